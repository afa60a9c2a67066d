"""Which links keep the common order of the two texts, and which are moved.

Of all sets of links that run in the same order on both sides, the one with the most words stays;
the rest is what has moved. Swapped inputs give the same choice.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence


def heaviest_chain(places: Sequence[tuple[int, int]], weights: Sequence[int]) -> set[int]:
    """The indices of the strictly increasing chain of ``places`` whose ``weights`` sum highest.

    ``weights`` are positive. Time grows as n log n. Ties must be broken by the weights themselves;
    no order among equals is promised.
    """
    ordered = sorted(range(len(places)), key=lambda k: (places[k][0], -places[k][1]))
    rights = sorted({right for _, right in places})
    best = _BestSoFar(len(rights))
    before: dict[int, int | None] = {}
    for k in ordered:
        rank = bisect_left(rights, places[k][1])
        total, last = best.up_to(rank)
        before[k] = last
        best.offer(rank, total + weights[k], k)
    chain: set[int] = set()
    _, at = best.up_to(len(rights))
    while at is not None:
        chain.add(at)
        at = before[at]
    return chain


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
