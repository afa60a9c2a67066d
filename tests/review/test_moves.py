"""Sentences found again in an edited text."""

from __future__ import annotations

import pytest
from tests.support.work import lines_run

from sidebyside.review.moves import is_same_story, moved_sentences

_OLD = (
    "The ferry to Skarn will not sail this winter.",
    "Its owner blames the price of fuel.",
    "No.",
    "Some forty islanders depend on it for groceries and post.",
    "The county has promised a bus, which would have to swim.",
    "No.",
)


@pytest.mark.parametrize(
    ("new", "moves"),
    [
        (_OLD, {0: 0, 1: 1, 2: 2, 3: 3, 4: 4, 5: 5}),
        ((*_OLD[3:], *_OLD[:3]), {0: 3, 1: 4, 2: 5, 3: 0, 4: 1, 5: 2}),
        ((_OLD[0], *_OLD[3:]), {0: 0, 3: 1, 4: 2, 5: 3}),
        ((_OLD[0], _OLD[1], _OLD[2], _OLD[3], _OLD[4]), {0: 0, 1: 1, 2: 2, 3: 3, 4: 4}),
        (("A new beginning.", *_OLD), {0: 1, 1: 2, 2: 3, 3: 4, 4: 5, 5: 6}),
        (tuple(s.replace(" ", "\n ") for s in _OLD), {0: 0, 1: 1, 2: 2, 3: 3, 4: 4, 5: 5}),
        (("Some fifty islanders depend on it for groceries and mail.",), {3: 0}),
        (("Some were pleased and others sorry for it.",), {}),
        ((), {}),
    ],
    ids=[
        "unchanged",
        "blocks exchanged",
        "cut after the first",
        "cut at the end",
        "a sentence before",
        "wrapped anew",
        "two words of ten changed",
        "other words",
        "nothing left",
    ],
)
def test_a_sentence_is_found_where_its_words_stand_now(
    new: tuple[str, ...], moves: dict[int, int]
) -> None:
    assert moved_sentences(_OLD, new) == moves


def test_of_equal_sentences_the_one_beside_the_same_neighbour_is_taken() -> None:
    old = ("Why does the mill stand still?", "Ask.", "Who owns the weir?", "Ask.")
    new = ("Who owns the weir?", "Ask.", "Why does the mill stand still?", "Ask.")
    assert moved_sentences(old, new) == {0: 2, 1: 3, 2: 0, 3: 1}


def test_an_edited_sentence_goes_to_the_one_most_like_it() -> None:
    old = ("The mill by the weir closed in May after ninety years.",)
    new = (
        "The mill by the road closed in June after ninety years.",
        "The mill by the weir closed in June after ninety years.",
    )
    assert moved_sentences(old, new) == {0: 1}


def test_words_without_blanks_are_compared_letter_by_letter() -> None:
    assert moved_sentences(("渡し船は冬の間運休する。",), ("渡し船は夏の間運休する。",)) == {0: 0}


def test_another_text_at_the_same_place_is_another_story() -> None:
    other = tuple(f"Chapter {number} is about cheese." for number in range(6))
    assert not is_same_story(_OLD, moved_sentences(_OLD, other))
    assert is_same_story(_OLD, moved_sentences(_OLD, _OLD[:2]))


def test_the_work_grows_with_the_text_and_not_with_its_square() -> None:
    def work(count: int) -> int:
        old = [f"Line {n} tells of ship {n * 7} and crew {n * 11} at sea." for n in range(count)]
        new = [f"Line {n} tells of ship {n * 7} and crew {n * 13} at sea." for n in range(count)]
        return lines_run(lambda: moved_sentences(old, new))

    assert work(1200) < 2.6 * work(600)
