"""Rows of inked text: wrapped to a width, and laid side by side.

Invariant: no row is wider than its width, unless a single cluster is. Widths are cells. Texts must
have gone through ``visible`` before. What an ink looks like does not belong here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import zip_longest

from ..model.pair import Pair
from ..view.cells import cell_width, is_plain
from ..view.wrapping import rows_of


class Ink(Enum):
    """What a piece of text is, for the eye."""

    PLAIN = auto()
    QUIET = auto()
    """Read last: what is the same, folded or explained."""
    STRONG = auto()
    LABEL = auto()
    MOVED = auto()
    ALARM = auto()
    GONE = auto()
    NEW = auto()
    GONE_FACT = auto()
    """A number, date, name or negation that is gone."""
    NEW_FACT = auto()
    SPELLING = auto()


Piece = tuple[str, Ink]
Row = Sequence[Piece]


def wrap(pieces: Sequence[Piece], width: int) -> list[Row]:
    """``pieces`` as rows of at most ``width`` cells, words whole where they fit."""
    flat = "".join(text for text, _ in pieces)
    if flat and len(flat) <= width and flat[0] != " " != flat[-1] and is_plain(flat):
        return [pieces]
    return list(_cut(pieces, rows_of(flat, width)))


def _cut(pieces: Sequence[Piece], rows: Iterator[tuple[int, int]]) -> Iterator[Row]:
    """The pieces cut at the rows' edges; both run forward once."""
    number, piece_start = 0, 0
    for start, end in rows:
        row: list[Piece] = []
        while start < end:
            text, ink = pieces[number]
            piece_end = piece_start + len(text)
            if piece_end <= start:
                number, piece_start = number + 1, piece_end
                continue
            stop = min(end, piece_end)
            row.append((text[start - piece_start : stop - piece_start], ink))
            start = stop
        yield row


def cells_of(row: Row) -> int:
    """How wide a row is."""
    return cell_width("".join(text for text, _ in row))


@dataclass(frozen=True, slots=True)
class Grid:
    """Two columns of prose with a narrow one between for labels; one column where that is too thin.

    What stands in a cell is a sequence of paragraphs, each of which begins on a row of its own.
    """

    width: int

    _STACKED_BELOW = 60
    _MEASURE = 84
    """A line of prose longer than this is hard to read."""

    @property
    def middle(self) -> int:
        """Cells of the middle column, its margins left out."""
        return 13 if self.width >= 100 else 10 if self.width >= 80 else 9

    @property
    def column(self) -> int:
        """Cells of each column of prose."""
        return min((self.width - self.middle - 2) // 2, self._MEASURE)

    def rows(
        self, sides: Pair[Sequence[Sequence[Piece]]], middle: Sequence[Sequence[Piece]]
    ) -> Iterator[Row]:
        """Left, label and right as rows of the whole width, without blanks at their ends."""
        if self.width < self._STACKED_BELOW:
            yield from self._stacked(sides, middle)
            return
        left, right = sides.map(lambda cell: _wrapped(cell, self.column))
        labels = _wrapped(middle, self.middle)
        for row_left, label, row_right in zip_longest(left, labels, right, fillvalue=()):
            row = list(row_left)
            if label or row_right:
                before = (self.middle - cells_of(label)) // 2
                row.append((" " * (self.column - cells_of(row_left) + 1 + before), Ink.PLAIN))
                row += label
            if row_right:
                after = self.middle - before - cells_of(label)
                row.append((" " * (after + 1), Ink.PLAIN))
                row += row_right
            yield row

    def _stacked(
        self, sides: Pair[Sequence[Sequence[Piece]]], middle: Sequence[Sequence[Piece]]
    ) -> Iterator[Row]:
        label: list[Piece] = []
        for part in middle:
            label += [(" · ", Ink.QUIET), *part] if label else part
        yield from wrap(label, self.width)
        for letter, cell in zip("LR", sides, strict=True):
            if cell:
                yield from hanging((f"{letter} ", Ink.LABEL), cell, self.width)


def hanging(head: Piece, paragraphs: Sequence[Sequence[Piece]], width: int) -> Iterator[Row]:
    """The paragraphs, set in by the width of ``head``, which stands before the first row."""
    indent = cell_width(head[0])
    for number, row in enumerate(_wrapped(paragraphs, width - indent)):
        yield [head if number == 0 else (" " * indent, Ink.PLAIN), *row]


def _wrapped(paragraphs: Sequence[Sequence[Piece]], width: int) -> list[Row]:
    return [row for paragraph in paragraphs for row in wrap(paragraph, width)]
