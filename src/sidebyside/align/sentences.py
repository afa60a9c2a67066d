"""Sentence alignment (naive: equal forms in order)."""

from __future__ import annotations

from collections import defaultdict

from ..model.alignment import Alignment, Bead, Relation
from ..model.document import Document
from ..model.options import CompareOptions
from ..model.pair import Pair, Side


def align_sentences(documents: Pair[Document], options: CompareOptions) -> Alignment:
    """Beads over all sentences that are not furniture; their ``edits`` are left empty."""
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    right = documents.right
    for j, sentence in enumerate(right.sentences):
        if sentence.furniture is None:
            places[right.tokens.forms[sentence.tokens.start : sentence.tokens.stop]].append(j)
    beads: list[Bead] = []
    taken: set[int] = set()
    left = documents.left
    for i, sentence in enumerate(left.sentences):
        if sentence.furniture is not None:
            continue
        found = places[left.tokens.forms[sentence.tokens.start : sentence.tokens.stop]]
        if found:
            j = found.pop(0)
            taken.add(j)
            beads.append(Bead(Pair((i,), (j,)), Relation.IDENTICAL, reasons=("the same words",)))
        else:
            beads.append(Bead(Pair((i,), ()), Relation.LEFT_ONLY))
    for j, sentence in enumerate(right.sentences):
        if sentence.furniture is None and j not in taken:
            beads.append(Bead(Pair((), (j,)), Relation.RIGHT_ONLY))
    assert Side.LEFT.other is Side.RIGHT
    return Alignment(tuple(beads))
