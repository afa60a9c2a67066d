"""Which offers of likeness are taken: every word of a quotation is claimed once, the surest first.

An offer links two wordings if it brings words that no surer link has claimed on either side. So two
pieces parted by an attribution both link with the one quotation that joins them, while a pull quote
of words that are linked already does not tie everything into one heap: it *repeats* them.

Invariant: the links taken do not depend on which side is left.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import groupby, pairwise
from typing import NamedTuple

from ..model.pair import Pair, Side
from .kinship import FRAGMENT_WORDS, Likeness, Strength
from .passage import Block
from .runs import common_runs
from .wording import Wording

_NEW_SHARE = 0.6
_NEW_WORDS = 8
"""A link must bring this share of its words, or so many of them, that are not claimed yet."""

_SPLICED_WORDS = 8
"""Shorter quotations are not looked at as joined from several."""

_SPLICE_RUN_WORDS = 4
_SPLICE_PIECE_WORDS = 3
"""The shortest run that one quotation gives to another, and the shortest whole piece between
ellipses."""

_SPLICE_SHARE = 0.75
_ONE_GIVER_SHARE = 0.85
"""Givers together cover at least the first share of a spliced quotation; one alone covers less than
the second, else it is only trimmed or altered."""


class Links(NamedTuple):
    """What was put together: pairs of wordings, and wordings that repeat what is linked already.

    ``pairs`` are (left, right) indices of wordings, ascending. ``repeats`` gives, for a wording
    without a link, the wordings of the other side that it repeats.
    """

    pairs: tuple[tuple[int, int], ...]
    repeats: Pair[dict[int, tuple[int, ...]]]


def link(wordings: Pair[tuple[Wording, ...]], offers: list[Likeness]) -> Links:
    """Take the offers that stand, surest first."""
    claimed = wordings.map(lambda side: [bytearray(len(wording.passage)) for wording in side])
    taken = _take_firm(wordings, offers, claimed)
    spliced, repeats = _splices(wordings, offers, claimed, taken)
    taken = sorted({*taken, *spliced})
    taken += _take_loose(offers, taken, repeats)
    linked = Pair({left for left, _ in taken}, {right for _, right in taken})
    for side in Side:
        best = _best_firm(wordings, offers, side)
        for index, others in best.items():
            if index not in linked[side]:
                repeats[side].setdefault(index, others)
    return Links(tuple(sorted(taken)), repeats)


def _index(offer: Likeness, side: Side) -> int:
    return offer.left if side is Side.LEFT else offer.right


def _rank(wordings: Pair[tuple[Wording, ...]], offer: Likeness) -> tuple[bool, int, int]:
    """Equal wordings first, then the most common words, then the fewest others."""
    one, other = wordings.left[offer.left], wordings.right[offer.right]
    left_over = len(one.passage) + len(other.passage) - 2 * offer.matched
    return one.key != other.key, -offer.matched, left_over


def _take_firm(
    wordings: Pair[tuple[Wording, ...]],
    offers: list[Likeness],
    claimed: Pair[list[bytearray]],
) -> list[tuple[int, int]]:
    firm = [offer for offer in offers if offer.strength is Strength.FIRM]
    ranked = sorted(((_rank(wordings, offer), offer) for offer in firm), key=lambda pair: pair[0])
    taken: list[tuple[int, int]] = []
    for rank, equals in groupby(ranked, key=lambda pair: pair[0]):
        is_same = not rank[0]
        # Offers of one rank are judged before any of them claims: none of them comes first.
        batch = [o for _, o in equals if is_same or _is_new(o, claimed)]
        for offer in batch:
            _claim(offer.blocks, claimed.left[offer.left], claimed.right[offer.right])
            taken.append((offer.left, offer.right))
    return taken


def _is_new(offer: Likeness, claimed: Pair[list[bytearray]]) -> bool:
    left, right = claimed.left[offer.left], claimed.right[offer.right]
    new = sum(
        not left[block.left + at] and not right[block.right + at]
        for block in offer.blocks
        for at in range(block.size)
    )
    return new >= min(_NEW_WORDS, max(1, _NEW_SHARE * offer.matched))


def _claim(blocks: tuple[Block, ...], left: bytearray, right: bytearray) -> None:
    for block in blocks:
        left[block.left : block.left + block.size] = b"\1" * block.size
        right[block.right : block.right + block.size] = b"\1" * block.size


def _splices(
    wordings: Pair[tuple[Wording, ...]],
    offers: list[Likeness],
    claimed: Pair[list[bytearray]],
    taken: list[tuple[int, int]],
) -> tuple[list[tuple[int, int]], Pair[dict[int, tuple[int, ...]]]]:
    """Quotations joined from several of the other side: further links, and repeats."""
    linked = Pair({left for left, _ in taken}, {right for _, right in taken})
    pairs: list[tuple[int, int]] = []
    repeats: Pair[dict[int, tuple[int, ...]]] = Pair({}, {})
    for side in Side:
        partners: defaultdict[int, list[int]] = defaultdict(list)
        for offer in offers:
            if max(block.size for block in offer.blocks) >= _SPLICE_PIECE_WORDS:
                partners[_index(offer, side)].append(_index(offer, side.other))
        for index, others in sorted(partners.items()):
            wording = wordings[side][index]
            length = len(wording.passage)
            is_covered = sum(claimed[side][index]) >= _ONE_GIVER_SHARE * length
            if len(others) < 2 or length < _SPLICED_WORDS or is_covered:
                continue
            givers = _givers(wording, [(o, wordings[side.other][o]) for o in others])
            new = [
                giver
                for giver, blocks in givers
                if _is_free(blocks, claimed[side][index], claimed[side.other][giver])
            ]
            if index not in linked[side] and len(new) < len(givers):
                repeats[side][index] = tuple(sorted(giver for giver, _ in givers))
            else:
                pairs += [(index, o) if side is Side.LEFT else (o, index) for o in new]
    return pairs, repeats


def _is_free(blocks: tuple[Block, ...], own: bytearray, others: bytearray) -> bool:
    free = sum(
        not own[block.left + at] and not others[block.right + at]
        for block in blocks
        for at in range(block.size)
    )
    return free >= _SPLICE_PIECE_WORDS


def _givers(
    wording: Wording, others: list[tuple[int, Wording]]
) -> list[tuple[int, tuple[Block, ...]]]:
    """The wordings that together give a spliced quotation its words; none if it is not spliced."""
    passage = wording.passage
    pieces = _between_ellipses(wording)
    runs = {
        index: tuple(
            run
            for run in common_runs(passage.roots, other.passage.roots, _SPLICE_PIECE_WORDS)
            if run.size >= _SPLICE_RUN_WORDS or range(run.left, run.left + run.size) in pieces
        )
        for index, other in others
        if len(other.passage) > FRAGMENT_WORDS
    }
    covered = bytearray(len(passage))
    shares: list[int] = []
    givers: list[tuple[int, tuple[Block, ...]]] = []
    while runs:
        gains = {
            index: sum(not covered[run.left + at] for run in found for at in range(run.size))
            for index, found in runs.items()
        }
        best = max(sorted(gains), key=lambda index: gains[index])
        if gains[best] < _SPLICE_PIECE_WORDS:
            break
        found = runs.pop(best)
        for run in found:
            covered[run.left : run.left + run.size] = b"\1" * run.size
        givers.append((best, found))
        shares.append(gains[best])
    is_spliced = (
        len(givers) > 1
        and sum(shares) >= _SPLICE_SHARE * len(passage)
        and max(shares) < _ONE_GIVER_SHARE * len(passage)
    )
    return givers if is_spliced else []


def _between_ellipses(wording: Wording) -> frozenset[range]:
    """The pieces into which ellipses part a quotation, as positions."""
    passage = wording.passage
    cuts = [at for at, place in enumerate(passage.places) if place in passage.words.after_ellipsis]
    edges = sorted({0, *cuts, len(passage)})
    return frozenset(range(start, end) for start, end in pairwise(edges))


def _take_loose(
    offers: list[Likeness],
    taken: list[tuple[int, int]],
    repeats: Pair[dict[int, tuple[int, ...]]],
) -> list[tuple[int, int]]:
    """The loose offers between wordings that are nothing else's, each the best of both."""
    linked = Pair({left for left, _ in taken}, {right for _, right in taken})
    loose = [
        offer
        for offer in offers
        if offer.strength is Strength.LOOSE
        and all(_index(offer, s) not in linked[s] for s in Side)
        and all(_index(offer, s) not in repeats[s] for s in Side)
    ]
    best: Pair[dict[int, tuple[int, int]]] = Pair({}, {})
    for offer in loose:
        for side in Side:
            score = offer.shared, offer.matched
            index = _index(offer, side)
            best[side][index] = max(score, best[side].get(index, score))
    return [
        (offer.left, offer.right)
        for offer in loose
        if all(best[s][_index(offer, s)] == (offer.shared, offer.matched) for s in Side)
    ]


def _best_firm(
    wordings: Pair[tuple[Wording, ...]], offers: list[Likeness], side: Side
) -> dict[int, tuple[int, ...]]:
    """For each wording the other side's wordings that are its surest firm offers."""
    best: dict[int, tuple[bool, int, int]] = {}
    others: dict[int, list[int]] = {}
    for offer in offers:
        if offer.strength is not Strength.FIRM:
            continue
        index, rank = _index(offer, side), _rank(wordings, offer)
        if index not in best or rank < best[index]:
            best[index], others[index] = rank, []
        if rank == best[index]:
            others[index].append(_index(offer, side.other))
    return {index: tuple(found) for index, found in others.items()}
