"""Sentences with the same words on both sides: found first, without weighing anything.

Invariant: a sentence is matched at most once; a text against itself is matched in order from end to
end; swapped inputs give swapped matches.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..model.pair import Pair
from .order import Link
from .repeated import WIDTHS, in_order, runs_standing_once


def match_exactly(keys: Pair[list[tuple[str, ...]]]) -> dict[int, int]:
    """Left positions with the right position of the same words.

    Sentences that stand once on each side come first; from these the match grows to the
    neighbours, so that of three equal headings the one inside the copied stretch is taken. Among
    what is free then, runs that stand once are next, and after them what keeps the common order.
    The rest was moved and goes from first to last, equal counts before unequal ones, where some
    stay over.
    """
    numbers: dict[tuple[str, ...], int] = {}
    columns = keys.map(lambda own: [numbers.setdefault(key, len(numbers)) for key in own])
    if columns.left == columns.right:
        return {i: i for i in range(len(columns.left))}
    places = Pair(*map(_places, columns))
    once = [key for key in places.left if key in places.right and _often(places, key) == (1, 1)]
    matches = _Matches(columns)
    matches.add_all([(places.left[key][0], places.right[key][0]) for key in once])
    for width in WIDTHS:
        matches.add_all(runs_standing_once(columns, matches.free(), width))
    matches.add_all(list(in_order(keys, matches.free(), matches.partner.left)))
    for is_alike in (True, False):
        left, right = map(_places, columns, matches.free())
        chosen = [key for key in left if len(set(_often(places, key))) == 1 or not is_alike]
        matches.add_all(
            [pair for key in chosen for pair in zip(left[key], right[key], strict=False)]
        )
    return matches.partner.left


def _often(places: Pair[dict[int, list[int]]], key: int) -> tuple[int, int]:
    """In how many places a key stands on either side."""
    return len(places.left[key]), len(places.right[key])


def _places(column: Sequence[int], chosen: Iterable[int] | None = None) -> dict[int, list[int]]:
    """Where each key stands, ascending; among the ``chosen`` positions."""
    places: dict[int, list[int]] = {}
    for position in range(len(column)) if chosen is None else chosen:
        places.setdefault(column[position], []).append(position)
    return places


class _Matches:
    """A set of matches, each sentence in one at most."""

    def __init__(self, columns: Pair[list[int]]) -> None:
        self._columns = columns
        self.partner: Pair[dict[int, int]] = Pair({}, {})

    def add_all(self, links: Sequence[Link]) -> None:
        """Take matches of free sentences, and what joins on to them."""
        left, right = self.partner
        left.update(links)
        right.update([(j, i) for i, j in links])
        self._grow([*links, *self._grow(links, 1)], -1)

    def free(self) -> Pair[list[int]]:
        """What no match has yet, and the other side still has to give."""
        free = [
            [at for at in range(len(column)) if at not in taken]
            for column, taken in zip(self._columns, self.partner, strict=True)
        ]
        if not all(free):
            return Pair([], [])
        left, right = (
            {column[at] for at in own} for own, column in zip(free, self._columns, strict=True)
        )
        common = left & right
        return Pair(
            *(
                [at for at in own if column[at] in common]
                for own, column in zip(free, self._columns, strict=True)
            )
        )

    def _grow(self, links: Sequence[Link], step: int) -> list[Link]:
        """Follow these matches to the next sentence (or the one before) for as long as both sides
        are free and say the same. Two matches never grow into the same free stretch, so the order
        in which they are followed does not matter; those that were followed once go no further.
        """
        left, right = self._columns
        own, other = self.partner
        grown = []
        for i, j in links:
            at, to = i + step, j + step
            while (
                at not in own
                and to not in other
                and 0 <= at < len(left)
                and 0 <= to < len(right)
                and left[at] == right[to]
            ):
                own[at], other[to] = to, at
                grown.append((at, to))
                at, to = at + step, to + step
        return grown
