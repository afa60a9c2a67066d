"""The stages of segmentation put together: paragraphs, their sentences, and the tokens of both.

Invariant: sentences are in order, do not overlap, lie inside their paragraphs, and cover exactly the
code points that are not white space (``str.isspace``); the tokens of a sentence lie inside it.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from ..model.document import Paragraph, Sentence, Tokens
from .paragraphs import split_paragraphs
from .sentences import split_sentences
from .tokens import tokenise


@dataclass(frozen=True, slots=True)
class Segmentation:
    """The parts of one text."""

    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]
    tokens: Tokens


def segment(text: str, language: str = "en") -> Segmentation:
    """Split ``text`` into paragraphs, sentences and tokens.

    ``language`` is a two-letter code and decides on abbreviations and terminators only.
    """
    paragraphs = split_paragraphs(text)
    tokens = tokenise(text)
    sentences: list[Sentence] = []
    first_token = 0
    for number, paragraph in enumerate(paragraphs):
        for span in split_sentences(text, paragraph.span, language):
            end_token = bisect_left(tokens.starts, span.end, lo=first_token)
            sentences.append(Sentence(span, number, range(first_token, end_token)))
            first_token = end_token
    return Segmentation(paragraphs, tuple(sentences), tokens)
