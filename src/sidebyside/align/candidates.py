"""Which pairs of sentences are worth weighing at all.

Small inputs are never pruned: every pair that shares a stem is weighed. In large ones the links of
the same words settle most: a sentence in a short gap between two of them, that finds its like
there, is held against that gap only. Any other is held against those that share its rarer stems,
and against the neighbours of the likest. So the work grows with the number of sentences and not
with its square. Left and right prune alike, and what either side keeps is kept: swapped inputs give
swapped pairs.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import product

from ..model.pair import Pair, Side
from .bags import MOST_PAIRS_AT_ONCE
from .likeness import Profiles
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
        holders = _stands(enumerate(map(dict.fromkeys, profiles.rows.right)))
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
    stands = _rare_stands(profiles)
    for side in Side:
        lost = [at for at in searched[side] if at not in at_home[side]]
        nearest = _Nearest(profiles.kinds[side.other], settled[side.other], _partners(same, side))
        for at, likest in _likest(profiles, stands, lost, side):
            for place, (cosine, leader) in enumerate(likest):
                for other in nearest.of(at, leader):
                    pairs = [(at, other)]
                    if place == 0 and cosine >= _LIKELY_COSINE:
                        pairs += [(at + here, other + there) for here, there in _NEIGHBOURS]
                    kept.update(pairs if side is Side.LEFT else ((i, j) for j, i in pairs))
    return {
        (i, j)
        for i, j in kept
        if 0 <= i < counts.left
        and 0 <= j < counts.right
        and (i not in settled.left or j not in settled.right)
    }


def _stands(rows: Iterable[tuple[int, Iterable[int]]]) -> dict[int, list[int]]:
    """Stem to the sentences in which it stands, ascending; a row has each stem once."""
    stands: dict[int, list[int]] = {}
    for position, row in rows:
        for key in row:
            stands.setdefault(key, []).append(position)
    return stands


def _rare_stands(profiles: Profiles) -> Pair[dict[int, list[int]]]:
    """The same for the rarer stems alone, and of each kind for the first sentence alone."""
    rare = profiles.rare_stems(
        2 * _MOST_STANDS
    )  # commoner ones are passed over on one side at least
    return Pair(
        *(
            _stands((at, rare.intersection(rows[at])) for at in _firsts(kinds).values())
            for kinds, rows in zip(profiles.kinds, profiles.rows, strict=True)
        )
    )


def _firsts(kinds: Sequence[int]) -> dict[int, int]:
    """Each kind with the first sentence of it, ascending."""
    firsts: dict[int, int] = {}
    for at, kind in enumerate(kinds):
        firsts.setdefault(kind, at)
    return firsts


def _partners(same: Mapping[int, int], side: Side) -> dict[int, int]:
    """Each linked position of a side with that of the other side, ascending."""
    links = same.items() if side is Side.LEFT else [(j, i) for i, j in same.items()]
    return dict(sorted(links))


class _Nearest:
    """Where the sentences of a kind stand on the other side: of many copies two are enough, the
    nearest that is free, which may be the partner, and the nearest that is not, which says that
    there is another.
    """

    def __init__(
        self, kinds: Sequence[int], settled: Collection[int], partners: Mapping[int, int]
    ) -> None:
        self._kinds = kinds
        self._places: tuple[dict[int, list[int]], dict[int, list[int]]] = ({}, {})
        for position, kind in enumerate(kinds):
            self._places[position in settled].setdefault(kind, []).append(position)
        self._partners = partners
        self._linked = list(partners)

    def of(self, at: int, like: int) -> list[int]:
        """The sentences of the kind of ``like`` nearest to where position ``at`` would be if what
        stands between it and the link before it were of one length.
        """
        before = bisect_left(self._linked, at) - 1
        expected = at
        if before >= 0:
            link = self._linked[before]
            expected += self._partners[link] - link
        found = []
        for places in self._places:
            own = places.get(self._kinds[like])
            if own is not None:
                after = bisect_left(own, expected)
                around = own[max(after - 1, 0) : after + 1]
                found.append(min(around, key=lambda place: abs(place - expected)))
        return found


def _likest(
    profiles: Profiles,
    stands: Pair[dict[int, list[int]]],
    searched: Sequence[int],
    side: Side,
) -> Iterator[tuple[int, list[tuple[float, int]]]]:
    """For each of the ``searched`` sentences of ``side`` those of the other side that are likest by
    their stems, the first of each kind: cosine and position, likest first.
    """
    kinds = profiles.kinds[side]
    known: dict[int, list[tuple[float, int]]] = {}
    for at in searched:
        likest = known.get(kinds[at])
        if likest is None:
            likest = known[kinds[at]] = _likest_of(profiles, stands, at, side)
        yield at, likest


def _likest_of(
    profiles: Profiles, stands: Pair[dict[int, list[int]]], at: int, side: Side
) -> list[tuple[float, int]]:
    """The same for one sentence, among those that share the most of its rarer stems."""
    theirs, mine, rarities = stands[side.other], stands[side], profiles.rarities
    shared: dict[int, int] = {}
    for key in dict.fromkeys(profiles.rows[side][at]):
        found = theirs.get(key, ())
        if found and len(found) <= _MOST_STANDS and len(mine[key]) <= _MOST_STANDS:
            rarity = rarities[key]
            for other in found:
                shared[other] = shared.get(other, 0) + rarity
    ranked = list(shared)
    if len(shared) > _MOST_SHARING:
        masses = profiles.masses[side.other]
        least = sorted(shared.values(), reverse=True)[_MOST_SHARING - 1]
        ranked = [other for other, rarity in shared.items() if rarity >= least]
        if len(ranked) > _MOST_SHARING:
            ranked.sort(key=lambda other: (-shared[other], masses[other], other))
    weighed = []
    for other in ranked[:_MOST_SHARING]:
        cosine = profiles.cosine(*((at, other) if side is Side.LEFT else (other, at)))
        if cosine >= _LEAST_COSINE:
            weighed.append((cosine, other))
    weighed.sort(key=lambda entry: (-entry[0], entry[1]))
    return weighed[:_MOST_LIKE]
