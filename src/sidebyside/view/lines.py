"""A document as it can be shown before it was segmented: paragraphs and lines only.

Lets the text stand on the screen at once while the comparison still runs, of a book even before all
of it was looked at. Sentences do not belong here: each line is taken for one.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ..model.document import Document, Paragraph, Sentence
from ..model.span import Span

_BEGINNING = 60_000
"""Code points: more than a screen shows."""

_LINE = re.compile(r"[^\n]*\S[^\n]*")


def beginning(document: Document) -> Document:
    """The first pages of a long document, to a line's end if it has any; a short one as it is."""
    text = document.text
    if len(text) <= 2 * _BEGINNING:
        return document
    end = text.rfind("\n", 0, _BEGINNING)
    return replace(document, text=text[: end if end > 0 else _BEGINNING])


def as_lines(document: Document) -> Document:
    """The document with a sentence a line. Lines without an empty line between them form one
    paragraph where the text has empty lines at all, and one each where it has none.
    """
    text = document.text
    is_spaced = "\n\n" in text.strip()
    paragraphs: list[Span] = []
    sentences: list[Sentence] = []
    for found in _LINE.finditer(text):
        line = found.group()
        start = found.start() + len(line) - len(line.lstrip())
        span = Span(start, found.start() + len(line.rstrip()))
        if is_spaced and paragraphs and not _has_empty_line(text, paragraphs[-1].end, start):
            paragraphs[-1] = Span(paragraphs[-1].start, span.end)
        else:
            paragraphs.append(span)
        sentences.append(Sentence(span, len(paragraphs) - 1, range(0)))
    return replace(
        document,
        paragraphs=tuple(Paragraph(span) for span in paragraphs),
        sentences=tuple(sentences),
    )


def _has_empty_line(text: str, start: int, end: int) -> bool:
    return text.count("\n", start, end) > 1
