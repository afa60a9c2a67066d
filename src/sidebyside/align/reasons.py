"""Why sentences are linked, in a few plain words for the reader.

At most three reasons, the most telling first: the same words; a long common run; shared numbers;
shared words, as they stand in the text; the neighbours. Symmetric in left and right.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..model.alignment import Relation
from ..model.document import Document
from ..model.pair import Pair
from .exact import Link
from .likeness import Profiles
from .linking import Finding
from .similarity import LONGEST_RUN

_MOST = 3
_MOST_NAMED = 3
"""Reasons, and words in one reason: it is one line on the screen."""

_SAYING_RUN = 5
"""Words in a row that are no chance."""

_LONG = 8
"""Letters up to which a longer word is taken to tell more than another as rare."""

_SHORTEST = 3
"""Letters that a word in small Latin letters needs to be named at all: no "is", no "of"."""

_TELLING_NATS = 1.0
"""Rarity of a word worth naming: one that stands in less than about a third of the sentences."""

_PREFIXES = frozenset("$£€¥₹₽₩#")
_SUFFIXES = frozenset("%‰°¢€")


class Reasons:
    """The reasons for the links of one alignment."""

    def __init__(
        self,
        documents: Pair[Document],
        article: Pair[list[int]],
        profiles: Profiles,
        links: Mapping[Link, Finding],
    ) -> None:
        self._documents = documents
        self._article = article
        self._profiles = profiles
        self._links = links

    def of(self, group: Sequence[Link], relation: Relation) -> tuple[str, ...]:
        """The reasons for one bead, given by its links."""
        if relation is Relation.IDENTICAL:
            return ("the same words",)
        evidence = [found.evidence for pair in group if (found := self._links[pair]).evidence]
        reasons = []
        run = max((piece.run for piece in evidence), default=0)
        if run >= _SAYING_RUN:
            more = "" if run < LONGEST_RUN else " and more"
            reasons.append(f"{run} words in a row{more}")
        numbers, words = self._shared(group)
        if numbers:
            plural = "s" if len(numbers) > 1 else ""
            reasons.append(f"shares the number{plural} {', '.join(numbers)}")
        if words:
            reasons.append(f"shares: {', '.join(words)}")
        if self._has_linked_neighbours(group):
            reasons.append("neighbours are linked too")
        return tuple(reasons[:_MOST])

    def _has_linked_neighbours(self, group: Sequence[Link]) -> bool:
        own = set(group)
        return any(
            beside in self._links and beside not in own
            for i, j in group
            for beside in ((i - 1, j - 1), (i + 1, j + 1))
        )

    def _shared(self, group: Sequence[Link]) -> tuple[list[str], list[str]]:
        """The numbers and the most telling words that both sides have."""
        places = sorted({i for i, _ in group}), sorted({j for _, j in group})
        common = {
            stem
            for stem in self._stems(0, places[0]) & self._stems(1, places[1])
            if not stem.isalpha() or self._profiles.rarity(stem) >= _TELLING_NATS
        }
        left, right = (self._surfaces(side, places[side], common) for side in (0, 1))
        numbers, words = [], []
        for stem in common:
            surface = min(left[stem], right[stem], key=_plainness)
            if surface.strip("".join(_PREFIXES))[:1].isdigit():
                numbers.append(surface)
            elif self._is_telling(surface, stem):
                words.append((-self._profiles.rarity(stem) * min(len(stem), _LONG), surface))
        numbers.sort(key=lambda surface: (-len(surface), surface))
        return numbers[:_MOST_NAMED], [surface for _, surface in sorted(words)[:_MOST_NAMED]]

    def _is_telling(self, surface: str, stem: str) -> bool:
        is_trifle = len(surface) < _SHORTEST and surface.isascii() and surface.islower()
        return (
            surface[0].isalnum() and not is_trifle and self._profiles.rarity(stem) >= _TELLING_NATS
        )

    def _stems(self, side: int, positions: Sequence[int]) -> set[str]:
        """The stems of some sentences."""
        document = tuple(self._documents)[side]
        sentences = [document.sentences[tuple(self._article)[side][at]] for at in positions]
        stems: set[str] = set()
        for sentence in sentences:
            stems.update(document.tokens.stems[sentence.tokens.start : sentence.tokens.stop])
        return stems - {""}

    def _surfaces(self, side: int, positions: Sequence[int], wanted: set[str]) -> dict[str, str]:
        """Each of the ``wanted`` stems with the word that stands for it, a number with its sign
        ("5%", "£3").
        """
        document = tuple(self._documents)[side]
        tokens, text = document.tokens, document.text
        surfaces: dict[str, str] = {}
        for position in positions:
            span = document.sentences[tuple(self._article)[side][position]].tokens
            for at in span:
                stem = tokens.stems[at]
                if stem not in wanted:
                    continue
                start, end = tokens.starts[at], tokens.ends[at]
                if stem[0].isdigit():
                    if at > span.start and tokens.forms[at - 1] in _PREFIXES:
                        start = tokens.starts[at - 1]
                    if at + 1 < span.stop and tokens.forms[at + 1] in _SUFFIXES:
                        end = tokens.ends[at + 1]
                surface = " ".join(text[start:end].split())
                if surfaces.setdefault(stem, surface) != surface:
                    surfaces[stem] = min(surfaces[stem], surface, key=_plainness)
        return surfaces


def _plainness(surface: str) -> tuple[int, str]:
    """Of several words of one stem the shortest is shown, and rather in small letters."""
    return len(surface), surface.swapcase()
