"""What linked sentences are to each other, told from their words alone.

The link stands already; here only its kind is decided, by how many words stand again in the same
order and by what share of each side's rarer words stands again at all. Symmetric in left and right.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from rapidfuzz.distance import LCSseq

from ..model.alignment import Relation
from ..model.document import Document
from ..model.pair import Pair
from .exact import wording

_EDITED_RATIO = 0.6
"""Twice the words common in order over all words: from here on most words are kept in order."""

_EDITED_SPLIT_RATIO = 0.75
"""The same where sentences were split or merged, which rewords unless little else is done."""

_EDITED_KEPT_RATIO = 0.8
"""Share of the shorter side's words kept in order: the longer one only adds, the shorter cuts."""

_PARTIAL_FOUND_RATIO = 0.3
"""Where neither side finds so much of itself in the other (by rarity), they only overlap."""

_PARTIAL_OWN_NATS = 12.0
"""And each has at least so much of its own, about three telling words: short sentences say the same
thing in wholly other words."""

_MOST_CELLS = 400_000_000
"""Product of the lengths up to which order is looked at: some tenths of a second."""


def relate(
    documents: Pair[Document], sentences: Pair[tuple[int, ...]], rarity: Callable[[str], float]
) -> Relation:
    """The relation of the sentences of one bead, each side read as one. ``rarity`` weighs a
    stem, in nats.
    """
    words = Pair(*map(_words, documents, sentences))
    if words.left == words.right:
        return Relation.IDENTICAL
    shorter, longer = sorted(map(len, words))
    common = _common(words)
    is_one_to_one = all(len(indices) == 1 for indices in sentences)
    if 2 * common >= (_EDITED_RATIO if is_one_to_one else _EDITED_SPLIT_RATIO) * (shorter + longer):
        return Relation.EDITED
    if is_one_to_one and common >= _EDITED_KEPT_RATIO * shorter:
        return Relation.EDITED
    if common and longer - common <= 1:
        return Relation.EDITED  # one word is replaced, however short the sentence is
    stems = Pair(*map(_stems, documents, sentences))
    masses = stems.map(lambda side: sum(map(rarity, sorted(side))))
    shared = sum(map(rarity, sorted(stems.left & stems.right)))
    is_partial = all(
        shared < _PARTIAL_FOUND_RATIO * mass and mass - shared >= _PARTIAL_OWN_NATS
        for mass in masses
    )
    return Relation.PARTIAL if is_partial else Relation.REWORDED


def _common(words: Pair[list[str]]) -> int:
    """How many words are common in order; of stretches too long for that, in any order."""
    if len(words.left) * len(words.right) > _MOST_CELLS:
        return (Counter(words.left) & Counter(words.right)).total()
    return LCSseq.similarity(words.left, words.right)


def _words(document: Document, sentences: Sequence[int]) -> list[str]:
    return [word for index in sentences for word in wording(document, index)]


def _stems(document: Document, sentences: Sequence[int]) -> set[str]:
    stems = document.tokens.stems
    return {stems[t] for n in sentences for t in document.sentences[n].tokens if stems[t]}
