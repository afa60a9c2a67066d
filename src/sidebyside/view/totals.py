"""A comparison in counts: how much of each side stands again on the other, what became of the
sentences, and of the quotations. Every share comes with its base.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import NamedTuple

from ..model.alignment import Relation
from ..model.comparison import Comparison, Share, SideSummary
from ..model.pair import Pair, Side
from .cells import cell_width
from .minimap import KIND_OF, Kind
from .words import RELATION_WORDS, UTTERANCE_SIGNS, UTTERANCE_WORDS


class Count(NamedTuple):
    """One item of a legend: the kind whose sign stands before the words, if there is one."""

    kind: Kind | None
    words: str


def side_totals(comparison: Comparison, width: int) -> Pair[str]:
    """A line a side, of so many cells: what has no room is left out whole, the last first."""
    left, right = comparison.summary.sides
    return Pair(_side(left, Side.LEFT, width), _side(right, Side.RIGHT, width))


def _counted(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'s' * (count != 1)}"


def _side(summary: SideSummary, side: Side, width: int) -> str:
    parts = [
        f"{_counted(summary.words, 'word')} in {_counted(summary.sentences, 'sentence')}",
        f"{_share(summary.contained)} again on the {side.other.value}",
    ]
    if summary.quotations:
        parts.append(f"{_share(summary.contained_outside_quotations)} outside quotations")
    if summary.furniture:
        parts.append(f"{_counted(summary.furniture, 'piece')} of page furniture")
    lines = list(accumulate(parts, lambda line, part: f"{line} · {part}"))
    return next((line for line in reversed(lines) if cell_width(line) <= width), lines[0])


def _share(share: Share) -> str:
    ratio = share.ratio
    return "–" if ratio is None else f"{share.part:,} ({ratio:.0%})"


def sentence_counts(comparison: Comparison) -> tuple[Count, ...]:
    """What became of the sentences, by links; what does not occur is left out."""
    summary = comparison.summary
    found = [
        Count(KIND_OF[relation], f"{summary.beads[relation]:,} {RELATION_WORDS[relation]}")
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


def quotation_signs(comparison: Comparison) -> str:
    """The same in a single short line, with signs for words."""
    told = comparison.summary.utterances
    if not sum(told.values()):
        return "no quotations"
    signs = (f"{UTTERANCE_SIGNS[relation]} {n:,}" for relation, n in told.items() if n)
    return f"{_counted(sum(told.values()), 'quotation')}: {'  '.join(signs)}"


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
