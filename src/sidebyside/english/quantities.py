"""Amounts as values: numbers in figures and words, with scale, currency and unit.

"3bn", "three billion" and "3,000,000,000" are one value; "$3m" and "3 million dollars" too, and
"twice" and "two times". Where
``numerals`` writes words in one house style to find the same words, this reads what is meant, to
find amounts that are told differently. A number that only names ("A4", "1.2.3") has no value.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from .listed import listed
from .measures import TIMES, Unit, read_currency, read_unit, unit_of_suffix
from .numerals import HUNDREDS, ORDINALS, below_million, is_cardinal

_SCALES = {
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "bn": 10**9,
    "tn": 10**12,
    "mn": 10**6,
}
_SCALE_SUFFIXES = {"k": 1000, "m": 10**6, "b": 10**9, **_SCALES}
_MONEY_SCALES = {"m": 10**6, "b": 10**9, "k": 1000}
"""Single letters are scales where money is meant, or an amount that nobody measures in metres."""

_ORDINAL_SUFFIXES = frozenset(("st", "nd", "rd", "th"))
_PARTS = {"half": 2, "halves": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "tenth": 10}
_PLURAL_PARTS = frozenset(("thirds", "quarters", "fifths", "tenths"))
_REPEATS = {"twice": 2, "thrice": 3}
_JOINTS = frozenset(("-", "—", "to"))

APPROXIMATE = listed("""
    about almost approximately around approx circa close estimated just least most nearly over
    roughly some than under up
""")
"""Words before a number that say it is not the whole of it: "at least 40", "more than 40"."""


class Quantity(NamedTuple):
    """An amount, and the tokens ``[start, stop)`` that say it, unit included.

    ``granule`` is the place of its last digit that is not zero: of 3,200 it is 100. ``is_ordinal``:
    a rank ("third"), ``is_scaled``: said with a decimal point or a scale word, so mostly rounded.
    """

    value: float
    granule: float
    unit: Unit | None
    start: int
    stop: int
    is_ordinal: bool = False
    is_scaled: bool = False


class _Number(NamedTuple):
    value: float
    granule: float
    stop: int
    unit: Unit | None = None
    is_ordinal: bool = False
    scale: int = 1
    is_scaled: bool = False


def read_quantities(forms: Sequence[str], skipped: Sequence[bool] = ()) -> list[Quantity]:
    """All amounts in consecutive normal forms; tokens marked as ``skipped`` are none and part two
    amounts (they say dates).
    """
    found: list[Quantity] = []
    mantissas: list[tuple[float, float, int]] = []
    at = 0
    while at < len(forms):
        if skipped and skipped[at]:
            at += 1
            continue
        read = _quantity(forms, at)
        if read is None:
            at += 1
            continue
        quantity, mantissa = read
        if found and quantity.start < found[-1].stop:  # the "one" of "one third of"
            found.pop()
            mantissas.pop()
        found.append(quantity)
        mantissas.append(mantissa)
        at = quantity.stop
    return [_in_range(forms, found, mantissas, number) for number in range(len(found))]


def _in_range(
    forms: Sequence[str],
    found: Sequence[Quantity],
    mantissas: Sequence[tuple[float, float, int]],
    number: int,
) -> Quantity:
    """In "3 to 5 million pounds" the first amount has the scale and the unit of the second."""
    own = found[number]
    if number + 1 == len(found) or own.unit is not None or own.is_ordinal:
        return own
    following, (_, _, scale) = found[number + 1], mantissas[number + 1]
    is_joined = following.start == own.stop + 1 and forms[own.stop] in _JOINTS
    if not is_joined or following.is_ordinal:
        return own
    value, granule, own_scale = mantissas[number]
    if own_scale != 1 or value >= mantissas[number + 1][0]:
        scale = 1
    return own._replace(
        value=value * own_scale * scale,
        granule=granule * own_scale * scale,
        unit=following.unit,
        is_scaled=own.is_scaled or following.is_scaled,
    )


def _quantity(forms: Sequence[str], start: int) -> tuple[Quantity, tuple[float, float, int]] | None:
    at = start
    currency = read_currency(forms, at)
    if currency is not None:
        at = currency[1]
    number = _number(forms, at, is_money=currency is not None)
    if number is None:
        return None
    unit, stop = number.unit, number.stop
    if currency is not None:
        unit = currency[0]
    elif unit is None and not number.is_ordinal:
        after = stop + 1 if stop < len(forms) and forms[stop] == "-" else stop
        read = read_unit(forms, after)
        if read is not None:
            unit, stop = read
    is_part = number.value < 1 or forms[start] == "dozen"
    if is_part and start and forms[start - 1] in ("a", "one"):
        start -= 1  # "a third of", "one quarter of", "a dozen"
    quantity = Quantity(
        value=number.value * number.scale,
        granule=number.granule * number.scale,
        unit=unit,
        start=start,
        stop=stop,
        is_ordinal=number.is_ordinal,
        is_scaled=number.is_scaled,
    )
    return quantity, (number.value, number.granule, number.scale)


def _number(forms: Sequence[str], at: int, *, is_money: bool) -> _Number | None:
    if at >= len(forms):
        return None
    form = forms[at]
    if form[0].isdigit():
        number = _in_figures(forms, at, is_money=is_money)
    elif is_cardinal(form):
        number = _in_words(forms, at)
    elif form in ORDINALS:
        if at and forms[at - 1] in ("a", "one") and ORDINALS[form] > 2 and _is_of(forms, at):
            return _Number(1 / ORDINALS[form], 0.0, at + 1)
        return _Number(float(ORDINALS[form]), 1.0, at + 1, is_ordinal=True)
    elif form in ("a", "an") and at + 1 < len(forms) and _is_scale(forms[at + 1]):
        number = _Number(1.0, 1.0, at + 1)
    elif form in _REPEATS:
        return _Number(float(_REPEATS[form]), 1.0, at + 1, TIMES)
    elif form in ("half", "dozen", "quarter"):
        return _loose(forms, at)
    else:
        return None
    return number and _scaled(forms, number)


def _loose(forms: Sequence[str], at: int) -> _Number | None:
    """Half a million, half a mile, half of them, half a dozen, a dozen."""
    form = forms[at]
    if form == "dozen":
        return _Number(12.0, 1.0, at + 1)
    following = forms[at + 1 : at + 3]
    if form == "half" and following[1:] and following[0] in ("a", "an"):
        if following[1] == "dozen":
            return _Number(6.0, 1.0, at + 3)
        if _is_scale(following[1]):
            scale = HUNDREDS.get(following[1]) or _SCALES[following[1]]
            return _Number(0.5, 0.1, at + 3, scale=scale, is_scaled=True)
        if read_unit(forms, at + 2) is not None:
            return _Number(0.5, 0.1, at + 2, is_scaled=True)
    if _is_of(forms, at):
        return _Number(0.5 if form == "half" else 0.25, 0.0, at + 1)
    return None


def _is_of(forms: Sequence[str], at: int) -> bool:
    return at + 1 < len(forms) and forms[at + 1] == "of"


def _is_scale(form: str) -> bool:
    return form in HUNDREDS or form in ("million", "billion", "trillion")


def _in_figures(forms: Sequence[str], at: int, *, is_money: bool) -> _Number | None:
    form = forms[at].removesuffix("'s")
    digits = len(form) - len(form.lstrip("0123456789.,"))
    figures, suffix = form[:digits].rstrip(".,"), form[digits:]
    value = _value(figures)
    if value is None:
        return None
    granule = _granule(figures.replace(",", ""))
    is_decimal = "." in figures
    if not suffix:
        return _Number(value, granule, at + 1, is_scaled=is_decimal)
    if suffix in _ORDINAL_SUFFIXES:
        return _Number(value, granule, at + 1, is_ordinal=True)
    is_scale = suffix in _SCALES or (suffix in _SCALE_SUFFIXES and is_money)
    if is_scale:
        scale = _SCALE_SUFFIXES[suffix]
        return _Number(value, granule, at + 1, scale=scale, is_scaled=True)
    unit = unit_of_suffix(suffix)
    if unit is None:
        return None
    return _Number(value, granule, at + 1, unit, is_scaled=is_decimal)


def _value(figures: str) -> float | None:
    if figures.count(".") > 1 or not figures.isascii():
        return None
    whole, _, rest = figures.partition(".")
    groups = whole.split(",")
    if "," in rest or (len(groups) > 1 and len(groups[-1]) != 3):
        return None
    plain = whole.replace(",", "")
    if not plain.isdigit() or (rest and not rest.isdigit()) or len(plain) > 300:
        return None
    return float(f"{plain}.{rest}") if rest else float(plain)


def _granule(figures: str) -> float:
    whole, _, rest = figures.partition(".")
    if rest:
        return 10.0 ** -len(rest)
    zeros = len(whole) - len(whole.rstrip("0"))
    return 10.0 ** min(zeros, 300) if zeros < len(whole) else 1.0


def _in_words(forms: Sequence[str], at: int) -> _Number:
    value, at, is_ordinal = below_million(forms, at)
    if at + 1 < len(forms) and forms[at] == "-" and not is_ordinal:
        part = _PARTS.get(forms[at + 1].removesuffix("s"))
        if part:
            return _Number(value / part, 0.0, at + 2)
    elif at < len(forms) and forms[at] in _PLURAL_PARTS and not is_ordinal:
        return _Number(value / _PARTS[forms[at][:-1]], 0.0, at + 1)
    if tuple(forms[at : at + 3]) == ("and", "a", "half"):
        return _Number(value + 0.5, 0.1, at + 3, is_scaled=True)
    return _Number(float(value), _granule(str(value)), at, is_ordinal=is_ordinal)


def _scaled(forms: Sequence[str], number: _Number) -> _Number:
    """With the scale word that follows it, and a dozen as twelve."""
    if number.is_ordinal or number.unit is not None or number.stop >= len(forms):
        return number
    word = forms[number.stop]
    if word == "dozen":
        return number._replace(scale=12, stop=number.stop + 1)
    scale = _SCALES.get(word) or HUNDREDS.get(word)
    if scale is None or number.scale != 1:
        return number
    return number._replace(scale=scale, stop=number.stop + 1, is_scaled=True)
