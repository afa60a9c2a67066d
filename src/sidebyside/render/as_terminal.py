"""The report for people: plain text, or inked for a terminal.

In this order: what the two texts are, their sentences side by side, the ledger of quotations, facts
told differently, what stands only on one side, the counts. It is linear in the length of the texts.

Invariant: no row is wider than the width; without colours there is no escape byte at all, and with
them none that comes from the input.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from ..model.alignment import Bead, Relation
from ..model.comparison import Comparison, Share
from ..model.document import Document
from ..model.edits import EditGrade
from ..model.pair import Pair, Side
from ..model.quotation import Utterance, UtteranceRelation
from ..view.folds import Fold
from ..view.quotations import Passage, marks_of, passages
from ..view.visible import visible
from ..view.words import (
    LINK_SIGNS,
    RELATION_WORDS,
    UNNAMED,
    UTTERANCE_SIGNS,
    UTTERANCE_WORDS,
    flag_words,
    speaker_words,
)
from .as_brief import sentence_counts, utterance_counts
from .columns import Grid, Ink, Piece, Row, hanging, wrap
from .passage import Notation, changes, pieces
from .sequence import Folds, carries_on, sequence

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


def as_terminal(comparison: Comparison, width: int, *, is_coloured: bool) -> str:
    """The whole report, ``width`` cells wide at most (40 or more)."""
    grid, notation = Grid(width), Notation(has_brackets=not is_coloured)
    return _painted(_report(comparison, grid, notation), is_coloured=is_coloured)


def as_statistics(comparison: Comparison, width: int, *, is_coloured: bool) -> str:
    """The counts alone."""
    return _painted(_counts(comparison, width, has_names=True), is_coloured=is_coloured)


def _report(comparison: Comparison, grid: Grid, notation: Notation) -> Iterator[Row]:
    yield from _head(comparison, grid)
    yield from _heading("Sentences", grid.width, sentence_counts(comparison))
    yield from _legend(comparison, grid.width, notation)
    yield from _sentences(comparison, grid, notation)
    yield from _quotations(comparison, grid, notation)
    yield from _discrepancies(comparison, grid)
    for side in Side:
        yield from _only(comparison, side, grid.width)
    yield from _heading("Counts", grid.width)
    yield from _counts(comparison, grid.width, has_names=False)


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
        _number(counts.words, "word"),
        _number(counts.sentences, "sentence"),
        _number(counts.quotations, "quotation"),
    ]
    if counts.furniture:
        size.append(f"{_number(counts.furniture, 'piece')} of page furniture")
    told = [
        [(visible(document.title or "(no headline)"), Ink.STRONG)],
        [(visible(document.origin.name), Ink.PLAIN)],
        [(", ".join(size), Ink.QUIET)],
    ]
    if counts.words:
        there = f"stand again on the {side.other.value}"
        told.append([(f"{_share(counts.contained)} {there}", Ink.PLAIN)])
        outside = counts.contained_outside_quotations
        if counts.quotations and outside.whole:
            told.append([(f"outside quotations {_share(outside)}", Ink.QUIET)])
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


def _sentences(comparison: Comparison, grid: Grid, notation: Notation) -> Iterator[Row]:
    documents = comparison.documents
    before: Bead | Folds | None = None
    for item in sequence(documents, comparison.alignment):
        if isinstance(item, Bead):
            if before is not None and not carries_on(item, before, documents):
                yield _EMPTY
            yield from grid.rows(_both(documents, item, notation), _label(item))
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
    marked = [] if is_same else changes(bead.edits, side)
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
    left, right = bead.sentences.map(_numbers)
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
    if any(edit.grade is EditGrade.SUBSTANCE for edit in bead.edits):
        label.append([("! facts", Ink.ALARM)])
    return label


def _numbers(sentences: Sequence[int]) -> str:
    """Sentences counted from one, neighbours as a range: "3–5,9"."""
    ranges: list[tuple[int, int]] = []
    for number in sentences:
        if ranges and ranges[-1][1] == number:
            ranges[-1] = (ranges[-1][0], number + 1)
        else:
            ranges.append((number + 1, number + 1))
    return ",".join(f"{a}–{b}" if a < b else f"{a}" for a, b in ranges)


def _folded(folds: tuple[Fold, ...]) -> list[list[Piece]]:
    return [[(f"… {fold.words}", Ink.QUIET)] for fold in folds]


def _quotations(comparison: Comparison, grid: Grid, notation: Notation) -> Iterator[Row]:
    utterances = comparison.utterances
    if not utterances:
        return
    yield from _heading("Quotations", grid.width, utterance_counts(comparison))
    marks = marks_of(comparison)
    for number, utterance in enumerate(utterances):
        if number:
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
            _treated(utterance),
        )


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
    marked = changes(utterance.edits, side)
    is_same = utterance.relation is UtteranceRelation.VERBATIM
    ink = Ink.QUIET if is_same else Ink.PLAIN

    def wording(passage: Passage) -> list[Piece]:
        opening, closing = passage.marks
        words = pieces(document.text, passage.span, [] if is_same else marked, side, notation, ink)
        times = [(f" ({passage.times:,}×)", Ink.QUIET)] if passage.times > 1 else []
        unmarked = [] if opening else [(" (without marks)", Ink.QUIET)]
        return [(visible(opening), ink), *words, (visible(closing), ink), *unmarked, *times]

    return [wording(passage) for passage in passages]


def _discrepancies(comparison: Comparison, grid: Grid) -> Iterator[Row]:
    if not comparison.discrepancies:
        return
    yield from _heading("Facts told differently", grid.width)
    for found in comparison.discrepancies:
        cells: Pair[Sequence[Sequence[Piece]]] = Pair(
            *(
                [] if span is None else [[(visible(span.of(document.text)), Ink.PLAIN)]]
                for span, document in zip(found.spans, comparison.documents, strict=True)
            )
        )
        yield from wrap([(visible(found.note), Ink.STRONG)], grid.width)
        yield from grid.rows(cells, [[(found.kind.value, Ink.ALARM)]])


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
        f"Only on the {side.value}", width, f"{len(found):,} of {_number(total, 'sentence')}"
    )
    digits = len(str(found[-1] + 1))
    for number in found:
        words = visible(document.sentence_text(number))
        head = (f"{number + 1:>{digits}}  ", Ink.LABEL)
        yield from hanging(head, [[(words, Ink.PLAIN)]], min(width, 100))


def _counts(comparison: Comparison, width: int, *, has_names: bool) -> Iterator[Row]:
    sides = comparison.summary.sides
    if has_names:
        for side, document in comparison.documents.items():
            name = visible(document.origin.name)
            yield from hanging((f"{side.value:<7}", Ink.LABEL), [[(name, Ink.STRONG)]], width)
        yield _EMPTY
    table: list[tuple[str, Pair[str]]] = [
        ("", Pair("left", "right")),
        ("words", sides.map(lambda counts: f"{counts.words:,}")),
        ("sentences", sides.map(lambda counts: f"{counts.sentences:,}")),
        ("quotations", sides.map(lambda counts: f"{counts.quotations:,}")),
        ("page furniture", sides.map(lambda counts: f"{counts.furniture:,}")),
        ("words again opposite", sides.map(lambda counts: _percent(counts.contained))),
        (
            "– outside quotations",
            sides.map(lambda counts: _percent(counts.contained_outside_quotations)),
        ),
    ]
    for name, values in table:
        yield [(f"{name:<20}", Ink.LABEL), (f"{values.left:>9} {values.right:>9}", Ink.PLAIN)]
    yield _EMPTY
    for name, counts in (
        ("sentences", sentence_counts(comparison)),
        ("quotations", utterance_counts(comparison)),
    ):
        if counts:
            yield from hanging((f"{name:<12}", Ink.LABEL), [[(counts, Ink.PLAIN)]], width)


def _number(count: int, thing: str) -> str:
    return f"{count:,} {thing}{'' if count == 1 else 's'}"


def _percent(share: Share) -> str:
    """Whole per cents, but 0 and 100 only where it is none and all."""
    if share.ratio is None:
        return "–"
    if 0 < share.part < share.whole:
        return f"{min(max(round(share.ratio * 100), 1), 99)} %"
    return f"{round(share.ratio * 100)} %"


def _share(share: Share) -> str:
    return f"{_percent(share)} ({share.part:,} of {_number(share.whole, 'word')})"


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
