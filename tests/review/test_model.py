from __future__ import annotations

import pytest

from sidebyside.review.model import ItemKind, Judgement, Review

WORDS = {"fine": "fine", "sense": "changed sense"}


def test_a_judgement_is_found_by_what_it_judges() -> None:
    wrong = Judgement(ItemKind.DIFFERENCE, 4, "sense", "Not said.")
    review = Review(items=(wrong, Judgement(ItemKind.UTTERANCE, 4, "fine")), verdict_words=WORDS)
    assert review.of(ItemKind.DIFFERENCE, 4) == wrong
    assert review.of(ItemKind.DISCREPANCY, 4) is None


def test_a_note_alone_is_no_verdict() -> None:
    items = (
        Judgement(ItemKind.DIFFERENCE, 0, note="Ask."),
        Judgement(ItemKind.UTTERANCE, 0, "fine"),
    )
    assert Review(items=items, verdict_words=WORDS).judged == 1


def test_a_verdict_that_is_offered_no_longer_shows_its_id() -> None:
    review = Review(verdict_words=WORDS)
    assert [review.word("sense"), review.word("old")] == ["changed sense", "old"]


@pytest.mark.parametrize(
    ("index", "verdict", "note"),
    [
        pytest.param(-1, "fine", "", id="no such place"),
        pytest.param(0, None, "", id="says nothing"),
    ],
)
def test_an_impossible_judgement_is_refused(index: int, verdict: str | None, note: str) -> None:
    with pytest.raises(ValueError, match=r"impossible|without"):
        Judgement(ItemKind.UTTERANCE, index, verdict, note)


def test_one_thing_is_judged_once() -> None:
    twice = (Judgement(ItemKind.UTTERANCE, 0, "fine"), Judgement(ItemKind.UTTERANCE, 0, "sense"))
    with pytest.raises(ValueError, match="twice"):
        Review(items=twice)
