"""The utterances as people look at them: as entries of a list, and each wording with its marks.

Invariant: every occurrence of an utterance is counted in exactly one passage. How an entry looks
does not belong here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..model.comparison import Comparison
from ..model.document import Document
from ..model.pair import Side
from ..model.quotation import Occurrence, Utterance, UtteranceRelation
from ..model.span import Span
from .visible import visible

_SNIPPET_LETTERS = 400
"""More than the widest list shows, so that a quotation of a megabyte costs nothing."""


@dataclass(frozen=True, slots=True)
class QuoteEntry:
    """One utterance in a list. ``words`` are its first ones, visible and on one line."""

    utterance: Utterance
    words: str

    @property
    def occurrences(self) -> tuple[Occurrence, ...]:
        """The places to visit: left first, each side in reading order."""
        return self.utterance.occurrences


def quote_list(comparison: Comparison) -> tuple[QuoteEntry, ...]:
    """An entry an utterance, in their order."""
    return tuple(
        QuoteEntry(utterance, _snippet(comparison, utterance))
        for utterance in comparison.utterances
    )


def _snippet(comparison: Comparison, utterance: Utterance) -> str:
    if not utterance.occurrences:
        return ""
    first = utterance.occurrences[0]
    start, end = first.span.start, min(first.span.end, first.span.start + _SNIPPET_LETTERS)
    return " ".join(visible(comparison.documents[first.side].text[start:end]).split())


def list_headline(entries: tuple[QuoteEntry, ...]) -> str:
    """What the list holds in a few words: ``9 · 3 altered``."""
    altered = sum(entry.utterance.relation is UtteranceRelation.ALTERED for entry in entries)
    return f"{len(entries):,} · {altered:,} altered" if altered else f"{len(entries):,}"


@dataclass(frozen=True, slots=True)
class Passage:
    """One wording on one side: its first place, its marks there, and how often it stands.

    ``marks`` are empty where the words stand without any, as in a narrating sentence.
    """

    span: Span
    marks: tuple[str, str]
    times: int


Marks = Mapping[tuple[Side, Span], tuple[str, str]]


def marks_of(comparison: Comparison) -> Marks:
    """The marks of each quotation, by where its words stand."""
    return {
        (side, quotation.span): (quotation.marks[0], quotation.marks[1] or "")
        for side, found in comparison.quotations.items()
        for quotation in found
    }


def passages(
    document: Document, side: Side, utterance: Utterance, marks: Marks
) -> tuple[Passage, ...]:
    """Each wording of an utterance in the document of one side, in reading order."""
    found: dict[tuple[str, bool], Passage] = {}
    for occurrence in utterance.occurrences:
        if occurrence.side is not side:
            continue
        key = (" ".join(occurrence.span.of(document.text).split()), occurrence.is_marked)
        before = found.get(key)
        if before is not None:
            found[key] = Passage(before.span, before.marks, before.times + 1)
        else:
            usual = ("“", "”") if occurrence.is_marked else ("", "")
            found[key] = Passage(occurrence.span, marks.get((side, occurrence.span), usual), 1)
    return tuple(found.values())
