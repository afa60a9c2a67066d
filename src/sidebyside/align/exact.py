"""Sentences with the same words on both sides: found first, without weighing anything.

Invariant: a sentence is matched at most once; a text against itself is matched in order from end to
end; swapped inputs give swapped matches. Linear in the number of sentences.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from itertools import compress

from ..model.document import Document
from ..model.pair import Pair

Link = tuple[int, int]
"""A position among the left article sentences and one among the right."""


def wording(document: Document, sentence: int) -> tuple[str, ...]:
    """The words of a sentence, case, punctuation and hyphens aside; of one that has no words (a row
    of asterisks) its marks.
    """
    span = document.sentences[sentence].tokens
    forms = document.tokens.forms[span.start : span.stop]
    said = tuple(compress(forms, document.tokens.stems[span.start : span.stop]))
    return said or forms or (document.sentence_text(sentence),)


def match_exactly(keys: Pair[Sequence[Hashable]]) -> dict[int, int]:
    """Left positions with the right position of the same words.

    Sentences that stand once on each side come first; from these the match grows to the
    neighbours, so that of three equal headings the one inside the copied stretch is taken. What is
    left then goes in order, equal counts before unequal ones, where some stay over.
    """
    numbers: dict[Hashable, int] = {}
    columns = keys.map(lambda own: [numbers.setdefault(key, len(numbers)) for key in own])
    places = columns.map(_places)
    common = [key for key in places.left if key in places.right]
    growing = _Growing(columns)
    once = [key for key in common if len(places.left[key]) == len(places.right[key]) == 1]
    alike = [key for key in common if len(places.left[key]) == len(places.right[key])]
    for chosen in (once, alike, common):
        for key in chosen:
            growing.pair_up(places.left[key], places.right[key])
        growing.grow(1)
        growing.grow(-1)
    return growing.partner.left


def _places(column: Sequence[int]) -> dict[int, list[int]]:
    """Where each key stands, ascending."""
    places: dict[int, list[int]] = {}
    for position, key in enumerate(column):
        places.setdefault(key, []).append(position)
    return places


class _Growing:
    """A set of matches, each sentence in one at most."""

    def __init__(self, keys: Pair[list[int]]) -> None:
        self.keys = keys
        self.partner: Pair[dict[int, int]] = Pair({}, {})

    def add(self, i: int, j: int) -> None:
        self.partner.left[i] = j
        self.partner.right[j] = i

    def pair_up(self, left: Iterable[int], right: Iterable[int]) -> None:
        """The free ones of two ascending lists, in order."""
        free_left = [i for i in left if i not in self.partner.left]
        free_right = [j for j in right if j not in self.partner.right]
        for i, j in zip(free_left, free_right, strict=False):
            self.add(i, j)

    def grow(self, step: int) -> None:
        """Follow every match to the next sentence (or the one before) for as long as both sides are
        free and say the same. Two matches never grow into the same free stretch, so the order in
        which they are followed does not matter.
        """
        left, right = self.keys
        for i, j in list(self.partner.left.items()):
            at, to = i + step, j + step
            while (
                0 <= at < len(left)
                and 0 <= to < len(right)
                and at not in self.partner.left
                and to not in self.partner.right
                and left[at] == right[to]
            ):
                self.add(at, to)
                at, to = at + step, to + step
