"""All that a house style may change, brought to one form."""

from __future__ import annotations

import pytest

from sidebyside.english.house_style import read_words, written_out


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("five per cent", "5 %"),
        ("$ 3bn", "three billion dollars"),
        ("the third harbour", "the 3rd harbor"),
        ("at 5 p.m.", "at five pm"),
        ("they didn't organise it", "they did not organize it"),
        ("it's been all right", "it has been alright"),
        ("u.s.", "usa"),
    ],
)
def test_two_ways_of_writing_the_same_are_one(one: str, other: str) -> None:
    assert written_out(one.split()) == written_out(other.split())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("says", "said"),
        ("12", "21"),
        ("5 million", "5 billion"),
        ("$ 5", "£ 5"),
        ("first", "1"),
        ("u.s.", "us"),
        ("it's late", "its late"),
        ("can't", "can"),
    ],
)
def test_other_words_stay_other_words(one: str, other: str) -> None:
    assert written_out(one.split()) != written_out(other.split())


def test_words_are_read_one_after_another() -> None:
    forms = ["don't", "see", "twenty", "-", "five"]
    assert read_words(forms, 0) == (("do", "not"), 1)
    assert read_words(forms, 1) == (("see",), 2)
    assert read_words(forms, 2) == (("25",), 5)


def test_dots_alone_are_kept() -> None:
    assert written_out(["."]) == ["."]
