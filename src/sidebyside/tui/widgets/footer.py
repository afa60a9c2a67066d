"""The last line: the keys that help most here, from the table of keys, as many as fit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from textual.strip import Strip

from ...view.reading import ReadingSession
from ..keymap import KEYS, LIST_KEYS, Key, label, shown_keys
from .key_hints import Hint, fitting
from .overlay import Overlay
from .painted import Painted

if TYPE_CHECKING:
    from ..theme import Palette

_ALWAYS = ("next-target", "quotes", "leave", "filter-close", "help", "quit")
"""Shown even where there is room for nothing else: what is not guessed, and the ways out."""

_READING = (
    "next-sentence",
    "next-target",
    "quotes",
    "search",
    "partner",
    "info",
    "overview",
    "review",
    "layout",
    "other-side",
    "word-marks",
    "sync",
    "help",
    "quit",
)
"""While nothing is open, what opens a view of its own before what only changes this one."""

_BESIDE_LIST = ("next-target", "leave", "help", "quit")
"""Of the keys that work everywhere, those that help most while the quotations are listed."""

_IN_REVIEW = {
    "next-target": "",
    "note": "note",
    "undo": "undo",
    "review-list": "list",
    "export": "export",
    "link": "link",
    "unlink": "unlink",
    "review": "put aside",
    "quotes": "quotes",
    "help": "help",
    "quit": "quit",
}
"""Words for the footer while a review is open; the line of the review shows the verdicts."""

_OPPOSITES = {
    "next-target": "previous-target",
    "next-sentence": "previous-sentence",
    "list-next": "list-previous",
    "ask-next": "ask-previous",
    "filter-next": "filter-previous",
    "theme-next": "theme-previous",
}
"""Shown as one item, the way there and the way back."""


class Footer(Painted):
    """Paints keys and words. ``remapped`` are the user's own keys; ``overlays`` are
    what may be open over the texts.
    """

    def __init__(self, session: ReadingSession, palette: Palette) -> None:
        super().__init__(palette, id="footer")
        self._session = session
        self.remapped: Mapping[str, str] = {}
        self.overlays: Sequence[Overlay] = ()

    def row(self, y: int) -> Strip:
        """The one line."""
        del y
        shown = self.items()
        key, bar = self.palette.key(), self.palette.bar()
        parts = []
        for keys, words in shown:
            parts += [(f" {keys}", key), (f" {words} ", bar)]
        return self.strip(tuple(shown), [*parts, (" ", bar)])

    def items(self) -> list[Hint]:
        """Key and words of each action that is shown."""
        over = next((overlay for overlay in self.overlays if overlay.is_open), None)
        wanted: Sequence[Key]
        if over is not None:
            wanted = over.offers()
        elif self._session.by_review is not None and not self._session.quotes.is_open:
            order = list(_IN_REVIEW)
            reviewing = [replace(k, footer=_IN_REVIEW[k.id]) for k in KEYS if k.id in _IN_REVIEW]
            wanted = sorted(reviewing, key=lambda key: order.index(key.id))
        elif self._session.quotes.is_open:
            beside = [key for key in KEYS if key.id in _BESIDE_LIST]
            wanted = [*(key for key in LIST_KEYS if key.footer), *beside]
        else:
            wanted = [key for key in KEYS if key.id in _READING]
            wanted.sort(key=lambda key: _READING.index(key.id))
        return fitting([(key.id in _ALWAYS, self._item(key)) for key in wanted], self.wide)

    def _item(self, key: Key) -> Hint:
        keys = shown_keys(key, self.remapped)[0]
        if key.id in _OPPOSITES:
            keys += f"/{label(_OPPOSITES[key.id], self.remapped)}"
        return keys, self._target() if key.id == "next-target" else key.footer

    def _target(self) -> str:
        here, count = self._session.position()
        words = self._session.target.noun
        if self._session.comparison is None and self._session.target is not self._session.by_search:
            return words
        if self._session.target is self._session.by_review:
            return f"{count:,} {words}"
        if not count:
            return f"no {words}"
        return f"{words} {here:,}/{count:,}" if here else f"{words} –/{count:,}"
