"""Which pairs of sentences are worth weighing at all.

Small inputs are never pruned: every pair that shares a stem is weighed. In large ones a sentence
is held against those that share its rarer stems, and against the neighbours of the likest, so the
work grows with the number of sentences and not with its square. Left and right prune alike, and
what either side keeps is kept: swapped inputs give swapped pairs.
"""

from __future__ import annotations

from ..model.pair import Pair, Side
from .likeness import Profiles

MOST_UNPRUNED_PAIRS = 60_000
"""Pairs of sentences up to which all are weighed (about a third of a second)."""

_MOST_STANDS = 50
"""Sentences that may share a stem before it is passed over, in large inputs: a word that stands in
more of them finds nothing, and its list would make the work quadratic."""

_BEST_KEPT = 8
"""Candidates that each sentence keeps in large inputs; more raised no figure."""

_MOST_KEPT = 120_000
"""Candidates kept in all, as far as each sentence can keep two."""

_NEIGHBOURS = ((-1, -1), (-1, 0), (0, -1), (0, 1), (1, 0), (1, 1))
"""Steps from a likely pair to those that a split, a merge or the common order would make likely."""


def candidates(profiles: Profiles, settled: Pair[set[int]]) -> set[tuple[int, int]]:
    """Pairs (left position, right position) to weigh, at least one of each not ``settled``."""
    counts = profiles.counts
    stands = profiles.bags.map(lambda bags: _stands([bag.weights for bag in bags]))
    if counts.left * counts.right <= MOST_UNPRUNED_PAIRS:
        return {
            (i, j)
            for i, bag in enumerate(profiles.bags.left)
            for key in bag.weights
            for j in stands.right.get(key, ())
            if i not in settled.left or j not in settled.right
        }
    kept: set[tuple[int, int]] = set()
    for side in Side:
        for at, likest in _likest(profiles, stands, settled, side):
            found = [(at, other) for other in likest]
            if likest:
                found += [(at + here, likest[0] + there) for here, there in _NEIGHBOURS]
            kept.update(found if side is Side.LEFT else ((i, j) for j, i in found))
    return {
        (i, j)
        for i, j in kept
        if 0 <= i < counts.left
        and 0 <= j < counts.right
        and (i not in settled.left or j not in settled.right)
    }


def _stands(rows: list[dict[int, int]]) -> dict[int, list[int]]:
    """Stem to the sentences in which it stands, ascending."""
    stands: dict[int, list[int]] = {}
    for position, keys in enumerate(rows):
        for key in keys:
            stands.setdefault(key, []).append(position)
    return stands


def _likest(
    profiles: Profiles,
    stands: Pair[dict[int, list[int]]],
    settled: Pair[set[int]],
    side: Side,
) -> list[tuple[int, list[int]]]:
    """For each sentence of ``side`` that is not settled, those of the other side that share the
    most of its rarer stems, likest first.
    """
    result: list[tuple[int, list[int]]] = []
    counts = profiles.counts
    kept = max(2, min(_BEST_KEPT, _MOST_KEPT // (counts.left + counts.right)))
    theirs, mine = stands[side.other], stands[side]
    for at, bag in enumerate(profiles.bags[side]):
        if at in settled[side]:
            continue
        shared: dict[int, int] = {}
        for key in bag.weights:
            found = theirs.get(key, ())
            if len(found) <= _MOST_STANDS and len(mine[key]) <= _MOST_STANDS:
                for other in found:
                    shared[other] = shared.get(other, 0) + profiles.rarities[key]
        masses = profiles.masses[side.other]
        ranked = sorted(shared, key=lambda other: (-shared[other], masses[other], other))
        result.append((at, ranked[:kept]))
    return result
