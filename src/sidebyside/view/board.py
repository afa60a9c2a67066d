"""The cells of the gutter while links are drawn on them, and what is taken already.

Invariant: a straight line passes straight over or under another, never along it or through a
corner.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from ..model.pair import Side
from .link import BLANK, Cell, Link

UP, DOWN, LEFT, RIGHT = 1, 2, 4, 8
"""The ends of a stroke, as bits; the glyphs of a stroke by the ends that it joins."""
THIN = {12: "─", 3: "│", 10: "╭", 6: "╮", 9: "╰", 5: "╯"}
HEAVY = {12: "━", 3: "┃", 10: "┏", 6: "┓", 9: "┗", 5: "┛"}
DASHED = {**THIN, 12: "╌", 3: "╎"}


@dataclass(slots=True)
class Board:
    """What is taken, as bit masks: straight lines by row and by column, corners by both."""

    height: int
    width: int
    top: int | None = None
    """The link that nothing passes over: the cursor's."""
    across: list[int] = field(init=False)
    down: list[int] = field(init=False)
    corners: list[int] = field(init=False)
    cells: list[list[Cell]] = field(init=False)

    def __post_init__(self) -> None:
        self.across = [0] * self.height
        self.corners = [0] * self.height
        self.down = [0] * self.width
        self.cells = [[BLANK] * self.width for _ in range(self.height)]

    def is_free_across(self, row: int, start: int, end: int) -> bool:
        """Whether nothing lies along these columns of the row."""
        mask = ((1 << max(0, end - start)) - 1) << start
        return not (self.across[row] | self.corners[row]) & mask

    def is_free_down(self, column: int, start: int, end: int) -> bool:
        """Whether nothing lies along these rows of the column."""
        mask = ((1 << max(0, end - start)) - 1) << start
        if self.down[column] & mask:
            return False
        return not any(self.corners[row] >> column & 1 for row in range(start, end))

    def is_free_corner(self, row: int, column: int) -> bool:
        """Whether a line may turn here."""
        taken = self.across[row] | self.corners[row]
        return not (taken >> column | self.down[column] >> row) & 1

    def draw_across(self, row: int, start: int, end: int, cell: Cell) -> None:
        """Take these columns of the row, under what goes down there, but for ``top``."""
        for column in range(start, end):
            self.across[row] |= 1 << column
            if not self.down[column] >> row & 1 or cell.link == self.top:
                self.cells[row][column] = cell

    def draw_down(self, column: int, start: int, end: int, cell: Cell) -> None:
        """Take these rows of the column, above what lies across them, but for ``top``."""
        for row in range(start, end):
            self.down[column] |= 1 << row
            if self.top is None or self.cells[row][column].link != self.top:
                self.cells[row][column] = cell

    def draw_corner(self, row: int, column: int, cell: Cell) -> None:
        """Take the cell."""
        self.corners[row] |= 1 << column
        self.cells[row][column] = cell

    def rail_rows(self, link: Link) -> Iterator[tuple[Side, int]]:
        """The rows of the screen beside which a link has its sentences."""
        for side, extents in link.extents.items():
            for first, last in extents:
                for row in range(max(0, first), min(self.height, last + 1)):
                    yield side, row
