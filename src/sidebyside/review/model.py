"""A review of one comparison as frozen values: what was judged, how, and with what remark.

Invariant: items stand in reading order, and each names an existing part of the comparison that it
goes with. Pure: no disk and no clock.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from ..model.hand_links import NO_HAND_LINKS, HandLinks
from ..model.pair import Pair

TYPE_CHECKING = False  # as in typing; a report without a review waits for no calendar
if TYPE_CHECKING:
    from datetime import datetime

DEFAULT_VERDICTS = ("fine", "changed sense", "missing", "wrong")
"""The words of the verdicts 1 to 4 where the user chose no others."""

MOST_VERDICTS = 4


class ItemKind(Enum):
    """What is judged."""

    DIFFERENCE = "difference"
    """Linked sentences that are not the same, or sentences of one side only: a bead."""
    UTTERANCE = "utterance"
    """Quoted words that are not verbatim on both sides."""
    DISCREPANCY = "discrepancy"
    """A fact told differently."""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to judge.

    ``index`` is its place in ``comparison.alignment.beads``, ``utterances`` or ``discrepancies``,
    by its kind. ``verdict`` is 1 to 4, the place of its word in ``Review.verdict_words`` counted
    from 1; ``None`` while it is unreviewed. ``note`` may have several lines.
    """

    kind: ItemKind
    index: int
    verdict: int | None = None
    note: str = ""

    def __post_init__(self) -> None:
        if self.index < 0:
            raise ValueError(f"no {self.kind.value} has the index {self.index}")


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A judgement whose words can no longer be found since an article was edited.

    ``words`` are those that it was passed on, empty on a side that had none. ``kind`` is ``None``
    for a link made, or undone, by hand.
    """

    kind: ItemKind | None
    words: Pair[str]
    verdict: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Review:
    """Everything that was judged about one pair. ``begun`` and ``changed`` bear their time zone."""

    title: str
    begun: datetime
    changed: datetime
    items: tuple[Item, ...] = ()
    verdict_words: tuple[str, ...] = DEFAULT_VERDICTS
    links: HandLinks = NO_HAND_LINKS
    unplaced: tuple[Unplaced, ...] = ()
    _at: dict[tuple[ItemKind, int], Item] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if not 1 <= len(self.verdict_words) <= MOST_VERDICTS:
            raise ValueError(f"{len(self.verdict_words)} verdicts, not 1 to {MOST_VERDICTS}")
        everything: tuple[Item | Unplaced, ...] = (*self.items, *self.unplaced)
        for judged in everything:
            if judged.verdict is not None and not 1 <= judged.verdict <= len(self.verdict_words):
                raise ValueError(f"there is no verdict {judged.verdict}")
        if self.begun.tzinfo is None or self.changed.tzinfo is None:
            raise ValueError("a date without its time zone")
        at = {(item.kind, item.index): item for item in self.items}
        if len(at) != len(self.items):
            raise ValueError("the same thing stands twice in a review")
        object.__setattr__(self, "_at", at)

    def of(self, kind: ItemKind, index: int) -> Item | None:
        """The item of one thing of the comparison; ``None`` if it is none to judge."""
        return self._at.get((kind, index))

    def word(self, judged: Item | Unplaced) -> str | None:
        """The verdict in words; ``None`` while there is none."""
        return None if judged.verdict is None else self.verdict_words[judged.verdict - 1]

    @property
    def reviewed(self) -> int:
        """How many items have a verdict."""
        return sum(item.verdict is not None for item in self.items)
