"""The base of all widgets of the reader: rows painted by the line API, changed pieces only.

Strips are cached by what they show (subclasses answer with the same object for the same contents),
so a repaint after a key compares objects and sends only the pieces that differ. Styles, borders and
filters of Textual are passed by: what ``parts`` gives is what the terminal gets. Commands that the
mouse means are told in one message, whatever the widget is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from ...view.cells import cell_width

if TYPE_CHECKING:
    from ...view.change import Change
    from ...view.reading import ReadingSession
    from ..theme import Palette

_CACHED_STRIPS = 2000


class Piece(NamedTuple):
    """A strip and where in its widget it begins."""

    x: int
    y: int
    strip: Strip


class Painted(Widget):
    """A widget that paints each of its rows itself."""

    ALLOW_SELECT = False

    class Commanded(Message):
        """The mouse meant these commands of the session."""

        def __init__(self, *commands: Callable[[ReadingSession], Change]) -> None:
            super().__init__()
            self.commands = commands

    def __init__(self, palette: Palette, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self.palette = palette
        self._strips: dict[object, Strip] = {}
        self._painted: list[tuple[Strip, ...]] = []
        self.wide, self.high = 0, 0
        """The size that rows are asked for: Textual's ``size`` costs too much for each row."""

    def row(self, y: int) -> Strip:
        """The strip of one row of the widget, the same object as long as nothing changes."""
        raise NotImplementedError

    def parts(self, y: int) -> tuple[Strip, ...]:
        """The row as strips side by side: what changes by itself is sent by itself."""
        return (self.row(y),)

    def before_rows(self) -> None:
        """Called before the rows of a painting are asked for."""

    def wheeled(self, step: int) -> None:
        """Called for each notch of the wheel, with 1 down and -1 up."""

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
            if len(self._strips) >= _CACHED_STRIPS:
                self._strips.clear()
            found = self._strips[self.wide, key] = made(parts, self.wide)
        return found

    def _rows(self, size: Size) -> list[tuple[Strip, ...]]:
        self.wide, self.high = size
        self.before_rows()
        return [self.parts(y) for y in range(size.height)]

    def render_lines(self, crop: Region) -> list[Strip]:
        """What the compositor asks for: the rows of the last painting, unless the size changed
        since then.
        """
        size = self.size
        if size != (self.wide, self.high) or len(self._painted) != size.height:
            self._painted = self._rows(size)
        rows = self._painted[crop.y : crop.bottom]
        shown = [parts[0] if len(parts) == 1 else Strip.join(parts) for parts in rows]
        if crop.x == 0 and crop.width == size.width:
            return shown
        return [strip.crop(crop.x, crop.right) for strip in shown]

    def renewed(self) -> list[Piece] | None:
        """Paint anew; the pieces that changed since the last painting, or ``None`` if the size did.
        Whoever asks must see to it that they reach the terminal.
        """
        before, size = self._painted, self.size
        is_same_size = size == (self.wide, self.high) and len(before) == size.height
        self._painted = self._rows(size)
        if not is_same_size:
            return None
        pieces: list[Piece] = []
        for y, (old, new) in enumerate(zip(before, self._painted, strict=True)):
            if len(old) != len(new):
                return None
            x = 0
            for was, strip in zip(old, new, strict=True):
                if was is not strip:
                    pieces.append(Piece(x, y, strip))
                x += strip.cell_length
        return pieces

    def forget(self) -> None:
        """Paint all of it when it is next asked for: before a new layout, whose sizes are not known
        yet.
        """
        self._painted = []

    def send(self, pieces: Iterable[Piece] | None) -> None:
        """Leave pieces, or all, to Textual."""
        if pieces is None:
            self.refresh()
            return
        rows = sorted({piece.y for piece in pieces})
        if rows:
            self.refresh(*_regions(rows, self.wide))

    def repaint(self) -> None:
        """Send what changed since the last painting. Must follow each change of what the rows
        show.
        """
        self.send(self.renewed())

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """One notch down."""
        event.stop()
        self.wheeled(+1)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """One notch up."""
        event.stop()
        self.wheeled(-1)


def made(parts: Iterable[tuple[str, Style]], wide: int) -> Strip:
    """A strip of ``parts``, padded or cut to a width; neighbours in one style become one segment,
    because a terminal takes longer over a change of style than over a letter.
    """
    texts: list[list[str]] = []
    styles: list[Style | None] = []
    for text, style in parts:
        if not text:
            continue
        if styles and styles[-1] is style:
            texts[-1].append(text)
        else:
            texts.append([text])
            styles.append(style)
    joined = ["".join(found) for found in texts]
    cells = cell_width("".join(joined))
    if cells < wide:
        padding = " " * (wide - cells)
        if joined:
            joined[-1] += padding
        else:
            joined, styles = [padding], [None]
    strip = Strip(list(map(Segment, joined, styles)), max(cells, wide))
    return strip.adjust_cell_length(wide) if cells > wide else strip


def _regions(rows: list[int], wide: int) -> list[Region]:
    """Ascending rows as few regions."""
    found: list[Region] = []
    begun = 0
    for at, row in enumerate(rows):
        if at + 1 == len(rows) or rows[at + 1] != row + 1:
            found.append(Region(0, rows[begun], wide, at + 1 - begun))
            begun = at + 1
    return found
