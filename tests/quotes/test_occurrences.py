"""Where words stand in a text, and what it costs to find them."""

from __future__ import annotations

from tests.support.work import lines_run

from sidebyside.compare import as_document, segmented
from sidebyside.model.options import CompareOptions
from sidebyside.model.pair import Pair
from sidebyside.quotes import words_of
from sidebyside.quotes.occurrences import Places, marked_of, places_in
from sidebyside.quotes.passage import Passage, passage_of


def crossed(names: int) -> tuple[Places, list[Passage]]:
    """A text in which every name meets every other one once, and those meetings."""
    boats, quays = ([f"{kind}{number}" for number in range(names)] for kind in ("boat", "quay"))
    text = ". ".join(f"{boat} {quay}" for boat in boats for quay in quays)
    document = segmented(as_document(text), CompareOptions())
    words = words_of(Pair(document, document)).left
    meetings = [passage_of(words, (range(at, at + 2),)) for at in range(0, len(words), 2)]
    return places_in(words, marked_of(document, words, ())), meetings


def test_every_place_of_common_words_is_found() -> None:
    places, meetings = crossed(40)
    assert [places.of(meeting) for meeting in meetings] == [
        [range(at, at + 2)] for at in range(0, 2 * len(meetings), 2)
    ]


def test_words_that_are_common_in_a_book_are_found_in_work_in_proportion_to_its_length() -> None:
    def work(names: int) -> int:
        places, meetings = crossed(names)
        return lines_run(lambda: [places.of(meeting) for meeting in meetings])

    assert work(80) < 5 * work(40)
