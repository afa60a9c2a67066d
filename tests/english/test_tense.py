"""Verbs that tell of another time."""

from __future__ import annotations

import pytest

from sidebyside.english.tense import are_tenses, base_form, is_shifted


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("waits", "waited", True),
        ("study", "studied", True),
        ("goes", "went", True),
        ("flies", "flew", True),
        ("is", "were", True),
        ("waits", "wait", False),
        ("waiting", "waited", False),
        ("red", "r", False),
        ("went", "gone", False),
        ("saw", "sees", True),
    ],
)
def test_present_and_past_are_told_from_other_forms(one: str, other: str, expected: bool) -> None:
    assert are_tenses(one, other) is expected
    assert are_tenses(other, one) is expected


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("will rebuild", "rebuilt", True),
        ("will", "", True),
        ("has not", "", True),
        ("to", "", False),
        ("the", "", False),
        ("the old", "a new", False),
    ],
)
def test_words_against_each_other_tell_of_another_time(
    left: str, right: str, expected: bool
) -> None:
    assert is_shifted(tuple(left.split()), tuple(right.split())) is expected
    assert is_shifted(tuple(right.split()), tuple(left.split())) is expected


@pytest.mark.parametrize(
    ("form", "base"),
    [("shown", "show"), ("rang", "ring"), ("went", "go"), ("waited", "waited"), ("boat", "boat")],
)
def test_irregular_forms_are_given_back_their_verb(form: str, base: str) -> None:
    assert base_form(form) == base
