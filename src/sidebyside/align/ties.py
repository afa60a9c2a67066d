"""Links that tie what would be two beads into one.

Links that meet in a sentence become one bead, which says that all of one side tells all of the
other. Where a link joins two sentences that both have further partners, that is true of a passage
cut anew into sentences, and false where the two only name the same place or person.

Symmetric in left and right; ties are broken by the words.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..model.pair import Pair
from .order import Link, lot_of, with_lots
from .similarity import Evidence

_LEAST_CONTAINED = 1 / 3
"""Share of the lesser sentence that a link must show between two sentences with other partners."""


class _Links:
    """The links that still stand, and how many each sentence has."""

    def __init__(
        self,
        links: Iterable[Link],
        weighed: Mapping[Link, Evidence],
        words: Pair[list[tuple[str, ...]]],
    ) -> None:
        self._weighed, self._words = weighed, words
        self.of: Pair[dict[int, list[Link]]] = Pair({}, {})
        for pair in links:
            self.of.left.setdefault(pair[0], []).append(pair)
            self.of.right.setdefault(pair[1], []).append(pair)
        self.loose: set[Link] = set()

    def is_tie(self, pair: Link) -> bool:
        """Whether both its sentences have other partners."""
        return len(self.of.left[pair[0]]) > 1 and len(self.of.right[pair[1]]) > 1

    def is_weak(self, pair: Link) -> bool:
        return pair in self._weighed and self._weighed[pair].containment < _LEAST_CONTAINED

    def strength(self, pair: Link) -> tuple[float, int, int]:
        left, right = self._words
        lot = with_lots(1, lot_of(left[pair[0]]), lot_of(right[pair[1]]))
        return self._weighed[pair].z, lot, sum(pair)

    def let_go(self, pair: Link) -> None:
        self.loose.add(pair)
        self.of.left[pair[0]].remove(pair)
        self.of.right[pair[1]].remove(pair)

    def at_its_ends(self, pair: Link) -> list[Link]:
        """The weak links that hang on a tie and are weaker than it, the weakest first."""
        beside = (*self.of.left[pair[0]], *self.of.right[pair[1]])
        least = self.strength(pair)
        weak = [other for other in beside if self.is_weak(other) and self.strength(other) < least]
        return sorted(weak, key=self.strength)


def loose_ties(
    links: Iterable[Link], weighed: Mapping[Link, Evidence], words: Pair[list[tuple[str, ...]]]
) -> set[Link]:
    """The links that are given up. Weak ties go, the weakest first: that may leave others alone at
    an end. Of what hangs on a tie that shows much, the weakest goes, until it ties no more.
    """
    links = list(links)
    held = _Links(links, weighed, words)
    ties = [pair for pair in links if pair in weighed and held.is_tie(pair)]
    ties.sort(key=held.strength)
    for pair in ties:
        if held.is_weak(pair) and held.is_tie(pair):
            held.let_go(pair)
    for pair in reversed(ties):
        if pair not in held.loose:
            for other in held.at_its_ends(pair):
                if held.is_tie(pair):
                    held.let_go(other)
    return held.loose
