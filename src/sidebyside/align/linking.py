"""Which pairs of sentences are linked, and how sure each link is.

Links of the same words stand first. The others are weighed twice: once alone, and once more knowing
the links that are sure, which say how related the two texts are and between which sentences a
partner would be expected. Of sentences that share a subject only the best for either side is taken,
unless it is sure in itself.

Invariant: the result does not depend on which text is left. Ties are kept, never broken by order.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ..model.options import CompareOptions
from ..model.pair import Pair
from .candidates import candidates
from .exact import Link
from .likeness import Profiles
from .order import heaviest_chain, with_lot
from .similarity import Evidence, Similarity, probability

_FULL_KINSHIP = 0.3
"""Share of linked sentences from which two texts count as versions of one story: then the lower
threshold holds. In between it falls evenly."""

_SURE = 0.8
"""Probability from which a link tells about the texts as a whole."""

_SURE_ALONE = 0.7
"""Probability from which a link stands beside a better one of the same sentence: splits, merges."""

_FEWEST_TELLING_WORDS = 5
"""Equal sentences of fewer words ("Related", "He said no.") prove nothing alone: they are linked
only beside another link."""

_NEAR = 2
"""How many sentences away, on both sides, a link still vouches for such a short one."""


class Finding(NamedTuple):
    """Why a pair is linked: ``evidence`` is ``None`` for the same words, and for links by hand."""

    score: float
    evidence: Evidence | None = None
    is_by_hand: bool = False

    @property
    def is_copy(self) -> bool:
        """Whether it was the same words that linked the pair."""
        return self.evidence is None and not self.is_by_hand


def link(
    profiles: Profiles,
    same: Mapping[int, int],
    headings: Pair[list[bool]],
    options: CompareOptions,
) -> dict[Link, Finding]:
    """The links between left and right positions, given those of the ``same`` words.

    A sentence whose very words stand on the other side is linked there or nowhere.
    """
    trusted = _trusted(profiles, same)
    found = dict.fromkeys(trusted.items(), Finding(1.0))
    settled = Pair(set(same), set(same.values()))
    counts = profiles.counts
    if len(same) < min(counts.left, counts.right):
        pairs = candidates(profiles, same)
        similarity = Similarity(profiles, pairs, same, headings)
        free = sorted((i, j) for i, j in pairs if not (i in settled.left or j in settled.right))
        weighed = _weighed(similarity, free, {})
        sure = dict.fromkeys(found, 1.0) | _chosen(weighed, _SURE)
        kinship = len(sure) / max(min(counts.left, counts.right), 1)
        related = min(kinship / _FULL_KINSHIP, 1.0)
        threshold = options.link_threshold + (1 - related) * (
            options.unrelated_link_threshold - options.link_threshold
        )
        chain = _chain(profiles, sure)
        places = _places([pair for pair in free if pair not in weighed], chain, counts, related)
        weighed |= _weighed(similarity, sorted(places), places)
        for pair, score in _chosen(weighed, threshold).items():
            found[pair] = Finding(score, weighed[pair])
    return found | _vouched(same, found)


def _trusted(profiles: Profiles, same: Mapping[int, int]) -> dict[int, int]:
    """The links of the same words that need no other proof: long ones, and what joins on to one, or
    to the beginning or end of both texts.
    """
    counts = profiles.counts
    words = profiles.words.left
    trusted = {i: j for i, j in same.items() if len(words[i]) >= _FEWEST_TELLING_WORDS}
    edges = {-1: -1, counts.left: counts.right}
    for step in (1, -1):
        for i, j in list((trusted | edges).items()):
            at, to = i + step, j + step
            while same.get(at) == to and at not in trusted:
                trusted[at] = to
                at, to = at + step, to + step
    return trusted


def _weighed(
    similarity: Similarity, pairs: Sequence[Link], places: Mapping[Link, float]
) -> dict[Link, Evidence]:
    weighed = {}
    for pair in pairs:
        evidence = similarity.evidence(*pair, place=places.get(pair, 0.0))
        if evidence is not None:
            weighed[pair] = evidence
    return weighed


def _chosen(weighed: Mapping[Link, Evidence], threshold: float) -> dict[Link, float]:
    """The pairs at or above the threshold that are the best of their left or right sentence, and
    all that are sure in themselves.
    """
    scores = {pair: evidence.z for pair, evidence in weighed.items()}
    best: tuple[dict[int, float], dict[int, float]] = ({}, {})
    for pair, z in scores.items():
        for column, at in zip(best, pair, strict=True):
            column[at] = max(z, column.get(at, z))
    chosen = {}
    for pair, z in scores.items():
        score = probability(z)
        is_best = any(column[at] == z for column, at in zip(best, pair, strict=True))
        if score >= (threshold if is_best else max(threshold, _SURE_ALONE)):
            chosen[pair] = score
    return chosen


def _chain(profiles: Profiles, sure: Mapping[Link, float]) -> list[Link]:
    """The surest links that run in one order on both sides."""
    linked = sorted(sure)
    left, right = profiles.words
    weights = [with_lot(round(sure[i, j] * (1 << 20)), left[i], right[j]) for i, j in linked]
    return [linked[k] for k in sorted(heaviest_chain(linked, weights))]


def _places(
    pairs: Sequence[Link], chain: Sequence[Link], counts: Pair[int], related: float
) -> dict[Link, float]:
    """How tight a place the sure links leave for each pair: one over the longer side of the gap
    that both of its sentences stand in, in so far as the texts are ``related``. The ends of the
    texts bound a gap too.
    """
    if not chain:
        return {}
    lefts = [i for i, _ in chain]
    places = {}
    for i, j in pairs:
        at = bisect_left(lefts, i)
        if at < len(lefts) and lefts[at] == i:
            continue
        before = chain[at - 1] if at else (-1, -1)
        after = chain[at] if at < len(chain) else (counts.left, counts.right)
        if before[1] < j < after[1]:
            width = max(after[0] - before[0], after[1] - before[1]) - 1
            places[i, j] = related / width
    return places


def _vouched(same: Mapping[int, int], found: Mapping[Link, Finding]) -> dict[Link, Finding]:
    """The short sentences of the same words that stand near another link, and are free."""
    taken = Pair({i for i, _ in found}, {j for _, j in found})
    steps = range(-_NEAR, _NEAR + 1)
    return {
        (i, j): Finding(1.0)
        for i, j in same.items()
        if i not in taken.left
        and j not in taken.right
        and any((i + here, j + there) in found for here in steps for there in steps)
    }
