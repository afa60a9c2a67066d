"""Which quotations of the two documents may be the same words spoken, and how surely.

An index of word runs and of weighty stems gives the candidates, so that no pair is looked at for
nothing; ``weigh`` then holds two of them against each other word by word. A likeness is only an
offer: which offers are taken is decided in ``splice``.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from enum import IntEnum
from typing import NamedTuple

from ..model.pair import Pair
from .passage import Block, Passage, common_blocks
from .wording import Wording

FRAGMENT_WORDS = 5
"""Up to so many words inside a longer quotation are an occurrence, not the same quotation."""

_RUN_WORDS = 3
"""A run of common words that makes two quotations worth a look."""

_COMMON_ENTRIES = 25
_COMMON_SHARE = 0.02
_MOST_ENTRIES = 50
"""A run or stem in more quotations than both of the first, or than the last, is too common to look
them up by."""

_LOOSE_CLOSENESS = 0.3
"""The part of the stretch around the common words that they make up, even in a paraphrase."""

_ARTICLES = frozenset(("the", "a", "an", "of"))


class Strength(IntEnum):
    """How surely two quotations are the same words."""

    PARTIAL = 1
    """Some words in common: says something only together with other quotations."""
    LOOSE = 2
    """Enough weighty words in common, in whatever order."""
    FIRM = 3
    """Most words in common, in order."""


class Likeness(NamedTuple):
    """An offer to put two quotations together; indices are into each side's passages.

    ``blocks`` are the common words, ``matched`` their number, ``shared`` the number of different
    weighty stems in both.
    """

    left: int
    right: int
    strength: Strength
    matched: int
    shared: int
    blocks: tuple[Block, ...]


def likenesses(wordings: Pair[tuple[Wording, ...]]) -> list[Likeness]:
    """Every offer, ordered by left and right index. Equal wordings are offered too."""
    found: list[Likeness] = []
    for (left, right), shared in sorted(_candidates(wordings).items()):
        one, other = wordings.left[left], wordings.right[right]
        likeness = _weigh(one, other, shared)
        if likeness is not None:
            strength, blocks = likeness
            matched = sum(block.size for block in blocks)
            found.append(Likeness(left, right, strength, matched, shared, blocks))
    return found


def are_two_people(one: str | None, other: str | None) -> bool:
    """Whether two speakers are surely two: no word of either name is a word of the other."""
    if one is None or other is None:
        return False
    names = (set(name.lower().split()) - _ARTICLES for name in (one, other))
    return set.isdisjoint(*names)


def _weigh(one: Wording, other: Wording, shared: int) -> tuple[Strength, tuple[Block, ...]] | None:
    """How alike two wordings are, and where; ``shared`` is the number of weighty stems in both."""
    left, right = one.passage, other.passage
    short, long = sorted((len(left), len(right)))
    if one.key == other.key:
        return Strength.FIRM, (Block(0, 0, short),)
    blocks = common_blocks(left, right, by_root=True)
    if not blocks:
        return None
    matched = sum(block.size for block in blocks)
    run = max(block.size for block in blocks)
    content = sum(left.count_content(range(b.left, b.left + b.size)) for b in blocks)
    smaller = max(1, min(_weight(left), _weight(right)))
    if short <= FRAGMENT_WORDS:
        is_part = left.codes in right.codes or right.codes in left.codes
        if is_part or long > 2 * short + 2:
            # A fragment of a longer quotation stands there; it is not that quotation.
            return (Strength.PARTIAL, blocks) if run == short and content else None
        is_same = matched == long or (content >= 2 and 2 * matched >= 0.7 * (short + long))
        if is_same:
            return Strength.FIRM, blocks
        return (Strength.PARTIAL, blocks) if content or shared else None
    coverage = matched / short
    closeness = 2 * matched / (_reach(blocks, 0) + _reach(blocks, 1))
    is_run = run == short or (run >= 8 and content >= 3)
    is_mostly = coverage >= 0.6 and content >= 3 and run >= 2 and closeness >= 0.5
    is_nearly = coverage >= 0.8 and content >= 2 and closeness >= 0.6
    if is_run or is_mostly or is_nearly:
        return Strength.FIRM, blocks
    is_apart = closeness < _LOOSE_CLOSENESS
    is_other = are_two_people(one.speaker, other.speaker)
    if not is_apart and shared >= 4 and shared / smaller >= (0.75 if is_other else 0.55):
        return Strength.LOOSE, blocks
    return (Strength.PARTIAL, blocks) if content or shared else None


def _weight(passage: Passage) -> int:
    """How many different weighty stems a passage has."""
    return len(passage.weighty_roots())


def _reach(blocks: tuple[Block, ...], side: int) -> int:
    first, last = blocks[0], blocks[-1]
    return last[side] + last.size - first[side]


def _candidates(wordings: Pair[tuple[Wording, ...]]) -> dict[tuple[int, int], int]:
    """Pairs worth a look, each with the number of different weighty stems that both have."""
    passages = wordings.map(lambda side: [wording.passage for wording in side])
    stems = passages.map(lambda side: [passage.weighty_roots() for passage in side])
    runs = passages.map(lambda side: [_runs(passage) for passage in side])
    shared = _counts(stems)
    pairs = {pair: count for pair, count in shared.items() if _is_worth_it(stems, pair, count)}
    for pair in _counts(runs):
        pairs.setdefault(pair, shared.get(pair, 0))
    whole = {wording.key: index for index, wording in enumerate(wordings.left)}
    for index, wording in enumerate(wordings.right):
        if wording.key in whole:
            pair = whole[wording.key], index
            pairs.setdefault(pair, shared.get(pair, 0))
    return pairs


def _runs(passage: Passage) -> set[str]:
    """Its runs of words that hold something weighty, by stem."""
    roots, content = passage.roots, passage.content
    return {
        roots[at : at + _RUN_WORDS]
        for at in range(len(roots) - _RUN_WORDS + 1)
        if 1 in content[at : at + _RUN_WORDS]
    }


def _is_worth_it(stems: Pair[list[set[str]]], pair: tuple[int, int], count: int) -> bool:
    smaller = min(len(stems.left[pair[0]]), len(stems.right[pair[1]]))
    return count >= 2 or count * 2 >= smaller


def _counts(keys: Pair[list[set[str]]]) -> Counter[tuple[int, int]]:
    """How many keys each left and right entry share, keys in very many entries left out."""
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for index, entry in enumerate(keys.right):
        for key in entry:
            holders[key].append(index)
    share = int(_COMMON_SHARE * max(len(keys.left), len(keys.right)))
    limit = min(_MOST_ENTRIES, max(_COMMON_ENTRIES, share))
    frequency = Counter(key for entry in keys.left for key in entry)
    counts: Counter[tuple[int, int]] = Counter()
    for index, entry in enumerate(keys.left):
        for key in entry:
            if len(holders.get(key, ())) <= limit and frequency[key] <= limit:
                for other in holders.get(key, ()):
                    counts[index, other] += 1
    return counts
