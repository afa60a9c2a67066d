"""The ledger of quotations: for each utterance its words on both sides, each wording once.

Invariant: every occurrence of an utterance is counted in exactly one passage. How an entry looks
does not belong here.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..model.comparison import Comparison
from ..model.pair import Pair, Side
from ..model.quotation import Quotation, Utterance
from ..model.span import Span


@dataclass(frozen=True, slots=True)
class Passage:
    """One wording on one side: its first place, its marks there, and how often it stands.

    ``marks`` are empty where the words stand without any, as in a narrating sentence.
    """

    span: Span
    marks: tuple[str, str]
    times: int


@dataclass(frozen=True, slots=True)
class Entry:
    """One utterance with its passages in reading order."""

    utterance: Utterance
    passages: Pair[tuple[Passage, ...]]

    def times(self, side: Side) -> int:
        """How often the words stand on one side, quoted or not."""
        return sum(passage.times for passage in self.passages[side])


def ledger(comparison: Comparison) -> tuple[Entry, ...]:
    """An entry an utterance, in their order."""
    quotations = {
        (side, quotation.span): quotation
        for side, found in comparison.quotations.items()
        for quotation in found
    }
    return tuple(
        Entry(
            utterance,
            Pair(
                _passages(comparison, utterance, Side.LEFT, quotations),
                _passages(comparison, utterance, Side.RIGHT, quotations),
            ),
        )
        for utterance in comparison.utterances
    )


def _passages(
    comparison: Comparison,
    utterance: Utterance,
    side: Side,
    quotations: dict[tuple[Side, Span], Quotation],
) -> tuple[Passage, ...]:
    text = comparison.documents[side].text
    found: dict[tuple[str, bool], Passage] = {}
    for occurrence in utterance.occurrences:
        if occurrence.side is not side:
            continue
        key = (" ".join(occurrence.span.of(text).split()), occurrence.is_marked)
        before = found.get(key)
        if before is not None:
            found[key] = Passage(before.span, before.marks, before.times + 1)
        else:
            marks = _marks(quotations.get((side, occurrence.span)), occurrence.is_marked)
            found[key] = Passage(occurrence.span, marks, 1)
    return tuple(found.values())


def _marks(quotation: Quotation | None, is_marked: bool) -> tuple[str, str]:
    if quotation is not None:
        return quotation.marks[0], quotation.marks[1] or ""
    return ("“", "”") if is_marked else ("", "")
