"""The stages of segmentation put together: paragraphs, their sentences, and the tokens of both.

Invariant: sentences are in order, do not overlap, lie inside their paragraphs, and cover exactly
the code points that are not white space (``str.isspace``); their tokens lie inside them.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from ..model.document import Paragraph, Sentence, Tokens
from ..model.span import Span
from .language import language_of
from .paragraphs import split_paragraphs
from .sentences import split_sentences
from .tokens import tokenise


class Segmentation(NamedTuple):
    """The parts of one text, and the code of the language that they were told by."""

    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]
    tokens: Tokens
    language: str


def segment(text: str, language: str | None = None) -> Segmentation:
    """Split ``text`` into paragraphs, sentences and tokens.

    ``language`` is a two-letter code and decides on abbreviations and terminators only; without one
    it is told from the text.
    """
    paragraphs = split_paragraphs(text)
    tokens = tokenise(text)
    if language is None:
        language = language_of(tokens.forms)
    sentences: list[Sentence] = []
    first_token, count = 0, len(tokens)
    for number, paragraph in enumerate(paragraphs):
        start: int | None = None
        for span in split_sentences(text, paragraph.span, language):
            start = span.start if start is None else start
            most = min(first_token + span.end - start, count)  # each has a letter or more
            end_token = bisect_left(tokens.starts, span.end, first_token, most)
            if end_token and tokens.ends[end_token - 1] > span.end:
                continue  # the end would cut a token in two ("A.B"): the sentence goes on
            whole = span if span.start == start else Span(start, span.end)
            sentences.append(Sentence(whole, number, range(first_token, end_token)))
            first_token, start = end_token, None
    return Segmentation(paragraphs, tuple(sentences), tokens, language)
