"""Two passages that tell the same, as a search for facts needs them: their words, which of them
answer each other, and what stands in the place of what.

A *change* is what one side has where the other has something else, both ranges of word positions.
How far to trust it depends on what surrounds it: words replaced amid many common ones stand in the
same place; in a paraphrase the same gap may hold anything.

Invariant: changes are in order and do not overlap; swapped passages give swapped contexts.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property
from itertools import compress
from operator import not_
from typing import NamedTuple

from ..english.names import is_capital, is_headline, is_starter, one_name
from ..english.polarity import may_negate
from ..model.document import Document
from ..model.edits import EditGrade, EditOp, whole_words
from ..model.pair import Pair
from ..model.span import Span

_ALIKE_RATIO = 0.6
"""Share of the shorter side's words that stand again in order, from which edits can be trusted."""

_COPIED_RATIO = 0.8
_COPIED_WORDS = 8
"""Share of the longer side's words, and how many, for a sentence to be copied from the other text
rather than like it.
"""

_NEAR_WORDS = 6
"""Common words around a change (some on either side) that hold it in place elsewhere."""

CHANGING = (EditGrade.WORDING, EditGrade.SUBSTANCE)
"""Grades of edits that put other words."""


class Words:
    """The tokens of one side's passages, in order."""

    def __init__(self, document: Document, passages: Sequence[Span]) -> None:
        tokens = document.tokens
        self.text = document.text
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.forms: list[str] = []
        self.stems: list[str] = []
        self.opens: list[bool] = []
        """Whether a passage begins with the token."""
        for passage in passages:
            first = bisect_left(tokens.starts, passage.start)
            stop = max(first, bisect_right(tokens.ends, passage.end))
            self.starts += tokens.starts[first:stop]
            self.ends += tokens.ends[first:stop]
            self.forms += tokens.forms[first:stop]
            self.stems += tokens.stems[first:stop]
            self.opens += [True, *[False] * (stop - first - 1)] if stop > first else []

    def __len__(self) -> int:
        return len(self.starts)

    @cached_property
    def raws(self) -> list[str]:
        """The tokens as they stand."""
        return [self.text[s:e] for s, e in zip(self.starts, self.ends, strict=True)]

    def span(self, places: range) -> Span:
        """Where a run of tokens stands; it must not be empty."""
        return Span(self.starts[places.start], self.ends[places.stop - 1])

    def said(self, places: range) -> str:
        """A run of tokens as it stands."""
        return self.span(places).of(self.text)

    def within(self, span: Span) -> range:
        """The tokens that a span touches."""
        first = bisect_right(self.ends, span.start)
        return range(first, max(first, bisect_left(self.starts, span.end)))

    def count(self, places: range) -> int:
        """How many of the tokens are words or numbers."""
        return len(places) - self.stems[places.start : places.stop].count("")

    def is_first(self, at: int) -> bool:
        """Whether a capital would be owed to the place."""
        return self.opens[at] or is_starter(self.forms[at - 1])

    @cached_property
    def may_negate(self) -> bool:
        """Whether there is any word that turns a statement round."""
        return may_negate(self.forms)

    @cached_property
    def is_headline(self) -> bool:
        """Whether capitals name nobody here."""
        return is_headline(self.raws)

    def has_capital(self, at: int) -> bool:
        """Whether the token is written as a name is."""
        return is_capital(self.raws[at], self.forms[at])


class Change(NamedTuple):
    """Word positions that stand in each other's place; one side may be empty. ``before`` and
    ``after`` count the common words beside it, ``is_held``: enough of them for the place to mean
    something.
    """

    places: Pair[range]
    before: int
    after: int
    is_held: bool


class Context:
    """One pair of passages with its edits."""

    def __init__(
        self,
        documents: Pair[Document],
        passages: Pair[tuple[Span, ...]],
        edits: Sequence[EditOp],
    ) -> None:
        left, right = Words(documents.left, passages.left), Words(documents.right, passages.right)
        self.words = Pair(left, right)
        self._edits = edits
        self.kept = Pair(bytearray(b"\1" * len(left)), bytearray(b"\1" * len(right)))
        """For each token whether it stands again, unchanged, in the other side's passages."""
        places = self._changed_places()
        for both in places:
            for kept, own in zip(self.kept, both, strict=True):
                kept[own.start : own.stop] = bytes(len(own))
        gaps = _gaps(left, places)
        common = sum(gaps)
        totals = left.count(range(len(left))), right.count(range(len(right)))
        self.is_alike = bool(common) and common >= _ALIKE_RATIO * min(totals)
        """Whether most words of the shorter side stand again on the other in order."""
        self.is_copied = common >= _COPIED_WORDS and common >= _COPIED_RATIO * max(totals)
        """Whether hardly a word differs, of enough that this is no turn of speech which two
        strangers share ("did not respond to a request for comment").
        """
        self.changes = tuple(map(self._held, places, gaps, gaps[1:]))

    @cached_property
    def changed_names(self) -> Pair[frozenset[str]]:
        """What does not stand again, each word in the one spelling of names."""
        left, right = (
            frozenset(map(one_name, compress(words.forms, map(not_, kept))))
            for words, kept in zip(self.words, self.kept, strict=True)
        )
        return Pair(left, right)

    def _held(self, places: Pair[range], before: int, after: int) -> Change:
        """The change at a place, with what holds it there."""
        is_held = self.is_alike or (before and after and before + after >= _NEAR_WORDS)
        return Change(places, before, after, bool(is_held))

    def _changed_places(self) -> list[Pair[range]]:
        """The tokens of each edit that keeps nothing; edits that touch are one change."""
        places: list[Pair[range]] = []
        left, right = self.words
        texts = Pair(left.text, right.text)
        for edit in self._edits:
            if edit.grade not in CHANGING:
                continue
            spans = whole_words(edit.spans, texts)
            both = Pair(left.within(spans.left), right.within(spans.right))
            if not left.count(both.left) and not right.count(both.right):
                continue
            if places and all(
                now.start <= before.stop for before, now in zip(places[-1], both, strict=True)
            ):
                places[-1] = Pair(
                    *(
                        range(before.start, max(before.stop, now.stop))
                        for before, now in zip(places[-1], both, strict=True)
                    )
                )
            else:
                places.append(both)
        return places


def _gaps(left: Words, places: Sequence[Pair[range]]) -> list[int]:
    """How many common words stand before each changed place, and after the last."""
    starts = [0, *[both.left.stop for both in places]]
    stops = [*[both.left.start for both in places], len(left)]
    return [left.count(range(start, stop)) for start, stop in zip(starts, stops, strict=True)]
