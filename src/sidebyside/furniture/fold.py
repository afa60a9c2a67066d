"""The sentences of a document once its furniture is known.

A line that is furniture from end to end is one piece, however many sentences it seems to have:
teasers and menus are no prose. Invariant: what the sentences cover stays the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ..model.document import Sentence
from ..model.span import Span


def fold(sentences: Sequence[Sentence], reasons: Iterable[str | None]) -> tuple[Sentence, ...]:
    """The ``sentences``, those of furniture marked with their reasons; neighbours on one line that
    have one reason are one.
    """
    folded: list[Sentence] = []
    for sentence, reason in zip(sentences, reasons, strict=True):
        if reason is None:
            folded.append(sentence)
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
