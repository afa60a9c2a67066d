"""Where an article has text of its own, in words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sidebyside import compare
from sidebyside.model.comparison import Stretch
from sidebyside.view.own_text import own_text

_START, _MIDDLE, _END = (True, False), (False, False), (False, True)


def _stretch(first: int, last: int, own: int, place: tuple[bool, bool] = _MIDDLE) -> Stretch:
    return Stretch(first, last, own, last - first + 1, *place)


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        ([], ""),
        ([_stretch(0, 39, 40, (True, True))], "all of it"),
        ([_stretch(0, 0, 1, _START)], "the first sentence"),
        ([_stretch(0, 5, 5, _START)], "5 of the first 6 sentences"),
        ([_stretch(37, 39, 3, _END)], "the last 3 sentences"),
        ([_stretch(8, 9, 2)], "sentences 9–10"),
        ([_stretch(6, 10, 4)], "4 of the 5 sentences 7–11"),
        ([_stretch(6, 6, 1)], "sentence 7"),
        ([_stretch(6, 6, 1), _stretch(9, 9, 1), _stretch(20, 20, 1)], "sentences 7, 10 and 21"),
        ([_stretch(n, n, 1) for n in (3, 6, 9, 12)], "4 here and there"),
        (
            [_stretch(0, 2, 3, _START), _stretch(6, 6, 1), _stretch(8, 9, 2)],
            "the first 3 sentences; sentences 9–10; sentence 7",
        ),
        (
            [_stretch(n, n + size - 1, size) for n, size in ((2, 2), (6, 5), (15, 3), (22, 4))],
            "sentences 7–11; sentences 16–18; sentences 23–26; 2 more here and there",
        ),
    ],
)
def test_text_of_its_own_is_placed_in_plain_words(own: list[Stretch], expected: str) -> None:
    counts = compare("A first text.", "And another.").summary.sides.left
    assert own_text(replace(counts, sentences=40, own=tuple(own))) == expected
