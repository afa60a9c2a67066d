"""The report for people: plain text, or inked for a terminal.

In this order: what the two texts are, facts told differently, their sentences side by side, the
ledger of quotations, what stands only on one side, the counts. It is linear in the length of the
texts.

Invariant: no row is wider than the width; without colours there is no escape byte at all, and with
them none that comes from the input.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from ..model.alignment import Bead, Relation
from ..model.comparison import Comparison
from ..model.document import Document
from ..model.edits import EditGrade
from ..model.pair import Pair, Side
from ..review.model import ItemKind, Review
from ..view.folds import Fold
from ..view.visible import visible
from ..view.words import (
    LINK_SIGNS,
    RELATION_WORDS,
)
from .as_brief import sentence_counts, utterance_counts
from .columns import Grid, Ink, Piece, Row, hanging, wrap
from .judged import dates, lines_of, progress, unplaced_words
from .passage import Notation, changes, pieces
from .sequence import Folds, carries_on, sequence
from .terminal_counts import count_rows
from .terminal_ledger import discrepancy_rows, note_rows, quotation_rows, verdict_label
from .wording import counted, has_other_facts, sentence_numbers, share_of_words

_STYLES = {
    Ink.QUIET: "dim",
    Ink.STRONG: "bold",
    Ink.LABEL: "dim",
    Ink.MOVED: "magenta",
    Ink.ALARM: "bold yellow",
    # Red against cyan, which red-green blind eyes tell apart, and never by colour alone.
    Ink.GONE: "bold red",
    Ink.NEW: "bold underline cyan",
    Ink.GONE_FACT: "bold reverse red",
    Ink.NEW_FACT: "bold reverse cyan",
    Ink.SPELLING: "underline",
}
"""How each ink looks; plain is left as it is. Sixteen colours only: the terminal's theme rules."""

_EMPTY: Row = ()


def as_terminal(
    comparison: Comparison, width: int, *, is_coloured: bool, review: Review | None = None
) -> str:
    """The whole report, ``width`` cells wide at most (40 or more)."""
    grid, notation = Grid(width), Notation(has_brackets=not is_coloured)
    return _painted(_report(comparison, review, grid, notation), is_coloured=is_coloured)


def as_statistics(comparison: Comparison, width: int, *, is_coloured: bool) -> str:
    """The counts alone."""
    return _painted(count_rows(comparison, width, has_names=True), is_coloured=is_coloured)


def _report(
    comparison: Comparison, review: Review | None, grid: Grid, notation: Notation
) -> Iterator[Row]:
    yield from _head(comparison, grid)
    if review is not None:
        yield _EMPTY
        yield from hanging(("Review  ", Ink.LABEL), _reviewed(review), grid.width)
    if comparison.discrepancies:
        yield from _heading("Facts told differently", grid.width)
        yield from discrepancy_rows(comparison, review, grid, notation)
    yield from _heading("Sentences", grid.width, sentence_counts(comparison))
    yield from _legend(comparison, grid.width, notation)
    yield from _sentences(comparison, review, grid, notation)
    if comparison.utterances:
        yield from _heading("Quotations", grid.width, utterance_counts(comparison))
        yield from quotation_rows(comparison, review, grid, notation)
    for side in Side:
        yield from _only(comparison, side, grid.width)
    if review is not None and review.unplaced:
        yield from _heading("Judgements without a place", grid.width)
        yield from _unplaced(review, grid)
    yield from _heading("Counts", grid.width)
    yield from count_rows(comparison, grid.width, has_names=False)


def _reviewed(review: Review) -> list[list[Piece]]:
    """What the review is called, how far it is, and when that was."""
    told = f"{progress(review)} · {dates(review)}"
    return [[(visible(review.title), Ink.STRONG)], [(told, Ink.PLAIN)]]


def _unplaced(review: Review, grid: Grid) -> Iterator[Row]:
    for judged in review.unplaced:
        cells: Pair[list[list[Piece]]] = judged.words.map(lambda w: [[(visible(w), Ink.PLAIN)]])
        yield from wrap([(unplaced_words(review, judged), Ink.STRONG)], grid.width)
        yield from grid.rows(Pair(cells.left, cells.right), [])
        notes = [[(line, Ink.PLAIN)] for line in lines_of(judged.note)]
        if notes:
            yield from hanging(("note  ", Ink.LABEL), notes, grid.width)


def _heading(title: str, width: int, counts: str = "") -> Iterator[Row]:
    yield _EMPTY
    yield [(f"── {title} ", Ink.STRONG), ("─" * (width - len(title) - 4), Ink.QUIET)]
    if counts:
        yield from wrap([(counts, Ink.QUIET)], width)
    yield _EMPTY


def _head(comparison: Comparison, grid: Grid) -> Iterator[Row]:
    yield from grid.rows(
        Pair(_introduced(comparison, Side.LEFT), _introduced(comparison, Side.RIGHT)),
        [[("and", Ink.QUIET)]],
    )


def _introduced(comparison: Comparison, side: Side) -> list[list[Piece]]:
    """What a text is and how much of it the other has."""
    document, counts = comparison.documents[side], comparison.summary.sides[side]
    size = [
        counted(counts.words, "word"),
        counted(counts.sentences, "sentence"),
        counted(counts.quotations, "quotation"),
    ]
    if counts.furniture:
        size.append(f"{counted(counts.furniture, 'piece')} of page furniture")
    told = [
        [(visible(document.title or "(no headline)"), Ink.STRONG)],
        [(visible(document.origin.name), Ink.PLAIN)],
        [(", ".join(size), Ink.QUIET)],
    ]
    if counts.words:
        there = f"stand again on the {side.other.value}"
        told.append([(f"{share_of_words(counts.contained)} {there}", Ink.PLAIN)])
        outside = counts.contained_outside_quotations
        if counts.quotations and outside.whole:
            told.append([(f"outside quotations {share_of_words(outside)}", Ink.QUIET)])
    return told


def _legend(comparison: Comparison, width: int, notation: Notation) -> Iterator[Row]:
    if not any(bead.relation.is_link for bead in comparison.alignment.beads):
        return
    legend: list[Piece] = [
        notation.marked("words gone", Side.LEFT, EditGrade.WORDING),
        ("  ", Ink.PLAIN),
        notation.marked("words new", Side.RIGHT, EditGrade.WORDING),
    ]
    legend.append(("  ! a number, date, name or negation  typography is not marked", Ink.QUIET))
    yield from wrap(legend, width)
    yield _EMPTY


def _sentences(
    comparison: Comparison, review: Review | None, grid: Grid, notation: Notation
) -> Iterator[Row]:
    documents = comparison.documents
    before: Bead | Folds | None = None
    index = -1
    for item in sequence(documents, comparison.alignment):
        if isinstance(item, Bead):
            if before is not None and not carries_on(item, before, documents):
                yield _EMPTY
            index += 1
            label = [*_label(item), *verdict_label(review, ItemKind.DIFFERENCE, index)]
            yield from grid.rows(_both(documents, item, notation), label)
            yield from note_rows(review, ItemKind.DIFFERENCE, index, grid.width)
        else:
            if before is not None:
                yield _EMPTY
            yield from grid.rows(item.map(_folded), [])
        before = item


def _both(
    documents: Pair[Document], bead: Bead, notation: Notation
) -> Pair[Sequence[Sequence[Piece]]]:
    return Pair(
        _passage(documents.left, bead, Side.LEFT, notation),
        _passage(documents.right, bead, Side.RIGHT, notation),
    )


def _passage(document: Document, bead: Bead, side: Side, notation: Notation) -> list[list[Piece]]:
    """The sentences of one side of a bead; those that stand apart begin on rows of their own."""
    is_same = bead.relation is Relation.IDENTICAL
    marked = [] if is_same else changes(bead.edits, side, document.text)
    ink = Ink.QUIET if is_same else Ink.PLAIN
    paragraphs: list[list[Piece]] = []
    before: int | None = None
    for number in bead.sentences[side]:
        sentence = document.sentences[number]
        shown = pieces(document.text, sentence.span, marked, side, notation, ink)
        if (
            before is not None
            and number == before + 1
            and document.sentences[before].paragraph == sentence.paragraph
        ):
            paragraphs[-1] += [(" ", Ink.PLAIN), *shown]
        else:
            paragraphs.append(shown)
        before = number
    return paragraphs


def _label(bead: Bead) -> list[list[Piece]]:
    left, right = bead.sentences.map(sentence_numbers)
    label: list[list[Piece]]
    match bead.relation:
        case Relation.LEFT_ONLY:
            label = [[(f"{left} < only", Ink.LABEL)]]
        case Relation.RIGHT_ONLY:
            label = [[(f"only > {right}", Ink.LABEL)]]
        case _:
            label = [[(f"{left} {LINK_SIGNS[bead.relation]} {right}", Ink.LABEL)]]
            if bead.relation is not Relation.IDENTICAL:
                label.append([(RELATION_WORDS[bead.relation], Ink.LABEL)])
    if bead.is_moved:
        label.append([("↕ moved", Ink.MOVED)])
    if bead.is_by_hand:
        label.append([("by hand", Ink.LABEL)])
    if has_other_facts(bead):
        label.append([("! facts", Ink.ALARM)])
    return label


def _folded(folds: tuple[Fold, ...]) -> list[list[Piece]]:
    return [[(f"… {fold.words}", Ink.QUIET)] for fold in folds]


def _only(comparison: Comparison, side: Side, width: int) -> Iterator[Row]:
    """The sentences that the other text has nothing of, as one text to read through."""
    document = comparison.documents[side]
    relation = Relation.LEFT_ONLY if side is Side.LEFT else Relation.RIGHT_ONLY
    found = [
        number
        for bead in comparison.alignment.beads
        if bead.relation is relation
        for number in bead.sentences[side]
    ]
    if not found:
        return
    total = comparison.summary.sides[side].sentences
    yield from _heading(
        f"Only on the {side.value}", width, f"{len(found):,} of {counted(total, 'sentence')}"
    )
    digits = len(str(found[-1] + 1))
    for number in found:
        words = visible(document.sentence_text(number))
        head = (f"{number + 1:>{digits}}  ", Ink.LABEL)
        yield from hanging(head, [[(words, Ink.PLAIN)]], min(width, 100))


def _painted(rows: Iterator[Row], *, is_coloured: bool) -> str:
    if not is_coloured:
        return "".join("".join(text for text, _ in row).rstrip() + "\n" for row in rows)
    painters = _painters()
    return "".join(
        "".join(painters[ink](text) if ink in painters else text for text, ink in row) + "\n"
        for row in rows
    )


def _painters() -> dict[Ink, Callable[[str], str]]:
    from rich.color import ColorSystem
    from rich.style import Style

    def painter(definition: str) -> Callable[[str], str]:
        style = Style.parse(definition)
        return lambda text: style.render(text, color_system=ColorSystem.STANDARD)

    return {ink: painter(definition) for ink, definition in _STYLES.items()}
