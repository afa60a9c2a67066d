"""Every place in either document where given words stand, quoted or not.

Plain string search over the codes of all words, so it is exact up to house style. Places that only
resemble the words are in ``narration``.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass, field
from itertools import islice
from operator import add
from typing import NamedTuple

from ..model.document import Document
from ..model.pair import Pair, Side
from ..model.quotation import Occurrence, Quotation
from .passage import Passage
from .words import Words

_LEAST_LETTERS = 4
_MOST_TIMES = 3
"""A word alone is looked for outside its marks if it is long and no oftener in a text."""
_COMMON = 32
"""Places of a word above which it is looked for together with the next one."""


class Marked(NamedTuple):
    """Which words of one document stand between marks.

    ``quoted`` are the words of each quotation, ascending by ``starts``. ``is_quoted`` and
    ``is_furniture`` tell it for each word of the document.
    """

    quoted: tuple[range, ...]
    starts: tuple[int, ...]
    is_quoted: bytes
    is_furniture: bytes

    def covers(self, place: range) -> bool:
        """Whether one quotation holds all of some words."""
        at = bisect_right(self.starts, place.start)
        return any(place.stop <= quoted.stop for quoted in self.quoted[max(0, at - 3) : at])


def marked_of(document: Document, words: Words, quotations: tuple[Quotation, ...]) -> Marked:
    """Which words of a document are quoted, and which are furniture."""
    quoted = [words.within(quotation.span) for quotation in quotations if quotation.is_marked]
    is_quoted, is_furniture = bytearray(len(words)), bytearray(len(words))
    for place in quoted:
        is_quoted[place.start : place.stop] = b"\1" * len(place)
    for sentence in document.sentences:
        if sentence.furniture is not None:
            place = words.within(sentence.span)
            is_furniture[place.start : place.stop] = b"\1" * len(place)
    in_order = sorted((place for place in quoted if place), key=lambda place: place.start)
    starts = tuple(place.start for place in in_order)
    return Marked(tuple(in_order), starts, bytes(is_quoted), bytes(is_furniture))


@dataclass(slots=True)
class Places:
    """Where the words of one document stand: ``counts`` tells how often a word occurs, ``index``
    the places of the codes that were asked for.

    ``pairs`` tells how often two stand in a row. Counting them takes a while, so it is only done
    after as many places of common words were ``looked_at`` as the document has words.
    """

    words: Words
    marked: Marked
    counts: Counter[str]
    index: dict[str, list[int]]
    pairs: Counter[str] = field(default_factory=Counter)
    looked_at: int = 0

    def of(self, passage: Passage) -> list[range]:
        """Where the words of a passage stand, in order and not overlapping; furniture is left out.

        One common word alone, or words that carry no meaning ("I do."), are no sign of the
        quotation outside its marks, and stand nowhere.
        """
        size = len(passage)
        if not passage.count_content(range(size)) or not self._is_telling(passage):
            return []
        codes = passage.codes
        rarest, hits = self._rarest(passage)
        found: list[range] = []
        for hit in hits:
            start = hit - rarest
            is_free = start >= 0 and (not found or start >= found[-1].stop)
            if is_free and self.words.codes.startswith(codes, start):
                place = range(start, start + size)
                if not self.marked.is_furniture[start] or self.marked.covers(place):
                    found.append(place)
        return found

    def _is_telling(self, passage: Passage) -> bool:
        if len(passage) > 1:
            return True
        (word,) = passage.forms(range(1))
        return len(word) >= _LEAST_LETTERS and self.counts[word] <= _MOST_TIMES

    def _rarest(self, passage: Passage) -> tuple[int, list[int]]:
        """Which word of a passage stands at the fewest places, and where; of words that are all
        common, as in a book, the one whose pair with the next does.
        """
        codes = passage.codes
        counts = [self.counts[form] for form in passage.forms(range(len(passage)))]
        rarest = counts.index(min(counts))
        if counts[rarest] <= _COMMON or len(codes) == 1:
            return rarest, self._places(codes[rarest])
        self.looked_at += counts[rarest]
        if self.looked_at <= len(self.words):
            return rarest, self._places(codes[rarest])
        if not self.pairs:
            every = self.words.codes
            self.pairs.update(map(add, every, islice(every, 1, None)))
        of_pairs = [self.pairs[pair] for pair in map(add, codes, islice(codes, 1, None))]
        rarest = of_pairs.index(min(of_pairs))
        return rarest, self._places(codes[rarest : rarest + 2])

    def _places(self, code: str) -> list[int]:
        """Where a code or a pair of codes stands, ascending."""
        places = self.index.get(code)
        if places is None:
            places, codes = [], self.words.codes
            at = codes.find(code)
            while at >= 0:
                places.append(at)
                at = codes.find(code, at + 1)
            self.index[code] = places
        return places


def places_in(words: Words, marked: Marked) -> Places:
    """The index of one document."""
    return Places(words, marked, Counter(words.forms), {})


def occurrences(
    places: Pair[Places], members: Pair[list[tuple[Quotation, Passage]]]
) -> tuple[Occurrence, ...]:
    """Where the words of an utterance stand: its quotations, and wherever else; left side first."""
    found: list[Occurrence] = []
    wordings = {passage.codes: passage for side in members for _, passage in side if len(passage)}
    longest_first = sorted(
        wordings.values(), key=lambda passage: (-len(passage), passage.forms(range(len(passage))))
    )
    for side in Side:
        own = [Occurrence(side, q.span, q.is_marked) for q, _ in members[side]]
        taken = sorted(
            (words for _, p in members[side] for words in p.pieces), key=lambda r: r.start
        )
        for passage in longest_first:
            starts = [words.start for words in taken]
            new = [place for place in places[side].of(passage) if _is_clear(taken, starts, place)]
            for place in new:
                span = places[side].words.span(place)
                own.append(Occurrence(side, span, places[side].marked.covers(place)))
            taken = sorted((*taken, *new), key=lambda r: r.start)
        found += sorted(own, key=lambda occurrence: occurrence.span)
    return tuple(found)


def _is_clear(taken: list[range], starts: list[int], place: range) -> bool:
    """Whether a place overlaps nothing that is listed already, ascending by ``starts``."""
    at = bisect_right(starts, place.start)
    return not any(
        other.start < place.stop and place.start < other.stop
        for other in taken[max(0, at - 1) : at + 1]
    )
