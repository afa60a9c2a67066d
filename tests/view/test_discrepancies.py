"""The words for facts told differently, and the words around them."""

from __future__ import annotations

import pytest
from tests.support.made import document

from sidebyside.model.discrepancy import Discrepancy, DiscrepancyKind
from sidebyside.model.document import Document
from sidebyside.model.pair import Pair
from sidebyside.model.span import Span
from sidebyside.view.discrepancies import KIND_WORDS, note_words, surroundings

LONG = "word " * 40
TEXT = document("left.txt", ["It held.", f"{LONG}the 12 boats {LONG}sank."], ["It broke."])


def _span(document_: Document, words: str) -> Span:
    start = document_.text.index(words)
    return Span(start, start + len(words))


def test_every_kind_has_a_word_for_people() -> None:
    assert list(KIND_WORDS) == list(DiscrepancyKind)


def test_a_note_has_a_sign_and_no_controls() -> None:
    found = Discrepancy(DiscrepancyKind.NUMBER, Pair(None, None), "1\x1b2 on the left", 0)
    assert note_words(found) == "! 1^[2 on the left"


def test_a_short_sentence_is_shown_whole() -> None:
    found = surroundings(TEXT, _span(TEXT, "held"))
    assert (found.span.of(TEXT.text), found.is_cut_before, found.is_cut_after) == (
        "It held.",
        False,
        False,
    )


def test_a_long_sentence_is_cut_between_words() -> None:
    found = surroundings(TEXT, _span(TEXT, "12 boats"))
    words = found.span.of(TEXT.text)
    assert (found.is_cut_before, found.is_cut_after) == (True, True)
    assert words.split() == ["word"] * 13 + ["the", "12", "boats"] + ["word"] * 13


@pytest.mark.parametrize("start", [0, 3])
def test_a_text_without_sentences_shows_the_fact_alone(start: int) -> None:
    span = Span(start, start + 2)
    assert surroundings(document("right.txt"), span).span == span
