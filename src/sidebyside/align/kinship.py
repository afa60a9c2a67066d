"""What two texts are to each other as wholes: how related, and how freely reworded.

Between two stories a lone likeness is mostly chance, between two versions even a faint one mostly
is not: what two sentences share is judged in the light of what the texts share. Two signs tell it:
the words that both texts use, which reach from free translations to rewrites of one length, and the
sentences that are surely linked, which also know the copy of a small part. And where a writer
rewords most of what is surely linked, what is left over is likely reworded too; between copies it
is rather cut and replaced.

Symmetric in left and right.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from math import log10, sqrt
from typing import NamedTuple

from .likeness import Profiles


class Kinship(NamedTuple):
    """``related``: 0 (two stories) to 1 (versions of one story). ``freedom``: 0 (what is surely
    linked are copies) to 1 (it shares hardly a word).
    """

    related: float = 1.0
    freedom: float = 0.5


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


def at_first_sight(profiles: Profiles) -> Kinship:
    """How far the common vocabulary is beyond chance; nothing is known of the links yet."""
    return Kinship(_by_vocabulary(profiles))


def knowing_links(first: Kinship, likenesses: Iterable[float], profiles: Profiles) -> Kinship:
    """The same, knowing how like (0 to 1) the sentences are that are surely linked."""
    sure = sorted(likenesses)
    if not sure:
        return first
    return Kinship(max(first.related, _by_links(len(sure), profiles)), 1 - sum(sure) / len(sure))


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
