from __future__ import annotations

import pytest
from tests.support.harbour import LEFT, RIGHT, harbour
from tests.support.made import occurrence_of
from tests.support.reading import harbour_session, place, search_on, typed

from sidebyside.model.pair import Pair, Side
from sidebyside.view import asking, bookmarks, moving, quoting, searching, targets
from sidebyside.view.appearance import Appearance
from sidebyside.view.change import Change
from sidebyside.view.marks import Mark
from sidebyside.view.minimap import Kind
from sidebyside.view.reading import ReadingSession


def searched(words: str) -> ReadingSession:
    session = harbour_session()
    searching.open_search(session)
    typed(session, words)
    asking.accept(session)
    search_on(session)
    return session


def test_the_screen_goes_to_the_first_hit_as_letters_are_typed() -> None:
    session = harbour_session()
    moving.next_sentence(session)
    searching.open_search(session)
    places = []
    for letter in "meeting":
        typed(session, letter)
        places.append(place(session))
    assert places[0] == (Side.LEFT, 3)
    assert places[1:] == [(Side.LEFT, 3)] + [(Side.LEFT, 9)] * 5
    assert session.search.words(1) == "1 of 2 (1 left, 1 right)"
    assert session.search.words() == "2 hits (1 left, 1 right)"


def test_closing_the_line_puts_everything_back() -> None:
    session = harbour_session()
    moving.next_sentence(session)
    before = (place(session), session.panes.tops, session.target)
    searching.open_search(session)
    typed(session, "ferry")
    assert place(session) == (Side.LEFT, 10)
    assert asking.cancel(session) == Change.PLACE | Change.PANEL
    assert (place(session), session.panes.tops, session.target) == before
    assert session.search.count == 0


def test_next_goes_from_hit_to_hit_as_both_texts_are_read_side_by_side() -> None:
    session = searched("wall")
    visited = []
    for _ in range(7):
        visited.append((*place(session), session.position()))
        assert session.notice == ""
        targets.next_of_target(session)
        notice, session.notice = session.notice, ""
        if len(visited) == 6:
            assert notice == "that was the last hit: on from the first"
    assert visited == [
        (Side.LEFT, 0, (1, 6)),
        (Side.RIGHT, 0, (2, 6)),
        (Side.RIGHT, 1, (3, 6)),
        (Side.LEFT, 3, (4, 6)),
        (Side.RIGHT, 2, (5, 6)),
        (Side.LEFT, 7, (6, 6)),
        (Side.LEFT, 0, (1, 6)),
    ]
    session.notice = ""
    targets.previous_of_target(session)
    assert place(session) == (Side.LEFT, 0)
    assert session.notice == ""
    targets.previous_of_target(session)
    assert place(session) == (Side.LEFT, 7)
    assert session.notice == "that was the first hit: on from the last"


def test_in_one_column_next_goes_down_the_column() -> None:
    session = searched("wall")
    session.resize(30, 12, is_column=True)
    moving.top(session)
    visited = []
    for _ in range(6):
        visited.append(place(session))
        targets.next_of_target(session)
    column = session.panes.column
    assert column is not None
    assert visited == [at for at in column.order if at in visited]
    assert visited.index((Side.RIGHT, 1)) == visited.index((Side.LEFT, 7)) + 1  # moved: beside it


def test_status_words_say_which_hit_this_is_and_how_many_stand_on_either_side() -> None:
    session = searched("wall")
    targets.next_of_target(session)
    assert searching.status_words(session) == "“wall”: 2 of 6 (3 left, 3 right)"
    moving.bottom(session)
    assert searching.status_words(session) == "“wall”: 6 hits (3 left, 3 right)"


def test_several_hits_in_one_sentence_are_visited_each() -> None:
    session = searched("the")
    visited = [place(session)]
    while session.position() != (1, session.search.count) or len(visited) == 1:
        targets.next_of_target(session)
        visited.append(place(session))
    assert len(visited) == session.search.count + 1
    assert visited[:-1].count((Side.LEFT, 3)) == 2


def test_next_begins_at_the_cursor_if_it_was_moved() -> None:
    session = searched("wall")
    moving.bottom(session)
    assert session.position() == (None, 6)
    targets.previous_of_target(session)
    assert place(session) == (Side.LEFT, 7)
    session.go(Side.RIGHT, 2)
    targets.next_of_target(session)
    assert place(session) == (Side.RIGHT, 2)


def test_hits_are_marked_and_the_present_one_stands_out() -> None:
    session = searched("wall")
    appearance = Appearance(session)
    for side, document in ((Side.LEFT, LEFT), (Side.RIGHT, RIGHT)):
        first = occurrence_of(document, "wall")
        row = session.panes.rows[side].row_at(first.start)
        marks = {(start, end): mark for start, end, mark in appearance.row_runs(side, row) if mark}
        hit = marks[first.start, first.end]
        assert hit & Mark.HIT
        assert bool(hit & Mark.CHOSEN) is (side is Side.LEFT)


def test_the_map_shows_where_hits_are_until_the_search_is_left() -> None:
    session = searched("ferry")
    appearance = Appearance(session)
    maps = [appearance.maps.of(side).cells for side in Side]
    assert [cells.count(Kind.HIT) for cells in maps] == [1, 1]
    ferry = session.panes.rows.left.row_at(occurrence_of(LEFT, "ferry").start)
    assert maps[0][appearance.maps.of(Side.LEFT).cell_of(ferry)] is Kind.HIT
    targets.leave(session)
    assert [appearance.maps.of(side).cells.count(Kind.HIT) for side in Side] == [0, 0]
    assert session.target is session.by_difference


def test_hits_go_when_the_list_that_was_opened_after_them_is_left() -> None:
    session = searched("ferry")
    quoting.toggle_quotes(session)
    assert session.search.count == 2
    targets.leave(session)
    assert session.search.count == 0
    assert session.target is session.by_difference


@pytest.mark.parametrize("height", [3, 7, 12])
def test_in_one_column_the_map_shows_hits_where_passages_stand_that_have_moved(height: int) -> None:
    session = harbour_session(height)
    session.resize(30, height, is_column=True)
    searching.open_search(session)
    typed(session, "wall")
    found = Appearance(session).maps.joined()
    rows = session.panes.rows
    wanted = {
        found.cell_of(rows[side].row_at(hits.span(number).start))
        for side, hits in session.search.hits.items()
        for number in range(len(hits))
    }
    assert {n for n, kind in enumerate(found.cells) if kind is Kind.HIT} == wanted


def test_a_search_without_hits_says_so_and_goes_nowhere() -> None:
    session = harbour_session()
    moving.next_sentence(session)
    searching.open_search(session)
    typed(session, "zeppelin")
    assert session.search.words() == "no hits"
    asking.accept(session)
    assert session.notice == "no hits for “zeppelin”"
    assert (place(session), session.asking) == ((Side.LEFT, 1), None)
    assert session.target is session.by_difference


def test_a_wrong_expression_keeps_the_line_open() -> None:
    session = harbour_session()
    searching.open_search(session)
    searching.toggle_regex(session)
    typed(session, "wal(l")
    assert session.asking is not None
    assert session.asking.prompt.words(session) == "regex · missing )"
    asking.accept(session)
    assert session.asking is not None
    typed(session, ")")
    assert session.search.words() == "6 hits (3 left, 3 right)"
    asking.accept(session)
    assert session.asking is None


def test_an_empty_line_repeats_the_last_search() -> None:
    session = searched("ferry")
    targets.leave(session)
    moving.top(session)
    searching.open_search(session)
    asking.accept(session)
    search_on(session)
    assert place(session) == (Side.LEFT, 10)
    assert session.position() == (1, 2)


def test_an_emptied_line_finds_nothing_and_says_nothing() -> None:
    session = harbour_session()
    searching.open_search(session)
    searching.toggle_regex(session)
    typed(session, "x")
    asking.erase_all_before(session)
    assert session.asking is not None
    assert session.asking.prompt.words(session) == "regex"


def test_an_empty_line_without_a_last_search_just_closes() -> None:
    session = harbour_session()
    searching.open_search(session)
    asking.accept(session)
    assert (session.asking, session.target) == (None, session.by_difference)


def test_closing_a_second_search_keeps_the_first() -> None:
    session = searched("wall")
    searching.open_search(session)
    typed(session, "ferry")
    asking.cancel(session)
    assert (session.target, session.search.count) == (session.by_search, 6)
    assert session.position() == (1, 6)


def test_toggles_say_what_is_on_and_search_anew() -> None:
    session = harbour_session()
    searching.open_search(session)
    typed(session, "the")
    said = []
    prompt = searching.SearchPrompt()
    for toggle in (
        searching.toggle_whole_word,
        searching.toggle_case,
        searching.toggle_regex,
        searching.toggle_case,
    ):
        assert toggle(session) & Change.SEARCH
        search_on(session)
        said.append(prompt.words(session))
    assert said == [
        "whole word · 1 of 20 (9 left, 11 right)",
        "whole word · case · 1 of 14 (6 left, 8 right)",
        "regex · whole word · case · 1 of 14 (6 left, 8 right)",
        "regex · whole word · no case · 1 of 20 (9 left, 11 right)",
    ]


def test_the_way_back_from_a_search_is_kept() -> None:
    session = harbour_session()
    moving.next_sentence(session)
    searching.open_search(session)
    typed(session, "ferry")
    asking.accept(session)
    assert place(session) == (Side.LEFT, 10)
    bookmarks.open_go_to_mark(session)
    asking.type_words(session, "'")
    assert place(session) == (Side.LEFT, 1)


def test_next_waits_while_the_search_goes_on() -> None:
    session = harbour_session()
    searching.open_search(session)
    asking.type_words(session, "wall")
    asking.accept(session)
    targets.next_of_target(session)
    assert session.notice == "still searching"
    search_on(session)
    assert session.position() == (1, 6)


def test_who_has_gone_on_is_not_called_back_when_the_search_is_done() -> None:
    session = harbour_session()
    searching.open_search(session)
    asking.type_words(session, "trawlers")
    asking.accept(session)
    assert searching.is_searching(session)
    session.go(Side.RIGHT, 2)
    search_on(session)
    assert place(session) == (Side.RIGHT, 2)
    assert session.search.count == 1
    targets.next_of_target(session)
    assert place(session) == (Side.LEFT, 6)


def test_who_waits_is_led_to_the_hit_when_the_search_is_done() -> None:
    session = harbour_session()
    searching.open_search(session)
    asking.type_words(session, "trawlers")
    asking.accept(session)
    search_on(session)
    assert place(session) == (Side.LEFT, 6)


def test_a_hit_in_folded_furniture_is_shown_by_its_fold() -> None:
    session = searched("Lind")
    assert place(session) == (Side.LEFT, 1)
    assert session.position() == (1, 1)


def test_a_hit_far_down_in_a_sentence_higher_than_the_screen_comes_into_sight() -> None:
    session = harbour_session(height=2, width=12)
    searching.open_search(session)
    typed(session, "instead")
    row = session.panes.rows.left.row_at(occurrence_of(LEFT, "instead").start)
    top = session.panes.tops.left
    assert top <= row < top + 2


def test_a_comparison_that_comes_late_keeps_the_search() -> None:
    session = ReadingSession(Pair(LEFT, RIGHT))
    session.resize(30, 12)
    searching.open_search(session)
    typed(session, "ferry")
    session.adopt(harbour())
    asking.accept(session)
    assert place(session) == (Side.RIGHT, 8)
    assert session.position() == (2, 2)


@pytest.mark.parametrize(
    "toggle", [searching.toggle_regex, searching.toggle_case, searching.toggle_whole_word]
)
def test_toggles_do_nothing_without_a_search(toggle: object) -> None:
    session = harbour_session()
    assert callable(toggle)
    assert toggle(session) == Change.NOTHING
