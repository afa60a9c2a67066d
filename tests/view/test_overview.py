from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.harbour import DOCUMENTS, harbour

from sidebyside.model.pair import Pair, Side
from sidebyside.view.cells import cell_width
from sidebyside.view.minimap import Kind
from sidebyside.view.overview import Overview, Place, overview
from sidebyside.view.totals import in_rows, quotation_counts, sentence_counts, side_totals

L, R = Side.LEFT, Side.RIGHT


def glance(width: int = 80, height: int = 12) -> Overview:
    return overview(DOCUMENTS, harbour().alignment, (), width, height)


def test_furniture_is_one_unit_and_all_else_a_cell_of_its_kind() -> None:
    found = glance()
    assert found.heads == Pair((0, 1, 3, 4, 5, 6, 7, 8, 9, 10), tuple(range(10)))
    assert found.kinds.left[:5] == (
        Kind.REWORDED,
        Kind.FURNITURE,
        Kind.EDITED,
        Kind.REWORDED,
        Kind.EDITED,
    )
    assert found.kinds.right[1] is Kind.MOVED


def test_a_fact_told_differently_outweighs_the_relation() -> None:
    found = overview(DOCUMENTS, harbour().alignment, (1,), 80, 12)
    assert found.kinds.left[2] is Kind.DISCREPANCY


@pytest.mark.parametrize(
    ("height", "shape"), [(12, (1, 1)), (5, (2, 1)), (1, (10, 1))], ids=["high", "low", "one row"]
)
def test_cells_take_as_many_columns_as_the_rows_ask_for(
    height: int, shape: tuple[int, int]
) -> None:
    found = glance(height=height)
    assert (found.in_row, found.per_cell) == shape


def test_the_ways_through_the_grids() -> None:
    found = glance(height=5)
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


def test_the_chosen_link_lies_on_top() -> None:
    found = glance(height=12)
    owners = {cell.link for row in found.slope_cells(None) for cell in row}
    assert owners >= {0, 1, 2}
    (moved,) = [number for _, kind, number in found.links if kind is Kind.MOVED]
    columns = list(zip(*found.slope_cells(moved), strict=True))
    assert len(columns) == found.slopes
    assert all(any(moved in (cell.link, cell.under) for cell in column) for column in columns)


def test_counts_come_with_their_base() -> None:
    totals = side_totals(harbour())
    assert totals == Pair(
        "98 words in 9 sentences · 14 (14%) stand again on the right"
        " · 14 (15%) outside quotations · 2 pieces of page furniture",
        "87 words in 9 sentences · 14 (16%) stand again on the left"
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


@given(
    st.builds(Pair, st.integers(1, 400), st.integers(0, 400)),
    st.integers(20, 120),
    st.integers(1, 40),
)
def test_every_sentence_lies_in_one_cell_of_the_screen(
    counts: Pair[int], width: int, height: int
) -> None:
    heads = counts.map(lambda count: tuple(range(count)))
    kinds = counts.map(lambda count: (Kind.EDITED,) * count)
    found = Overview(heads, kinds, (), width, height)
    assert 2 * found.grid + found.slopes + 1 <= width
    for side in Side:
        assert found.rows(side) <= height
        for sentence in range(counts[side]):
            place = Place(side, sentence)
            cell = found.cell_of(place)
            number = cell % found.in_row
            at = found.at(side, found.row_of(place), number * found.step)
            assert at is not None
            assert number * found.step < found.grid
            assert 0 <= sentence - at.sentence < found.per_cell
