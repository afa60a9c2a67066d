"""Texts in which hardly a sentence stands but once: lists of words, forms filled in many times."""

from __future__ import annotations

import random

import pytest

from sidebyside import compare
from sidebyside.model.alignment import Relation

_CHANCE = random.Random(11)
_WORDS = [f"{first}{second}" for first in "bdfgklmnprst" for second in ("ale", "ine", "oru", "ust")]
_LIST = _CHANCE.choices(_WORDS, k=4000)
_CLAUSES = [f"{' '.join(_CHANCE.sample(_WORDS, 9)).capitalize()}." for _ in range(20)]
_FORM = [clause for _ in range(30) for clause in _CLAUSES]


def _changed(lines: list[str], *, one_in: int) -> list[str]:
    """A line cut, a line changed and a line put in, in turn."""
    result = []
    for number, line in enumerate(lines):
        turn, rest = divmod(number, one_in)
        if rest:
            result.append(line)
        elif turn % 3:
            result += [f"{line[:-1]} anew."] if turn % 3 == 1 else [line, "Quite another."]
    return result


def _identical(left: list[str], right: list[str]) -> int:
    beads = compare("\n\n".join(left), "\n\n".join(right)).alignment.beads
    return sum(bead.relation is Relation.IDENTICAL and not bead.is_moved for bead in beads)


@pytest.mark.parametrize("lines", [_LIST, _FORM], ids=["a list of words", "a form"])
def test_lines_that_stand_many_times_keep_their_partners_when_some_between_are_changed(
    lines: list[str],
) -> None:
    revised = _changed(lines, one_in=9)
    untouched = len(lines) - len(lines) / 9 * 2 / 3
    assert _identical(lines, revised) >= 0.98 * untouched
    assert _identical(revised, lines) == _identical(lines, revised)


def test_a_run_of_short_lines_is_found_again_where_it_was_moved() -> None:
    moved = _LIST[:200] + _LIST[500:] + _LIST[200:500]
    beads = compare("\n\n".join(_LIST), "\n\n".join(moved)).alignment.beads
    assert {bead.relation for bead in beads} == {Relation.IDENTICAL}
    assert [bead.sentences.left[0] for bead in beads if bead.is_moved] == [*range(200, 500)]
