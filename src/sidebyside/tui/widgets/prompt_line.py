"""The line for typing, where the status line stands: what was typed, and what it would find."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.style import Style
from textual.strip import Strip

from ...view.asking import Asking
from ...view.cells import cell_width, cut_to_width
from ...view.reading import ReadingSession
from ...view.visible import visible
from ..keymap import ASK_KEYS, Key, bindings
from .overlay import Overlay

if TYPE_CHECKING:
    from ..theme import Palette

_LEAST_ROOM = 16
"""Cells that what is typed keeps beside the words at the end."""


class PromptLine(Overlay):
    """Paints the session's open line; it has the keys while it is open."""

    BINDINGS = bindings(ASK_KEYS, "screen.")
    DEFAULT_CSS = "PromptLine { height: 1; width: 100%; }"
    covers_status = True

    def __init__(self, session: ReadingSession, palette: Palette) -> None:
        super().__init__(palette, id="prompt")
        self._session = session
        self.cursor = 0
        """The cell of the line's cursor, for the terminal's own one."""

    @property
    def is_open(self) -> bool:
        """As the session says."""
        return self._session.asking is not None

    @property
    def spot(self) -> tuple[int, int]:
        """Where the next letter goes."""
        return self.cursor, 0

    def offers(self) -> Sequence[Key]:
        """The keys that help with this question."""
        asking = self._session.asking
        wanted = () if asking is None else asking.prompt.offers
        return [key for key in ASK_KEYS if key.id in wanted]

    def fit(self, width: int, height: int) -> None:
        """As high as the status line, which the screen sees to."""

    def row(self, y: int) -> Strip:
        """The line, and nothing where the status line has further rows."""
        asking = self._session.asking
        if asking is None or y > 0:
            return self.strip("", [(" ", self.palette.bar())])
        words = visible(asking.prompt.words(self._session))
        parts = self._parts(asking, words)
        return self.strip((asking.prompt.label, asking.line, words), parts)

    def _parts(self, asking: Asking, words: str) -> list[tuple[str, Style]]:
        bar, faded = self.palette.bar(), self.palette.bar(is_faded=True)
        label = asking.prompt.label
        label += " " if len(label) > 1 else ""
        room = self.wide - cell_width(label) - 3
        words = cut_to_width(words, max(0, room - _LEAST_ROOM))
        room -= cell_width(words) + (1 if words else 0)
        before, here, after = window(asking.line.text, asking.line.at, room)
        self.cursor = 1 + cell_width(label) + cell_width(before)
        parts = [(f" {label}", self.palette.key()), (before, bar)]
        if asking.line.text:
            parts += [(here, self.palette.caret()), (after, bar)]
        else:
            hint = cut_to_width(asking.prompt.hint, room - 1)
            parts += [(" ", self.palette.caret()), (hint, faded)]
        used = sum(cell_width(text) for text, _ in parts)
        gap = self.wide - used - cell_width(words) - 1
        return [*parts, (" " * max(1, gap), bar), (f"{words} ", faded)]


def window(text: str, at: int, room: int) -> tuple[str, str, str]:
    """The part of a typed text that fits in ``room`` cells, as it is shown: before the cursor,
    under it (a blank at the end), behind it. What the cursor stands on is always there.
    """
    shown = visible(text[:at]), visible(text[at : at + 1]) or " ", visible(text[at + 1 :])
    before, here, after = shown
    room -= cell_width(here)
    keep = max(0, room - min(cell_width(after), room // 3))
    if cell_width(before) > keep:
        while before and cell_width(before) > keep - 1:
            before = before[max(1, (len(before) - keep) // 2) :]
        before = f"…{before}"
    return before, here, cut_to_width(after, max(0, room - cell_width(before)))
