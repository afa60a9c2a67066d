"""From links between wordings to groups of quotations, one group an utterance.

Pieces of one quotation that an attribution parts may stay behind ("Well," he said, "you know it."):
a short one goes with the rest of its sentence, whether or not the other document has its words.

Invariant: every quotation stands in at least one group; no group depends on which side is left.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from typing import NamedTuple

from ..model.document import Document
from ..model.pair import Pair, Side
from ..model.quotation import Quotation
from .kinship import FRAGMENT_WORDS, Likeness, are_two_people
from .splice import Links
from .wording import Wording

_INTERJECTION_WORDS = 4
"""Up to so many words before or after an inserted attribution go with the rest of the sentence."""

_MOST_USES = 8
"""A term that both documents quote more often is gathered: each use would list all the others."""

_SENTENCE_ENDS = (".", "!", "?", "…")

_NEAR_QUOTATIONS = 3
"""How far from a linked quotation two others may stand to be held for each other's answer."""

_NEAR_SHARE = 0.5
"""Two such quotations must share more than this part of the shorter one's words."""


class Group(NamedTuple):
    """Quotations of the same words, as indices into each side's quotations, ascending.

    ``compared`` are those whose words are held against each other: one for each wording.
    """

    members: Pair[tuple[int, ...]]
    compared: Pair[tuple[int, ...]]


def group(
    documents: Pair[Document],
    quotations: Pair[tuple[Quotation, ...]],
    wordings: Pair[tuple[Wording, ...]],
    offers: list[Likeness],
    links: Links,
) -> list[Group]:
    """Every quotation in its group or groups; groups in no order that means anything."""
    chains = Pair(
        _chain(documents.left, quotations.left), _chain(documents.right, quotations.right)
    )
    pieces = _pieces_in_one(wordings, offers, links, chains)
    pairs = sorted({*links.pairs, *_neighbours(wordings, offers, links), *pieces})
    components = _components(pairs)
    linked = Pair(
        {index for component in components for index in component.left},
        {index for component in components for index in component.right},
    )
    found: list[Pair[list[int]]] = []
    for component in components:
        found += _answers(component, wordings) or [_quotations_of(component, wordings)]
    for side in Side:
        for index, others in sorted(links.repeats[side].items()):
            if index not in linked[side]:
                linked[side].add(index)
                repeated = Pair(others, others).with_side(side, (index,))
                found.append(_quotations_of(repeated, wordings))
    alone: Pair[set[int]] = Pair(set(), set())
    wording_of = wordings.map(
        lambda own: {q: wording for wording in own for q in wording.quotations}
    )
    attached: Pair[dict[int, int]] = Pair({}, {})
    for side in Side:
        for index, wording in enumerate(wordings[side]):
            if index not in linked[side]:
                alone[side].update(wording.quotations)
        attached[side].update(_attached(side, found, alone[side], chains[side], wording_of))
    for side in Side:  # only now, so that neither side sees what the other attached
        alone[side].difference_update(attached[side])
        for index, number in attached[side].items():
            found[number][side].append(index)
    groups = [_finished(members, wording_of, quotations) for members in found]
    for side in Side:
        for wording in wordings[side]:
            rest = tuple(index for index in wording.quotations if index in alone[side])
            if rest:
                nothing: Pair[tuple[int, ...]] = Pair((), ())
                groups.append(
                    Group(nothing.with_side(side, rest), nothing.with_side(side, rest[:1]))
                )
    return groups


def _quotations_of(
    chosen: Pair[tuple[int, ...]], wordings: Pair[tuple[Wording, ...]]
) -> Pair[list[int]]:
    """The quotations that have the chosen wordings."""
    return Pair(
        sorted(q for index in chosen.left for q in wordings.left[index].quotations),
        sorted(q for index in chosen.right for q in wordings.right[index].quotations),
    )


def _answers(
    component: Pair[tuple[int, ...]], wordings: Pair[tuple[Wording, ...]]
) -> list[Pair[list[int]]]:
    """A fragment that both documents quote equally often, one use answering another.

    A term put between marks twice was not spoken once: its uses are told apart, in reading order.
    """
    if len(component.left) != 1 or len(component.right) != 1:
        return []
    left, right = wordings.left[component.left[0]], wordings.right[component.right[0]]
    is_term = max(len(left.passage), len(right.passage)) <= FRAGMENT_WORDS
    count = len(left.quotations)
    if not is_term or count != len(right.quotations) or count > _MOST_USES:
        return []
    uses = zip(left.quotations, right.quotations, strict=True)
    return [Pair([one], [other]) for one, other in uses]


def _components(pairs: list[tuple[int, int]]) -> list[Pair[tuple[int, ...]]]:
    """Wordings that links hold together, ascending; each has both sides."""
    leader: dict[tuple[Side, int], tuple[Side, int]] = {}

    def find(node: tuple[Side, int]) -> tuple[Side, int]:
        while leader.setdefault(node, node) != node:
            leader[node] = leader[leader[node]]
            node = leader[node]
        return node

    for left, right in pairs:
        leader[find((Side.RIGHT, right))] = find((Side.LEFT, left))
    gathered: defaultdict[tuple[Side, int], Pair[list[int]]] = defaultdict(lambda: Pair([], []))
    for side, index in leader:
        gathered[find((side, index))][side].append(index)
    return [
        Pair(tuple(sorted(members.left)), tuple(sorted(members.right)))
        for members in gathered.values()
    ]


def _neighbours(
    wordings: Pair[tuple[Wording, ...]], offers: list[Likeness], links: Links
) -> list[tuple[int, int]]:
    """Links that only their place speaks for: a little in common, beside quotations that belong
    together, as when an answer is told in other words after the same question.
    """
    components = _components(list(links.pairs))
    is_linked = Pair(
        {left for left, _ in links.pairs} | links.repeats.left.keys(),
        {right for _, right in links.pairs} | links.repeats.right.keys(),
    )
    anchors = Pair(
        _anchors(Side.LEFT, wordings.left, components),
        _anchors(Side.RIGHT, wordings.right, components),
    )
    possible: list[tuple[tuple[float, int], int, int]] = []
    for offer in offers:
        if offer.left in is_linked.left or offer.right in is_linked.right:
            continue
        one, other = wordings.left[offer.left], wordings.right[offer.right]
        short = min(len(one.passage), len(other.passage))
        is_contained = max(block.size for block in offer.blocks) == short
        share = offer.matched / short
        if is_contained or share <= _NEAR_SHARE or are_two_people(one.speaker, other.speaker):
            continue
        near = (
            anchors[s].get(w.quotations[0], ()) for s, w in zip(Side, (one, other), strict=True)
        )
        if set.intersection(*map(set, near)):
            possible.append(((share, offer.shared), offer.left, offer.right))
    best_left: dict[int, tuple[float, int]] = {}
    best_right: dict[int, tuple[float, int]] = {}
    for score, left, right in possible:
        best_left[left] = max(score, best_left.get(left, score))
        best_right[right] = max(score, best_right.get(right, score))
    return [
        (left, right)
        for score, left, right in possible
        if score == best_left[left] == best_right[right]
    ]


def _pieces_in_one(
    wordings: Pair[tuple[Wording, ...]],
    offers: list[Likeness],
    links: Links,
    chains: Pair[dict[int, list[tuple[int, bool]]]],
) -> list[tuple[int, int]]:
    """Links of short pieces that an attribution parts, if one quotation holds them all.

    Each piece alone may be a fragment that stands in many a quotation; together they are not.
    """
    found: list[tuple[int, int]] = []
    for side in Side:
        holders: defaultdict[int, set[int]] = defaultdict(set)
        for offer in offers:
            one, other = (
                (offer.left, offer.right) if side is Side.LEFT else (offer.right, offer.left)
            )
            if offer.matched == len(wordings[side][one].passage):
                holders[one].add(other)
        wording_of = {q: index for index, own in enumerate(wordings[side]) for q in own.quotations}
        linked = {pair[0] if side is Side.LEFT else pair[1] for pair in links.pairs}
        for quotation, beside in sorted(chains[side].items()):
            for other, _ in beside:
                one, next_ = wording_of[quotation], wording_of[other]
                size = len(wordings[side][one].passage) + len(wordings[side][next_].passage)
                if other < quotation or size <= FRAGMENT_WORDS or {one, next_} & linked:
                    continue
                for holder in sorted(holders[one] & holders[next_]):
                    joined = wordings[side][one].passage.codes + wordings[side][next_].passage.codes
                    if joined in wordings[side.other][holder].passage.codes:
                        ends = [(one, holder), (next_, holder)]
                        found += ends if side is Side.LEFT else [(h, o) for o, h in ends]
    return found


def _anchors(
    side: Side, wordings: tuple[Wording, ...], components: list[Pair[tuple[int, ...]]]
) -> dict[int, list[tuple[int, bool]]]:
    """For each quotation the linked ones beside it, as (component, whether it stands before)."""
    component_of = {
        quotation: number
        for number, component in enumerate(components)
        for index in component[side]
        for quotation in wordings[index].quotations
    }
    count = sum(len(wording.quotations) for wording in wordings)
    anchors: dict[int, list[tuple[int, bool]]] = {}
    for is_before in (True, False):
        nearest: tuple[int, int] | None = None
        for quotation in range(count) if is_before else range(count - 1, -1, -1):
            if quotation in component_of:
                nearest = quotation, component_of[quotation]
            elif nearest and abs(quotation - nearest[0]) <= _NEAR_QUOTATIONS:
                anchors.setdefault(quotation, []).append((nearest[1], is_before))
    return anchors


def _chain(
    document: Document, quotations: tuple[Quotation, ...]
) -> dict[int, list[tuple[int, bool]]]:
    """Beside which quotations of its own paragraph each goes on, an attribution between them, and
    whether that stands within a sentence.
    """
    index_of = {quotation.id: index for index, quotation in enumerate(quotations)}
    starts = [paragraph.span.start for paragraph in document.paragraphs]
    chain: dict[int, list[tuple[int, bool]]] = {}
    for index, quotation in enumerate(quotations):
        before = index_of.get(quotation.continues or "")
        if before is None:
            continue
        here, there = (bisect_right(starts, quotations[i].span.start) for i in (index, before))
        if here == there:
            words = quotations[before].span.of(document.text).rstrip()
            is_within_sentence = not words.endswith(_SENTENCE_ENDS)
            chain.setdefault(index, []).append((before, is_within_sentence))
            chain.setdefault(before, []).append((index, is_within_sentence))
    return chain


def _attached(
    side: Side,
    groups: list[Pair[list[int]]],
    alone: set[int],
    chain: dict[int, list[tuple[int, bool]]],
    wording_of: Pair[dict[int, Wording]],
) -> dict[int, int]:
    """Which lone pieces of broken quotations go to the group of the piece beside them."""
    group_of: dict[int, int] = {}
    for number, members in enumerate(groups):
        for quotation in members[side]:
            group_of.setdefault(quotation, number)
    attached: dict[int, int] = {}
    waiting = sorted(alone & chain.keys())
    for index in (*waiting, *reversed(waiting)):
        links = [(group_of[other], within) for other, within in chain[index] if other in group_of]
        if not links or index in attached:
            continue
        beside, is_within_sentence = links[0]
        passage = wording_of[side][index].passage
        others = groups[beside][side.other]
        is_told = any(
            passage.codes in wording_of[side.other][other].passage.codes for other in others
        )
        if is_told or (is_within_sentence and len(passage) <= _INTERJECTION_WORDS):
            attached[index] = group_of[index] = beside
    return attached


def _finished(
    members: Pair[list[int]],
    wording_of: Pair[dict[int, Wording]],
    quotations: Pair[tuple[Quotation, ...]],
) -> Group:
    def compared(side: Side) -> tuple[int, ...]:
        ids = {quotations[side][index].id: index for index in members[side]}
        is_piece: set[int] = set()
        for index in members[side]:
            before = ids.get(quotations[side][index].continues or "")
            if before is not None:
                is_piece |= {before, index}
        chosen: dict[str, int] = {}
        for index in sorted(members[side], key=lambda index: (index not in is_piece, index)):
            chosen.setdefault(wording_of[side][index].key, index)
        return tuple(sorted(chosen.values()))

    return Group(
        Pair(tuple(sorted(members.left)), tuple(sorted(members.right))),
        Pair(compared(Side.LEFT), compared(Side.RIGHT)),
    )
