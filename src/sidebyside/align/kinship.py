"""What two texts are to each other as wholes: how related, and how freely reworded.

Between two stories a lone likeness is mostly chance, between two versions even a faint one mostly
is not: what two sentences share is judged in the light of what the texts share. Two signs tell it:
the words that both texts use, which reach from free translations to rewrites of one length, and the
sentences that are surely linked, which also know the copy of a small part. And where a writer
rewords most of what is surely linked, what is left over is likely reworded too; between copies it
is rather cut and replaced.

Names can only speak against: two stories told in the same words ("The union said nine out of ten
members had voted") name other people and places, and then neither common words nor loose likenesses
make them one.

Symmetric in left and right.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from math import log10, sqrt
from typing import NamedTuple

from ..model.pair import Pair
from .likeness import Profiles


class Kinship(NamedTuple):
    """``related``: 0 (two stories) to 1 (versions of one story). ``freedom``: 0 (what is surely
    linked are copies) to 1 (it shares hardly a word). ``named``: 0 (other people and places) to 1
    (the same ones, or none are named).
    """

    related: float = 1.0
    freedom: float = 0.5
    named: float = 1.0


_CHANCE_AT_ONE_STEM = 0.09
_CHANCE_PER_DECADE = 0.104
"""Share of its vocabulary that a text has in common with one of another story, by chance: it grows
with the vocabularies (.3 at 100 stems, .4 at 1,000). The line lies above nearly all of the pairs of
news articles that it was drawn from."""

_FULL_VOCABULARY = 0.1
"""So far above chance nobody would write without knowing the other text, or its model."""

_CHANCE_LINKS = 0.1
"""Share of the shorter text's sentences that may seem linked by chance."""

_FULL_LINKS = 0.35
"""And from which on the texts surely belong together."""


_FEWEST_NAMES = 5
"""Names that the text with fewer of them must have for their sameness to tell anything."""

_CHANCE_NAMES = 0.2
"""Share of these that two stories of one country have in common, by chance ..."""

_FULL_NAMES = 0.45
"""... and from which on they are about the same people and places."""

_COPY = 0.7
"""Likeness of a sentence that was taken over, whatever names were put into it."""


def at_first_sight(profiles: Profiles, names: Pair[frozenset[str]]) -> Kinship:
    """How far the common vocabulary is beyond chance, if the ``names`` allow it; nothing is known
    of the links yet.
    """
    named = _by_names(names)
    return Kinship(min(_by_vocabulary(profiles), named), named=named)


def knowing_links(first: Kinship, likenesses: Iterable[float], profiles: Profiles) -> Kinship:
    """The same, knowing how like (0 to 1) the sentences are that are surely linked."""
    sure = sorted(likenesses)
    if not sure:
        return first
    copies = sum([likeness >= _COPY for likeness in sure])
    by_links = min(_by_links(len(sure), profiles), first.named)
    related = max(first.related, by_links, _by_links(copies, profiles))
    return Kinship(related, 1 - sum(sure) / len(sure), first.named)


def _by_names(names: Pair[frozenset[str]]) -> float:
    """How far the common names are beyond chance; 1 where there are too few to tell."""
    fewer = min(map(len, names))
    if fewer < _FEWEST_NAMES:
        return 1.0
    share = len(names.left & names.right) / fewer
    return _clipped((share - _CHANCE_NAMES) / (_FULL_NAMES - _CHANCE_NAMES))


def _by_vocabulary(profiles: Profiles) -> float:
    """How far the common vocabulary is beyond chance."""
    left, right = profiles.rows.map(lambda rows: set(chain.from_iterable(rows)))
    size = sqrt(len(left) * len(right))
    if not size:
        return 0.0
    chance = _CHANCE_AT_ONE_STEM + _CHANCE_PER_DECADE * log10(size)
    return _clipped((len(left & right) / size - chance) / _FULL_VOCABULARY)


def _by_links(sure: int, profiles: Profiles) -> float:
    """How far the number of sure links is beyond chance."""
    share = sure / max(min(profiles.counts), 1)
    return _clipped((share - _CHANCE_LINKS) / (_FULL_LINKS - _CHANCE_LINKS))


def _clipped(value: float) -> float:
    return min(max(value, 0.0), 1.0)
