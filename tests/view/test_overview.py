from __future__ import annotations

from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.harbour import DOCUMENTS, harbour

from sidebyside import compare
from sidebyside.model.pair import Pair, Side
from sidebyside.view.cells import cell_width
from sidebyside.view.minimap import Kind
from sidebyside.view.overview import WORDS, Overview, Place, Unit, overview
from sidebyside.view.totals import (
    in_rows,
    quotation_counts,
    quotation_signs,
    sentence_counts,
    side_totals,
)

L, R = Side.LEFT, Side.RIGHT


def glance(width: int = 80, height: int = 12) -> Overview:
    return overview(DOCUMENTS, harbour().alignment, (), (), width, height)


def grids(left: list[list[int]], right: list[list[int]], width: int, height: int) -> Overview:
    """Of paragraphs of sentences of these kinds."""

    def units(paragraphs: list[list[int]]) -> tuple[Unit, ...]:
        kinds = [(Kind(kind), at) for at, kinds in enumerate(paragraphs) for kind in kinds]
        return tuple(Unit(head, kind, at) for head, (kind, at) in enumerate(kinds))

    return Overview(Pair(units(left), units(right)), (), width, height)


def rows(found: Overview, side: Side) -> list[list[int]]:
    return [list(found.row(side, row)) for row in range(found.rows(side))]


def test_furniture_is_one_unit_and_all_else_a_cell_of_its_kind() -> None:
    found = glance()
    assert found.heads == Pair((0, 1, 3, 4, 5, 6, 7, 8, 9, 10), tuple(range(10)))
    kinds = found.units.map(lambda units: [unit.kind for unit in units])
    assert kinds.left[:5] == [
        Kind.REWORDED,
        Kind.FURNITURE,
        Kind.EDITED,
        Kind.REWORDED,
        Kind.EDITED,
    ]
    assert kinds.right[1] is Kind.MOVED


def test_a_fact_told_differently_outweighs_the_relation_and_the_filter_both() -> None:
    alignment = harbour().alignment
    assert overview(DOCUMENTS, alignment, (1,), (), 80, 12).units.left[2].kind is Kind.DISCREPANCY
    assert overview(DOCUMENTS, alignment, (1,), (1,), 80, 12).units.left[2].kind is Kind.HIDDEN


def test_with_room_a_row_is_a_sentence() -> None:
    assert rows(glance(height=10), L) == [[cell] for cell in range(10)]


def test_else_a_row_is_a_paragraph_and_touches_the_links() -> None:
    found = grids([[2, 2, 2], [3]], [[2], [2]], 80, 3)
    assert rows(found, L) == [[0, 1, 2], [3]]
    assert rows(found, R) == [[0], [1]]
    assert [found.begin(L, row) + 2 * len(found.row(L, row)) for row in range(2)] == [
        found.grid
    ] * 2
    assert [found.begin(R, row) for row in range(2)] == [0, 0]


def test_a_long_paragraph_goes_on_in_the_next_row() -> None:
    found = grids([[2] * 12], [[2]], 60, 4)
    most = (found.grid - WORDS) // 2
    assert rows(found, L)[0] == list(range(most))
    assert list(chain(*rows(found, L))) == list(range(12))


def test_else_rows_are_filled_and_stand_under_each_other() -> None:
    found = grids([[2]] * 7, [[2]], 80, 3)
    assert rows(found, L) == [[0, 1, 2], [3, 4, 5], [6]]
    assert len({found.begin(L, row) for row in range(3)}) == 1
    assert found.per_cell == 1


def test_a_cell_of_a_long_text_shows_the_weightiest_and_leads_to_it() -> None:
    found = grids([[0, 3, 7, 7, 0, 0]], [[0]], 1, 2)
    assert found.per_cell == 3
    assert [found.kind(L, cell) for cell in range(2)] == [Kind.ONLY_HERE, Kind.ONLY_HERE]
    assert [found.place(L, cell) for cell in range(2)] == [Place(L, 2), Place(L, 3)]
    assert [found.sentences(L, cell) for cell in range(2)] == [range(3), range(3, 6)]
    assert found.moved(Place(L, 0), 0, 1) == Place(L, 3)
    assert found.moved(Place(L, 1), 0, -1) == Place(L, 1)  # nowhere to go: stays on its sentence


def test_the_ways_through_the_grids() -> None:
    found = glance(width=30, height=5)
    place = Place(L, 0)
    walked = []
    for across, down in ((1, 0), (1, 0), (0, 1), (-1, 0), (0, -9), (0, 9), (9, 0)):
        place = found.moved(place, across, down)
        walked.append(place)
    assert walked == [
        Place(L, 1),
        Place(R, 0),
        Place(R, 2),
        Place(L, 4),
        Place(L, 1),
        Place(L, 10),
        Place(R, 8),
    ]


def test_a_point_beside_the_cells_is_the_first_of_its_row() -> None:
    found = grids([[2, 2, 2], [3]], [[2], [2]], 80, 3)
    assert found.at(L, 0, 0) == Place(L, 0)
    assert found.at(L, 0, found.begin(L, 0) + 2) == Place(L, 1)
    assert found.at(L, 1, found.grid - 1) == Place(L, 3)
    assert found.at(R, 1, 30) == Place(R, 1)
    assert found.at(R, 2, 0) is None


def test_what_has_moved_is_a_line_and_the_common_order_dots() -> None:
    found = glance()
    cells = found.slope_cells(None)
    (moved,) = [tie.number for tie in found.ties if tie.is_moved]
    full, half = "⠒", "⠂"
    at_edge = {row[0].link: row[0].glyph for row in cells if row[0].link is not None}
    assert at_edge[moved] == full
    assert at_edge[1] == half


def test_the_chosen_link_lies_on_top() -> None:
    found = glance()
    (moved,) = [tie.number for tie in found.ties if tie.is_moved]
    columns = list(zip(*found.slope_cells(moved), strict=True))
    assert len(columns) == found.slopes
    assert all(any(moved == cell.link for cell in column) for column in columns)


def test_no_line_is_drawn_for_what_the_filter_hides_nor_between_facing_rows_of_a_long_text() -> (
    None
):
    alignment = harbour().alignment
    every = range(len(alignment.beads))
    hidden = overview(DOCUMENTS, alignment, (), every, 80, 12).slope_cells(None)
    assert {cell.link for row in hidden for cell in row} == {None}
    dense = overview(DOCUMENTS, alignment, (), (), 30, 3)
    (moved,) = [tie.number for tie in dense.ties if tie.is_moved]
    assert {cell.link for row in dense.slope_cells(None) for cell in row} == {None, moved}


def test_one_word_is_counted_as_one() -> None:
    found = side_totals(compare("Hello.", "Hello there."), 120)
    assert found.left.startswith("1 word in 1 sentence · ")
    assert found.right.startswith("2 words in 1 sentence · ")


def test_counts_come_with_their_base() -> None:
    totals = side_totals(harbour(), 120)
    assert totals == Pair(
        "98 words in 9 sentences · 14 (14%) again on the right"
        " · 14 (15%) outside quotations · 2 pieces of page furniture",
        "87 words in 9 sentences · 14 (16%) again on the left"
        " · 14 (17%) outside quotations · 1 piece of page furniture",
    )
    assert [count.words for count in sentence_counts(harbour())] == [
        "2 identical",
        "2 edited",
        "2 reworded",
        "1 partly the same",
        "2 only on the left",
        "1 only on the right",
        "1 moved",
    ]
    assert [count.words for count in quotation_counts(harbour())] == [
        "1 quotation:",
        "≠ 1 altered",
    ]


def test_items_of_the_legend_keep_within_the_width() -> None:
    rows = in_rows(sentence_counts(harbour()), 40)
    for row in rows:
        assert sum(cell_width(count.words) + 5 for count in row) - 3 <= 40
    assert [count for row in rows for count in row] == list(sentence_counts(harbour()))


PARAGRAPHS = st.lists(st.lists(st.integers(0, 8), min_size=1, max_size=9), max_size=60)


@given(PARAGRAPHS, PARAGRAPHS, st.integers(20, 120), st.integers(1, 40))
def test_every_sentence_lies_in_one_cell_of_the_screen(
    left: list[list[int]], right: list[list[int]], width: int, height: int
) -> None:
    found = grids(left, right, width, height)
    assert 2 * found.grid + found.slopes + 2 <= width
    for side in Side:
        assert found.rows(side) <= height
        numbers = list(chain(*rows(found, side)))
        assert numbers == list(range(len(numbers)))
        for unit in found.units[side]:
            place = Place(side, unit.head)
            row, cell = found.row_of(place), found.cell_of(place)
            cells = found.row(side, row)
            assert cell in cells
            assert unit.head in found.sentences(side, cell)
            column = found.begin(side, row) + (cell - cells.start) * found.step
            assert column >= 0
            assert column + found.step <= found.grid
            assert found.at(side, row, column) == found.place(side, cell)
            assert found.cell_of(found.place(side, cell)) == cell
            assert found.kind(side, cell) >= unit.kind


@given(PARAGRAPHS, PARAGRAPHS, st.integers(20, 120), st.integers(1, 40))
def test_swapped_texts_have_swapped_grids(
    left: list[list[int]], right: list[list[int]], width: int, height: int
) -> None:
    one, other = grids(left, right, width, height), grids(right, left, width, height)
    assert (one.per_cell, one.step) == (other.per_cell, other.step)
    for side in Side:
        assert rows(one, side) == rows(other, side.other)


@pytest.mark.parametrize(
    ("width", "shown"),
    [
        (98, "98 words in 9 sentences · 14 (14%) again on the right · 14 (15%) outside quotations"),
        (60, "98 words in 9 sentences · 14 (14%) again on the right"),
        (10, "98 words in 9 sentences"),
    ],
)
def test_totals_leave_out_whole_what_has_no_room(width: int, shown: str) -> None:
    assert side_totals(harbour(), width).left == shown


def test_quotations_are_counted_by_their_signs_where_rows_are_few() -> None:
    assert quotation_signs(harbour()) == "1 quotation: ≠ 1"
    assert quotation_signs(compare("Hello.", "Hello there.")) == "no quotations"
