"""The reader's way through the quotations: which entry of the list, and which of its places."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import accumulate
from typing import NamedTuple

from ..model.pair import Pair, Side
from ..model.quotation import Occurrence
from ..model.span import Span
from .panes import Extent, Panes
from .quotations import QuoteChoice, QuoteEntry, list_headline


class Place(NamedTuple):
    """Where words of an entry stand; ``at`` is the number among its places."""

    start: int
    number: int
    at: int
    end: int


@dataclass(slots=True)
class QuoteTour:
    """``entries`` are those that ``choice`` shows of ``found``, ``entry`` the chosen one. ``visit``
    is the number of its place that the cursor stands at, ``None`` before the first jump; until then
    ``first`` is the one that the panes show. ``is_open`` is whether the list is on the screen.
    """

    found: tuple[QuoteEntry, ...] = ()
    choice: QuoteChoice = QuoteChoice()  # noqa: RUF009 - frozen
    entry: int = 0
    visit: int | None = None
    first: int = 0
    is_open: bool = False
    entries: tuple[QuoteEntry, ...] = field(init=False)
    headline: str = field(init=False)
    _places: Pair[tuple[Place, ...]] = field(init=False, repr=False, compare=False)
    _reach: Pair[tuple[int, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        self._show()

    def _show(self) -> None:
        self.entries = self.choice.of(self.found)
        self.headline = list_headline(self.entries)
        places: Pair[list[Place]] = Pair([], [])
        for number, entry in enumerate(self.entries):
            for at, place in enumerate(entry.occurrences):
                found = Place(place.span.start, number, at, place.span.end)
                places[place.side].append(found)
        self._places = places.map(lambda found: tuple(sorted(found)))
        self._reach = self._places.map(
            lambda found: tuple(accumulate((place.end for place in found), max))
        )

    def with_entries(self, found: tuple[QuoteEntry, ...]) -> QuoteTour:
        """The same tour through the quotations of another comparison."""
        tour = QuoteTour(found, self.choice)
        if found and not tour.entries:
            tour = QuoteTour(found)
        tour.entry = min(self.entry, max(0, len(tour.entries) - 1))
        tour.is_open = self.is_open and bool(tour.entries)
        return tour

    def narrow(self, choice: QuoteChoice) -> None:
        """Show other entries, or in another order; the chosen one stays chosen if it can."""
        current = self.current
        self.choice = choice
        self._show()
        at = self.entries.index(current) if current in self.entries else None
        if at is None:
            self.visit, self.first = None, 0
        self.entry = at or 0

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

    def within(self, side: Side, span: Span) -> Iterator[QuoteEntry]:
        """The entries with a place that touches a stretch of one text."""
        places = self._places[side]
        for at in range(bisect_right(self._reach[side], span.start), len(places)):
            place = places[at]
            if place.start >= span.end:
                break
            if place.end > span.start:
                yield self.entries[place.number]

    def choose_nearest(self, side: Side, offset: int) -> None:
        """Choose the entry with the first place at or after an offset of one text, else the last
        entry.
        """
        at = bisect_right(self._reach[side], offset)
        places = self._places[side]
        nearest = places[at] if at < len(places) else Place(0, len(self.entries) - 1, 0, 0)
        self.visit, self.entry, self.first = None, max(0, nearest.number), nearest.at


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
