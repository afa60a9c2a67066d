"""The links between the panes, as ``view.links`` routes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events
from textual.strip import Strip

from ...view.appearance import Appearance
from ...view.links import Cell, GutterStyle, Link, route
from ...view.reading import ReadingSession
from .painted import Painted
from .pane import Pane

if TYPE_CHECKING:
    from ..theme import Palette


class Gutter(Painted):
    """Paints the links of what both panes show. ``style_of_links`` is how."""

    def __init__(self, session: ReadingSession, appearance: Appearance, palette: Palette) -> None:
        super().__init__(palette, id="gutter")
        self._session = session
        self._appearance = appearance
        self.style_of_links = GutterStyle.LINES
        self._links: dict[int, Link] = {}
        self._cells: list[list[Cell]] = []

    def before_rows(self) -> None:
        """Route the links once for all rows."""
        links = self._appearance.links()
        self._links = {link.number: link for link in links}
        self._cells = route(links, self.high, self.wide, self.style_of_links)

    def row(self, y: int) -> Strip:
        """The routed cells of a row."""
        parts = []
        for cell in self._cells[y]:
            link = None if cell.link is None else self._links[cell.link]
            parts.append((cell.glyph, self.palette.link(link)))
        return self.strip(tuple((glyph, id(style)) for glyph, style in parts), parts)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll as over the cursor's pane."""
        event.stop()
        self.post_message(Pane.Wheeled(self._session.side, 3))

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll as over the cursor's pane."""
        event.stop()
        self.post_message(Pane.Wheeled(self._session.side, -3))
