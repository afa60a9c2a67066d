"""Whether two amounts tell of one thing, where nothing stands in the place of anything.

They do by what they count ("a crew of 24", "42 crew"), by the words around them, and by looking
like a slip ("221", "212").

Invariant: symmetric in the two.
"""

from __future__ import annotations

from math import log
from typing import NamedTuple

from rapidfuzz.distance import OSA

from ..english.function_words import FUNCTION_WORDS
from ..english.measures import Unit, are_one_unit
from ..english.numerals import bare_figure
from ..english.quantities import Quantity
from .context import Words
from .numbers import AGE, Amount

_LEAST_STEP = 0.2
"""Natural logarithm of what one unit is of another, for them to be two: newspapers mean the same by
tons and tonnes.
"""

_BESIDE = 6
"""Tokens on either side of a fact that tell what it is told of."""

_FIGURES_ANYWHERE = frozenset(("1", "2"))
"""Figures that say little beside another."""

_TEEN = 10

_MOST_TIMES = 12
"""How many times the lesser figure the greater may be that has a digit too many."""


class Answer(NamedTuple):
    """How surely an amount answers another. ``is_known``: the same is counted or measured.
    ``shared``: common words beside both. ``is_slip``: their figures differ as a slip of the pen.
    ``is_doubtful``: each counts something that has another name.
    """

    is_known: bool
    shared: int
    is_slip: bool
    is_doubtful: bool

    def beats(self, other: Answer) -> bool:
        """Whether this one is clearly surer."""
        if self.is_known != other.is_known:
            return self.is_known
        if self.is_slip != other.is_slip and self.shared >= other.shared:
            return self.is_slip
        return self.shared > other.shared + 1


def answer(left: Amount, right: Amount, beside: tuple[frozenset[str], frozenset[str]]) -> Answer:
    """How surely the two answer each other, with the words beside either."""
    return Answer(
        are_of_one_thing(left, right),
        len(beside[0] & beside[1]),
        is_slip(left.quantity.value, right.quantity.value),
        left.counted != right.counted
        and "" not in (left.counted, right.counted)
        and left.quantity.unit is right.quantity.unit is None,
    )


def are_of_one_thing(left: Amount, right: Amount) -> bool:
    """Whether two amounts surely tell of one thing: the same counted or measured alike, or one
    figure with two units of a kind ("18 months", "18 weeks").
    """
    one, other = left.quantity, right.quantity
    if not may_answer(left, right):
        return False
    if _is_share(one) and _is_share(other):
        return (one.unit is None) == (other.unit is None)
    if one.unit is None or other.unit is None:
        return left.counted != "" and left.counted == right.counted
    if are_one_unit(one.unit, other.unit):
        return True
    return (one.value == other.value) != _are_near(one.unit, other.unit)


def may_answer(left: Amount, right: Amount) -> bool:
    """Whether two amounts are of one sort: ranks are held against ranks, shares of one against such
    shares, lengths against lengths.
    """
    one, other = left.quantity, right.quantity
    if _is_share(one) and _is_share(other):
        return True
    if (one.value < 1) != (other.value < 1):
        return False
    if one.is_ordinal != other.is_ordinal:
        # "Four minutes" after the interval are the 49th of the match, the 39th none of the 38.
        return left.counted == right.counted != "" and is_slip(one.value, other.value)
    if one.unit is None or other.unit is None:
        return one.unit is other.unit or left.counted == right.counted == AGE
    if are_one_unit(one.unit, other.unit):
        return True
    is_one_dimension = one.unit.dimension == other.unit.dimension
    return is_one_dimension and not (one.value == other.value and _are_near(one.unit, other.unit))


def _is_share(quantity: Quantity) -> bool:
    """Two fifths; 40 per cent."""
    if quantity.unit is None:
        return 0 < quantity.value < 1
    return quantity.unit.name == "%"


def _are_near(one: Unit, other: Unit) -> bool:
    return abs(log(one.factor / other.factor)) < _LEAST_STEP


def is_slip(one: float, other: float) -> bool:
    """Whether one figure is the other with two digits swapped, one wrong, one too many or zeros, or
    as the ear takes it ("six", "sixteen", "sixty").
    """
    left, right = (f"{value:.12g}".replace(".", "").strip("0") for value in (one, other))
    low, high = sorted((one, other))
    if left == right or (high == low + _TEEN and low < _TEEN):
        return True
    if _TEEN < low < 2 * _TEEN and high == _TEEN * (low - _TEEN):
        return True
    is_near = high <= _MOST_TIMES * low
    return is_near and min(len(left), len(right)) > 1 and OSA.distance(left, right) == 1


def beside(words: Words, places: range) -> frozenset[str]:
    """The stems of the telling words around a fact, and other figures, in its passage."""
    start, stop = places.start, places.stop
    while start > 0 and places.start - start < _BESIDE and not words.opens[start]:
        start -= 1
    while stop < len(words) and stop - places.stop < _BESIDE and not words.opens[stop]:
        stop += 1
    found = set()
    for at in range(start, stop):
        if at in places or not words.stems[at] or words.forms[at] in FUNCTION_WORDS:
            continue
        figure = bare_figure(words.forms[at])
        if figure not in _FIGURES_ANYWHERE:
            found.add(figure if figure[:1].isdigit() else words.stems[at])
    return frozenset(found)
