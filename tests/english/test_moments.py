"""Dates and times as values."""

from __future__ import annotations

import pytest

from sidebyside.english.moments import Moment, read_moments
from sidebyside.segment.tokens import tokenise


def _read(text: str) -> list[Moment]:
    tokens = tokenise(text)
    raws = [text[start:end] for start, end in zip(tokens.starts, tokens.ends, strict=True)]
    return read_moments(tokens.forms, raws)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("14 March 2024", {"year": 2024, "month": 3, "day": 14}),
        ("March 14, 2024", {"year": 2024, "month": 3, "day": 14}),
        ("the 14th of March", {"month": 3, "day": 14}),
        ("March 14th", {"month": 3, "day": 14}),
        ("2024-03-14", {"year": 2024, "month": 3, "day": 14}),
        ("14/03/2024", {"year": 2024, "month": 3, "day": 14}),
        ("3/4/2024", {"year": 2024}),
        ("in May", {"month": 5}),
        ("Sept 2019", {"year": 2019, "month": 9}),
        ("in 1987", {"year": 1987}),
        ("the 1911 bridge", {"year": 1911}),
        ("the 1990s", {"decade": 1990}),
        ("on Mondays", {"weekday": 0}),
        ("Tuesday's vote", {"weekday": 1}),
        ("at 3.30 p.m.", {"minute": 930}),
        ("at 3pm", {"minute": 900}),
        ("at 12:15 am", {"minute": 15}),
        ("at 15:30", {"minute": 930}),
        ("at 9:30", {"minute": 570, "is_half_day": True}),
    ],
)
def test_a_date_is_read_as_its_parts(text: str, parts: dict[str, int]) -> None:
    (found,) = _read(text)
    assert found._replace(start=0, stop=0) == Moment(0, 0, **parts)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text",
    [
        *("it may rain", "they march on", "2,000 boats", "2000 people", "$1950", "1600 metres"),
        *("a 2000-seat hall", "2:1", "yesterday", "the sun", "at 11.45"),
    ],
)
def test_other_words_and_numbers_are_no_dates(text: str) -> None:
    assert _read(text) == []


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("14 March", "15 March", True),
        ("14 March 1987", "March 14th", False),
        ("on Monday", "14 March", False),
        ("on Monday", "on Tuesday", True),
        ("3 p.m.", "15:00", False),
        ("3 p.m.", "3:00", False),
        ("3 p.m.", "4:00", True),
        ("3 p.m.", "3 a.m.", True),
        ("in 1987", "the 1980s", False),
    ],
)
def test_dates_contradict_each_other_only_in_a_part_that_both_have(
    one: str, other: str, expected: bool
) -> None:
    (left,), (right,) = _read(one), _read(other)
    assert left.contradicts(right) is expected
    assert right.contradicts(left) is expected
