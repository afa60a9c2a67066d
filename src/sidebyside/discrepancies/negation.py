"""Statements turned round: a negation that one side lacks, or a word for its contrary.

A finding needs alike text around it: in a paraphrase a negation mostly comes with other words that
turn the statement back ("did not stop", "went on"). Two negations on one side cancel out, and so do
two changes in one sentence that undo each other ("I don't think it will", "I think it won't").
"""

from __future__ import annotations

from typing import NamedTuple

from ..english.listed import listed
from ..english.polarity import are_opposites, is_negation, negations
from ..model.discrepancy import DiscrepancyKind
from ..model.pair import Pair
from .context import Change, Context, Words
from .finding import Finding, told

_MOST_WORDS = 3
"""A longer change says something else altogether, and its negation belongs to that."""

_MOST_TOKENS = 2 * _MOST_WORDS + 1
"""With a mark between any two words."""

_FEWEST_BESIDE = 2
"""Common words beside a change, for its place to be the same."""

_READ_BEFORE = 6
"""Words before a change in which "neither" may stand, to which a "nor" in it belongs."""

_RAISED_OVER = 8
"""Words over which a negation may move without changing what is said."""

_READ_AFTER = 2
"""Words after it that may make an idiom of a negation ("not to mention")."""


class _Turn(NamedTuple):
    """A change that turns a statement round. ``balance``: how many negations more the left has."""

    change: Change
    balance: int
    finding: Finding


def turned_round(context: Context) -> list[Finding]:
    """All statements turned round between the passages of ``context``."""
    if not context.is_alike:
        return []
    turns = [turn for change in context.changes if (turn := _turn(context, change)) is not None]
    return [
        turn.finding
        for number, turn in enumerate(turns)
        if not (
            turn.balance
            and any(
                other.balance == -turn.balance for other in turns[max(0, number - 1) : number + 2]
            )
        )
    ]


def _are_near(one: Change, other: Change) -> bool:
    first, second = sorted((one.places.left, other.places.left), key=lambda places: places.start)
    return second.start - first.stop <= _RAISED_OVER


def _turn(context: Context, change: Change) -> _Turn | None:
    words = context.words
    own, other = change.places
    if len(own) > _MOST_TOKENS or len(other) > _MOST_TOKENS:
        return None
    sizes = words.left.count(own), words.right.count(other)
    if max(sizes) > _MOST_WORDS or change.before + change.after < _FEWEST_BESIDE:
        return None
    counts = _negations(words.left, own), _negations(words.right, other)
    if not all(sizes) and (not any(counts) or _cuts_more(words, change)):
        return None
    opposites = _opposites(words, change) if all(sizes) else None
    if (sum(counts) + (opposites is not None)) % 2 == 0:
        return None
    if opposites is not None and not any(counts):
        return _Turn(change, 0, told(DiscrepancyKind.NEGATION, words, opposites))
    places = Pair(*(_with_neighbours(w, p) for w, p in zip(words, change.places, strict=True)))
    if not places.left or not places.right:
        return None
    balance = counts[0] - counts[1]
    return _Turn(change, balance, told(DiscrepancyKind.NEGATION, words, places))


def _negations(words: Words, places: range) -> int:
    """How many negations stand in a change, read with the words around it."""
    first = max(0, places.start - _READ_BEFORE)
    if not words.may_negate:
        return 0
    found = negations(words.forms[first : places.stop + _READ_AFTER])
    return sum(1 for at in found if first + at in places)


def _cuts_more(words: Pair[Words], change: Change) -> bool:
    """Whether a cut takes more than a negation and its auxiliary: then it takes what is negated."""
    return any(
        own.stems[at] and own.forms[at] not in _BARE and not is_negation(own.forms[at])
        for own, places in zip(words, change.places, strict=True)
        for at in places
    )


_BARE = listed("""
    a all am any are at be been can could did do does ever had has have is longer may might must
    shall should to was were will would yet
""")


def _opposites(words: Pair[Words], change: Change) -> Pair[range] | None:
    """The one pair of contrary words in a change."""
    left = _stated(words.left, change.places.left)
    right = _stated(words.right, change.places.right) if left else []
    for i in left:
        for j in right:
            if are_opposites(words.left.forms[i], words.right.forms[j]):
                return Pair(range(i, i + 1), range(j, j + 1))
    return None


def _stated(words: Words, places: range) -> list[int]:
    """The words of a change that are no negations."""
    stated = [at for at in places if words.stems[at]]
    return [at for at in stated if not (words.may_negate and is_negation(words.forms[at]))]


def _with_neighbours(words: Words, places: range) -> range:
    """With the word before and the word after, which both sides have: what is missing on one side
    can be seen only beside them.
    """
    start, stop = places.start, places.stop
    is_open = start < len(words) and words.opens[start]
    if start > 0 and not is_open and words.stems[start - 1]:
        start -= 1
    if stop < len(words) and not words.opens[stop] and words.stems[stop]:
        stop += 1
    return range(start, stop)
