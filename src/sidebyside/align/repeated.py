"""Which of several sentences of the same words is which: told by the company they keep.

A list of words, a form filled in many times, a licence pasted twice: hardly a sentence there stands
but once, and taken in order from the top one cut line would shift all that follow. Runs of
sentences that stand once on each side tell first, however far they have moved; between these the
order that keeps the most.

Invariant: only free sentences of the same words are matched, each once at most; swapped inputs give
swapped matches. Linear, but for the order inside of one stretch, which takes a table of bits.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from rapidfuzz.distance import LCSseq

from ..model.pair import Pair, Side
from .order import Link, heaviest_chain, lot_of, with_lots

WIDTHS = (16, 8, 4)
"""Sentences in a run, the longest first: the shorter it is, the more it may be chance."""

_MOST_CELLS = 400_000_000
"""Product of the lengths up to which order is looked at: 50 MB, some tenths of a second."""


def runs_standing_once(columns: Pair[list[int]], free: Pair[list[int]], width: int) -> list[Link]:
    """The sentences in runs of so many that stand once among the ``free`` positions of either side.

    ``columns`` number the wordings. Where two runs claim one sentence for different partners
    neither gets it.
    """
    once = Pair(*(_once(columns[side], free[side], width) for side in Side))
    claimed: dict[Link, None] = {}
    before = None
    for run, i in once.left.items():
        j = once.right.get(run)
        if j is None:
            continue
        if before == (i - 1, j - 1):
            claimed[i + width - 1, j + width - 1] = None
        else:
            claimed.update(((i + n, j + n), None) for n in range(width))
        before = i, j
    left = Counter([i for i, _ in claimed])
    right = Counter([j for _, j in claimed])
    return [(i, j) for i, j in claimed if left[i] == right[j] == 1]


def _once(column: list[int], free: Sequence[int], width: int) -> dict[tuple[int, ...], int]:
    """The runs that stand once, by where they start, ascending."""
    runs = {
        start: tuple(column[start : start + width])
        for start, end in zip(free, free[width - 1 :], strict=False)
        if end - start == width - 1
    }
    often = Counter(runs.values())
    return {run: start for start, run in runs.items() if often[run] == 1}


def in_order(
    keys: Pair[list[tuple[str, ...]]], free: Pair[list[int]], matched: Mapping[int, int]
) -> Iterator[Link]:
    """As many ``free`` sentences as can keep the common order of those that are ``matched``."""
    if not all(free):
        return
    chain = _chain(keys, matched)
    left, right = (_by_gap(own, [pair[side] for pair in chain]) for side, own in enumerate(free))
    for number, own in left.items():
        gap = Pair(own, right.get(number, []))
        if len(gap.left) * len(gap.right) <= _MOST_CELLS:
            yield from _longest(keys, gap)


def _by_gap(free: Sequence[int], bounds: Sequence[int]) -> dict[int, list[int]]:
    """Positions by how many of the ascending bounds stand before them."""
    gaps: dict[int, list[int]] = {}
    for position in free:
        gaps.setdefault(bisect_left(bounds, position), []).append(position)
    return gaps


def _chain(keys: Pair[list[tuple[str, ...]]], matched: Mapping[int, int]) -> list[Link]:
    """The matches that run in one order on both sides, ascending."""
    links = sorted(matched.items())
    if all(one[1] < other[1] for one, other in pairwise(links)):
        return links
    lots = [lot_of(keys.left[i]) for i, _ in links]  # the words of both sides
    weights = [
        with_lots(len(keys.left[i]), lot, lot) for (i, _), lot in zip(links, lots, strict=True)
    ]
    return [links[k] for k in sorted(heaviest_chain(links, weights))]


def _longest(keys: Pair[list[tuple[str, ...]]], gap: Pair[list[int]]) -> Iterator[Link]:
    """A longest common subsequence; among several the choice follows the order of the words, not
    which text is left.
    """
    left, right = ([own[position] for position in gap[side]] for side, own in keys.items())
    is_turned = right < left
    numbers: dict[tuple[str, ...], int] = {}
    rows = [
        [numbers.setdefault(key, len(numbers)) for key in own]
        for own in ((right, left) if is_turned else (left, right))
    ]
    for found in LCSseq.opcodes(*rows):
        if found.tag == "equal":
            src = range(found.src_start, found.src_end)
            dest = range(found.dest_start, found.dest_end)
            own, other = (dest, src) if is_turned else (src, dest)
            for i, j in zip(own, other, strict=True):
                yield gap.left[i], gap.right[j]
