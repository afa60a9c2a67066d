"""How one side's words become the other's.

Invariant of a list of edits: their left spans, in order, tile the linked sentences on the left,
their right spans those on the right; ``equal`` edits name the same code points on both sides. So
applying the edits to the left always gives the right.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from .pair import Pair
from .span import Span


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
        has_left, has_right = bool(self.spans.left), bool(self.spans.right)
        match self.tag:
            case EditTag.EQUAL:
                is_possible = has_left and len(self.spans.left) == len(self.spans.right)
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
