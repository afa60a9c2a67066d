"""A comparison in counts: how much of each side stands again on the other, what became of the
sentences, and of the quotations. Every share comes with its base.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ..model.alignment import Relation
from ..model.comparison import Comparison, Share, SideSummary
from ..model.pair import Pair, Side
from .cells import cell_width
from .minimap import Kind
from .words import RELATION_WORDS, UTTERANCE_SIGNS, UTTERANCE_WORDS


class Count(NamedTuple):
    """One item of a legend: the kind whose sign stands before the words, if there is one."""

    kind: Kind | None
    words: str


_KINDS = {
    Relation.IDENTICAL: Kind.NOTHING,
    Relation.EDITED: Kind.EDITED,
    Relation.REWORDED: Kind.REWORDED,
    Relation.PARTIAL: Kind.PARTIAL,
    Relation.LEFT_ONLY: Kind.ONLY_HERE,
    Relation.RIGHT_ONLY: Kind.ONLY_HERE,
}


def side_totals(comparison: Comparison) -> Pair[str]:
    """A line a side."""
    left, right = comparison.summary.sides
    return Pair(_side(left, Side.LEFT), _side(right, Side.RIGHT))


def _counted(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'s' * (count != 1)}"


def _side(summary: SideSummary, side: Side) -> str:
    parts = [
        f"{_counted(summary.words, 'word')} in {_counted(summary.sentences, 'sentence')}",
        f"{_share(summary.contained)} stand again on the {side.other.value}",
    ]
    if summary.quotations:
        parts.append(f"{_share(summary.contained_outside_quotations)} outside quotations")
    if summary.furniture:
        parts.append(f"{_counted(summary.furniture, 'piece')} of page furniture")
    return " · ".join(parts)


def _share(share: Share) -> str:
    ratio = share.ratio
    return "–" if ratio is None else f"{share.part:,} ({ratio:.0%})"


def sentence_counts(comparison: Comparison) -> tuple[Count, ...]:
    """What became of the sentences, by links; what does not occur is left out."""
    summary = comparison.summary
    found = [
        Count(_KINDS[relation], f"{summary.beads[relation]:,} {RELATION_WORDS[relation]}")
        for relation in Relation
        if summary.beads.get(relation)
    ]
    if summary.moved:
        found.append(Count(Kind.MOVED, f"{summary.moved:,} moved"))
    if comparison.discrepancies:
        count = len(comparison.discrepancies)
        noun = "discrepancy" if count == 1 else "discrepancies"
        found.append(Count(Kind.DISCREPANCY, f"{count:,} {noun}"))
    return tuple(found)


def quotation_counts(comparison: Comparison) -> tuple[Count, ...]:
    """What was done to the words spoken."""
    told = comparison.summary.utterances
    count = sum(told.values())
    if not count:
        return (Count(None, "no quotations"),)
    found = [Count(None, f"{count:,} quotation{'s' * (count != 1)}:")]
    for relation, times in told.items():
        if times:
            words = f"{UTTERANCE_SIGNS[relation]} {times:,} {UTTERANCE_WORDS[relation]}"
            found.append(Count(None, words))
    return tuple(found)


GAP = 3
"""Cells between two items."""


def in_rows(items: Iterable[Count], width: int) -> Sequence[Sequence[Count]]:
    """The items, as many in each row as fit."""
    rows: list[list[Count]] = [[]]
    room = width
    for item in items:
        wanted = cell_width(item.words) + (2 if item.kind is not None else 0)
        if rows[-1] and room < wanted:
            rows.append([])
            room = width
        rows[-1].append(item)
        room -= wanted + GAP
    return rows
