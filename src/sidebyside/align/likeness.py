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
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from itertools import chain
from math import log, sqrt
from operator import mul
from typing import NamedTuple, TypeVar

from ..english.numerals import bare_figure
from ..model.pair import Pair

T = TypeVar("T")
U = TypeVar("U")

MOST_PAIRS_AT_ONCE = 60_000
"""Pairs of sentences up to which all are weighed, and are worked out a sentence at a time."""

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
        common = mine.keys() & yours.keys()
        return sum([mine[key] * yours[key] for key in common]) if common else 0


_EMPTY = Bag({}, 0.0)


class Lazily(dict[int, T]):
    """Values by position, each made when first asked for: of a book few sentences are weighed."""

    __slots__ = ("_maker",)

    def __init__(self, maker: Callable[[int], T]) -> None:
        self._maker = maker

    def __missing__(self, at: int) -> T:
        value = self[at] = self._maker(at)
        return value


class Profiles:
    """All article sentences of both documents: ``words`` and stems in reading order, and what
    weighing asks of them. All of that is made when first asked for: between two copies of one text
    nothing is weighed, between two versions most sentences are settled without trigrams.
    """

    def __init__(
        self, words: Pair[list[tuple[str, ...]]], stems: Pair[list[tuple[str, ...]]]
    ) -> None:
        self.words = words
        self._stems = stems

    @cached_property
    def counts(self) -> Pair[int]:
        """How many sentences there are on each side."""
        return self.words.map(len)

    @cached_property
    def kinds(self) -> Pair[list[int]]:
        """The wording of each sentence, numbered: what is known of one is known of all like it."""
        numbers: dict[tuple[tuple[str, ...], tuple[str, ...]], int] = {}
        return Pair(
            *(
                [numbers.setdefault(both, len(numbers)) for both in zip(words, stems, strict=True)]
                for words, stems in zip(self.words, self._stems, strict=True)
            )
        )

    @cached_property
    def _times(self) -> Counter[int]:
        """How often each kind stands in both texts."""
        return Counter(chain(*self.kinds))

    @cached_property
    def _ids(self) -> dict[str, int]:
        """The stems, numbered; a number has one stem in words and in figures."""
        stems = dict.fromkeys(chain.from_iterable(chain(*self._stems)))
        numbers: dict[str, int] = {}
        return {stem: numbers.setdefault(bare_figure(stem), len(numbers)) for stem in stems}

    @cached_property
    def row_of(self) -> list[tuple[int, ...]]:
        """The stems of each kind by their numbers."""
        ids = self._ids
        return [tuple([ids[stem] for stem in row]) for row in self._of_kinds(self._stems)]

    def _of_kinds(self, sides: Pair[list[tuple[str, ...]]]) -> Iterable[tuple[str, ...]]:
        """One of all that is equal in sentences of a kind, for each kind."""
        return dict(zip(chain(*self.kinds), chain(*sides), strict=True)).values()

    @cached_property
    def rows(self) -> Pair[list[tuple[int, ...]]]:
        """The stems of each sentence by their numbers."""
        row_of = self.row_of
        return self.kinds.map(lambda kinds: [row_of[kind] for kind in kinds])

    @cached_property
    def rarities(self) -> list[int]:
        """The weight of each stem."""
        frequencies = _frequencies(self.row_of, self._times, set)
        return _rarities(frequencies, self._times.total())

    @cached_property
    def bags(self) -> Pair[Lazily[Bag]]:
        """The stems of each sentence with their weights there."""
        idf = self.rarities
        return self._lazily(lambda row: _weighed(row, idf))

    @cached_property
    def masses(self) -> Pair[Lazily[int]]:
        """The total rarity of the stems of each sentence."""
        idf = self.rarities
        return self._lazily(lambda row: sum([idf[key] for key in set(row)]))

    @cached_property
    def runs(self) -> Pair[Lazily[str]]:
        """Each sentence as a string of one code point a stem, to look for common runs in."""
        return self._lazily(lambda row: "".join(map(_code_point, row)))

    def _lazily(self, maker: Callable[[tuple[int, ...]], T]) -> Pair[Lazily[T]]:
        """What ``maker`` makes of the stems of each sentence."""
        row_of = self.row_of
        return _by_kind(self.kinds, lambda kind: maker(row_of[kind]))

    @cached_property
    def _figures(self) -> Pair[Lazily[frozenset[int]]]:
        """What stands in figures in each sentence."""
        ids = self._ids
        return self._stems.map(
            lambda rows: Lazily(
                lambda at: frozenset([ids[stem] for stem in rows[at] if stem[0].isdigit()])
            )
        )

    @cached_property
    def _trigrams(self) -> _Trigrams:
        return _Trigrams(list(self._of_kinds(self.words)), self.kinds, self._times)

    @cached_property
    def _dots(self) -> _Dots:
        return _dots(self.bags, self.kinds)

    def disagree(self, i: int, j: int) -> bool:
        """Whether both sentences have figures, and none of either stands in the other."""
        bags, figures = self.bags, self._figures
        mine, yours = figures.left[i], figures.right[j]
        if not mine or not yours:
            return False
        return mine.isdisjoint(bags.right[j].weights) and yours.isdisjoint(bags.left[i].weights)

    def rare_stems(self, most: int) -> frozenset[int]:
        """The stems that stand in so many kinds of sentences, or fewer."""
        often = Counter(chain.from_iterable(map(set, self.row_of)))
        return frozenset([stem for stem, times in often.items() if times <= most])

    def rarity(self, stem: str) -> float:
        """The weight of one stem, in nats; 0 for what only numbers clauses ("(b)")."""
        number = self._ids.get(stem)
        return 0.0 if number is None else self.rarities[number] / UNIT

    def dot(self, i: int, j: int) -> int:
        """What the stems of left ``i`` and right ``j`` have in common, in square units."""
        return self._dots.of(i, j)

    def cosine(self, i: int, j: int) -> float:
        """How like the stems of left ``i`` and right ``j`` are, 0 to 1."""
        dot = self._dots.of(i, j)
        return dot / (self.bags.left[i].norm * self.bags.right[j].norm) if dot else 0.0

    def base(self, i: int, j: int) -> float:
        """How like left ``i`` and right ``j`` are, 0 to 1: the cosines of stems and of trigrams
        count alike.
        """
        stems = self.cosine(i, j)
        if not stems:
            return 0.0
        trigrams = self._trigrams
        norms = trigrams.bags.left[i].norm * trigrams.bags.right[j].norm
        return min(0.5 * stems + 0.5 * trigrams.dots.of(i, j) / norms, 1.0)

    def shared(self, i: int, j: int) -> set[int]:
        """The stems that both sentences have."""
        return self.bags.left[i].weights.keys() & self.bags.right[j].weights.keys()


def _by_kind(kinds: Pair[list[int]], maker: Callable[[int], T]) -> Pair[Lazily[T]]:
    """What ``maker`` makes of the kind of each sentence, once."""
    made = Lazily(maker)
    return kinds.map(lambda own: Lazily(lambda at: made[own[at]]))


class _Trigrams:
    """Bags of the letter trigrams of sentences, given by the words of each kind.

    How often a trigram stands is counted over sentences; of many over their words, which takes a
    tenth of the time and counts twice only where two words of a sentence share one.
    """

    def __init__(
        self, rows: Sequence[tuple[str, ...]], kinds: Pair[list[int]], often: Counter[int]
    ) -> None:
        grams = _grams_of(dict.fromkeys(chain.from_iterable(rows)))
        frequencies: Counter[int] = Counter()
        if _are_many(kinds):
            for word, times in _frequencies(rows, often, set).items():
                for gram in set(grams[word]):
                    frequencies[gram] += times
        else:
            frequencies = _frequencies(
                rows, often, lambda row: set().union(*[grams[word] for word in row])
            )
        idf = _rarities(frequencies, often.total())

        def bag(kind: int) -> Bag:
            return _weighed(tuple(chain.from_iterable([grams[word] for word in rows[kind]])), idf)

        self.bags = _by_kind(kinds, bag)
        self.dots = _dots(self.bags, kinds)


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
        self._rows: dict[int, dict[int, int]] = {}

    @cached_property
    def _holders(self) -> dict[int, list[tuple[int, int]]]:
        """Each thing with the right bags that hold it, and its weights there."""
        holders: dict[int, list[tuple[int, int]]] = {}
        for j in range(self._count):
            for key, weight in self._right[j].weights.items():
                holders.setdefault(key, []).append((j, weight))
        return holders

    def _row(self, i: int) -> dict[int, int]:
        row: dict[int, int] = {}
        holders = self._holders
        for key, weight in self._left[i].weights.items():
            for j, other in holders.get(key, ()):
                row[j] = row.get(j, 0) + weight * other
        return row

    def of(self, i: int, j: int) -> int:
        """The product of left ``i`` and right ``j``."""
        row = self._rows.get(i)
        if row is None:
            row = self._rows[i] = self._row(i)
        return row.get(j, 0)


_Dots = _PairByPair | _RowByRow


def _dots(bags: Pair[Lazily[Bag]], kinds: Pair[list[int]]) -> _Dots:
    """The products of these bags, as is cheaper for so many."""
    return _PairByPair(bags, kinds) if _are_many(kinds) else _RowByRow(bags, len(kinds.right))


def _are_many(kinds: Pair[list[int]]) -> bool:
    """Whether these are too many sentences to weigh every pair."""
    return len(kinds.left) * len(kinds.right) > MOST_PAIRS_AT_ONCE


def _code_point(stem: int) -> str:
    """A stem as one letter of a string, never NUL. Past a million stems two may share one, which
    could only make a common run look longer.
    """
    return chr(1 + stem % 0x10FFFF)


def _grams_of(forms: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """The trigrams of every word, numbered; the ends of the word are marked."""
    ids: dict[str, int] = {}
    return {
        form: tuple([ids.setdefault(gram, len(ids)) for gram in _trigrams(form)]) for form in forms
    }


def _trigrams(form: str) -> list[str]:
    word = form.removesuffix("'s")
    if len(word) <= _WHOLE_WORD_LETTERS:
        return [word]
    marked = f"^{word}$"
    return [marked[at : at + 3] for at in range(len(word))]


def _frequencies(
    rows: Sequence[tuple[T, ...]],
    often: Mapping[int, int],
    things: Callable[[tuple[T, ...]], Iterable[U]],
) -> Counter[U]:
    """In how many sentences the things stand that the rows are made of. ``rows`` has one for each
    kind, ``often`` says how many of that kind there are: of a second edition half stand twice.
    """
    by_times: dict[int, list[tuple[T, ...]]] = {}
    for kind, row in enumerate(rows):
        by_times.setdefault(often[kind], []).append(row)
    frequencies: Counter[U] = Counter()
    for times, distinct in by_times.items():
        own = Counter(chain.from_iterable(map(things, distinct)))
        if times == 1 and not frequencies:
            frequencies = own
            continue
        for key, n in own.items():
            frequencies[key] += times * n
    return frequencies


def _rarities(frequencies: Mapping[int, int], total: int) -> list[int]:
    """Inverse document frequency of numbered things, where the documents are the sentences of both
    texts.
    """
    by_frequency = {n: _weight(n, total) for n in set(frequencies.values())}
    return [by_frequency[frequencies[key]] for key in range(len(frequencies))]


def _weight(frequency: int, total: int) -> int:
    """What weighs a thing that stands in so many of all sentences."""
    return round(UNIT * max(log((total + 1) / (frequency + 0.5)), _LEAST_IDF))


def _weighed(row: Sequence[int], idf: list[int]) -> Bag:
    if not row:
        return _EMPTY
    weights = {key: idf[key] for key in row}
    if len(weights) < len(row):
        for key, n in Counter(row).items():
            if n > 1:
                weights[key] = round((1 + log(n)) * weights[key])
    values = weights.values()
    return Bag(weights, sqrt(sum(map(mul, values, values))))
