"""The column beside the articles: facts told differently, the quotations, and what was judged.

Invariant: every utterance and every fact stands in it once, and each of its places is a link.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...model.comparison import Comparison
from ...model.discrepancy import Discrepancy
from ...model.document import Document
from ...model.pair import Pair, Side
from ...model.quotation import Utterance, UtteranceRelation
from ...review.model import ItemKind, Review
from ...view.quotations import (
    Marks,
    QuoteChoice,
    QuoteEntry,
    QuoteOrder,
    marks_of,
    passages,
    quote_list,
    relations_in,
    speakers_in,
)
from ...view.words import (
    RELATION_WORDS,
    UNNAMED,
    UTTERANCE_SIGNS,
    UTTERANCE_WORDS,
    flag_words,
    speaker_words,
)
from ..judged import dates, lines_of, note_of, progress, unplaced_words, verdict_of
from ..passage import changes, stretches
from ..wording import own_words, sentence_numbers, sentences_of, sign_of
from .articles import anchor, sentence_id
from .markup import escaped, note, with_marks


def facts(comparison: Comparison, review: Review | None) -> Iterator[str]:
    """Every fact told differently, with its words and where they stand."""
    found = comparison.discrepancies
    if not found:
        return
    yield '<section id="facts" aria-labelledby="facts-h"><h2 id="facts-h">Facts told differently '
    yield f"<small>{len(found):,}</small></h2><ul>"
    for index, discrepancy in enumerate(found):
        bead = "" if discrepancy.bead is None else f' data-b="{discrepancy.bead}"'
        yield f'<li class="fact"{bead}><p><b class="kind">! {discrepancy.kind.value}</b> '
        yield f"{escaped(discrepancy.note)}</p>"
        yield from _fact_places(comparison.documents, discrepancy)
        yield note(
            verdict_of(review, ItemKind.DISCREPANCY, index),
            note_of(review, ItemKind.DISCREPANCY, index),
        )
        yield "</li>"
    yield "</ul></section>"


def _fact_places(documents: Pair[Document], found: Discrepancy) -> Iterator[str]:
    links = [
        _sentence_link(side, sentences_of(document, span))
        for side, document in documents.items()
        if (span := found.spans[side]) is not None
    ]
    if links:
        yield f'<p class="places">{" · ".join(links)}</p>'


def _sentence_link(side: Side, sentences: Sequence[int]) -> str:
    where = f"{side.value} {sentence_numbers(sentences)}"
    return f'<a href="#{sentence_id(side, sentences[0])}">{where}</a>'


def quotations(comparison: Comparison, review: Review | None) -> Iterator[str]:
    """Every utterance, what was altered first, with what chooses among them."""
    entries = quote_list(comparison)
    if not entries:
        return
    yield '<section id="quotations" aria-labelledby="quotations-h">'
    yield f'<h2 id="quotations-h">Quotations <small>{len(entries):,}</small></h2>'
    yield from _chooser(entries)
    yield "<ul>"
    marks = marks_of(comparison)
    numbers = {speaker: number for number, (speaker, _) in enumerate(speakers_in(entries))}
    for entry in QuoteChoice(QuoteOrder.ALTERED_FIRST).of(entries):
        speakers = [numbers[speaker] for speaker in entry.utterance.speakers or ("",)]
        yield from _utterance(comparison, entry, speakers, marks, review)
    yield "</ul></section>"


def _chooser(entries: Sequence[QuoteEntry]) -> Iterator[str]:
    """Filters by relation and speaker, and the order; a script makes them work."""
    yield '<form class="choose" aria-label="Choose quotations">'
    yield '<select id="u-relation" aria-label="What was done"><option value="">all</option>'
    for relation, count in relations_in(entries):
        words = f"{UTTERANCE_SIGNS[relation]} {UTTERANCE_WORDS[relation]} ({count:,})"
        yield f'<option value="{relation.value}">{words}</option>'
    yield '</select><select id="u-speaker" aria-label="Who spoke"><option value="">'
    yield "every speaker</option>"
    for number, (speaker, count) in enumerate(speakers_in(entries)):
        name = escaped(speaker) if speaker else UNNAMED
        yield f'<option value="{number}">{name} ({count:,})</option>'
    yield '</select><label><input type="checkbox" id="u-order"> in reading order</label></form>'


def _utterance(
    comparison: Comparison,
    entry: QuoteEntry,
    speakers: Sequence[int],
    marks: Marks,
    review: Review | None,
) -> Iterator[str]:
    utterance, number = entry.utterance, entry.number
    relations = (utterance.relation, *utterance.also)
    done = ", also ".join(UTTERANCE_WORDS[relation] for relation in relations)
    speaker = escaped(speaker_words(utterance)) or f"<i>{UNNAMED}</i>"
    kinds = " ".join(relation.value for relation in relations)
    yield f'<li class="u {utterance.relation.value}" id="u{number}" data-u="{number}" '
    yield f'data-kinds="{kinds}" data-speakers="{" ".join(map(str, speakers))}">'
    yield f'<p class="head"><b class="kind">{UTTERANCE_SIGNS[utterance.relation]} {done}</b> '
    yield f'<span class="speaker">{speaker}</span>'
    if utterance.flags:
        yield f' <span class="flags">{escaped(", ".join(flag_words(utterance)))}</span>'
    yield "</p>"
    for side, document in comparison.documents.items():
        yield from _wordings(document, side, utterance, marks)
    if entry.explanation:
        yield f'<p class="why">{escaped(entry.explanation)}</p>'
    if entry.attributions:
        said = "; ".join(f"{a.side.value} “{escaped(a.words)}”" for a in entry.attributions)
        yield f'<p class="said">{said}</p>'
    yield from _places(comparison.documents, utterance, number)
    yield note(
        verdict_of(review, ItemKind.UTTERANCE, number), note_of(review, ItemKind.UTTERANCE, number)
    )
    yield "</li>"


def _wordings(document: Document, side: Side, utterance: Utterance, marks: Marks) -> Iterator[str]:
    is_same = utterance.relation is UtteranceRelation.VERBATIM
    marked = [] if is_same else changes(utterance.edits, side, document.text)
    for passage in passages(document, side, utterance, marks):
        words = with_marks(list(stretches(document.text, passage.span, marked)), side)
        opening, closing = map(escaped, passage.marks)
        unmarked = "" if opening else ' <i class="aside">without marks</i>'
        times = f' <i class="aside">{passage.times:,}×</i>' if passage.times > 1 else ""
        yield f'<blockquote class="{side.value}" dir="auto"><i class="side">{side.value[0].upper()}'
        yield f"</i>{opening}{words}{closing}{unmarked}{times}</blockquote>"


def _places(documents: Pair[Document], utterance: Utterance, number: int) -> Iterator[str]:
    """A link to each place where the words stand."""
    yield '<p class="places">'
    for side, document in documents.items():
        links = [
            f'<a href="#{anchor(number, place)}">{sentence_numbers(sentences)}</a>'
            for place, occurrence in enumerate(utterance.occurrences)
            if occurrence.side is side and occurrence.span
            for sentences in (sentences_of(document, occurrence.span),)
        ]
        if links:
            yield f"<span>{side.value} {', '.join(links)}</span> "
    yield "</p>"


def own_text(comparison: Comparison) -> Iterator[str]:
    """What stands in one text only, and whereabouts."""
    told = [
        f"<p><b>only on the {side.value}</b> {escaped(words)}</p>"
        for side, counts in comparison.summary.sides.items()
        if (words := own_words(counts))
    ]
    if told:
        yield '<section id="own" aria-labelledby="own-h"><h2 id="own-h">Text of its own</h2>'
        yield "".join(told) + "</section>"


def judgements(comparison: Comparison, review: Review | None) -> Iterator[str]:
    """How far a review is, every judged difference, and what lost its place."""
    if review is None:
        return
    yield '<section id="review" aria-labelledby="review-h"><h2 id="review-h">Review</h2>'
    yield f'<p class="head"><b>{escaped(review.title)}</b></p>'
    yield f"<p>{escaped(progress(review))} · {dates(review)}</p><ul>"
    for index, bead in enumerate(comparison.alignment.beads):
        verdict = verdict_of(review, ItemKind.DIFFERENCE, index)
        lines = note_of(review, ItemKind.DIFFERENCE, index)
        if not verdict and not lines:
            continue
        where = " · ".join(
            _sentence_link(side, sentences)
            for side, sentences in bead.sentences.items()
            if sentences
        )
        yield f'<li class="fact" data-b="{index}"><p class="places">{where} '
        yield f"{escaped(sign_of(bead))} {RELATION_WORDS[bead.relation]}</p>"
        yield note(verdict, lines) + "</li>"
    for lost in review.unplaced:
        words = " ⇄ ".join(f"“{escaped(words)}”" for words in lost.words if words.strip())
        yield f"<li><p>No longer found: {escaped(unplaced_words(review, lost))} {words}</p>"
        yield note("", lines_of(lost.note)) + "</li>"
    yield "</ul></section>"
