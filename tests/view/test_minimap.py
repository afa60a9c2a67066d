from __future__ import annotations

import pytest
from tests.support.harbour import DOCUMENTS, harbour

from sidebyside.model.pair import Side
from sidebyside.view.minimap import Kind, Minimap, minimap
from sidebyside.view.reading import ReadingSession


def maps(height: int) -> tuple[ReadingSession, Minimap]:
    session = ReadingSession(DOCUMENTS)
    session.resize(60, height)
    session.adopt(harbour())
    return session, minimap(session.panes, Side.LEFT)


def test_a_short_text_has_a_cell_a_row() -> None:
    session, found = maps(40)
    rows = len(session.panes.rows.left)
    assert len(found.cells) == found.rows == rows
    shown = {
        kind: found.cells[session.panes.extent(Side.LEFT, sentence)[0]]
        for sentence, kind in ((0, "headline"), (1, "furniture"), (7, "moved"), (9, "same"))
    }
    assert shown == {
        "headline": Kind.REWORDED,
        "furniture": Kind.FURNITURE,
        "moved": Kind.MOVED,
        "same": Kind.NOTHING,
    }


def test_a_cell_shows_the_weightiest_kind_of_its_rows() -> None:
    _, found = maps(3)
    assert len(found.cells) == 3
    assert found.cells == (Kind.REWORDED, Kind.ONLY_HERE, Kind.ONLY_HERE)


@pytest.mark.parametrize(("rows", "cells"), [(1, 1), (10, 10), (100, 7), (10_000, 40)])
def test_cells_cover_all_rows_in_order(rows: int, cells: int) -> None:
    found = Minimap((Kind.NOTHING,) * cells, rows)
    covered = [found.cell_of(row) for row in range(rows)]
    assert covered == sorted(covered)
    assert set(covered) == set(range(cells))
    assert [found.cell_of(found.row_of(cell)) for cell in range(cells)] == list(range(cells))


def test_the_window_is_what_the_screen_shows() -> None:
    found = Minimap((Kind.NOTHING,) * 10, 100)
    assert found.window(0, 10) == range(1)
    assert found.window(90, 10) == range(9, 10)
    assert found.window(45, 10) == range(4, 6)
    assert found.window(-50, 10) == range(0)
    assert Minimap((), 0).window(0, 10) == range(0)
