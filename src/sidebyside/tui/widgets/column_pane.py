"""Both texts in one column: each left sentence followed by its partners, set in from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.style import Style

from ...model.pair import Side
from ...view.appearance import Appearance
from ...view.layout import TEXT_MARGIN
from ...view.minimap import Minimap
from ...view.reading import ReadingSession
from ...view.shown_links import tie
from .text_rows import TextRows

if TYPE_CHECKING:
    from ..theme import Palette


class ColumnPane(TextRows):
    """Paints the column of the session."""

    def __init__(self, session: ReadingSession, appearance: Appearance, palette: Palette) -> None:
        super().__init__(session, appearance, palette, "column")

    def side_at(self, row: int) -> Side | None:
        """Whoever stands there."""
        column = self._session.panes.column
        if column is None or not 0 <= row < len(column.sides):
            return None
        return column.sides[row]

    def indent_of(self, side: Side) -> int:
        """Both begin at the same edge; what is wider than the measure is shared out evenly."""
        del side
        return max(0, self.wide - self._session.panes.text_widths.left - TEXT_MARGIN) // 2

    def lead(self, side: Side, row: int) -> tuple[str, Style] | None:
        """How the right text is linked with what stands above it."""
        if side is Side.LEFT:
            return None
        sign, link = tie(self._session, row)
        return f"{sign} ", self.palette.tie(link)

    @property
    def map_side(self) -> Side:
        """The right edge, where scroll bars are."""
        return Side.RIGHT

    @property
    def scrolled(self) -> Side:
        """Both scroll as one; either does."""
        return Side.LEFT

    def make_map(self) -> Minimap:
        """The map of the column."""
        return self._appearance.maps.joined()
