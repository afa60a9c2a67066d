"""The comparison as JSON, schema ``sidebyside/1``: a contract, see README.

Spans are ``[start, end)`` in code points of that document's ``text``. Keys are sorted and equal
comparisons give equal bytes.

What a book has by the ten thousand (sentences, beads, edits, quotations) is written by its shape,
one function a shape: as dictionaries it would take three times as long. A function that returns
``str`` returns JSON.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from ..model.alignment import Bead
from ..model.comparison import Comparison, Share, SideSummary, Summary
from ..model.discrepancy import Discrepancy
from ..model.document import Paragraph, Sentence
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

_ENCODER = json.JSONEncoder(
    check_circular=False,  # frozen values hold no circle
    ensure_ascii=False,
    sort_keys=True,
    separators=(",", ":"),
)


def as_json(comparison: Comparison, review: Review | None = None) -> str:
    """The whole comparison as one JSON object with a line end; a review under ``"review"``."""
    members = {
        "schema": _json(SCHEMA),
        "left": _document(comparison, Side.LEFT),
        "right": _document(comparison, Side.RIGHT),
        "beads": _list(map(_bead, comparison.alignment.beads)),
        "utterances": _list(map(_utterance, comparison.utterances)),
        "discrepancies": _list(map(_discrepancy, comparison.discrepancies)),
        "summary": _json(_summary(comparison.summary)),
    }
    if review is not None:
        members["review"] = _json(_review(review))
    return _object(members) + "\n"


def _json(value: object) -> str:
    """A string, a number or what consists of them."""
    return _UNSAFE.sub(lambda found: f"\\u{ord(found.group()):04x}", _ENCODER.encode(value))


def _object(members: dict[str, str]) -> str:
    return "{" + ",".join([f'"{key}":{members[key]}' for key in sorted(members)]) + "}"


def _list(rows: Iterable[str]) -> str:
    return "[" + ",".join(rows) + "]"


def _strings(values: Iterable[str]) -> str:
    return _list(map(_json, values))


def _truth(value: bool) -> str:
    return "true" if value else "false"


def _span(span: Span | None) -> str:
    return f"[{span.start},{span.end}]" if span is not None else "null"


def _document(comparison: Comparison, side: Side) -> str:
    document = comparison.documents[side]
    return _object(
        {
            "origin": _json(document.origin.name),
            "title": _json(document.title),
            "encoding": _json(document.encoding),
            "sha256": _json(document.sha256),
            "text": _json(document.text),
            "paragraphs": _list(map(_paragraph, document.paragraphs)),
            "sentences": _list(map(_sentence, document.sentences)),
            "quotations": _list(map(_quotation, comparison.quotations[side])),
        }
    )


def _paragraph(paragraph: Paragraph) -> str:
    return f'{{"span":{_span(paragraph.span)}}}'


def _sentence(sentence: Sentence) -> str:
    furniture = "null" if sentence.furniture is None else _json(sentence.furniture)
    span = _span(sentence.span)
    return f'{{"furniture":{furniture},"paragraph":{sentence.paragraph},"span":{span}}}'


def _quotation(quotation: Quotation) -> str:
    return _object(
        {
            "id": _json(quotation.id),
            "span": _span(quotation.span),
            "marks": _json(quotation.marks),
            "marked": _truth(quotation.is_marked),
            "speaker": _json(quotation.speaker),
            "speaker_span": _span(quotation.speaker_span),
            "cue_span": _span(quotation.cue_span),
            "continues": _json(quotation.continues),
            "flags": _strings(quotation.flags),
        }
    )


def _bead(bead: Bead) -> str:
    left, right = bead.sentences.left, bead.sentences.right
    return (
        f'{{"edits":{_list(map(_edit, bead.edits))},"left":{_list(map(str, left))},'
        f'"moved":{_truth(bead.is_moved)},"reasons":{_reasons(bead.reasons)},'
        f'"relation":"{bead.relation.value}","right":{_list(map(str, right))},'
        f'"score":{round(bead.score, _SCORE_DIGITS)}}}'
    )


@lru_cache(maxsize=100)
def _reasons(reasons: tuple[str, ...]) -> str:
    """Most sentences that are linked have the same reason."""
    return _strings(reasons)


def _edit(edit: EditOp) -> str:
    grade = f'"{edit.grade.value}"' if edit.grade is not None else "null"
    left, right = edit.spans.left, edit.spans.right
    return (
        f'{{"grade":{grade},"left":[{left.start},{left.end}],'
        f'"right":[{right.start},{right.end}],"tag":"{edit.tag.value}"}}'
    )


def _utterance(utterance: Utterance) -> str:
    return _object(
        {
            "relation": _json(utterance.relation.value),
            "also": _strings(relation.value for relation in utterance.also),
            "quotations": _strings(utterance.quotations),
            "occurrences": _list(map(_occurrence, utterance.occurrences)),
            "speakers": _strings(utterance.speakers),
            "flags": _strings(utterance.flags),
            "reasons": _strings(utterance.reasons),
            "edits": _list(map(_edit, utterance.edits)),
        }
    )


def _occurrence(occurrence: Occurrence) -> str:
    is_marked, side = _truth(occurrence.is_marked), occurrence.side.value
    return f'{{"marked":{is_marked},"side":"{side}","span":{_span(occurrence.span)}}}'


def _discrepancy(found: Discrepancy) -> str:
    return _object(
        {
            "kind": _json(found.kind.value),
            "bead": _json(found.bead),
            "left": _span(found.spans.left),
            "right": _span(found.spans.right),
            "note": _json(found.note),
        }
    )


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
