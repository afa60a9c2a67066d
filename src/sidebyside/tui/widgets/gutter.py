"""The links between the panes, as ``view.links`` routes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.style import Style
from textual import events
from textual.message import Message
from textual.strip import Strip

from ...model.pair import Side
from ...view import moving, scrolling
from ...view.appearance import Appearance
from ...view.link import ARROWS, Cell, GutterStyle, Link
from ...view.links import route
from ...view.reading import ReadingSession
from ...view.shown_links import shown_links
from .painted import Painted
from .text_rows import WHEEL_ROWS

if TYPE_CHECKING:
    from ..theme import Palette


class Gutter(Painted):
    """Paints the links of what both panes show. ``style_of_links`` is how."""

    class Dragged(Message):
        """The gutter was dragged by so many cells."""

        def __init__(self, cells: int) -> None:
            super().__init__()
            self.cells = cells

    def __init__(self, session: ReadingSession, appearance: Appearance, palette: Palette) -> None:
        super().__init__(palette, id="gutter")
        self._session = session
        self._appearance = appearance
        self.style_of_links = GutterStyle.LINES
        self._links: dict[int, Link] = {}
        self._looks: dict[int | None, Style] = {}
        self._cells: list[list[Cell]] = []
        self._dragged_from: int | None = None
        self._has_dragged = False

    def before_rows(self) -> None:
        """Route the links once for all rows."""
        links = shown_links(self._session, self._appearance.marks.alarms)
        self._links = {link.number: link for link in links}
        self._cells = route(links, self.high, self.wide, self.style_of_links)
        palette = self.palette
        self._looks = {link.number: palette.link(link) for link in links}
        self._looks[None] = palette.link(None)

    def row(self, y: int) -> Strip:
        """The routed cells of a row."""
        links = self._links
        if self.style_of_links is GutterStyle.BANDS:
            band = self.palette.band
            parts = [
                (
                    cell.glyph,
                    band(
                        None if cell.link is None else links[cell.link],
                        None if cell.under is None else links[cell.under],
                    ),
                )
                for cell in self._cells[y]
            ]
        else:
            looks = self._looks
            parts = [(cell.glyph, looks[cell.link]) for cell in self._cells[y]]
        return self.strip(tuple([(glyph, id(style)) for glyph, style in parts]), parts)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """A drag moves the gutter; only letting go tells whether it was a click."""
        self._dragged_from = event.screen_x
        self._has_dragged = False
        self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Move the gutter along."""
        if self._dragged_from is None or event.screen_x == self._dragged_from:
            return
        self._has_dragged = True
        self.post_message(self.Dragged(event.screen_x - self._dragged_from))
        self._dragged_from = event.screen_x

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """Let go; without a drag, go to the nearer end of the link that was pointed at, or at an
        arrow to the other one.
        """
        is_click = self._dragged_from is not None and not self._has_dragged
        self._dragged_from = None
        self.release_mouse()
        if is_click and 0 <= event.y < len(self._cells) and 0 <= event.x < self.wide:
            cell = self._cells[event.y][event.x]
            if cell.link is not None:
                side = Side.LEFT if event.x < self.wide / 2 else Side.RIGHT
                link, is_far = cell.link, cell.glyph in ARROWS
                self.post_message(
                    self.Commanded(
                        lambda session: moving.go_to_link(session, link, side, is_far=is_far)
                    )
                )

    def wheeled(self, step: int) -> None:
        """Scroll as over the cursor's pane."""
        rows = step * WHEEL_ROWS
        self.post_message(
            self.Commanded(lambda session: scrolling.scroll(session, rows, session.side))
        )
