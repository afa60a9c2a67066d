from __future__ import annotations

from collections.abc import Container, Sequence

import pytest
from tests.support.harbour import DOCUMENTS, harbour
from tests.support.reading import typed
from tests.support.work import lines_run

from sidebyside.compare import as_document, compare
from sidebyside.model.pair import Pair, Side
from sidebyside.model.span import Span
from sidebyside.view import asking, filtering, searching
from sidebyside.view.appearance import Appearance
from sidebyside.view.minimap import Kind, Minimap, kinds, minimap
from sidebyside.view.reading import ReadingSession


def mapped(
    session: ReadingSession, alarms: Sequence[Span] = (), hidden: Container[int] = ()
) -> Minimap:
    known = kinds(session.panes, Side.LEFT, alarms, hidden)
    return minimap(session.panes, Side.LEFT, known)


def maps(height: int) -> tuple[ReadingSession, Minimap]:
    session = ReadingSession(DOCUMENTS)
    session.resize(60, height)
    session.adopt(harbour())
    return session, mapped(session)


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


def test_a_hidden_difference_covers_none_that_shows() -> None:
    session, _ = maps(40)
    reworded, moved = 0, 6
    found = mapped(session, (), {reworded, moved})
    rows = {
        sentence: found.cells[session.panes.extent(Side.LEFT, sentence)[0]]
        for sentence in range(11)
    }
    assert [rows[sentence] for sentence in (0, 3, 7, 9)] == [
        Kind.HIDDEN,
        Kind.EDITED,
        Kind.HIDDEN,
        Kind.NOTHING,
    ]
    session.resize(60, 3)
    assert mapped(session, (), {0, 2}).cells[0] is Kind.EDITED
    assert mapped(session, (), set(range(10))).cells == (
        Kind.FURNITURE,
        Kind.HIDDEN,
        Kind.HIDDEN,
    )


def test_a_fact_told_differently_in_a_hidden_difference_is_no_alarm() -> None:
    session, _ = maps(40)
    alarm = session.documents.left.sentences[3].span
    row = session.panes.extent(Side.LEFT, 3)[0]
    shown = [mapped(session, [alarm], hidden).cells[row] for hidden in ((), {1})]
    assert shown == [Kind.DISCREPANCY, Kind.HIDDEN]


def test_the_map_follows_the_filter_and_keeps_what_was_looked_for() -> None:
    session, _ = maps(40)
    appearance = Appearance(session)
    before = appearance.maps.of(Side.LEFT)
    filtering.toggle_filter(session)
    filtering.only_box(session)
    cells = appearance.maps.of(Side.LEFT).cells
    assert Kind.EDITED in cells
    assert set(cells) == {Kind.NOTHING, Kind.HIDDEN, Kind.FURNITURE, Kind.EDITED}
    searching.open_search(session)
    typed(session, "granite")
    assert appearance.maps.of(Side.LEFT).cells.count(Kind.HIT) == 1
    asking.cancel(session)
    filtering.all_boxes(session)
    assert appearance.maps.of(Side.LEFT) == before


def test_the_window_is_what_the_screen_shows() -> None:
    found = Minimap((Kind.NOTHING,) * 10, 100)
    assert found.window(0, 10) == range(1)
    assert found.window(90, 10) == range(9, 10)
    assert found.window(45, 10) == range(4, 6)
    assert found.window(-50, 10) == range(0)
    assert Minimap((), 0).window(0, 10) == range(0)


@pytest.mark.parametrize("is_column", [False, True], ids=["panes", "column"])
def test_the_kinds_of_a_map_are_its_sentences_at_any_width(is_column: bool) -> None:
    session, _ = maps(40)
    known = kinds(session.panes, Side.LEFT)
    for width in (20, 45, 60):
        session.resize(width, 200, is_column=is_column)
        found = minimap(session.panes, Side.LEFT, known)
        for sentence in range(len(session.documents.left.sentences)):
            first, last = session.panes.extent(Side.LEFT, sentence)
            kind = known.of_sentences[sentence]
            assert min(found.cells[row] for row in range(first, last + 1)) >= kind


def test_a_text_ten_times_as_long_makes_a_map_no_dearer() -> None:
    def work(count: int) -> int:
        text = "\n\n".join(f"Boat {number} came in at dawn." for number in range(count))
        session = ReadingSession(Pair(as_document(text), as_document(text)))
        session.resize(30, 20)
        session.adopt(compare(text, text))
        known = kinds(session.panes, Side.LEFT)
        assert len(session.panes.rows.left) == 2 * count - 1  # wrapped before the count begins
        return lines_run(lambda: minimap(session.panes, Side.LEFT, known))

    assert work(400) < 1.2 * work(40)
