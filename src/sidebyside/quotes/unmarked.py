"""Quotations without marks: words that the other document has between marks, and this one has not.

A copied passage, a block quotation or a turn of a transcript is told from the writer's own words
only by the other document. So a stretch is listed where it repeats a marked quotation of the other
side word for word, and where nothing between marks on this side does: what is quoted here already
is not listed again. A block or a turn is listed whole.

Invariant: marked quotations keep their order, words and marks; only their numbers may change. What
stands in furniture or in a headline is an occurrence, found in ``match``, and no quotation.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import replace

from ..model.document import Document
from ..model.pair import Pair, Side
from ..model.quotation import Quotation
from ..model.span import Span
from .kinship import FRAGMENT_WORDS
from .narration import Narration, Run
from .occurrences import Marked, marked_of
from .passage import Passage, passage_of
from .words import Words

_RUN_WORDS = 8
_RUN_SHARE = 0.6
"""So many words in a row, if they are this share of the quotation, were copied."""
_LEAST_CONTENT = 3
_QUOTED_RUN_WORDS = 4
"""A run of so many words of a quotation between marks on the other side: it is quoted there."""

_TURN = re.compile(r"(?:[^\W\d_a-z][\w.’'-]{0,30}[ \xa0]?){1,5}(?:\([^()\n]{1,30}\))?:\s+")
"""What begins a turn of a transcript: a name and a colon."""
_CLOSING = re.compile(r"[.!?…,]*")
_ENDS = (".", "!", "?", "…", ",", ";", ")", "。")


def with_unmarked(
    documents: Pair[Document], words: Pair[Words], quotations: Pair[tuple[Quotation, ...]]
) -> Pair[tuple[Quotation, ...]]:
    """The quotations of both documents with those that only the other one marks."""
    if not quotations.left and not quotations.right:
        return quotations
    passages = Pair(
        _telling_passages(words.left, quotations.left),
        _telling_passages(words.right, quotations.right),
    )
    found = Pair(
        _Search(documents.left, words.left, quotations.left, passages.right),
        _Search(documents.right, words.right, quotations.right, passages.left),
    )
    stretches = Pair(found.left.copies(), found.right.copies())
    return Pair(
        _merged(documents.left, Side.LEFT, quotations.left, stretches.left),
        _merged(documents.right, Side.RIGHT, quotations.right, stretches.right),
    )


def _telling_passages(words: Words, quotations: tuple[Quotation, ...]) -> list[Passage]:
    """The words of the quotations that say enough to be known again without marks."""
    passages = [passage_of(words, (words.within(quotation.span),)) for quotation in quotations]
    return [
        passage
        for passage in passages
        if len(passage) > FRAGMENT_WORDS
        and passage.count_content(range(len(passage))) >= _LEAST_CONTENT
    ]


class _Search:
    """Looks for copies of quotations among the unmarked words of one document.

    ``asked`` are the words of the other document's quotations.
    """

    def __init__(
        self,
        document: Document,
        words: Words,
        quotations: tuple[Quotation, ...],
        asked: list[Passage],
    ) -> None:
        self._document = document
        self._words = words
        self._marked: Marked = marked_of(document, words, quotations)
        self._starts = [paragraph.span.start for paragraph in document.paragraphs]
        quoted = self._quoted_runs()
        self._asked = [passage for passage in asked if not self._is_quoted(passage, quoted)]
        self._narration = Narration(words, self._marked, [passage.codes for passage in self._asked])

    def copies(self) -> list[Span]:
        """Where quotations of the other document stand without marks, and nowhere between them."""
        return [copy for copy in map(self._copy_of, self._asked) if copy is not None]

    def _quoted_runs(self) -> set[str]:
        codes = self._words.codes
        return {
            codes[at : at + _QUOTED_RUN_WORDS]
            for quoted in self._marked.quoted
            for at in range(quoted.start, quoted.stop - _QUOTED_RUN_WORDS + 1)
        }

    @staticmethod
    def _is_quoted(passage: Passage, quoted: set[str]) -> bool:
        """Whether one of the runs that are quoted here holds something of the passage."""
        return any(
            passage.codes[at : at + _QUOTED_RUN_WORDS] in quoted
            for at in range(len(passage) - _QUOTED_RUN_WORDS + 1)
            if passage.count_content(range(at, at + _QUOTED_RUN_WORDS)) > 1
        )

    def _copy_of(self, passage: Passage) -> Span | None:
        run = self._narration.longest_run(passage)
        if run is None:
            return None
        size = len(passage)
        number = bisect_right(self._starts, self._words.starts[run.place]) - 1
        paragraph = self._document.paragraphs[number].span
        told = self._spoken_paragraph(number, paragraph)
        if told is not None and self._narration.find(passage) is not None:
            return told
        is_copied = run.size == size or (run.size >= _RUN_WORDS and run.size >= _RUN_SHARE * size)
        if not is_copied or not self._is_prose(paragraph):
            return None
        return self._with_stop(run)

    def _spoken_paragraph(self, number: int, paragraph: Span) -> Span | None:
        """The words of a paragraph that is all speech: a turn, or a block after a colon."""
        text = self._document.text
        if self._has_marks(paragraph):
            return None
        turn = _TURN.match(text, paragraph.start, paragraph.end)
        if turn is not None:
            return Span(turn.end(), paragraph.end)
        before = self._document.paragraphs[number - 1].span.of(text) if number else ""
        is_led_on = before.rstrip().endswith(":") and self._is_prose(paragraph)
        return paragraph if is_led_on else None

    def _has_marks(self, paragraph: Span) -> bool:
        inside = self._words.within(paragraph)
        return b"\1" in self._marked.is_quoted[inside.start : inside.stop]

    def _is_prose(self, paragraph: Span) -> bool:
        """Whether a paragraph ends like a sentence; a headline does not."""
        return paragraph.of(self._document.text).rstrip("”\"'’» ").endswith(_ENDS)

    def _with_stop(self, run: Run) -> Span:
        """The words, and the stop after them if they begin a sentence: then it is theirs."""
        span = self._words.span(range(run.place, run.place + run.size))
        sentences = self._document.sentences
        index = bisect_right(sentences, span.start, key=lambda s: s.span.start) - 1
        begins = not self._document.text[sentences[index].span.start : span.start].strip()
        closing = _CLOSING.match(self._document.text, span.end) if begins else None
        return span if closing is None else Span(span.start, closing.end())


def _merged(
    document: Document,
    side: Side,
    quotations: tuple[Quotation, ...],
    stretches: list[Span],
) -> tuple[Quotation, ...]:
    """The quotations with new ones at some stretches, in reading order and numbered anew."""
    if not stretches:
        return quotations
    joined: list[Span] = []
    for span in sorted(stretches):
        if joined and _are_one(document.text, joined[-1], span):
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    unmarked = [Quotation("", side, span, is_marked=False) for span in joined]
    starts = [quotation.span.start for quotation in quotations]
    merged: list[Quotation] = []
    done = 0
    for quotation in unmarked:
        place = bisect_left(starts, quotation.span.start)
        merged += [*quotations[done:place], quotation]
        done = place
    merged += quotations[done:]
    letter = "L" if side is Side.LEFT else "R"
    ids = {q.id: f"{letter}{number}" for number, q in enumerate(merged, 1) if q.id}
    return tuple(
        replace(
            quotation,
            id=f"{letter}{number}",
            continues=None if quotation.continues is None else ids[quotation.continues],
        )
        for number, quotation in enumerate(merged, 1)
    )


def _are_one(text: str, before: Span, after: Span) -> bool:
    """Whether nothing but punctuation of one paragraph parts two stretches."""
    between = text[before.end : after.start]
    return "\n\n" not in between and not any(c.isalnum() for c in between)
