"""Comparisons made by hand, for tests of what shows them: no stage has a say in these.

A text is given as paragraphs of sentences. A sentence is a string, or ``Furniture`` for a string
that belongs to the page. Changed words stand in the sentences themselves: ``[old|new]``, of which
the left has the first part and the right the second; ``[old|new!]`` is a change of substance,
``[old|new~]`` one of spelling.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from sidebyside.model.alignment import Alignment, Bead, Relation
from sidebyside.model.comparison import Comparison
from sidebyside.model.discrepancy import Discrepancy
from sidebyside.model.document import Document, Origin, Paragraph, Sentence, Tokens
from sidebyside.model.edits import EditGrade, EditOp, EditTag
from sidebyside.model.pair import Pair, Side
from sidebyside.model.quotation import Quotation, Utterance
from sidebyside.model.span import Span
from sidebyside.summarise import summarise

_WORD = re.compile(r"\w+")
_CHANGE = re.compile(r"\[([^|\]]*)\|([^|\]]*?)([!~]?)\]")


@dataclass(frozen=True, slots=True)
class Furniture:
    """A line of the page around an article."""

    words: str
    reason: str


def document(name: str, *paragraphs: Sequence[str | Furniture]) -> Document:
    """A document of these paragraphs, parted by empty lines."""
    text = ""
    found: list[Paragraph] = []
    sentences: list[tuple[Span, int, str | None]] = []
    for paragraph in paragraphs:
        text += "\n\n" if text else ""
        start = len(text)
        for number, sentence in enumerate(paragraph):
            words = sentence.words if isinstance(sentence, Furniture) else sentence
            reason = sentence.reason if isinstance(sentence, Furniture) else None
            text += " " if number else ""
            sentences.append((Span(len(text), len(text) + len(words)), len(found), reason))
            text += words
        found.append(Paragraph(Span(start, len(text))))
    spans = [Span(*match.span()) for match in _WORD.finditer(text)]
    forms = tuple(span.of(text).lower() for span in spans)
    tokens = Tokens(tuple(s.start for s in spans), tuple(s.end for s in spans), forms, forms)
    return Document(
        Origin(name),
        text,
        "0" * 64,
        paragraphs=tuple(found),
        sentences=tuple(
            Sentence(
                span,
                paragraph,
                range(bisect_left(tokens.starts, span.start), bisect_left(tokens.starts, span.end)),
                reason,
            )
            for span, paragraph, reason in sentences
        ),
        tokens=tokens,
    )


def comparison(
    documents: Pair[Document],
    beads: Sequence[Bead],
    quotations: Pair[tuple[Quotation, ...]] | None = None,
    utterances: tuple[Utterance, ...] = (),
    discrepancies: tuple[Discrepancy, ...] = (),
) -> Comparison:
    """The comparison that consists of these parts, with its counts."""
    quotations = quotations or Pair((), ())
    alignment = Alignment(tuple(beads))
    return Comparison(
        documents,
        alignment,
        quotations,
        utterances,
        discrepancies,
        summarise(documents, alignment, quotations, utterances),
    )


def one_link(changed: str, relation: Relation = Relation.EDITED) -> Comparison:
    """Two documents of one sentence each, which differ where ``changed`` says so."""
    left, right = _CHANGE.sub(r"\1", changed), _CHANGE.sub(r"\2", changed)
    bead = Bead(Pair((0,), (0,)), relation, edits=edits(changed))
    return comparison(Pair(document("left.txt", [left]), document("right.txt", [right])), [bead])


def edits(changed: str, starts: Pair[int] = Pair(0, 0)) -> tuple[EditOp, ...]:  # noqa: B008
    """The edits that ``changed`` stands for; ``starts`` is where it begins in either text."""
    at = {Side.LEFT: starts.left, Side.RIGHT: starts.right}
    found: list[EditOp] = []

    def add(tag: EditTag, left: str, right: str, grade: EditGrade | None) -> None:
        spans = Pair(
            Span(at[Side.LEFT], at[Side.LEFT] + len(left)),
            Span(at[Side.RIGHT], at[Side.RIGHT] + len(right)),
        )
        at[Side.LEFT], at[Side.RIGHT] = spans.left.end, spans.right.end
        found.append(EditOp(tag, spans, grade))

    end = 0
    for change in _CHANGE.finditer(changed):
        if same := changed[end : change.start()]:
            add(EditTag.EQUAL, same, same, None)
        left, right, kind = change.groups()
        grade = {"!": EditGrade.SUBSTANCE, "~": EditGrade.SPELLING}.get(kind, EditGrade.WORDING)
        tag = EditTag.REPLACE if left and right else EditTag.DELETE if left else EditTag.INSERT
        add(tag, left, right, grade)
        end = change.end()
    if same := changed[end:]:
        add(EditTag.EQUAL, same, same, None)
    return tuple(found)


def occurrence_of(document_: Document, words: str, nth: int = 0) -> Span:
    """Where ``words`` stand in a document, the first time or after ``nth`` others."""
    at = -1
    for _ in range(nth + 1):
        at = document_.text.index(words, at + 1)
    return Span(at, at + len(words))
