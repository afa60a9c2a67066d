"""Rows of text with signs and marks, the map at their edge, and what the mouse does to them.

The base of the panes and of the column: they say whose row stands where, this paints it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from rich.style import Style
from textual import events
from textual.message import Message
from textual.strip import Strip

from ...model.pair import Side
from ...view.appearance import Appearance
from ...view.cells import cell_width, cut_to_width
from ...view.folds import Fold
from ...view.marks import Mark
from ...view.minimap import Kind, Minimap
from ...view.reading import ReadingSession
from ...view.visible import visible
from .painted import Painted

if TYPE_CHECKING:
    from ..theme import Palette

_WHEEL_ROWS = 3

_PAUSE_SECONDS = 0.05
"""So long without a key, and the rows of a page further are looked at. Short of the time between
two keys that are typed, longer than between two of one that is held.
"""

Parts = Iterator[tuple[str, Style]]


class TextRows(Painted):
    """Paints rows of the session."""

    class Clicked(Message):
        """A place in the text was pointed at."""

        def __init__(self, side: Side, offset: int, chain: int = 1) -> None:
            super().__init__()
            self.side = side
            self.offset = offset
            self.chain = chain
            """How many clicks in a row this was."""

    class Selected(Message):
        """A selection begins, or goes as far as here."""

        def __init__(self, side: Side, offset: int, *, is_begin: bool = False) -> None:
            super().__init__()
            self.side = side
            self.offset = offset
            self.is_begin = is_begin

    class Wheeled(Message):
        """The text is to be scrolled."""

        def __init__(self, side: Side, rows: int) -> None:
            super().__init__()
            self.side = side
            self.rows = rows

    def __init__(
        self, session: ReadingSession, appearance: Appearance, palette: Palette, name: str
    ) -> None:
        super().__init__(palette, id=name)
        self._session = session
        self._appearance = appearance
        self.has_map = True
        self._map = Minimap((), 0)
        self._window = range(0)
        self._is_dragging = self._is_selecting = self._has_selected = False
        self._pause: asyncio.TimerHandle | None = None

    def side_at(self, row: int) -> Side | None:
        """Whose words stand in a row."""
        raise NotImplementedError

    def indent_of(self, side: Side) -> int:
        """The cells left of the sign."""
        raise NotImplementedError

    def lead(self, side: Side, row: int) -> tuple[str, Style] | None:
        """What stands between sign and text, besides a blank."""
        raise NotImplementedError

    @property
    def map_side(self) -> Side:
        """At which edge the map stands."""
        raise NotImplementedError

    @property
    def scrolled(self) -> Side:
        """The side that the wheel and the map scroll."""
        raise NotImplementedError

    def make_map(self) -> Minimap:
        """The map of what this shows."""
        raise NotImplementedError

    @property
    def _top(self) -> int:
        return self._session.panes.tops[self.scrolled]

    def row(self, y: int) -> Strip:
        """Sign and marked text of a row."""
        panes = self._session.panes
        row = self._top + y
        at_edge = self._map_cell(y)
        side = self.side_at(row)
        span = panes.rows[side].span(row) if side is not None else None
        if side is None or not span:
            return self.strip(("empty", at_edge), self._framed((), at_edge))
        look = self._appearance.look(side, row)
        sign, meaning, runs = look
        indent, lead = self.indent_of(side), self.lead(side, row)
        fold = self._appearance.fold(side, row)
        if fold is not None:
            is_here = sign and meaning & Mark.CURSOR
            marks = int(Mark.FURNITURE | Mark.CURSOR) if is_here else int(Mark.FURNITURE)
            width = panes.text_widths[side]
            fold_key = ("fold", side, row, sign, marks, at_edge, width, indent)
            margin = self._margin(sign, meaning, indent, lead)
            return self.strip(
                fold_key, self._framed(self._folded(fold, margin, width, marks), at_edge)
            )
        is_early = self._session.comparison is None
        key = (side, look, at_edge, indent, lead, is_early)
        margin = self._margin(sign, meaning, indent, lead)
        return self.strip(key, self._framed(self._parts(side, margin, runs), at_edge))

    def repaint(self) -> None:
        """As all; then, if no key comes soon, look ahead."""
        super().repaint()
        if self._pause is not None:
            self._pause.cancel()
        if self.is_mounted and self._session.comparison is not None:
            loop = asyncio.get_running_loop()
            self._pause = loop.call_later(_PAUSE_SECONDS, self._look_ahead)

    def _look_ahead(self) -> None:
        panes = self._session.panes
        for side in Side if panes.is_column else (self.scrolled,):
            self._appearance.look_ahead(side)

    def before_rows(self) -> None:
        """Find what part of the map is on the screen."""
        self._appearance.renew()
        self._map = self.make_map()
        self._window = self._map.window(self._top, self._session.panes.height)

    def _map_cell(self, y: int) -> tuple[Kind, bool]:
        cells = self._map.cells
        return (cells[y] if y < len(cells) else Kind.NOTHING), y in self._window

    def _framed(self, parts: Iterable[tuple[str, Style]], at_edge: tuple[Kind, bool]) -> Parts:
        """A row with its cell of the map on the outer edge."""
        plain = self.palette.text(0)
        if not self.has_map:
            yield from parts
            yield " ", plain
            return
        cell = self.palette.map_cell(at_edge[0], is_window=at_edge[1])
        if self.map_side is Side.LEFT:
            yield cell
            yield from parts
            yield " ", plain
            return
        shown = list(parts)
        yield from shown
        used = 1 + cell_width("".join([text for text, _ in shown]))
        yield " " * max(0, self.wide - used), plain
        yield cell

    def _parts(self, side: Side, margin: Parts, runs: tuple[tuple[int, int, int], ...]) -> Parts:
        text, palette = self._session.documents[side].text, self.palette
        yield from margin
        for start, end, marks in runs:
            yield visible(text[start:end]), palette.text(marks)

    def _margin(
        self, sign: str, meaning: int, indent: int, lead: tuple[str, Style] | None
    ) -> Parts:
        plain = self.palette.text(0)
        yield " " * indent, plain
        yield sign or " ", self.palette.sign(meaning)
        yield " ", plain
        if lead is not None:
            yield lead

    def _folded(self, fold: Fold, margin: Parts, width: int, marks: int) -> Parts:
        yield from margin
        yield cut_to_width(fold.words, width), self.palette.text(marks)

    def _is_map(self, x: int) -> bool:
        return self.has_map and x == (0 if self.map_side is Side.LEFT else self.wide - 1)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """The map, or a selection, follows the pointer from here on, wherever that goes."""
        self._is_selecting = self._has_selected = False
        if self._is_map(event.x):
            self._is_dragging = True
            self.capture_mouse()
            self._go_on_map(event.y)
        elif event.button == 1 and (place := self._place_at(event.x, event.y)) is not None:
            self._is_selecting = True
            self.capture_mouse()
            self.post_message(self.Selected(*place, is_begin=True))

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Drag the window of the map, or select; beyond an edge the text scrolls."""
        if self._is_dragging:
            self._go_on_map(event.y)
        elif self._is_selecting:
            beyond = min(event.y, 0) or max(0, event.y - self.high + 1)
            if beyond:
                self.post_message(self.Wheeled(self.scrolled, beyond))
            place = self._place_at(event.x, min(max(event.y, 0), self.high - 1))
            if place is not None:
                self._has_selected = True
                self.post_message(self.Selected(*place))

    def on_mouse_up(self) -> None:
        """Let go."""
        if self._is_dragging or self._is_selecting:
            self._is_dragging = self._is_selecting = False
            self.release_mouse()

    def _go_on_map(self, y: int) -> None:
        cell = min(max(y, 0), max(0, len(self._map.cells) - 1))
        row = self._map.row_of(cell) - self._session.panes.height // 2
        self.post_message(self.Wheeled(self.scrolled, row - self._top))

    def on_click(self, event: events.Click) -> None:
        """Say which words are under the pointer, unless a selection just ended there."""
        place = self._place_at(event.x, event.y)
        if place is None or self._is_map(event.x) or self._has_selected:
            return
        side, offset = place
        span = self._session.panes.rows[side].span(self._top + event.y)
        if span:
            self.post_message(self.Clicked(side, min(offset, span.end - 1), event.chain))

    def _place_at(self, x: int, y: int) -> tuple[Side, int] | None:
        """Side and offset under the pointer; between paragraphs, the end of the one above."""
        row = self._top + y
        side = self.side_at(row)
        if side is None:
            return None
        rows = self._session.panes.rows[side]
        if not 0 <= row < len(rows):
            return None
        span = rows.span(row)
        lead = self.lead(side, row)
        before = self.indent_of(side) + 2 + (cell_width(lead[0]) if lead else 0)
        before += 1 if self.has_map and self.map_side is Side.LEFT else 0
        wanted, offset = x - before, span.start
        if rows.folds.get(row) is None:
            for char in span.of(self._session.documents[side].text):
                wanted -= cell_width(visible(char))
                if wanted < 0:
                    break
                offset += 1
        return side, offset

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Pass the wheel on."""
        event.stop()
        self.post_message(self.Wheeled(self.scrolled, _WHEEL_ROWS))

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Pass the wheel on."""
        event.stop()
        self.post_message(self.Wheeled(self.scrolled, -_WHEEL_ROWS))
