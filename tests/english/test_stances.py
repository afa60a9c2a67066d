"""Verbs that are for a matter or against it."""

from __future__ import annotations

from sidebyside.english.stances import stances
from sidebyside.english.stems import stem


def test_words_of_one_side_of_a_matter_say_the_same_and_their_contraries_another() -> None:
    allowed, let, banned = (stances(stem(word)) for word in ("allowed", "lets", "banned"))
    assert allowed == let != banned
    assert [number for number, _ in allowed] == [number for number, _ in banned]


def test_other_words_take_no_stand() -> None:
    assert stances(stem("windows")) == ()
