"""Rows of text with signs and marks, the map at their edge, and what the mouse does to them.

The base of the panes and of the column: they say whose row stands where, this paints it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from rich.style import Style
from textual import events
from textual.message import Message
from textual.strip import Strip

from ...model.pair import Pair, Side
from ...view import scrolling
from ...view.appearance import Appearance, Look
from ...view.cells import cell_width, cut_to_width
from ...view.marks import Mark
from ...view.minimap import Kind, Minimap
from ...view.reading import ReadingSession
from ...view.rows import RowTable
from ...view.visible import visible
from .painted import Painted, Piece, made

if TYPE_CHECKING:
    from ..theme import Palette

WHEEL_ROWS = 3
"""How far a notch of the wheel scrolls."""

_PAUSE_SECONDS = 0.05
"""So long without a key, and the rows of a page further are looked at. Short of the time between
two keys that are typed, longer than between two of one that is held.
"""

_KEPT_BODIES = 2000
"""The rows of many screens."""

Parts = Iterator[tuple[str, Style]]


class _Body(NamedTuple):
    """What a row looked like, and the strip made of it."""

    look: Look
    lead: tuple[str, Style] | None
    strip: Strip


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
        self._first_row = 0
        self._tables: Pair[RowTable] | None = None
        self._bodies: dict[int, _Body] = {}
        self._edges: dict[tuple[Kind, bool], Strip] = {}
        self._empty = Strip.blank(0)
        self._made_for: tuple[object, ...] = ()
        """The very values that the kept strips were made for."""

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

    def parts(self, y: int) -> tuple[Strip, ...]:
        """The row and its cell of the map, on the outer edge."""
        body = self.row(y)
        if not self.has_map:
            return (body,)
        kind, is_window = at_edge = self._map_cell(y)
        cell = self._edges.get(at_edge)
        if cell is None:
            painted = self.palette.map_cell(kind, is_window=is_window)
            cell = self._edges[at_edge] = made((painted,), 1)
        return (cell, body) if self.map_side is Side.LEFT else (body, cell)

    def row(self, y: int) -> Strip:
        """Sign and marked text of a row; the strip that was made before if it looks the same."""
        row = self._first_row + y
        side = self.side_at(row)
        if side is None or self._tables is None or self._tables[side].is_blank(row):
            return self._empty
        look, lead = self._appearance.look(side, row), self.lead(side, row)
        known = self._bodies.get(row)
        if known is not None and lead == known.lead and (look is known.look or look == known.look):
            return known.strip
        if len(self._bodies) >= _KEPT_BODIES:
            self._bodies.clear()
        strip = made(self._body(side, row, look, lead), self.wide - self.has_map)
        self._bodies[row] = _Body(look, lead, strip)
        return strip

    def _body(self, side: Side, row: int, look: Look, lead: tuple[str, Style] | None) -> Parts:
        """All of a row but the map."""
        palette, plain = self.palette, self.palette.text(0)
        yield " " * self.indent_of(side), plain
        yield look.sign or " ", palette.sign(look.meaning)
        yield " ", plain
        if lead is not None:
            yield lead
        fold = self._appearance.fold(side, row)
        if fold is not None:
            is_here = look.sign and look.meaning & Mark.CURSOR
            marks = int(Mark.FURNITURE | Mark.CURSOR) if is_here else int(Mark.FURNITURE)
            width = self._session.panes.text_widths[side]
            yield cut_to_width(fold.words, width), palette.text(marks)
        else:
            text = self._session.documents[side].text
            for start, end, marks in look.runs:
                yield visible(text[start:end]), palette.text(marks)
        yield " ", plain

    def renewed(self) -> list[Piece] | None:
        """As all; then, if no key comes soon, look ahead."""
        pieces = super().renewed()
        if self._pause is not None:
            self._pause.cancel()
        if self.is_mounted and self._session.comparison is not None:
            loop = asyncio.get_running_loop()
            self._pause = loop.call_later(_PAUSE_SECONDS, self._look_ahead)
        return pieces

    def _look_ahead(self) -> None:
        """Have the rows of a page further either way ready, as the terminal gets them."""
        panes = self._session.panes
        for side in Side if panes.is_column else (self.scrolled,):
            self._appearance.look_ahead(side)
        console = self.app.console
        for y in (*range(self.high, 2 * self.high), *range(-self.high, 0)):
            if 0 <= self._first_row + y < panes.lengths[self.scrolled]:
                self.row(y).render(console)

    def before_rows(self) -> None:
        """Find what part of the map is on the screen, and forget strips that are made otherwise
        now.
        """
        self._appearance.renew()
        self._map = self.make_map()
        self._first_row = self._top
        panes = self._session.panes
        window = self._map.window(self._first_row, panes.height)
        self._window = range(0) if self._session.is_beginning else window
        self._tables = panes.rows
        made_for = (panes.rows, panes.documents, self.palette)
        shape = (self.wide, self.has_map, *map(self.indent_of, Side))
        is_same = all(a is b for a, b in zip(made_for, self._made_for, strict=False))
        if not self._made_for or not is_same or self._made_for[len(made_for) :] != shape:
            self._made_for = (*made_for, *shape)
            self._bodies.clear()
            self._edges.clear()
            self._empty = made(((" ", self.palette.text(0)),), self.wide - self.has_map)

    def _map_cell(self, y: int) -> tuple[Kind, bool]:
        cells = self._map.cells
        return (cells[y] if y < len(cells) else Kind.NOTHING), y in self._window

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
                self._scroll(beyond)
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
        self._scroll(row - self._top)

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

    def wheeled(self, step: int) -> None:
        """Scroll the text, and the other one with it."""
        self._scroll(step * WHEEL_ROWS)

    def _scroll(self, rows: int) -> None:
        side = self.scrolled
        self.post_message(self.Commanded(lambda session: scrolling.scroll(session, rows, side)))
