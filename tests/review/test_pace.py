"""How long the rest of a review takes, told from one's own pace."""

from __future__ import annotations

import pytest

from sidebyside.review.pace import Pace, spoken


def _after(*moments: float) -> Pace:
    pace = Pace()
    for moment in moments:
        pace.judged(moment)
    return pace


@pytest.mark.parametrize(
    ("moments", "count", "seconds"),
    [
        ((), 10, None),
        ((0, 5, 10), 10, None),
        ((0, 5, 10, 15), 10, 50),
        ((0, 5, 10, 15), 0, None),
        ((0, 4, 8, 2000, 2004, 2008), 10, 40),
        ((0, 1, 2, 3, 103), 4, 4),
    ],
    ids=["nothing yet", "too few", "even", "all done", "a pause does not count", "one slow one"],
)
def test_what_is_left_is_told_from_the_middle_wait(
    moments: tuple[float, ...], count: int, seconds: float | None
) -> None:
    assert _after(*moments).remaining(count) == seconds


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (3, "less than a minute"),
        (50, "about 1 min"),
        (430, "about 7 min"),
        (3600, "about 1 h"),
        (5500, "about 1 h 30 min"),
    ],
)
def test_a_time_is_said_roundly(seconds: float, words: str) -> None:
    assert spoken(seconds) == words
