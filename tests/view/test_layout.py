from __future__ import annotations

import pytest

from sidebyside.view.layout import MEASURE, Layout, columns


@pytest.mark.parametrize(
    ("width", "gutter", "text"),
    [(60, 5, 24), (80, 5, 32), (99, 5, 42), (100, 9, 40), (159, 9, 70), (160, 15, 67)],
)
def test_the_gutter_grows_with_the_screen(width: int, gutter: int, text: int) -> None:
    shares = columns(width, 40)
    assert (shares.gutter, shares.texts.left) == (gutter, text)
    assert shares.left + shares.gutter + shares.right == width


def test_rows_never_exceed_the_measure() -> None:
    assert columns(400, 40).texts.left == MEASURE == 84


def test_the_quotations_stand_beside_the_texts_from_140_columns_on() -> None:
    closed, opened = columns(140, 40), columns(140, 40, has_sidebar=True)
    assert (opened.sidebar, opened.sidebar_rows) == (39, 0)
    assert opened.left + opened.gutter + opened.right + opened.sidebar == 140
    assert opened.texts.left < closed.texts.left


@pytest.mark.parametrize("layout", Layout)
@pytest.mark.parametrize(("height", "rows"), [(20, 7), (24, 8), (40, 13)])
def test_below_140_columns_they_take_rows_and_leave_the_texts_their_width(
    layout: Layout, height: int, rows: int
) -> None:
    closed, opened = (
        columns(139, height, layout, has_sidebar=is_open) for is_open in (False, True)
    )
    assert (opened.sidebar, opened.sidebar_rows) == (139, rows)
    assert (opened.texts, closed.sidebar_rows) == (closed.texts, 0)
