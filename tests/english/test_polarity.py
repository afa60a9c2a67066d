"""Negations, opposites and hedges."""

from __future__ import annotations

import pytest

from sidebyside.english.polarity import HEDGES, SPOKEN_HEDGES, are_opposites, is_negated


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
