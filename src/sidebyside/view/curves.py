"""Curves between two columns, in braille dots: two across and four down in each cell of the screen.

Invariant: a cell belongs to the weightiest of the curves that pass it, of equal ones to the last
drawn, and shows the dots of no lighter one. What the curves stand for does not belong here.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import IntEnum

from ..model.pair import Pair
from .link import BLANK, Cell


class Stroke(IntEnum):
    """How a curve is drawn, the weightiest last."""

    DOTTED = 0
    SOLID = 1
    THICK = 2


_DOTS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
_ACROSS, _DOWN = 2, 4
_BRAILLE = 0x2800
_APART = 2
"""Of a dotted curve every so manieth dot is drawn."""


class Curves:
    """A board to draw on, ``width`` by ``height`` cells."""

    def __init__(self, width: int, height: int) -> None:
        self._width, self._height = width, height
        self._cells: dict[tuple[int, int], tuple[int, int, int]] = {}
        """By row and column: stroke, owner, dots."""

    def copy(self) -> Curves:
        """A board with the same curves."""
        board = Curves(self._width, self._height)
        board._cells = dict(self._cells)
        return board

    def draw(self, rows: Pair[int], number: int, stroke: Stroke) -> None:
        """A curve from the middle of a row on the left to the middle of one on the right."""
        for step, (x, y) in enumerate(self._way(rows)):
            if stroke is not Stroke.DOTTED or step % _APART == 0:
                self._dot(x, y, number, stroke)
                if stroke is Stroke.THICK:
                    self._dot(x, y + 1, number, stroke)

    def _way(self, rows: Pair[int]) -> Iterator[tuple[int, int]]:
        """All dots of a curve, without a gap."""
        last = _ACROSS * self._width - 1
        before = _DOWN * rows.left + 1
        for x in range(last + 1):
            along = x / max(1, last)
            bend = along * along * (3 - 2 * along)
            y = round(_DOWN * (rows.left * (1 - bend) + rows.right * bend)) + 1
            first = before if y == before else before + (1 if y > before else -1)
            yield from ((x, between) for between in range(first, y, 1 if y > first else -1))
            yield x, y
            before = y

    def _dot(self, x: int, y: int, number: int, stroke: Stroke) -> None:
        at = y // _DOWN, x // _ACROSS
        if not 0 <= at[0] < self._height:
            return
        dot = _DOTS[y % _DOWN][x % _ACROSS]
        there, _, dots = self._cells.get(at, (stroke, number, 0))
        if stroke > there:
            self._cells[at] = stroke, number, dot
        elif stroke == there:
            self._cells[at] = stroke, number, dots | dot

    def cells(self) -> list[list[Cell]]:
        """What was drawn, row by row."""
        found = [[BLANK] * self._width for _ in range(self._height)]
        for (y, x), (_, owner, dots) in self._cells.items():
            found[y][x] = Cell(chr(_BRAILLE + dots), owner)
        return found
