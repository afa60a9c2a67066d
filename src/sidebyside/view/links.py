"""The gutter between the panes: each style draws the links; what was linked by hand is marked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from ..model.pair import Side
from .bands import bands
from .link import ALARM, BY_HAND, Cell, GutterStyle, Link
from .link_letters import letters
from .link_lines import lines


def route(
    links: Sequence[Link], height: int, width: int, style: GutterStyle = GutterStyle.LINES
) -> list[list[Cell]]:
    """The gutter's cells, ``height`` rows of ``width``, for the links given."""
    shown = [link for link in links if link.is_visible(height)]
    match style:
        case GutterStyle.LINES:
            cells = lines(shown, height, width)
        case GutterStyle.BANDS:
            cells = bands(shown, height, width)
        case GutterStyle.LETTERS:
            cells = letters(shown, height, width)
        case _:
            assert_never(style)
    for link in shown:
        if link.is_by_hand and style is not GutterStyle.LETTERS:
            _mark_by_hand(cells, link)
    return cells


def _mark_by_hand(cells: list[list[Cell]], link: Link) -> None:
    for side, extents in link.extents.items():
        for first, _last in extents:
            if 0 <= first < len(cells):
                rail = 0 if side is Side.LEFT else len(cells[first]) - 1
                if cells[first][rail].glyph != ALARM:
                    cells[first][rail] = Cell(BY_HAND, link.number)
