"""Both articles at a glance: every sentence a cell, links drawn between the two grids.

Invariant: each sentence lies in exactly one cell, cells fill rows from left to right and from the
top down, and both grids have as many cells in a row, so that equal heights mean equally many
sentences. A run of page furniture is one *unit*, as any other sentence is; a text too long for the
screen has several units in a cell, which shows the weightiest. What is counted in words does not
belong here.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from ..model.alignment import Alignment
from ..model.document import Document
from ..model.pair import Pair, Side
from .bands import half_cell
from .links import Cell
from .minimap import Kind, kind_of

_SLOPES_RATIO = 0.3
_NARROWEST_SLOPES, _WIDEST_SLOPES = 10, 48
_CELL = 2
"""Columns of a cell with its blank; where space is short cells stand without."""


class Place(NamedTuple):
    """A sentence of one side."""

    side: Side
    sentence: int


@dataclass(frozen=True)
class Overview:
    """The grids of two articles. ``heads`` are the first sentences of the units of each, ``kinds``
    what they are. ``grid`` is the width of each in columns, ``slopes`` of what lies between.
    """

    heads: Pair[tuple[int, ...]]
    kinds: Pair[tuple[Kind, ...]]
    links: tuple[tuple[Pair[int], Kind, int], ...]
    """First sentences on both sides, the kind and the number of each bead with two sides."""
    width: int
    height: int

    @cached_property
    def slopes(self) -> int:
        """The columns between the grids."""
        wanted = round(self.width * _SLOPES_RATIO)
        return min(max(wanted, _NARROWEST_SLOPES), _WIDEST_SLOPES, max(1, self.width - 4))

    @cached_property
    def grid(self) -> int:
        """The columns of each grid."""
        return max(1, (self.width - self.slopes - 1) // 2)

    @cached_property
    def _shape(self) -> tuple[int, int, int]:
        most = max(len(self.kinds.left), len(self.kinds.right), 1)
        for step in (_CELL, 1):
            in_row = -(-most // max(1, self.height))
            if in_row * step <= self.grid:
                return in_row, 1, step
        per_cell = -(-most // (self.grid * max(1, self.height)))
        cells = -(-most // per_cell)
        return -(-cells // max(1, self.height)), per_cell, 1

    @property
    def in_row(self) -> int:
        """Cells of a row."""
        return self._shape[0]

    @property
    def per_cell(self) -> int:
        """Units of a cell."""
        return self._shape[1]

    @property
    def step(self) -> int:
        """Columns from one cell to the next."""
        return self._shape[2]

    def rows(self, side: Side) -> int:
        """How many rows a side's grid has."""
        cells = -(-len(self.kinds[side]) // self.per_cell)
        return -(-cells // self.in_row)

    def cell_of(self, place: Place) -> int:
        """The number of the cell that holds a sentence."""
        return max(0, bisect_right(self.heads[place.side], place.sentence) - 1) // self.per_cell

    def row_of(self, place: Place) -> int:
        """The row in which a sentence lies."""
        return self.cell_of(place) // self.in_row

    def kind(self, side: Side, cell: int) -> Kind | None:
        """The weightiest kind in a cell; ``None`` past the end."""
        kinds = self.kinds[side][cell * self.per_cell : (cell + 1) * self.per_cell]
        return max(kinds) if kinds else None

    def place(self, side: Side, cell: int) -> Place:
        """The first sentence of a cell."""
        return Place(side, self.heads[side][cell * self.per_cell])

    def at(self, side: Side, row: int, column: int) -> Place | None:
        """The sentence under a point of one grid."""
        number = column // self.step
        cell = row * self.in_row + number
        is_inside = 0 <= number < self.in_row and self.kind(side, cell) is not None
        return self.place(side, cell) if is_inside else None

    def moved(self, place: Place, across: int, down: int) -> Place:
        """So many cells on; over the inner edge of a grid lies the other one."""
        side, in_row = place.side, self.in_row
        at = self.cell_of(place)
        row, number = at // in_row, at % in_row + across
        is_inwards = number >= in_row if side is Side.LEFT else number < 0
        if is_inwards and self.kinds[side.other]:
            side = side.other
            row = min(row, self.rows(side) - 1)
            number = 0 if side is Side.RIGHT else in_row - 1
        number = min(max(number, 0), in_row - 1)
        row = min(max(row + down, 0), self.rows(side) - 1)
        last = -(-len(self.kinds[side]) // self.per_cell) - 1
        cell = min(row * in_row + number, last)
        return place if side is place.side and cell == at else self.place(side, cell)

    def _rows_of(self, ends: Pair[int]) -> Pair[int]:
        return Pair(
            self.row_of(Place(Side.LEFT, ends.left)), self.row_of(Place(Side.RIGHT, ends.right))
        )

    @cached_property
    def _drawn(self) -> _Curves:
        """All links, the weightiest last; of those that would lie on each other one is enough."""
        last: dict[tuple[Kind, int, int], int] = {}
        for ends, kind, number in self.links:
            rows = self._rows_of(ends)
            last[kind, rows.left, rows.right] = number
        board = _Curves(self.slopes, self.height)
        for (_, left, right), number in sorted(last.items()):
            board.line(Pair(left, right), number)
        return board

    @cached_property
    def _ends(self) -> dict[int, Pair[int]]:
        return {number: ends for ends, _, number in self.links}

    def slope_cells(self, chosen: int | None) -> list[list[Cell]]:
        """The links as curves between the inner edges, ``chosen`` on top."""
        ends = None if chosen is None else self._ends.get(chosen)
        if ends is None or chosen is None:
            return self._drawn.cells()
        board = self._drawn.copy()
        board.line(self._rows_of(ends), chosen)
        return board.cells()


def overview(
    documents: Pair[Document],
    alignment: Alignment,
    alarms: Iterable[int],
    width: int,
    height: int,
) -> Overview:
    """The overview of a comparison; ``alarms`` are the beads with a fact told differently."""
    alarming = frozenset(alarms)
    kinds: Pair[list[Kind]] = documents.map(
        lambda document: [Kind.NOTHING] * len(document.sentences)
    )
    links = []
    for number, bead in enumerate(alignment.beads):
        kind = Kind.DISCREPANCY if number in alarming else kind_of(bead)
        for side, sentences in bead.sentences.items():
            for sentence in sentences:
                kinds[side][sentence] = kind
        if bead.relation.is_link:
            firsts = bead.sentences.map(lambda sentences: sentences[0])
            links.append((firsts, kind, number))
    units = Pair(*(_units(documents[side], kinds[side]) for side in Side))
    heads, shown = units.map(lambda found: found[0]), units.map(lambda found: found[1])
    return Overview(heads, shown, tuple(links), max(1, width), max(1, height))


def _units(document: Document, kinds: Sequence[Kind]) -> tuple[tuple[int, ...], tuple[Kind, ...]]:
    """The first sentence and the kind of each unit."""
    heads: list[int] = []
    found: list[Kind] = []
    was_furniture = False
    for index, sentence in enumerate(document.sentences):
        is_furniture = sentence.furniture is not None
        if not (is_furniture and was_furniture):
            heads.append(index)
            found.append(Kind.FURNITURE if is_furniture else kinds[index])
        was_furniture = is_furniture
    return tuple(heads), tuple(found)


class _Curves:
    """A board of half cells; the last curve drawn owns what it passes."""

    def __init__(self, width: int, height: int) -> None:
        self._halves: list[list[int | None]] = [[None] * width for _ in range(2 * height)]

    def copy(self) -> _Curves:
        """A board to draw on."""
        board = _Curves(0, 0)
        board._halves = [list(row) for row in self._halves]
        return board

    def line(self, rows: Pair[int], number: int) -> None:
        """From the middle of a row on the left to the middle of one on the right."""
        width = len(self._halves[0])
        before = 2 * rows.left
        for x in range(width):
            along = x / max(1, width - 1)
            bend = along * along * (3 - 2 * along)
            y = round(2 * (rows.left * (1 - bend) + rows.right * bend))
            for half in range(min(before, y), max(before, y) + 1):
                if (half != before or half == y) and 0 <= half < len(self._halves):
                    self._halves[half][x] = number
            before = y

    def cells(self) -> list[list[Cell]]:
        """What was drawn."""
        return [
            [half_cell(upper, lower) for upper, lower in zip(*self._halves[y : y + 2], strict=True)]
            for y in range(0, len(self._halves), 2)
        ]
