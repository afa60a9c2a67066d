"""Why sentences are linked, in a few plain words for the reader.

At most three reasons, the most telling first: the same words; a long common run, with its
beginning; shared numbers; shared words, names before others, as they stand in the text; how a
sentence was split; the place among linked neighbours. Symmetric in left and right.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import compress, islice

from ..model.alignment import Relation
from ..model.document import Document
from ..model.pair import Pair
from .enumerators import after_enumerator
from .likeness import Profiles
from .linking import Finding
from .order import Link
from .similarity import LONGEST_RUN

_MOST = 3
_MOST_NAMED = 3
"""Reasons, and words in one reason: it is one line on the screen."""

_SAYING_RUN = 5
"""Words in a row that are no chance."""

_LONG = 8
"""Letters up to which a longer word is taken to tell more than another as rare."""

_SHORTEST = 4
"""Letters that a word in small Latin letters needs to be named before others: no "is", no "but"."""

_NAMES_FIRST = 2
"""How much more a word tells that keeps its capital on both sides."""

_QUOTED_WORDS = 4
"""Words of a common run that are said: the text stands beside it."""

_TELLING_NATS = 1.0
"""Rarity of a word worth naming: one that stands in less than about a third of the sentences."""

_NO_MARKS = dict.fromkeys(map(ord, '“”„«»"'))
"""Marks within marks would only confuse."""

_PREFIXES = frozenset("$£€¥₹₽₩#")
_SIGNS = "".join(sorted(_PREFIXES))
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
        self._texts = tuple(documents)
        self._positions = tuple(article)
        self._profiles = profiles
        self._links = links

    def of(self, group: Sequence[Link], relation: Relation) -> tuple[str, ...]:
        """The reasons for one bead, given by its links."""
        if relation is Relation.IDENTICAL:
            return ("the same words",)
        reasons = []
        if run := self._run(group):
            reasons.append(run)
        numbers, words, trifles = self._shared(group)
        if numbers:
            plural = "s" if len(numbers) > 1 else ""
            reasons.append(f"shares the number{plural} {', '.join(numbers)}")
        if words:
            reasons.append(f"shares: {', '.join(words)}")
        sizes = sorted(len({pair[side] for pair in group}) for side in (0, 1))
        if sizes[0] == 1 < sizes[1]:
            reasons.append(f"one sentence told in {sizes[1]}")
        if place := self._place(group):
            reasons.append(place)
        if not reasons and trifles:
            reasons.append(f"shares: {', '.join(trifles)}")
        return tuple(reasons[:_MOST])

    def _run(self, group: Sequence[Link]) -> str:
        """The longest run of words that both sides of one link have, and how it begins."""
        runs = {pair: found.evidence.run for pair in group if (found := self._links[pair]).evidence}
        longest = max(runs.values(), default=0)
        if longest < _SAYING_RUN:
            return ""
        begins = [self._beginning(pair, longest) for pair, run in runs.items() if run == longest]
        more = "" if longest < LONGEST_RUN else " and more"
        begin = min(filter(None, begins), key=_plainness, default="")
        return f"{longest} words in a row{more}" + (f": “{begin} …”" if begin else "")

    def _beginning(self, pair: Link, run: int) -> str:
        """The first words of a run that both sentences have, as the plainer side writes them."""
        runs = self._profiles.runs
        left, right = runs.left[pair[0]], runs.right[pair[1]]
        theirs = {right[at : at + run] for at in range(len(right) - run + 1)}
        mine = [left[at : at + run] for at in range(len(left) - run + 1)]
        common = [stretch for stretch in dict.fromkeys(mine) if stretch in theirs]
        words = [self._words_of(side, at) for side, at in enumerate(pair)]
        found = []
        for stretch in common:
            starts = left.find(stretch), right.find(stretch)
            said = [
                [self._texts[side].tokens.stems[at] for at in own[start : start + run]]
                for side, (own, start) in enumerate(zip(words, starts, strict=True))
            ]
            if said[0] == said[1]:  # of a million stems two may look alike in a run
                found.append((said[0], starts))
        if not found:
            return ""
        _, starts = min(found)
        surfaces = []
        for side, (own, at) in enumerate(zip(words, starts, strict=True)):
            document = self._texts[side]
            start = document.tokens.starts[own[at]]
            end = document.tokens.ends[own[at + _QUOTED_WORDS - 1]]
            surfaces.append(" ".join(document.text[start:end].translate(_NO_MARKS).split()))
        return min(surfaces, key=_plainness)

    def _words_of(self, side: int, position: int) -> list[int]:
        """The tokens of a sentence that are words, its number left out."""
        document = self._texts[side]
        span = document.sentences[self._positions[side][position]].tokens
        start = after_enumerator(document.tokens.forms, span)
        return list(compress(range(start, span.stop), document.tokens.stems[start : span.stop]))

    def _place(self, group: Sequence[Link]) -> str:
        """What the links around say."""
        own = set(group)
        before, after = (
            any(
                (i + step, j + step) in self._links and (i + step, j + step) not in own
                for i, j in group
            )
            for step in (-1, 1)
        )
        if before and after:
            return "the sentences before and after are linked too"
        if before or after:
            return f"the sentence {'before' if before else 'after'} is linked too"
        return ""

    def _shared(self, group: Sequence[Link]) -> tuple[list[str], list[str], list[str]]:
        """The numbers, the most telling words, and the short common ones that both sides have."""
        places = sorted({i for i, _ in group}), sorted({j for _, j in group})
        rarity = self._profiles.rarity
        rarities = {
            stem: rarity(stem) for stem in self._stems(0, places[0]) & self._stems(1, places[1])
        }
        common = {
            stem for stem, nats in rarities.items() if nats >= _TELLING_NATS or not stem.isalpha()
        }
        left, right = (self._surfaces(side, places[side], common) for side in (0, 1))
        opening: set[str] | None = None
        numbers, words, trifles = [], [], []
        for stem in common:
            surface, other = left[stem], right[stem]
            if surface != other:
                surface = min(surface, other, key=_plainness)
            initial = surface[0]
            if (surface.strip(_SIGNS)[:1] if initial in _PREFIXES else initial).isdigit():
                numbers.append(surface)
            elif not initial.isalnum() or rarities[stem] < _TELLING_NATS:
                continue
            elif len(surface) < _SHORTEST and surface.isascii() and surface.islower():
                trifles.append(surface)
            else:
                weight = rarities[stem] * min(len(stem), _LONG)
                if initial.isupper():
                    if opening is None:
                        opening = self._opening(0, places[0]) & self._opening(1, places[1])
                    if stem not in opening:
                        weight *= _NAMES_FIRST
                words.append((-weight, surface))
        numbers.sort(key=lambda surface: (-len(surface), surface))
        telling = [surface for _, surface in sorted(words)]
        return numbers[:_MOST_NAMED], telling[:_MOST_NAMED], sorted(trifles)[:_MOST_NAMED]

    def _opening(self, side: int, positions: Sequence[int]) -> set[str]:
        """The stems that sentences begin with, where a capital says nothing."""
        document = self._texts[side]
        tokens = document.tokens
        spans = [document.sentences[self._positions[side][n]].tokens for n in positions]
        words = (
            filter(None, tokens.stems[after_enumerator(tokens.forms, span) : span.stop])
            for span in spans
        )
        return {stem for own in words for stem in islice(own, 1)}

    def _stems(self, side: int, positions: Sequence[int]) -> set[str]:
        """The stems of some sentences."""
        document = self._texts[side]
        sentences = [document.sentences[self._positions[side][at]] for at in positions]
        stems: set[str] = set()
        for sentence in sentences:
            stems.update(document.tokens.stems[sentence.tokens.start : sentence.tokens.stop])
        stems.discard("")
        return stems

    def _surfaces(self, side: int, positions: Sequence[int], wanted: set[str]) -> dict[str, str]:
        """Each of the ``wanted`` stems with the word that stands for it, a number with its sign
        ("5%", "£3").
        """
        document = self._texts[side]
        tokens, text = document.tokens, document.text
        surfaces: dict[str, str] = {}
        for position in positions:
            span = document.sentences[self._positions[side][position]].tokens
            for at, stem in enumerate(tokens.stems[span.start : span.stop], span.start):
                if stem not in wanted:
                    continue
                start, end = tokens.starts[at], tokens.ends[at]
                if stem[0].isdigit():
                    if at > span.start and tokens.forms[at - 1] in _PREFIXES:
                        start = tokens.starts[at - 1]
                    if at + 1 < span.stop and tokens.forms[at + 1] in _SUFFIXES:
                        end = tokens.ends[at + 1]
                surface = text[start:end]
                if not surface.isalnum():
                    surface = " ".join(surface.split())
                if surfaces.setdefault(stem, surface) != surface:
                    surfaces[stem] = min(surfaces[stem], surface, key=_plainness)
        return surfaces


def _plainness(surface: str) -> tuple[int, str]:
    """Of several words of one stem the shortest is shown, and rather in small letters."""
    return len(surface), surface.swapcase()
