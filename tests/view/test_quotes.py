from __future__ import annotations

from tests.support.harbour import harbour
from tests.support.made import document, occurrence_of

from sidebyside.model.pair import Side
from sidebyside.model.quotation import Occurrence, Utterance, UtteranceRelation
from sidebyside.model.span import Span
from sidebyside.view.quotations import (
    Passage,
    QuoteEntry,
    list_headline,
    passages,
    quote_list,
)
from sidebyside.view.quote_tour import QuoteTour


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
