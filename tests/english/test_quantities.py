"""Amounts as values."""

from __future__ import annotations

import pytest

from sidebyside.english.quantities import read_quantities
from sidebyside.segment.tokens import tokenise


def _read(text: str) -> list[tuple[float, str]]:
    found = read_quantities(tokenise(text).forms)
    return [(round(q.value, 4), q.unit.name if q.unit else "") for q in found]


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("3,000 people", [(3000, "")]),
        ("twenty-five boats", [(25, "")]),
        ("two hundred and fifty", [(250, "")]),
        ("a million", [(1e6, "")]),
        ("three dozen eggs", [(36, "")]),
        ("half a million", [(5e5, "")]),
        ("two and a half miles", [(2.5, "mile")]),
        ("two-thirds", [(0.6667, "")]),
        ("a third of them", [(0.3333, "")]),
        ("one third of them", [(0.3333, "")]),
        ("the third of May", [(3, "")]),
        ("$3bn", [(3e9, "dollar")]),
        ("US$3 billion", [(3e9, "dollar")]),
        ("3bn dollars", [(3e9, "dollar")]),
        ("three billion US dollars", [(3e9, "dollar")]),
        ("£3.2m", [(3.2e6, "pound")]),
        ("EUR 40", [(40, "euro")]),
        ("5.5 per cent", [(5.5, "%")]),
        ("3 percentage points", [(3, "%")]),
        ("25 basis points", [(25, "basis-point")]),
        ("14-week", [(14, "week")]),
        ("5km", [(5, "kilometer")]),
        ("100 km/h", [(100, "kilometer-hour")]),
        ("62 miles an hour", [(62, "mile-hour")]),
        ("10 square kilometres", [(10, "square-kilometer")]),
        ("20°C", [(20, "celsius")]),
        ("14C", [(14, "celsius")]),
        ("30p", [(30, "penny")]),
        ("half a mile", [(0.5, "mile")]),
        ("half a dozen eggs", [(6, "")]),
        ("a dozen eggs", [(12, "")]),
        ("two fifths of them", [(0.4, "")]),
        ("twice, then three times", [(2, "times"), (3, "times")]),
        ("3 to 5 million pounds", [(3e6, "pound"), (5e6, "pound")]),
        ("from 300 to 5 million", [(300, ""), (5e6, "")]),
        ("3 and 5 million", [(3, ""), (5e6, "")]),
        ("the 21st", [(21, "")]),
        ("A4 and B-52", [(52, "")]),
        ("version 1.2.3", []),
        ("the A4, 4x4", []),
        ("several", []),
    ],
)
def test_an_amount_is_read_as_its_value_and_unit(
    text: str, amounts: list[tuple[float, str]]
) -> None:
    assert _read(text) == amounts


@pytest.mark.parametrize(
    ("text", "granule"),
    [("3,200", 100), ("3,000", 1000), ("14", 1), ("3.2 million", 100_000), ("40 thousand", 10_000)],
)
def test_the_last_digit_that_is_not_zero_tells_how_exact_it_is(text: str, granule: float) -> None:
    (quantity,) = read_quantities(tokenise(text).forms)
    assert quantity.granule == pytest.approx(granule)


def test_tokens_that_say_a_date_are_no_amount() -> None:
    forms = tokenise("14 March and 3 boats").forms
    found = read_quantities(forms, [True, True, False, False, False])
    assert [(q.start, q.stop, q.value) for q in found] == [(3, 4, 3.0)]
