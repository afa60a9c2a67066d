"""Numbers, percentages and sums of money, in words or in figures, brought to figures.

"twenty-five" and "25", "two hundred" and "200", "per cent" and "%", "£3bn" and "3 billion pounds"
are the same. Hundreds and thousands are worked out; millions and more stay words, as newspapers
write them ("2.5 million"), and so does a bare "hundred" without a number before it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from string import ascii_letters

_UNIT_WORDS = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
sixteen seventeen eighteen nineteen
"""
_TEN_WORDS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINAL_WORDS = """
first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth
"""
_TENTH_WORDS = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth"
_UNITS = {word: value for value, word in enumerate(_UNIT_WORDS.split())}
_TENS = {word: value * 10 for value, word in enumerate(_TEN_WORDS.split(), start=2)}
_CARDINALS = {**_UNITS, **_TENS}
_ORDINALS = {
    **{word: value for value, word in enumerate(_ORDINAL_WORDS.split(), start=1)},
    **{word: value * 10 for value, word in enumerate(_TENTH_WORDS.split(), start=2)},
}
HUNDREDS = {"hundred": 100, "thousand": 1000}
_SCALES = frozenset((*HUNDREDS, "million", "billion", "trillion"))
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}
_SHORT = {"bn": "billion", "tn": "trillion", "pct": "%", "percent": "%"}
_REPEATS = {"twice": "2", "thrice": "3"}
_OFTEN_NO_NUMBER = frozenset(("first", "second"))
_DOLLAR_NATIONS = frozenset(("u.s.", "a", "c", "hk", "nz"))
"""What is written before a dollar sign; without any it is taken for the American one."""
_MONEY_SCALES = {"m": "million", "k": "thousand", "b": "billion"}
_CURRENCIES = {"$": "dollars", "£": "pounds", "€": "euros", "¥": "yen", "₹": "rupees"}

CARDINALS = frozenset(_CARDINALS)
"""Number words up to ninety that can stand before a noun."""

ORDINALS: Mapping[str, int] = _ORDINALS
"""Ranks in one word, with their numbers."""


def is_cardinal(form: str) -> bool:
    """Whether a form is one word of a number."""
    return form in _CARDINALS


def is_number(word: str) -> bool:
    """Whether a word that ``read_quantity`` gives is a number or an ordinal."""
    return word[:1].isdigit()


def bare_figure(form: str) -> str:
    """The figure of a number in one word, whatever it counts ("eighteen", "18th", "18m" are
    "18"); other words as they are. For coarse likeness: a scale is lost.
    """
    value = _CARDINALS.get(form)
    if value is None and form not in _OFTEN_NO_NUMBER:
        value = _ORDINALS.get(form)
    if value is not None:
        return str(value)
    return form.rstrip(ascii_letters) if form[:1].isdigit() else form


def spellings(figure: str) -> tuple[str, ...]:
    """How a figure may be written in one word: "18", "18th", "eighteen", "eighteenth"."""
    ranks = tuple(f"{figure}{ending}" for ending in ("st", "nd", "rd", "th"))
    return (figure, *ranks, *_words_of().get(figure, ()))


@cache
def _words_of() -> dict[str, tuple[str, ...]]:
    words: dict[str, tuple[str, ...]] = {}
    for word, value in (*_CARDINALS.items(), *_ORDINALS.items()):
        words[str(value)] = (*words.get(str(value), ()), word)
    return words


def read_quantity(forms: Sequence[str], at: int) -> tuple[tuple[str, ...], int] | None:
    """The number, percentage or sum that begins at ``forms[at]``, as words, and the index after it.

    Cardinals are given in digits, ordinals as "4th", "$5 million" as it is said: "5 million
    dollars". ``None`` where nothing of the kind begins.
    """
    form = forms[at]
    if form in _CARDINALS or form in _ORDINALS:
        number, after = _number(forms, at)
        return (number,), after
    if is_number(form):
        return _in_figures(form), at + 1
    if form in _CURRENCIES:
        return _sum_of_money(forms, at)
    if form in _DOLLAR_NATIONS and tuple(forms[at + 1 : at + 2]) == ("$",):
        money = _sum_of_money(forms, at + 1)
        return money if form == "u.s." else ((form, *money[0]), money[1])
    if form in _SHORT:
        return (_SHORT[form],), at + 1
    if form in _REPEATS:
        return (_REPEATS[form], "times"), at + 1
    if form == "per" and at + 1 < len(forms) and forms[at + 1] == "cent":
        return ("%",), at + 2
    return None


def _in_figures(form: str) -> tuple[str, ...]:
    """A word that begins with a figure: "3bn" is "3 billion"."""
    for ending, word in _SHORT.items():
        if form.endswith(ending) and form.removesuffix(ending).replace(".", "").isdigit():
            return form.removesuffix(ending), word
    return (form,)


def _sum_of_money(forms: Sequence[str], at: int) -> tuple[tuple[str, ...], int]:
    name = _CURRENCIES[forms[at]]
    at += 1
    if at == len(forms) or not is_number(forms[at]):
        return (name,), at
    words = _in_figures(forms[at])
    for letter, word in _MONEY_SCALES.items():
        figures = forms[at].removesuffix(letter)
        if figures != forms[at] and figures.replace(".", "").isdigit():
            words = (figures, word)
    at += 1
    scale = _SHORT.get(forms[at], forms[at]) if at < len(forms) else ""
    if scale in _SCALES:
        words, at = (*words, scale), at + 1
    return (*words, name), at


def _number(forms: Sequence[str], at: int) -> tuple[str, int]:
    """The number that begins at a number word, and the index after it."""
    if forms[at] in _ORDINALS:
        return _ordinal(_ORDINALS[forms[at]]), at + 1
    value, at, is_ordinal = below_million(forms, at)
    return _ordinal(value) if is_ordinal else str(value), at


def below_million(forms: Sequence[str], at: int) -> tuple[int, int, bool]:
    """The value of the number words from a cardinal on, up to thousands, the index after them, and
    whether they end as an ordinal ("two hundred and first").
    """
    value, at, is_ordinal = below_hundred(forms, at)
    while not is_ordinal and at < len(forms) and forms[at] in HUNDREDS:
        value *= HUNDREDS[forms[at]]
        at += 1
        rest = at + 1 if at < len(forms) and forms[at] == "and" else at
        if rest < len(forms) and forms[rest] in _CARDINALS:
            more, at, is_ordinal = below_hundred(forms, rest)
            if at < len(forms) and forms[at] in HUNDREDS and HUNDREDS[forms[at]] < value:
                more *= HUNDREDS[forms[at]]
                at += 1
            value += more
    return value, at, is_ordinal


def below_hundred(forms: Sequence[str], at: int) -> tuple[int, int, bool]:
    """The value of one or two number words, the index after them, and whether it is an ordinal
    ("twenty-first").
    """
    tens = _TENS.get(forms[at])
    if tens is None:
        return _UNITS[forms[at]], at + 1, False
    following = at + 2 if at + 2 < len(forms) and forms[at + 1] == "-" else at + 1
    if following < len(forms):
        unit = _UNITS.get(forms[following], 0)
        if 0 < unit < 10:
            return tens + unit, following + 1, False
        rank = _ORDINALS.get(forms[following], 0)
        if 0 < rank < 10 and following == at + 2:
            return tens + rank, following + 1, True
    return tens, at + 1, False


def _ordinal(value: int) -> str:
    is_teen = value % 100 in (11, 12, 13)
    return f"{value}{'th' if is_teen else _ENDINGS.get(value % 10, 'th')}"
