"""One of the two texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.style import Style

from ...model.pair import Side
from ...view.appearance import Appearance
from ...view.layout import TEXT_MARGIN
from ...view.minimap import Minimap
from ...view.reading import ReadingSession
from .text_rows import TextRows

if TYPE_CHECKING:
    from ..theme import Palette


class Pane(TextRows):
    """Paints one side of the session. ``is_alone`` is whether the other one is out of sight."""

    def __init__(
        self, session: ReadingSession, appearance: Appearance, side: Side, palette: Palette
    ) -> None:
        super().__init__(session, appearance, palette, side.value)
        self._side = side
        self.is_alone = False

    def side_at(self, row: int) -> Side:
        """Always the same."""
        del row
        return self._side

    def indent_of(self, side: Side) -> int:
        """What is wider than the measure stays away from the gutter, or is shared out evenly around
        a text that stands alone. One blank, if there is one, parts the signs on the right from the
        ends of the links.
        """
        spare = self.wide - self._session.panes.text_widths[side] - TEXT_MARGIN
        if self.is_alone:
            return max(0, spare // 2)
        spare = max(0, spare - (1 if self.has_map else 0))
        return min(1, spare) if side is Side.RIGHT else spare

    def lead(self, side: Side, row: int) -> tuple[str, Style] | None:
        """Nothing: the gutter shows the links."""
        del side, row
        return None

    @property
    def map_side(self) -> Side:
        """The outer edge."""
        return self._side

    @property
    def scrolled(self) -> Side:
        """The side shown."""
        return self._side

    def make_map(self) -> Minimap:
        """The map of the side shown."""
        return self._appearance.maps.of(self._side)
