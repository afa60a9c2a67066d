"""How the columns of the screen are shared out."""

from __future__ import annotations

from dataclasses import dataclass

MEASURE = 84
"""The widest row of text, in cells; longer ones are tiring to read."""

DOCKING_WIDTH = 140
"""From here on the quotations stand beside the panes; on narrower screens they lie over one."""

LETTERS_WIDTH = 100
"""Below, the gutter is too narrow for lines and shows letters."""

SMALLEST = (60, 20)
"""Columns and rows below which the reader asks for more room."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Cells of each part, left to right: left pane, gutter, right pane.

    ``text`` is the width of the rows of both panes. ``sidebar`` is the width of the quotations:
    beside the panes where it is docked, else as wide as the pane that it covers, since words cut
    off at its edge would only disturb.
    """

    left: int
    gutter: int
    right: int
    text: int
    has_map: bool
    sidebar: int
    is_docked: bool


TEXT_MARGIN = 3
"""Of a pane, cells around the text: sign, blank, text, blank."""

MAP_MARGIN = 2
"""The map at the outer edge of a pane, and a blank."""

MAP_WIDTH = 80
"""Below, the text needs the cells of the maps."""


def columns(width: int, has_sidebar: bool = False, measure: int = MEASURE) -> Columns:
    """Share out ``width`` cells; ``measure`` is the most that a row of text may take."""
    is_docked = width >= DOCKING_WIDTH
    docked = min(44, width // 4 + 4)
    for_panes = width - docked if is_docked and has_sidebar else width
    gutter = 5 if for_panes < LETTERS_WIDTH else 9 if for_panes < 160 else 15
    left = max(1, (for_panes - gutter) // 2)
    right = max(1, for_panes - gutter - left)
    has_map = width >= MAP_WIDTH
    margin = TEXT_MARGIN + (MAP_MARGIN if has_map else 0)
    text = max(1, min(left - margin, right - margin, measure))
    sidebar = docked if is_docked else right
    return Columns(left, gutter, right, text, has_map, sidebar, is_docked)
