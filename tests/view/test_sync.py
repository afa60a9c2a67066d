from __future__ import annotations

import pytest

from sidebyside.model.pair import Pair, Side
from sidebyside.view.sync import free_scroll, level, scroll_map


def test_rows_between_two_links_face_each_other_in_proportion() -> None:
    facing = scroll_map([Pair(10, 20), Pair(20, 60)], Pair(40, 100))
    assert [facing.across(Side.LEFT, row) for row in (0, 5, 10, 15, 20, 40)] == [
        0,
        10,
        20,
        40,
        60,
        100,
    ]
    assert facing.across(Side.RIGHT, 40) == 15


def test_a_link_against_the_order_is_passed_over() -> None:
    links = [Pair(10, 20), Pair(12, 5), Pair(20, 30)]
    assert scroll_map(links, Pair(40, 40)).anchors == Pair((0, 10, 20, 40), (0, 20, 30, 40))


def test_panes_start_and_end_together() -> None:
    lengths, height = Pair(100, 300), 20
    facing = scroll_map([], lengths)
    free = free_scroll(facing, Side.LEFT, lengths, height)
    assert [free.other_top(top) for top in (0, 40, 80)] == [0, 140, 280]


def test_a_text_that_fits_the_screen_stays_put() -> None:
    lengths = Pair(10, 300)
    assert free_scroll(scroll_map([], lengths), Side.RIGHT, lengths, 20).other_top(100) == 0


def test_a_pane_waits_where_it_has_nothing_to_set_against_a_long_passage() -> None:
    lengths = Pair(200, 120)
    facing = scroll_map([Pair(50, 50), Pair(150, 52)], lengths)
    free = free_scroll(facing, Side.LEFT, lengths, 20)
    tops = [free.other_top(top) for top in range(0, 181, 20)]
    assert tops == [0, 20, 40, 45, 45, 45, 45, 45, 72, 100]


@pytest.mark.parametrize(
    ("rows", "side", "tops", "expected"),
    [
        (Pair((50, 51), (60, 62)), Side.LEFT, Pair(45, 0), Pair(45, 55)),
        (Pair((50, 51), (60, 62)), Side.RIGHT, Pair(0, 50), Pair(40, 50)),
        (Pair((50, 51), (60, 62)), Side.LEFT, Pair(0, 0), Pair(44, 54)),
        (Pair((5, 6), (3, 3)), Side.LEFT, Pair(0, 0), Pair(2, 0)),
        (Pair((0, 0), (99, 99)), Side.LEFT, Pair(0, 0), Pair(-3, 96)),
        (Pair((97, 97), (97, 97)), Side.LEFT, Pair(0, 0), Pair(80, 80)),
    ],
    ids=[
        "stays where it shows",
        "the cursor's side decides",
        "comes to the upper third",
        "moves rather than show empty rows",
        "shows empty rows if it must",
        "stops at the end",
    ],
)
def test_a_link_comes_level(
    rows: Pair[tuple[int, int]], side: Side, tops: Pair[int], expected: Pair[int]
) -> None:
    assert level(rows, side, tops, Pair(100, 100), 20) == expected


def test_a_pane_scrolled_past_a_text_that_fits_the_screen_leads_nowhere() -> None:
    lengths = Pair(60, 55)
    free = free_scroll(scroll_map([], lengths), Side.RIGHT, lengths, 55)
    assert [free.other_top(top) for top in (-3, 0)] == [0, 0]
    assert 0 <= free.other_top(10) <= 5
