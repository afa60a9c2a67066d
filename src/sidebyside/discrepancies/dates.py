"""Dates and times told differently: another day, month, year, weekday or hour.

Two dates contradict each other only in a part that both have, and only where one stands in the
other's place; what depends on the day of writing ("yesterday") contradicts nothing.
"""

from __future__ import annotations

from ..english.moments import Moment
from ..model.discrepancy import DiscrepancyKind
from ..model.pair import Pair
from .context import Context
from .facts import Facts, Row, facing
from .finding import Finding, told

_DIRECT_WORDS = 6
"""Up to so many words on either side, a change is one expression for another."""


def differing_dates(context: Context, facts: Pair[Facts]) -> list[Finding]:
    """All dates told differently between the passages of ``context``."""
    moments = facts.map(lambda own: own.moments)
    rows = moments.map(lambda own: Row(m.places for m in own))
    said = moments.map(lambda own: {moment[2:] for moment in own})
    findings = []
    is_answered: Pair[set[Moment]] = Pair(set(), set())
    for change in context.changes:
        there = facing(rows, change)
        sizes = [w.count(p) for w, p in zip(context.words, change.places, strict=True)]
        if there is None or not change.is_held or max(sizes) > _DIRECT_WORDS:
            continue
        # Most often each side has one; of more, each is held against the next that says as much.
        for i in there.left:
            left = moments.left[i]
            for j in there.right:
                right = moments.right[j]
                if not left.shares_a_part(right):
                    continue
                there.right.remove(j)
                is_answered.left.add(left)
                is_answered.right.add(right)
                is_elsewhere = left[2:] in said.right and right[2:] in said.left
                if left.contradicts(right) and not is_elsewhere:
                    places = Pair(left.places, right.places)
                    findings.append(told(DiscrepancyKind.DATE, context.words, places))
                break
    return findings + _reordered(context, rows, moments, is_answered)


def _reordered(
    context: Context,
    rows: Pair[Row],
    moments: Pair[tuple[Moment, ...]],
    is_answered: Pair[set[Moment]],
) -> list[Finding]:
    """Dates that are written in another order ("3 June", "June 4"): no change holds both, but what
    is left over on either side answers one for one.
    """
    if not context.is_alike:
        return []
    rest: Pair[list[Moment]] = Pair([], [])
    for side, own in moments.items():
        touched = {
            n for change in context.changes for n in rows[side].touching(change.places[side])
        }
        rest[side].extend(own[n] for n in sorted(touched) if own[n] not in is_answered[side])
    if len(rest.left) != len(rest.right):
        return []
    return [
        told(
            DiscrepancyKind.DATE,
            context.words,
            Pair(left.places, right.places),
        )
        for left, right in zip(rest.left, rest.right, strict=True)
        if left.month is not None and left.month == right.month and left.contradicts(right)
    ]
