"""Which names are one, and whose names they are."""

from __future__ import annotations

import pytest

from sidebyside.english.counters import is_counter
from sidebyside.english.names import are_one_given_name, is_capital, is_headline, one_name
from sidebyside.english.places import are_one_state
from sidebyside.english.titles import is_honorific


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("müller", "mueller"),
        ("müller", "muller"),
        ("zelenskyy", "zelensky"),
        ("dostoevsky", "dostoevskiy"),
        ("håkon", "haakon"),
        ("josé's", "jose"),
        ("khatib", "hatib"),
    ],
)
def test_ways_of_writing_a_foreign_name_are_one(one: str, other: str) -> None:
    assert one_name(one) == one_name(other)


@pytest.mark.parametrize(
    ("one", "other"), [("lindt", "lund"), ("moss", "mosse"), ("rook", "rock"), ("holm", "helm")]
)
def test_names_one_letter_apart_stay_two(one: str, other: str) -> None:
    assert one_name(one) != one_name(other)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("robert", "bob", True),
        ("bill", "william", True),
        ("j", "john", True),
        ("anna", "ida", False),
        ("bob", "rob", True),
    ],
)
def test_short_given_names_are_known(one: str, other: str, expected: bool) -> None:
    assert are_one_given_name(one, other) is expected
    assert are_one_given_name(other, one) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("u.s.", "washington", True),
        ("kyiv", "kiev", True),
        ("french", "france", True),
        ("france", "germany", False),
        ("tolby", "kesten", False),
    ],
)
def test_a_country_its_people_and_its_capital_are_one(one: str, other: str, expected: bool) -> None:
    assert are_one_state(one, other) is expected


def test_i_and_small_letters_are_no_names() -> None:
    assert [is_capital(*pair) for pair in (("Ida", "ida"), ("I'm", "i'm"), ("dam", "dam"))] == [
        True,
        False,
        False,
    ]


def test_a_line_of_capitals_is_a_headline() -> None:
    assert is_headline(["Old", "Bridge", "Shut", "After", "Flood"])
    assert not is_headline(["The", "old", "bridge", "near", "Tolby", "was"])


@pytest.mark.parametrize(("form", "expected"), [("mr", True), ("dr.", True), ("colonel", False)])
def test_forms_of_address_are_known_with_and_without_a_dot(form: str, expected: bool) -> None:
    assert is_honorific(form) is expected


@pytest.mark.parametrize(
    ("before", "form", "following", "expected"),
    [
        ((), "4", ".", True),
        (("(",), "3", ")", True),
        ((), "4.2", "The", True),
        ((), "4", "boats", False),
        (("clause",), "4", ".", False),
        ((), "four", ".", False),
    ],
)
def test_a_number_before_a_paragraph_counts_it(
    before: tuple[str, ...], form: str, following: str, expected: bool
) -> None:
    assert is_counter(before, form, following) is expected
