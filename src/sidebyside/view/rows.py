"""A document as rows of at most some width: words whole, one blank row between paragraphs.

Invariant: rows are spans of ``Document.text`` in order; every code point that is not white space
stands in exactly one row, or in one fold of page furniture. No row is wider than the width, unless
a single cluster is. Colours and scrolling do not belong here.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ..model.document import Document, Sentence
from ..model.span import Span
from .cells import cell_width, clusters, is_plain
from .visible import visible

_BLANKS = str.maketrans("\t\n", "  ")

_WIDE = "\u2e80-\u312f\u3190-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\U00020000-\U0003ffff"
"""Scripts written without blanks between words: a row may end after any of their characters."""

_PIECE = (
    f"[{_WIDE}][\u3099\u309a\ufe00-\ufe0f\u0300-\u036f、。，．」』）》！？：；…”’]*|[^\\s{_WIDE}]+"
)


@dataclass(frozen=True, slots=True)
class Fold:
    """A run of page furniture shown as one row. ``reasons`` are distinct, in order."""

    span: Span
    sentences: range
    reasons: tuple[str, ...]


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

    def row_at(self, offset: int) -> int:
        """The row that holds ``offset``; white space belongs to the row before it."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def extent(self, span: Span) -> tuple[int, int]:
        """First and last row of a span."""
        first = self.row_at(span.start)
        return first, max(first, self.row_at(max(span.start, span.end - 1)))


def wrap(document: Document, width: int, is_furniture_folded: bool = True) -> RowTable:
    """The rows of ``document`` at ``width`` cells."""
    text = document.text
    flat = text.translate(_BLANKS) if is_plain(text) else None
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
            reasons = dict.fromkeys(s.furniture for s in document.sentences[first:stop])
            folds[len(starts)] = Fold(
                Span(start, end), range(first, stop), tuple(r for r in reasons if r)
            )
            starts.append(start)
            ends.append(end)
        elif flat is not None:
            _wrap_plain(flat, start, end, width, starts, ends)
        elif is_plain(words := text[start:end]):
            _wrap_plain(words.translate(_BLANKS), 0, end - start, width, starts, ends, start)
        else:
            _wrap_any(text, Span(start, end), width, starts, ends)
    return RowTable(tuple(starts), tuple(ends), folds, width)


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


def _wrap_plain(
    flat: str, at: int, end: int, width: int, starts: list[int], ends: list[int], base: int = 0
) -> None:
    """Wrap text of one cell a code point, its white space made blanks: one search a row. ``base``
    is where ``flat`` begins in the document.
    """
    while end - at > width:
        stop = flat.rfind(" ", at, at + width + 1)
        following = stop = stop if stop > at else at + width
        while flat[stop - 1] == " ":
            stop -= 1
        while following < end and flat[following] == " ":
            following += 1
        starts.append(base + at)
        ends.append(base + stop)
        at = following
    if at < end:
        starts.append(base + at)
        ends.append(base + end)


def _wrap_any(text: str, span: Span, width: int, starts: list[int], ends: list[int]) -> None:
    """Wrap text in any script, measuring each piece as it will be shown."""
    row_start, row_end, used = span.start, span.start, 0
    for start, end, cells in _pieces(text, span, width):
        gap = cell_width(visible(text[row_end:start]))
        if row_end > row_start and used + gap + cells > width:
            starts.append(row_start)
            ends.append(row_end)
            row_start, used, gap = start, 0, 0
        elif row_end == row_start:
            row_start, gap = start, 0
        used += gap + cells
        row_end = end
    if row_end > row_start:
        starts.append(row_start)
        ends.append(row_end)


@cache
def _piece() -> re.Pattern[str]:
    """Compiled late: Western prose never needs it."""
    return re.compile(_PIECE)


def _pieces(text: str, span: Span, width: int) -> Iterator[tuple[int, int, int]]:
    """Start, end and cells of what may not be torn; words longer than a row come in parts."""
    for found in _piece().finditer(text, span.start, span.end):
        word = found.group()
        cells = cell_width(visible(word)) if len(word) <= 4 * width else width + 1
        if cells <= width:
            yield found.start(), found.end(), cells
            continue
        at = part = found.start()
        used = 0
        for cluster in clusters(word):
            cells = cell_width(visible(cluster))
            if used + cells > width and at > part:
                yield part, at, used
                part, used = at, 0
            at += len(cluster)
            used += cells
        yield part, at, used
