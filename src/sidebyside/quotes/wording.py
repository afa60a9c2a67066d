"""The different wordings of one document's quotations.

Quotations of one document that have the same words (a headline and the speech, a pull quote) are
one wording: they stand or fall together when the two documents are held against each other.
"""

from __future__ import annotations

from typing import NamedTuple

from ..model.document import Document
from ..model.quotation import Quotation
from .passage import Passage, passage_of
from .words import Words


class Wording(NamedTuple):
    """One wording: its words, and the indices of the quotations that have them, ascending.

    ``key`` is the same for equal words, however they are parted ("cease-fire", "ceasefire").
    """

    key: str
    passage: Passage
    quotations: tuple[int, ...]
    speaker: str | None


def wordings_of(
    document: Document, words: Words, quotations: tuple[Quotation, ...]
) -> tuple[Wording, ...]:
    """The wordings of one document's quotations, in order of first appearance."""
    holders: dict[str, list[int]] = {}
    for index, quotation in enumerate(quotations):
        indices = words.within(quotation.span)
        key = "".join(words.forms[indices.start : indices.stop])
        # What has no word ("?!") is the same only if it looks the same.
        key = key or "\0" + quotation.span.of(document.text).strip()
        holders.setdefault(key, []).append(index)
    return tuple(
        Wording(
            key=key,
            passage=passage_of(words, (words.within(quotations[indices[0]].span),)),
            quotations=tuple(indices),
            speaker=next((quotations[i].speaker for i in indices if quotations[i].speaker), None),
        )
        for key, indices in holders.items()
    )
