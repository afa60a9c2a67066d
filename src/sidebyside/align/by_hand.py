"""The links that a reader made or undid, put over those that were found.

Invariant: only what hangs together with the named sentences changes; every other link stays as it
was found, so that one decision never moves another. Swapped inputs with swapped decisions give the
mirror image.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

from ..model.alignment import Bead
from ..model.hand_links import HandLinks
from ..model.pair import Pair
from .linking import Finding
from .order import Link

LINKED = "linked by hand"
PARTED = "unlinked by hand"


class Touched(NamedTuple):
    """The sentences of each side whose links a reader made, and those whose links were undone."""

    linked: Pair[set[int]]
    parted: Pair[set[int]]


def with_hand_links(
    links: Mapping[Link, Finding], by_hand: HandLinks, article: Pair[list[int]]
) -> tuple[dict[Link, Finding], Touched]:
    """The links between article positions as the reader wants them.

    ``article`` gives the sentence at each position. A parted pair loses its own link alone: where
    others hold the two together, they stay so.
    """
    changed = dict(links)
    touched = Touched(Pair(set(), set()), Pair(set(), set()))
    if not by_hand:
        return changed, touched
    position = article.map(lambda sentences: {n: at for at, n in enumerate(sentences)})
    for pairs, noted in ((by_hand.parted, touched.parted), (by_hand.linked, touched.linked)):
        for pair in pairs:
            i, j = position.left.get(pair.left), position.right.get(pair.right)
            if i is None or j is None:
                continue  # page furniture, which is never linked, or a sentence that is not there
            if noted is touched.linked:
                changed[i, j] = Finding(1.0, None, is_by_hand=True)
            elif changed.pop((i, j), None) is None:
                continue
            noted.left.add(pair.left)
            noted.right.add(pair.right)
    return changed, touched


def marked(beads: tuple[Bead, ...], touched: Touched) -> tuple[Bead, ...]:
    """The beads, those that hold a touched sentence saying so first."""
    if not any((*touched.linked, *touched.parted)):
        return beads
    return tuple(_marked(bead, touched) for bead in beads)


def _marked(bead: Bead, touched: Touched) -> Bead:
    reasons = [
        words
        for words, sentences in ((LINKED, touched.linked), (PARTED, touched.parted))
        if any(
            not chosen.isdisjoint(own)
            for chosen, own in zip(sentences, bead.sentences, strict=True)
        )
    ]
    if not reasons:
        return bead
    return replace(bead, reasons=(*reasons, *bead.reasons), is_by_hand=True)
