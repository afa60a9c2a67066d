"""Where runs of words stand, whichever way they are looked for."""

from __future__ import annotations

import pytest

from sidebyside.quotes.narration import _places


@pytest.mark.parametrize(
    ("codes", "asked", "places"),
    [
        ("abcdefghij" * 3 + "klmnopqrst", {"klmno", "pqrst", "zabcd"}, [30, 35]),
        ("abcdefghij" * 3, {"defgh"}, [3, 13, 23]),
        ("abcde" * 4, {"abcde", "cdeab"}, [0, 2, 5, 7, 10, 12, 15]),
        ("aaaaaaa", {"aaaaa"}, [0, 1, 2]),
        ("abcd", {"abcde"}, []),
    ],
    ids=["rare", "again", "over and over", "one word", "too short"],
)
def test_runs_are_found_wherever_they_stand(codes: str, asked: set[str], places: list[int]) -> None:
    assert _places(codes, asked) == places
