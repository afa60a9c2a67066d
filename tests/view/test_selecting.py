from __future__ import annotations

import pytest
from tests.support.harbour import LEFT, RIGHT, harbour
from tests.support.made import document, occurrence_of
from tests.support.reading import harbour_session

from sidebyside.model.pair import Pair, Side
from sidebyside.view import targets
from sidebyside.view.appearance import Appearance
from sidebyside.view.change import Change
from sidebyside.view.marks import Mark
from sidebyside.view.reading import ReadingSession
from sidebyside.view.selecting import (
    begin_selection,
    extend_selection,
    select_sentence,
    select_word,
    selected_words,
)


def test_what_lies_between_press_and_pointer_is_selected_in_either_direction() -> None:
    session = harbour_session()
    council, voted = occurrence_of(LEFT, "council"), occurrence_of(LEFT, "voted")
    for start, end in ((council.start, voted.end), (voted.end, council.start)):
        begin_selection(session, Side.LEFT, start)
        assert selected_words(session) == ""
        extend_selection(session, Side.LEFT, end)
        assert selected_words(session) == "council of Brackness voted"
        assert session.notice == "4 words selected"


def test_a_selection_stays_in_its_text() -> None:
    session = harbour_session()
    begin_selection(session, Side.LEFT, 0)
    extend_selection(session, Side.LEFT, 7)
    assert extend_selection(session, Side.RIGHT, 30) == Change.NOTHING
    assert selected_words(session) == "Harbour"


def test_nothing_is_extended_before_it_began() -> None:
    assert extend_selection(harbour_session(), Side.LEFT, 5) == Change.NOTHING


@pytest.mark.parametrize(
    ("words", "found"),
    [("Holm", "Holm"), ("metres", "metres"), ("; the", ""), ("hotel", "hotel")],
)
def test_a_word_is_selected(words: str, found: str) -> None:
    session = harbour_session()
    side = Side.LEFT if words in LEFT.text else Side.RIGHT
    at = occurrence_of(LEFT if side is Side.LEFT else RIGHT, words)
    select_word(session, side, at.start)
    assert selected_words(session) == found


@pytest.mark.parametrize("at", range(11))
def test_a_word_with_hyphen_and_apostrophe_is_one(at: int) -> None:
    text = document("t", ["sea-wall’s end"])
    session = ReadingSession(Pair(text, text))
    select_word(session, Side.LEFT, at if at < 10 else 9)
    assert selected_words(session) == "sea-wall’s"


def test_a_sentence_is_selected() -> None:
    session = harbour_session()
    select_sentence(session, Side.RIGHT, occurrence_of(RIGHT, "spring").start)
    assert selected_words(session) == "Building starts in spring."


def test_a_letter_is_not_torn_from_its_accent() -> None:
    text = document("t", ["cafe\u0301s"])
    session = ReadingSession(Pair(text, text))
    begin_selection(session, Side.LEFT, 0)
    extend_selection(session, Side.LEFT, 4)
    assert selected_words(session) == "cafe\u0301"


def test_a_selection_is_marked_and_outlives_another_width_and_the_comparison() -> None:
    session = ReadingSession(Pair(LEFT, RIGHT))
    session.resize(30, 12)
    mayor = occurrence_of(LEFT, "mayor")
    select_word(session, Side.LEFT, mayor.start)
    session.adopt(harbour())
    session.resize(47, 20)
    row = session.panes.rows.left.row_at(mayor.start)
    runs = Appearance(session).row_runs(Side.LEFT, row)
    assert [(a, b) for a, b, marks in runs if marks & Mark.SELECTED] == [(mayor.start, mayor.end)]


def test_leaving_gives_up_the_selection_first_and_the_target_next() -> None:
    session = harbour_session()
    session.target = session.by_quote
    select_word(session, Side.LEFT, 0)
    targets.leave(session)
    assert (selected_words(session), session.target) == ("", session.by_quote)
    targets.leave(session)
    assert session.target.noun == "difference"


def test_a_click_alone_is_no_selection_to_give_up() -> None:
    session = harbour_session()
    session.target = session.by_quote
    begin_selection(session, Side.LEFT, 3)
    targets.leave(session)
    assert session.target.noun == "difference"
