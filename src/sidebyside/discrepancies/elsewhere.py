"""What each document says anywhere, looked up when first asked for.

A fact that stands on both sides, if only in another sentence, may not have been told differently
but told at another place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property

from ..english.fact_words import is_fact_word
from ..english.moments import Moment
from ..english.numerals import bare_figure
from ..model.document import Document
from ..model.pair import Pair, Side
from ..model.span import Span
from .context import Words
from .facts import facts_of
from .numbers import Amount, read_amounts

_AROUND = 6
"""Tokens on either side of a figure that are read to know what it counts."""


_MOST_PLACES = 100
"""Places of one figure that are read; a fact with one that stands more often is taken to stand
somewhere among them.
"""


class Elsewhere:
    """The figures of both documents with what stands around them."""

    def __init__(self, documents: Pair[Document]) -> None:
        self._documents = documents

    @cached_property
    def _places(self) -> Pair[dict[str, list[int]]]:
        """The tokens of each figure, in words or not."""
        return self._documents.map(_places_of_figures)

    def has_amount(
        self, side: Side, words: Words, amount: Amount, is_same: Callable[[Amount, Amount], bool]
    ) -> bool:
        """Whether the document of a side has an amount that a passage of the other one has."""
        return self._is_frequent(side, words, amount.places) or any(
            at in there.places and is_same(amount, there)
            for around, at in self._around(side, words, amount.places)
            for there in read_amounts(around, facts_of(around))
        )

    def has_moment(self, side: Side, words: Words, moment: Moment) -> bool:
        """The same of a date."""
        return self._is_frequent(side, words, moment.places) or any(
            at in there.places and moment.agrees(there)
            for around, at in self._around(side, words, moment.places)
            for there in facts_of(around).moments
        )

    def _is_frequent(self, side: Side, words: Words, places: range) -> bool:
        known = self._places[side]
        return any(len(known.get(figure, ())) > _MOST_PLACES for figure in _figures(words, places))

    def _around(self, side: Side, words: Words, places: range) -> Iterator[tuple[Words, int]]:
        """What stands around the same figures there, and where among it the figure does: what the
        edges cut says something else.
        """
        document, known = self._documents[side], self._places[side]
        tokens = document.tokens
        for figure in _figures(words, places):
            for at in known.get(figure, ()):
                first, last = max(0, at - _AROUND), min(len(tokens), at + _AROUND + 1) - 1
                span = Span(tokens.starts[first], tokens.ends[last])
                yield Words(document, (span,)), at - first


def _figures(words: Words, places: range) -> dict[str, None]:
    return dict.fromkeys(bare_figure(words.forms[at]) for at in places)


def _places_of_figures(document: Document) -> dict[str, list[int]]:
    forms = document.tokens.forms
    figures = {form: bare_figure(form) for form in sorted(set(forms)) if is_fact_word(form)}
    places: dict[str, list[int]] = {}
    for at, form in enumerate(forms):
        if form in figures:
            places.setdefault(figures[form], []).append(at)
    return places
