"""Where pairs of sentences stand among the links that are sure.

Most writers keep to the order they found, so a partner is expected where even telling would put it
between the links around: the less far from there, the likelier a link. How much that says depends
on how far the sure links themselves keep one order. What it is worth beside what two sentences
share is decided in ``similarity``.

Symmetric in left and right.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import accumulate
from math import exp

from ..model.pair import Pair
from .order import Link
from .similarity import UNKNOWN_NEARNESS, Setting

_FAR = 3.0
"""Sentences off the even place at which it says a third (1/e) of what it says there."""

_AROUND = 0.85
"""What a place between the two nearest links says, beside one in the common order of all: one of
the two may have moved."""

_ANYWHERE = 0.475
"""How near every pair counts as where the sure links keep no order."""

_DOUBTED = 2
"""Links out of order that might be among the next ones: a few in order may be so by chance."""


def settings(
    pairs: Sequence[Link],
    sure: Mapping[Link, float],
    chain: Sequence[Link],
    headings: Pair[list[bool]],
    words: Pair[list[tuple[str, ...]]],
) -> dict[Link, Setting]:
    """What the ``sure`` links say of each pair by where it stands; those of the ``chain`` keep one
    order on both sides.
    """
    before = words.map(_words_before)
    order = _order(sure, chain)
    unordered = (1 - order) * (_ANYWHERE if sure else UNKNOWN_NEARNESS)
    in_order = _Gaps(chain, before)
    around = _Gaps(sure, before)
    turned = _Gaps([(j, i) for i, j in sure], before.swapped())
    partners: Pair[dict[int, list[Link]]] = Pair({}, {})
    for pair in sure:
        partners.left.setdefault(pair[0], []).append(pair)
        partners.right.setdefault(pair[1], []).append(pair)
    found = {}
    for pair in pairs:
        i, j = pair
        linked = partners.left.get(i, ()), partners.right.get(j, ())
        beside = ((i, j - 1), (i, j + 1), (i - 1, j), (i + 1, j))
        tight, even = in_order.place(i, j)
        tight_here, even_here = around.place(i, j)
        tight_there, even_there = turned.place(j, i)
        found[pair] = Setting(
            place=max(tight, tight_here, tight_there),
            nearness=max(order * even + unordered, _AROUND * max(even_here, even_there)),
            flanks=((i - 1, j - 1) in sure) + ((i + 1, j + 1) in sure),
            is_split=not all(linked) and any(link in sure for link in beside),
            rivals=tuple([link for link in (*linked[0], *linked[1]) if link != pair]),
            are_titles=i == j == 0 and headings.left[0] and headings.right[0],
        )
    return found


def _order(sure: Collection[Link], chain: Sequence[Link]) -> float:
    """How far the sure links keep one order, 0 (half of them do not) to 1."""
    linked = min(len({i for i, _ in sure}), len({j for _, j in sure}))
    return max(2 * len(chain) / (linked + _DOUBTED) - 1, 0.0)


def _words_before(rows: Sequence[tuple[str, ...]]) -> list[int]:
    """How many words stand before each sentence, and in all."""
    return [0, *accumulate(map(len, rows))]


class _Gaps:
    """The gaps between links, in the order of one side: each from one link to the next that have
    one order on both sides. The ends of the texts bound a gap too.
    """

    def __init__(self, links: Iterable[Link], words_before: Pair[list[int]]) -> None:
        ends = words_before.map(len)
        self._links = [(-1, -1), *sorted(links), (ends.left - 1, ends.right - 1)]
        self._starts = [i for i, _ in self._links]
        self._words_before = words_before

    def place(self, i: int, j: int) -> tuple[float, float]:
        """How tight and how even the place is that a pair has in a gap, both 0 in none.

        Tight: one over the longer side of the gap. Even: 1 where what stands in the gap, told
        evenly on both sides, would put the pair, less the farther off it stands; links of its own
        two sentences leave a place between those around them.
        """
        links, high = self._links, bisect_left(self._starts, i)
        low = high - 1
        while links[low][1] == j:
            low -= 1
        while links[high][0] == i or links[high][1] == j:
            high += 1
        (first, start), (last, end) = links[low], links[high]
        if not start < j < end:
            return 0.0, 0.0
        longer = max(last - first, end - start) - 1
        left, right = self._words_before
        off = abs(_share(left, first + 1, i, last) - _share(right, start + 1, j, end))
        return 1 / longer if high - low == 1 else 0.0, exp(-off * longer / _FAR)


def _share(before: Sequence[int], start: int, at: int, end: int) -> float:
    """Where the middle of a sentence stands between two others, 0 to 1, counted in words."""
    words = before[end] - before[start]
    return (before[at] + before[at + 1] - 2 * before[start]) / (2 * words) if words else 0.5
