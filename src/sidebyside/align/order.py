"""Which links keep the common order of the two texts, and which are moved.

Of all sets of links that run in the same order on both sides, the one with the most words stays;
the rest is what has moved. Swapped inputs give the same choice.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from zlib import crc32

Link = tuple[int, int]
"""A position among the left article sentences and one among the right."""


def heaviest_chain(places: Sequence[tuple[int, int]], weights: Sequence[int]) -> set[int]:
    """The indices of the strictly increasing chain of ``places`` whose ``weights`` sum highest.

    ``weights`` are positive. Time grows as n log n. No choice among equal chains is promised: see
    ``with_lots``.
    """
    ranks = {right: rank for rank, right in enumerate(sorted({right for _, right in places}))}
    runs = _runs(places, ranks)
    best = _BestSoFar(len(ranks))
    before: list[int | None] = []
    for number, run in enumerate(runs):
        rank = ranks[places[run[0]][1]]
        total, last = best.up_to(rank)
        before.append(last)
        best.offer(rank, total + sum([weights[k] for k in run]), number)
    chain: set[int] = set()
    _, at = best.up_to(len(ranks))
    while at is not None:
        chain.update(runs[at])
        at = before[at]
    return chain


def _runs(places: Sequence[tuple[int, int]], ranks: Mapping[int, int]) -> list[list[int]]:
    """The places in order of the left, those together that stand next to each other on both sides:
    what keeps the order of one keeps that of all, so they are in the chain together or not at all.
    """
    ordered = sorted(range(len(places)), key=lambda k: (places[k][0], -places[k][1]))
    often = Counter([left for left, _ in places]), Counter([right for _, right in places])
    runs: list[list[int]] = []
    expected = None
    for k in ordered:
        left, right = places[k]
        is_alone = often[0][left] == often[1][right] == 1
        rank = ranks[right]
        if is_alone and rank == expected:
            runs[-1].append(k)
        else:
            runs.append([k])
        expected = rank + 1 if is_alone else None
    return runs


def with_lots(weight: int, left: int, right: int) -> int:
    """A weight made unlike others by what its words drew, so that chains hardly ever tie.

    Of two sentences of equal weight that changed places either could be the one that moved. Lots
    are drawn from the words alone, so it does not matter which text is left.
    """
    return (weight << 64) + left + right


def lot_of(words: Sequence[str]) -> int:
    """What some words draw."""
    return crc32(" ".join(words).encode("utf-8", "surrogatepass"))


class _BestSoFar:
    """A Fenwick tree of the best total that ends at or before each rank."""

    def __init__(self, size: int) -> None:
        self.cells: list[tuple[int, int | None]] = [(0, None)] * (size + 1)

    def up_to(self, rank: int) -> tuple[int, int | None]:
        """The best among the ranks below ``rank``."""
        best: tuple[int, int | None] = (0, None)
        while rank > 0:
            if self.cells[rank][0] > best[0]:
                best = self.cells[rank]
            rank &= rank - 1
        return best

    def offer(self, rank: int, total: int, item: int) -> None:
        at = rank + 1
        while at < len(self.cells):
            if total > self.cells[at][0]:
                self.cells[at] = (total, item)
            at += at & -at
