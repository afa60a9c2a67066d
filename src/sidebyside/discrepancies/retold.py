"""Amounts and dates told differently in sentences that were worded anew.

Where hardly a word stands again in order, nothing stands in the place of anything. There a fact
answers another by what it counts ("a crew of 24", "42 crew").

Invariant: precision before recall. What no other fact agrees with must be one of its kind on either
side, and must not stand anywhere else in the other document: it may belong to another sentence.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from math import log

from ..english.fact_words import is_fact_word
from ..english.moments import Moment
from ..english.numerals import bare_figure
from ..english.quantities import Quantity
from ..model.discrepancy import DiscrepancyKind
from ..model.document import Document
from ..model.pair import Pair, Side
from ..model.span import Span
from .context import Context, Words
from .facts import Facts, facts_of
from .finding import Finding, told
from .numbers import Amount, agree, read_amounts

_MOST_FACTS = 6
"""Amounts, or dates, of one side; among more of them what is left over says little."""

_LEAST_STEP = 0.2
"""Natural logarithm of what one unit is of another, for them to be two: newspapers mean the same by
tons and tonnes.
"""

_AROUND = 6
"""Tokens on either side of a figure that are read to know what it counts."""


class Elsewhere:
    """What each document says anywhere, looked up when first asked for."""

    def __init__(self, documents: Pair[Document]) -> None:
        self._documents = documents

    @cached_property
    def _places(self) -> Pair[dict[str, list[int]]]:
        """The tokens of each figure, in words or not."""
        return self._documents.map(_places_of_figures)

    def has_amount(self, side: Side, words: Words, amount: Amount) -> bool:
        """Whether the document of a side has an amount that a passage of the other one has."""
        return any(
            _answer(amount, there) and agree(amount, there)
            for around in self._around(side, words, amount.places)
            for there in read_amounts(around, facts_of(around))
        )

    def has_moment(self, side: Side, words: Words, moment: Moment) -> bool:
        """The same of a date."""
        return any(
            _agree(moment, there)
            for around in self._around(side, words, range(moment.start, moment.stop))
            for there in facts_of(around).moments
        )

    def _around(self, side: Side, words: Words, places: range) -> Iterator[Words]:
        """What stands around the same figures there."""
        document, known = self._documents[side], self._places[side]
        figures = dict.fromkeys(bare_figure(words.forms[at]) for at in places)
        tokens = document.tokens
        for figure in figures:
            for at in known.get(figure, ()):
                first, last = max(0, at - _AROUND), min(len(tokens), at + _AROUND + 1) - 1
                yield Words(document, (Span(tokens.starts[first], tokens.ends[last]),))


def _places_of_figures(document: Document) -> dict[str, list[int]]:
    forms = document.tokens.forms
    figures = {form: bare_figure(form) for form in sorted(set(forms)) if is_fact_word(form)}
    places: dict[str, list[int]] = {}
    for at, form in enumerate(forms):
        if form in figures:
            places.setdefault(figures[form], []).append(at)
    return places


def retold(context: Context, facts: Pair[Facts], elsewhere: Elsewhere) -> list[Finding]:
    """The amounts and dates that are left over on both sides and answer each other."""
    findings = []
    for left, right in _left_amounts(context, facts):
        kind = _kind(left, right)
        if not (
            elsewhere.has_amount(Side.RIGHT, context.words.left, left)
            or elsewhere.has_amount(Side.LEFT, context.words.right, right)
        ):
            findings.append(told(kind, context.words, Pair(left.places, right.places)))
    for one, other in _left_moments(facts):
        if not (
            elsewhere.has_moment(Side.RIGHT, context.words.left, one)
            or elsewhere.has_moment(Side.LEFT, context.words.right, other)
        ):
            places = Pair(range(one.start, one.stop), range(other.start, other.stop))
            findings.append(told(DiscrepancyKind.DATE, context.words, places))
    return findings


def _kind(left: Amount, right: Amount) -> DiscrepancyKind:
    return (
        DiscrepancyKind.NUMBER
        if left.quantity.value != right.quantity.value
        else DiscrepancyKind.UNIT
    )


def _left_amounts(context: Context, facts: Pair[Facts]) -> list[tuple[Amount, Amount]]:
    """The amounts of either side that nothing agrees with on the other, and that count the same
    thing as one there.
    """
    amounts = Pair(*map(read_amounts, context.words, facts))
    if not all(0 < len(own) <= _MOST_FACTS for own in amounts):
        return []
    rest = Pair(
        *(
            [one for one in own if not any(agree(one, other) for other in there)]
            for own, there in zip(amounts, amounts.swapped(), strict=True)
        )
    )
    found = []
    for left in rest.left:
        answers = [right for right in rest.right if _answer(left, right)]
        if len(answers) == 1 and sum(_answer(other, answers[0]) for other in rest.left) == 1:
            found.append((left, answers[0]))
    return found


def _answer(left: Amount, right: Amount) -> bool:
    """Whether two amounts surely tell of one thing: the same counted or measured alike, or one
    figure with two units of a kind ("18 months", "18 weeks").
    """
    one, other = left.quantity, right.quantity
    if not _are_of_one_sort(one, other):
        return False
    if one.unit is None or other.unit is None:
        is_counted = left.counted != "" and left.counted == right.counted
        return one.unit is other.unit and is_counted
    if one.unit.name == other.unit.name:
        return True
    if one.unit.dimension != other.unit.dimension:
        return False
    are_near = abs(log(one.unit.factor / other.unit.factor)) < _LEAST_STEP
    return (one.value == other.value) != are_near


def _are_of_one_sort(one: Quantity, other: Quantity) -> bool:
    """Ranks are held against ranks, shares of one against such shares."""
    return one.is_ordinal == other.is_ordinal and (one.value < 1) == (other.value < 1)


def _left_moments(facts: Pair[Facts]) -> list[tuple[Moment, Moment]]:
    """The only date of either side that no other agrees with, if the two can't both be true. Of
    weekdays alone a story has many.
    """
    moments = facts.map(lambda own: own.moments)
    if not all(0 < len(own) <= _MOST_FACTS for own in moments):
        return []
    rest = Pair(
        *(
            [one for one in own if not any(_agree(one, other) for other in there)]
            for own, there in zip(moments, moments.swapped(), strict=True)
        )
    )
    if any(len(own) != 1 for own in rest):
        return []
    left, right = rest.left[0], rest.right[0]
    is_weekday = any(moment[2:] == _weekday(moment) for moment in (left, right))
    return [] if is_weekday or not left.contradicts(right) else [(left, right)]


def _weekday(moment: Moment) -> tuple[object, ...]:
    """What a moment holds that is a weekday and no more."""
    return Moment(0, 0, weekday=moment.weekday)[2:]


def _agree(one: Moment, other: Moment) -> bool:
    return one.shares_a_part(other) and not one.contradicts(other)
