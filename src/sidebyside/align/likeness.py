"""What each sentence is made of, weighed, and how like two sentences are.

A sentence counts as two bags: its stems, and the letter trigrams of its words, which still meet
where inflection, spelling or a typing slip keeps the stems apart. Rare things weigh more than
common ones, and rarity is counted over both texts together.

Invariant: every weight is a whole number, so sums do not depend on the order of adding, and the
likeness of left and right is bit for bit that of right and left. Which likeness makes a link is not
decided here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from math import log, sqrt
from typing import NamedTuple

from ..model.document import Document
from ..model.pair import Pair

UNIT = 1024
"""Weights are in 1/1024ths of a nat (the natural logarithm of a rarity)."""

_LEAST_IDF = 0.02
"""What stands in every sentence still counts a trace, so that "He is." and "He is." are alike."""

_WHOLE_WORD_LETTERS = 4
"""Up to so many letters a word is its own trigram: the trigrams of "war" and "was" would meet."""


class Bag(NamedTuple):
    """Things with their weights; ``norm`` is the length of the weights as a vector."""

    weights: dict[int, int]
    norm: float

    def dot(self, other: Bag) -> int:
        """The sum of the products of the weights of what both have."""
        mine, yours = self.weights, other.weights
        total = 0
        for key in mine.keys() & yours.keys():
            total += mine[key] * yours[key]
        return total


_EMPTY = Bag({}, 0.0)


@dataclass(slots=True)
class Profiles:
    """All article sentences of both documents: their words and stems in reading order (stems also
    as a string of one code point a stem, to look for common runs in), bags and total rarity.
    """

    idf: dict[str, int]
    rarities: list[int]
    words: Pair[list[tuple[str, ...]]]
    runs: Pair[list[str]]
    bags: Pair[list[Bag]]
    masses: Pair[list[int]]
    _trigrams: Trigrams
    _dots: dict[tuple[int, int], int] = field(default_factory=dict)

    @property
    def counts(self) -> Pair[int]:
        """How many sentences there are on each side."""
        return self.bags.map(len)

    def rarity(self, stem: str) -> float:
        """The weight of one stem, in nats."""
        return self.idf[stem] / UNIT

    def dot(self, i: int, j: int) -> int:
        """What the stems of left ``i`` and right ``j`` have in common, in square units."""
        dot = self._dots.get((i, j))
        if dot is None:
            dot = self._dots[i, j] = self.bags.left[i].dot(self.bags.right[j])
        return dot

    def base(self, i: int, j: int) -> float:
        """How like left ``i`` and right ``j`` are, 0 to 1: the cosines of stems and of trigrams
        count alike.
        """
        dot = self.dot(i, j)
        if not dot:
            return 0.0
        stems = dot / (self.bags.left[i].norm * self.bags.right[j].norm)
        left, right = self._trigrams.bag(0, i), self._trigrams.bag(1, j)
        return min(0.5 * stems + 0.5 * left.dot(right) / (left.norm * right.norm), 1.0)

    def shared(self, i: int, j: int) -> set[int]:
        """The stems that both sentences have."""
        return self.bags.left[i].weights.keys() & self.bags.right[j].weights.keys()


@dataclass(slots=True)
class Trigrams:
    """Bags of letter trigrams, made when first asked for: between two versions of one text most
    sentences are settled without.
    """

    words: Pair[list[tuple[str, ...]]]
    grams: dict[str, tuple[int, ...]]
    idf: list[int]
    _bags: dict[tuple[int, int], Bag] = field(default_factory=dict)

    def bag(self, side: int, sentence: int) -> Bag:
        """The bag of a sentence on the left (side 0) or right (1)."""
        key = side, sentence
        bag = self._bags.get(key)
        if bag is None:
            words = (self.words.left, self.words.right)[side][sentence]
            grams: Counter[int] = Counter()
            for word in words:
                grams.update(self.grams[word])
            bag = self._bags[key] = _weighed(grams, self.idf)
        return bag


def profile(documents: Pair[Document], sentences: Pair[list[int]]) -> Profiles:
    """Weigh the given sentences (indices into each document's sentences)."""
    stem_ids: dict[str, int] = {}
    stems: Pair[list[tuple[int, ...]]] = Pair([], [])
    words: Pair[list[tuple[str, ...]]] = Pair([], [])
    for side, document in documents.items():
        tokens = document.tokens
        for index in sentences[side]:
            span = document.sentences[index].tokens
            said = [t for t in span if tokens.stems[t]]
            stems[side].append(
                tuple(stem_ids.setdefault(tokens.stems[t], len(stem_ids)) for t in said)
            )
            words[side].append(tuple(tokens.forms[t] for t in said))
    grams, gram_count = _grams_of(dict.fromkeys(w for rows in words for row in rows for w in row))
    total = len(stems.left) + len(stems.right)
    idf = _rarities(len(stem_ids), total, (set(row) for rows in stems for row in rows))
    gram_idf = _rarities(
        gram_count,
        total,
        ({gram for word in set(row) for gram in grams[word]} for rows in words for row in rows),
    )
    bags = stems.map(lambda rows: [_weighed(Counter(row), idf) for row in rows])
    masses = bags.map(lambda rows: [sum(idf[key] for key in bag.weights) for bag in rows])
    return Profiles(
        idf=dict(zip(stem_ids, idf, strict=True)),
        rarities=idf,
        words=words,
        runs=stems.map(lambda rows: ["".join(map(_code_point, row)) for row in rows]),
        bags=bags,
        masses=masses,
        _trigrams=Trigrams(words, grams, gram_idf),
    )


def _code_point(stem: int) -> str:
    """A stem as one letter of a string, never NUL. Past a million stems two may share one, which
    could only make a common run look longer.
    """
    return chr(1 + stem % 0x10FFFF)


def _grams_of(forms: Iterable[str]) -> tuple[dict[str, tuple[int, ...]], int]:
    """The trigrams of every word, the ends of the word marked, and how many there are in all."""
    ids: dict[str, int] = {}
    result = {
        form: tuple(ids.setdefault(gram, len(ids)) for gram in _trigrams(form)) for form in forms
    }
    return result, len(ids)


def _trigrams(form: str) -> Iterator[str]:
    word = form.removesuffix("'s")
    if len(word) <= _WHOLE_WORD_LETTERS:
        yield word
        return
    marked = f"^{word}$"
    for at in range(len(marked) - 2):
        yield marked[at : at + 3]


def _rarities(count: int, total: int, rows: Iterable[set[int]]) -> list[int]:
    """Inverse document frequency, where the documents are the sentences of both texts."""
    frequency = [0] * count
    for row in rows:
        for key in row:
            frequency[key] += 1
    by_frequency = {
        n: round(UNIT * max(log((total + 1) / (n + 0.5)), _LEAST_IDF)) for n in set(frequency)
    }
    return [by_frequency[n] for n in frequency]


def _weighed(counts: Counter[int], idf: list[int]) -> Bag:
    if not counts:
        return _EMPTY
    weights = {key: round((1 + log(n)) * idf[key]) for key, n in counts.items()}
    return Bag(weights, sqrt(sum(weight * weight for weight in weights.values())))
