"""What the sentences of both articles say: their words and stems, and what makes two of them equal.

Each wording is read once, however often it stands: of a second edition half of the sentences stand
on both sides, of a list of words there are few different ones. How like two sentences are is not
decided here.
"""

from __future__ import annotations

from itertools import compress
from typing import NamedTuple

from ..model.document import Document
from ..model.pair import Pair
from .enumerators import after_enumerator

Words = tuple[str, ...]


class Readings(NamedTuple):
    """All article sentences of both documents in reading order.

    ``words`` and ``stems``: without the number before a clause. ``wordings``: what stands on both
    sides is the same sentence.
    """

    words: Pair[list[Words]]
    stems: Pair[list[Words]]
    wordings: Pair[list[Words]]


def read(documents: Pair[Document], sentences: Pair[list[int]]) -> Readings:
    """The given sentences, as indices into each document's sentences."""
    known: dict[tuple[Words, Words], tuple[Words, Words, Words]] = {}
    words: Pair[list[Words]] = Pair([], [])
    stems: Pair[list[Words]] = Pair([], [])
    wordings: Pair[list[Words]] = Pair([], [])
    for side, document in documents.items():
        forms_of, stems_of = document.tokens.forms, document.tokens.stems
        add = words[side].append, stems[side].append, wordings[side].append
        for index in sentences[side]:
            span = document.sentences[index].tokens
            own = forms_of[span.start : span.stop], stems_of[span.start : span.stop]
            reading = known.get(own)
            if reading is None:
                reading = _read(*own, document, index)
                if own[0]:
                    known[own] = reading
            add[0](reading[0])
            add[1](reading[1])
            add[2](reading[2])
    return Readings(words, stems, wordings)


def _read(
    forms: Words, stems: Words, document: Document, sentence: int
) -> tuple[Words, Words, Words]:
    """The words, the stems and the wording of one sentence."""
    said = tuple(compress(forms, stems))
    wording = said or forms or (document.sentence_text(sentence),)
    start = after_enumerator(forms, range(len(forms)))
    if start:
        stems = stems[start:]
        said = tuple(compress(forms[start:], stems))
    return said, tuple(filter(None, stems)), wording


def wording(document: Document, sentence: int) -> Words:
    """The words of a sentence, case, punctuation and hyphens aside; of one that has no words (a row
    of asterisks) its marks.
    """
    span = document.sentences[sentence].tokens
    forms = document.tokens.forms[span.start : span.stop]
    said = tuple(compress(forms, document.tokens.stems[span.start : span.stop]))
    return said or forms or (document.sentence_text(sentence),)
