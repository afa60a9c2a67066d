"""In which order a report shows links and folded page furniture.

Invariant: every sentence of both documents stands in exactly one item: an article's sentence in a
bead, furniture in a fold before the bead of the sentence that follows it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ..model.alignment import Alignment, Bead, Relation
from ..model.document import Document
from ..model.pair import Pair, Side
from ..view.folds import Fold, fold

Folds = Pair[tuple[Fold, ...]]


def sequence(documents: Pair[Document], alignment: Alignment) -> Iterator[Bead | Folds]:
    """Beads in their order, with the furniture between them."""
    before: dict[int, Pair[list[Fold]]] = defaultdict(lambda: Pair([], []))
    for side, document in documents.items():
        for found in _folds(document):
            # A fold at the end of a text goes after all beads.
            bead = alignment.bead_of(side, found.sentences.stop)
            before[len(alignment.beads) if bead is None else bead][side].append(found)
    for number, bead_shown in enumerate(alignment.beads):
        if number in before:
            yield before[number].map(tuple)
        yield bead_shown
    if len(alignment.beads) in before:
        yield before[len(alignment.beads)].map(tuple)


def _folds(document: Document) -> Iterator[Fold]:
    start: int | None = None
    for number, sentence in enumerate(document.sentences):
        if sentence.furniture is None and start is not None:
            yield fold(document, range(start, number))
            start = None
        elif sentence.furniture is not None and start is None:
            start = number
    if start is not None:
        yield fold(document, range(start, len(document.sentences)))


def carries_on(bead: Bead, before: Bead | Folds, documents: Pair[Document]) -> bool:
    """Whether a bead carries on a run of the same words, or of words that only one text has, within
    a paragraph: nothing need part the two.
    """
    return (
        isinstance(before, Bead)
        and before.relation is bead.relation
        and bead.relation in _RUNS
        and not (before.is_moved or bead.is_moved)
        and all(_goes_on(documents[side], before, bead, side) for side in Side)
    )


_RUNS = (Relation.IDENTICAL, Relation.LEFT_ONLY, Relation.RIGHT_ONLY)


def _goes_on(document: Document, before: Bead, bead: Bead, side: Side) -> bool:
    if not bead.sentences[side]:
        return True
    last, first = before.sentences[side][-1], bead.sentences[side][0]
    sentences = document.sentences
    return first == last + 1 and sentences[first].paragraph == sentences[last].paragraph
