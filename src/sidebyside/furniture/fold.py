"""The sentences of a document once its furniture is known.

A line that is furniture from end to end is one piece, however many sentences it seems to have:
teasers and menus are no prose. Furniture glued to a sentence of the article becomes a piece of its
own. Invariant: what the sentences cover stays the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..model.document import Document, Sentence
from ..model.span import Span
from .parts import FEWEST_TOKENS, edges, parts


def fold(document: Document, reasons: Sequence[str | None]) -> tuple[Sentence, ...]:
    """The document's sentences, those of furniture marked with their ``reasons``; neighbours on one
    line that have one reason are one.
    """
    folded: list[Sentence] = []
    forms = document.tokens.forms
    begins, ends = edges()
    for sentence, reason in zip(document.sentences, reasons, strict=True):
        if reason is None:
            tokens = sentence.tokens
            may_have_parts = len(tokens) >= FEWEST_TOKENS and (
                forms[tokens.start] in begins or forms[tokens.stop - 1] in ends
            )
            if may_have_parts:
                folded += _parted(document, sentence)
            else:
                folded.append(sentence)  # nearly all
            continue
        last = folded[-1] if folded else None
        if last and last.furniture == reason and last.paragraph == sentence.paragraph:
            folded[-1] = replace(
                last,
                span=Span(last.span.start, sentence.span.end),
                tokens=range(last.tokens.start, sentence.tokens.stop),
            )
        else:
            folded.append(replace(sentence, furniture=reason))
    return tuple(folded)


def _parted(document: Document, sentence: Sentence) -> Iterator[Sentence]:
    """The sentence, or its parts where something is glued to it."""
    found = parts(document, sentence)
    if len(found) == 1:
        yield sentence
        return
    start = sentence.span.start
    for part, following in zip(found, [*found[1:], None], strict=True):
        end = sentence.span.end
        if following is not None:
            border = document.tokens.starts[following.tokens.start]
            end = start + len(document.text[start:border].rstrip())
        yield Sentence(Span(start, end), sentence.paragraph, part.tokens, part.reason)
        if following is not None:
            start = border
