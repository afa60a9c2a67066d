"""The differences, quotations and facts as a table for a spreadsheet: RFC 4180, a row a thing.

The text begins with a byte-order mark: without one, spreadsheets take UTF-8 for the encoding of the
country they run in, and damage every curly quotation mark. Other readers know how to skip it
(``utf-8-sig`` in Python).

Invariant: no cell can be taken for a formula, whatever stands in the texts; every row has as many
cells as the first.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence

from ..model.alignment import Bead
from ..model.comparison import Comparison
from ..model.document import Document
from ..model.edits import EditGrade, EditOp
from ..model.pair import Pair, Side
from ..model.span import Span
from ..review.model import ItemKind, Review
from ..view.quotations import QuoteEntry, marks_of, passages, quote_list
from ..view.visible import on_one_line
from ..view.words import RELATION_WORDS, UTTERANCE_WORDS, flag_words, speaker_words
from .judged import KIND_WORDS, lines_of, note_of, verdict_of
from .passage import changes, stretches
from .wording import sentences_of

BYTE_ORDER_MARK = "\ufeff"

COLUMNS = (
    "kind",
    "relation",
    "flags",
    "left sentences",
    "right sentences",
    "left text",
    "right text",
    "left words changed",
    "right words changed",
    "speakers",
    "attributions",
    "explanation",
    "verdict",
    "note",
)

_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]|[\t\r\n]")
"""What a spreadsheet may take for the start of a formula, wide forms and leading blanks too."""

_GRADES = (EditGrade.SUBSTANCE, EditGrade.WORDING, EditGrade.SPELLING)
"""The gravest first; typography is not worth a word in a table."""

_CHANGED = " … "
"""Between changed words that do not stand together."""

Row = Sequence[str]


def as_csv(comparison: Comparison, review: Review | None = None) -> str:
    """The table: differences, then quotations, then facts, each in reading order."""
    written = io.StringIO(newline="")
    table = csv.writer(written, lineterminator="\r\n")
    table.writerow(COLUMNS)
    for row in _rows(comparison, review):
        table.writerow([_harmless(cell) for cell in row])
    return BYTE_ORDER_MARK + written.getvalue()


def _harmless(cell: str) -> str:
    """A leading apostrophe makes a spreadsheet show what it would have worked out."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def _rows(comparison: Comparison, review: Review | None) -> Iterator[Row]:
    for index, bead in enumerate(comparison.alignment.beads):
        judged = _judged(review, ItemKind.DIFFERENCE, index)
        if bead.is_difference or any(judged):
            yield (*_difference(comparison.documents, bead), *judged)
    marks = marks_of(comparison)
    for entry in quote_list(comparison):
        told = comparison.documents
        wordings = Pair(
            [p.span for p in passages(told.left, Side.LEFT, entry.utterance, marks)],
            [p.span for p in passages(told.right, Side.RIGHT, entry.utterance, marks)],
        )
        judged = _judged(review, ItemKind.UTTERANCE, entry.number)
        yield (*_quotation(told, entry, wordings), *judged)
    for index, found in enumerate(comparison.discrepancies):
        spans = found.spans.map(lambda span: [] if span is None else [span])
        yield (
            KIND_WORDS[ItemKind.DISCREPANCY],
            found.kind.value,
            "",
            *_numbers(comparison.documents, spans),
            *_texts(comparison.documents, spans),
            "",
            "",
            "",
            "",
            on_one_line(found.note),
            *_judged(review, ItemKind.DISCREPANCY, index),
        )
    for lost in () if review is None else review.unplaced:
        assert review is not None
        texts = lost.words.map(on_one_line)
        verdict = on_one_line(review.word(lost) or "")
        note = "\n".join(lines_of(lost.note))
        kind = KIND_WORDS[lost.kind]
        yield (kind, "no longer found", "", "", "", *texts, "", "", "", "", "", verdict, note)


def _judged(review: Review | None, kind: ItemKind, index: int) -> tuple[str, str]:
    return verdict_of(review, kind, index), "\n".join(note_of(review, kind, index))


def _difference(documents: Pair[Document], bead: Bead) -> Row:
    spans = Pair(*map(_spans, documents, bead.sentences))
    grades = [grade.value for grade in _GRADES if any(e.grade is grade for e in bead.edits)]
    moved = ["moved"] if bead.is_moved else []
    by_hand = ["by hand"] if bead.is_by_hand else []
    return (
        KIND_WORDS[ItemKind.DIFFERENCE],
        RELATION_WORDS[bead.relation],
        ", ".join([*moved, *by_hand, *grades]),
        *bead.sentences.map(_counted),
        *_texts(documents, spans),
        *_changed(documents, bead.edits, spans),
        "",
        "",
        on_one_line("; ".join(bead.reasons)),
    )


def _quotation(documents: Pair[Document], entry: QuoteEntry, wordings: Pair[list[Span]]) -> Row:
    utterance = entry.utterance
    places = Pair(
        [o.span for o in utterance.occurrences if o.side is Side.LEFT],
        [o.span for o in utterance.occurrences if o.side is Side.RIGHT],
    )
    relations = (utterance.relation, *utterance.also)
    return (
        KIND_WORDS[ItemKind.UTTERANCE],
        ", ".join(UTTERANCE_WORDS[relation] for relation in relations),
        ", ".join(flag_words(utterance)),
        *_numbers(documents, places),
        *_texts(documents, wordings),
        *_changed(documents, utterance.edits, wordings),
        speaker_words(utterance),
        "; ".join(f"{said.side.value}: {said.words}" for said in entry.attributions),
        entry.explanation,
    )


def _spans(document: Document, sentences: Sequence[int]) -> list[Span]:
    return [document.sentences[sentence].span for sentence in sentences]


def _texts(documents: Pair[Document], spans: Pair[list[Span]]) -> Iterator[str]:
    for document, wanted in zip(documents, spans, strict=True):
        yield " ".join(on_one_line(span.of(document.text)) for span in wanted)


def _changed(
    documents: Pair[Document], edits: Sequence[EditOp], spans: Pair[list[Span]]
) -> Iterator[str]:
    """The words that the other side has not, or has otherwise."""
    for side, document in documents.items():
        marked = changes(edits, side, document.text)
        yield _CHANGED.join(
            " ".join(words.split())
            for span in spans[side]
            for words, grade in stretches(document.text, span, marked)
            if grade is not None
        )


def _numbers(documents: Pair[Document], spans: Pair[list[Span]]) -> Iterator[str]:
    for document, wanted in zip(documents, spans, strict=True):
        found = {number for span in wanted for number in sentences_of(document, span)}
        yield _counted(sorted(found))


def _counted(sentences: Sequence[int]) -> str:
    """Counted from one; never a range or a list with commas, which would be a date or a number."""
    return "; ".join(str(sentence + 1) for sentence in sentences)
