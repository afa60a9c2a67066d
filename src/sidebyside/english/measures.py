"""Units of measurement and currencies, and what one is in another.

Each unit belongs to a dimension and says how many of the dimension's base units it is; two
quantities of one dimension can be held against each other. Currencies have no common measure: each
is a dimension of its own. Percentages are one too.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from .listed import listed
from .spelling import one_spelling

_MONEY = "money"


class Unit(NamedTuple):
    """``factor`` base units make one; ``offset`` is added after that (degrees Fahrenheit).

    ``name`` is one word for all spellings of the unit.
    """

    name: str
    dimension: str
    factor: float = 1.0
    offset: float = 0.0

    @property
    def is_money(self) -> bool:
        """Whether it is a currency."""
        return self.dimension.startswith(_MONEY)


_TABLE = """
length 0.001 millimeter mm
length 0.01 centimeter cm
length 1 meter
length 1000 kilometer km
length 0.0254 inch
length 0.3048 foot feet ft
length 0.9144 yard yd
length 1609.344 mile mi
length 1852 nautical-mile
area 1 square-meter sqm
area 0.09290304 square-foot sqft
area 0.83612736 square-yard
area 4046.8564224 acre
area 10000 hectare ha
area 1000000 square-kilometer
area 2589988.110336 square-mile
volume 0.001 milliliter ml
volume 0.01 centiliter cl
volume 1 liter
volume 3.785411784 gallon
volume 0.56826125 pint
volume 158.987294928 barrel
mass 0.000001 milligram mg
mass 0.001 gram
mass 1 kilogram kg kilo
mass 0.45359237 pound-weight lb lbs
mass 0.028349523125 ounce oz
mass 6.35029318 stone
mass 1000 tonne
mass 907.18474 ton
speed 1 kilometer-hour kph kmh
speed 1.609344 mile-hour mph
speed 1.852 knot
speed 3.6 meter-second
time 1 second sec secs
time 60 minute min mins
time 3600 hour hr hrs
time 86400 day
time 604800 week wk wks
time 1209600 fortnight
time 2629746 month
time 31556952 year yr yrs
time 315569520 decade
time 3155695200 century
power 0.001 watt
power 1 kilowatt kw
power 1000 megawatt mw
power 1000000 gigawatt gw
energy 1 kilowatt-hour kwh
energy 1000 megawatt-hour mwh
energy 1000000 gigawatt-hour gwh
data 0.001 kilobyte kb
data 1 megabyte mb
data 1000 gigabyte gb
data 1000000 terabyte tb
percent 1 % percent percentage-point
percent 0.01 basis-point
"""
"""Dimension, base units in one, then the names, the first of which is the unit's own."""

_PLURALS = {"inches": "inch", "centuries": "century", "feet": "foot"}

_CURRENCIES = """
dollar $ usd
pound £ gbp sterling quid
euro € eur
yen ¥ jpy
rupee ₹ inr
ruble ₽ rub rouble
yuan cny renminbi rmb
franc chf
krona sek kronor
krone kroner
crown
peso
rand
won ₩
zloty
shekel
lira
cent
penny pence
"""

_TEMPERATURES = {
    "celsius": Unit("celsius", "temperature"),
    "c": Unit("celsius", "temperature"),
    "centigrade": Unit("celsius", "temperature"),
    "fahrenheit": Unit("fahrenheit", "temperature", 5 / 9, -160 / 9),
    "f": Unit("fahrenheit", "temperature", 5 / 9, -160 / 9),
}
_DEGREE = Unit("degree", "degree")

TIMES = Unit("times", "repetition")
"""How often something happens: "three times", "twice"."""


def _units() -> dict[str, Unit]:
    units: dict[str, Unit] = {}
    for line in _TABLE.split("\n"):
        if line:
            dimension, factor, *names = line.split()
            unit = Unit(names[0], dimension, float(factor))
            units.update(dict.fromkeys(names, unit))
    for line in _CURRENCIES.split("\n"):
        if line:
            names = line.split()
            units.update(dict.fromkeys(names, Unit(names[0], f"{_MONEY} {names[0]}")))
    return units


_UNITS = _units()
_SINGULARS = frozenset((*_UNITS, "degree", "point"))

CURRENCY_SIGNS = frozenset("$£€¥₹₽₩")
_CURRENCY_CODES = listed("usd gbp eur jpy inr cny chf sek aud cad rmb")
_NATIONS = listed("u.s. us american canadian australian a c hk nz ca au")
"""What may stand before a dollar sign, or before the word "dollars"."""

_SUFFIXES = {
    "m": Unit("m", "metres or millions"),
    "g": _UNITS["gram"],
    "l": _UNITS["liter"],
    "p": _UNITS["penny"],
    "c": _TEMPERATURES["c"],
}
_SPEEDS = frozenset(("mile", "kilometer", "meter"))


def read_unit(forms: Sequence[str], at: int) -> tuple[Unit, int] | None:
    """The unit that begins at the normal form ``forms[at]``, and the index after it."""
    if at >= len(forms):
        return None
    if forms[at] == "times":
        return TIMES, at + 1
    word = _one_form(forms[at])
    following = _one_form(forms[at + 1]) if at + 1 < len(forms) else ""
    if word == "°" or word == "degree":
        if following in _TEMPERATURES:
            return _TEMPERATURES[following], at + 2
        return _DEGREE, at + 1
    if word in ("celsius", "fahrenheit", "centigrade"):
        return _TEMPERATURES[word], at + 1
    if word == "per" and following == "cent":
        return _UNITS["%"], at + 2
    if word in ("u.s.", "american", "canadian", "australian") and following == "dollar":
        return _UNITS["dollar"], at + 2
    if f"{word}-{following}" in _UNITS:
        return _UNITS[f"{word}-{following}"], at + 2
    if word == "pound" and following == "sterling":
        return _UNITS["pound"], at + 2
    unit = _UNITS.get(word)
    if unit is None:
        return None
    after = at + 1
    joint = forms[after] if after < len(forms) else ""
    if joint in ("per", "an", "a", "/") and after + 1 < len(forms):
        per = _one_form(forms[after + 1])
        if joint == "/":
            per = {"h": "hour", "s": "second"}.get(per, per)
        rate = _UNITS.get(f"{unit.name}-{per}")
        if rate is not None and unit.name in _SPEEDS:
            return rate, after + 2
    return unit, after


_LONG = {
    "mm": "millimeters", "cm": "centimeters", "km": "kilometers", "kg": "kilograms",
    "mg": "milligrams", "ml": "milliliters", "sqm": "square meters", "lb": "pounds",
    "lbs": "pounds", "oz": "ounces", "ft": "feet", "yd": "yards", "hrs": "hours",
    "mins": "minutes",
    "yrs": "years", "kw": "kilowatts", "mw": "megawatts", "gw": "gigawatts",
}  # fmt: skip


def are_one_unit(one: Unit, other: Unit) -> bool:
    """Whether two units are one; degrees alone may be of any scale."""
    if one.name == other.name:
        return True
    return _DEGREE in (one, other) and "temperature" in (one.dimension, other.dimension)


def long_unit(form: str) -> str:
    """The plural that an abbreviated unit is read as; any other word as it stands."""
    return _LONG.get(form, form)


def read_currency(forms: Sequence[str], at: int) -> tuple[Unit, int] | None:
    """The currency whose sign stands before an amount ("$", "US$", "EUR"), and the index after."""
    form = forms[at]
    if form in CURRENCY_SIGNS or form in _CURRENCY_CODES:
        unit = _UNITS.get(form) or _UNITS["dollar"]
        return unit, at + 1
    if form in _NATIONS and at + 1 < len(forms) and forms[at + 1] == "$":
        return _UNITS["dollar"], at + 2
    return None


def unit_of_suffix(letters: str) -> Unit | None:
    """The unit that is written onto a number without a blank: "5km"."""
    return _SUFFIXES.get(letters) or _UNITS.get(letters)


def _one_form(form: str) -> str:
    """Singular, American spelling: "kilometres" is "kilometer"."""
    if form in _UNITS:
        return form
    word = _PLURALS.get(form) or one_spelling(form)
    if word.endswith("s") and word[:-1] in _SINGULARS:
        return word[:-1]
    return word
