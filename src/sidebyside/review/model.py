"""What a person judged of a comparison, as reports are handed it.

Invariant: every item has a verdict, a note or both, names a thing of the comparison that the review
belongs to, and no two items name the same one. How judgements are made, undone and saved does not
belong here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from ..model.pair import Pair

TYPE_CHECKING = False  # as in typing; reports without a review wait for no calendar
if TYPE_CHECKING:
    from datetime import datetime


class ItemKind(Enum):
    """What kind of thing was judged."""

    DIFFERENCE = "difference"
    """A bead that is not identical, or has moved."""
    UTTERANCE = "utterance"
    DISCREPANCY = "discrepancy"


@dataclass(frozen=True, slots=True)
class Judgement:
    """One thing that was judged.

    ``index`` is its place in the comparison's beads, utterances or discrepancies. ``verdict`` is
    the id of a verdict, ``None`` if there is a note alone. ``note`` may have several lines.
    """

    kind: ItemKind
    index: int
    verdict: str | None = None
    note: str = ""

    def __post_init__(self) -> None:
        if self.index < 0:
            raise ValueError(f"impossible index {self.index}")
        if self.verdict is None and not self.note:
            raise ValueError("a judgement without a verdict or a note")


@dataclass(frozen=True, slots=True)
class HandLink:
    """Two sentences, by index, that a person linked, or whose link a person cut."""

    sentences: Pair[int]
    is_linked: bool = True


@dataclass(frozen=True, slots=True)
class Review:
    """The judgements of one comparison, which already follows the links made by hand.

    ``verdict_words`` are the words of the verdicts by id, in the order in which they are offered.
    ``count`` is how many things there are to judge in all. ``begun`` and ``changed`` are moments
    with their time zone.
    """

    title: str = ""
    items: tuple[Judgement, ...] = ()
    verdict_words: Mapping[str, str] = field(default_factory=dict)
    links: tuple[HandLink, ...] = ()
    count: int = 0
    begun: datetime | None = None
    changed: datetime | None = None
    _at: dict[tuple[ItemKind, int], Judgement] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        at = {(item.kind, item.index): item for item in self.items}
        if len(at) != len(self.items):
            raise ValueError("one thing judged twice")
        object.__setattr__(self, "_at", at)

    def of(self, kind: ItemKind, index: int) -> Judgement | None:
        """What was judged of one thing of the comparison."""
        return self._at.get((kind, index))

    def word(self, verdict: str) -> str:
        """The word of a verdict; of one that is offered no longer, its id."""
        return self.verdict_words.get(verdict, verdict)

    @property
    def judged(self) -> int:
        """How many things have a verdict; a note alone is none."""
        return sum(item.verdict is not None for item in self.items)
