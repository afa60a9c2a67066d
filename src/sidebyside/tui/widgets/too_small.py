"""What stands on a terminal that has no room for two texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.strip import Strip

from ...view.cells import cut_to_width
from ...view.layout import SMALLEST
from .painted import Painted

if TYPE_CHECKING:
    from ..theme import Palette


class TooSmall(Painted):
    """Asks for more room."""

    def __init__(self, palette: Palette) -> None:
        super().__init__(palette, id="too-small")

    def row(self, y: int) -> Strip:
        """The message in the middle."""
        width, height = self.wide, self.high
        words = {
            max(0, height // 2 - 1): f"This terminal has {width} × {height} cells.",
            height // 2: f"sidebyside needs {SMALLEST[0]} × {SMALLEST[1]}: make it larger, or",
            height // 2 + 1: "leave with q and use --format text.",
        }.get(y, "")
        shown = cut_to_width(words, width)
        return self.strip(shown, [(shown.center(width), self.palette.text(0))])
