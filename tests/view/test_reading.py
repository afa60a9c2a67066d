from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest
from tests.support.harbour import DOCUMENTS, harbour
from tests.support.made import Furniture, comparison, document

from sidebyside.model.alignment import Bead, Relation
from sidebyside.model.document import Document, Origin
from sidebyside.model.pair import Pair, Side
from sidebyside.view import differing, moving, quoting, scrolling, targets, toggling
from sidebyside.view.change import Change
from sidebyside.view.reading import ReadingSession


def bare(document: Document) -> Document:
    return replace(document, paragraphs=(), sentences=())


def reading(height: int = 12, width: int = 30) -> ReadingSession:
    session = ReadingSession(DOCUMENTS.map(bare))
    session.resize(width, height)
    session.adopt(harbour())
    return session


def at(session: ReadingSession) -> tuple[Side, int]:
    return session.side, session.sentence


def screen_row(session: ReadingSession, side: Side, sentence: int) -> int:
    return session.panes.extent(side, sentence)[0] - session.panes.tops[side]


def test_the_text_can_be_read_before_the_comparison() -> None:
    session = ReadingSession(DOCUMENTS.map(bare))
    session.resize(30, 12)
    moving.next_sentence(session)
    assert at(session) == (Side.LEFT, 1)
    differing.next_difference(session)
    assert session.notice == "still comparing"
    quoting.toggle_quotes(session)
    assert not session.quotes.is_open


def test_the_comparison_changes_neither_place_nor_side() -> None:
    session = ReadingSession(DOCUMENTS.map(bare))
    session.resize(30, 8)
    moving.bottom(session)
    before = session.panes.rows.left.span(session.panes.tops.left).start
    session.adopt(harbour())
    assert at(session) == (Side.LEFT, 10)
    assert session.panes.rows.left.span(session.panes.tops.left).start == before


def test_a_fold_is_one_step() -> None:
    session = reading()
    moving.next_sentence(session)
    assert at(session) == (Side.LEFT, 1)
    moving.next_sentence(session)
    assert at(session) == (Side.LEFT, 3)
    moving.previous_sentence(session)
    assert at(session) == (Side.LEFT, 1)
    moving.previous_sentence(session)
    assert at(session) == (Side.LEFT, 0)
    assert moving.previous_sentence(session) is Change.NOTHING


@pytest.mark.parametrize("sentence", [3, 4, 5, 7, 9, 10])
def test_the_partner_comes_level(sentence: int) -> None:
    session = reading()
    moving.put_cursor(session, Side.LEFT, session.documents.left.sentences[sentence].span.start)
    partner = session.partners()[0]
    row = screen_row(session, Side.LEFT, sentence)
    assert row == screen_row(session, Side.RIGHT, partner)
    assert 0 <= row < 12


def test_the_partner_key_visits_all_and_comes_back() -> None:
    session = reading()
    moving.put_cursor(session, Side.LEFT, session.documents.left.sentences[4].span.start)
    visited = []
    for _ in range(4):
        moving.partner(session)
        visited.append(at(session))
    assert visited == [(Side.RIGHT, 3), (Side.RIGHT, 4), (Side.LEFT, 4), (Side.RIGHT, 3)]


def test_a_sentence_without_partner_says_so() -> None:
    session = reading()
    moving.put_cursor(session, Side.LEFT, session.documents.left.sentences[6].span.start)
    moving.partner(session)
    assert at(session) == (Side.LEFT, 6)
    assert session.notice == "no partner: these words are on this side only"


def test_differences_are_visited_in_reading_order_on_whichever_side() -> None:
    session = reading()
    visited = []
    for _ in range(8):
        differing.next_difference(session)
        visited.append(at(session))
    right_only = (Side.RIGHT, 5)
    assert visited == [
        (Side.LEFT, 3),
        (Side.LEFT, 4),
        right_only,
        (Side.RIGHT, 6),
        (Side.LEFT, 6),
        (Side.LEFT, 7),
        (Side.LEFT, 8),
        (Side.LEFT, 10),
    ]
    assert session.position() == (9, 9)
    differing.next_difference(session)
    assert session.notice == "no difference after this"
    differing.previous_difference(session)
    assert at(session) == (Side.LEFT, 8)


def test_from_furniture_the_next_difference_is_the_one_that_follows() -> None:
    session = reading()
    moving.next_sentence(session)
    assert session.bead is None
    differing.next_difference(session)
    assert at(session) == (Side.LEFT, 3)


def test_paragraphs_go_to_their_first_sentence() -> None:
    session = reading()
    moving.put_cursor(session, Side.LEFT, session.documents.left.sentences[4].span.start)
    moving.previous_paragraph(session)
    assert at(session) == (Side.LEFT, 3)
    moving.previous_paragraph(session)
    assert at(session) == (Side.LEFT, 1)
    moving.next_paragraph(session)
    moving.next_paragraph(session)
    assert at(session) == (Side.LEFT, 5)


def test_the_other_side_is_the_partner_or_what_stands_across() -> None:
    session = reading()
    moving.put_cursor(session, Side.LEFT, session.documents.left.sentences[9].span.start)
    moving.other_side(session)
    assert at(session) == (Side.RIGHT, 7)
    moving.right_side(session)
    assert at(session) == (Side.RIGHT, 7)
    moving.put_cursor(session, Side.LEFT, session.documents.left.sentences[6].span.start)
    row = screen_row(session, Side.LEFT, 6)
    moving.other_side(session)
    assert session.side is Side.RIGHT
    extent = session.cursor_extent
    first = extent[0] - session.panes.tops.right
    assert first <= row <= extent[1] - session.panes.tops.right + 1


@pytest.mark.parametrize(
    "command",
    [
        scrolling.page_down,
        scrolling.half_page_down,
        scrolling.row_down,
    ],
    ids=lambda command: command.__name__,
)
def test_scrolling_moves_both_panes_and_keeps_the_cursor_in_sight(
    command: Callable[[ReadingSession], Change],
) -> None:
    session = reading(height=8)
    tops = [session.panes.tops]
    for _ in range(80):
        command(session)
        tops.append(session.panes.tops)
        assert session.panes.is_shown(session.side, session.cursor_extent)
    for before, after in pairwise(tops):
        assert after.left >= before.left
        assert after.right >= before.right
    assert tops[-1] == session.panes.lengths.map(lambda length: length - 8)
    assert at(session) == (Side.LEFT, 10)


def test_apart_one_pane_scrolls_alone() -> None:
    session = reading(height=8)
    toggling.toggle_sync(session)
    scrolling.scroll(session, 5, Side.RIGHT)
    assert session.panes.tops == Pair(0, 5)
    toggling.toggle_sync(session)
    assert session.notice == "panes scroll together from here"
    assert session.panes.tops == Pair(0, 5)
    scrolling.scroll(session, 2, Side.LEFT)
    assert session.panes.tops.right > 5
    moving.next_sentence(session)
    partner = session.partners()[0]
    assert screen_row(session, Side.RIGHT, partner) == screen_row(
        session, Side.LEFT, session.sentence
    )


def test_centring_brings_both_to_the_middle() -> None:
    session = reading(height=9)
    moving.put_cursor(session, Side.LEFT, session.documents.left.sentences[9].span.start)
    scrolling.centre(session)
    assert screen_row(session, Side.LEFT, 9) in (3, 4)
    assert screen_row(session, Side.RIGHT, 7) == screen_row(session, Side.LEFT, 9)


def test_a_new_width_keeps_the_cursors_row() -> None:
    session = reading(height=12)
    moving.put_cursor(session, Side.LEFT, session.documents.left.sentences[7].span.start)
    row = screen_row(session, Side.LEFT, 7)
    session.resize(44, 12)
    assert screen_row(session, Side.LEFT, 7) == row == screen_row(session, Side.RIGHT, 1)
    assert session.resize(44, 12) is Change.NOTHING


def test_quotations_are_listed_and_visited() -> None:
    session = reading()
    assert quoting.toggle_quotes(session) == Change.PLACE | Change.PANEL
    assert session.target is session.by_quote
    assert session.position() == (None, 2)
    targets.next_of_target(session)
    assert at(session) == (Side.LEFT, 5)
    assert session.position() == (1, 2)
    assert screen_row(session, Side.LEFT, 5) == screen_row(session, Side.RIGHT, 6)
    targets.next_of_target(session)
    assert at(session) == (Side.RIGHT, 6)
    targets.previous_of_target(session)
    assert at(session) == (Side.LEFT, 5)
    quoting.toggle_quotes(session)
    assert not session.quotes.is_open
    targets.next_of_target(session)
    assert at(session) == (Side.RIGHT, 6)
    targets.leave(session)
    targets.next_of_target(session)
    assert at(session) == (Side.LEFT, 6)


def test_furniture_can_be_shown_and_folded() -> None:
    session = reading()
    folded = len(session.panes.rows.left)
    toggling.toggle_furniture(session)
    assert len(session.panes.rows.left) == folded + 1
    toggling.toggle_furniture(session)
    assert len(session.panes.rows.left) == folded


_COMMANDS = [
    value
    for name, value in vars(ReadingSession).items()
    if callable(value) and not name.startswith("_") and value.__code__.co_argcount == 1
]


@pytest.mark.parametrize("command", _COMMANDS, ids=lambda command: command.__name__)
@pytest.mark.parametrize("texts", [("", ""), ("", "one"), ("one", "")], ids=str)
def test_every_command_bears_empty_texts(
    command: Callable[[ReadingSession], Change], texts: tuple[str, str]
) -> None:
    session = ReadingSession(Pair(*(Document(Origin("t"), text, "") for text in texts)))
    session.resize(20, 5)
    command(session)
    command(session)
    assert session.sentence == 0


@pytest.mark.parametrize(
    ("moves", "place"),
    [((), (Side.RIGHT, 0)), ((moving.next_sentence,), (Side.LEFT, 1))],
    ids=["untouched", "already reading"],
)
def test_an_untouched_cursor_starts_where_no_difference_stands_before_it(
    moves: tuple[Callable[[ReadingSession], Change], ...], place: tuple[Side, int]
) -> None:
    left = document("l", ["It rained."], ["The pier stood."])
    right = document("r", ["A storm is coming."], ["The pier stood."])
    beads = [
        Bead(Pair((), (0,)), Relation.RIGHT_ONLY),
        Bead(Pair((0,), ()), Relation.LEFT_ONLY),
        Bead(Pair((1,), (1,)), Relation.IDENTICAL),
    ]
    session = ReadingSession(Pair(left, right).map(bare))
    session.resize(30, 12)
    for move in moves:
        move(session)
    session.adopt(comparison(Pair(left, right), beads))
    assert at(session) == place


def test_leaving_the_list_brings_the_cursor_back_on_the_screen() -> None:
    session = reading(height=6)
    quoting.toggle_quotes(session)
    moving.bottom(session)
    quoting.choose_entry(session, 0)
    session.quotes.visit = 0
    quoting.choose_entry(session, 0)
    assert not session.panes.is_shown(session.side, session.cursor_extent)
    targets.leave(session)
    assert session.panes.is_shown(session.side, session.cursor_extent)


def test_the_partner_key_says_why_there_is_none() -> None:
    early = ReadingSession(DOCUMENTS.map(bare))
    early.resize(30, 12)
    moving.partner(early)
    session = reading()
    notices = [early.notice]
    for sentence in (1, 6):
        moving.put_cursor(session, Side.LEFT, DOCUMENTS.left.sentences[sentence].span.start)
        moving.partner(session)
        notices.append(session.notice)
    assert notices == [
        "still comparing",
        "page furniture is not compared",
        "no partner: these words are on this side only",
    ]


@pytest.mark.parametrize("is_folded", [True, False])
def test_a_page_that_begins_with_folded_furniture_opens_at_its_article(is_folded: bool) -> None:
    left = document(
        "left.txt",
        [Furniture("Home", "menu"), Furniture("Sport", "menu")],
        ["A bridge opened."],
    )
    right = document("right.txt", ["A bridge opened."])
    session = ReadingSession(Pair(left, right))
    session.panes.is_furniture_folded = is_folded
    session.resize(40, 12)
    session.adopt(comparison(Pair(left, right), [Bead(Pair((2,), (0,)), Relation.IDENTICAL)]))
    assert at(session) == (Side.LEFT, 2 if is_folded else 0)
    if is_folded:
        assert screen_row(session, Side.LEFT, 2) == screen_row(session, Side.RIGHT, 0)


def test_why_there_was_no_comparison_is_not_said_any_more_once_there_is_one() -> None:
    session = ReadingSession(DOCUMENTS.map(bare))
    session.resize(30, 12)
    differing.next_difference(session)
    assert session.notice == "still comparing"
    session.adopt(harbour())
    assert session.notice == ""
    session.say("another word")
    session.adopt(harbour())
    assert session.notice == "another word"
