"""The paragraphs that hold quotations, as far as attribution has to look at them.

Invariant: what is looked at around one quotation is bounded in words and in other quotations, so
that a long paragraph, or a list of quotations, costs no more than its length.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from ..model.document import Document
from ..model.quotation import Quotation
from .frame import Kind, Word, ends_sentence, frame_of, sentence_ends
from .phrases import Run

_REACH = 60
"""Words looked at on each side of a quotation."""

_MOST_QUOTATIONS = 6
"""Other quotations passed on the way: bounds the work on a list of them."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One paragraph's words; its quotations are those from ``first`` on, one for each place.

    ``index`` counts the article's paragraphs.
    """

    index: int
    words: list[Word]
    places: list[int]
    first: int
    is_quoted_alone: bool
    """Whether the paragraph has no word outside of its quotations."""
    ends: list[int]
    """At which words a sentence of the writer's ends."""

    def sentence_around(self, order: int) -> Run:
        """The sentence that holds the quotation ``order``, as far as it can matter."""
        place = self.places[order]
        ending = bisect_left(self.ends, place)
        start = max(0, place - _REACH, self.ends[ending - 1] + 1 if ending else 0)
        if order >= _MOST_QUOTATIONS:
            start = max(start, self.places[order - _MOST_QUOTATIONS])
        ending = bisect_right(self.ends, place)
        end = min(place + _REACH, self.ends[ending] if ending < len(self.ends) else len(self.words))
        if order + _MOST_QUOTATIONS < len(self.places):
            end = min(end, self.places[order + _MOST_QUOTATIONS])
        return start, min(end, len(self.words))


def frames_of(document: Document, quotations: Sequence[Quotation]) -> list[Frame]:
    """The article's paragraphs that hold quotations."""
    starts = [paragraph.span.start for paragraph in document.paragraphs]
    counts: dict[int, int] = {}
    for quotation in quotations:
        holder = bisect_right(starts, quotation.span.start) - 1
        counts[holder] = counts.get(holder, 0) + 1
    article = sorted({s.paragraph for s in document.sentences if s.furniture is None})
    frames: list[Frame] = []
    first = 0
    for index, paragraph in enumerate(article):
        count = counts.get(paragraph, 0)
        if not count:
            continue
        inside = quotations[first : first + count]
        words, places = frame_of(document.text, document.paragraphs[paragraph].span, inside)
        is_alone = not any(word.kind is Kind.WORD for word in words)
        frames.append(Frame(index, words, places, first, is_alone, sentence_ends(words)))
        first += count
    return frames


def last_sentence(words: Sequence[Word]) -> Sequence[Word]:
    """The last sentence, or as much of it as can matter."""
    start = len(words) - 1
    floor = max(0, len(words) - _LONGEST_SENTENCE)
    while start > floor and not ends_sentence(words, start - 1):
        start -= 1
    return words[max(0, start) :]


_LONGEST_SENTENCE = 80
"""Words; bounds the work on a text without full stops."""


def count_sentences(words: Sequence[Word]) -> int:
    """How many sentences of the writer's end in ``words``."""
    return sum(ends_sentence(words, index) for index in range(len(words)))
