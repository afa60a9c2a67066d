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
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from itertools import chain
from typing import TypeVar

from ..english.numerals import bare_figure
from ..model.pair import Pair
from .bags import (
    UNIT,
    Bag,
    Dots,
    Frequencies,
    Lazily,
    are_many,
    by_kind,
    dots_of,
    frequencies_of,
    rarities_of,
    weighed,
)
from .order import lot_of

T = TypeVar("T")
U = TypeVar("U")


_WHOLE_WORD_LETTERS = 4
"""Up to so many letters a word is its own trigram: the trigrams of "war" and "was" would meet."""


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
        return [tuple(map(ids.__getitem__, row)) for row in self._of_kinds(self._stems)]

    @cached_property
    def _words_of(self) -> list[tuple[str, ...]]:
        """The words of each kind."""
        return list(self._of_kinds(self.words))

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
        return rarities_of(self._frequencies.sentences, self._times.total())

    @cached_property
    def _frequencies(self) -> Frequencies[int]:
        return frequencies_of(self.row_of, self._times, set)

    @cached_property
    def bags(self) -> Pair[Lazily[Bag]]:
        """The stems of each sentence with their weights there."""
        idf = self.rarities
        return self._lazily(lambda row: weighed(row, idf))

    @cached_property
    def masses(self) -> Pair[Lazily[int]]:
        """The total rarity of the stems of each sentence."""
        idf = self.rarities
        return self._lazily(lambda row: sum(map(idf.__getitem__, set(row))))

    @cached_property
    def runs(self) -> Pair[Lazily[str]]:
        """Each sentence as a string of one code point a stem, to look for common runs in."""
        letters = list(map(_code_point, range(len(self.rarities))))
        return self._lazily(lambda row: "".join(map(letters.__getitem__, row)))

    def _lazily(self, maker: Callable[[tuple[int, ...]], T]) -> Pair[Lazily[T]]:
        """What ``maker`` makes of the stems of each sentence."""
        row_of = self.row_of
        return by_kind(self.kinds, lambda kind: maker(row_of[kind]))

    @cached_property
    def lots(self) -> Pair[Lazily[int]]:
        """What the words of each sentence draw where two orders tie."""
        words = self._words_of
        return by_kind(self.kinds, lambda kind: lot_of(words[kind]))

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
        return _Trigrams(self._words_of, self.kinds, self._times)

    @cached_property
    def _dots(self) -> Dots:
        return dots_of(self.bags, self.kinds)

    def common_figures(self, i: int, j: int) -> int:
        """How many figures stand in both sentences."""
        return len(self._figures.left[i] & self._figures.right[j])

    def disagree(self, i: int, j: int) -> bool:
        """Whether both sentences have figures, and none of either stands in the other."""
        bags, figures = self.bags, self._figures
        mine, yours = figures.left[i], figures.right[j]
        if not mine or not yours:
            return False
        return mine.isdisjoint(bags.right[j].weights) and yours.isdisjoint(bags.left[i].weights)

    def rare_stems(self, most: int) -> frozenset[int]:
        """The stems that stand in so many kinds of sentences, or fewer."""
        often = self._frequencies.kinds
        return frozenset([stem for stem, times in often.items() if times <= most])

    def rarity(self, stem: str) -> float:
        """The weight of one stem, in nats; 0 for what only numbers clauses ("(b)")."""
        return self._nats.get(stem, 0.0)

    @cached_property
    def _nats(self) -> dict[str, float]:
        nats = [rarity / UNIT for rarity in self.rarities]
        return {stem: nats[number] for stem, number in self._ids.items()}

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


class _Trigrams:
    """Bags of the letter trigrams of sentences, given by the words of each kind.

    How often a trigram stands is counted over sentences; of many over their words, which takes a
    tenth of the time and counts twice only where two words of a sentence share one.
    """

    def __init__(
        self, rows: Sequence[tuple[str, ...]], kinds: Pair[list[int]], often: Counter[int]
    ) -> None:
        grams = _grams_of(dict.fromkeys(chain.from_iterable(rows)))
        frequencies: dict[int, int] = {}
        if are_many(kinds):
            for word, times in frequencies_of(rows, often, set).sentences.items():
                for gram in set(grams[word]):
                    frequencies[gram] = frequencies.get(gram, 0) + times
        else:
            frequencies = frequencies_of(
                rows, often, lambda row: set().union(*[grams[word] for word in row])
            ).sentences
        idf = rarities_of(frequencies, often.total())

        def bag(kind: int) -> Bag:
            return weighed([*chain.from_iterable(map(grams.__getitem__, rows[kind]))], idf)

        self.bags = by_kind(kinds, bag)
        self.dots = dots_of(self.bags, kinds)


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
