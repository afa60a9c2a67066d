"""Which pairs of sentences are worth weighing at all.

Small inputs are never pruned: every pair that shares a stem is weighed. In large ones the links of
the same words settle most: a sentence in a short gap between two of them, that finds its like
there, is held against that gap only. Any other is held against those that share its rarer stems,
and against the neighbours of the likest. So the work grows with the number of sentences and not
with its square. Left and right prune alike, and what either side keeps is kept: swapped inputs give
swapped pairs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import product

from ..model.pair import Pair, Side
from .likeness import MOST_PAIRS_AT_ONCE, Profiles
from .near_copies import gaps

_MOST_STANDS = 50
"""Sentences that may share a stem before it is passed over, in large inputs: a word that stands in
more of them finds nothing, and its list would make the work quadratic."""

_MOST_SHARING = 8
"""Sentences that share the most rare stems with one, whose likeness is looked at."""

_MOST_LIKE = 4
"""How many of these are weighed, the likest: nearly all links are the likest of either side."""

_LEAST_COSINE = 0.14
"""Likeness of stems (0 to 1) below which a pair is weighed only in a gap: hardly a link is."""

_LIKELY_COSINE = 0.3
"""Likeness from which a pair's neighbours are weighed too: they may be a split or a merge."""

_AT_HOME_COSINE = 0.5
"""Likeness from which a sentence has found its like in its gap, and is looked for nowhere else."""

_NEIGHBOURS = ((-1, -1), (-1, 0), (0, -1), (0, 1), (1, 0), (1, 1))
"""Steps from a likely pair to those that a split, a merge or the common order would make likely."""


def are_pruned(counts: Pair[int]) -> bool:
    """Whether a comparison of so many sentences is too large to weigh every pair."""
    return counts.left * counts.right > MOST_PAIRS_AT_ONCE


def candidates(profiles: Profiles, same: Mapping[int, int]) -> set[tuple[int, int]]:
    """Pairs (left position, right position) to weigh, at least one of each not linked yet: ``same``
    are those that are.
    """
    counts = profiles.counts
    settled = Pair(set(same), set(same.values()))
    if not are_pruned(counts):
        holders = _stands(map(dict.fromkeys, profiles.rows.right))
        return {
            (i, j)
            for i, row in enumerate(profiles.rows.left)
            for key in dict.fromkeys(row)
            for j in holders.get(key, ())
            if i not in settled.left or j not in settled.right
        }
    kept: set[tuple[int, int]] = set()
    searched = Pair(
        [i for i in range(counts.left) if i not in settled.left],
        [j for j in range(counts.right) if j not in settled.right],
    )
    at_home: Pair[set[int]] = Pair(set(), set())
    for gap in gaps(counts, same):
        cosines = {pair: profiles.cosine(*pair) for pair in product(*gap)}
        for (i, j), cosine in cosines.items():
            if cosine >= _AT_HOME_COSINE:
                at_home.left.add(i)
                at_home.right.add(j)
        for (i, j), cosine in cosines.items():
            is_lost = i not in at_home.left and j not in at_home.right
            if cosine and (cosine >= _LEAST_COSINE or is_lost):
                kept.add((i, j))
    rare = profiles.stems_in(2 * _MOST_STANDS)  # commoner ones are passed over on one side at least
    stands = profiles.rows.map(lambda rows: _stands([rare.intersection(row) for row in rows]))
    for side in Side:
        lost = (at for at in searched[side] if at not in at_home[side])
        for at, likest in _likest(profiles, stands, lost, side):
            pairs = [(at, other) for _, other in likest]
            if likest and likest[0][0] >= _LIKELY_COSINE:
                pairs += [(at + here, pairs[0][1] + there) for here, there in _NEIGHBOURS]
            kept.update(pairs if side is Side.LEFT else ((i, j) for j, i in pairs))
    return {
        (i, j)
        for i, j in kept
        if 0 <= i < counts.left
        and 0 <= j < counts.right
        and (i not in settled.left or j not in settled.right)
    }


def _stands(rows: Iterable[Iterable[int]]) -> dict[int, list[int]]:
    """Stem to the sentences in which it stands, ascending; a row has each stem once."""
    stands: dict[int, list[int]] = {}
    for position, row in enumerate(rows):
        for key in row:
            stands.setdefault(key, []).append(position)
    return stands


def _likest(
    profiles: Profiles, stands: Pair[dict[int, list[int]]], searched: Iterable[int], side: Side
) -> Iterator[tuple[int, list[tuple[float, int]]]]:
    """For each of the ``searched`` sentences of ``side`` those of the other side that are likest by
    their stems, among those that share the most of its rarer ones: cosine and position, likest
    first.
    """
    theirs, mine, rarities = stands[side.other], stands[side], profiles.rarities
    masses = profiles.masses[side.other]
    for at in searched:
        shared: dict[int, int] = {}
        for key in dict.fromkeys(profiles.rows[side][at]):
            found = theirs.get(key, ())
            if found and len(found) <= _MOST_STANDS and len(mine[key]) <= _MOST_STANDS:
                rarity = rarities[key]
                for other in found:
                    shared[other] = shared.get(other, 0) + rarity
        if len(shared) > _MOST_SHARING:
            least = sorted(shared.values(), reverse=True)[_MOST_SHARING - 1]
            ranked = [other for other, rarity in shared.items() if rarity >= least]
            ranked.sort(key=lambda other: (-shared[other], masses[other], other))
        else:
            ranked = list(shared)
        weighed = []
        for other in ranked[:_MOST_SHARING]:
            pair = (at, other) if side is Side.LEFT else (other, at)
            cosine = profiles.cosine(*pair)
            if cosine >= _LEAST_COSINE:
                weighed.append((cosine, other))
        weighed.sort(key=lambda entry: (-entry[0], entry[1]))
        yield at, weighed[:_MOST_LIKE]
