from __future__ import annotations

import pytest
from tests.support.harbour import harbour
from tests.support.made import document, occurrence_of
from tests.support.reading import harbour_session

from sidebyside.model.pair import Side
from sidebyside.model.quotation import Occurrence, Utterance, UtteranceRelation
from sidebyside.model.span import Span
from sidebyside.view import differing
from sidebyside.view.moving import next_sentence
from sidebyside.view.quotations import (
    Passage,
    QuoteChoice,
    QuoteEntry,
    QuoteOrder,
    explanation,
    list_headline,
    passages,
    quote_list,
    relations_in,
    speakers_in,
)
from sidebyside.view.quote_tour import QuoteTour
from sidebyside.view.quoting import (
    filter_by_relation,
    filter_by_speaker,
    follow,
    next_entry,
    next_place,
    order_entries,
    toggle_quotes,
)
from sidebyside.view.reading import ReadingSession
from sidebyside.view.words import choice_words


def entry(*places: tuple[Side, int]) -> QuoteEntry:
    occurrences = tuple(Occurrence(side, Span(at, at + 5)) for side, at in places)
    return QuoteEntry(Utterance(UtteranceRelation.VERBATIM, ("L1",), occurrences), "words")


def test_an_entry_shows_its_first_words_on_one_line_and_its_places() -> None:
    (found,) = quote_list(harbour())
    assert found.words == "We have waited too long,"
    assert [place.side for place in found.occurrences] == [Side.LEFT, Side.RIGHT]


def test_equal_wordings_are_counted_and_keep_the_marks_of_the_first() -> None:
    left = document("l", ["«Wait,» he said.", "“Wait,” he said.", "He wrote: Wait, all."])
    places = [Occurrence(Side.LEFT, occurrence_of(left, "Wait,", nth)) for nth in (0, 1)]
    places.append(Occurrence(Side.LEFT, occurrence_of(left, "Wait,", 2), is_marked=False))
    spoken = Utterance(UtteranceRelation.LEFT_ONLY, ("L1", "L2"), tuple(places))
    marks = {(Side.LEFT, places[0].span): ("«", "»")}
    assert passages(left, Side.LEFT, spoken, marks) == (
        Passage(places[0].span, ("«", "»"), 2),
        Passage(places[2].span, ("", ""), 1),
    )
    assert passages(left, Side.RIGHT, spoken, marks) == ()


def test_the_headline_counts_the_altered_ones() -> None:
    assert list_headline(quote_list(harbour())) == "1 · 1 altered"
    assert list_headline((entry(),)) == "1"


def test_the_places_of_an_entry_are_visited_round_and_round() -> None:
    tour = QuoteTour((entry((Side.LEFT, 3), (Side.LEFT, 9), (Side.RIGHT, 4)),))
    starts = []
    for _ in range(4):
        place = tour.step(1)
        assert place is not None
        starts.append((place.side, place.span.start))
    assert starts == [(Side.LEFT, 3), (Side.LEFT, 9), (Side.RIGHT, 4), (Side.LEFT, 3)]
    place = tour.step(-1)
    assert place is not None
    assert place.side is Side.RIGHT


def test_stepping_back_first_goes_to_the_last_place() -> None:
    tour = QuoteTour((entry((Side.LEFT, 3), (Side.RIGHT, 4)),))
    tour.step(-1)
    assert tour.visit == 1


def test_an_entry_without_places_and_an_empty_list_lead_nowhere() -> None:
    assert QuoteTour((entry(),)).step(1) is None
    assert QuoteTour().step(1) is None
    assert QuoteTour().choose(0) is False


def test_the_nearest_entry_begins_at_or_after_the_cursor() -> None:
    tour = QuoteTour((entry((Side.LEFT, 10)), entry((Side.LEFT, 30)), entry((Side.RIGHT, 5))))
    found = []
    for side, at in [*((Side.LEFT, at) for at in (0, 12, 15, 99)), (Side.RIGHT, 0)]:
        tour.choose_nearest(side, at)
        found.append(tour.entry)
    assert found == [0, 0, 1, 2, 2]


def test_the_first_visit_is_to_the_place_nearest_to_the_cursor() -> None:
    tour = QuoteTour((entry((Side.LEFT, 10), (Side.LEFT, 40), (Side.RIGHT, 5)),))
    tour.choose_nearest(Side.LEFT, 20)
    assert tour.shown == Occurrence(Side.LEFT, Span(40, 45))
    tour.step(1)
    assert tour.visit == 1
    tour.choose_nearest(Side.LEFT, 20)
    tour.step(-1)
    assert tour.visit == 0
    assert QuoteTour().shown is None


ANN, BO = "Ann Example", "Bo Example"
R = UtteranceRelation


def told(
    number: int,
    relation: UtteranceRelation,
    *speakers: str,
    flags: tuple[str, ...] = (),
    also: tuple[UtteranceRelation, ...] = (),
) -> QuoteEntry:
    spoken = Utterance(relation, ("L1",), (), also=also, speakers=speakers, flags=flags)
    return QuoteEntry(spoken, "words", number=number)


ENTRIES = (
    told(0, R.VERBATIM, ANN),
    told(1, R.RIGHT_ONLY),
    told(2, R.TRIMMED, ANN, BO),
    told(3, R.ALTERED, BO, also=(R.TRIMMED,)),
    told(4, R.LEFT_ONLY, BO),
    told(5, R.ALTERED, ANN, flags=("number",)),
    told(6, R.VERBATIM, ANN, BO, flags=("speaker",)),
)


@pytest.mark.parametrize(
    ("choice", "numbers"),
    [
        pytest.param(QuoteChoice(), [0, 1, 2, 3, 4, 5, 6], id="reading order"),
        pytest.param(
            QuoteChoice(QuoteOrder.ALTERED_FIRST), [5, 6, 3, 2, 1, 4, 0], id="altered first"
        ),
        pytest.param(QuoteChoice(relation=R.TRIMMED), [2, 3], id="a relation, also a further one"),
        pytest.param(QuoteChoice(speaker=BO), [2, 3, 4, 6], id="a speaker"),
        pytest.param(QuoteChoice(speaker=""), [1], id="nobody named"),
        pytest.param(
            QuoteChoice(QuoteOrder.ALTERED_FIRST, R.ALTERED, ANN), [5], id="all of them together"
        ),
    ],
)
def test_a_choice_sorts_and_filters(choice: QuoteChoice, numbers: list[int]) -> None:
    assert [entry.number for entry in choice.of(reversed(ENTRIES))] == numbers


def test_speakers_and_relations_are_counted_for_the_choice() -> None:
    assert speakers_in(ENTRIES) == ((ANN, 4), (BO, 4), ("", 1))
    assert relations_in(ENTRIES) == (
        (R.ALTERED, 2),
        (R.TRIMMED, 2),
        (R.LEFT_ONLY, 1),
        (R.RIGHT_ONLY, 1),
        (R.VERBATIM, 2),
    )


def test_an_explanation_gives_the_gravest_reasons_and_counts_the_rest() -> None:
    reasons = ("“not” is missing on the right without a sign", "one\x1b", "two", "three")
    changed = Utterance(R.ALTERED, ("L1",), (), reasons=reasons)
    assert explanation(changed) == f"{reasons[0]}; one^[; and 2 more"
    assert explanation(Utterance(R.VERBATIM, ("L1",), (), reasons=("the same words",))) == ""
    assert explanation(Utterance(R.LEFT_ONLY, ("L1",), ())) == ""


def said(relation: UtteranceRelation, side: Side, at: int, speaker: str, number: int) -> QuoteEntry:
    places = (Occurrence(side, Span(at, at + 5)),)
    spoken = Utterance(relation, (f"L{number}",), places, speakers=(speaker,))
    return QuoteEntry(spoken, "words", number=number)


A, V = UtteranceRelation.ALTERED, UtteranceRelation.VERBATIM
LIST = (
    said(V, Side.LEFT, 10, "Ida Holm", 0),
    said(A, Side.LEFT, 30, "Per Dahl", 1),
    said(V, Side.LEFT, 50, "Per Dahl", 2),
)


def listed() -> ReadingSession:
    session = ReadingSession(harbour().documents)
    session.quotes = QuoteTour(LIST)
    session.quotes.entry = 2
    return session


def numbers(session: ReadingSession) -> list[int]:
    return [entry.number for entry in session.quotes.entries]


def test_the_altered_ones_come_first_on_demand_and_the_chosen_one_stays() -> None:
    session = listed()
    order_entries(session)
    assert numbers(session) == [1, 0, 2]
    assert session.quotes.current is LIST[2]
    order_entries(session)
    assert numbers(session) == [0, 1, 2]


def test_filters_go_round_and_never_leave_the_list_empty() -> None:
    session = listed()
    shown = []
    for _ in range(3):
        filter_by_speaker(session)
        shown.append(numbers(session))
    assert shown == [[1, 2], [0], [0, 1, 2]]
    filter_by_speaker(session)
    filter_by_relation(session)
    assert numbers(session) == [1]
    assert session.notice == "quotations in the list: altered, 1 of 3"
    filter_by_relation(session)
    assert numbers(session) == [2]
    filter_by_speaker(session)
    assert numbers(session) == [0, 2]
    filter_by_speaker(session)
    assert numbers(session) == [0]
    assert choice_words(session.quotes.choice) == "verbatim only · Ida Holm"


def test_a_new_width_shows_the_cursor_if_it_has_left_the_quotation() -> None:
    session = ReadingSession(harbour().documents)
    session.resize(40, 20)
    session.adopt(harbour())
    next_place(session)
    next_sentence(session)
    session.resize(8, 5)
    first, _last = session.cursor_extent
    assert session.panes.tops[session.side] <= first < session.panes.tops[session.side] + 5


def test_the_list_follows_the_cursor_but_keeps_what_stands_there() -> None:
    session = ReadingSession(harbour().documents)
    session.resize(60, 20)
    session.adopt(harbour())
    start = session.documents.left.sentences[9].span.start
    quoted = session.quotes.entries[0]
    later = said(V, Side.LEFT, start, "Per Dahl", 1)
    session.quotes = QuoteTour((quoted, later), is_open=True)
    visited = []
    for sentence in (5, 7, 9, 10, 5):
        session.stand(Side.LEFT, sentence)
        follow(session)
        visited.append(session.quotes.entry)
    assert visited == [0, 1, 1, 1, 0]


def test_what_is_chosen_in_the_list_is_what_next_goes_to() -> None:
    session = harbour_session()
    toggle_quotes(session)
    for choose, position in ((next_entry, (None, 2)), (next_place, (1, 2))):
        differing.next_difference(session)
        assert session.target.noun == "difference"
        choose(session)
        assert (session.target.noun, session.position()) == ("place", position)
