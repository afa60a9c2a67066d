"""Words that amounts and dates consist of, for a quick look whether there are any."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from .dates import MONTH_ABBREVIATIONS, MONTHS, WEEKDAY_ABBREVIATIONS, WEEKDAYS
from .numerals import CARDINALS, ORDINALS

_OTHERS = ("hundred", "thousand", "million", "billion", "trillion", "dozen", "half", "quarter")


@cache
def _words() -> frozenset[str]:
    names = (*MONTHS, *MONTH_ABBREVIATIONS, *WEEKDAYS, *WEEKDAY_ABBREVIATIONS)
    return frozenset((*names, *(f"{day}s" for day in WEEKDAYS), *CARDINALS, *ORDINALS, *_OTHERS))


def has_fact_word(forms: Sequence[str]) -> bool:
    """Whether an amount or a date may stand in these normal forms."""
    return not _words().isdisjoint(forms) or any(map(is_fact_word, forms))


def is_fact_word(form: str) -> bool:
    """Whether an amount or a date may contain this normal form."""
    return form[0].isdigit() or form.removesuffix("'s") in _words()
