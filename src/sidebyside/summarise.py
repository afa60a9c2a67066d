"""The counts of a comparison: words, links, what share of each side stands again in the other."""

from __future__ import annotations

from .model.alignment import Alignment, Relation
from .model.comparison import Share, SideSummary, Summary
from .model.document import Document
from .model.edits import EditGrade, EditTag
from .model.pair import Pair, Side
from .model.quotation import Quotation, Utterance, UtteranceRelation
from .model.span import Span


def summarise(
    documents: Pair[Document],
    alignment: Alignment,
    quotations: Pair[tuple[Quotation, ...]],
    utterances: tuple[Utterance, ...],
) -> Summary:
    """Count what the stages found."""
    return Summary(
        sides=Pair(
            _summarise_side(Side.LEFT, documents.left, alignment, quotations.left),
            _summarise_side(Side.RIGHT, documents.right, alignment, quotations.right),
        ),
        beads={r: sum(bead.relation is r for bead in alignment.beads) for r in Relation},
        moved=sum(bead.is_moved for bead in alignment.beads),
        utterances={r: sum(u.relation is r for u in utterances) for r in UtteranceRelation},
    )


def _summarise_side(
    side: Side, document: Document, alignment: Alignment, quotations: tuple[Quotation, ...]
) -> SideSummary:
    article = [s for s in document.sentences if s.furniture is None]
    words = [t for s in article for t in s.tokens if document.tokens.is_word(t)]
    kept = _kept_spans(side, alignment)
    quoted = sorted((q.span for q in quotations), key=lambda span: span.start)
    is_kept = _covered(document, words, kept)
    is_quoted = _covered(document, words, quoted)
    outside = [kept for kept, inside in zip(is_kept, is_quoted, strict=True) if not inside]
    return SideSummary(
        words=len(words),
        sentences=len(article),
        furniture=len(document.sentences) - len(article),
        quotations=len(quotations),
        contained=Share(sum(is_kept), len(words)),
        contained_outside_quotations=Share(sum(outside), len(outside)),
    )


def _kept_spans(side: Side, alignment: Alignment) -> list[Span]:
    """Where this side's words stand again in the other, spelling and typography aside."""
    light = (EditGrade.TYPOGRAPHY, EditGrade.SPELLING)
    spans = [
        edit.spans[side]
        for bead in alignment.beads
        for edit in bead.edits
        if edit.tag is EditTag.EQUAL or (edit.tag is EditTag.REPLACE and edit.grade in light)
    ]
    return sorted(spans, key=lambda span: span.start)


def _covered(document: Document, words: list[int], spans: list[Span]) -> list[bool]:
    """For each word whether one of the ascending ``spans`` covers its start; one linear sweep."""
    result: list[bool] = []
    reach, at = 0, 0
    for word in words:
        start = document.tokens.starts[word]
        while at < len(spans) and spans[at].start <= start:
            reach = max(reach, spans[at].end)
            at += 1
        result.append(start < reach)
    return result
