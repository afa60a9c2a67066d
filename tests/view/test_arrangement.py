from __future__ import annotations

import pytest

from sidebyside.view.arrangement import (
    DETAIL_STEPS,
    Arrangement,
    following_layout,
    following_style,
)
from sidebyside.view.layout import Layout
from sidebyside.view.link import GutterStyle


@pytest.mark.parametrize(
    ("width", "layout"), [(60, Layout.NARROW), (79, Layout.NARROW), (80, Layout.WIDE)]
)
def test_the_layout_fits_itself_to_the_screen_until_one_is_chosen(
    width: int, layout: Layout
) -> None:
    assert Arrangement().columns(width, 24, has_sidebar=False).layout is layout
    chosen = Arrangement(layout=Layout.ZEN)
    assert chosen.columns(width, 24, has_sidebar=False).layout is Layout.ZEN


@pytest.mark.parametrize("height", [20, 24, 40, 50])
@pytest.mark.parametrize("width", [60, 120, 200])
def test_the_texts_keep_some_rows_whatever_is_open(width: int, height: int) -> None:
    for layout in Layout:
        for detail in range(DETAIL_STEPS):
            arrangement = Arrangement(layout=layout, detail=detail)
            shares = arrangement.columns(width, height, has_sidebar=True)
            taken = 5 + shares.sidebar_rows
            assert height - taken - arrangement.detail_rows(height, taken) >= 5


@pytest.mark.parametrize("shift", [-200, -7, 0, 7, 200])
def test_a_moved_gutter_leaves_both_texts_room_and_fills_the_screen(shift: int) -> None:
    shares = Arrangement(shift=shift).columns(120, 40, has_sidebar=False)
    assert shares.left + shares.gutter + shares.right == 120
    assert min(shares.texts) >= 20


def test_layouts_and_styles_go_round() -> None:
    assert following_layout(Layout.ZEN) is Layout.WIDE
    assert following_style(GutterStyle.LETTERS, is_colourless=False) is GutterStyle.LINES
    assert following_style(GutterStyle.LINES, is_colourless=True) is GutterStyle.LETTERS


def test_links_are_letters_where_lines_have_no_room_or_no_colour() -> None:
    styles = [
        arrangement.gutter_style(
            arrangement.columns(width, 40, has_sidebar=False), is_colourless=is_colourless
        )
        for arrangement, width, is_colourless in (
            (Arrangement(), 120, False),
            (Arrangement(), 99, False),
            (Arrangement(), 120, True),
            (Arrangement(style=GutterStyle.BANDS), 99, False),
            (Arrangement(style=GutterStyle.BANDS), 120, True),
        )
    ]
    lines, bands, letters = GutterStyle
    assert styles == [lines, letters, letters, bands, letters]
