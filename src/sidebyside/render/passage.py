"""The words of one side with what changed in them marked.

Changes in typography are not marked: nobody reads a report for the bend of a quotation mark. Nor
are the words of a passage of which nothing stayed: there its label says all.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..model.edits import EditGrade, EditOp, EditTag
from ..model.pair import Side
from ..model.span import Span
from ..view.visible import visible
from .columns import Ink, Piece


@dataclass(frozen=True, slots=True)
class Notation:
    """How a change shows: by ink alone, or also by brackets where there is no ink.

    The brackets are those of wdiff: ``[-gone-]`` on the left, ``{+new+}`` on the right.
    """

    has_brackets: bool

    def marked(self, words: str, side: Side, grade: EditGrade) -> Piece:
        """The visible ``words`` as changed."""
        if self.has_brackets:
            words = f"[-{words}-]" if side is Side.LEFT else f"{{+{words}+}}"
        return words, _INKS[side, grade]


_INKS = {
    (Side.LEFT, EditGrade.SPELLING): Ink.SPELLING,
    (Side.RIGHT, EditGrade.SPELLING): Ink.SPELLING,
    (Side.LEFT, EditGrade.WORDING): Ink.GONE,
    (Side.RIGHT, EditGrade.WORDING): Ink.NEW,
    (Side.LEFT, EditGrade.SUBSTANCE): Ink.GONE_FACT,
    (Side.RIGHT, EditGrade.SUBSTANCE): Ink.NEW_FACT,
}

Change = tuple[Span, EditGrade]

Stretch = tuple[str, EditGrade | None]
"""Some visible words, with the grade of their change if they are one."""


def keeps_a_word(edits: Sequence[EditOp], side: Side, text: str) -> bool:
    """Whether a word of one side stayed, its typography aside. A lone full stop is no word."""
    return any(
        (edit.tag is EditTag.EQUAL or edit.grade is EditGrade.TYPOGRAPHY)
        and any(map(str.isalnum, edit.spans[side].of(text)))
        for edit in edits
    )


def changes(edits: Sequence[EditOp], side: Side, text: str) -> list[Change]:
    """What to mark in the text of one side, in its order."""
    if not keeps_a_word(edits, side, text):
        return []
    found = [
        (edit.spans[side], edit.grade)
        for edit in edits
        if edit.spans[side] and edit.grade not in (None, EditGrade.TYPOGRAPHY)
    ]
    return sorted(
        [(span, grade) for span, grade in found if grade is not None], key=lambda change: change[0]
    )


def pieces(
    text: str, span: Span, marked: Sequence[Change], side: Side, notation: Notation, ink: Ink
) -> list[Piece]:
    """The words of ``span``; those in ``marked`` as changed, the others in ``ink``."""
    return [
        (words, ink) if grade is None else notation.marked(words, side, grade)
        for words, grade in stretches(text, span, marked)
    ]


def stretches(text: str, span: Span, marked: Sequence[Change]) -> Iterator[Stretch]:
    """The visible words of ``span`` in pieces, each with the grade of its change; blanks at the
    ends of a change stay outside of it.
    """
    at = span.start
    for change, grade in _joined(text, span, marked):
        words = change.of(text)
        start = change.start + len(words) - len(words.lstrip())
        end = change.start + len(words.rstrip())
        if start >= end:
            continue
        if at < start and (same := visible(text[at:start])):
            yield same, None
        if shown := visible(text[start:end]):
            yield shown, grade
        at = end
    if rest := visible(text[at : span.end]):
        yield rest, None


def _joined(text: str, span: Span, marked: Sequence[Change]) -> Iterator[Change]:
    """The changes inside ``span``; neighbours of one grade with only blanks between as one."""
    before: Change | None = None
    for change, grade in marked:
        if not change.overlaps(span):
            continue
        cut = Span(max(change.start, span.start), min(change.end, span.end))
        if before is not None:
            is_near = not text[before[0].end : cut.start].strip()
            if is_near and before[1] is grade:
                before = (Span(before[0].start, cut.end), grade)
                continue
            yield before
        before = (cut, grade)
    if before is not None:
        yield before
