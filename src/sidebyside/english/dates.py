"""Names of days and months.

Tuples, in the order of the week and the year; whether a line is a date or a date has changed is
decided where these are used.
"""

from __future__ import annotations

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKDAY_ABBREVIATIONS = ("mon", "tue", "tues", "wed", "thu", "thurs", "fri", "sat", "sun")
MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
MONTH_ABBREVIATIONS = (
    *("jan", "feb", "mar", "apr", "may", "jun", "jul"),
    *("aug", "sep", "sept", "oct", "nov", "dec"),
)

_DATES = frozenset((*WEEKDAYS, *MONTHS, "today", "yesterday", "tomorrow", "tonight"))
_OTHER_WORDS_TOO = frozenset(("may", "march"))


def is_date(form: str, is_capital: bool) -> bool:
    """Whether a word says when: the name of a day or month, or "today".

    ``is_capital``: whether it stands there with a capital. "may" in small letters is no month.
    """
    return form in _DATES and (is_capital or form not in _OTHER_WORDS_TOO)
