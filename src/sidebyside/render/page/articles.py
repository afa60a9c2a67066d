"""The two articles as HTML: paragraphs of sentences, each marked with its link, its changed words
and the quotations that it is part of; page furniture folded.

Invariant: the words of an article, in order, are those of its document, white space aside. What
leads from a sentence to its partner is made by the style sheet and an address, so that copied text
is the article's alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from ...model.alignment import Bead, Relation
from ...model.comparison import Comparison
from ...model.document import Document
from ...model.edits import EditGrade
from ...model.pair import Side
from ...model.span import Span
from ...review.model import ItemKind, Review
from ...view.folds import fold
from ...view.words import RELATION_WORDS
from ..judged import note_of, verdict_of
from ..passage import keeps_a_word
from ..wording import sentence_numbers, sign_of
from .markup import TAGS, escaped


class Place(NamedTuple):
    """Where words of an utterance stand on one side; ``anchor`` is its id in the page."""

    span: Span
    utterance: int
    anchor: str


def places(comparison: Comparison, side: Side) -> list[Place]:
    """All occurrences on one side, by where they begin; of two, the longer first."""
    found = [
        Place(occurrence.span, number, anchor(number, place))
        for number, utterance in enumerate(comparison.utterances)
        for place, occurrence in enumerate(utterance.occurrences)
        if occurrence.side is side and occurrence.span
    ]
    return sorted(found, key=lambda p: (p.span.start, -p.span.end, p.utterance))


def anchor(utterance: int, occurrence: int) -> str:
    """The id of an occurrence in the page."""
    return f"q{utterance}-{occurrence}"


def sentence_id(side: Side, sentence: int) -> str:
    """The id of a sentence in the page: ``l12``."""
    return f"{side.value[0]}{sentence}"


def article(comparison: Comparison, side: Side, review: Review | None) -> Iterator[str]:
    """One article, paragraph by paragraph."""
    document = comparison.documents[side]
    writer = _Writer(comparison, side, review)
    runs = groupby(
        range(len(document.sentences)),
        key=lambda n: (document.sentences[n].furniture is not None, _paragraph(document, n)),
    )
    is_first = True
    for (is_furniture, _), numbers in runs:
        sentences = list(numbers)
        if is_furniture:
            yield _furniture(document, range(sentences[0], sentences[-1] + 1), writer)
            continue
        words = "".join(writer.sentences(sentences))
        is_title = is_first and len(sentences) == 1 and _is_title(document, sentences[0])
        tag = "h2" if is_title else "p"
        yield f'<{tag} dir="auto">{words}</{tag}>'
        is_first = False


def _paragraph(document: Document, sentence: int) -> int:
    """What sentences must share to stand together; pieces of furniture in a row always do."""
    found = document.sentences[sentence]
    return -1 if found.furniture is not None else found.paragraph


def _is_title(document: Document, sentence: int) -> bool:
    return document.title is not None and document.sentence_text(sentence) == document.title


def _furniture(document: Document, sentences: range, writer: _Writer) -> str:
    """Folded to a line that says what it is."""
    lines = "".join(f"<p>{writer.plain(number)}</p>" for number in sentences)
    summary = escaped(fold(document, sentences).words)
    return f'<details class="furniture"><summary>{summary}</summary>{lines}</details>'


class _Writer:
    """Writes the sentences of one article in their order, and meets its quotations on the way."""

    def __init__(self, comparison: Comparison, side: Side, review: Review | None) -> None:
        self._comparison = comparison
        self._side = side
        self._review = review
        self._text = comparison.documents[side].text
        self._places = places(comparison, side)
        self._next = 0
        self._open: list[Place] = []

    def sentences(self, numbers: Sequence[int]) -> Iterator[str]:
        """Neighbouring sentences, with a blank wherever white space parts them."""
        document = self._comparison.documents[self._side]
        before: int | None = None
        for number in numbers:
            span = document.sentences[number].span
            if before is not None and span.start > before:
                yield " "
            yield self._sentence(number)
            before = span.end

    def _sentence(self, number: int) -> str:
        index = self._comparison.alignment.bead_of(self._side, number)
        if index is None:
            return self.plain(number)
        bead = self._comparison.alignment.beads[index]
        classes = f"s {bead.relation.value}" + (" moved" if bead.is_moved else "")
        span = self._comparison.documents[self._side].sentences[number].span
        words = "".join(self._pieces(span, _changes(bead, self._side, self._text, span)))
        return (
            f'<span class="{classes}" id="{sentence_id(self._side, number)}" data-b="{index}">'
            f"{_tag(bead, self._side)}{self._verdict(index)}{words}</span>"
        )

    def _verdict(self, index: int) -> str:
        """A sign that a sentence was judged; the verdict shows with its link, and is read out."""
        verdict = verdict_of(self._review, ItemKind.DIFFERENCE, index)
        is_noted = bool(note_of(self._review, ItemKind.DIFFERENCE, index))
        if not verdict and not is_noted:
            return ""
        words = escaped(verdict or "a note")
        return (
            f'<span class="verdict-sign" data-t="{"●" if verdict else "○"}" role="img" '
            f'aria-label="judged: {words}" title="{words}"></span>'
        )

    def plain(self, number: int) -> str:
        """A sentence outside of the article, which may be quoted all the same."""
        span = self._comparison.documents[self._side].sentences[number].span
        return "".join(self._pieces(span, ()))

    def _pieces(self, span: Span, changes: Sequence[tuple[Span, EditGrade]]) -> Iterator[str]:
        """The words between each two places where a change or a quotation begins or ends."""
        begun = self._begun_in(span)
        cuts = {span.start, span.end}
        cuts.update(point for change, _ in changes for point in (change.start, change.end))
        cuts.update(
            min(point, span.end)
            for place in (*self._open, *begun)
            for point in (place.span.start, place.span.end)
            if point > span.start
        )
        points = sorted(cuts)
        at_change, at_begun = 0, 0
        for start, end in pairwise(points):
            while at_begun < len(begun) and begun[at_begun].span.start <= start:
                yield f'<span id="{begun[at_begun].anchor}"></span>'
                self._open.append(begun[at_begun])
                at_begun += 1
            self._open = [place for place in self._open if place.span.end > start]
            while at_change < len(changes) and changes[at_change][0].end <= start:
                at_change += 1
            is_changed = at_change < len(changes) and changes[at_change][0].start <= start
            grade = changes[at_change][1] if is_changed else None
            yield self._piece(escaped(self._text[start:end]), grade)

    def _begun_in(self, span: Span) -> list[Place]:
        """The quotations that begin in or before ``span`` and have not been met yet."""
        first = self._next
        while self._next < len(self._places) and self._places[self._next].span.start < span.end:
            self._next += 1
        return self._places[first : self._next]

    def _piece(self, words: str, grade: EditGrade | None) -> str:
        quoted = ""
        if self._open:
            utterances = dict.fromkeys(place.utterance for place in self._open)
            quoted = f' data-u="{" ".join(map(str, utterances))}"'
        if grade is not None:
            tag = TAGS[self._side]
            kind = "e q" if self._open else "e"
            return f'<{tag} class="{kind} {grade.value}"{quoted}>{words}</{tag}>'
        return f'<span class="q"{quoted}>{words}</span>' if self._open else words


def _changes(bead: Bead, side: Side, text: str, span: Span) -> list[tuple[Span, EditGrade]]:
    """The changed words within ``span``, typography too; none where nothing stayed as it was."""
    if not keeps_a_word(bead.edits, side, text):
        return []
    return [
        (words, edit.grade)
        for edit in bead.edits
        if edit.grade is not None
        and edit.spans[side].overlaps(span)
        and (words := _trimmed(text, edit.spans[side], span))
    ]


def _trimmed(text: str, change: Span, within: Span) -> Span:
    """The part of a change inside a sentence, without blanks at its ends."""
    start, end = max(change.start, within.start), min(change.end, within.end)
    words = text[start:end]
    inner = words.strip()
    start += len(words) - len(words.lstrip()) if inner else 0
    return Span(start, start + len(inner))


def _tag(bead: Bead, side: Side) -> str:
    """The sign of the link and the number of the partner, which it leads to."""
    sign = escaped(sign_of(bead)) + ("↕" if bead.is_moved else "")
    sign += "◆" if bead.is_by_hand else ""
    words = RELATION_WORDS[bead.relation] + (", moved" if bead.is_moved else "")
    words += ", by hand" if bead.is_by_hand else ""
    partners = bead.sentences[side.other]
    if bead.relation in (Relation.LEFT_ONLY, Relation.RIGHT_ONLY) or not partners:
        return f'<span class="tag" data-t="{sign}" role="img" aria-label="{words}"></span>'
    numbers = sentence_numbers(partners)
    return (
        f'<a class="tag" href="#{sentence_id(side.other, partners[0])}" data-t="{sign}{numbers}" '
        f'aria-label="{words}: {side.other.value} {numbers}"></a>'
    )
