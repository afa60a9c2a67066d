"""Both texts in one column: each left sentence followed by what it is linked with on the right.

Invariant: every sentence of either text stands in the column once, the left ones in their order.
A right sentence without a link follows the right one before it, wherever that went. Both sides have
a table as long as the column, in which the other side's rows are empty, so that all that asks for
rows of a side works as it does for two panes. How rows look does not belong here.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from ..model.alignment import Alignment
from ..model.document import Document
from ..model.pair import Pair, Side
from ..model.span import Span
from .folds import Fold, fold
from .rows import RowTable, text_rows
from .wrapping import plain_form


@dataclass(frozen=True, slots=True)
class ColumnTable(RowTable):
    """The rows of one side in the column. ``held`` are those that hold its words, by the order of
    the text, and ``held_starts`` where they begin: what has moved stands elsewhere in the column.
    """

    held: tuple[int, ...]
    held_starts: tuple[int, ...]

    def spans(self, rows: range) -> Iterator[Span]:
        """What stands in neighbouring rows, row by row: text between two may stand elsewhere."""
        for row in rows:
            if self.starts[row] < self.ends[row]:
                yield Span(self.starts[row], self.ends[row])

    def row_at(self, offset: int) -> int:
        """The row that holds ``offset``; white space belongs to the row before it."""
        if not self.held:
            return 0
        return self.held[max(0, bisect_right(self.held_starts, offset) - 1)]

    def rows_at(self, offsets: Iterable[int]) -> list[int]:
        """The rows that hold offsets, all at once."""
        return [self.row_at(offset) for offset in offsets]


@dataclass(frozen=True, slots=True)
class Column:
    """``sides`` tells whose words stand in each row, ``order`` is each sentence as one steps down
    the column, of folded furniture the first only.
    """

    tables: Pair[RowTable]
    sides: tuple[Side | None, ...]
    order: tuple[tuple[Side, int], ...]
    _places: Pair[dict[int, int]]

    def step(self, side: Side, sentence: int, by: int) -> tuple[Side, int]:
        """The sentence so many steps down (or up) the column, the last (or first) at its ends."""
        at = self._places[side].get(sentence, 0) + by
        return self.order[min(max(at, 0), len(self.order) - 1)]


class _Block(NamedTuple):
    """Neighbouring sentences of one side that begin on a row of their own."""

    side: Side
    first: int
    stop: int


def column(
    documents: Pair[Document],
    alignment: Alignment,
    widths: Pair[int],
    is_furniture_folded: bool = True,
) -> Column:
    """The column of two documents, the rows of each side at its width."""
    flats = documents.map(lambda document: plain_form(document.text))
    rows: list[tuple[Side | None, int, int]] = []
    folds: Pair[dict[int, Fold]] = Pair({}, {})
    order: list[tuple[Side, int]] = []
    places: Pair[dict[int, int]] = Pair({}, {})
    paragraph, right_paragraph = -1, -1
    for side, first, stop in _blocks(documents, alignment, is_furniture_folded):
        document = documents[side]
        opening = document.sentences[first]
        if side is Side.LEFT and opening.paragraph != paragraph:
            if rows:
                rows.append((None, 0, 0))
            paragraph = document.sentences[stop - 1].paragraph
        elif side is Side.RIGHT:
            is_by_itself = not _has_host(alignment, first)
            if is_by_itself and right_paragraph not in (-1, opening.paragraph):
                rows.append((None, 0, 0))
        right_paragraph = -1 if side is Side.LEFT else document.sentences[stop - 1].paragraph
        start, end = opening.span.start, document.sentences[stop - 1].span.end
        is_fold = is_furniture_folded and opening.furniture is not None
        for sentence in range(first, stop):
            if not is_fold or sentence == first:
                order.append((side, sentence))
            places[side][sentence] = len(order) - 1
        if is_fold:
            folds[side][len(rows)] = fold(document, range(first, stop))
            rows.append((side, start, end))
            continue
        for row_start, row_end in text_rows(document.text, flats[side], widths[side], start, end):
            rows.append((side, row_start, row_end))
    tables: Pair[RowTable] = Pair(*(_table(rows, side, folds[side], widths[side]) for side in Side))
    whose = tuple(side for side, _, _ in rows)
    return Column(tables, whose, tuple(order), places)


def _has_host(alignment: Alignment, sentence: int) -> bool:
    """Whether a right sentence is linked with what stands above it."""
    number = alignment.bead_of(Side.RIGHT, sentence)
    return number is not None and alignment.beads[number].relation.is_link


def _table(
    rows: list[tuple[Side | None, int, int]], side: Side, folds: dict[int, Fold], width: int
) -> ColumnTable:
    starts, ends, held, before = [], [], [], 0
    for number, (whose, start, end) in enumerate(rows):
        if whose is side:
            held.append(number)
            before = end
        starts.append(start if whose is side else before)
        ends.append(end if whose is side else before)
    held.sort(key=lambda row: starts[row])
    held_starts = tuple(starts[row] for row in held)
    return ColumnTable(tuple(starts), tuple(ends), folds, width, tuple(held), held_starts)


def _blocks(
    documents: Pair[Document], alignment: Alignment, is_furniture_folded: bool
) -> Iterator[_Block]:
    """All blocks, down the column."""
    guests = _guests(documents, alignment)
    yield from _runs(Side.RIGHT, guests.get(-1, []), documents, alignment, is_furniture_folded)
    waiting: list[int] = []
    for sentence in range(len(documents.left.sentences)):
        waiting.append(sentence)
        if sentence in guests:
            yield from _runs(Side.LEFT, waiting, documents, alignment, is_furniture_folded)
            waiting = []
            right = guests[sentence]
            yield from _runs(Side.RIGHT, right, documents, alignment, is_furniture_folded)
    yield from _runs(Side.LEFT, waiting, documents, alignment, is_furniture_folded)
    if not alignment.beads:
        right = list(range(len(documents.right.sentences)))
        yield from _runs(Side.RIGHT, right, documents, alignment, is_furniture_folded)


def _guests(documents: Pair[Document], alignment: Alignment) -> dict[int, list[int]]:
    """Which right sentences follow which left one; -1 is the head of the column. Without any link
    yet, none follow any.
    """
    guests: dict[int, list[int]] = {}
    host = -1
    if not alignment.beads:
        return guests
    for sentence in range(len(documents.right.sentences)):
        number = alignment.bead_of(Side.RIGHT, sentence)
        if number is not None and alignment.beads[number].sentences.left:
            host = _end_of_first_run(alignment.beads[number].sentences.left)
        guests.setdefault(host, []).append(sentence)
    return guests


def _end_of_first_run(sentences: tuple[int, ...]) -> int:
    end = sentences[0]
    for sentence in sentences[1:]:
        if sentence != end + 1:
            break
        end = sentence
    return end


def _runs(
    side: Side,
    sentences: list[int],
    documents: Pair[Document],
    alignment: Alignment,
    is_furniture_folded: bool,
) -> Iterator[_Block]:
    """Neighbours of one link, or of one fold, together; every other sentence by itself."""
    known = documents[side].sentences

    def kind(sentence: int) -> object:
        if known[sentence].furniture is not None:
            return "fold" if is_furniture_folded else (known[sentence].paragraph, sentence)
        bead = alignment.bead_of(side, sentence)
        return (known[sentence].paragraph, bead, sentence if bead is None else -1)

    at = 0
    while at < len(sentences):
        first, this = sentences[at], kind(sentences[at])
        stop = at + 1
        while stop < len(sentences):
            is_next = sentences[stop] == sentences[stop - 1] + 1
            if not is_next or kind(sentences[stop]) != this:
                break
            stop += 1
        yield _Block(side, first, sentences[stop - 1] + 1)
        at = stop
