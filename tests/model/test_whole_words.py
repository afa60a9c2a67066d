"""From an edit inside a word to the word."""

from __future__ import annotations

import pytest

from sidebyside.model.edits import whole_words
from sidebyside.model.pair import Pair
from sidebyside.model.span import Span


@pytest.mark.parametrize(
    ("texts", "spans", "whole"),
    [
        (("the town left", "the towns left"), ((8, 8), (8, 9)), ("town", "towns")),
        (("the signalling", "the signaling"), ((10, 11), (10, 10)), ("signalling", "signaling")),
        (("our defence", "our defense"), ((9, 10), (9, 10)), ("defence", "defense")),
        (("the dam", "the wall"), ((4, 7), (4, 8)), ("dam", "wall")),
        (("the dam held", "the dam there held"), ((7, 7), (7, 13)), ("", " there")),
        (("it cost £5", "it cost $5"), ((8, 9), (8, 9)), ("£", "$")),
        (("水曜日です", "木曜日です"), ((0, 1), (0, 1)), ("水", "木")),
    ],
    ids=["an ending", "a letter less", "a letter changed", "a word", "added", "a sign", "unspaced"],
)  # fmt: skip
def test_an_edit_inside_a_word_is_widened_to_the_word(
    texts: tuple[str, str],
    spans: tuple[tuple[int, int], tuple[int, int]],
    whole: tuple[str, str],
) -> None:
    both = Pair(*texts)
    found = whole_words(Pair(Span(*spans[0]), Span(*spans[1])), both)
    assert (found.left.of(both.left), found.right.of(both.right)) == whole
    mirrored = whole_words(Pair(Span(*spans[1]), Span(*spans[0])), both.swapped())
    assert mirrored == found.swapped()
