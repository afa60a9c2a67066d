"""Dates told differently in sentences that were worded anew.

There a date answers the only other one that is left over; of several, the one that says the same in
another part ("March 2022", "May 2022").

Invariant: neither of the two stands elsewhere in the other document.
"""

from __future__ import annotations

from ..english.moments import Moment
from ..model.discrepancy import DiscrepancyKind
from ..model.pair import Pair, Side
from .answers import beside, is_slip
from .context import Context, Words
from .elsewhere import Elsewhere
from .facts import Facts
from .finding import Finding, told

_MOST_DATES = 6
"""Of one side; among more of them what is left over says little."""


def retold_dates(context: Context, facts: Pair[Facts], elsewhere: Elsewhere) -> list[Finding]:
    """The dates that are left over on both sides and answer each other."""
    words = context.words
    findings = []
    for one, other in _answering(words, facts.map(lambda own: own.moments)):
        if not (
            elsewhere.has_moment(Side.RIGHT, words.left, one)
            or elsewhere.has_moment(Side.LEFT, words.right, other)
        ):
            places = Pair(one.places, other.places)
            findings.append(told(DiscrepancyKind.DATE, words, places))
    return findings


def _answering(
    words: Pair[Words], moments: Pair[tuple[Moment, ...]]
) -> list[tuple[Moment, Moment]]:
    """The dates of either side that no other agrees with, each with the one there that it can't be
    true beside.
    """
    if not all(0 < len(own) <= _MOST_DATES for own in moments):
        return []
    rest = Pair(
        *(
            [one for one in own if not any(map(one.agrees, there))]
            for own, there in zip(moments, moments.swapped(), strict=True)
        )
    )
    answers = {
        (i, j): _likeness(words, left, right)
        for i, left in enumerate(rest.left)
        for j, right in enumerate(rest.right)
        if left.contradicts(right)
    }
    return [
        (rest.left[i], rest.right[j])
        for (i, j), own in answers.items()
        if all(own > other for (a, b), other in answers.items() if (a == i) != (b == j))
    ]


def _likeness(words: Pair[Words], left: Moment, right: Moment) -> tuple[int, int]:
    """In how many parts two dates are the same, or one a slip of the other's; then how many words
    both stand among.
    """
    around = (beside(own, moment.places) for own, moment in zip(words, (left, right), strict=True))
    return left.count_of_shared(right) + _is_slip(left, right), len(frozenset.intersection(*around))


def _is_slip(left: Moment, right: Moment) -> bool:
    """Whether the years, or the hours of the same minute, are taken for each other with ease."""
    if left.year is not None and right.year is not None:
        return is_slip(left.year, right.year)
    if left.minute is None or right.minute is None:
        return False
    return left.minute % _HOUR == right.minute % _HOUR


_HOUR = 60
