from __future__ import annotations

import pytest
from tests.support.reading import harbour_session, place, typed

from sidebyside.model.pair import Pair, Side
from sidebyside.view import asking, bookmarks, going, moving
from sidebyside.view.going import Destination, destination
from sidebyside.view.reading import ReadingSession

LEFT, RIGHT = Side.LEFT, Side.RIGHT


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1", (LEFT, 0)),
        (" 11 ", (LEFT, 10)),
        ("L4", (LEFT, 3)),
        ("r10", (RIGHT, 9)),
        ("R 3", (RIGHT, 2)),
        ("p3", (LEFT, 3)),
        ("Rp4", (RIGHT, 3)),
        ("0%", (LEFT, 0)),
        ("50%", (LEFT, 5)),
        ("100%", (LEFT, 10)),
        ("R100%", (RIGHT, 9)),
        ("12.5%", (LEFT, 1)),
    ],
)
def test_a_place_is_read(text: str, found: tuple[Side, int]) -> None:
    there = destination(harbour_session(), text)
    assert isinstance(there, Destination)
    assert (there.side, there.sentence) == found


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "write 120, L120, R33, p12, 50%"),
        ("x", "write 120, L120, R33, p12, 50%"),
        ("p50%", "write 120, L120, R33, p12, 50%"),
        ("-3", "write 120, L120, R33, p12, 50%"),
        ("1" * 400, "write 120, L120, R33, p12, 50%"),
        ("0", "the left text has 11 sentences"),
        ("12", "the left text has 11 sentences"),
        ("R11", "the right text has 10 sentences"),
        ("p8", "the left text has 7 paragraphs"),
        ("101%", "at most 100%"),
    ],
)
def test_what_is_no_place_is_told(text: str, said: str) -> None:
    assert destination(harbour_session(), text) == said


def test_an_empty_text_has_no_places() -> None:
    session = harbour_session()
    empty = ReadingSession(Pair(session.documents.left, session.documents.left))
    empty.panes.documents = Pair(
        session.documents.left, type(session.documents.left)(session.documents.left.origin, "", "")
    )
    assert destination(empty, "R1") == "the right text is empty"


def test_the_line_says_where_it_leads_and_enter_goes_there() -> None:
    session = harbour_session()
    going.open_go_to(session)
    assert session.asking is not None
    said = []
    for letter in "R9":
        typed(session, letter)
        said.append(session.asking.prompt.words(session))
    assert said == ["write 120, L120, R33, p12, 50%", "sentence 9 of 10, right"]
    asking.accept(session)
    assert session.asking is None
    assert place(session) == (RIGHT, 8)


def test_a_wrong_place_keeps_the_line_open_and_an_empty_one_closes_it() -> None:
    session = harbour_session()
    going.open_go_to(session)
    typed(session, "99")
    asking.accept(session)
    assert session.asking is not None
    asking.erase_all_before(session)
    asking.accept(session)
    assert session.asking is None
    assert place(session) == (LEFT, 0)


def answer(session: ReadingSession, letter: str) -> str:
    session.notice = ""
    asking.type_words(session, letter)
    assert session.asking is None
    return session.notice


def test_marks_are_set_and_gone_to() -> None:
    session = harbour_session()
    moving.bottom(session)
    bookmarks.open_mark(session)
    assert answer(session, "a") == "marked as a"
    session.go(RIGHT, 2)
    bookmarks.open_mark(session)
    assert session.asking is not None
    assert session.asking.prompt.words(session) == "in use: a"
    assert answer(session, "Ö") == "marked as Ö"
    bookmarks.open_go_to_mark(session)
    answer(session, "a")
    assert place(session) == (LEFT, 10)
    bookmarks.open_go_to_mark(session)
    answer(session, "Ö")
    assert place(session) == (RIGHT, 2)
    bookmarks.open_go_to_mark(session)
    assert answer(session, "q") == "no mark q"
    assert place(session) == (RIGHT, 2)


def test_quote_goes_back_and_forth_between_the_two_ends_of_a_jump() -> None:
    session = harbour_session()
    bookmarks.open_go_to_mark(session)
    assert answer(session, "'") == "no jump to go back from"
    session.go(LEFT, 4)
    going.open_go_to(session)
    typed(session, "R2")
    asking.accept(session)
    places = []
    for _ in range(3):
        bookmarks.open_go_to_mark(session)
        answer(session, "'")
        places.append(place(session))
    assert places == [(LEFT, 4), (RIGHT, 1), (LEFT, 4)]


@pytest.mark.parametrize("letter", ["-", "\x1b", "ab", " "])
def test_only_a_letter_or_a_digit_marks(letter: str) -> None:
    session = harbour_session()
    bookmarks.open_mark(session)
    assert answer(session, letter) == "a mark is a letter or a digit"
    assert session.bookmarks.places == {}


def test_the_first_and_the_last_sentence_are_jumps() -> None:
    session = harbour_session()
    session.go(LEFT, 4)
    moving.bottom(session)
    bookmarks.open_go_to_mark(session)
    answer(session, "'")
    assert place(session) == (LEFT, 4)
