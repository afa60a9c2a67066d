"""The time of day."""

from __future__ import annotations

import pytest

from sidebyside.english.clock import Clock, read_clock
from sidebyside.segment.tokens import tokenise


def _read(text: str) -> Clock | None:
    forms = tokenise(text).forms
    found = [clock for at in range(len(forms)) if (clock := read_clock(forms, at)) is not None]
    return found[0] if found else None


@pytest.mark.parametrize(
    ("text", "minute", "is_half_day"),
    [
        ("3:30pm", 930, False),
        ("10.30am", 630, False),
        ("15:30", 930, False),
        ("8:05", 485, True),
        ("half past three", 210, True),
        ("half past three in the afternoon", 930, False),
        ("a quarter to one", 45, True),
        ("a quarter past six in the morning", 375, False),
        ("five o’clock", 300, True),
        ("5 o'clock in the evening", 1020, False),
        ("three in the morning", 180, False),
        ("noon", 720, False),
        ("midnight", 0, False),
    ],
)
def test_a_time_is_read_as_minutes(text: str, minute: int, is_half_day: bool) -> None:
    clock = _read(text)
    assert clock is not None
    assert (clock.minute, clock.is_half_day) == (minute, is_half_day)


@pytest.mark.parametrize(
    "text", ["five to nine", "three in the boat", "half of them", "13 in the morning", "a quarter"]
)
def test_a_number_alone_is_no_time(text: str) -> None:
    assert _read(text) is None


def test_an_article_before_a_quarter_belongs_to_the_time() -> None:
    assert read_clock(tokenise("at a quarter past six").forms, 2) == Clock(1, 5, 375, True)
