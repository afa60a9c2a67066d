"""The base of all widgets of the reader: rows painted by the line API, changed rows only.

Strips are cached by what they show (subclasses answer with the same object for the same contents),
so a repaint after a key compares objects and sends only the rows that differ. Styles, borders and
filters of Textual are passed by: what ``row`` gives is what the terminal gets.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

if TYPE_CHECKING:
    from ..theme import Palette

_CACHED_STRIPS = 2000


class Painted(Widget):
    """A widget that paints each of its rows itself."""

    ALLOW_SELECT = False

    def __init__(self, palette: Palette, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self.palette = palette
        self._strips: dict[object, Strip] = {}
        self._painted: list[Strip] = []

    def row(self, y: int) -> Strip:
        """The strip of one row of the widget, the same object as long as nothing changes."""
        raise NotImplementedError

    def before_rows(self) -> None:
        """Called before the rows of a painting are asked for."""

    def take(self, palette: Palette) -> None:
        """Use another palette from now on."""
        self.palette = palette
        self._strips.clear()
        self.repaint()

    def strip(self, key: object, parts: Iterable[tuple[str, Style]]) -> Strip:
        """The strip for ``parts`` of visible text, padded or cut to the width, from the cache if
        it was made before under ``key``.
        """
        width = self.size.width
        found = self._strips.get((width, key))
        if found is None:
            segments = [Segment(text, style) for text, style in parts if text]
            found = Strip(segments).adjust_cell_length(
                width, segments[-1].style if segments else None
            )
            if len(self._strips) >= _CACHED_STRIPS:
                self._strips.clear()
            self._strips[width, key] = found
        return found

    def _all_rows(self) -> list[Strip]:
        self.before_rows()
        return [self.row(y) for y in range(self.size.height)]

    def render_lines(self, crop: Region) -> list[Strip]:
        """What the compositor asks for."""
        rows = self._painted = self._all_rows()
        shown = rows[crop.y : crop.bottom]
        if crop.x == 0 and crop.width == self.size.width:
            return shown
        return [strip.crop(crop.x, crop.right) for strip in shown]

    def repaint(self) -> None:
        """Send the rows that changed since the last painting."""
        rows, width = self._all_rows(), self.size.width
        if len(rows) != len(self._painted):
            self.refresh()
            return
        changed = [
            Region(0, y, width, 1)
            for y, (old, new) in enumerate(zip(self._painted, rows, strict=True))
            if old is not new
        ]
        if changed:
            self.refresh(*changed)
