"""Which quotations are the same words spoken (naive: equal text)."""

from __future__ import annotations

from ..model.document import Document
from ..model.pair import Pair
from ..model.quotation import Occurrence, Quotation, Utterance, UtteranceRelation


def match(
    documents: Pair[Document], quotations: Pair[tuple[Quotation, ...]]
) -> tuple[Utterance, ...]:
    """Utterances in reading order; their ``edits`` are left empty."""
    by_words = {q.span.of(documents.right.text): q for q in quotations.right}
    utterances: list[Utterance] = []
    for quotation in quotations.left:
        other = by_words.pop(quotation.span.of(documents.left.text), None)
        members = (quotation,) if other is None else (quotation, other)
        utterances.append(
            Utterance(
                UtteranceRelation.VERBATIM if other else UtteranceRelation.LEFT_ONLY,
                tuple(q.id for q in members),
                tuple(Occurrence(q.side, q.span) for q in members),
            )
        )
    utterances += [
        Utterance(UtteranceRelation.RIGHT_ONLY, (q.id,), (Occurrence(q.side, q.span),))
        for q in by_words.values()
    ]
    return tuple(utterances)
