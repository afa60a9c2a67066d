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

from ..model.document import Document
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


@dataclass(frozen=True, slots=True)
class _Block:
    """Text, or folded furniture, that begins on a row of its own."""

    span: Span
    paragraphs: tuple[int, int]
    fold: Fold | None = None


def wrap(document: Document, width: int, is_furniture_folded: bool = True) -> RowTable:
    """The rows of ``document`` at ``width`` cells."""
    starts: list[int] = []
    ends: list[int] = []
    folds: dict[int, Fold] = {}
    before: _Block | None = None
    for block in _blocks(document, is_furniture_folded):
        if before is not None and before.paragraphs[1] != block.paragraphs[0]:
            starts.append(before.span.end)
            ends.append(before.span.end)
        if block.fold is not None:
            folds[len(starts)] = block.fold
            starts.append(block.span.start)
            ends.append(block.span.end)
        elif is_plain(words := block.span.of(document.text)):
            _wrap_plain(words.translate(_BLANKS), block.span.start, width, starts, ends)
        else:
            _wrap_any(document.text, block.span, width, starts, ends)
        before = block
    return RowTable(tuple(starts), tuple(ends), folds, width)


def _blocks(document: Document, is_furniture_folded: bool) -> Iterator[_Block]:
    sentences = document.sentences
    at = 0
    while at < len(sentences):
        first = sentences[at]
        is_fold = is_furniture_folded and first.furniture is not None
        end = at + 1
        while end < len(sentences) and (
            sentences[end].furniture is not None
            if is_fold
            else sentences[end].paragraph == first.paragraph
            and not (is_furniture_folded and sentences[end].furniture is not None)
        ):
            end += 1
        span = Span(first.span.start, sentences[end - 1].span.end)
        fold = None
        if is_fold:
            reasons = dict.fromkeys(s.furniture for s in sentences[at:end] if s.furniture)
            fold = Fold(span, range(at, end), tuple(reasons))
        yield _Block(span, (first.paragraph, sentences[end - 1].paragraph), fold)
        at = end


def _wrap_plain(flat: str, base: int, width: int, starts: list[int], ends: list[int]) -> None:
    """Wrap text of one cell a code point, its white space made blanks: one search a row."""
    at, length = 0, len(flat)
    while length - at > width:
        stop = flat.rfind(" ", at, at + width + 1)
        following = stop = stop if stop > at else at + width
        while flat[stop - 1] == " ":
            stop -= 1
        while following < length and flat[following] == " ":
            following += 1
        starts.append(base + at)
        ends.append(base + stop)
        at = following
    if at < length:
        starts.append(base + at)
        ends.append(base + length)


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
