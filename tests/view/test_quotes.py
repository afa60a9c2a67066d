from __future__ import annotations

from tests.support.harbour import harbour

from sidebyside.model.pair import Side
from sidebyside.model.quotation import Occurrence, UtteranceRelation
from sidebyside.model.span import Span
from sidebyside.view.quote_list import GLYPHS, QuoteEntry, list_headline, quote_list
from sidebyside.view.quote_tour import QuoteTour


def entry(*places: tuple[Side, int]) -> QuoteEntry:
    occurrences = tuple(Occurrence(side, Span(at, at + 5)) for side, at in places)
    return QuoteEntry(UtteranceRelation.VERBATIM, "words", "Ida Holm", (), occurrences)


def test_an_entry_tells_relation_speaker_and_words() -> None:
    (found,) = quote_list(harbour())
    assert found.glyph == "≠"
    assert found.relation is UtteranceRelation.ALTERED
    assert found.words == "We have waited too long,"
    assert found.speaker == "Ida Holm"
    assert found.notes == ("addition",)
    assert len(found.occurrences) == 2


def test_every_relation_has_a_glyph_of_its_own() -> None:
    assert set(GLYPHS) == set(UtteranceRelation)
    assert len(set(GLYPHS.values())) == len(GLYPHS)


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
    assert [tour.nearest(Side.LEFT, at) for at in (0, 12, 15, 99)] == [0, 0, 1, 2]
    assert tour.nearest(Side.RIGHT, 0) == 2
