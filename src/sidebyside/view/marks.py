"""Which stretches of a row are marked, and as what.

Invariant: the runs of a row, in order, tile the row exactly. How a mark looks does not belong here.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum, IntFlag
from itertools import chain, pairwise

from ..model.edits import EditGrade, EditOp
from ..model.pair import Pair, Side
from ..model.span import Span


class Mark(IntFlag):
    """What a stretch of text is; several may hold."""

    CURSOR = 1
    PARTNER = 2
    ONLY_HERE = 4
    FURNITURE = 8
    MOVED = 16
    LIGHT = 32
    """A difference in typography or spelling."""
    WORDING = 64
    SUBSTANCE = 128
    OCCURRENCE = 256
    CHOSEN = 512
    """The occurrence, or the hit, that the reader stands at."""
    DISCREPANCY = 1024
    """A fact that the other text tells differently."""
    HIT = 2048
    """Words that were looked for."""
    SELECTED = 4096
    """Words that were selected with the mouse."""
    ECHO = 8192
    """In one column, what the right text says in the same words as what stands above it."""


Marked = tuple[int, int, int]
"""Start, end and marks (as a plain number: rows are painted at every key) of a stretch."""

_GRADES = {
    EditGrade.TYPOGRAPHY: Mark.LIGHT,
    EditGrade.SPELLING: Mark.LIGHT,
    EditGrade.WORDING: Mark.WORDING,
    EditGrade.SUBSTANCE: Mark.SUBSTANCE,
}


def word_marks(edits: Iterable[EditOp], side: Side, text: str) -> tuple[Marked, ...]:
    """The words of one side that edits change, in order of the text; the blank that goes with a
    word is left unmarked.
    """
    found = []
    for edit in edits:
        if edit.grade is None:
            continue
        start, end = edit.spans[side].start, edit.spans[side].end
        words = text[start:end]
        if words.strip():
            start += len(words) - len(words.lstrip())
            end -= len(words) - len(words.rstrip())
        if start < end:
            found.append((start, end, int(_GRADES[edit.grade])))
    return tuple(sorted(found))


class Stretches:
    """Marked stretches of one text, of which each row asks for its own: a link may have thousands
    of changes, and words may be quoted in thousands of places.
    """

    __slots__ = ("_longest", "_marked", "_starts")

    def __init__(self, marked: Iterable[Marked] = ()) -> None:
        self._marked = sorted(marked)
        self._starts = [start for start, _, _ in self._marked]
        self._longest = max((end - start for start, end, _ in self._marked), default=0)

    def __iter__(self) -> Iterator[Marked]:
        return iter(self._marked)

    def near(self, row: Span) -> Sequence[Marked]:
        """All that stand in a row, and perhaps some just before it."""
        first = bisect_left(self._starts, row.start - self._longest)
        return self._marked[first : bisect_left(self._starts, row.end)]


class Withheld(Enum):
    """Which marks of a link are not drawn, because so many would say nothing."""

    NONE = 0
    LIGHT = 1
    ALL = 2


_MOST_MARKED_RATIO = 0.6


def link_marks(
    edits: Sequence[EditOp], texts: Pair[str]
) -> tuple[Pair[tuple[Marked, ...]], Withheld]:
    """The marked words of both sides of a link, and what is withheld: all marks where most words
    differ; those for typography and spelling where with them most would be marked.
    """
    left, right = (word_marks(edits, side, text) for side, text in texts.items())
    most = _MOST_MARKED_RATIO * sum(len(span) for edit in edits for span in edit.spans)
    if _letters(chain(left, right)) <= most:
        return Pair(left, right), Withheld.NONE
    left, right = (
        tuple(marked for marked in side if marked[2] != Mark.LIGHT) for side in (left, right)
    )
    if _letters(chain(left, right)) <= most:
        return Pair(left, right), Withheld.LIGHT
    return Pair((), ()), Withheld.ALL


def _letters(marked: Iterable[Marked]) -> int:
    return sum(end - start for start, end, _ in marked)


def runs(row: Span, marked: Iterable[Marked]) -> Sequence[Marked]:
    """The row cut into stretches of equal marks."""
    inside = [
        (max(start, row.start), min(end, row.end), marks)
        for start, end, marks in marked
        if start < row.end and row.start < end
    ]
    if not inside:
        return [(row.start, row.end, 0)] if row else []
    cuts = {row.start, row.end}
    for start, end, _ in inside:
        cuts.add(start)
        cuts.add(end)
    edges = sorted(cuts)
    result: list[Marked] = []
    for start, end in pairwise(edges):
        marks = 0
        for from_, to, mark in inside:
            if from_ <= start and end <= to:
                marks |= mark
        if result and result[-1][2] == marks:
            result[-1] = (result[-1][0], end, marks)
        else:
            result.append((start, end, marks))
    return result
