"""Numbers written as words, read as digits: "twenty-five" and "25" are one word.

Hundreds and thousands are worked out; millions and more stay words, as newspapers write them ("2.5
million"). A bare "hundred" without a number before it stays a word too.
"""

from __future__ import annotations

from collections.abc import Sequence

_UNIT_WORDS = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
sixteen seventeen eighteen nineteen
"""
_TEN_WORDS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINAL_WORDS = """
first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth
"""
_UNITS = {word: value for value, word in enumerate(_UNIT_WORDS.split())}
_TENS = {word: value * 10 for value, word in enumerate(_TEN_WORDS.split(), start=2)}
_ORDINALS = {word: value for value, word in enumerate(_ORDINAL_WORDS.split(), start=1)}
_SCALES = {"hundred": 100, "thousand": 1000}

NUMBER_WORDS = frozenset((*_UNITS, *_TENS, *_ORDINALS))
"""The words at which a number can begin."""


def read_number(forms: Sequence[str], at: int) -> tuple[str, int]:
    """The number that begins at the number word ``forms[at]``, and the index after it.

    A cardinal is given in digits, an ordinal as "4th".
    """
    if forms[at] in _ORDINALS:
        return f"{_ORDINALS[forms[at]]}th", at + 1
    value, at, is_ordinal = _below_hundred(forms, at)
    while not is_ordinal and at < len(forms) and forms[at] in _SCALES:
        value *= _SCALES[forms[at]]
        at += 1
        rest = at + 1 if at < len(forms) and forms[at] == "and" else at
        if rest < len(forms) and (forms[rest] in _UNITS or forms[rest] in _TENS):
            more, at, is_ordinal = _below_hundred(forms, rest)
            if at < len(forms) and forms[at] in _SCALES and _SCALES[forms[at]] < value:
                more *= _SCALES[forms[at]]
                at += 1
            value += more
    return f"{value}th" if is_ordinal else str(value), at


def ordinal(form: str) -> str:
    """Digits with an ordinal ending, under one ending: "1st" is "1th", as "first" is."""
    is_ordinal = form.endswith(("st", "nd", "rd")) and form[:-2].isdigit()
    return form[:-2] + "th" if is_ordinal else form


def is_number(form: str) -> bool:
    """Whether a word in house style is a number or an ordinal, in digits."""
    return form[:1].isdigit()


def _below_hundred(forms: Sequence[str], at: int) -> tuple[int, int, bool]:
    """Value, index after it, and whether it is an ordinal ("twenty-first")."""
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
