from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from sidebyside.model.pair import Pair
from sidebyside.view.curves import Curves, Stroke

ROWS = st.builds(Pair, st.integers(0, 11), st.integers(0, 11))
STROKES = st.sampled_from(Stroke)


def drawn(*curves: tuple[Pair[int], Stroke], width: int = 8, height: int = 12) -> list[str]:
    board = Curves(width, height)
    for number, (rows, stroke) in enumerate(curves):
        board.draw(rows, number, stroke)
    return ["".join(cell.glyph for cell in row).rstrip() for row in board.cells()]


def test_a_level_curve_is_a_line_of_dots() -> None:
    level = Pair(0, 0)
    assert drawn((level, Stroke.SOLID), width=4)[0] == "⠒⠒⠒⠒"
    assert drawn((level, Stroke.DOTTED), width=4)[0] == "⠂⠂⠂⠂"
    assert drawn((level, Stroke.THICK), width=4)[0] == "⠶⠶⠶⠶"


def test_a_heavier_curve_hides_a_lighter_one_and_equal_ones_join() -> None:
    board = Curves(6, 4)
    board.draw(Pair(0, 0), 1, Stroke.SOLID)
    board.draw(Pair(0, 0), 2, Stroke.DOTTED)
    assert {cell.link for cell in board.cells()[0]} == {1}
    board.draw(Pair(0, 0), 3, Stroke.THICK)
    assert {cell.link for cell in board.cells()[0]} == {3}


def test_a_copy_is_drawn_on_apart() -> None:
    board = Curves(6, 4)
    board.copy().draw(Pair(0, 0), 1, Stroke.SOLID)
    assert {cell.link for row in board.cells() for cell in row} == {None}


@given(ROWS, st.integers(2, 30), st.sampled_from([Stroke.SOLID, Stroke.THICK]))
def test_a_curve_passes_every_column_and_has_no_gap(
    rows: Pair[int], width: int, stroke: Stroke
) -> None:
    board = Curves(width, 12)
    board.draw(rows, 7, stroke)
    cells = board.cells()
    columns = [[y for y in range(12) if cells[y][x].link == 7] for x in range(width)]
    assert rows.left in columns[0]
    assert rows.right in columns[-1]
    for column in columns:
        assert column == list(range(column[0], column[-1] + 1))
    for before, after in pairwise(columns):
        assert min(abs(a - b) for a in before for b in after) <= 1


@given(st.lists(st.tuples(ROWS, STROKES), max_size=6), st.integers(2, 20))
def test_whatever_is_drawn_stays_on_the_board_in_braille(
    curves: list[tuple[Pair[int], Stroke]], width: int
) -> None:
    board = Curves(width, 12)
    for number, (rows, stroke) in enumerate(curves):
        board.draw(rows, number, stroke)
    cells = board.cells()
    assert [len(row) for row in cells] == [width] * 12
    for row in cells:
        for cell in row:
            is_drawn = "\u2801" <= cell.glyph <= "\u28ff"
            assert is_drawn is (cell.link is not None)
