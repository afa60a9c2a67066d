"""What linked sentences are to each other, told from their words alone.

The link stands already; here only its kind is decided, by how many words stand again in the same
order, and what is left besides. Symmetric in left and right.

How little two sentences share does not tell whether they only overlap: on annotated pairs those
with the fewest common words say the same thing in wholly other ones. What tells is a stretch taken
over to the letter between remainders that share next to nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from rapidfuzz.distance import LCSseq

from ..model.alignment import Relation
from ..model.document import Document
from ..model.pair import Pair
from .readings import wording
from .speech import words_in_marks

_EDITED_RATIO = 0.63
"""Twice the words common in order over all words: from here on most words are kept in order."""

_EDITED_SPLIT_RATIO = 0.8
"""The same where sentences were split or merged, which rewords unless little else is done."""

_EDITED_KEPT_RATIO = 0.8
"""Share of the shorter side's words kept in order: the longer one only adds, the shorter cuts."""

_MOSTLY_SPOKEN = 0.7
"""Share of both sentences that stands in quotation marks where they tell little else ..."""

_SPOKEN_WORDS = 5
"""... and the fewest words that are a quotation and not a term."""

_OVERLAP_WORDS = 6
"""Words in a row that are taken over and not come by."""

_REST_SHARED_RATIO = 0.25
"""Share of the lesser remainder's rarity, outside such stretches, below which both sides go on
about different things."""

_REST_NATS = 15.0
"""And so much must each remainder say, about four telling words."""

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
    if is_one_to_one and _is_one_quotation(words, Pair(*map(_in_marks, documents, sentences))):
        return Relation.EDITED
    if is_one_to_one and _only_overlaps(Pair(*map(_stems, documents, sentences)), rarity):
        return Relation.PARTIAL
    return Relation.REWORDED


def _is_one_quotation(words: Pair[list[str]], spoken: Pair[list[str]]) -> bool:
    """Whether the sentences mostly are the same quotation, or the shorter part of it: who said it
    is told otherwise.
    """
    shorter = min(map(len, spoken))
    if shorter < _SPOKEN_WORDS or sum(map(len, spoken)) < _MOSTLY_SPOKEN * sum(map(len, words)):
        return False
    return _common(spoken) >= _EDITED_KEPT_RATIO * shorter


def _in_marks(document: Document, sentences: Sequence[int]) -> list[str]:
    return [word for index in sentences for word in words_in_marks(document, index)]


def _only_overlaps(stems: Pair[list[str]], rarity: Callable[[str], float]) -> bool:
    """Whether the sentences share a literal stretch and hardly anything else."""
    stretches = stems.map(lambda row: set(zip(*_shifted(row), strict=False)))
    common = stretches.left & stretches.right
    if not common:
        return False
    rest = stems.map(lambda row: _outside(row, common))
    masses = rest.map(lambda words: sum(map(rarity, sorted(words))))
    shared = sum(map(rarity, sorted(rest.left & rest.right)))
    return min(masses) >= _REST_NATS and shared < _REST_SHARED_RATIO * min(masses)


def _shifted(row: list[str]) -> list[list[str]]:
    return [row[at:] for at in range(_OVERLAP_WORDS)]


def _outside(row: list[str], stretches: set[tuple[str, ...]]) -> set[str]:
    """The stems that stand outside of all these stretches."""
    inside: set[int] = set()
    for at, stretch in enumerate(zip(*_shifted(row), strict=False)):
        if stretch in stretches:
            inside.update(range(at, at + _OVERLAP_WORDS))
    return {stem for at, stem in enumerate(row) if at not in inside}


def _common(words: Pair[list[str]]) -> int:
    """How many words are common in order; of stretches too long for that, in any order."""
    if len(words.left) * len(words.right) > _MOST_CELLS:
        return (Counter(words.left) & Counter(words.right)).total()
    return LCSseq.similarity(words.left, words.right)


def _words(document: Document, sentences: Sequence[int]) -> list[str]:
    return [word for index in sentences for word in wording(document, index)]


def _stems(document: Document, sentences: Sequence[int]) -> list[str]:
    stems = document.tokens.stems
    return [stems[t] for n in sentences for t in document.sentences[n].tokens if stems[t]]
