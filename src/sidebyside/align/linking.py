"""Which pairs of sentences are linked, and how sure each link is.

Links of the same words stand first. The others are weighed twice, both times in the light of how
related the two texts are: once alone, and once more knowing the links that are sure, which say
where a partner would be expected. Of sentences that share a subject only the best for either side
is taken, unless it is sure in itself.

Invariant: the result does not depend on which text is left. Ties are kept, never broken by order.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from ..model.options import CompareOptions
from ..model.pair import Pair
from .candidates import are_pruned, candidates
from .kinship import at_first_sight, knowing_links
from .likeness import Profiles
from .near_copies import SCORE as NEAR_SCORE
from .near_copies import NearCopy, near_copies
from .order import Link, heaviest_chain, with_lots
from .places import settings
from .similarity import Evidence, Similarity, probability
from .ties import loose_ties

_SURE = 0.75
"""Probability from which a link tells about the texts as a whole."""

_SURE_ALONE = 0.5
"""Probability from which a link stands beside a better or a surer one of the same sentence, as in
splits and merges."""

_FEWEST_TELLING_WORDS = 5
"""Equal sentences of fewer words ("Related", "He said no.") prove nothing alone: they are linked
only beside another link."""

_FEWEST_TELLING_IN_A_ROW = 10
"""But so many words in short sentences that follow one another on both sides are no chance."""

_NEAR = 2
"""How many sentences away, on both sides, a link still vouches for such a short one."""


class Finding(NamedTuple):
    """Why a pair is linked: ``evidence`` is ``None`` for the same words, and for links by hand."""

    score: float
    evidence: Evidence | NearCopy | None = None
    is_by_hand: bool = False

    @property
    def is_copy(self) -> bool:
        """Whether it was the same words that linked the pair."""
        return self.evidence is None and not self.is_by_hand


def link(
    profiles: Profiles,
    same: Mapping[int, int],
    headings: Pair[list[bool]],
    names: Pair[frozenset[str]],
    options: CompareOptions,
) -> dict[Link, Finding]:
    """The links between left and right positions, given those of the ``same`` words.

    A sentence whose very words stand on the other side is linked there or nowhere.
    """
    trusted = _trusted(profiles, same)
    found = dict.fromkeys(trusted.items(), Finding(1.0))
    counts = profiles.counts
    near = near_copies(profiles, same) if are_pruned(counts) else {}
    found |= {pair: Finding(NEAR_SCORE, piece) for pair, piece in near.items()}
    same_or_near = dict([*same.items(), *near])
    settled = Pair(set(same_or_near), set(same_or_near.values()))
    if len(same) < min(counts.left, counts.right):
        pairs = candidates(profiles, same_or_near)
        similarity = Similarity(profiles, pairs, same_or_near, headings)
        free = sorted((i, j) for i, j in pairs if not (i in settled.left or j in settled.right))
        texts = at_first_sight(profiles, names)
        alone = {pair: similarity.evidence(*pair, texts) for pair in free}
        sure = dict.fromkeys(found, 1.0) | _chosen(_known(alone), _SURE)
        texts = knowing_links(texts, [similarity.base(*pair) for pair in sure], profiles)
        placed = settings(
            [
                pair
                for pair, evidence in alone.items()
                if evidence is not None or (texts.related and similarity.may_be_placed(*pair))
            ],
            sure,
            _chain(profiles, sure),
            headings,
            profiles.words,
        )
        weighed = _known(
            {
                pair: similarity.evidence_in(*pair, setting, alone[pair], texts)
                for pair, setting in placed.items()
            }
        )
        for pair, score in _chosen(weighed, options.link_threshold).items():
            found[pair] = Finding(score, weighed[pair])
        for pair in loose_ties(found, weighed, profiles.words):
            del found[pair]
    return found | _vouched(same, found)


def _trusted(profiles: Profiles, same: Mapping[int, int]) -> dict[int, int]:
    """The links of the same words that need no other proof: long ones and long runs, and what joins
    on to one, or to the beginning or end of both texts.
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
    for run in _runs({i: j for i, j in same.items() if i not in trusted}):
        if sum([len(words[i]) for i, _ in run]) >= _FEWEST_TELLING_IN_A_ROW:
            trusted.update(run)
    return trusted


def _runs(same: Mapping[int, int]) -> list[list[Link]]:
    """Links of the same words that follow one another on both sides."""
    runs: list[list[Link]] = []
    before = None
    for i, j in sorted(same.items()):
        if before != (i - 1, j - 1):
            runs.append([])
        before = i, j
        runs[-1].append(before)
    return runs


def _known(evidence: Mapping[Link, Evidence | None]) -> dict[Link, Evidence]:
    return {pair: piece for pair, piece in evidence.items() if piece is not None}


def _chosen(weighed: Mapping[Link, Evidence], threshold: float) -> dict[Link, float]:
    """The pairs at or above the threshold that are the best of their left or right sentence and
    have no surer rival, and all that are sure enough beside one.
    """
    scores = {pair: evidence.z for pair, evidence in weighed.items()}
    best: tuple[dict[int, float], dict[int, float]] = ({}, {})
    for pair, z in scores.items():
        for column, at in zip(best, pair, strict=True):
            column[at] = max(z, column.get(at, z))
    chosen = {}
    for pair, z in scores.items():
        score = probability(z)
        is_best = not weighed[pair].setting.rivals and any(
            column[at] == z for column, at in zip(best, pair, strict=True)
        )
        if score >= (threshold if is_best else max(threshold, _SURE_ALONE)):
            chosen[pair] = score
    return chosen


def _chain(profiles: Profiles, sure: Mapping[Link, float]) -> list[Link]:
    """The surest links that run in one order on both sides."""
    linked = sorted(sure)
    left, right = profiles.lots
    weights = [with_lots(round(sure[i, j] * (1 << 20)), left[i], right[j]) for i, j in linked]
    return [linked[k] for k in sorted(heaviest_chain(linked, weights))]


def _vouched(same: Mapping[int, int], found: Mapping[Link, Finding]) -> dict[Link, Finding]:
    """The short sentences of the same words that stand near another link, and are free; those that
    are thereby linked vouch for others.
    """
    taken = Pair({i for i, _ in found}, {j for _, j in found})
    vouched: dict[Link, Finding] = {}
    if taken.left.issuperset(same):
        return vouched
    steps = [step for step in range(-_NEAR, _NEAR + 1) if step]
    linked = list(found)
    while linked:
        i, j = linked.pop()
        for step in steps:
            at = i + step
            to = same.get(at)
            if (
                to is not None
                and abs(to - j) <= _NEAR
                and at not in taken.left
                and to not in taken.right
            ):
                taken.left.add(at)
                taken.right.add(to)
                vouched[at, to] = Finding(1.0)
                linked.append((at, to))
    return vouched
