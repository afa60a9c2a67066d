"""The names of all themes, one of them shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import events
from textual.message import Message
from textual.strip import Strip

from ...view.cells import cut_to_width
from ..keymap import THEME_KEYS, Key, bindings
from .overlay import EDGE, Box

if TYPE_CHECKING:
    from ..theme import Palette

WIDTH = 30
MOST_ROWS = 17


@dataclass(slots=True)
class ThemeChoice:
    """The themes to choose from, none while the list is closed; which one is shown, which one was
    before, and which one the settings demand at every start, if any.
    """

    names: tuple[str, ...] = ()
    at: int = 0
    before: str = ""
    demanded: str = ""


_AROUND = 2
"""Rows of the heading and the lower edge."""


class ThemeList(Box):
    """Paints a heading and as many names as fit."""

    BINDINGS = bindings(THEME_KEYS, "screen.")

    class Pointed(Message):
        """A theme was pointed at, by its place in the list."""

        def __init__(self, number: int) -> None:
            super().__init__()
            self.number = number

    def __init__(self, choice: ThemeChoice, palette: Palette) -> None:
        super().__init__(palette, id="themes")
        self._choice = choice
        self._first = 0

    @property
    def is_open(self) -> bool:
        """Whether there is a choice."""
        return bool(self._choice.names)

    @property
    def spot(self) -> tuple[int, int]:
        """The theme that shows."""
        return EDGE, 1 + self._choice.at - self._first

    def offers(self) -> Sequence[Key]:
        """Its own keys."""
        return [key for key in THEME_KEYS if key.footer]

    def fit(self, width: int, height: int) -> None:
        """As many rows as there is room for."""
        del width
        self.styles.width, self.styles.height = WIDTH, min(MOST_ROWS, height - 1)

    def before_rows(self) -> None:
        """Scroll so that the chosen one shows."""
        room = max(1, self.high - _AROUND)
        last = max(0, len(self._choice.names) - room)
        self._first = min(max(self._first, self._choice.at - room + 1, 0), self._choice.at, last)

    def row(self, y: int) -> Strip:
        """The heading, a name, or the edge."""
        edge = self.edge
        if y == self.high - 1:
            return self.lower_edge()
        if y == 0:
            heading = f"THEMES {self._choice.at + 1} of {len(self._choice.names)}"
            style = self.palette.entry(is_chosen=False, is_strong=True)
            return self.strip(("heading", heading), [edge, (heading, style)])
        number = self._first + y - 1
        name = self._choice.names[number] if number < len(self._choice.names) else ""
        is_here = number == self._choice.at
        style = self.palette.entry(is_chosen=is_here, is_strong=is_here)
        words = cut_to_width(f"{'▸' if is_here else ' '} {name}", self.wide - 3)
        return self.strip(
            (name, is_here), [edge, (f"{words:<{self.wide - 3}}", style), (" ", style)]
        )

    def on_click(self, event: events.Click) -> None:
        """Say which theme was meant."""
        event.stop()
        number = self._first + event.y - 1
        if 0 < event.y < self.high - 1 and number < len(self._choice.names):
            self.post_message(self.Pointed(number))

    def wheeled(self, step: int) -> None:
        """A neighbouring theme; the list goes round."""
        self.post_message(self.Pointed((self._choice.at + step) % len(self._choice.names)))
