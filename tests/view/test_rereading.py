from __future__ import annotations

from dataclasses import replace

import pytest
from tests.support.reading import place, search_on, typed

from sidebyside.compare import as_document, compare
from sidebyside.model.comparison import Comparison
from sidebyside.model.options import CompareOptions
from sidebyside.model.pair import Pair, Side
from sidebyside.view import asking, bookmarks, differing, moving, quoting, searching, toggling
from sidebyside.view.reading import ReadingSession
from sidebyside.view.rereading import moves_between, nearest, take_again

SENTENCES = [
    "The mill at Orrby was built of oak.",
    "Its wheel turned for two hundred years.",
    "“Flour was cheap in those days,” said Tora Lind, a baker.",
    "Then the river was led into a pipe.",
    "Swallows nest under the beams today.",
    "A friend of the mill collects money for a new roof.",
    "The council will decide about it in May.",
    "Nobody knows where the old stones went.",
]
RIGHT = [*SENTENCES[3:], *SENTENCES[:3]]
NEW = "A heron was seen at the pond on Sunday."


def _compared(left: list[str], right: list[str]) -> Comparison:
    texts = Pair(left, right).map("\n\n".join)
    return compare(texts.left, texts.right, CompareOptions(is_furniture_kept=True))


def _session(width: int = 40, height: int = 12, *, is_column: bool = False) -> ReadingSession:
    comparison = _compared(SENTENCES, RIGHT)
    session = ReadingSession(
        comparison.documents.map(lambda d: replace(d, paragraphs=(), sentences=()))
    )
    session.resize(width, height, is_column=is_column)
    session.adopt(comparison)
    return session


def _take(session: ReadingSession, left: list[str], right: list[str] = RIGHT) -> None:
    new = _compared(left, right)
    take_again(session, new, moves_between(session.documents, new.documents))


def _words(session: ReadingSession) -> str:
    return session.documents[session.side].sentence_text(session.sentence)


def _screen_row(session: ReadingSession) -> int:
    return session.cursor_extent[0] - session.panes.tops[session.side]


@pytest.mark.parametrize("is_column", [False, True], ids=["panes", "column"])
def test_the_cursor_stays_on_its_sentence_and_its_row(is_column: bool) -> None:
    session = _session(is_column=is_column)
    session.go(Side.LEFT, 5)
    row = _screen_row(session)
    _take(session, [NEW, *SENTENCES])
    assert place(session) == (Side.LEFT, 6)
    assert _words(session) == SENTENCES[5]
    assert _screen_row(session) == row
    facing = session.facing_extent()
    assert facing is not None
    if not is_column:
        assert facing[0] - session.panes.tops.right == row


def test_the_cursor_follows_a_sentence_that_was_edited() -> None:
    session = _session()
    session.go(Side.LEFT, 5)
    edited = list(SENTENCES)
    edited[5] = "A friend of the mill now collects money for a new roof."
    _take(session, [NEW, *edited])
    assert _words(session) == edited[5]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [(0, 3), (2, 3), (3, 3), (7, 7)],
    ids=["the first", "the third", "the fourth", "the last"],
)
def test_the_cursor_of_a_sentence_that_is_gone_goes_to_what_followed(
    sentence: int, expected: int
) -> None:
    session = _session()
    session.go(Side.LEFT, sentence)
    _take(session, SENTENCES[3:])
    assert _words(session) == SENTENCES[expected]


def test_the_cursor_of_a_side_that_was_emptied_goes_to_the_other_text() -> None:
    session = _session()
    session.go(Side.LEFT, 4)
    _take(session, [])
    assert session.side is Side.RIGHT
    _take(session, SENTENCES)
    assert session.side is Side.RIGHT


def test_the_start_stays_the_start() -> None:
    session = _session()
    _take(session, [*SENTENCES, NEW])
    assert (place(session), session.panes.tops) == ((Side.LEFT, 0), Pair(0, 0))


def test_without_the_cursor_in_sight_the_first_row_stays() -> None:
    session = _session(height=4)
    session.is_synced = False
    session.panes.scroll(Side.LEFT, 10, is_synced=False)
    top = session.panes.rows.left.starts[session.panes.tops.left]
    first = session.documents.left.sentences[session.panes.sentence_at(Side.LEFT, top)]
    words = first.span.of(session.documents.left.text)
    _take(session, [NEW, *SENTENCES])
    top = session.panes.rows.left.starts[session.panes.tops.left]
    now = session.documents.left.sentences[session.panes.sentence_at(Side.LEFT, top)]
    assert now.span.of(session.documents.left.text) == words


def test_marks_stay_on_their_words() -> None:
    session = _session()
    session.go(Side.LEFT, 4)
    bookmarks.open_mark(session)
    asking.type_words(session, "a")
    session.go(Side.RIGHT, 2)
    bookmarks.open_mark(session)
    asking.type_words(session, "b")
    _take(session, [NEW, *SENTENCES], RIGHT[1:])
    for letter, words in (("a", SENTENCES[4]), ("b", RIGHT[2])):
        bookmarks.open_go_to_mark(session)
        asking.type_words(session, letter)
        assert _words(session) == words


def test_hits_are_looked_for_in_the_new_words() -> None:
    session = _session()
    searching.open_search(session)
    typed(session, "mill")
    asking.accept(session)
    assert session.search.count == 4
    _take(session, ["The mill burnt down.", *SENTENCES])
    search_on(session)
    assert session.search.count == 5
    assert session.target is session.by_search


def test_the_filter_and_the_toggles_stay() -> None:
    session = _session()
    session.filter.chosen = session.filter.chosen.toggled(session.filter.choice)
    toggling.toggle_word_marks(session)
    chosen = session.filter.chosen
    _take(session, [NEW, *SENTENCES])
    assert (session.filter.chosen, session.has_word_marks) == (chosen, False)
    assert session.comparison is not None
    assert session.comparison.documents is session.documents


def test_the_list_of_quotations_stays_at_its_quotation() -> None:
    quoted = "“It was sold for a song,” said Ake Berg, a clerk."
    session = _session()
    _take(session, [quoted, *SENTENCES])
    quoting.toggle_quotes(session)
    quoting.choose_entry(session, 1)
    current = session.quotes.current
    assert current is not None
    _take(session, SENTENCES)
    assert session.quotes.is_open
    now = session.quotes.current
    assert now is not None
    assert now.words == current.words


def test_differences_are_those_of_the_new_texts() -> None:
    session = _session()
    differing.next_difference(session)
    _take(session, [NEW, *SENTENCES])
    moving.top(session)
    differing.previous_difference(session)
    assert NEW in session.documents.left.text
    bead = session.panes.alignment.bead_of(Side.LEFT, 0)
    assert bead is not None
    assert session.differences.number(bead) == 1


def test_texts_that_were_not_yet_compared_can_be_taken_again() -> None:
    session = ReadingSession(
        Pair(as_document("\n\n".join(SENTENCES)), as_document("\n\n".join(RIGHT)))
    )
    session.resize(40, 12)
    session.stand(Side.LEFT, 5)
    _take(session, [NEW, *SENTENCES])
    assert _words(session) == SENTENCES[5]
    assert session.comparison is not None


@pytest.mark.parametrize(
    ("moves", "sentence", "count", "expected"),
    [
        ({0: 0, 1: 1, 2: 2}, 1, 3, 1),
        ({0: 0, 2: 1}, 1, 2, 1),
        ({0: 4, 2: 5}, 1, 6, 5),
        ({1: 0}, 0, 1, 0),
        ({0: 0}, 5, 1, 0),
        ({}, 3, 0, 0),
    ],
    ids=["there", "gone", "gone, all moved", "before the first", "behind the last", "nothing"],
)
def test_nearest_is_the_sentence_or_what_follows_the_one_before(
    moves: dict[int, int], sentence: int, count: int, expected: int
) -> None:
    assert nearest(moves, sentence, count) == expected
