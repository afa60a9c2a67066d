"""Quotations, and what became of the words spoken.

A *quotation* is one stretch between marks. An *utterance* gathers the quotations, of both
documents, of the same words spoken. An *occurrence* is any place where those words stand, quoted or
not.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from .edits import EditOp
from .pair import Pair, Side
from .span import Span


class UtteranceRelation(Enum):
    """What the two documents make of the same words."""

    VERBATIM = "verbatim"
    """The same words, typography and house style aside."""
    TRIMMED = "trimmed"
    """One is a contiguous part of the other, or its cuts are declared by … or [ ]."""
    SPLICED = "spliced"
    """The same words, but pieces joined, parted by an attribution, or reordered."""
    ALTERED = "altered"
    """Words changed within the marks; a silent cut too."""
    UNQUOTED = "unquoted"
    """The other side has these words without marks."""
    LEFT_ONLY = "left-only"
    RIGHT_ONLY = "right-only"


@dataclass(frozen=True, slots=True)
class Quotation:
    """One stretch of quoted words.

    ``id`` is ``L1``, ``L2``, … or ``R1``, … in reading order. ``span`` holds the words, marks left
    out. ``marks`` are the opening and closing mark as they stand (closing ``None`` if there is
    none). ``is_marked`` is false for words without marks that only the other document shows to be
    quoted: a block, a turn of a transcript, a copied passage. ``speaker`` is the fullest
    name the texts give, ``speaker_span`` the words that name the speaker here, ``cue_span`` the
    verb or phrase that attributes ("said", "according to"). ``continues`` is the id of the
    quotation that this one carries on after an inserted attribution or a new paragraph.
    """

    id: str
    side: Side
    span: Span
    marks: tuple[str, str | None] = ("", None)
    is_marked: bool = True
    speaker: str | None = None
    speaker_span: Span | None = None
    cue_span: Span | None = None
    continues: str | None = None
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A place where the words of an utterance stand, within quotation marks or without."""

    side: Side
    span: Span
    is_marked: bool = True


_NO_PASSAGES: Pair[tuple[Span, ...]] = Pair((), ())


@dataclass(frozen=True, slots=True)
class Utterance:
    """The quotations of the same words spoken.

    ``quotations`` are ids, ``also`` further relations that hold, ``occurrences`` in reading order,
    left first. ``edits`` are the differences between its left and its right words, on real spans.
    ``passages`` are what is held against each other: the pieces of each side, ascending, or the
    words told without marks; both are empty where one side has nothing to hold.
    ``reasons`` say in plain words why these were put together and what was done to the words.
    """

    relation: UtteranceRelation
    quotations: tuple[str, ...]
    occurrences: tuple[Occurrence, ...]
    also: tuple[UtteranceRelation, ...] = ()
    speakers: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    edits: tuple[EditOp, ...] = ()
    reasons: tuple[str, ...] = ()
    passages: Pair[tuple[Span, ...]] = _NO_PASSAGES

    def __post_init__(self) -> None:
        if not self.quotations:
            raise ValueError("an utterance without a quotation")
        if self.relation in self.also:
            raise ValueError(f"{self.relation.value} is the relation and listed under also")
        if bool(self.passages.left) != bool(self.passages.right):
            raise ValueError("words of one side alone cannot be held against anything")
