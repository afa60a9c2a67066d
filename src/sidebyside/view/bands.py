"""Links as filled bands: each sweeps from its rows on the left to its rows on the right.

Invariant: at both edges a band has exactly the rows of its sentences; where two overlap the
cursor's, else the greater change, lies on top. Rows are screen rows, painted in halves.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..model.pair import Pair, Side
from .link import BLANK, Cell, Extent, Link


def bands(links: Sequence[Link], height: int, width: int) -> list[list[Cell]]:
    """The gutter's cells, ``height`` rows of ``width``, for the links given."""
    halves: list[list[int | None]] = [[None] * width for _ in range(2 * height)]
    for link in sorted(links, key=_weight):
        for ends in link.strands():
            _fill(halves, ends, link.number)
    return [
        [half_cell(upper, lower) for upper, lower in zip(*halves[2 * y : 2 * y + 2], strict=True)]
        for y in range(height)
    ]


def _weight(link: Link) -> tuple[bool, bool, bool, int]:
    return link.is_cursor, not link.is_plain, not link.is_moved, link.number


def _fill(halves: list[list[int | None]], ends: Pair[Extent], number: int) -> None:
    width = len(halves[0]) if halves else 0
    for x in range(width):
        along = x / max(1, width - 1)
        bend = along * along * (3 - 2 * along)
        first, last = (
            2 * (ends[Side.LEFT][edge] * (1 - bend) + ends[Side.RIGHT][edge] * bend)
            for edge in (0, 1)
        )
        for half in range(max(0, round(first)), min(len(halves), round(last) + 2)):
            halves[half][x] = number


def half_cell(upper: int | None, lower: int | None) -> Cell:
    """The character for the links that have its two halves."""
    if upper == lower:
        return BLANK if upper is None else Cell("█", upper)
    if upper is None:
        return Cell("▄", lower)
    return Cell("▀", upper, lower)
