"""The counts of a comparison: words, links, what share of each side stands again in the other."""

from __future__ import annotations

from bisect import bisect_left

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
    relations = [bead.relation for bead in alignment.beads]
    told = [utterance.relation for utterance in utterances]
    return Summary(
        sides=Pair(
            _summarise_side(Side.LEFT, documents.left, alignment, quotations.left),
            _summarise_side(Side.RIGHT, documents.right, alignment, quotations.right),
        ),
        beads={relation: relations.count(relation) for relation in Relation},
        moved=sum(bead.is_moved for bead in alignment.beads),
        utterances={relation: told.count(relation) for relation in UtteranceRelation},
    )


def _summarise_side(
    side: Side, document: Document, alignment: Alignment, quotations: tuple[Quotation, ...]
) -> SideSummary:
    article = [s for s in document.sentences if s.furniture is None]
    stems = document.tokens.stems
    words = [t for s in article for t in s.tokens if stems[t]]
    kept = _kept_spans(side, alignment)
    quoted = sorted((q.span for q in quotations if q.is_marked), key=lambda span: span.start)
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
    """For each word whether one of the ascending ``spans`` covers its start."""
    starts = [document.tokens.starts[word] for word in words]
    flags = bytearray(len(words))
    for span in spans:
        first = bisect_left(starts, span.start)
        stop = bisect_left(starts, span.end, lo=first)
        flags[first:stop] = b"\1" * (stop - first)
    return list(map(bool, flags))
