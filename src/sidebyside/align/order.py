"""Which links keep the common order of the two texts, and which are moved.

Of all sets of links that run in the same order on both sides, the one with the most words stays;
the rest is what has moved. Swapped inputs give the same choice.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from zlib import crc32


def heaviest_chain(places: Sequence[tuple[int, int]], weights: Sequence[int]) -> set[int]:
    """The indices of the strictly increasing chain of ``places`` whose ``weights`` sum highest.

    ``weights`` are positive. Time grows as n log n. No choice among equal chains is promised: see
    ``with_lot``.
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


def with_lot(weight: int, left: Sequence[str], right: Sequence[str]) -> int:
    """A weight made unlike that of other words, so that chains hardly ever tie.

    Of two sentences of equal weight that changed places either could be the one that moved. The lot
    is drawn from the words alone, so it does not matter which text is left.
    """
    lot = sum(crc32(" ".join(words).encode("utf-8", "surrogatepass")) for words in (left, right))
    return (weight << 64) + lot


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
