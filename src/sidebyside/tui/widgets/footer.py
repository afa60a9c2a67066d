"""The last line: the keys that help most here, from the table of keys, as many as fit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from textual.strip import Strip

from ...view.cells import cell_width
from ...view.change import Target
from ...view.reading import ReadingSession
from ..keymap import KEYS, LIST_KEYS, Key, shown_keys
from .painted import Painted

if TYPE_CHECKING:
    from ..theme import Palette

_ALWAYS = ("help", "quit")
"""Shown even where there is room for nothing else."""

_BESIDE_LIST = ("next-target", "leave")
"""Of the keys that work everywhere, those that help most while the quotations are listed."""

_OPPOSITES = {
    "next-target": "previous-target",
    "next-sentence": "previous-sentence",
    "list-next": "list-previous",
}
"""Shown as one item, the way there and the way back."""


class Footer(Painted):
    """Paints keys and words. ``remapped`` are the user's own keys."""

    def __init__(self, session: ReadingSession, palette: Palette) -> None:
        super().__init__(palette, id="footer")
        self._session = session
        self.remapped: Mapping[str, str] = {}

    def row(self, y: int) -> Strip:
        """The one line."""
        del y
        shown = self.items()
        parts = []
        for keys, words in shown:
            parts += [
                (f" {keys}", self.palette.key()),
                (f" {words} ", self.palette.bar()),
            ]
        return self.strip(tuple(shown), [*parts, (" ", self.palette.bar())])

    def items(self) -> list[tuple[str, str]]:
        """Key and words of each action that is shown."""
        wanted = [key for key in KEYS if key.footer and key.id not in (*_ALWAYS, "leave")]
        if self._session.quotes.is_open:
            of_list = [key for key in LIST_KEYS if key.footer]
            wanted = [*of_list, *(key for key in KEYS if key.id in _BESIDE_LIST)]
        items = [self._item(key) for key in wanted]
        always = [self._item(key) for key in KEYS if key.id in _ALWAYS]
        room = self.wide - sum(map(_cells, always))
        shown: list[tuple[str, str]] = []
        for item in items:
            room -= _cells(item)
            if room < 0:
                break
            shown.append(item)
        return shown + always

    def _item(self, key: Key) -> tuple[str, str]:
        label = shown_keys(key, self.remapped)[0]
        if key.id in _OPPOSITES:
            label += f"/{self._label(_OPPOSITES[key.id])}"
        return label, self._target() if key.id == "next-target" else key.footer

    def _label(self, identifier: str) -> str:
        key = next(key for key in (*KEYS, *LIST_KEYS) if key.id == identifier)
        return shown_keys(key, self.remapped)[0]

    def _target(self) -> str:
        here, count = self._session.position()
        target = self._session.target
        words = "difference" if target is Target.DIFFERENCES else "place"
        if self._session.comparison is None:
            return words
        return f"{words} {here}/{count}" if here else f"{words} –/{count}"


def _cells(item: tuple[str, str]) -> int:
    return cell_width(item[0]) + cell_width(item[1]) + 3
