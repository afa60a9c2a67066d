"""Both articles at a glance: every sentence a cell, links drawn between the two grids.

Invariant: each sentence lies in exactly one cell, and cells fill the rows of their grid from left
to right and from the top down. A run of page furniture is one *unit*, as any other sentence is.
Where there is room a row is a sentence, else a paragraph, else as many units as it takes to fit; a
text too long for that has several units in a cell, which shows the weightiest and leads to it.
What is counted in words does not belong here.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Container, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from ..model.alignment import Alignment
from ..model.document import Document
from ..model.pair import Pair, Side
from .curves import Curves, Stroke
from .link import Cell
from .minimap import Kind, kind_of

_SLOPES_RATIO = 0.17
_NARROWEST_SLOPES, _WIDEST_SLOPES = 10, 30
_CELL = 2
"""Columns of a cell with its blank; where space is short cells stand without."""

GAP = 1
"""Columns between a grid and the links."""

WORDS = 18
"""Columns beside the cells of a row from which on its first words are shown."""


class Place(NamedTuple):
    """A sentence of one side."""

    side: Side
    sentence: int


class Unit(NamedTuple):
    """What a cell is made of: a sentence, or a run of furniture, by its first one."""

    head: int
    kind: Kind
    paragraph: int


class Tie(NamedTuple):
    """A bead with two sides: its first sentences."""

    ends: Pair[int]
    kind: Kind
    number: int
    is_moved: bool


class _Shape(NamedTuple):
    """How the units are shared out. ``rows`` are the first cells of the rows of each side."""

    per_cell: int
    step: int
    rows: Pair[tuple[int, ...]]
    is_ragged: bool = False
    """Whether rows are paragraphs."""
    is_full: bool = False
    """Whether rows are as many units as it takes to fit."""


@dataclass(frozen=True)
class Overview:
    """The grids of two articles. ``grid`` is the width of each in columns, ``slopes`` of what lies
    between.
    """

    units: Pair[tuple[Unit, ...]]
    ties: tuple[Tie, ...]
    width: int
    height: int

    def on(self, width: int, height: int) -> Overview:
        """The same articles on so many columns and rows."""
        return Overview(self.units, self.ties, max(1, width), max(1, height))

    @cached_property
    def slopes(self) -> int:
        """The columns between the grids."""
        wanted = round(self.width * _SLOPES_RATIO)
        return min(max(wanted, _NARROWEST_SLOPES), _WIDEST_SLOPES, max(1, self.width - 4))

    @cached_property
    def grid(self) -> int:
        """The columns of each grid."""
        return max(1, (self.width - self.slopes - 2 * GAP) // 2)

    @cached_property
    def heads(self) -> Pair[tuple[int, ...]]:
        """The first sentences of the units."""
        return self.units.map(lambda units: tuple(unit.head for unit in units))

    @cached_property
    def _shape(self) -> _Shape:
        height, most = max(1, self.height), max(*map(len, self.units), 1)
        if most <= height:
            return _Shape(1, _CELL, self.units.map(lambda units: tuple(range(len(units)))))
        beside = max(0, self.grid - WORDS) // _CELL
        if beside:
            paragraphs = self.units.map(lambda units: _paragraphs(units, beside))
            if max(map(len, paragraphs)) <= height:
                return _Shape(1, _CELL, paragraphs, is_ragged=True)
        per_cell = _ceiling(most, self.grid * height)
        in_row = _ceiling(_ceiling(most, per_cell), height)
        step = _CELL if in_row * _CELL <= self.grid else 1
        rows = self.units.map(lambda units: tuple(range(0, _ceiling(len(units), per_cell), in_row)))
        return _Shape(per_cell, step, rows, is_full=True)

    @property
    def per_cell(self) -> int:
        """Units of a cell."""
        return self._shape.per_cell

    @property
    def step(self) -> int:
        """Columns from one cell to the next."""
        return self._shape.step

    def rows(self, side: Side) -> int:
        """How many rows a side's grid has."""
        return len(self._shape.rows[side])

    def row(self, side: Side, row: int) -> range:
        """The cells of a row; none past the end."""
        firsts = self._shape.rows[side]
        if not 0 <= row < len(firsts):
            return range(0)
        cells = _ceiling(len(self.units[side]), self.per_cell)
        return range(firsts[row], firsts[row + 1] if row + 1 < len(firsts) else cells)

    @cached_property
    def blocks(self) -> Pair[int]:
        """The columns that the cells of the longest row take."""
        longest = (
            max((len(self.row(side, row)) for row in range(self.rows(side))), default=0)
            for side in Side
        )
        return Pair(*(cells * self.step for cells in longest))

    def begin(self, side: Side, row: int) -> int:
        """The column of a grid in which the cells of a row begin: those of the left end at the
        inner edge, and the last row of a full grid stands under the others.
        """
        if side is Side.RIGHT:
            return 0
        taken = len(self.row(side, row)) * self.step if self._shape.is_ragged else self.blocks.left
        return self.grid - taken

    def cell_of(self, place: Place) -> int:
        """The number of the cell that holds a sentence."""
        return max(0, bisect_right(self.heads[place.side], place.sentence) - 1) // self.per_cell

    def row_of(self, place: Place) -> int:
        """The row in which a sentence lies."""
        return max(0, bisect_right(self._shape.rows[place.side], self.cell_of(place)) - 1)

    def _held(self, side: Side, cell: int) -> Sequence[Unit]:
        return self.units[side][cell * self.per_cell : (cell + 1) * self.per_cell]

    def kind(self, side: Side, cell: int) -> Kind:
        """The weightiest kind in a cell."""
        return max(unit.kind for unit in self._held(side, cell))

    def place(self, side: Side, cell: int) -> Place:
        """The first sentence of what a cell shows."""
        kind = self.kind(side, cell)
        return Place(side, next(u.head for u in self._held(side, cell) if u.kind is kind))

    def sentences(self, side: Side, cell: int) -> range:
        """The sentences of a cell; of furniture at its end, the first."""
        held = self._held(side, cell)
        return range(held[0].head, held[-1].head + 1)

    def at(self, side: Side, row: int, column: int) -> Place | None:
        """The sentence under a point of one grid; beside the cells, the first of the row."""
        cells = self.row(side, row)
        if not cells:
            return None
        number = (column - self.begin(side, row)) // self.step
        return self.place(side, cells[number if 0 <= number < len(cells) else 0])

    def moved(self, place: Place, across: int, down: int) -> Place:
        """So many cells on; over the inner edge of a grid lies the other one."""
        side, at, row = place.side, self.cell_of(place), self.row_of(place)
        cells = self.row(side, row)
        number = at - cells.start + across
        is_inwards = number >= len(cells) if side is Side.LEFT else number < 0
        if is_inwards and self.units[side.other]:
            side = side.other
            row = min(row, self.rows(side) - 1)
            cells = self.row(side, row)
            number = 0 if side is Side.RIGHT else len(cells) - 1
        row = min(max(row + down, 0), self.rows(side) - 1)
        cells = self.row(side, row)
        if not cells:
            return place
        cell = cells[min(max(number, 0), len(cells) - 1)]
        return place if side is place.side and cell == at else self.place(side, cell)

    def _rows_of(self, ends: Pair[int]) -> Pair[int]:
        return Pair(
            self.row_of(Place(Side.LEFT, ends.left)), self.row_of(Place(Side.RIGHT, ends.right))
        )

    @cached_property
    def _drawn(self) -> Curves:
        """All links that the filter shows, the weightiest last: those that kept the common order
        faintly, and what has moved across them. Of those that would lie on each other one does;
        where a row is many sentences, rows that face each other need no line.
        """
        last: dict[tuple[bool, Kind, int, int], int] = {}
        for tie in self.ties:
            if tie.kind is not Kind.HIDDEN:
                left, right = self._rows_of(tie.ends)
                if self._shape.is_full and not tie.is_moved and abs(left - right) <= 1:
                    continue
                last[tie.is_moved, tie.kind, left, right] = tie.number
        board = Curves(self.slopes, self.height)
        for (is_moved, _, left, right), number in sorted(last.items()):
            board.draw(Pair(left, right), number, Stroke.SOLID if is_moved else Stroke.DOTTED)
        return board

    @cached_property
    def _ends(self) -> dict[int, Pair[int]]:
        return {tie.number: tie.ends for tie in self.ties}

    def slope_cells(self, chosen: int | None) -> list[list[Cell]]:
        """The links as curves between the inner edges, ``chosen`` on top."""
        ends = None if chosen is None else self._ends.get(chosen)
        if ends is None or chosen is None:
            return self._drawn.cells()
        board = self._drawn.copy()
        board.draw(self._rows_of(ends), chosen, Stroke.THICK)
        return board.cells()


def overview(
    documents: Pair[Document],
    alignment: Alignment,
    alarms: Container[int],
    hidden: Container[int],
    width: int,
    height: int,
) -> Overview:
    """The overview of a comparison. ``alarms`` are the beads with a fact told differently,
    ``hidden`` those that the reader's filter hides.
    """
    kinds: Pair[list[Kind]] = documents.map(
        lambda document: [Kind.NOTHING] * len(document.sentences)
    )
    ties = []
    for number, bead in enumerate(alignment.beads):
        kind = Kind.DISCREPANCY if number in alarms else kind_of(bead)
        kind = Kind.HIDDEN if number in hidden else kind
        for side, sentences in bead.sentences.items():
            for sentence in sentences:
                kinds[side][sentence] = kind
        if bead.relation.is_link:
            firsts = bead.sentences.map(lambda sentences: sentences[0])
            ties.append(Tie(firsts, kind, number, bead.is_moved))
    units = Pair(*(_units(documents[side], kinds[side]) for side in Side))
    return Overview(units, tuple(ties), max(1, width), max(1, height))


def _units(document: Document, kinds: Sequence[Kind]) -> tuple[Unit, ...]:
    found: list[Unit] = []
    was_furniture = False
    for index, sentence in enumerate(document.sentences):
        is_furniture = sentence.furniture is not None
        if not (is_furniture and was_furniture):
            kind = Kind.FURNITURE if is_furniture else kinds[index]
            found.append(Unit(index, kind, sentence.paragraph))
        was_furniture = is_furniture
    return tuple(found)


def _paragraphs(units: Sequence[Unit], most: int) -> tuple[int, ...]:
    """The first units of rows that are paragraphs; those of more than ``most`` go on in the next
    row.
    """
    firsts: list[int] = []
    for number, unit in enumerate(units):
        is_same = firsts and units[number - 1].paragraph == unit.paragraph
        if not is_same or number - firsts[-1] == most:
            firsts.append(number)
    return tuple(firsts)


def _ceiling(number: int, by: int) -> int:
    return -(-number // by)
