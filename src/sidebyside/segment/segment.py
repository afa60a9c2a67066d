"""First, naive splitting: a line is a paragraph, sentencex finds its sentences."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from sentencex import get_sentence_boundaries

from ..model.document import Paragraph, Sentence, Tokens
from ..model.span import Span
from .tokens import tokenise

_LINE = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True)
class Segmentation:
    """The parts of one text."""

    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]
    tokens: Tokens


def segment(text: str, language: str = "en") -> Segmentation:
    """Split ``text`` into paragraphs, sentences and tokens."""
    paragraphs: list[Paragraph] = []
    spans: list[tuple[Span, int]] = []
    for line in _LINE.finditer(text):
        if not line.group().strip():
            continue
        for found in get_sentence_boundaries(language, line.group()):
            words = found["text"]
            start = line.start() + found["start_index"] + len(words) - len(words.lstrip())
            end = line.start() + found["start_index"] + len(words.rstrip())
            if start < end:
                spans.append((Span(start, end), len(paragraphs)))
        start = line.start() + len(line.group()) - len(line.group().lstrip())
        paragraphs.append(Paragraph(Span(start, line.start() + len(line.group().rstrip()))))
    tokens = tokenise(text)
    starts = tokens.starts
    sentences = tuple(
        Sentence(
            span, paragraph, range(bisect_left(starts, span.start), bisect_left(starts, span.end))
        )
        for span, paragraph in spans
    )
    return Segmentation(tuple(paragraphs), sentences, tokens)
