"""How one side's words become the other's.

Invariant of a list of edits: their left spans, in order, tile the linked sentences on the left,
their right spans those on the right; ``equal`` edits name the same code points on both sides. So
applying the edits to the left always gives the right.

Of two nearly equal words only the letters that differ stand in an edit, between equal edits that
keep the rest of the word; ``whole_words`` gives the words that such an edit changes.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from .pair import Pair
from .span import Span

UNSPACED = "\u0e00"
"""From here on stand the scripts that put no blanks between words, and no edit inside one."""


class EditTag(Enum):
    """As in RapidFuzz's opcodes."""

    EQUAL = "equal"
    REPLACE = "replace"
    DELETE = "delete"
    INSERT = "insert"


class EditGrade(Enum):
    """How much a change weighs, lightest first."""

    TYPOGRAPHY = "typography"
    """Case, kind of marks, dashes, blanks."""
    SPELLING = "spelling"
    """The same word written otherwise: defence and defense, U.S. and US, 2% and two percent."""
    WORDING = "wording"
    """Other words."""
    SUBSTANCE = "substance"
    """A number, a date, a name or a negation."""


@dataclass(frozen=True, slots=True)
class EditOp:
    """One step. ``grade`` is ``None`` exactly when the tag is ``equal``."""

    tag: EditTag
    spans: Pair[Span]
    grade: EditGrade | None = None

    def __post_init__(self) -> None:
        left, right = self.spans.left, self.spans.right
        has_left, has_right = left.start < left.end, right.start < right.end
        match self.tag:
            case EditTag.EQUAL:
                is_possible = has_left and left.end - left.start == right.end - right.start
            case EditTag.REPLACE:
                is_possible = has_left and has_right
            case EditTag.DELETE:
                is_possible = has_left and not has_right
            case EditTag.INSERT:
                is_possible = has_right and not has_left
        if not is_possible:
            raise ValueError(f"impossible {self.tag.value} of {self.spans}")
        if (self.grade is None) != (self.tag is EditTag.EQUAL):
            raise ValueError(f"{self.tag.value} with grade {self.grade}")


def whole_words(spans: Pair[Span], texts: Pair[str]) -> Pair[Span]:
    """The spans of an edit, widened to whole words where it stands inside one.

    Between "minister" and "ministers" the edit is an "s" for nothing; what changes is the word.
    """
    (left, right), (own, other) = texts, spans
    is_glued_before = _is_letter(left, own.start - 1) and _is_letter(right, other.start - 1)
    if is_glued_before:
        is_glued_before = bool(
            (own and _is_letter(left, own.start)) or (other and _is_letter(right, other.start))
        )
    is_glued_after = _is_letter(left, own.end) and _is_letter(right, other.end)
    if is_glued_after:
        is_glued_after = bool(
            (own and _is_letter(left, own.end - 1)) or (other and _is_letter(right, other.end - 1))
        )
    if not is_glued_before and not is_glued_after:
        return spans
    return Pair(
        *(
            Span(
                _word_start(text, span.start) if is_glued_before else span.start,
                _word_end(text, span.end) if is_glued_after else span.end,
            )
            for text, span in zip(texts, spans, strict=True)
        )
    )


def _is_letter(text: str, at: int) -> bool:
    """Whether a letter or a figure stands there, of a script that parts words by blanks."""
    return 0 <= at < len(text) and text[at] < UNSPACED and text[at].isalnum()


def _word_start(text: str, at: int) -> int:
    while _is_letter(text, at - 1):
        at -= 1
    return at


def _word_end(text: str, at: int) -> int:
    while _is_letter(text, at):
        at += 1
    return at
