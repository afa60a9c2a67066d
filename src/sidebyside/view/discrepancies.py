"""The words for facts told differently: their kinds, their notes, and what they are told of.

How an alarm looks does not belong here; ``SIGN`` is its glyph where there is no colour.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from ..model.comparison import Comparison
from ..model.discrepancy import Discrepancy, DiscrepancyKind
from ..model.document import Document
from ..model.span import Span
from .visible import visible

SIGN = "!"

KIND_WORDS = {
    DiscrepancyKind.NUMBER: "number",
    DiscrepancyKind.DATE: "date",
    DiscrepancyKind.NAME: "name",
    DiscrepancyKind.NEGATION: "turned round",
    DiscrepancyKind.SPEAKER: "speaker",
    DiscrepancyKind.UNIT: "unit",
}
"""For people; the names in the model and in JSON are stable."""

_AROUND = 70
"""Code points before and after a fact that show what it is told of."""


def note_words(found: Discrepancy) -> str:
    """The note with its sign, visible: ``! 14 weeks on the left, 40 weeks on the right``."""
    return visible(f"{SIGN} {found.note}")


def notes_of(comparison: Comparison, bead: int) -> tuple[str, ...]:
    """The notes of one bead, for the line that explains a link."""
    return tuple(note_words(d) for d in comparison.discrepancies if d.bead == bead)


class Surroundings(NamedTuple):
    """The words around a fact, and whether its sentence begins before them or goes on."""

    span: Span
    is_cut_before: bool
    is_cut_after: bool


def surroundings(document: Document, span: Span) -> Surroundings:
    """The sentence of a fact, cut between words where it is long."""
    sentences, text = document.sentences, document.text
    if not sentences:
        return Surroundings(span, is_cut_before=False, is_cut_after=False)
    first, last = (
        max(0, bisect_right(sentences, at, key=lambda sentence: sentence.span.start) - 1)
        for at in (span.start, max(span.start, span.end - 1))
    )
    start = min(span.start, sentences[first].span.start)
    end = max(span.end, sentences[last].span.end)
    is_cut_before, is_cut_after = span.start - start > _AROUND, end - span.end > _AROUND
    if is_cut_before:
        start = text.find(" ", span.start - _AROUND, span.start) + 1 or span.start
    if is_cut_after:
        blank = text.rfind(" ", span.end, span.end + _AROUND)
        end = blank if blank >= 0 else span.end
    return Surroundings(Span(start, end), is_cut_before, is_cut_after)
