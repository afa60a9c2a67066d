"""The line for typing: what is typed goes to the session, and searching goes on between keys."""

from __future__ import annotations

from time import monotonic

from ...view import asking, searching
from ...view.change import Change
from .acting import ActingScreen

_SLICE_SECONDS = 0.006
"""How long a key may wait for a search that goes on."""

_SHOWN_SECONDS = 0.1
"""How often the counts of a search that goes on are shown: painting takes as long as a slice."""


class AskActions(ActingScreen):
    """Typing, and searching in slices of time."""

    _is_search_waiting = False
    _shown_at = 0.0

    @property
    def is_asking(self) -> bool:
        """Whether letters go to the line."""
        return self.session.asking is not None

    def type_words(self, words: str) -> None:
        """Put words into the line."""
        self.command(lambda session: asking.type_words(session, words))

    def did(self, change: Change) -> None:
        """Show what a command changed, and begin to search if there is something else to find."""
        if change & Change.SEARCH:
            self._advance()
        super().did(change)

    def _advance(self) -> None:
        end = monotonic() + _SLICE_SECONDS
        searching.advance(self.session, lambda: monotonic() >= end)
        if searching.is_searching(self.session) and not self._is_search_waiting:
            self._is_search_waiting = True
            self.set_timer(0.001, self._go_on)

    def _go_on(self) -> None:
        self._is_search_waiting = False
        self._advance()
        now = monotonic()
        if not searching.is_searching(self.session) or now >= self._shown_at + _SHOWN_SECONDS:
            self._shown_at = now
            self.show()
