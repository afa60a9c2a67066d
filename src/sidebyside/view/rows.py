"""A document as rows of at most some width: words whole, one blank row between paragraphs.

Invariant: rows are spans of ``Document.text`` in order; every code point that is not white space
stands in exactly one row, or in one fold of page furniture. No row is wider than the width, unless
a single cluster is. Colours and scrolling do not belong here.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..model.document import Document, Sentence
from ..model.span import Span
from .folds import Fold, fold
from .wrapping import add_plain_rows, plain_form, plain_rows, rows_of


@dataclass(frozen=True, slots=True)
class RowTable:
    """All rows of a document. Column by column, because a book has 30,000 of them.

    A blank row has an empty span; ``folds`` names the rows that stand for furniture.
    """

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    folds: dict[int, Fold]
    width: int

    def __len__(self) -> int:
        return len(self.starts)

    def span(self, row: int) -> Span:
        """What stands in a row; empty outside of the table."""
        if 0 <= row < len(self.starts):
            return Span(self.starts[row], self.ends[row])
        return Span(0, 0)

    def is_blank(self, row: int) -> bool:
        """Whether nothing stands in a row, as between paragraphs and outside of the table."""
        return not 0 <= row < len(self.starts) or self.starts[row] == self.ends[row]

    def spans(self, rows: range) -> Iterator[Span]:
        """What stands in neighbouring rows, as few stretches as there are."""
        if rows:
            yield Span(self.starts[rows[0]], self.ends[rows[-1]])

    def row_at(self, offset: int) -> int:
        """The row that holds ``offset``; white space belongs to the row before it."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def rows_at(self, offsets: Iterable[int]) -> list[int]:
        """The rows that hold offsets, all at once."""
        starts = self.starts
        return [max(0, bisect_right(starts, offset) - 1) for offset in offsets]

    def extent(self, span: Span) -> tuple[int, int]:
        """First and last row of a span."""
        first = self.row_at(span.start)
        return first, max(first, self.row_at(max(span.start, span.end - 1)))


def wrap(document: Document, width: int, is_furniture_folded: bool = True) -> RowTable:
    """The rows of ``document`` at ``width`` cells."""
    text = document.text
    flat = plain_form(text)
    starts: list[int] = []
    ends: list[int] = []
    folds: dict[int, Fold] = {}
    paragraph, end = -1, 0
    for first, stop in _blocks(document.sentences, is_furniture_folded):
        opening, closing = document.sentences[first], document.sentences[stop - 1]
        if paragraph not in (-1, opening.paragraph):
            starts.append(end)
            ends.append(end)
        start, end, paragraph = opening.span.start, closing.span.end, closing.paragraph
        if is_furniture_folded and opening.furniture is not None:
            folds[len(starts)] = fold(document, range(first, stop))
            starts.append(start)
            ends.append(end)
        elif flat is not None:
            add_plain_rows(flat, width, (start, end), starts, ends)
        else:
            for row_start, row_end in text_rows(text, flat, width, start, end):
                starts.append(row_start)
                ends.append(row_end)
    return RowTable(tuple(starts), tuple(ends), folds, width)


def text_rows(
    text: str, flat: str | None, width: int, start: int, end: int
) -> Iterator[tuple[int, int]]:
    """The rows of a part of ``text``; ``flat`` is its plain form if it has one."""
    if flat is not None:
        return plain_rows(flat, width, start, end)
    found = rows_of(text[start:end], width)
    return ((start + row_start, start + row_end) for row_start, row_end in found)


def _blocks(
    sentences: tuple[Sentence, ...], is_furniture_folded: bool
) -> Iterator[tuple[int, int]]:
    """First and past-the-last sentence of each stretch that begins on a row of its own: the open
    text of a paragraph, or a run of folded furniture.
    """
    at, count = 0, len(sentences)
    while at < count:
        paragraph = sentences[at].paragraph
        is_fold = is_furniture_folded and sentences[at].furniture is not None
        stop = at + 1
        while stop < count:
            is_furniture = is_furniture_folded and sentences[stop].furniture is not None
            if is_furniture is not is_fold:
                break
            if not is_fold and sentences[stop].paragraph != paragraph:
                break
            stop += 1
        yield at, stop
        at = stop
