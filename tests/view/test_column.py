from __future__ import annotations

import pytest
from tests.support.harbour import DOCUMENTS, harbour
from tests.support.made import document

from sidebyside.model.alignment import Alignment, Bead, Relation
from sidebyside.model.pair import Pair, Side
from sidebyside.view.appearance import Appearance
from sidebyside.view.column import column
from sidebyside.view.marks import Mark
from sidebyside.view.moving import bottom, next_sentence, other_side, previous_sentence, top
from sidebyside.view.reading import ReadingSession
from sidebyside.view.scrolling import page_down

L, R = Side.LEFT, Side.RIGHT


def reading(height: int = 20) -> ReadingSession:
    session = ReadingSession(DOCUMENTS)
    session.resize(60, height, is_column=True)
    session.adopt(harbour())
    return session


def test_each_left_sentence_is_followed_by_its_partners() -> None:
    found = column(DOCUMENTS, harbour().alignment, Pair(60, 58))
    assert found.order == (
        (L, 0),
        (R, 0),
        (L, 1),
        (L, 3),
        (R, 2),
        (L, 4),
        (R, 3),
        (R, 4),
        (R, 5),
        (L, 5),
        (R, 6),
        (L, 6),
        (L, 7),
        (R, 1),
        (L, 8),
        (L, 9),
        (R, 7),
        (L, 10),
        (R, 8),
        (R, 9),
    )


def test_before_the_comparison_the_right_text_follows_the_left_one() -> None:
    found = column(DOCUMENTS, Alignment(), Pair(60, 58))
    sides = [side for side, _ in found.order]
    assert sides == [L] * sides.count(L) + [R] * sides.count(R)


def test_what_has_moved_is_found_in_its_own_rows() -> None:
    found = column(DOCUMENTS, harbour().alignment, Pair(60, 58))
    for side, table in found.tables.items():
        text = DOCUMENTS[side].text
        for sentence in DOCUMENTS[side].sentences:
            if sentence.furniture is None:
                first, last = table.extent(sentence.span)
                shown = " ".join(table.span(row).of(text) for row in range(first, last + 1))
                assert " ".join(sentence.span.of(text).split()) in shown


def test_one_steps_down_the_column_as_it_stands() -> None:
    session = reading()
    top(session)
    visited = [(session.side, session.sentence)]
    for _ in range(5):
        next_sentence(session)
        visited.append((session.side, session.sentence))
    assert visited == [(L, 0), (R, 0), (L, 1), (L, 3), (R, 2), (L, 4)]
    previous_sentence(session)
    assert (session.side, session.sentence) == (R, 2)
    bottom(session)
    assert (session.side, session.sentence) == (R, 9)
    top(session)
    assert (session.side, session.sentence) == (L, 0)


def test_a_sentence_and_its_partner_show_together() -> None:
    session = reading(height=8)
    for _ in range(6):
        page_down(session)
    for _ in range(20):
        previous_sentence(session)
        if session.partners():
            shown = {side: session.panes.shown_sentences(side) for side in Side}
            assert session.sentence in shown[session.side]
            assert session.partners()[0] in shown[session.side.other]


@pytest.mark.parametrize("height", [6, 20])
def test_turning_into_a_column_and_back_keeps_the_cursor_in_sight(height: int) -> None:
    session = reading(height)
    session.go(L, 9)
    for is_column in (False, True, False):
        session.resize(60, height, is_column=is_column)
        assert (session.side, session.sentence) == (L, 9)
        assert session.panes.is_shown(L, session.cursor_extent)
    other_side(session)
    assert (session.side, session.sentence) == (R, 7)


def test_another_height_wraps_nothing_anew() -> None:
    session = reading(height=20)
    before = session.panes.rows
    session.resize(60, 7)
    assert session.panes.rows is before
    assert session.panes.height == 7
    session.resize(50, 7)
    assert session.panes.rows is not before


def test_paragraphs_that_only_the_right_has_stand_apart() -> None:
    left = document("left.txt", ["The mill stands still."])
    right = document(
        "right.txt", ["The mill stands still.", "Nobody grinds."], ["Bread is dear.", "It was so."]
    )
    linked = Alignment(
        (
            Bead(Pair((0,), (0,)), Relation.IDENTICAL),
            *(Bead(Pair((), (n,)), Relation.RIGHT_ONLY) for n in (1, 2, 3)),
        )
    )
    assert column(Pair(left, right), linked, Pair(60, 60)).sides == (L, R, R, None, R, R)


def test_what_the_right_says_in_the_same_words_is_marked_as_an_echo_away_from_the_cursor() -> None:
    session = reading()
    for is_column in (True, False):
        session.resize(60, 20, is_column=is_column)
        appearance = Appearance(session)
        appearance.renew()
        told = [
            marks & Mark.ECHO
            for sentence in (7, 6)
            for row in range(session.panes.extent(R, sentence)[0], len(session.panes.rows.right))
            if session.panes.sentences_of(R, row) == range(sentence, sentence + 1)
            for _, _, marks in appearance.row_runs(R, row)
        ]
        assert set(told) == ({Mark.ECHO, 0} if is_column else {0})
