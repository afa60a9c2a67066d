"""Which sentences only point to others: headings, lines that stand alone and end like no sentence,
and short lead-ins ("She went on:").

They answer each other: what a headline says, the first sentence usually says again, and a link
between the two would take that sentence from its true partner.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..model.document import Document

_ENDS = frozenset(".!?…:;,。！？；：")
_CLOSERS = "\"'”’»›)]}』」"

_MOST_WORDS = 25
"""A longer line without a full stop is a sentence that lost it."""

_MOST_LEADING_TOKENS = 12
"""A longer sentence before a colon says something itself."""

_LEAST_ENDED_RATIO = 0.6
"""Share of sentences with an end mark below which a text is written without (verse, lists, a
transcript of speech), so that a missing mark says nothing."""


def headings(document: Document, article: Sequence[int]) -> list[bool]:
    """For each of the given sentences whether it is a heading or a lead-in."""
    ended = [_is_ended(document.sentence_text(index)) for index in article]
    if sum(ended) < _LEAST_ENDED_RATIO * len(ended):
        return [False] * len(ended)
    return [
        _is_lead_in(document, index)
        if is_ended
        else _is_alone(document, index) and len(document.sentences[index].tokens) <= _MOST_WORDS
        for is_ended, index in zip(ended, article, strict=True)
    ]


def _is_lead_in(document: Document, index: int) -> bool:
    sentence = document.sentences[index]
    return (
        document.text[sentence.span.end - 1] == ":" and len(sentence.tokens) <= _MOST_LEADING_TOKENS
    )


def _is_ended(text: str) -> bool:
    return text.rstrip(_CLOSERS)[-1:] in _ENDS


def _is_alone(document: Document, index: int) -> bool:
    sentence = document.sentences[index]
    return document.paragraphs[sentence.paragraph].span == sentence.span
