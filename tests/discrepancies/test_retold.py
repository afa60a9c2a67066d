"""Facts in sentences that were worded anew, and names that are written in two ways."""

from __future__ import annotations

import pytest

from sidebyside import compare

_LEFT = (
    "The packet boat Merle ran on to a sandbank off Dunholm at night with {} passengers on board.",
    "Nobody was hurt, said the harbour master, {}, who had watched the boat from the mole.",
    "The Merle was built in Aldhaven in {} and had been meant for the river.",
    "Repairs to her keel will take {}, her owners believe.",
)
_RIGHT = (
    "{} passengers were aboard when the Merle, a packet boat, struck sand near Dunholm.",
    "{}, harbour master, saw it from the mole and says there were no injuries.",
    "She had been meant for the river when Aldhaven built her in {}.",
    "According to the owners of the Merle the keel can be repaired in {}.",
)
_FACTS = ("87", "Petra Holm", "1911", "six weeks")


def _text(lines: tuple[str, ...], facts: tuple[str, ...]) -> str:
    return "\n\n".join(line.format(fact) for line, fact in zip(lines, facts, strict=True))


def _told(left: tuple[str, ...], right: tuple[str, ...]) -> list[tuple[str, str]]:
    found = compare(_text(_LEFT, left), _text(_RIGHT, right)).discrepancies
    return [(d.kind.value, d.note) for d in found]


def test_what_is_retold_with_the_same_facts_raises_no_alarm() -> None:
    assert _told(_FACTS, _FACTS) == []


@pytest.mark.parametrize(
    ("number", "said", "kind"),
    [
        pytest.param(0, "78", "number", id="digits in another order"),
        pytest.param(0, "Eighty-nine", "number", id="in words"),
        pytest.param(1, "Petra Helm", "name", id="a letter in a name"),
        pytest.param(1, "Petri Holm", "name", id="a letter in a given name"),
        pytest.param(1, "Petra Brook", "name", id="another surname"),
        pytest.param(1, "Marit Holm", "name", id="another given name"),
        pytest.param(2, "1912", "date", id="another year"),
        pytest.param(3, "eight weeks", "number", id="another length of time"),
        pytest.param(3, "six months", "unit", id="another unit"),
    ],
)
def test_a_fact_that_is_retold_otherwise_is_found_from_either_side(
    number: int, said: str, kind: str
) -> None:
    other = (*_FACTS[:number], said, *_FACTS[number + 1 :])
    assert _told(_FACTS, other) == [
        (kind, f"{_FACTS[number]} on the left, {said} on the right"),
    ]
    assert _told(other, _FACTS) == [
        (kind, f"{said} on the left, {_FACTS[number]} on the right"),
    ]


@pytest.mark.parametrize(
    ("number", "said"),
    [
        pytest.param(0, "Some 90", id="rounded"),
        pytest.param(0, "12 sailors and no", id="another thing is counted"),
        pytest.param(1, "Marit Brook", id="another name altogether"),
        pytest.param(1, "Captain Holm", id="the surname alone"),
        pytest.param(3, "three weeks or nine weeks", id="two of a kind"),
    ],
)
def test_what_may_be_another_fact_raises_no_alarm(number: int, said: str) -> None:
    other = (*_FACTS[:number], said, *_FACTS[number + 1 :])
    assert _told(_FACTS, other) == []
    assert _told(other, _FACTS) == []


def test_an_amount_that_stands_elsewhere_in_the_other_text_is_not_told_otherwise() -> None:
    other = ("78", *_FACTS[1:3], "six weeks; 87 passengers want their fare")
    assert _told(_FACTS, other) == []


def test_a_second_fact_of_a_sentence_is_found_and_an_age_needs_no_noun() -> None:
    left = "The hut on Cape Farl with its 12 bunks was kept by Rees, 61, until March 1998."
    right = (
        "Until March 1989 the hut on Cape Farl and its 12 bunks had a keeper, Rees, 64, who drank."
    )
    one, other = f"{_text(_LEFT, _FACTS)}\n\n{left}", f"{_text(_RIGHT, _FACTS)}\n\n{right}"
    assert [d.note for d in compare(one, other).discrepancies] == [
        "61 on the left, 64 on the right",
        "March 1998 on the left, March 1989 on the right",
    ]
