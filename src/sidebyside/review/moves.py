"""Finding the sentences of an old text in the edited one.

The same words are found wherever they stand now, and what is left over by being nearly the same.
Pure; time grows with the length of the texts, not with its square.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from rapidfuzz.distance import Indel

from ..model.document import Document
from ..model.pair import Pair

Moves = Mapping[int, int]
"""Old sentence indices with the new index of the same sentence."""

NEAR_RATIO = 0.6
"""Twice the words common in order over all words, from which a sentence counts as nearly the same:
one changed word of three, a third of the words of a long one."""

_COMMON_WORD = 40
"""Sentences left over that may share a word before it tells nothing about which is meant."""

_MOST_CANDIDATES = 6

_MOST_CELLS = 50_000_000
"""Product of two lengths in words up to which their order is looked at."""

_SAME_STORY_RATIO = 0.25
"""Share of the old sentences found again, from which a text is an edited copy and not another."""

_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|\w+")
"""A word, or one letter of a script that is written without blanks."""


def moved_sentences(old: Sequence[str], new: Sequence[str]) -> Moves:
    """Where each old sentence stands now; those that are gone are left out."""
    moves = _same(old, new)
    taken = set(moves.values())
    gone = [at for at in range(len(old)) if at not in moves]
    fresh = [at for at in range(len(new)) if at not in taken]
    if gone and fresh:
        moves.update(_nearly_same(old, new, gone, fresh, moves))
    return moves


def is_same_story(old: Sequence[str], moves: Moves) -> bool:
    """Whether enough was found again for one text to be an edited copy of the other."""
    return len(moves) >= _SAME_STORY_RATIO * len(old)


def sentence_texts(document: Document) -> list[str]:
    """The sentences of a document in the form in which they are looked for."""
    return [document.sentence_text(index) for index in range(len(document.sentences))]


def key(sentence: str) -> str:
    """What two sentences of the same words share: line ends and blanks do not count."""
    return " ".join(sentence.split())


def ratio(one: str, other: str) -> float:
    """How alike two sentences are, 0 to 1."""
    return 1.0 if one == other else _ratio(_words(one), _words(other))


def _same(old: Sequence[str], new: Sequence[str]) -> dict[int, int]:
    """Sentences of the same words: those that stand once first, then their neighbours, then the
    rest in order.
    """
    keys = Pair([key(s) for s in old], [key(s) for s in new])
    places: Pair[dict[str, list[int]]] = Pair(defaultdict(list), defaultdict(list))
    for side, column in keys.items():
        for at, words in enumerate(column):
            places[side][words].append(at)
    moves: dict[int, int] = {}
    taken: set[int] = set()

    def add(i: int, j: int) -> None:
        moves[i] = j
        taken.add(j)

    for words, held in places.left.items():
        if len(held) == 1 == len(places.right.get(words, ())):
            add(held[0], places.right[words][0])
    for step in (1, -1):
        order = range(len(old)) if step == 1 else range(len(old) - 1, -1, -1)
        for i in order:
            if i in moves:
                continue
            beside = moves.get(i - step)
            j = None if beside is None else beside + step
            if (
                j is not None
                and 0 <= j < len(new)
                and j not in taken
                and keys.left[i] == keys.right[j]
            ):
                add(i, j)
    for words, held in places.left.items():
        free = [j for j in places.right.get(words, ()) if j not in taken]
        for i, j in zip([i for i in held if i not in moves], free, strict=False):
            add(i, j)
    return moves


def _nearly_same(
    old: Sequence[str],
    new: Sequence[str],
    gone: Sequence[int],
    fresh: Sequence[int],
    moves: Moves,
) -> dict[int, int]:
    """Of the sentences left over those most alike, each to one; of equals the nearest by place."""
    expected = _expected(len(old), moves)
    words = {j: _words(new[j]) for j in fresh}
    holders: dict[str, list[int]] = defaultdict(list)
    for j in fresh:
        for word in sorted(set(words[j])):
            holders[word].append(j)
    scored: list[tuple[float, int, int, int]] = []
    for i in gone:
        own = _words(old[i])
        votes: Counter[int] = Counter()
        for word in sorted(set(own)):
            at = holders.get(word, ())
            if len(at) <= _COMMON_WORD:
                votes.update(at)
        ranked = sorted(votes, key=lambda j: (-votes[j], abs(j - expected[i]), j))
        for j in ranked[:_MOST_CANDIDATES]:
            likeness = _ratio(own, words[j])
            if likeness >= NEAR_RATIO:
                scored.append((-likeness, abs(j - expected[i]), i, j))
    found: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, i, j in sorted(scored):
        if i not in found and j not in taken:
            found[i] = j
            taken.add(j)
    return found


def _expected(count: int, moves: Moves) -> list[int]:
    """Where each old sentence would stand now, had nothing but its surroundings moved it."""
    expected, shift = [], 0
    for at in range(count):
        if at in moves:
            shift = moves[at] - at
        expected.append(at + shift)
    return expected


def _words(sentence: str) -> list[str]:
    return _WORD.findall(sentence.casefold()) or [key(sentence)]


def _ratio(one: Sequence[str], other: Sequence[str]) -> float:
    if len(one) * len(other) <= _MOST_CELLS:
        return Indel.normalized_similarity(one, other)
    return 2 * (Counter(one) & Counter(other)).total() / (len(one) + len(other))
