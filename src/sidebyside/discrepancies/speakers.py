"""The same words given to two people.

Which quotations have the same words, and who is named beside them, was decided before; an utterance
is flagged only if both sides name somebody explicitly. Here is only where they are named.
"""

from __future__ import annotations

from collections.abc import Mapping

from ..model.discrepancy import DiscrepancyKind
from ..model.document import Document
from ..model.pair import Pair, Side
from ..model.quotation import Quotation, Utterance
from ..model.span import Span
from .finding import Finding
from .names import Knowledge

_BESIDE = 60
"""Code points on either side of a speaker's name where it may be said whom he speaks for."""

FLAG = "speaker"
"""The flag of an utterance whose speakers differ."""


def differing_speakers(
    documents: Pair[Document],
    quotations: Mapping[str, Quotation],
    utterance: Utterance,
    knowledge: Knowledge,
) -> list[Finding]:
    """The finding that an utterance has two speakers, if it has."""
    if FLAG not in utterance.flags:
        return []
    members = [quotations[number] for number in utterance.quotations]
    named = Pair(
        *(
            next(
                (q for q in members if q.side is side and _is_named(documents[side], q, knowledge)),
                None,
            )
            for side in Side
        )
    )
    left, right = named
    if left is None or right is None or left.speaker_span is None or right.speaker_span is None:
        return []
    said = Pair(left.speaker or "", right.speaker or "")
    if _is_beside(documents.left, left.speaker_span, said.right) or _is_beside(
        documents.right, right.speaker_span, said.left
    ):
        return []
    return [Finding(DiscrepancyKind.SPEAKER, Pair(left.speaker_span, right.speaker_span), said)]


def _is_beside(document: Document, speaker: Span, name: str) -> bool:
    """Whether a name stands beside the speaker's: who speaks for an association is one with it."""
    around = document.text[max(0, speaker.start - _BESIDE) : speaker.end + _BESIDE]
    return bool(name) and " ".join(name.split()) in " ".join(around.split())


def _is_named(document: Document, quotation: Quotation, knowledge: Knowledge) -> bool:
    """Whether a word of the speaker's name stands beside the quotation, one that is no common
    word with the capital of its place ("Its hero").
    """
    if quotation.speaker is None or quotation.speaker_span is None:
        return False
    here = quotation.speaker_span.of(document.text).split()
    return any(
        word[:1].isupper() and word in here and knowledge.is_telling(word)
        for word in quotation.speaker.split()
    )
