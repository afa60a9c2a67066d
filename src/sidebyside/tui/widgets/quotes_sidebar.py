"""The list of quotations: of each what was done, in which words, who spoke and in how many places;
of the chosen one what that means and how its speaker is named. Beside the texts it is narrow, below
them low.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich.style import Style
from textual import events
from textual.strip import Strip

from ...view import quoting
from ...view.cells import cell_width, cut_to_width
from ...view.change_line import change_line
from ...view.detail_rows import LEADS
from ...view.marks import Mark
from ...view.quotations import QuoteChoice, QuoteEntry
from ...view.reading import ReadingSession
from ...view.status import filled
from ...view.words import UNNAMED, choice_words, speaker_words, treatment
from ..keymap import LIST_KEYS, bindings
from .overlay import EDGE
from .painted import Painted

if TYPE_CHECKING:
    from ..theme import Palette

_ROOMY = 30
"""From so many rows on, a blank one parts the entries."""

_LEAST_SPEAKER = 8
"""With fewer cells left in its row, a speaker is left out."""


class QuotesSidebar(Painted):
    """Paints a heading, and of each entry what was done, the words and who spoke, in three rows or,
    below the texts, in two.
    """

    can_focus = True
    # Carried out at once by the screen: a message would let the next key of a burst overtake it.
    BINDINGS = bindings(LIST_KEYS, "screen.")

    def __init__(self, session: ReadingSession, palette: Palette) -> None:
        super().__init__(palette, id="quotes")
        self._session = session
        self._is_below = False
        self._first = 0
        """The first entry on the screen."""
        self._found: tuple[QuoteEntry, ...] = ()
        self._headings = 1
        self._told: tuple[str, ...] = ()
        self._entry_rows = 3
        self._gap = 0
        """Blank rows after an entry."""

    def stand(self, *, is_below: bool) -> None:
        """Stand below the texts, or beside them."""
        if is_below is not self._is_below:
            self._is_below = is_below
            self._entry_rows = 2 if is_below else 3
            self._strips.clear()

    def before_rows(self) -> None:
        """Scroll so that the chosen entry shows with all that is told about it."""
        tour = self._session.quotes
        if self._found is not tour.found:
            self._found = tour.found
            self._strips.clear()
        self._told = self._more(tour.current) if tour.current is not None else ()
        self._headings = 1 if tour.choice == QuoteChoice() else 2
        self._gap = 1 if self.high >= _ROOMY else 0
        each = self._entry_rows + self._gap
        high = max(each, self.high - self._headings)
        room = max(0, high - each - len(self._told)) // each
        last = max(0, len(tour.entries) - max(1, (high - len(self._told)) // each))
        self._first = max(0, min(max(self._first, tour.entry - room), tour.entry, last))

    @property
    def spot(self) -> tuple[int, int]:
        """Column and row of the chosen entry, for screen readers."""
        each = self._entry_rows + self._gap
        return EDGE, self._headings + (self._session.quotes.entry - self._first) * each

    def _at(self, y: int) -> tuple[int, int]:
        """The number of the entry that stands at a row, and which of its rows this is."""
        chosen = self._session.quotes.entry
        each = self._entry_rows + self._gap
        row = y - self._headings
        until = (chosen - self._first) * each + self._entry_rows
        if row < until:
            number, part = divmod(row, each)
            return self._first + number, part
        if row < until + len(self._told) + self._gap:
            return chosen, self._entry_rows + row - until
        number, part = divmod(row - until - len(self._told) - self._gap, each)
        return chosen + 1 + number, part

    def row(self, y: int) -> Strip:
        """The heading, or a part of an entry."""
        tour = self._session.quotes
        if y < self._headings:
            words = f"QUOTES {tour.headline}" if y == 0 else choice_words(tour.choice)
            return self.strip((y, words), self._heading(words, is_first=y == 0))
        number, part = self._at(y)
        if number >= len(tour.entries):
            return self.strip("", self._heading(" "))
        is_chosen = number == tour.entry
        if part >= self._entry_rows + (len(self._told) if is_chosen else 0):
            return self.strip("", self._heading(" "))
        visit = tour.visit if is_chosen else None
        entry = tour.entries[number]
        key = (entry.number, part, is_chosen, visit)
        return self.strip(key, self._parts(entry, part, is_chosen, visit))

    def _edge(self) -> tuple[str, Style]:
        return "  " if self._is_below else "│ ", self.palette.entry(is_chosen=False, is_faded=True)

    def _heading(self, words: str, *, is_first: bool = False) -> Iterator[tuple[str, Style]]:
        """A row above the entries; the first one parts them from texts that stand above it."""
        faded = self.palette.entry(is_chosen=False, is_faded=True)
        is_edge = is_first and self._is_below
        yield ("─ ", faded) if is_edge else self._edge()
        words = cut_to_width(words, max(1, self.wide - 4))
        yield words, self.palette.entry(is_chosen=False, is_strong=is_first)
        if is_edge:
            yield " " + "─" * (self.wide - cell_width(words) - 3), faded

    def _more(self, entry: QuoteEntry) -> tuple[str, ...]:
        """What is told about the chosen entry alone: what was done, and who is said to speak."""
        room = max(1, self.wide - 6)
        told = filled(entry.explanation, room, 2) if entry.explanation else []
        return (
            *told,
            *(
                cut_to_width(f"{LEADS[said.side]}: {said.words}", room)
                for said in entry.attributions[:2]
            ),
        )

    def _parts(
        self, entry: QuoteEntry, part: int, is_chosen: bool, visit: int | None
    ) -> Iterator[tuple[str, Style]]:
        """One row of an entry; asked for only where no strip is kept."""
        plain = self.palette.entry(is_chosen=is_chosen)
        faded = self.palette.entry(is_chosen=is_chosen, is_faded=True)
        strong = self.palette.entry(is_chosen=is_chosen, is_strong=True)
        room = max(1, self.wide - 4)
        yield self._edge()
        yield ("▸" if is_chosen and part == 0 else " "), strong
        speaker = f"— {speaker_words(entry.utterance) or UNNAMED}"
        if part == 0:
            count = len(entry.occurrences)
            places = f"{visit + 1:,}/{count:,}" if visit is not None else f"×{count:,}"
            room -= cell_width(places) + 1
            done = cut_to_width(" · ".join(treatment(entry.utterance)), room)
            yield done[:2], strong
            yield done[2:], strong if is_chosen else plain
            room -= cell_width(done)
            if self._is_below and room > _LEAST_SPEAKER:
                speaker = cut_to_width(f" {speaker}", room)
                yield speaker, faded
                room -= cell_width(speaker)
            yield f"{' ' * room} {places} ", faded
        elif part == 1:
            texts = self._session.documents.map(lambda document: document.text)
            line = change_line(entry.utterance.edits, texts, room)
            for words, mark in line:
                is_new = bool(mark & Mark.WORDING)
                style = self.palette.changed(is_chosen=is_chosen, is_new=is_new)
                yield words, style if mark else plain
            if not line:
                yield cut_to_width(f"“{entry.words}”", room), plain
        elif part < self._entry_rows:
            yield cut_to_width(speaker, room), faded
        else:
            yield f"  {self._told[part - self._entry_rows]}", plain
        yield " ", plain

    def on_click(self, event: events.Click) -> None:
        """Choose the entry, or go to its next place."""
        number, _ = self._at(event.y)
        if event.y >= self._headings and number < len(self._session.quotes.entries):
            self.post_message(
                self.Commanded(lambda session: quoting.point_at_entry(session, number))
            )

    def wheeled(self, step: int) -> None:
        """A neighbouring entry."""
        self.post_message(
            self.Commanded(quoting.next_entry if step > 0 else quoting.previous_entry)
        )
