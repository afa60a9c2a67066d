"""One of the two texts: rows of the session with signs and marks."""

from __future__ import annotations

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
from ...view.layout import TEXT_MARGIN
from ...view.marks import Mark
from ...view.minimap import Kind, Minimap
from ...view.reading import ReadingSession
from ...view.visible import visible
from .painted import Painted

if TYPE_CHECKING:
    from ..theme import Palette

_WHEEL_ROWS = 3


class Pane(Painted):
    """Paints one side of the session."""

    class Clicked(Message):
        """A place in the text was pointed at."""

        def __init__(self, side: Side, offset: int) -> None:
            super().__init__()
            self.side = side
            self.offset = offset

    class Wheeled(Message):
        """The text is to be scrolled."""

        def __init__(self, side: Side, rows: int) -> None:
            super().__init__()
            self.side = side
            self.rows = rows

    def __init__(
        self, session: ReadingSession, appearance: Appearance, side: Side, palette: Palette
    ) -> None:
        super().__init__(palette, id=side.value)
        self._session = session
        self._appearance = appearance
        self._side = side
        self.has_map = True
        self._map = Minimap((), 0)
        self._window = range(0)

    @property
    def _indent(self) -> int:
        """The cells left of the sign: what is wider than the measure stays away from the gutter."""
        if self._side is Side.RIGHT:
            return 0
        spare = self.wide - self._session.panes.text_width - TEXT_MARGIN
        return max(0, spare - (1 if self.has_map else 0))

    def row(self, y: int) -> Strip:
        """Sign and marked text of a row."""
        panes = self._session.panes
        row = panes.tops[self._side] + y
        span = panes.rows[self._side].span(row)
        at_edge = self._map_cell(y)
        sign, meaning = self._appearance.sign(self._side, row) if span else ("", 0)
        fold = self._appearance.fold(self._side, row)
        if fold is not None:
            is_here = sign and meaning & Mark.CURSOR
            marks = int(Mark.FURNITURE | Mark.CURSOR) if is_here else int(Mark.FURNITURE)
            parts = self._folded(fold, sign, meaning, marks)
            measure = panes.text_width, self._indent
            fold_key = ("fold", row, sign, marks, at_edge, measure)
            return self.strip(fold_key, self._framed(parts, at_edge))
        runs = tuple(self._appearance.row_runs(self._side, row)) if span else ()
        key = (sign, meaning, runs, at_edge, self._indent, self._session.comparison is None)
        return self.strip(key, self._framed(self._parts(sign, meaning, runs), at_edge))

    def before_rows(self) -> None:
        """Find what part of the map is on the screen."""
        self._map = self._appearance.minimap(self._side)
        self._window = self._map.window(
            self._session.panes.tops[self._side], self._session.panes.height
        )

    def _map_cell(self, y: int) -> tuple[Kind, bool]:
        cells = self._map.cells
        return (cells[y] if y < len(cells) else Kind.NOTHING), y in self._window

    def _framed(
        self, parts: Iterable[tuple[str, Style]], at_edge: tuple[Kind, bool]
    ) -> Iterator[tuple[str, Style]]:
        """A row with its cell of the map on the outer edge."""
        if not self.has_map:
            yield from parts
            return
        cell = self.palette.map_cell(at_edge[0], is_window=at_edge[1])
        if self._side is Side.LEFT:
            yield cell
            yield from parts
            return
        used = 1
        for text, style in parts:
            used += cell_width(text)
            yield text, style
        yield " " * max(0, self.wide - used), self.palette.text(0)
        yield cell

    def _parts(
        self, sign: str, meaning: int, runs: tuple[tuple[int, int, int], ...]
    ) -> Iterator[tuple[str, Style]]:
        text, palette = self._session.documents[self._side].text, self.palette
        yield from self._margin(sign, meaning)
        for start, end, marks in runs:
            yield visible(text[start:end]), palette.text(marks)
        yield " ", palette.text(0)

    def _margin(self, sign: str, meaning: int) -> Iterator[tuple[str, Style]]:
        yield " " * self._indent, self.palette.text(0)
        yield sign or " ", self.palette.sign(meaning)
        yield " ", self.palette.text(0)

    def _folded(
        self, fold: Fold, sign: str, meaning: int, marks: int
    ) -> Iterator[tuple[str, Style]]:
        words = cut_to_width(fold.words, self._session.panes.text_width)
        yield from self._margin(sign, meaning)
        yield words, self.palette.text(marks)
        yield " ", self.palette.text(0)

    def on_click(self, event: events.Click) -> None:
        """Find the words, or the part of the map, under the pointer."""
        panes = self._session.panes
        if self.has_map and event.x == (0 if self._side is Side.LEFT else self.wide - 1):
            row = self._map.row_of(event.y) - panes.height // 2
            self.post_message(self.Wheeled(self._side, row - panes.tops[self._side]))
            return
        row = panes.tops[self._side] + event.y
        span = panes.rows[self._side].span(row)
        if not span:
            return
        is_after_map = self.has_map and self._side is Side.LEFT
        wanted = event.x - self._indent - TEXT_MARGIN + (0 if is_after_map else 1)
        offset = span.start
        if panes.rows[self._side].folds.get(row) is None:
            for char in span.of(self._session.documents[self._side].text):
                wanted -= cell_width(visible(char))
                if wanted < 0:
                    break
                offset += 1
        self.post_message(self.Clicked(self._side, min(offset, span.end - 1)))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Pass the wheel on."""
        event.stop()
        self.post_message(self.Wheeled(self._side, _WHEEL_ROWS))

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Pass the wheel on."""
        event.stop()
        self.post_message(self.Wheeled(self._side, -_WHEEL_ROWS))
