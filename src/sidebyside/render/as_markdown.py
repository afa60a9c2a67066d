"""The report as Markdown, for a forge or a wiki.

In this order: the counts, facts told differently, the ledger of quotations (what was altered
first), the changed sentences side by side, what stands on one side only, and with a review how far
it is; verdicts and notes stand with what they judge. It is linear in the length of the texts.

Invariant: every word of the input goes through ``markdown_text``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..model.alignment import Bead, Relation
from ..model.comparison import Comparison
from ..model.discrepancy import Discrepancy
from ..model.document import Document
from ..model.edits import EditGrade
from ..model.pair import Pair, Side
from ..model.quotation import Utterance, UtteranceRelation
from ..model.span import Span
from ..review.model import ItemKind, Review
from ..view.quotations import (
    Marks,
    Passage,
    QuoteChoice,
    QuoteEntry,
    QuoteOrder,
    marks_of,
    passages,
    quote_list,
)
from ..view.words import (
    RELATION_WORDS,
    UNNAMED,
    UTTERANCE_SIGNS,
    UTTERANCE_WORDS,
    flag_words,
    speaker_words,
)
from .as_brief import sentence_counts, utterance_counts
from .judged import dates, lines_of, note_of, progress, unplaced_words, verdict_of
from .markdown_text import MARKS, NEW, escape, with_marks
from .passage import changes, stretches
from .wording import (
    counted,
    has_other_facts,
    own_words,
    sentence_numbers,
    sentences_of,
    share_of_words,
    sign_of,
)

_ROUND_MARKS = ("“", "”")


def as_markdown(comparison: Comparison, review: Review | None = None) -> str:
    """The whole report."""
    return "\n".join(_report(comparison, review)) + "\n"


def _report(comparison: Comparison, review: Review | None) -> Iterator[str]:
    titles = comparison.documents.map(lambda d: escape(d.title or d.origin.name or "(no name)"))
    yield f"# {titles.left} ⇄ {titles.right}"
    yield ""
    yield from _counts(comparison)
    if review is not None:
        yield ""
        yield f"**Review** {escape(review.title)}: {escape(progress(review))} ({dates(review)})"
    yield from _facts(comparison, review)
    yield from _quotations(comparison, review)
    yield from _changed(comparison, review)
    for side in Side:
        yield from _only(comparison, review, side)
    if review is not None:
        yield from _unplaced(review)


def _counts(comparison: Comparison) -> Iterator[str]:
    sides = comparison.summary.sides
    rows: list[tuple[str, Pair[str]]] = [
        ("file", comparison.documents.map(lambda d: escape(d.origin.name))),
        ("words", sides.map(lambda s: f"{s.words:,}")),
        ("sentences", sides.map(lambda s: f"{s.sentences:,}")),
        ("quotations", sides.map(lambda s: f"{s.quotations:,}")),
        ("pieces of page furniture", sides.map(lambda s: f"{s.furniture:,}")),
        ("words that stand again opposite", sides.map(lambda s: share_of_words(s.contained))),
        (
            "the same outside quotations",
            sides.map(lambda s: share_of_words(s.contained_outside_quotations)),
        ),
    ]
    yield "| | left | right |"
    yield "|:--|:--|:--|"
    for name, values in rows:
        yield f"| {name} | {values.left} | {values.right} |"
    yield ""
    yield f"**Sentences:** {sentence_counts(comparison) or 'none'}  "
    yield f"**Quotations:** {utterance_counts(comparison) or 'none'}"
    for side in Side:
        if words := own_words(sides[side]):
            yield ""
            yield f"**Only on the {side.value}:** {words}"


def _heading(words: str) -> Iterator[str]:
    yield ""
    yield f"## {words}"
    yield ""


def _facts(comparison: Comparison, review: Review | None) -> Iterator[str]:
    found = comparison.discrepancies
    if not found:
        return
    yield from _heading(f"Facts told differently ({len(found):,})")
    for index, discrepancy in enumerate(found):
        yield f"- **{discrepancy.kind.value}** · {escape(discrepancy.note)}"
        for side, document in comparison.documents.items():
            if (context := _in_its_sentence(document, discrepancy, side)) is not None:
                yield f"  - {context}"
        yield from _judged(review, ItemKind.DISCREPANCY, index)


def _in_its_sentence(document: Document, found: Discrepancy, side: Side) -> str | None:
    """The sentence that a fact stands in, with its words in bold."""
    span = found.spans[side]
    if span is None or not document.sentences:
        return None
    sentences = sentences_of(document, span)
    first, last = document.sentences[sentences[0]].span, document.sentences[sentences[-1]].span
    whole = Span(min(first.start, span.start), max(last.end, span.end))
    fact = [(span, EditGrade.SUBSTANCE)]
    return f"{_place(side, sentences)}: {with_marks(stretches(document.text, whole, fact), NEW)}"


def _place(side: Side, sentences: Sequence[int]) -> str:
    name = "sentence" if len(sentences) == 1 else "sentences"
    return f"{side.value}, {name} {sentence_numbers(sentences)}"


def _quotations(comparison: Comparison, review: Review | None) -> Iterator[str]:
    entries = QuoteChoice(QuoteOrder.ALTERED_FIRST).of(quote_list(comparison))
    if not entries:
        return
    yield from _heading(f"Quotations ({len(entries):,})")
    marks = marks_of(comparison)
    for entry in entries:
        yield f"- {_spoken(entry)}"
        for side, document in comparison.documents.items():
            yield from _wordings(document, side, entry.utterance, marks)
        if entry.explanation:
            yield f"  - *{escape(entry.explanation)}*"
        yield from _judged(review, ItemKind.UTTERANCE, entry.number)


def _spoken(entry: QuoteEntry) -> str:
    utterance = entry.utterance
    relations = (utterance.relation, *utterance.also)
    relation = ", also ".join(UTTERANCE_WORDS[relation] for relation in relations)
    speakers = escape(speaker_words(utterance)) or f"*{UNNAMED}*"
    told = [f"**{UTTERANCE_SIGNS[utterance.relation]} {relation}**", speakers]
    if utterance.flags:
        told.append(escape(", ".join(flag_words(utterance))))
    said = [f"{found.side.value} “{escape(found.words)}”" for found in entry.attributions]
    return " · ".join(told) + (f" ({'; '.join(said)})" if said else "")


def _wordings(document: Document, side: Side, utterance: Utterance, marks: Marks) -> Iterator[str]:
    is_same = utterance.relation is UtteranceRelation.VERBATIM
    marked = [] if is_same else changes(utterance.edits, side, document.text)

    def wording(passage: Passage) -> str:
        words = with_marks(stretches(document.text, passage.span, marked), MARKS[side])
        opening, closing = _ROUND_MARKS if passage.marks[0] else ("", " *(without marks)*")
        times = f" ({passage.times:,}×)" if passage.times > 1 else ""
        place = _place(side, sentences_of(document, passage.span))
        return f"  - {place}: {opening}{words}{closing}{times}"

    return map(wording, passages(document, side, utterance, marks))


def _changed(comparison: Comparison, review: Review | None) -> Iterator[str]:
    """Linked sentences that are not the same, or stand elsewhere."""
    documents = comparison.documents
    found = [
        (index, bead)
        for index, bead in enumerate(comparison.alignment.beads)
        if bead.relation.is_link and bead.is_difference
    ]
    if not found:
        return
    yield from _heading(f"Changed sentences ({len(found):,})")
    yield "| left | | right |"
    yield "|:--|:-:|:--|"
    for index, bead in found:
        left, right = (
            " ".join(_sentences(document, bead, side)) for side, document in documents.items()
        )
        label = "<br>".join(_label(bead, review, index))
        yield f"| {left} | {label} | {right} |"


def _sentences(document: Document, bead: Bead, side: Side) -> Iterator[str]:
    is_same = bead.relation is Relation.IDENTICAL
    marked = [] if is_same else changes(bead.edits, side, document.text)
    for sentence in bead.sentences[side]:
        span = document.sentences[sentence].span
        words = with_marks(stretches(document.text, span, marked), MARKS[side])
        yield f"<sup>{sentence + 1:,}</sup> {words}"


def _label(bead: Bead, review: Review | None, index: int) -> Iterator[str]:
    yield f"{escape(sign_of(bead))} {RELATION_WORDS[bead.relation]}"
    if bead.is_moved:
        yield "↕ moved"
    if has_other_facts(bead):
        yield "**! facts**"
    if bead.is_by_hand:
        yield "by hand"
    if verdict := verdict_of(review, ItemKind.DIFFERENCE, index):
        yield f"**{escape(verdict)}**"
    yield from map(escape, note_of(review, ItemKind.DIFFERENCE, index))


def _only(comparison: Comparison, review: Review | None, side: Side) -> Iterator[str]:
    document = comparison.documents[side]
    relation = Relation.LEFT_ONLY if side is Side.LEFT else Relation.RIGHT_ONLY
    found = [
        (index, sentence)
        for index, bead in enumerate(comparison.alignment.beads)
        if bead.relation is relation
        for sentence in bead.sentences[side]
    ]
    if not found:
        return
    total = counted(comparison.summary.sides[side].sentences, "sentence")
    yield from _heading(f"Only on the {side.value} ({len(found):,} of {total})")
    for index, sentence in found:
        by_hand = " (unlinked by hand)" if comparison.alignment.beads[index].is_by_hand else ""
        yield f"- <sup>{sentence + 1:,}</sup> {escape(document.sentence_text(sentence))}{by_hand}"
        yield from _judged(review, ItemKind.DIFFERENCE, index)


def _judged(review: Review | None, kind: ItemKind, index: int) -> Iterator[str]:
    """Verdict and note as a line of a list below what they judge."""
    verdict = escape(verdict_of(review, kind, index))
    note = "<br>".join(map(escape, note_of(review, kind, index)))
    told = ": ".join(words for words in (f"**{verdict}**" if verdict else "", note) if words)
    if told:
        yield f"  - → {told}"


def _unplaced(review: Review) -> Iterator[str]:
    if not review.unplaced:
        return
    yield from _heading(f"Judgements without a place ({len(review.unplaced):,})")
    for judged in review.unplaced:
        yield f"- {escape(unplaced_words(review, judged))}"
        for side, words in judged.words.items():
            if words.strip():
                yield f"  - {side.value}: “{escape(words)}”"
        if lines := lines_of(judged.note):
            yield f"  - → {'<br>'.join(map(escape, lines))}"
