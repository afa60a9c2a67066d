"""Sentences as bags of weighed things, and how much two bags have in common.

A thing weighs more the fewer sentences it stands in. Sentences of one *kind* have the same wording:
what is known of one is known of all, and is worked out once.

Invariant: every weight is a whole number, so sums do not depend on the order of adding. What the
things are (stems, trigrams) is not known here.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from itertools import chain
from math import log, sqrt
from operator import mul
from typing import Generic, NamedTuple, TypeVar

from ..model.pair import Pair

T = TypeVar("T")
U = TypeVar("U")

MOST_PAIRS_AT_ONCE = 60_000
"""Pairs of sentences up to which all are weighed, and are worked out a sentence at a time."""

UNIT = 1024
"""Weights are in 1/1024ths of a nat (the natural logarithm of a rarity)."""

_LEAST_IDF = 0.02
"""What stands in every sentence still counts a trace, so that "He is." and "He is." are alike."""


class Bag(NamedTuple):
    """Things with their weights; ``norm`` is the length of the weights as a vector."""

    weights: dict[int, int]
    norm: float

    def dot(self, other: Bag) -> int:
        """The sum of the products of the weights of what both have."""
        mine, yours = self.weights, other.weights
        common = mine.keys() & yours.keys()
        return sum(map(mul, map(mine.__getitem__, common), map(yours.__getitem__, common)))


_EMPTY = Bag({}, 0.0)


class Lazily(dict[int, T]):
    """Values by position, each made when first asked for: of a book few sentences are weighed."""

    __slots__ = ("_maker",)

    def __init__(self, maker: Callable[[int], T]) -> None:
        self._maker = maker

    def __missing__(self, at: int) -> T:
        value = self[at] = self._maker(at)
        return value


def by_kind(kinds: Pair[list[int]], maker: Callable[[int], T]) -> Pair[Lazily[T]]:
    """What ``maker`` makes of the kind of each sentence, once."""
    made = Lazily(maker)
    return kinds.map(lambda own: Lazily(lambda at: made[own[at]]))


class _PairByPair:
    """The dot products of left and right bags, each worked out by itself, once for sentences of the
    same kinds: of large inputs few pairs are asked for.
    """

    def __init__(self, bags: Pair[Lazily[Bag]], kinds: Pair[list[int]]) -> None:
        self._left, self._right = bags
        self._left_kinds, self._right_kinds = kinds
        self._known: dict[tuple[int, int], int] = {}

    def of(self, i: int, j: int) -> int:
        """The product of left ``i`` and right ``j``."""
        kinds = self._left_kinds[i], self._right_kinds[j]
        dot = self._known.get(kinds)
        if dot is None:
            dot = self._known[kinds] = self._left[i].dot(self._right[j])
        return dot


class _RowByRow:
    """The same for small inputs, where nearly all pairs are asked for: a left bag at once with all
    that have anything of it, by where each thing stands. Most sentences share a few little words.
    """

    def __init__(self, bags: Pair[Lazily[Bag]], count: int) -> None:
        self._left, self._right = bags
        self._count = count
        self._rows: dict[int, list[int]] = {}

    @cached_property
    def _holders(self) -> dict[int, list[tuple[int, int]]]:
        """Each thing with the right bags that hold it, and its weights there."""
        holders: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
        for j in range(self._count):
            for key, weight in self._right[j].weights.items():
                holders[key].append((j, weight))
        return dict(holders)

    def _row(self, i: int) -> list[int]:
        row = [0] * self._count
        holders = self._holders
        for key, weight in self._left[i].weights.items():
            for j, other in holders.get(key, ()):
                row[j] += weight * other
        return row

    def of(self, i: int, j: int) -> int:
        """The product of left ``i`` and right ``j``."""
        row = self._rows.get(i)
        if row is None:
            row = self._rows[i] = self._row(i)
        return row[j]


Dots = _PairByPair | _RowByRow


def dots_of(bags: Pair[Lazily[Bag]], kinds: Pair[list[int]]) -> Dots:
    """The products of these bags, as is cheaper for so many."""
    return _PairByPair(bags, kinds) if are_many(kinds) else _RowByRow(bags, len(kinds.right))


def are_many(kinds: Pair[list[int]]) -> bool:
    """Whether these are too many sentences to weigh every pair."""
    return len(kinds.left) * len(kinds.right) > MOST_PAIRS_AT_ONCE


class Frequencies(NamedTuple, Generic[U]):
    """In how many ``sentences`` each thing stands, and in how many ``kinds`` of them."""

    sentences: dict[U, int]
    kinds: dict[U, int]


def frequencies_of(
    rows: Sequence[tuple[T, ...]],
    often: Mapping[int, int],
    things: Callable[[tuple[T, ...]], Iterable[U]],
) -> Frequencies[U]:
    """How often the things stand that the rows are made of. ``rows`` has one for each kind,
    ``often`` says how many of that kind there are: of a second edition half stand twice.
    """
    by_times: dict[int, list[tuple[T, ...]]] = {}
    for kind, row in enumerate(rows):
        by_times.setdefault(often[kind], []).append(row)
    found: Frequencies[U] = Frequencies({}, {})
    sentences, kinds = found
    for times, distinct in by_times.items():
        for key, n in Counter(chain.from_iterable(map(things, distinct))).items():
            sentences[key] = sentences.get(key, 0) + times * n
            kinds[key] = kinds.get(key, 0) + n
    return found


def rarities_of(frequencies: Mapping[int, int], total: int) -> list[int]:
    """Inverse document frequency of numbered things, where the documents are the sentences of both
    texts.
    """
    by_frequency = {n: _weight(n, total) for n in set(frequencies.values())}
    return [by_frequency[frequencies[key]] for key in range(len(frequencies))]


def _weight(frequency: int, total: int) -> int:
    """What weighs a thing that stands in so many of all sentences."""
    return round(UNIT * max(log((total + 1) / (frequency + 0.5)), _LEAST_IDF))


def weighed(row: Sequence[int], idf: list[int]) -> Bag:
    """A bag of numbered things: what stands in it again and again weighs more, by the logarithm."""
    if not row:
        return _EMPTY
    weights: dict[int, int] = {}
    again = []
    for key in row:
        if key in weights:
            again.append(key)
        else:
            weights[key] = idf[key]
    if again:
        for key, more in Counter(again).items():
            weights[key] = round((1 + log(1 + more)) * idf[key])
    values = weights.values()
    return Bag(weights, sqrt(sum(map(mul, values, values))))
