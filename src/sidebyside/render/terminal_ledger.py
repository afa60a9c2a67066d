"""The ledger of quotations and the facts told differently, as rows of the text report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..model.comparison import Comparison
from ..model.document import Document
from ..model.edits import EditGrade
from ..model.pair import Pair, Side
from ..model.quotation import Utterance, UtteranceRelation
from ..model.span import Span
from ..review.model import ItemKind, Review
from ..view.discrepancies import KIND_WORDS, SIGN, surroundings
from ..view.quotations import Passage, QuoteEntry, marks_of, passages, quote_list
from ..view.visible import visible
from ..view.words import (
    UNNAMED,
    UTTERANCE_SIGNS,
    UTTERANCE_WORDS,
    flag_words,
    speaker_words,
)
from .columns import Grid, Ink, Piece, Row, hanging, wrap
from .judged import note_of, verdict_of
from .passage import Notation, changes, pieces

_EMPTY: Row = ()


def quotation_rows(
    comparison: Comparison, review: Review | None, grid: Grid, notation: Notation
) -> Iterator[Row]:
    """Every utterance: who spoke, its words on both sides, what was done to them."""
    marks = marks_of(comparison)
    for entry in quote_list(comparison):
        utterance = entry.utterance
        if entry.number:
            yield _EMPTY
        told = Pair(
            passages(comparison.documents.left, Side.LEFT, utterance, marks),
            passages(comparison.documents.right, Side.RIGHT, utterance, marks),
        )
        yield from wrap(_spoken_by(utterance, told), grid.width)
        yield from grid.rows(
            Pair(
                _wordings(comparison.documents.left, utterance, Side.LEFT, told.left, notation),
                _wordings(comparison.documents.right, utterance, Side.RIGHT, told.right, notation),
            ),
            [*_treated(utterance), *verdict_label(review, ItemKind.UTTERANCE, entry.number)],
        )
        if explained := _explained(entry):
            yield from hanging(("  ", Ink.LABEL), explained, grid.width)
        yield from note_rows(review, ItemKind.UTTERANCE, entry.number, grid.width)


def _explained(entry: QuoteEntry) -> list[list[Piece]]:
    """What was done to the words, and where the texts say who spoke."""
    said = [f"{found.side.value} “{found.words}”" for found in entry.attributions]
    return [[(words, Ink.QUIET)] for words in (entry.explanation, ", ".join(said)) if words]


def _spoken_by(utterance: Utterance, passages: Pair[tuple[Passage, ...]]) -> list[Piece]:
    speakers = speaker_words(utterance)
    told: list[Piece] = [(speakers or UNNAMED, Ink.STRONG if speakers else Ink.QUIET)]
    if utterance.flags:
        told.append((" · " + ", ".join(flag_words(utterance)), Ink.ALARM))
    counts = passages.map(lambda found: sum(passage.times for passage in found))
    times = [f"{count:,} places {side.value}" for side, count in counts.items() if count > 1]
    if times:
        told.append((" · " + ", ".join(times), Ink.QUIET))
    return told


def _treated(utterance: Utterance) -> list[list[Piece]]:
    sign = UTTERANCE_SIGNS[utterance.relation]
    match utterance.relation:
        case UtteranceRelation.LEFT_ONLY:
            label = [[(f"{sign} only", Ink.LABEL)]]
        case UtteranceRelation.RIGHT_ONLY:
            label = [[(f"only {sign}", Ink.LABEL)]]
        case UtteranceRelation.VERBATIM as relation:
            label = [[(f"{sign} {UTTERANCE_WORDS[relation]}", Ink.LABEL)]]
        case relation:
            label = [[(f"{sign} {UTTERANCE_WORDS[relation]}", Ink.ALARM)]]
    return label + [[(f"also {UTTERANCE_WORDS[also]}", Ink.LABEL)] for also in utterance.also]


def _wordings(
    document: Document,
    utterance: Utterance,
    side: Side,
    passages: tuple[Passage, ...],
    notation: Notation,
) -> list[list[Piece]]:
    marked = changes(utterance.edits, side, document.text)
    is_same = utterance.relation is UtteranceRelation.VERBATIM
    ink = Ink.QUIET if is_same else Ink.PLAIN

    def wording(passage: Passage) -> list[Piece]:
        opening, closing = passage.marks
        words = pieces(document.text, passage.span, [] if is_same else marked, side, notation, ink)
        times = [(f" ({passage.times:,}×)", Ink.QUIET)] if passage.times > 1 else []
        unmarked = [] if opening else [(" (without marks)", Ink.QUIET)]
        return [(visible(opening), ink), *words, (visible(closing), ink), *unmarked, *times]

    return [wording(passage) for passage in passages]


def discrepancy_rows(
    comparison: Comparison, review: Review | None, grid: Grid, notation: Notation
) -> Iterator[Row]:
    """Every fact told differently: its note, and where it stands on both sides."""
    for index, found in enumerate(comparison.discrepancies):
        if index:
            yield _EMPTY
        cells: Pair[Sequence[Sequence[Piece]]] = Pair(
            *(
                [] if span is None else [_told(document, span, side, notation)]
                for (side, document), span in zip(
                    comparison.documents.items(), found.spans, strict=True
                )
            )
        )
        kind: list[Piece] = [(f"{SIGN} {KIND_WORDS[found.kind]}", Ink.ALARM)]
        yield from wrap([(visible(found.note), Ink.STRONG)], grid.width)
        yield from grid.rows(cells, [kind, *verdict_label(review, ItemKind.DISCREPANCY, index)])
        yield from note_rows(review, ItemKind.DISCREPANCY, index, grid.width)


def _told(document: Document, span: Span, side: Side, notation: Notation) -> list[Piece]:
    """A fact amid the words that it is told in; an ellipsis stands for what is left out."""
    around = surroundings(document, span)
    fact = [(span, EditGrade.SUBSTANCE)]
    words = pieces(document.text, around.span, fact, side, notation, Ink.QUIET)
    before: list[Piece] = [("… ", Ink.QUIET)] if around.is_cut_before else []
    after: list[Piece] = [(" …", Ink.QUIET)] if around.is_cut_after else []
    return [*before, *words, *after]


def verdict_label(review: Review | None, kind: ItemKind, index: int) -> list[list[Piece]]:
    """The verdict on one thing as a line of its label; none while there is none."""
    verdict = verdict_of(review, kind, index)
    return [[(f"[{verdict}]", Ink.STRONG)]] if verdict else []


def note_rows(review: Review | None, kind: ItemKind, index: int, width: int) -> Iterator[Row]:
    """The note on one thing, if there is one."""
    if lines := note_of(review, kind, index):
        yield from hanging(("note  ", Ink.LABEL), [[(line, Ink.PLAIN)] for line in lines], width)
