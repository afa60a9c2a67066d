"""What the reader chose of the screen's arrangement; what was not chosen fits itself to the screen.

Kept apart from the session: how a text is shown says nothing about where in it one reads.
"""

from __future__ import annotations

from dataclasses import dataclass

from .layout import LETTERS_WIDTH, MEASURE, Columns, Layout, columns, fitting_layout
from .link import GutterStyle

DETAIL_STEPS = 3
"""One row, a quarter of the screen, half of it."""


LEAST_TEXT_ROWS = 5
"""What the strip below the texts leaves of them."""


@dataclass(slots=True)
class Arrangement:
    """``layout`` and ``style`` are ``None`` until they are chosen. ``shift`` is how far the gutter
    was moved to the right, ``detail`` how far the strip below the texts is open: a row, a part of
    the screen, half of it.
    """

    layout: Layout | None = None
    style: GutterStyle | None = None
    measure: int = MEASURE
    shift: int = 0
    detail: int = 0

    def columns(self, width: int, height: int, *, has_sidebar: bool) -> Columns:
        """The parts of a screen of this size."""
        layout = self.layout or fitting_layout(width)
        return columns(
            width,
            height,
            layout,
            has_sidebar=has_sidebar,
            measure=self.measure,
            shift=self.shift,
        )

    def detail_rows(self, height: int, taken: int) -> int:
        """How many rows stand below the texts on a screen of so many, of which other parts have
        taken some; the texts keep a few.
        """
        wanted = (1, max(6, height // 4), max(9, height // 2))[self.detail]
        return max(1, min(wanted, height - taken - LEAST_TEXT_ROWS))

    def gutter_style(self, shares: Columns, *, is_colourless: bool) -> GutterStyle:
        """How the links are drawn: letters where lines have no room or no colour."""
        if self.style is not None and not (is_colourless and self.style is GutterStyle.BANDS):
            return self.style
        is_narrow = shares.left + shares.gutter + shares.right < LETTERS_WIDTH
        return GutterStyle.LETTERS if is_narrow or is_colourless else GutterStyle.LINES


def following_layout(layout: Layout) -> Layout:
    """The next one of the round."""
    round_ = list(Layout)
    return round_[(round_.index(layout) + 1) % len(round_)]


def following_style(style: GutterStyle, *, is_colourless: bool) -> GutterStyle:
    """The next one of the round; bands are nothing but colour."""
    round_ = [one for one in GutterStyle if one is not GutterStyle.BANDS or not is_colourless]
    return round_[(round_.index(style) + 1) % len(round_)]
