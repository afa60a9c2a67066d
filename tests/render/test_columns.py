from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidebyside.model.pair import Pair
from sidebyside.render.columns import Grid, Ink, Piece, Row, cells_of, hanging, wrap
from sidebyside.view.visible import visible


def words(row: Row) -> str:
    return "".join(text for text, _ in row)


@pytest.mark.parametrize(
    ("text", "width", "rows"),
    [
        pytest.param("the ferry is back", 9, ["the ferry", "is back"], id="words whole"),
        pytest.param("the ferry", 9, ["the ferry"], id="an exact fit"),
        pytest.param("the   ferry", 6, ["the", "ferry"], id="blanks at a break"),
        pytest.param("  the  ", 9, ["the"], id="blanks at the ends"),
        pytest.param("abcdefghij kl", 4, ["abcd", "efgh", "ij", "kl"], id="a long word"),
        pytest.param("", 4, [], id="nothing"),
        pytest.param("   ", 4, [], id="blanks only"),
        pytest.param("渡船五月重開。", 6, ["渡船五", "月重", "開。"], id="closing mark stays"),
        pytest.param("one 渡船 two", 8, ["one 渡船", "two"], id="mixed scripts"),
        pytest.param("👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧", 4, ["👩‍👩‍👧👩‍👩‍👧", "👩‍👩‍👧"], id="families"),
        pytest.param("z̈z̈z̈z̈ a", 4, ["z̈z̈z̈z̈", "a"], id="combining marks"),
    ],
)
def test_text_wraps_by_cells(text: str, width: int, rows: list[str]) -> None:
    assert [words(row) for row in wrap([(text, Ink.PLAIN)], width)] == rows


def test_inks_keep_to_their_letters_across_rows() -> None:
    pieces: list[Piece] = [("the old ", Ink.PLAIN), ("ferry boat", Ink.GONE), (" sails", Ink.PLAIN)]
    assert [list(row) for row in wrap(pieces, 13)] == [
        [("the old ", Ink.PLAIN), ("ferry", Ink.GONE)],
        [("boat", Ink.GONE), (" sails", Ink.PLAIN)],
    ]


def test_a_hanging_paragraph_is_set_in_by_its_head() -> None:
    rows = hanging(("12 ", Ink.LABEL), [[("the ferry is back", Ink.PLAIN)]], 12)
    assert [words(row) for row in rows] == ["12 the ferry", "   is back"]


def test_left_label_and_right_stand_beside_each_other() -> None:
    sides: Pair[list[list[Piece]]] = Pair(
        [[("one two three four five six", Ink.PLAIN)]], [[("uno", Ink.PLAIN)]]
    )
    rows = Grid(60).rows(sides.map(tuple), [[("1 ~ 1", Ink.LABEL)], [("edited", Ink.LABEL)]])
    assert [words(row) for row in rows] == [
        "one two three four five    1 ~ 1   uno",
        "six                       edited",
    ]


def test_below_sixty_columns_the_right_stands_below_the_left() -> None:
    sides: Pair[list[list[Piece]]] = Pair([[("one", Ink.PLAIN)]], [[("uno", Ink.PLAIN)]])
    rows = Grid(59).rows(sides.map(tuple), [[("1 ~ 1", Ink.LABEL)], [("edited", Ink.LABEL)]])
    assert [words(row) for row in rows] == ["1 ~ 1 · edited", "L one", "R uno"]


_PIECES = st.lists(st.tuples(st.text(max_size=40).map(visible), st.sampled_from(Ink)), max_size=8)


@given(_PIECES, st.integers(4, 50))
def test_wrapping_loses_nothing_but_blanks_and_never_overflows(
    pieces: list[Piece], width: int
) -> None:
    rows = wrap(pieces, width)
    whole = "".join(text for text, _ in pieces)
    assert "".join("".join(map(words, rows)).split()) == "".join(whole.split())
    assert all(cells_of(row) <= width for row in rows)


@given(_PIECES, _PIECES, _PIECES, st.integers(40, 200))
def test_no_row_of_a_grid_is_wider_than_the_grid(
    left: list[Piece], middle: list[Piece], right: list[Piece], width: int
) -> None:
    rows = Grid(width).rows(Pair([left], [right]), [middle])
    assert all(cells_of(row) <= width for row in rows)
