"""Amounts told differently: another number, another scale, another unit.

Amounts agree if they are the same value, if one is the other in another unit ("100 km", "62
miles"), or if one says less exactly what the other says ("about 9,000", "9,412"). Of amounts that
disagree, only those are findings that stand in each other's place or count the same thing. A number
at the start of a passage that only counts it ("4.", "(3)") is none.
"""

from __future__ import annotations

from math import isclose
from typing import NamedTuple

from ..english.counters import is_counter
from ..english.listed import listed
from ..english.measures import are_one_unit
from ..english.quantities import APPROXIMATE, Quantity
from ..english.stems import stem
from ..model.discrepancy import DiscrepancyKind
from ..model.pair import Pair
from .context import Change, Context, Words
from .facts import Facts, Row, facing
from .finding import Finding, told

_CONVERTED_RATIO = 0.03
_ROUNDED_RATIO = 0.08
"""By how much an amount may miss its conversion: nobody prints 62.137 miles, and "20 miles" may
become "30 km" where the zero says that it is rounded.
"""

_HEADS = 3
"""Words after an amount, or before it, among which the thing counted is looked for."""

_DIRECT_WORDS = 4
"""Up to so many words on either side, a change is one expression for another."""


class Amount(NamedTuple):
    """An amount in its passage. ``heads`` are the stems of what it may count, as far as the next
    mark, ``counted`` the one that it most likely does, or its unit; ``is_about``: said to be no
    exact figure.
    """

    quantity: Quantity
    heads: frozenset[str]
    counted: str
    is_about: bool

    @property
    def places(self) -> range:
        """The tokens that say it."""
        return range(self.quantity.start, self.quantity.stop)

    @property
    def keys(self) -> list[tuple[float, str, str]]:
        """The amount with each thing that it may count."""
        unit = self.quantity.unit.name if self.quantity.unit else ""
        return [(self.quantity.value, unit, head) for head in sorted(self.heads)]


def differing_numbers(context: Context, facts: Pair[Facts]) -> list[Finding]:
    """All amounts told differently between the passages of ``context``."""
    amounts = Pair(*map(read_amounts, context.words, facts))
    rows = amounts.map(lambda own: Row(amount.places for amount in own))
    counted = amounts.map(lambda own: {key for a in own for key in a.keys})
    findings = []
    for change in context.changes:
        there = facing(rows, change)
        if there is None:
            continue
        for left, right in _answering(context, change, amounts, there):
            rows.left.answer(left)
            rows.right.answer(right)
            pair = Pair(amounts.left[left], amounts.right[right])
            if not _changed_places(pair, counted):
                findings += _finding(context, pair)
    return findings


def _changed_places(pair: Pair[Amount], counted: Pair[set[tuple[float, str, str]]]) -> bool:
    """Whether each side also says the other's amount of the same thing."""
    return all(
        any(key in there for key in amount.keys)
        for amount, there in zip(pair, counted.swapped(), strict=True)
    )


def read_amounts(words: Words, facts: Facts) -> list[Amount]:
    """The amounts of one side that do not only count its passages."""
    return [_amount(words, q) for q in facts.quantities if not _is_enumerator(words, q)]


def _amount(words: Words, quantity: Quantity) -> Amount:
    heads = []
    for at in range(quantity.stop, min(len(words), quantity.stop + _HEADS)):
        if words.opens[at] or not (words.stems[at] or words.forms[at] == "-"):
            break
        if words.stems[at] and words.forms[at] not in _SMALL:
            heads.append(words.stems[at])
    before = words.forms[max(0, quantity.start - 3) : quantity.start]
    counted = _counted(words, quantity, heads)
    return Amount(quantity, frozenset(heads), counted, not APPROXIMATE.isdisjoint(before))


def _counted(words: Words, quantity: Quantity, heads: list[str]) -> str:
    if _is_age(words, quantity):
        return AGE
    unit = quantity.unit
    if unit is not None:
        return stem(unit.name)
    return _named_before(words, quantity) or (heads[0] if heads else _of_which(words, quantity))


def _is_age(words: Words, quantity: Quantity) -> bool:
    """Holm, 61, ...; aged 61; 61 years old; a 61-year-old."""
    at, stop = quantity.start, quantity.stop
    if quantity.is_ordinal or not _YOUNGEST <= quantity.value <= _OLDEST:
        return False
    if quantity.unit is not None:
        after = stop + 1 if words.forms[stop : stop + 1] == ["-"] else stop
        return quantity.unit.name == "year" and words.forms[after : after + 1] == ["old"]
    before = words.forms[max(0, at - 2) : at]
    if before[-1:] == ["aged"] or before in (["age", "of"], ["at", "age"], ["was", "aged"]):
        return True
    if before[-1:] == [","] and not words.opens[at] and not words.opens[at - 1]:
        return at > 1 and (stop == len(words) or words.forms[stop] in (",", ".", ";"))
    is_person = before[-1:] == ["of"] and before[:1] and before[0] in _PERSONS
    return bool(is_person) and not (stop < len(words) and words.stems[stop] in _PERSONS)


def _named_before(words: Words, quantity: Quantity) -> str:
    """What a number stands behind as its name: "minute 89"."""
    at = quantity.start
    if at < 1 or words.opens[at] or quantity.is_ordinal:
        return ""
    return words.stems[at - 1] if words.forms[at - 1] in _NUMBERED else ""


def _of_which(words: Words, quantity: Quantity) -> str:
    """What is counted before its number ("a crew of 24")."""
    at = quantity.start
    if at < 2 or words.opens[at] or words.opens[at - 1] or words.forms[at - 1] != "of":
        return ""
    return words.stems[at - 2]


AGE = ","
"""What the years of a person's age count; no word, so that nothing else counts it."""

_YOUNGEST, _OLDEST = 1, 120
_PERSONS = listed("man woman boy girl pensioner teenager person")
_NUMBERED = listed("minute page chapter number day week round lap hole clause article paragraph")

_SMALL = listed("a an and at by for from in is it of on or that the to was were which with")


def _is_enumerator(words: Words, quantity: Quantity) -> bool:
    """Whether the number only counts the passage."""
    at = quantity.start
    is_second = at > 0 and not words.opens[at] and words.opens[at - 1]
    if quantity.stop != at + 1 or not (words.opens[at] or is_second):
        return False
    following = words.raws[at + 1] if at + 1 < len(words) else ""
    return is_counter(words.forms[at - 1 : at] if is_second else (), words.forms[at], following)


def _answering(
    context: Context, change: Change, amounts: Pair[list[Amount]], there: Pair[list[int]]
) -> list[tuple[int, int]]:
    """Which amounts of a change stand for each other; those that agree first, and for nothing
    else.
    """
    left, right = there
    agreeing: list[tuple[int, int]] = []
    for i in left:
        for j in right:
            taken = {*agreeing}
            is_free = all(i != a and j != b for a, b in taken)
            if is_free and agree(amounts.left[i], amounts.right[j]):
                agreeing.append((i, j))
    rest = Pair(
        [i for i in left if all(i != a for a, _ in agreeing)],
        [j for j in right if all(j != b for _, b in agreeing)],
    )
    pairs = list(zip(rest.left, rest.right, strict=False))
    if len(rest.left) != len(rest.right):
        pairs = [
            (i, j)
            for i in rest.left
            for j in rest.right
            if _count_one_thing(amounts.left[i], amounts.right[j])
        ]
        if len(pairs) > 1:
            pairs = []
    return agreeing + [
        (i, j)
        for i, j in pairs
        if _is_comparable(context, change, Pair(amounts.left[i], amounts.right[j]))
    ]


def _count_one_thing(left: Amount, right: Amount) -> bool:
    return bool(left.heads & right.heads) or _is_one_dimension(
        left.quantity, right.quantity, strict=True
    )


def _is_comparable(context: Context, change: Change, pair: Pair[Amount]) -> bool:
    """Whether two amounts in one change speak of one thing."""
    left, right = pair
    if left.quantity.is_ordinal != right.quantity.is_ordinal:
        return False
    if not change.is_held:
        return False
    extra = [
        _content(words, places, own)
        for words, places, own in zip(context.words, change.places, pair, strict=True)
    ]
    if not any(extra) or _count_one_thing(left, right):
        return True
    is_direct = (
        max(words.count(p) for words, p in zip(context.words, change.places, strict=True))
        <= _DIRECT_WORDS
    )
    return is_direct and not all(extra)


def _content(words: Words, places: range, amount: Amount) -> bool:
    """Whether a change says more than the amount."""
    return any(
        words.stems[at] and at not in amount.places and words.forms[at] not in _SMALL | APPROXIMATE
        for at in places
    )


def _is_one_dimension(left: Quantity, right: Quantity, *, strict: bool = False) -> bool:
    one, other = left.unit, right.unit
    if one is None or other is None:
        return not strict
    return one.dimension == other.dimension


def agree(left: Amount, right: Amount) -> bool:
    """Whether two amounts can both be true of one thing."""
    one, other = left.quantity, right.quantity
    if one.is_ordinal != other.is_ordinal:
        # The "38th minute" of a match is what happens "after 38 minutes".
        return one.value == other.value and left.counted == right.counted != ""
    if one.unit is not None and other.unit is not None and not are_one_unit(one.unit, other.unit):
        return _agree_converted(one, other)
    if isclose(one.value, other.value, rel_tol=1e-9) or _is_share(one, other):
        return True
    return _rounds_to(left, right) or _rounds_to(right, left)


def _is_share(one: Quantity, other: Quantity) -> bool:
    """Half and 50 %."""
    shares = [
        quantity.value / 100 if quantity.unit is not None else quantity.value
        for quantity in (one, other)
        if quantity.unit is None or quantity.unit.name == "%"
    ]
    return len(shares) == 2 and one.unit != other.unit and isclose(*shares, rel_tol=0.01)


def _agree_converted(one: Quantity, other: Quantity) -> bool:
    if one.unit is None or other.unit is None or one.unit.dimension != other.unit.dimension:
        return False
    return any(_is_conversion(a, b) for a, b in ((one, other), (other, one)))


def _is_conversion(exact: Quantity, printed: Quantity) -> bool:
    """Whether ``printed`` is what ``exact`` comes to in its unit, as far as its digits go."""
    if exact.unit is None or printed.unit is None:
        return False
    base = exact.value * exact.unit.factor + exact.unit.offset
    value = (base - printed.unit.offset) / printed.unit.factor
    size = abs(printed.value)
    rounded = min(printed.granule / 2, _ROUNDED_RATIO * size)
    return abs(value - printed.value) <= max(rounded, _CONVERTED_RATIO * size)


def _rounds_to(exact: Amount, rough: Amount) -> bool:
    """Whether ``rough`` is the other amount, rounded, and says so by its words or by its form."""
    one, other = exact.quantity, rough.quantity
    if other.granule <= one.granule or abs(one.value - other.value) > other.granule / 2:
        return False
    is_said = rough.is_about and not exact.is_about
    return is_said or (other.is_scaled and other.granule < other.value)


def _finding(context: Context, pair: Pair[Amount]) -> list[Finding]:
    if agree(*pair):
        return []
    kind = _kind(*pair.map(lambda amount: amount.quantity))
    if kind is None:
        return []
    return [told(kind, context.words, pair.map(lambda amount: amount.places))]


def _kind(left: Quantity, right: Quantity) -> DiscrepancyKind | None:
    """What differs; ``None`` where the two can't be held against each other at all."""
    one, other = left.unit, right.unit
    if one is None or other is None or one.name == other.name:
        return DiscrepancyKind.NUMBER
    if isclose(left.value, right.value, rel_tol=1e-9) or one.dimension == other.dimension:
        return DiscrepancyKind.UNIT
    return None  # "£3m" and "$4m" may be one sum at the rate of the day
