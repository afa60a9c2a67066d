"""How sure it is that two sentences tell the same, from named pieces of evidence.

A logistic score over a handful of terms, each with a reason of its own. Its weights were fitted to
annotated pairs, the terms chosen by how they foretell a pair left out, and are round on purpose.
Symmetric to the last bit: what belongs to the left and to the right is added in pairs.

Whether a score suffices for a link is decided in ``linking``, in words for people in ``reasons``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from math import exp, log
from typing import NamedTuple

from ..model.pair import Pair
from .bags import UNIT
from .kinship import Kinship
from .likeness import Profiles
from .order import Link

_LEAST_BASE = 0.12
"""Likeness below which two sentences share what any two of one subject share."""

_LEAST_SHARED = 3.0
"""Nats of shared rarity that count as evidence: one word that stands nowhere else, or two."""

_LEAST_CONTAINED = 0.5
"""Share of the lesser sentence that may stand in for it: a short sentence has little to share."""

_LEAST_PLACED_BASE = 0.05
"""Likeness that suffices to be weighed where the sure links around leave the pair a place."""

_LEAST_PLACED = 0.5
"""Tightness of a place from which a sentence of a word or two may be weighed."""

_FEWEST_WORDS = 3
"""A sentence of fewer words ("No.", "Adding:") proves nothing outside such a place, or without
neighbours that are as alike as that."""

_MASS_CAP = 12.0
"""Nats of shared rarity beyond which more adds nothing."""

_MOST_FIGURES = 2
"""Common figures beyond which more make no surer: a list of results has many."""

LONGEST_RUN = 32
"""Words beyond which a common run makes no surer."""


UNKNOWN_NEARNESS = 0.4
"""What it is worth not to know yet where a partner would be expected."""


class Setting(NamedTuple):
    """Where a pair stands among the links that are sure.

    ``place``: how tightly they leave only this place for it, 0 to 1 (one sentence a side).
    ``nearness``: how near it stands to where even telling between them would put it, 1 (there) to
    0. ``flanks``: how many of the two pairs before and after it they link. ``is_split``: whether
    they link one of its sentences to a neighbour of the other, which itself is free. ``rivals``:
    the sure links that one of its sentences has with others; what those share is accounted for.
    ``are_titles``: whether both are headings with which the texts begin.
    """

    place: float = 0.0
    nearness: float = UNKNOWN_NEARNESS
    flanks: int = 0
    is_split: bool = False
    rivals: tuple[tuple[int, int], ...] = ()
    are_titles: bool = False

    @property
    def speaks_for(self) -> bool:
        """Whether the pair stands where a link would be expected."""
        return bool(self.place or self.flanks or self.is_split or self.are_titles)


NO_SETTING = Setting()


class Evidence(NamedTuple):
    """What speaks for and against one pair; ``z`` sums it up.

    ``containment``: share of the lesser sentence's rarity that the other has, and no surer partner
    has as well. ``run``: length of
    the longest common run of stems, in words. ``margin``: by how much this pair beats the best
    other choice of the left and of the right sentence (negative if it does not). ``diagonal``:
    likeness of the sentences before, and after, both. ``beside``: of either with a neighbour of the
    other. ``shared``: rarity of all that they share likewise, in nats. ``words``: of the shorter
    sentence, which shares as much by chance the longer it is. ``is_heading_alone``: a heading
    against a sentence, which tells more than a heading can. ``figures``: how many figures both give
    (2 if more). ``do_figures_differ``: both give some, and none is the same. ``texts``: what they
    are to each other as wholes.
    """

    base: float
    containment: float
    run: int
    margin: float
    diagonal: float
    beside: float
    shared: float
    words: int = 0
    is_heading_alone: bool = False
    figures: int = 0
    do_figures_differ: bool = False
    setting: Setting = NO_SETTING
    texts: Kinship = Kinship()

    @property
    def z(self) -> float:
        """The logarithm of the odds."""
        setting = self.setting
        expected = (
            3.8
            + 2.5 * self.texts.freedom
            + (2.5 + 1.5 * self.texts.freedom) * setting.nearness
            + 0.8 * setting.flanks
            + 0.8 * setting.is_split
            + 1.4 * setting.are_titles
        )
        return (
            1.8 * self.containment
            + 0.9 * log(1 + self.run)
            + 5.5 * self.margin
            + 0.9 * self.diagonal
            + 2.9 * self.beside
            + 3.7 * min(self.shared, _MASS_CAP) / _MASS_CAP
            + 1.6 * self.figures
            - 4.1 * self.is_heading_alone
            - 1.5 * self.do_figures_differ
            - 0.5 * log(1 + self.words)
            + self.texts.related * expected
            - 10.0
        )


def probability(z: float) -> float:
    """The logistic function."""
    return 1 / (1 + exp(-z)) if z > -700 else 0.0


class Similarity:
    """Likenesses and evidence for the pairs of one comparison."""

    def __init__(
        self,
        profiles: Profiles,
        pairs: Iterable[Link],
        same: Mapping[int, int],
        headings: Pair[list[bool]],
    ) -> None:
        self.profiles = profiles
        self._counts = profiles.counts
        self.headings = headings
        self._known = dict.fromkeys(same.items(), 1.0)
        self._choices = _choices(pairs)
        self._tops: tuple[dict[int, tuple[float, float]], dict[int, tuple[float, float]]] = ({}, {})

    def base(self, i: int, j: int) -> float:
        """Likeness of two sentences, also beyond the ends of the texts (0 there)."""
        known = self._known.get((i, j))
        if known is None:
            known = 0.0
            if 0 <= i < self._counts.left and 0 <= j < self._counts.right:
                known = self.profiles.base(i, j)
            self._known[i, j] = known
        return known

    def evidence(self, i: int, j: int, texts: Kinship) -> Evidence | None:
        """What speaks for the pair by itself, or ``None`` where there is too little to speak of."""
        if self.base(i, j) < _LEAST_BASE:
            return None
        shared, containment = self._shared(i, j, ())
        if shared < _LEAST_SHARED and containment < _LEAST_CONTAINED:
            return None
        return self._weighed(i, j, shared, containment, NO_SETTING, texts)

    def may_be_placed(self, i: int, j: int) -> bool:
        """Whether the pair is like enough to be weighed where the sure links leave a place."""
        return self.base(i, j) >= _LEAST_PLACED_BASE

    def evidence_in(
        self, i: int, j: int, setting: Setting, alone: Evidence | None, texts: Kinship
    ) -> Evidence | None:
        """The same among the sure links, given what was known of the pair ``alone``."""
        if alone is not None:
            if not setting.rivals:
                return alone._replace(setting=setting, texts=texts)
            shared, containment = self._shared(i, j, setting.rivals)
            return alone._replace(
                shared=shared, containment=containment, setting=setting, texts=texts
            )
        if not setting.speaks_for:
            return None
        return self._weighed(i, j, *self._shared(i, j, setting.rivals), setting, texts)

    def _shared(self, i: int, j: int, rivals: Iterable[tuple[int, int]]) -> tuple[float, float]:
        """The rarity of all that two sentences share and no rival does, in nats and as a share of
        the lesser one's.
        """
        profiles = self.profiles
        common = profiles.shared(i, j)
        for rival in rivals:
            common -= profiles.shared(*rival)
        shared = sum([profiles.rarities[stem] for stem in common])
        lesser = min(profiles.masses.left[i], profiles.masses.right[j])
        return shared / UNIT, shared / lesser if lesser else 0.0

    def _weighed(
        self, i: int, j: int, shared: float, containment: float, setting: Setting, texts: Kinship
    ) -> Evidence | None:
        base = self.base(i, j)
        runs = self.profiles.runs
        diagonal = self.base(i - 1, j - 1) + self.base(i + 1, j + 1)
        words = min(len(runs.left[i]), len(runs.right[j]))
        if words < _FEWEST_WORDS and max(diagonal, setting.place) < _LEAST_PLACED:
            return None
        return Evidence(
            base=base,
            containment=containment,
            run=longest_run(runs.left[i], runs.right[j]),
            margin=self._margin(0, i, base) + self._margin(1, j, base),
            diagonal=diagonal,
            beside=max(self.base(i, j - 1), self.base(i, j + 1))
            + max(self.base(i - 1, j), self.base(i + 1, j)),
            shared=shared,
            words=words,
            is_heading_alone=self.headings.left[i] != self.headings.right[j],
            figures=min(self.profiles.common_figures(i, j), _MOST_FIGURES),
            do_figures_differ=self.profiles.disagree(i, j),
            setting=setting,
            texts=texts,
        )

    def _margin(self, side: int, at: int, base: float) -> float:
        first, second = self._top(side, at)
        return base - (second if base == first else first)

    def _top(self, side: int, at: int) -> tuple[float, float]:
        """The two greatest likenesses that a free sentence has. Of a sentence that nothing speaks
        for nobody asks, so its other choices need not be weighed.
        """
        top = self._tops[side].get(at)
        if top is None:
            bases = [self.base(*pair) for pair in self._choices[side][at]]
            first = max(bases)
            bases.remove(first)
            top = self._tops[side][at] = first, max(bases, default=0.0)
        return top


def _choices(pairs: Iterable[Link]) -> tuple[dict[int, list[Link]], dict[int, list[Link]]]:
    """The pairs that each left sentence stands in, and each right one."""
    left: defaultdict[int, list[Link]] = defaultdict(list)
    right: defaultdict[int, list[Link]] = defaultdict(list)
    for pair in pairs:
        i, j = pair
        left[i].append(pair)
        right[j].append(pair)
    return left, right


def longest_run(left: str, right: str) -> int:
    """The length of the longest common run of two strings, up to ``LONGEST_RUN``.

    By halving instead of a table: where a run of n is common, so is one of n - 1. What the other
    side lacks parts the shorter string first, and mostly leaves little to look for.
    """
    if len(left) > len(right):
        left, right = right, left
    letters = set(right)
    pieces = "".join([letter if letter in letters else "\0" for letter in left]).split("\0")
    longest = max(pieces, key=len)[:LONGEST_RUN]
    high = len(longest)
    if longest in right:
        return high  # nearly always, where only a word or two were changed
    low = min(high, 1)
    while low < high:
        length = (low + high + 1) // 2
        runs = {right[at : at + length] for at in range(len(right) - length + 1)}
        if any(
            piece[at : at + length] in runs
            for piece in pieces
            for at in range(len(piece) - length + 1)
        ):
            low = length
        else:
            high = length - 1
    return low
