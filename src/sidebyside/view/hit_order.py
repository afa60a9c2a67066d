"""In which order the hits of both texts come: as one reads them side by side.

Invariant: every hit has one rank, sentences are never torn apart, and the hits of one text keep
their own order wherever it stands as written. Side by side a sentence comes where it faces the
other text: at its link, or between the two links around it as far on as it stands in its own text;
moved passages come where they are. Of two level sentences the left one is read first, otherwise
swapped texts have the mirrored order. Ranks cost by the sentence, not by the hit: there may be
100,000 hits. Cursor and screen do not belong here.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from ..model.alignment import Alignment
from ..model.document import Document
from ..model.pair import Pair, Side
from .search import Hits
from .sync import scroll_map

Place = tuple[Side, int]
"""A side and one of its sentences; of folded furniture, the first."""


def side_by_side(documents: Pair[Document], alignment: Alignment) -> tuple[Place, ...]:
    """All sentences of both texts in reading order."""
    starts = documents.map(lambda document: [s.span.start + 1 for s in document.sentences])
    links = (
        Pair(starts.left[bead.sentences.left[0]], starts.right[bead.sentences.right[0]])
        for bead in alignment.beads
        if bead.relation.is_link and not bead.is_moved
    )
    facing = scroll_map(links, documents.map(lambda document: len(document.text) + 2)).anchors

    def places(side: Side) -> Iterator[tuple[int, float, bool, int]]:
        own, count = facing[side], len(facing[side]) - 2
        for sentence, start in enumerate(starts[side]):
            before = min(bisect_right(own, start) - 1, count)
            along = (start - own[before]) / (own[before + 1] - own[before])
            yield before, along, side is Side.RIGHT, sentence

    found = sorted([*places(Side.LEFT), *places(Side.RIGHT)])  # two runs, merged
    return tuple((Side.RIGHT if is_right else Side.LEFT, n) for _, _, is_right, n in found)


class HitOrder:
    """Ranks of hits, from 0, for texts whose sentences come in ``order``."""

    def __init__(self, hits: Pair[Hits], documents: Pair[Document], order: Sequence[Place]) -> None:
        sides = {side for side, _ in order}
        self._order = [*order, *((side, 0) for side in Side if side not in sides)]
        heads: Pair[list[tuple[int, int]]] = Pair([], [])
        for at, (side, sentence) in enumerate(self._order):
            heads[side].append((sentence, at))
        self._heads: Pair[list[int]] = Pair([], [])
        self._firsts: Pair[list[int]] = Pair([], [])
        self._at: Pair[list[int]] = Pair([], [])
        self._own = [0] * len(self._order)
        counts = [0] * len(self._order)
        for side, found in heads.items():
            found.sort()
            sentences, own = documents[side].sentences, hits[side]
            firsts = [own.at_or_after(sentences[n].span.start) if n else 0 for n, _ in found]
            for number, (sentence, at) in enumerate(found):
                self._heads[side].append(sentence)
                self._at[side].append(at)
                self._own[at] = number
                stop = firsts[number + 1] if number + 1 < len(firsts) else len(own)
                counts[at] = stop - firsts[number]
            self._firsts[side].extend(firsts)
        self._before = list(accumulate(counts, initial=0))

    def rank(self, side: Side, number: int) -> int:
        """The rank of one hit of a side."""
        own = bisect_right(self._firsts[side], number) - 1
        return self._before[self._at[side][own]] + number - self._firsts[side][own]

    def hit(self, rank: int) -> Place:
        """The side and the number of the hit with a rank."""
        at = bisect_right(self._before, rank) - 1
        side = self._order[at][0]
        return side, self._firsts[side][self._own[at]] + rank - self._before[at]

    def first_from(self, side: Side, sentence: int) -> int:
        """The rank of the first hit in a sentence or after it; one past the last if none is."""
        own = max(0, bisect_right(self._heads[side], sentence) - 1)
        return self._before[self._at[side][own]]
