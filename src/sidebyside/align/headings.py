"""Which sentences are headings: lines that stand alone and end like no sentence.

Headings answer headings: what a headline says, the first sentence usually says again, and a link
between the two would take that sentence from its true partner.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..model.document import Document

_ENDS = frozenset(".!?…:;,。！？；：")
_CLOSERS = "\"'”’»›)]}』」"

_MOST_WORDS = 25
"""A longer line without a full stop is a sentence that lost it."""

_LEAST_ENDED_RATIO = 0.6
"""Share of sentences with an end mark below which a text is written without (verse, lists, a
transcript of speech), so that a missing mark says nothing."""


def headings(document: Document, article: Sequence[int]) -> list[bool]:
    """For each of the given sentences whether it is a heading."""
    ended = [_is_ended(document.sentence_text(index)) for index in article]
    if sum(ended) < _LEAST_ENDED_RATIO * len(ended):
        return [False] * len(ended)
    return [
        not is_ended
        and _is_alone(document, index)
        and len(document.sentences[index].tokens) <= _MOST_WORDS
        for is_ended, index in zip(ended, article, strict=True)
    ]


def _is_ended(text: str) -> bool:
    return text.rstrip(_CLOSERS)[-1:] in _ENDS


def _is_alone(document: Document, index: int) -> bool:
    sentence = document.sentences[index]
    return document.paragraphs[sentence.paragraph].span == sentence.span
