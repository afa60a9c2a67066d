"""The list of quotations: relation, speaker, number of places and the first words of each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich.style import Style
from textual import events
from textual.message import Message
from textual.strip import Strip

from ...view.cells import cell_width, cut_to_width
from ...view.quotations import QuoteEntry
from ...view.reading import ReadingSession
from ...view.words import UNNAMED, speaker_words, treatment
from ..keymap import LIST_KEYS, bindings
from .painted import Painted

if TYPE_CHECKING:
    from ..theme import Palette

_ENTRY_ROWS = 3


class QuotesSidebar(Painted):
    """Paints a heading and three rows an entry: what was done, who spoke, the words."""

    can_focus = True
    # Carried out at once by the screen: a message would let the next key of a burst overtake it.
    BINDINGS = bindings(LIST_KEYS, "screen.")

    class Pointed(Message):
        """An entry was pointed at."""

        def __init__(self, entry: int) -> None:
            super().__init__()
            self.entry = entry

    class Wheeled(Message):
        """The list was scrolled by so many entries."""

        def __init__(self, entries: int) -> None:
            super().__init__()
            self.entries = entries

    def __init__(self, session: ReadingSession, palette: Palette) -> None:
        super().__init__(palette, id="quotes")
        self._session = session
        self._first = 0
        """The first entry on the screen."""

    def before_rows(self) -> None:
        """Scroll so that the chosen entry shows."""
        shown = max(1, (self.high - 1) // _ENTRY_ROWS)
        lowest = self._session.quotes.entry - shown + 1
        last = max(0, len(self._session.quotes.entries) - shown)
        self._first = max(0, min(max(self._first, lowest), self._session.quotes.entry, last))

    def row(self, y: int) -> Strip:
        """The heading, or a part of an entry."""
        entries = self._session.quotes.entries
        if y == 0:
            words = f"QUOTES {self._session.quotes.headline}"
            return self.strip(words, self._heading(words))
        number, part = divmod(y - 1, _ENTRY_ROWS)
        number += self._first
        if number >= len(entries):
            return self.strip("", self._heading(" "))
        is_chosen = number == self._session.quotes.entry
        visit = self._session.quotes.visit if is_chosen else None
        key = (number, part, is_chosen, visit)
        return self.strip(key, self._parts(entries[number], part, is_chosen, visit))

    def _edge(self) -> tuple[str, Style]:
        return "│ ", self.palette.entry(is_chosen=False, is_faded=True)

    def _heading(self, words: str) -> Iterator[tuple[str, Style]]:
        yield self._edge()
        yield words, self.palette.entry(is_chosen=False, is_strong=True)

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
        if part == 0:
            count = len(entry.occurrences)
            places = f"{visit + 1:,}/{count:,}" if visit is not None else f"×{count:,}"
            done = " · ".join(treatment(entry.utterance))
            done = cut_to_width(done, room - cell_width(places) - 1)
            gap = " " * max(1, room - cell_width(done) - cell_width(places))
            yield done[:2], strong
            yield done[2:], strong if is_chosen else plain
            yield f"{gap}{places} ", faded
        elif part == 1:
            yield cut_to_width(f"“{entry.words}”", room), plain
        else:
            speaker = speaker_words(entry.utterance) or UNNAMED
            yield "— " + cut_to_width(speaker, room - 2), faded
            yield " ", plain

    def on_click(self, event: events.Click) -> None:
        """Say which entry was meant."""
        number = self._first + (event.y - 1) // _ENTRY_ROWS
        if event.y > 0 and number < len(self._session.quotes.entries):
            self.post_message(self.Pointed(number))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """One entry down."""
        event.stop()
        self.post_message(self.Wheeled(+1))

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """One entry up."""
        event.stop()
        self.post_message(self.Wheeled(-1))
