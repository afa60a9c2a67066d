"""The facts of one side's passages: dates and amounts, read once and in that order, so that the
"14" of "14 March" is no amount.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ..english.moments import Moment, read_moments
from ..english.quantities import Quantity, read_quantities
from ..model.pair import Pair
from .context import Change, Words

_MOST_FACTS = 8


class Facts(NamedTuple):
    """In reading order; positions are those of the tokens of ``Words``."""

    moments: tuple[Moment, ...]
    quantities: tuple[Quantity, ...]


def facts_of(words: Words) -> Facts:
    """The dates and amounts of one side."""
    moments = read_moments(words.forms, words.raws)
    is_date = [False] * len(words)
    for moment in moments:
        for at in moment.places:
            is_date[at] = True
    return Facts(tuple(moments), tuple(read_quantities(words.forms, is_date)))


class Row:
    """Places of facts, in order and apart from one another, of which some have been answered."""

    def __init__(self, places: Iterable[range]) -> None:
        self.places = tuple(places)
        self._starts = [own.start for own in self.places]
        self._stops = [own.stop for own in self.places]
        self._answered: set[int] = set()

    def touching(self, places: range) -> list[int]:
        """The indices of those that share a token with ``places`` and have no answer yet."""
        first = bisect_right(self._stops, places.start)
        stop = bisect_left(self._starts, places.stop)
        return [number for number in range(first, stop) if number not in self._answered]

    def answer(self, number: int) -> None:
        """The fact at an index has found what stands for it."""
        self._answered.add(number)


def facing(rows: Pair[Row], change: Change) -> Pair[list[int]] | None:
    """The facts that stand in one change on each side; ``None`` if a side has none, or so many that
    the change is no place but another text.
    """
    there = Pair(*(row.touching(own) for row, own in zip(rows, change.places, strict=True)))
    is_place = all(0 < len(found) <= _MOST_FACTS for found in there)
    return there if is_place else None


def says_more(words: Words, kept: Sequence[int], facts: Facts) -> bool:
    """Whether words stand again that are no part of any date or amount: without them there is
    nothing that the facts are told of ("10:10 p.m.").
    """
    is_fact = [False] * len(words)
    for moment in facts.moments:
        is_fact[moment.start : moment.stop] = [True] * (moment.stop - moment.start)
    for quantity in facts.quantities:
        is_fact[quantity.start : quantity.stop] = [True] * (quantity.stop - quantity.start)
    return any(kept[at] and words.stems[at] and not is_fact[at] for at in range(len(words)))
