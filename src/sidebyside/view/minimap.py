"""A whole text in as many cells as the screen has rows: where its differences are.

Invariant: each cell shows the weightiest kind that stands in the rows it covers, and the cells, in
order, cover all rows. Differences that the reader's filter hides count as next to nothing, so that
they cover none that shows. Colours and glyphs do not belong here.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterable
from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise
from typing import NamedTuple

from ..model.alignment import Bead, Relation
from ..model.pair import Pair, Side
from ..model.span import Span
from .panes import Panes


class Kind(IntEnum):
    """What a cell shows, the weightiest last."""

    NOTHING = 0
    HIDDEN = 1
    """A difference that the filter hides."""
    FURNITURE = 2
    EDITED = 3
    REWORDED = 4
    PARTIAL = 5
    MOVED = 6
    ONLY_HERE = 7
    DISCREPANCY = 8
    HIT = 9
    """Words that were looked for."""


KIND_OF = {
    Relation.IDENTICAL: Kind.NOTHING,
    Relation.EDITED: Kind.EDITED,
    Relation.REWORDED: Kind.REWORDED,
    Relation.PARTIAL: Kind.PARTIAL,
    Relation.LEFT_ONLY: Kind.ONLY_HERE,
    Relation.RIGHT_ONLY: Kind.ONLY_HERE,
}


@dataclass(frozen=True, slots=True)
class Minimap:
    """The cells of one text. ``rows`` is how many rows it has, and a text shorter than the screen
    takes one cell a row.
    """

    cells: tuple[Kind, ...]
    rows: int

    def cell_of(self, row: int) -> int:
        """The cell that covers a row."""
        return row * len(self.cells) // max(1, self.rows)

    def row_of(self, cell: int) -> int:
        """The first row that a cell covers."""
        return -(-cell * self.rows // max(1, len(self.cells)))

    def window(self, top: int, height: int) -> range:
        """The cells of what a screen of ``height`` rows shows from ``top`` on."""
        first, last = max(0, top), min(self.rows, top + height) - 1
        return range(self.cell_of(first), self.cell_of(last) + 1) if first <= last else range(0)


class Kinds(NamedTuple):
    """What a map shows of one text whatever its rows: the kind of each sentence, and where facts
    told differently begin, in order.
    """

    of_sentences: bytes
    alarms: tuple[int, ...]


def kinds(
    panes: Panes, side: Side, alarms: Iterable[Span] = (), hidden: Container[int] = ()
) -> Kinds:
    """The kinds of one side; ``alarms`` are facts told differently, ``hidden`` the beads that the
    filter hides.
    """
    found = bytearray(panes.sentence_count(side))
    for number, bead in enumerate(panes.alignment.beads):
        kind = kind_of(bead)
        if hidden and number in hidden:
            kind = Kind.HIDDEN
        if kind:
            for sentence in bead.sentences[side]:
                found[sentence] = kind
    for sentence in panes.furniture[side]:
        found[sentence] = max(found[sentence], Kind.FURNITURE)

    def is_shown(alarm: Span) -> bool:
        bead = panes.alignment.bead_of(side, panes.sentence_at(side, alarm.start))
        return bead is None or bead not in hidden

    return Kinds(bytes(found), tuple(sorted(alarm.start for alarm in alarms if is_shown(alarm))))


def minimap(panes: Panes, side: Side, known: Kinds) -> Minimap:
    """The map of one side, as high as the panes. Cell by cell, because a book has a new map at each
    new width of its rows.
    """
    table, alarms = panes.rows[side], known.alarms
    bare = Minimap((Kind.NOTHING,) * min(len(table), panes.height), len(table))
    edges = [bare.row_of(cell) for cell in range(len(bare.cells) + 1)]
    cells = []
    for first, stop in pairwise(edges):
        kind = 0
        for span in table.spans(range(first, stop)):
            at = bisect_left(alarms, span.start)
            if at < len(alarms) and alarms[at] < span.end:
                kind = Kind.DISCREPANCY
                break
            sentences = panes.sentences_within(side, span)
            kind = max(kind, max(known.of_sentences[sentences.start : sentences.stop], default=0))
        cells.append(Kind(kind))
    return Minimap(tuple(cells), len(table))


def joined(maps: Pair[Minimap]) -> Minimap:
    """One map of two texts that stand in the same rows."""
    left, right = maps
    return Minimap(tuple(map(max, left.cells, right.cells)), left.rows)


def kind_of(bead: Bead) -> Kind:
    """What a bead is on a map."""
    return Kind.MOVED if bead.is_moved else KIND_OF[bead.relation]
