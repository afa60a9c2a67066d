"""Words that amounts and dates consist of, for a quick look whether there are any."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from operator import itemgetter

from .dates import MONTH_ABBREVIATIONS, MONTHS, WEEKDAY_ABBREVIATIONS, WEEKDAYS
from .numerals import CARDINALS, ORDINALS

_OTHERS = (
    *("hundred", "thousand", "million", "billion", "trillion", "dozen", "half", "quarter"),
    *("twice", "thrice", "noon", "midday", "midnight"),
)


@cache
def _words() -> frozenset[str]:
    names = (*MONTHS, *MONTH_ABBREVIATIONS, *WEEKDAYS, *WEEKDAY_ABBREVIATIONS)
    days = [f"{day}s" for day in WEEKDAYS]
    words = (*names, *days, *CARDINALS, *ORDINALS, *_OTHERS)
    return frozenset((*words, *(f"{word}'s" for word in words)))


def has_fact_word(forms: Sequence[str]) -> bool:
    """Whether an amount or a date may stand in these normal forms."""
    return not _words().isdisjoint(forms) or any(map(str.isdigit, map(_INITIAL, forms)))


def is_fact_word(form: str) -> bool:
    """Whether an amount or a date may contain this normal form."""
    return _INITIAL(form).isdigit() or form in _words()


_INITIAL: Callable[[str], str] = itemgetter(0)
