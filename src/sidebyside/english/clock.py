"""The time of day, in figures and in words: "3:30pm", "half past three in the afternoon", "noon".

A number alone is no time: it takes a colon, "o'clock", "a.m.", a part of the day or "half past".
Which days and dates there are does not belong here.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from .numerals import CARDINALS, below_hundred, is_cardinal

_HALVES = {"a.m.": 0, "am": 0, "p.m.": 12, "pm": 12}
_PARTS_OF_DAY = {"morning": 0, "afternoon": 12, "evening": 12}
_NAMED = {"noon": 12 * 60, "midday": 12 * 60, "midnight": 0}
_FRACTIONS = {"half": 30, "quarter": 15}


class Clock(NamedTuple):
    """``minute`` counts from midnight, from noon or midnight where ``is_half_day`` does not tell
    which; ``start`` and ``stop`` are the tokens that say it.
    """

    start: int
    stop: int
    minute: int
    is_half_day: bool = False


_BEGINNINGS = CARDINALS | _NAMED.keys() | _FRACTIONS.keys()


def may_begin_clock(form: str) -> bool:
    """Whether a time in words may begin with a normal form: a quick look."""
    return form in _BEGINNINGS


def read_clock(forms: Sequence[str], at: int) -> Clock | None:
    """The time of day that begins at the normal form ``forms[at]``."""
    form = forms[at]
    if form[0].isdigit():
        return _in_figures(forms, at) or _whole_hour(forms, at)
    named = _NAMED.get(form)
    if named is not None:
        return Clock(at, at + 1, named)
    if form in _FRACTIONS:
        return _by_fraction(forms, at)
    return _whole_hour(forms, at) if is_cardinal(form) else None


def _in_figures(forms: Sequence[str], at: int) -> Clock | None:
    """3 p.m., 3:30pm, 10.30am, 15:30."""
    form, stop, half = forms[at], at + 1, None
    for ending in ("am", "pm"):
        if form.endswith(ending):
            form, half = form.removesuffix(ending), _HALVES[ending]
    hours, _, minutes = form.partition(".")
    if not minutes and stop + 1 < len(forms) and forms[stop] == ":":
        minutes, stop = forms[stop + 1], stop + 2
        for ending in ("am", "pm"):
            if minutes.endswith(ending):
                minutes, half = minutes.removesuffix(ending), _HALVES[ending]
        if len(minutes) != 2:
            return None
    if half is None and stop < len(forms) and forms[stop] in _HALVES:
        half, stop = _HALVES[forms[stop]], stop + 1
    is_told = half is not None or tuple(forms[at + 1 : at + 2]) == (":",)
    if not is_told or not _is_small(hours) or not _is_small(minutes or "0"):
        return None
    hour, minute = int(hours), int(minutes or "0")
    if minute > 59 or hour > 24 or (half is not None and hour > 12):
        return None
    if half is not None:
        return Clock(at, stop, (hour % 12 + half) * 60 + minute)
    return Clock(at, stop, hour * 60 + minute, is_half_day=hour <= 12)


def _is_small(digits: str) -> bool:
    return digits.isascii() and digits.isdigit() and len(digits) <= 2


def _by_fraction(forms: Sequence[str], at: int) -> Clock | None:
    """Half past seven, a quarter to nine."""
    joint = forms[at + 1] if at + 1 < len(forms) else ""
    is_before = joint == "to" and forms[at] == "quarter"
    if joint != "past" and not is_before:
        return None
    hour = _hour(forms, at + 2)
    if hour is None:
        return None
    minute = hour * 60 + (-_FRACTIONS[forms[at]] if is_before else _FRACTIONS[forms[at]])
    start = at - 1 if at and forms[at - 1] == "a" else at
    return _in_half(forms, Clock(start, at + 3, minute % (24 * 60), is_half_day=True))


def _whole_hour(forms: Sequence[str], at: int) -> Clock | None:
    """Five o'clock, three in the morning."""
    hour = _hour(forms, at)
    if hour is None:
        return None
    is_told = tuple(forms[at + 1 : at + 2]) == ("o'clock",)
    clock = Clock(at, at + 1 + is_told, hour % 12 * 60, is_half_day=True)
    in_half = _in_half(forms, clock)
    return in_half if is_told or not in_half.is_half_day else None


def _hour(forms: Sequence[str], at: int) -> int | None:
    """One to twelve, in one word."""
    if at >= len(forms):
        return None
    if is_cardinal(forms[at]):
        hour, stop, _ = below_hundred(forms, at)
        return hour if 1 <= hour <= 12 and stop == at + 1 else None
    is_hour = _is_small(forms[at]) and 1 <= int(forms[at]) <= 12
    return int(forms[at]) if is_hour else None


def _in_half(forms: Sequence[str], clock: Clock) -> Clock:
    """With the part of the day that is told after the time, if one is."""
    after = tuple(forms[clock.stop : clock.stop + 3])
    if len(after) < 3 or after[:2] != ("in", "the") or after[2] not in _PARTS_OF_DAY:
        return clock
    minute = clock.minute % (12 * 60) + _PARTS_OF_DAY[after[2]] * 60
    return Clock(clock.start, clock.stop, minute)
