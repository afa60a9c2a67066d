"""The reader's way through the quotations: which entry of the list, and which of its places."""

from __future__ import annotations

from dataclasses import dataclass

from ..model.pair import Side
from ..model.quotation import Occurrence
from .quote_list import QuoteEntry


@dataclass(slots=True)
class QuoteTour:
    """``visit`` is the number of the place that the cursor stands at, ``None`` before the first
    jump to an entry's places; ``is_open`` whether the list is on the screen.
    """

    entries: tuple[QuoteEntry, ...] = ()
    entry: int = 0
    visit: int | None = None
    is_open: bool = False

    @property
    def current(self) -> QuoteEntry | None:
        """The chosen entry, if there is any."""
        return self.entries[self.entry] if self.entries else None

    def choose(self, entry: int) -> bool:
        """Choose an entry, the first or last one at the ends; ``False`` if nothing changes."""
        entry = min(max(entry, 0), len(self.entries) - 1)
        if not self.entries or (entry == self.entry and self.visit is None):
            return False
        self.entry, self.visit = entry, None
        return True

    def step(self, step: int) -> Occurrence | None:
        """Go on to the next, or previous, place of the chosen entry, round and round."""
        current = self.current
        if current is None or not current.occurrences:
            return None
        here = (-1 if step > 0 else 0) if self.visit is None else self.visit
        self.visit = (here + step) % len(current.occurrences)
        return current.occurrences[self.visit]

    def nearest(self, side: Side, offset: int) -> int:
        """The entry with the first place at or after an offset of one text, else the last entry."""
        ahead = [
            (occurrence.span.start, number)
            for number, entry in enumerate(self.entries)
            for occurrence in entry.occurrences
            if occurrence.side is side and occurrence.span.end > offset
        ]
        return min(ahead)[1] if ahead else max(0, len(self.entries) - 1)
