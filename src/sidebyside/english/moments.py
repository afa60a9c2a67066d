"""When something happens, as values: days, months, years, weekdays and the time of day.

"14 March 2024", "March 14th, 2024" and "2024-03-14" are one date. Every part may be missing, and
two dates that have no part in common do not contradict each other. Words that depend on the day of
writing ("today", "last week") are no dates here.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from .clock import may_begin_clock, read_clock
from .dates import MONTH_ABBREVIATIONS, MONTHS, WEEKDAY_ABBREVIATIONS, WEEKDAYS
from .listed import listed
from .measures import CURRENCY_SIGNS, read_unit
from .stems import stem

_MONTHS = {
    **{name: number for number, name in enumerate(MONTHS, start=1)},
    **{
        name: MONTHS.index(next(full for full in MONTHS if full.startswith(name))) + 1
        for name in MONTH_ABBREVIATIONS
    },
}
_WEEKDAYS = {
    **{name: number for number, name in enumerate(WEEKDAYS)},
    **{
        name: WEEKDAYS.index(next(full for full in WEEKDAYS if full.startswith(name)))
        for name in WEEKDAY_ABBREVIATIONS
    },
}
_FULL = frozenset((*MONTHS, *WEEKDAYS))
_CAPITAL_ONLY = frozenset(("may", "march", "sun", "sat", "mar", "wed", "dec", "jan", "jun"))

_FIRST_YEAR, _LAST_YEAR = 1500, 2100
_BEFORE_A_YEAR = listed("""
    in since by until till from of during before after between early late mid to and the year around
    about circa spring summer autumn fall winter ( -
""")
_ONLY_BEFORE_A_YEAR = frozenset(("in", "since", "until", "till", "during"))
_PLURALS = frozenset(("people", "men", "women", "children", "police", "fish", "sheep"))
_NOT_AFTER_A_YEAR = frozenset(("%", "million", "billion"))

_MINUTES_A_DAY = 24 * 60


class Moment(NamedTuple):
    """A date or a time, and the tokens ``[start, stop)`` that say it. Missing parts are ``None``.

    ``weekday`` counts from Monday as 0; ``decade`` is its first year; ``minute`` counts from
    midnight, from noon or midnight where ``is_half_day`` does not tell which.
    """

    start: int
    stop: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    decade: int | None = None
    minute: int | None = None
    is_half_day: bool = False

    @property
    def places(self) -> range:
        """The tokens that say it."""
        return range(self.start, self.stop)

    def agrees(self, other: Moment) -> bool:
        """Whether both tell of a common part, and no part differs."""
        return self.shares_a_part(other) and not self.contradicts(other)

    def contradicts(self, other: Moment) -> bool:
        """Whether a part that both have differs."""
        if self.minute is not None and other.minute is not None:
            one, two = self.minute, other.minute
            if self.is_half_day or other.is_half_day:
                one, two = one % (_MINUTES_A_DAY // 2), two % (_MINUTES_A_DAY // 2)
            if one != two:
                return True
        if self.day is not None and other.day is not None and self.day != other.day:
            return True
        mine = self.year, self.month, self.weekday, self.decade
        others = other.year, other.month, other.weekday, other.decade
        return any(
            a is not None and b is not None and a != b for a, b in zip(mine, others, strict=True)
        )

    def count_of_shared(self, other: Moment) -> int:
        """In how many parts both are the same."""
        return sum(a is not None and a == b for a, b in zip(self[2:8], other[2:8], strict=True))

    def shares_a_part(self, other: Moment) -> bool:
        """Whether there is a part that both have."""
        return any(
            a is not None and b is not None for a, b in zip(self[2:8], other[2:8], strict=True)
        )


def read_moments(forms: Sequence[str], raws: Sequence[str]) -> list[Moment]:
    """All dates and times in consecutive tokens, given as normal forms and as they stand."""
    found: list[Moment] = []
    at = 0
    while at < len(forms):
        moment = _moment(forms, raws, at)
        if moment is None:
            at += 1
        else:
            found.append(moment)
            at = moment.stop
    return found


def _moment(forms: Sequence[str], raws: Sequence[str], at: int) -> Moment | None:
    base = _singular(forms[at])
    weekday = _WEEKDAYS.get(base)
    if weekday is not None and _is_name(forms[at], raws[at]):
        return Moment(at, at + 1, weekday=weekday)
    if base in _MONTHS and _is_month(forms, raws, at):
        return _month_first(forms, raws, at)
    if not forms[at][0].isdigit():
        day = _ordinal_word_day(forms, at)
        if day is not None:
            return _day_first(forms, raws, at, day)
        return _clock(forms, at) if may_begin_clock(forms[at]) else None
    return (
        _day_first(forms, raws, at, _day(forms[at]))
        or _numeric(forms, at)
        or _clock(forms, at)
        or _bare_year(forms, raws, at)
    )


def _singular(form: str) -> str:
    base = form.removesuffix(".").removesuffix("'s")
    return base[:-1] if base.endswith("days") else base


def _is_name(form: str, raw: str) -> bool:
    """A full name counts in small letters too, if it is no other word; a short one never."""
    base = _singular(form)
    return raw[0].isupper() or (base in _FULL and base not in _CAPITAL_ONLY)


def _is_month(forms: Sequence[str], raws: Sequence[str], at: int) -> bool:
    if at >= len(forms) or _singular(forms[at]) not in _MONTHS:
        return False
    if _singular(forms[at]) not in ("may", "march"):
        return _is_name(forms[at], raws[at])
    if not raws[at][0].isupper():
        return False
    is_after = at > 0 and (forms[at - 1] in _BEFORE_A_MONTH or _day(forms[at - 1]) is not None)
    following = forms[at + 1] if at + 1 < len(forms) else ""
    return is_after or _day(following) is not None or _is_year(following)


_BEFORE_A_MONTH = _BEFORE_A_YEAR | listed("last next this on every , — each")
"""Where "March" and "May" are months and no verbs or surnames."""


def _day(form: str) -> int | None:
    digits = form[:-2] if form.endswith(("st", "nd", "rd", "th")) else form
    if not digits.isascii() or not digits.isdigit() or len(digits) > 2:
        return None
    return int(digits) if 1 <= int(digits) <= 31 else None


_RANKS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12,
}  # fmt: skip


def _ordinal_word_day(forms: Sequence[str], at: int) -> int | None:
    is_followed = at + 1 < len(forms) and forms[at + 1] == "of"
    return _RANKS.get(forms[at]) if is_followed else None


def _is_year(form: str) -> bool:
    return (
        len(form) == 4
        and form.isascii()
        and form.isdigit()
        and _FIRST_YEAR <= int(form) <= _LAST_YEAR
    )


def _year_after(forms: Sequence[str], at: int) -> tuple[int | None, int]:
    """The year that stands there, perhaps after a comma, and the index after it."""
    place = at + 1 if at < len(forms) and forms[at] == "," else at
    if place < len(forms) and _is_year(forms[place]):
        return int(forms[place]), place + 1
    return None, at


def _month_first(forms: Sequence[str], raws: Sequence[str], at: int) -> Moment:
    """March 14, 2024; March 2024; March."""
    month, stop, day = _MONTHS[_singular(forms[at])], at + 1, None
    if stop < len(forms) and forms[stop] == "." and stop + 1 < len(forms):
        stop += _day(forms[stop + 1]) is not None  # "Feb. 3"
    if stop < len(forms) and raws[stop][0].isdigit():
        day = _day(forms[stop])
        stop += day is not None
    elif stop < len(forms) and forms[stop] == "the" and stop + 1 < len(forms):
        day = _day(forms[stop + 1]) if not forms[stop + 1].isdigit() else None
        stop += 2 if day is not None else 0
    year, stop = _year_after(forms, stop)
    return Moment(at, stop, year, month, day)


def _day_first(
    forms: Sequence[str], raws: Sequence[str], at: int, day: int | None
) -> Moment | None:
    """14 March 2024; the 14th of March."""
    place = at + 2 if at + 1 < len(forms) and forms[at + 1] == "of" else at + 1
    if day is None or not _is_month(forms, raws, place):
        return None
    year, stop = _year_after(forms, place + 1)
    return Moment(at, stop, year, _MONTHS[_singular(forms[place])], day)


def _numeric(forms: Sequence[str], at: int) -> Moment | None:
    """2024-03-14. Where day and month can be told either way (3/4/2024) only the year counts."""
    parts = forms[at : at + 5 : 2]
    joints = tuple(forms[at + 1 : at + 4 : 2])
    if len(parts) < 3 or joints not in (("-", "-"), ("/", "/")):
        return None
    if _is_year(parts[0]) and _day(parts[1]) and _day(parts[2]) and int(parts[1]) <= 12:
        return Moment(at, at + 5, int(parts[0]), int(parts[1]), int(parts[2]))
    if _is_year(parts[2]) and _day(parts[0]) and _day(parts[1]):
        one, two = int(parts[0]), int(parts[1])
        if one > 12 >= two or one == two:
            return Moment(at, at + 5, int(parts[2]), two, one)
        if two > 12 >= one:
            return Moment(at, at + 5, int(parts[2]), one, two)
        return Moment(at, at + 5, int(parts[2]))
    return None


def _clock(forms: Sequence[str], at: int) -> Moment | None:
    clock = read_clock(forms, at)
    if clock is None:
        return None
    return Moment(clock.start, clock.stop, minute=clock.minute, is_half_day=clock.is_half_day)


def _bare_year(forms: Sequence[str], raws: Sequence[str], at: int) -> Moment | None:
    form = forms[at].removesuffix("'s")
    if form.endswith("0s") and _is_year(form[:-1]):
        return Moment(at, at + 1, decade=int(form[:-1]))
    if not _is_year(form) or not raws[at].startswith(form):
        return None
    before = forms[at - 1] if at else ""
    after = forms[at + 1] if at + 1 < len(forms) else ""
    further = forms[at + 2] if at + 2 < len(forms) else ""
    if before in CURRENCY_SIGNS or after in _NOT_AFTER_A_YEAR:
        return None
    if after == "-" and further[:1].isalpha():  # "a 2000-seat hall"
        return None
    is_plural = after.isalpha() and after.endswith("s") and stem(after) != after
    is_counted = is_plural or after in _PLURALS
    if read_unit(forms, at + 1) is not None or (is_counted and before not in _ONLY_BEFORE_A_YEAR):
        return None
    return Moment(at, at + 1, year=int(form))
