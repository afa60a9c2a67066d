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
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.widget import Widget

from ...view.cells import cell_width

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
        self.wide, self.high = 0, 0
        """The size that rows are asked for: Textual's ``size`` costs too much for each row."""

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
        found = self._strips.get((self.wide, key))
        if found is None:
            segments = [Segment(text, style) for text, style in parts if text]
            cells = cell_width("".join([segment.text for segment in segments]))
            if cells < self.wide:
                style = segments[-1].style if segments else None
                segments.append(Segment(" " * (self.wide - cells), style))
            found = Strip(segments, max(cells, self.wide))
            if cells > self.wide:
                found = found.adjust_cell_length(self.wide)
            if len(self._strips) >= _CACHED_STRIPS:
                self._strips.clear()
            self._strips[self.wide, key] = found
        return found

    def _rows(self, size: Size) -> list[Strip]:
        self.wide, self.high = size
        self.before_rows()
        return [self.row(y) for y in range(size.height)]

    def render_lines(self, crop: Region) -> list[Strip]:
        """What the compositor asks for: the rows of the last ``repaint``, unless the size changed
        since then.
        """
        size = self.size
        if size != (self.wide, self.high) or len(self._painted) != size.height:
            self._painted = self._rows(size)
        shown = self._painted[crop.y : crop.bottom]
        if crop.x == 0 and crop.width == size.width:
            return shown
        return [strip.crop(crop.x, crop.right) for strip in shown]

    def repaint(self) -> None:
        """Send the rows that changed since the last painting. Must follow each change of what the
        rows show.
        """
        before, size = self._painted, self.size
        is_same_size = size == (self.wide, self.high) and len(before) == size.height
        self._painted = self._rows(size)
        if not is_same_size:
            self.refresh()
            return
        changed: list[Region] = []
        begun = None  # where a stretch of changed rows begins: one region does for all of them
        for y, (old, new) in enumerate(zip(before, self._painted, strict=True)):
            if old is not new:
                begun = y if begun is None else begun
            elif begun is not None:
                changed.append(Region(0, begun, size.width, y - begun))
                begun = None
        if begun is not None:
            changed.append(Region(0, begun, size.width, size.height - begun))
        if changed:
            self.refresh(*changed)
