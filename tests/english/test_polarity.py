"""Negations, opposites and hedges."""

from __future__ import annotations

import pytest

from sidebyside.english.polarity import (
    HEDGES,
    SPOKEN_HEDGES,
    are_opposites,
    is_negated,
    negations,
)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("they will sail", False),
        ("they will not sail", True),
        ("never", True),
        ("hardly ever", True),
        ("not without reason", False),
        ("", False),
    ],
)
def test_two_negations_cancel_out(words: str, expected: bool) -> None:
    assert is_negated(words.split()) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("likely", "unlikely", True),
        ("honest", "dishonest", True),
        ("likely", "likely", False),
        ("likely", "likelihood", False),
    ],
)
def test_opposites_differ_by_a_prefix(one: str, other: str, expected: bool) -> None:
    assert are_opposites(one, other) is expected
    assert are_opposites(other, one) is expected


def test_a_speaker_hedges_with_more_words_than_a_report() -> None:
    assert HEDGES < SPOKEN_HEDGES
    assert {"think", "could"} <= SPOKEN_HEDGES - HEDGES


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("rose", "fell"),
        ("rising", "falls"),
        ("allowed", "barred"),
        ("minimise", "maximise"),
        ("harmful", "harmless"),
        ("lawful", "unlawful"),
        ("won", "lost"),
        ("before", "after"),
    ],
)
def test_contrary_words_are_opposites_in_any_inflection(one: str, other: str) -> None:
    assert are_opposites(one, other)
    assert are_opposites(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [("come", "income"), ("rose", "climbed"), ("fell", "dropped"), ("sing", "missing")],
)
def test_other_words_are_no_opposites(one: str, other: str) -> None:
    assert not are_opposites(one, other)


@pytest.mark.parametrize(
    ("words", "places"),
    [
        ("it did not hold", [2]),
        ("it didn't hold", [1]),
        ("neither this nor that", [0]),
        ("not only this", []),
        ("whether or not", []),
        ("no doubt", []),
        ("no . 5", []),
        ("not to mention it", []),
        ("not to be sold", [0]),
        ("he declined to say", [1]),
        ("prices declined", []),
        ("nobody came", [0]),
    ],
)
def test_negations_are_found_and_idioms_left_out(words: str, places: list[int]) -> None:
    assert negations(words.split()) == places
