"""The least of one side that is the most of the other: "more than 12 euros", "less than 12 euros".

The amount itself is the same on both sides and stands there but once.
"""

from __future__ import annotations

from ..english.limits import limit_of
from ..model.discrepancy import DiscrepancyKind
from ..model.pair import Pair
from .context import Context, Words
from .facts import Facts
from .finding import Finding, told
from .numbers import Amount, read_amounts

_MOST_AMOUNTS = 10
_WORDS = 3
"""Of one side that a limit may take before its amount, for the note."""


def contrary_limits(context: Context, facts: Pair[Facts]) -> list[Finding]:
    """The amounts that are a least on one side and a most on the other."""
    words = context.words
    if not all(_may_limit(own) for own in words):
        return []
    amounts = Pair(*map(read_amounts, words, facts))
    if any(len(own) > _MOST_AMOUNTS for own in amounts):
        return []
    findings = []
    for left in amounts.left:
        same = [right for right in amounts.right if _are_same(left, right)]
        if len(same) != 1 or sum(_are_same(other, same[0]) for other in amounts.left) != 1:
            continue
        limits = _limit(words.left, left), _limit(words.right, same[0])
        if None not in limits and limits[0] is not limits[1]:
            places = Pair(_said(words.left, left), _said(words.right, same[0]))
            findings.append(told(DiscrepancyKind.NEGATION, words, places))
    return findings


def _may_limit(words: Words) -> bool:
    return not _MARKS.isdisjoint(words.forms)


_MARKS = frozenset(("than", "least", "most", "up", "under", "or"))


def _are_same(left: Amount, right: Amount) -> bool:
    one, other = left.quantity, right.quantity
    return one.value == other.value and one.unit == other.unit


def _limit(words: Words, amount: Amount) -> object:
    return limit_of(words.forms, amount.quantity.start, amount.quantity.stop)


def _said(words: Words, amount: Amount) -> range:
    """The amount with the words that limit it; they stand before it or after."""
    start, stop = amount.quantity.start, amount.quantity.stop
    if limit_of(words.forms[:stop], start, stop) is None:
        return range(start, words.forms.index("or", stop) + 2)  # "40 or more", "40 boats or more"
    first = start
    while start - first < _WORDS and first > 0 and words.forms[first - 1] in _LIMITING:
        first -= 1
    return range(first, stop)


_LIMITING = frozenset(
    (
        *("at", "least", "most", "more", "less", "fewer", "than", "no", "not", "up", "to", "under"),
        *("older", "longer"),
    )
)
