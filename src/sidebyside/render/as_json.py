"""The comparison as JSON, schema ``sidebyside/1``: a contract, see README.

Spans are ``[start, end)`` in code points of that document's ``text``. Keys are sorted and equal
comparisons give equal bytes.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

from ..model.alignment import Bead
from ..model.comparison import Comparison, Share, SideSummary, Summary
from ..model.discrepancy import Discrepancy
from ..model.document import Document, Paragraph, Sentence
from ..model.edits import EditOp
from ..model.pair import Side
from ..model.quotation import Occurrence, Quotation, Utterance
from ..model.span import Span

TYPE_CHECKING = False  # as in typing; most JSON is written without a review
if TYPE_CHECKING:
    from ..review.model import Item, Review, Unplaced

SCHEMA = "sidebyside/1"

_SCORE_DIGITS = 4
"""Scores are rounded so that the last bits of a platform's arithmetic never show."""


_UNSAFE = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""What JSON need not escape but a terminal might obey, or UTF-8 can't hold. These stand in strings
only, so that a reader of the JSON gets the same text.
"""


def as_json(comparison: Comparison, review: Review | None = None) -> str:
    """The whole comparison as one JSON object with a line end; a review under ``"review"``."""
    value: dict[str, Any] = {
        "schema": SCHEMA,
        "left": _document(comparison, Side.LEFT),
        "right": _document(comparison, Side.RIGHT),
        "beads": comparison.alignment.beads,
        "utterances": comparison.utterances,
        "discrepancies": comparison.discrepancies,
        "summary": _summary(comparison.summary),
    }
    if review is not None:
        value["review"] = _review(review)
    text = json.dumps(
        value,
        default=_plain,
        check_circular=False,  # frozen values hold no circle
        ensure_ascii=False,
        sort_keys=True,
        separators=(",", ":"),
    )
    return _UNSAFE.sub(lambda found: f"\\u{ord(found.group()):04x}", text) + "\n"


def _plain(value: object) -> object:
    """One value of the model as ``json`` takes it; the values inside are asked for one by one, so
    that never more than one of a book's sentences stands in memory twice.
    """
    return _PLAIN[type(value)](value)


def _span(span: Span) -> list[int]:
    return [span.start, span.end]


def _document(comparison: Comparison, side: Side) -> dict[str, Any]:
    document: Document = comparison.documents[side]
    return {
        "origin": document.origin.name,
        "title": document.title,
        "encoding": document.encoding,
        "sha256": document.sha256,
        "text": document.text,
        "paragraphs": document.paragraphs,
        "sentences": document.sentences,
        "quotations": comparison.quotations[side],
    }


def _paragraph(paragraph: Paragraph) -> dict[str, Any]:
    return {"span": _span(paragraph.span)}


def _sentence(sentence: Sentence) -> dict[str, Any]:
    return {
        "span": _span(sentence.span),
        "paragraph": sentence.paragraph,
        "furniture": sentence.furniture,
    }


def _quotation(quotation: Quotation) -> dict[str, Any]:
    return {
        "id": quotation.id,
        "span": quotation.span,
        "marks": quotation.marks,
        "marked": quotation.is_marked,
        "speaker": quotation.speaker,
        "speaker_span": quotation.speaker_span,
        "cue_span": quotation.cue_span,
        "continues": quotation.continues,
        "flags": quotation.flags,
    }


def _bead(bead: Bead) -> dict[str, Any]:
    return {
        "left": bead.sentences.left,
        "right": bead.sentences.right,
        "relation": bead.relation.value,
        "moved": bead.is_moved,
        "score": round(bead.score, _SCORE_DIGITS),
        "reasons": bead.reasons,
        "edits": bead.edits,
    }


def _edit(edit: EditOp) -> dict[str, Any]:
    return {
        "tag": edit.tag.value,
        "left": _span(edit.spans.left),
        "right": _span(edit.spans.right),
        "grade": edit.grade and edit.grade.value,
    }


def _utterance(utterance: Utterance) -> dict[str, Any]:
    return {
        "relation": utterance.relation.value,
        "also": [relation.value for relation in utterance.also],
        "quotations": utterance.quotations,
        "occurrences": utterance.occurrences,
        "speakers": utterance.speakers,
        "flags": utterance.flags,
        "reasons": utterance.reasons,
        "edits": utterance.edits,
    }


def _occurrence(occurrence: Occurrence) -> dict[str, Any]:
    return {
        "side": occurrence.side.value,
        "span": occurrence.span,
        "marked": occurrence.is_marked,
    }


def _discrepancy(found: Discrepancy) -> dict[str, Any]:
    return {
        "kind": found.kind.value,
        "bead": found.bead,
        "left": found.spans.left,
        "right": found.spans.right,
        "note": found.note,
    }


def _summary(summary: Summary) -> dict[str, Any]:
    return {
        "left": _side_summary(summary.sides.left),
        "right": _side_summary(summary.sides.right),
        "beads": {relation.value: count for relation, count in summary.beads.items()},
        "moved": summary.moved,
        "utterances": {relation.value: count for relation, count in summary.utterances.items()},
    }


def _side_summary(side: SideSummary) -> dict[str, Any]:
    return {
        "words": side.words,
        "sentences": side.sentences,
        "furniture": side.furniture,
        "quotations": side.quotations,
        "contained": _share(side.contained),
        "contained_outside_quotations": _share(side.contained_outside_quotations),
        "relations": {
            relation.value: {"sentences": extent.sentences, "words": extent.words}
            for relation, extent in side.relations.items()
        },
        "only_here": {"sentences": side.only_here.sentences, "words": side.only_here.words},
        "own": [
            {"first": run.first, "last": run.last, "own": run.own, "whole": run.whole}
            for run in side.own
        ],
        "own_by_quarter": [_share(share) for share in side.own_by_quarter],
    }


def _review(review: Review) -> dict[str, Any]:
    links = review.links
    return {
        "title": review.title,
        "begun": review.begun.isoformat(),
        "changed": review.changed.isoformat(),
        "verdicts": review.verdict_words,
        "items": [_item(item, review) for item in review.items],
        "links": {
            "linked": [[pair.left, pair.right] for pair in links.linked],
            "parted": [[pair.left, pair.right] for pair in links.parted],
        },
        "unplaced": [_unplaced(judged, review) for judged in review.unplaced],
    }


def _item(item: Item, review: Review) -> dict[str, Any]:
    return {
        "kind": item.kind.value,
        "index": item.index,
        "verdict": review.word(item),
        "note": item.note,
    }


def _unplaced(judged: Unplaced, review: Review) -> dict[str, Any]:
    return {
        "kind": judged.kind and judged.kind.value,
        "left": judged.words.left,
        "right": judged.words.right,
        "verdict": review.word(judged),
        "note": judged.note,
    }


def _share(share: Share) -> dict[str, int]:
    return {"part": share.part, "whole": share.whole}


_PLAIN: dict[type, Callable[[Any], object]] = {
    Span: _span,
    Paragraph: _paragraph,
    Sentence: _sentence,
    Quotation: _quotation,
    Bead: _bead,
    EditOp: _edit,
    Utterance: _utterance,
    Occurrence: _occurrence,
    Discrepancy: _discrepancy,
}
