"""The quotations as the sidebar lists them: one entry an utterance, with the places to visit."""

from __future__ import annotations

from dataclasses import dataclass

from ..model.comparison import Comparison
from ..model.edits import EditOp
from ..model.quotation import Occurrence, Utterance, UtteranceRelation
from .visible import visible

GLYPHS = {
    UtteranceRelation.VERBATIM: "=",
    UtteranceRelation.TRIMMED: "⊂",
    UtteranceRelation.SPLICED: "∪",
    UtteranceRelation.ALTERED: "≠",
    UtteranceRelation.UNQUOTED: "○",
    UtteranceRelation.LEFT_ONLY: "←",
    UtteranceRelation.RIGHT_ONLY: "→",
}

_SNIPPET_LETTERS = 400
"""More than the widest sidebar shows, so that a quotation of a megabyte costs nothing."""


@dataclass(frozen=True, slots=True)
class QuoteEntry:
    """One utterance as the sidebar shows it; all words already visible.

    ``occurrences`` are in the order of visits: left first, each side in reading order.
    """

    relation: UtteranceRelation
    words: str
    speaker: str
    notes: tuple[str, ...]
    occurrences: tuple[Occurrence, ...]
    edits: tuple[EditOp, ...] = ()

    @property
    def glyph(self) -> str:
        """A sign for the relation that needs no colour."""
        return GLYPHS[self.relation]


def quote_list(comparison: Comparison) -> tuple[QuoteEntry, ...]:
    """An entry an utterance, in their order."""
    return tuple(_entry(comparison, utterance) for utterance in comparison.utterances)


def _entry(comparison: Comparison, utterance: Utterance) -> QuoteEntry:
    first = utterance.occurrences[0] if utterance.occurrences else None
    words = ""
    if first is not None:
        text = comparison.documents[first.side].text
        words = text[first.span.start : min(first.span.end, first.span.start + _SNIPPET_LETTERS)]
    notes = (*(relation.value for relation in utterance.also), *utterance.flags)
    return QuoteEntry(
        relation=utterance.relation,
        words=" ".join(visible(words).split()),
        speaker=" / ".join(visible(name) for name in utterance.speakers),
        notes=tuple(visible(note) for note in notes),
        occurrences=utterance.occurrences,
        edits=utterance.edits,
    )


def list_headline(entries: tuple[QuoteEntry, ...]) -> str:
    """What the list holds in a few words: ``9 · 3 altered``."""
    altered = sum(entry.relation is UtteranceRelation.ALTERED for entry in entries)
    return f"{len(entries)} · {altered} altered" if altered else str(len(entries))
