from __future__ import annotations

from dataclasses import replace

import pytest

from sidebyside.model.alignment import Relation
from sidebyside.model.pair import Pair
from sidebyside.view.link import GutterStyle, Link
from sidebyside.view.links import route


def link(
    number: int,
    left: tuple[int, int],
    right: tuple[int, int],
    relation: Relation = Relation.EDITED,
    *,
    is_moved: bool = False,
    is_cursor: bool = False,
) -> Link:
    return Link(number, Pair((left,), (right,)), relation, is_moved, is_cursor)


def drawn(
    links: list[Link], height: int, width: int = 9, style: GutterStyle = GutterStyle.LINES
) -> list[str]:
    return ["".join(c.glyph for c in row) for row in route(links, height, width, style)]


def test_a_level_change_is_one_line_between_its_rails() -> None:
    assert drawn([link(0, (0, 1), (0, 0))], 2) == ["▌───────▐", "▌        "]


@pytest.mark.parametrize(
    ("style", "row"),
    [
        (GutterStyle.LINES, "◆───────◆"),
        (GutterStyle.BANDS, "◆███████◆"),
        (GutterStyle.LETTERS, "a◆     ◆a"),
    ],
    ids=lambda value: getattr(value, "value", ""),
)
def test_a_link_made_by_hand_bears_its_sign_in_every_style(style: GutterStyle, row: str) -> None:
    made = replace(link(0, (0, 1), (0, 1)), is_by_hand=True)
    assert drawn([made], 2, style=style)[0] == row
    assert "◆" not in drawn([made], 2, style=style)[1]


def test_a_level_link_of_the_same_words_shows_its_rails_only() -> None:
    assert drawn([link(0, (0, 0), (0, 0), Relation.IDENTICAL)], 1) == ["▏       ▕"]


def test_the_line_of_the_cursor_is_heavy_and_its_rails_are_full() -> None:
    assert drawn([link(0, (0, 0), (0, 0), is_cursor=True)], 1) == ["█━━━━━━━█"]


def test_slopes_that_run_side_by_side_do_not_cross() -> None:
    links = [link(0, (0, 0), (2, 2)), link(1, (1, 1), (3, 3))]
    assert drawn(links, 4) == [
        "▌──────╮ ",
        "▌─────╮│ ",
        "      │╰▐",
        "      ╰─▐",
    ]


def test_the_vertical_passes_over_a_line_that_it_crosses() -> None:
    links = [link(0, (0, 0), (2, 2)), link(1, (1, 1), (1, 1))]
    assert drawn(links, 3) == ["▌──────╮ ", "▌──────│▐", "       ╰▐"]


def test_nothing_passes_over_the_line_of_the_cursor() -> None:
    links = [link(0, (0, 0), (2, 2)), link(1, (1, 1), (1, 1), is_cursor=True)]
    assert drawn(links, 3)[1] == "█━━━━━━━█"


def test_a_moved_link_is_dashed() -> None:
    assert drawn([link(0, (0, 0), (2, 2), is_moved=True)], 3) == [
        "▌╌╌╌╌╌╌╮ ",
        "       ╎ ",
        "       ╰▐",
    ]


def test_a_change_whose_other_end_is_off_the_screen_points_there() -> None:
    assert drawn([link(0, (0, 0), (9, 9)), link(1, (1, 1), (-4, -4))], 2) == [
        "▌↓       ",
        "▌↑       ",
    ]


def test_the_cursors_line_runs_to_the_edge_of_the_screen() -> None:
    assert drawn([link(0, (0, 0), (9, 9), is_cursor=True)], 2) == ["█━━━━━━┓ ", "       ┃ "]


def test_a_link_of_one_to_two_draws_two_lines() -> None:
    both = Link(0, Pair(((0, 1),), ((0, 0), (2, 2))), Relation.REWORDED)
    assert drawn([both], 3) == ["▌───────▐", "▌──────╮ ", "       ╰▐"]


def test_a_link_without_a_lane_points_where_there_is_room() -> None:
    links = [link(n, (n, n), (n + 4, n + 4)) for n in range(4)]
    assert drawn(links, 8, width=5) == [
        "▌──╮ ",
        "▌─╮│ ",
        "▌╮││ ",
        "▌│││ ",
        " ││╰▐",
        " │╰─▐",
        " ╰──▐",
        "   ↑▐",
    ]


def test_letters_stand_at_both_ends_and_point_off_the_screen() -> None:
    links = [
        link(0, (0, 1), (1, 1)),
        link(1, (2, 2), (8, 8)),
        link(27, (3, 3), (3, 3), is_cursor=True),
    ]
    assert drawn(links, 4, 5, GutterStyle.LETTERS) == ["a    ", "│   a", "b↓   ", "B━━━B"]


def test_two_letters_on_one_row_stand_side_by_side() -> None:
    links = [link(0, (0, 0), (0, 0)), link(1, (0, 1), (1, 1))]
    assert drawn(links, 2, 5, GutterStyle.LETTERS) == ["ab  a", "│   b"]
