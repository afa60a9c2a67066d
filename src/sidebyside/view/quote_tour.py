"""The reader's way through the quotations: which entry of the list, and which of its places."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..model.pair import Side
from ..model.quotation import Occurrence
from .panes import Extent, Panes
from .quotations import QuoteEntry, list_headline


@dataclass(slots=True)
class QuoteTour:
    """``visit`` is the number of the place that the cursor stands at, ``None`` before the first
    jump to an entry's places; until then ``first`` is the one that the panes show. ``is_open`` is
    whether the list is on the screen.
    """

    entries: tuple[QuoteEntry, ...] = ()
    entry: int = 0
    visit: int | None = None
    first: int = 0
    is_open: bool = False
    headline: str = field(init=False)

    def __post_init__(self) -> None:
        self.headline = list_headline(self.entries)

    @property
    def current(self) -> QuoteEntry | None:
        """The chosen entry, if there is any."""
        return self.entries[self.entry] if self.entries else None

    def choose(self, entry: int) -> bool:
        """Choose an entry, the first or last one at the ends; ``False`` if nothing changes."""
        entry = min(max(entry, 0), len(self.entries) - 1)
        if not self.entries or (entry == self.entry and self.visit is None):
            return False
        self.entry, self.visit, self.first = entry, None, 0
        return True

    @property
    def chosen(self) -> Occurrence | None:
        """The place that the cursor stands at, if it has been to any."""
        return None if self.visit is None else self.shown

    @property
    def shown(self) -> Occurrence | None:
        """The place that the cursor stands at, or that the panes show before the first jump."""
        current = self.current
        if current is None or not current.occurrences:
            return None
        return current.occurrences[self.first if self.visit is None else self.visit]

    def step(self, step: int) -> Occurrence | None:
        """Go on to the next, or previous, place of the chosen entry, round and round."""
        current = self.current
        if current is None or not current.occurrences:
            return None
        here = self.first - (step > 0) if self.visit is None else self.visit
        self.visit = (here + step) % len(current.occurrences)
        return current.occurrences[self.visit]

    def choose_nearest(self, side: Side, offset: int) -> None:
        """Choose the entry with the first place at or after an offset of one text, else the last
        entry.
        """
        ahead = [
            (occurrence.span.start, number, at)
            for number, entry in enumerate(self.entries)
            for at, occurrence in enumerate(entry.occurrences)
            if occurrence.side is side and occurrence.span.end > offset
        ]
        nearest = min(ahead) if ahead else (0, len(self.entries) - 1, 0)
        self.visit, self.entry, self.first = None, max(0, nearest[1]), nearest[2]


def counterpart(panes: Panes, entry: QuoteEntry, shown: Occurrence) -> Extent | None:
    """The rows that a place of an entry is shown level with: those of its first place on the other
    side, or where there is none of the linked sentence.
    """
    other = shown.side.other
    across = next((place for place in entry.occurrences if place.side is other), None)
    if across is not None:
        return panes.rows[other].extent(across.span)
    bead = panes.alignment.bead_of(shown.side, panes.sentence_at(shown.side, shown.span.start))
    partners = () if bead is None else panes.alignment.beads[bead].sentences[other]
    return panes.extent(other, partners[0]) if partners else None
