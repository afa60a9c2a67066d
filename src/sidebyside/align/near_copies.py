"""Sentences that were edited where they stand: in large inputs settled without weighing evidence.

Most sentences of a second edition that are not copies stand between two copies, like one sentence
there and no other. Nothing that is weighed later could tell more, and weighing costs a hundred
times as much as looking. Small inputs are weighed in full.

Invariant: a sentence has one near copy at most; swapped inputs give swapped near copies.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product
from typing import NamedTuple

from ..model.pair import Pair
from .likeness import Profiles
from .order import Link
from .similarity import longest_run

SCORE = 0.99
"""How sure a near copy is: as sure as what weighing finds for such pairs."""

_LONGEST_GAP = 6
"""Sentences a side between two links of the same words that count as a short gap."""

_LEAST_COSINE = 0.7
"""Likeness of stems (0 to 1) from which one sentence is the other, edited."""

_MOST_BESIDE = 0.3
"""Likeness that another sentence of the gap may have with either: beyond it, one may be split."""

_FEWEST_WORDS = 5
"""Shorter sentences are too easily alike."""


class NearCopy(NamedTuple):
    """What is known of such a link: the longest common run of stems, in words."""

    run: int


def near_copies(profiles: Profiles, same: Mapping[int, int]) -> dict[Link, NearCopy]:
    """Left and right positions between the links of the ``same`` words that are each other's only
    like there.
    """
    found = {}
    for gap in gaps(profiles.counts, same):
        cosines = {pair: profiles.cosine(*pair) for pair in product(*gap)}
        for (i, j), cosine in cosines.items():
            words = min(len(profiles.words.left[i]), len(profiles.words.right[j]))
            if cosine < _LEAST_COSINE or words < _FEWEST_WORDS:
                continue
            beside = [
                other for (left, right), other in cosines.items() if (left == i) is not (right == j)
            ]
            if max(beside, default=0.0) <= _MOST_BESIDE:
                runs = profiles.runs
                found[i, j] = NearCopy(longest_run(runs.left[i], runs.right[j]))
    return found


def gaps(counts: Pair[int], same: Mapping[int, int]) -> Iterator[Pair[range]]:
    """The short stretches without a link that lie between two links on both sides; the ends of the
    texts bound a gap too.
    """
    taken = set(same.values())
    first = other = 0
    for i, j in [*sorted(same.items()), (counts.left, counts.right)]:
        if 0 < i - first <= _LONGEST_GAP and 0 < j - other <= _LONGEST_GAP:
            gap = Pair(range(first, i), range(other, j))
            if taken.isdisjoint(gap.right):
                yield gap
        first, other = i + 1, j + 1
