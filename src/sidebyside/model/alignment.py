"""Which sentences tell the same, and how they relate.

Invariant: every sentence that is not furniture stands in exactly one bead.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from .edits import EditOp
from .pair import Pair, Side


class Relation(Enum):
    """What one side of a bead is to the other."""

    IDENTICAL = "identical"
    """The same words; case, punctuation, kind of marks, hyphens, U.S./US aside."""
    EDITED = "edited"
    """One is the other with small replacements or cuts; most words kept in order."""
    REWORDED = "reworded"
    """The same proposition in mainly other words, splits and merges too."""
    PARTIAL = "partial"
    """Overlap only: each says something substantial that the other lacks."""
    LEFT_ONLY = "left-only"
    RIGHT_ONLY = "right-only"

    def __init__(self, name: str) -> None:
        self.is_link = not name.endswith("-only")
        """Whether both sides have sentences; asked more often than anything else of a bead."""


@dataclass(frozen=True, slots=True)
class Bead:
    """One n:m link of sentences, 1:0 and 0:1 included.

    ``sentences`` are indices into each document's sentences, ascending, not always adjacent.
    ``score`` is how sure the link is, 0 to 1; ``reasons`` say why, in plain words. ``is_moved``:
    out of the common order of the two texts. ``is_by_hand``: a reader linked or parted these
    sentences.
    """

    sentences: Pair[tuple[int, ...]]
    relation: Relation
    is_moved: bool = False
    score: float = 1.0
    reasons: tuple[str, ...] = ()
    edits: tuple[EditOp, ...] = ()
    is_by_hand: bool = False

    def __post_init__(self) -> None:
        left, right = self.sentences.left, self.sentences.right
        if len(left) > 1 or len(right) > 1:
            for indices in (left, right):
                if list(indices) != sorted(set(indices)):
                    raise ValueError(f"sentences of a bead out of order: {indices}")
        if left and right:
            is_possible = self.relation.is_link
        elif left or right:
            is_possible = self.relation is (Relation.LEFT_ONLY if left else Relation.RIGHT_ONLY)
        else:
            raise ValueError("a bead without sentences")
        if not is_possible:
            raise ValueError(f"{self.sentences} cannot be {self.relation.value}")
        if not 0.0 <= self.score <= 1.0:
            raise ValueError(f"score {self.score} is not between 0 and 1")

    @property
    def is_difference(self) -> bool:
        """Whether the two texts differ here: other words, or another place."""
        return self.relation is not Relation.IDENTICAL or self.is_moved

    def with_edits(self, edits: tuple[EditOp, ...]) -> Bead:
        """The same bead with its edits."""
        return Bead(
            self.sentences,
            self.relation,
            self.is_moved,
            self.score,
            self.reasons,
            edits,
            self.is_by_hand,
        )


@dataclass(frozen=True, slots=True)
class Alignment:
    """All beads, in reading order: by their place on the left, what is only on the right after the
    bead that precedes it there.
    """

    beads: tuple[Bead, ...] = ()
    _bead_of: Pair[dict[int, int]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        index: Pair[dict[int, int]] = Pair({}, {})
        for side, bead_of in index.items():
            for number, bead in enumerate(self.beads):
                for sentence in bead.sentences[side]:
                    if sentence in bead_of:
                        raise ValueError(f"{side.value} sentence {sentence} stands in two beads")
                    bead_of[sentence] = number
        object.__setattr__(self, "_bead_of", index)

    def bead_of(self, side: Side, sentence: int) -> int | None:
        """The index of the bead that holds a sentence; ``None`` for furniture."""
        return self._bead_of[side].get(sentence)
