"""Sentence alignment: which sentences tell the same, and which of them have moved.

Invariant: every sentence that is not furniture stands in exactly one bead, furniture in none; a
text against itself gives identical beads in order; swapped inputs give the same set of beads
mirrored (their order follows the left text, so it may differ).

Sentences with the same words are matched first (``exact``), the others by evidence (``linking``);
links that meet in a sentence become one bead. What the sides of a bead are to each other is decided
in ``relation``, why they are linked is said in ``reasons``, what their words differ in, in
``words``; what a reader decided against all that is heeded in ``by_hand``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from ..model.alignment import Alignment, Bead, Relation
from ..model.document import Document
from ..model.hand_links import NO_HAND_LINKS, HandLinks
from ..model.options import CompareOptions
from ..model.pair import Pair
from .by_hand import marked, with_hand_links
from .candidates import are_pruned
from .exact import match_exactly
from .headings import headings
from .likeness import Profiles
from .linking import link
from .naming import names
from .order import Link, heaviest_chain, lot_of, with_lots
from .readings import read
from .reasons import Reasons
from .relation import relate

_NO_NAMES: Pair[frozenset[str]] = Pair(frozenset(), frozenset())
"""In place of those of long texts: their many sentences tell how related they are."""


def align_sentences(
    documents: Pair[Document], options: CompareOptions, by_hand: HandLinks = NO_HAND_LINKS
) -> Alignment:
    """Beads over all sentences that are not furniture; their ``edits`` are left empty.

    What a reader decided ``by_hand`` goes before what is found; it moves no other link.
    """
    article = documents.map(_article)
    readings = read(documents, article)
    profiles = Profiles(readings.words, readings.stems)
    same = match_exactly(readings.wordings)
    named = _NO_NAMES if are_pruned(profiles.counts) else Pair(*map(names, documents, article))
    links = link(profiles, same, Pair(*map(headings, documents, article)), named, options)
    links, touched = with_hand_links(links, by_hand, article)
    groups = _groups(links)
    kept = _in_order(groups, profiles)
    reasons = Reasons(documents, article, profiles, links)
    beads = []
    for number, group in enumerate(groups):
        if len(group) == 1:
            i, j = group[0]
            left: tuple[int, ...] = (article.left[i],)
            right: tuple[int, ...] = (article.right[j],)
            is_copy, score = links[i, j].is_copy, links[i, j].score
        else:
            left = tuple([article.left[i] for i in sorted({i for i, _ in group})])
            right = tuple([article.right[j] for j in sorted({j for _, j in group})])
            is_copy, score = False, max([links[pair].score for pair in group])
        sentences = Pair(left, right)
        relation = Relation.IDENTICAL if is_copy else relate(documents, sentences, profiles.rarity)
        reason = reasons.of(group, relation)
        beads.append(Bead(sentences, relation, number not in kept, score, reason))
    return Alignment(marked(_in_reading_order(beads, article), touched))


def _article(document: Document) -> list[int]:
    return [n for n, sentence in enumerate(document.sentences) if sentence.furniture is None]


def _groups(links: Iterable[Link]) -> list[list[Link]]:
    """The links that hang together, each group and all groups ascending."""
    ordered = sorted(links)
    often = Pair(Counter([i for i, _ in ordered]), Counter([j for _, j in ordered]))
    group_of: Pair[dict[int, list[Link]]] = Pair({}, {})
    groups: dict[int, list[Link]] = {}
    alone = []
    for pair in ordered:
        i, j = pair
        if often.left[i] == often.right[j] == 1:
            alone.append([pair])
            continue
        met = [g for g in (group_of.left.get(i), group_of.right.get(j)) if g is not None]
        group = max(met, key=len, default=[])
        for other in met:
            if other is not group:
                group.extend(other)
                del groups[id(other)]
                group_of.left.update((a, group) for a, _ in other)
                group_of.right.update((b, group) for _, b in other)
        group.append(pair)
        group_of.left[i] = group_of.right[j] = group
        groups[id(group)] = group
    return sorted([*alone, *map(sorted, groups.values())])


def _in_order(groups: Sequence[Sequence[Link]], profiles: Profiles) -> set[int]:
    """The groups that keep the common order of both texts; the others have moved.

    The chain with the most words is the common order.
    """
    places = [(group[0][0], min([j for _, j in group])) for group in groups]
    if all(one[1] < other[1] for one, other in pairwise(places)):
        return set(range(len(groups)))  # nothing has moved
    return heaviest_chain(places, [_weight(group, profiles) for group in groups])


def _weight(group: Sequence[Link], profiles: Profiles) -> int:
    if len(group) == 1:
        i, j = group[0]
        size = len(profiles.words.left[i]) + len(profiles.words.right[j])
        return with_lots(1 + size, profiles.lots.left[i], profiles.lots.right[j])
    left = [word for i in sorted({i for i, _ in group}) for word in profiles.words.left[i]]
    right = [word for j in sorted({j for _, j in group}) for word in profiles.words.right[j]]
    return with_lots(1 + len(left) + len(right), lot_of(left), lot_of(right))


def _in_reading_order(linked: Sequence[Bead], article: Pair[list[int]]) -> tuple[Bead, ...]:
    """All beads by their place on the left, what is only on the right after the bead that holds the
    sentence before it.
    """
    beads = list(linked)
    holders = Pair(
        {n for bead in linked for n in bead.sentences.left},
        {n for bead in linked for n in bead.sentences.right},
    )
    beads += [
        Bead(Pair((n,), ()), Relation.LEFT_ONLY) for n in article.left if n not in holders.left
    ]
    beads.sort(key=lambda bead: bead.sentences.left)
    after: dict[int, list[Bead]] = {}
    before = -1
    for n in article.right:
        if n in holders.right:
            before = n
        else:
            after.setdefault(before, []).append(Bead(Pair((), (n,)), Relation.RIGHT_ONLY))
    ordered = after.get(-1, [])
    for bead in beads:
        ordered.append(bead)
        for n in bead.sentences.right:
            ordered += after.get(n, [])
    return tuple(ordered)
