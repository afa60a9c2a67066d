"""What there is to judge in a comparison, in reading order, and on which words each thing stands.

Pure. Every item is a difference, an utterance that is not verbatim, or a discrepancy; its *anchor*
says where it stands and in which words, so that it can be found again in an edited text.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from ..model.alignment import Bead
from ..model.comparison import Comparison
from ..model.document import Document
from ..model.pair import Pair, Side
from ..model.quotation import Utterance, UtteranceRelation
from ..model.span import Span
from .model import Item, ItemKind


class Anchor(NamedTuple):
    """Where a judged thing stands: sentence indices and words a side, both empty on a side that has
    no part in it. ``kind`` is ``None`` for a link between two sentences. ``label`` parts
    discrepancies of different kinds.
    """

    kind: ItemKind | None
    sentences: Pair[tuple[int, ...]]
    words: Pair[str]
    label: str = ""


class Judgeable(NamedTuple):
    """An item that is not judged yet, and its anchor."""

    item: Item
    anchor: Anchor


def judgeables(comparison: Comparison) -> tuple[Judgeable, ...]:
    """Everything to judge: in the order of the beads, of one bead first the difference itself, then
    what was quoted, then the facts.
    """
    found: list[tuple[int, int, Judgeable]] = []
    places = _Places(comparison)

    def add(rank: int, kind: ItemKind, index: int, spans: Pair[list[Span]], label: str) -> None:
        anchor = Anchor(kind, places.sentences(spans), places.words(spans), label)
        found.append((places.bead(anchor), rank, Judgeable(Item(kind, index), anchor)))

    for index, bead in enumerate(comparison.alignment.beads):
        if bead.is_difference:
            found.append((index, 0, Judgeable(Item(ItemKind.DIFFERENCE, index), places.of(bead))))
    for index, utterance in enumerate(comparison.utterances):
        if utterance.relation is not UtteranceRelation.VERBATIM:
            add(1, ItemKind.UTTERANCE, index, _spoken(utterance), "")
    for index, discrepancy in enumerate(comparison.discrepancies):
        spans = discrepancy.spans.map(lambda span: [] if span is None else [span])
        add(2, ItemKind.DISCREPANCY, index, spans, discrepancy.kind.value)
    found.sort(key=lambda entry: (entry[0], entry[1], entry[2].item.index))
    return tuple(judgeable for _, _, judgeable in found)


def link_anchor(documents: Pair[Document], pair: Pair[int]) -> Anchor:
    """The anchor of a link between one sentence of either side."""
    words = Pair(*(d.sentence_text(n) for d, n in zip(documents, pair, strict=True)))
    return Anchor(None, pair.map(lambda index: (index,)), words)


def _spoken(utterance: Utterance) -> Pair[list[Span]]:
    spans: Pair[list[Span]] = Pair([], [])
    for occurrence in utterance.occurrences:
        spans[occurrence.side].append(occurrence.span)
    return spans


class _Places:
    """Which sentences and which bead a span of a comparison stands in."""

    def __init__(self, comparison: Comparison) -> None:
        self._documents = comparison.documents
        self._starts = comparison.documents.map(lambda d: [s.span.start for s in d.sentences])
        self._bead_before: Pair[list[int]] = Pair([], [])
        """The bead of each sentence; of furniture, that of the last article sentence before it."""
        for side, document in comparison.documents.items():
            bead = 0
            for sentence in range(len(document.sentences)):
                found = comparison.alignment.bead_of(side, sentence)
                bead = bead if found is None else found
                self._bead_before[side].append(bead)

    def of(self, bead: Bead) -> Anchor:
        spans = Pair(
            *(
                [document.sentences[index].span for index in indices]
                for document, indices in zip(self._documents, bead.sentences, strict=True)
            )
        )
        return Anchor(ItemKind.DIFFERENCE, bead.sentences, self.words(spans))

    def sentences(self, spans: Pair[list[Span]]) -> Pair[tuple[int, ...]]:
        found: Pair[set[int]] = Pair(set(), set())
        for side, stretches in spans.items():
            starts = self._starts[side]
            for span in stretches:
                first = max(0, bisect_right(starts, span.start) - 1)
                last = max(first, bisect_right(starts, max(span.start, span.end - 1)) - 1)
                found[side].update(range(first, last + 1) if starts else ())
        return found.map(lambda indices: tuple(sorted(indices)))

    def words(self, spans: Pair[list[Span]]) -> Pair[str]:
        return Pair(
            *(
                " ".join(" ".join(span.of(document.text).split()) for span in stretches)
                for document, stretches in zip(self._documents, spans, strict=True)
            )
        )

    def bead(self, anchor: Anchor) -> int:
        for side in Side:
            for sentence in anchor.sentences[side]:
                return self._bead_before[side][sentence]
        return 0
