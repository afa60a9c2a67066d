"""How the cells of the screen are shared out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import assert_never

from ..model.pair import Pair

MEASURE = 84
"""The widest row of text, in cells; longer ones are tiring to read."""

DOCKING_WIDTH = 140
"""From here on the quotations stand beside the texts; on narrower screens below them, so that both
places of a quotation are seen at once.
"""

LETTERS_WIDTH = 100
"""Below, the gutter is too narrow for lines and shows letters."""

SMALLEST = (60, 20)
"""Columns and rows below which the reader asks for more room."""


class Layout(Enum):
    """How the two texts stand on the screen."""

    WIDE = "side by side"
    NARROW = "one column"
    ZEN = "one text"


WIDE_WIDTH = 80
"""Below, two texts side by side have too few words in a row."""


def fitting_layout(width: int) -> Layout:
    """What shows both texts best on a screen of so many columns."""
    return Layout.WIDE if width >= WIDE_WIDTH else Layout.NARROW


@dataclass(frozen=True, slots=True)
class Columns:
    """Cells of each part, left to right: left pane, gutter, right pane.

    ``texts`` are the widths of the rows of both. In one column, and with one text, ``left`` is all
    there is, and ``right`` the same. ``sidebar`` is the width of the quotations, ``sidebar_rows``
    how many rows they take below the texts, 0 where they stand beside them or are closed.
    """

    layout: Layout
    left: int
    gutter: int
    right: int
    texts: Pair[int]
    has_map: bool
    sidebar: int
    sidebar_rows: int

    @property
    def right_text_at(self) -> int:
        """The column at which the rows of the right text begin; 0 where it has no pane."""
        if self.layout is not Layout.WIDE:
            return 0
        return self.left + self.gutter + TEXT_MARGIN - 1 + (1 if self.has_map else 0)


TEXT_MARGIN = 3
"""Of a pane, cells around the text: sign, blank, text, blank."""

MAP_MARGIN = 2
"""The map at the outer edge of a pane, and a blank."""

MAP_WIDTH = 80
"""Below, the text needs the cells of the maps."""

COLUMN_INDENT = 2
"""In one column, cells before the right text: how it is linked, and a blank."""

NARROWEST_TEXT = 20
"""Neither pane is made narrower than this by hand."""


def columns(
    width: int,
    height: int,
    layout: Layout = Layout.WIDE,
    *,
    has_sidebar: bool = False,
    measure: int = MEASURE,
    shift: int = 0,
) -> Columns:
    """Share out ``width`` cells; ``measure`` is the most that a row of text may take, ``shift`` how
    far the gutter was moved to the right of the middle.
    """
    is_docked = width >= DOCKING_WIDTH
    docked = min(44, width // 4 + 4)
    for_panes = width - docked if is_docked and has_sidebar else width
    sidebar = docked if is_docked else width
    below = 0 if is_docked or not has_sidebar else max(7, height // 3)
    has_map = width >= MAP_WIDTH
    margin = TEXT_MARGIN + (MAP_MARGIN if has_map else 0)
    match layout:
        case Layout.WIDE:
            gutter = 5 if for_panes < LETTERS_WIDTH else 9 if for_panes < 160 else 15
            left = max(1, (for_panes - gutter) // 2)
            most = max(0, left - margin - NARROWEST_TEXT)
            left += min(max(shift, -most), most)
            right = max(1, for_panes - gutter - left)
            texts = Pair(left, right).map(lambda pane: max(1, min(pane - margin, measure)))
            if shift == 0:
                texts = Pair(min(texts), min(texts))
            return Columns(layout, left, gutter, right, texts, has_map, sidebar, below)
        case Layout.NARROW | Layout.ZEN:
            text = max(1, min(for_panes - margin, measure))
            indent = COLUMN_INDENT if layout is Layout.NARROW else 0
            texts = Pair(text, max(1, text - indent))
            return Columns(layout, for_panes, 0, for_panes, texts, has_map, sidebar, below)
        case _:
            assert_never(layout)
