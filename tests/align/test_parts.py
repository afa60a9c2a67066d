"""The small mechanisms under alignment, each by itself."""

from __future__ import annotations

import pytest

from sidebyside.align.exact import match_exactly
from sidebyside.align.order import heaviest_chain
from sidebyside.align.similarity import longest_run
from sidebyside.model.pair import Pair


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("abc", "abc", {0: 0, 1: 1, 2: 2}),
        ("abc", "cab", {0: 1, 1: 2, 2: 0}),
        ("xax", "ax", {1: 0, 2: 1}),
        ("xxaxx", "xax", {1: 0, 2: 1, 3: 2}),
        ("aa", "a", {0: 0}),
        ("ab", "cd", {}),
        ("", "a", {}),
    ],
    ids=["copy", "moved", "beside an anchor", "both sides", "in order", "none", "nothing"],
)
def test_equal_sentences_match_from_unique_ones_outwards(
    left: str, right: str, expected: dict[int, int]
) -> None:
    assert match_exactly(Pair(left, right)) == expected


@pytest.mark.parametrize(
    ("places", "weights", "expected"),
    [
        ([], [], set()),
        ([(0, 0), (1, 1), (2, 2)], [1, 1, 1], {0, 1, 2}),
        ([(0, 2), (1, 0), (2, 1)], [1, 1, 1], {1, 2}),
        ([(0, 2), (1, 0), (2, 1)], [5, 1, 1], {0}),
        ([(0, 0), (0, 1)], [1, 2], {1}),
    ],
    ids=["nothing", "in order", "one before two", "a heavy one", "one place once"],
)
def test_the_heaviest_increasing_chain_is_found(
    places: list[tuple[int, int]], weights: list[int], expected: set[int]
) -> None:
    assert heaviest_chain(places, weights) == expected


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("", "abc", 0),
        ("abc", "xyz", 0),
        ("abc", "cab", 2),
        ("xxabcdxx", "abcd", 4),
        ("abab", "ba", 2),
        ("a" * 100, "a" * 50, 32),
    ],
)
def test_the_longest_common_run_is_measured_up_to_a_cap(
    left: str, right: str, expected: int
) -> None:
    assert longest_run(left, right) == expected
    assert longest_run(right, left) == expected
