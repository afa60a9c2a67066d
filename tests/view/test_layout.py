from __future__ import annotations

import pytest

from sidebyside.view.layout import MEASURE, columns


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


@pytest.mark.parametrize(("width", "is_docked"), [(139, False), (140, True)])
def test_the_sidebar_takes_room_from_140_columns_on(width: int, is_docked: bool) -> None:
    closed, opened = columns(width, 40), columns(width, 40, has_sidebar=True)
    assert opened.is_docked is is_docked
    assert (opened.texts.left < closed.texts.left) is is_docked
    taken = opened.left + opened.gutter + opened.right
    assert taken + (opened.sidebar if is_docked else 0) == width
