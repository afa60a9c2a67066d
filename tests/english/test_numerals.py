"""Numbers, percentages and sums of money, in words and in figures."""

from __future__ import annotations

import pytest

from sidebyside.english.numerals import bare_figure, is_number, read_quantity, spellings


@pytest.mark.parametrize(
    ("forms", "words"),
    [
        ("two", "2"),
        ("nineteen", "19"),
        ("twenty five", "25"),
        ("twenty - five", "25"),
        ("ninety nine", "99"),
        ("two hundred", "200"),
        ("two hundred and fifty", "250"),
        ("three thousand two hundred", "3200"),
        ("forty thousand", "40000"),
        ("two hundred thousand", "200000"),
        ("first", "1st"),
        ("third", "3rd"),
        ("twelfth", "12th"),
        ("thirtieth", "30th"),
        ("twenty - first", "21st"),
        ("one hundred and twenty - second", "122nd"),
        ("21st", "21st"),
        ("1.5", "1.5"),
        ("3bn", "3 billion"),
        ("2.5tn", "2.5 trillion"),
        ("5pct", "5 %"),
        ("5g", "5g"),
        ("bn", "billion"),
        ("percent", "%"),
        ("per cent", "%"),
        ("$ 5", "5 dollars"),
        ("$ 5 million", "5 million dollars"),
        ("£ 3bn", "3 billion pounds"),
        ("£ 3 bn", "3 billion pounds"),
        ("€", "euros"),
    ],
)
def test_a_quantity_is_read_to_its_end(forms: str, words: str) -> None:
    parts = forms.split()
    assert read_quantity(parts, 0) == (tuple(words.split()), len(parts))


@pytest.mark.parametrize(
    ("forms", "words", "after"),
    [
        ("twenty twenty", "20", 1),
        ("twenty five hundred", "2500", 3),
        ("twenty first graders", "20", 1),
        ("two million", "2", 1),
        ("two hundred and more", "200", 2),
        ("five -", "5", 1),
        ("25 five", "25", 1),
        ("$ 5 a day", "5 dollars", 2),
        ("$ , 5", "dollars", 1),
    ],
)
def test_what_follows_a_quantity_is_left(forms: str, words: str, after: int) -> None:
    assert read_quantity(forms.split(), 0) == (tuple(words.split()), after)


@pytest.mark.parametrize("forms", ["hundred", "million", "per hour", "per", "cent", "tent", "-"])
def test_other_words_are_no_quantity(forms: str) -> None:
    assert read_quantity(forms.split(), 0) is None


@pytest.mark.parametrize(
    ("word", "expected"), [("25", True), ("1st", True), ("3.5", True), ("two", False), ("", False)]
)
def test_a_number_begins_with_a_figure(word: str, expected: bool) -> None:
    assert is_number(word) is expected


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("eighteen", "18"),
        ("18th", "18"),
        ("twelfth", "12"),
        ("4.2m", "4.2"),
        ("1,200", "1,200"),
        ("second", "second"),
        ("m4", "m4"),
        ("walks", "walks"),
    ],
)
def test_a_bare_figure_is_a_number_in_one_word_without_what_it_counts(
    form: str, expected: str
) -> None:
    assert bare_figure(form) == expected


def test_a_figure_has_its_spellings() -> None:
    assert {"18", "18th", "eighteen", "eighteenth"} <= set(spellings("18"))
    assert spellings("4316") == ("4316", "4316st", "4316nd", "4316rd", "4316th")
