"""Links that tie what would be two beads into one.

Links that meet in a sentence become one bead, which says that all of one side tells all of the
other. Where a link joins two sentences that both have further partners, that is true of a passage
cut anew into sentences, and false where the two only name the same place or person.

Symmetric in left and right; ties are broken by the words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from ..model.pair import Pair
from .order import Link, with_lot
from .similarity import Evidence

_LEAST_CONTAINED = 1 / 3
"""Share of the lesser sentence that a link must show between two sentences with other partners."""


def loose_ties(
    links: Iterable[Link], weighed: Mapping[Link, Evidence], words: Pair[list[tuple[str, ...]]]
) -> set[Link]:
    """The links without which both their sentences would still be linked, and that show too little
    for all that they tie together. The weakest go first: they may leave others alone at an end.
    """
    links = list(links)
    degrees = Pair(Counter([i for i, _ in links]), Counter([j for _, j in links]))

    def ties(pair: Link) -> bool:
        return degrees.left[pair[0]] > 1 and degrees.right[pair[1]] > 1

    weak = [
        pair
        for pair in links
        if ties(pair) and pair in weighed and weighed[pair].containment < _LEAST_CONTAINED
    ]
    weak.sort(key=lambda pair: (weighed[pair].z, _lot(pair, words), sum(pair)))
    loose = set()
    for pair in weak:
        if ties(pair):
            loose.add(pair)
            degrees.left[pair[0]] -= 1
            degrees.right[pair[1]] -= 1
    return loose


def _lot(pair: Link, words: Pair[list[tuple[str, ...]]]) -> int:
    return with_lot(1, words.left[pair[0]], words.right[pair[1]])
