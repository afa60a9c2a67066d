"""What the store keeps of a review, as frozen values: the texts, what was judged, and each step.

Invariant: what was judged is named by the words it stands on (its anchor), never by a place in some
comparison, so that it outlives new versions of the texts and of the program. Pure.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum

from ..model.document import Document, OriginKind
from ..model.pair import Pair
from ..model.span import Span
from .items import Anchor


class Aspect(Enum):
    """What of a judged thing a decision changes."""

    VERDICT = "verdict"
    NOTE = "note"
    LINK = "link"
    """Of two sentences: linked (true), parted (false), or as the comparison finds (none)."""


Value = int | str | bool | None


@dataclass(frozen=True, slots=True)
class Judged:
    """One thing that was judged. ``number`` is its name in the store."""

    number: int
    anchor: Anchor
    verdict: int | None = None
    note: str = ""
    is_linked: bool | None = None

    @property
    def is_empty(self) -> bool:
        """Whether everything about it was taken back."""
        return self.verdict is None and not self.note and self.is_linked is None


@dataclass(frozen=True, slots=True)
class Decision:
    """One aspect of one thing gets a value. ``judged`` is the number of a thing that was judged
    before, or the anchor of one that was not.
    """

    judged: int | Anchor
    aspect: Aspect
    value: Value


@dataclass(frozen=True, slots=True)
class Step:
    """What one command changed: for undo and for redo it is put into words and shown."""

    changed: tuple[Judged, ...]
    aspect: Aspect


@dataclass(frozen=True, slots=True)
class SavedText:
    """One of the two texts as it was last reviewed. ``path`` is the absolute path of a file."""

    text: str = field(repr=False)
    sentences: tuple[Span, ...] = field(repr=False)
    sha256: str
    name: str
    origin: OriginKind
    path: str | None
    title: str | None

    @property
    def sentence_texts(self) -> list[str]:
        """The words of each sentence."""
        return [span.of(self.text) for span in self.sentences]


@dataclass(frozen=True, slots=True)
class SavedReview:
    """One review. ``things`` counts what there was to judge when it was last open. ``language`` and
    ``is_furniture_kept`` are the options that it was compared with.
    """

    number: int
    title: str
    begun: datetime
    changed: datetime
    verdict_words: tuple[str, ...]
    texts: Pair[SavedText]
    judged: tuple[Judged, ...]
    things: int
    language: str | None = None
    is_furniture_kept: bool = False


@dataclass(frozen=True, slots=True)
class Listed:
    """A review as the list of reviews shows it."""

    number: int
    title: str
    begun: datetime
    changed: datetime
    names: Pair[str]
    titles: Pair[str | None]
    reviewed: int
    things: int


def saved_text(document: Document, path: str | None) -> SavedText:
    """What is kept of a segmented document."""
    return SavedText(
        text=document.text,
        sentences=tuple(sentence.span for sentence in document.sentences),
        sha256=document.sha256,
        name=document.origin.spoken,
        origin=document.origin.kind,
        path=path,
        title=document.title,
    )
