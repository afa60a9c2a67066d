"""The words of one or more quotations in a row, and how two such rows run against each other.

Invariant: steps tile both passages, in order. They are worked out for the two passages in an order
of their own (the shorter first), so that swapping the passages only mirrors the steps.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain, compress
from typing import NamedTuple

from rapidfuzz.distance import Indel

from ..model.pair import Side
from .words import Words

_FARTHEST_CRUMB_WORDS = 6
"""A crumb (one or two function words that stand in both) farther than this from any other common
word is chance: an "it is" at the far end of a speech is not the "it is" of the quotation.
"""


_STOPS = frozenset(".!?;")


class Block(NamedTuple):
    """A run of common words: where it begins on the left and on the right, and its length."""

    left: int
    right: int
    size: int


class Step(NamedTuple):
    """One stretch of the left words against one of the right; either may be empty."""

    left: range
    right: range
    is_equal: bool

    def of(self, side: Side) -> range:
        """The stretch of one side."""
        return self.left if side is Side.LEFT else self.right


@dataclass(frozen=True, slots=True)
class Passage:
    """Pieces of one document, read as one run of words.

    ``places`` are the indices of its words in the document, ``seams`` the positions at which a new
    piece begins.
    """

    words: Words
    pieces: tuple[range, ...]
    places: tuple[int, ...]
    codes: str
    roots: str
    content: bytes
    seams: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.places)

    def forms(self, positions: range) -> tuple[str, ...]:
        """Some of its words in house style."""
        return tuple(self.words.forms[self.places[at]] for at in positions)

    def surface(self, positions: range) -> str:
        """Some of its words as they stand in the text, blanks folded."""
        runs: list[range] = []
        for place in (self.places[at] for at in positions):
            if runs and runs[-1].stop == place:
                runs[-1] = range(runs[-1].start, place + 1)
            else:
                runs.append(range(place, place + 1))
        return " … ".join(self.words.surface(run) for run in runs)

    def is_parted(self, position: int) -> bool:
        """Whether a sentence ends, or a piece, before the word at a position, which is not the
        first.
        """
        if position in self.seams:
            return True
        before, here = self.places[position - 1], self.places[position]
        between = self.words.text[self.words.ends[before] : self.words.starts[here]]
        return not _STOPS.isdisjoint(between)

    def weighty_roots(self) -> set[str]:
        """The different stems of its words that carry meaning."""
        return set(compress(self.roots, self.content))

    def count_content(self, positions: range) -> int:
        """How many of some words carry meaning."""
        return self.content.count(1, positions.start, positions.stop)


def passage_of(words: Words, pieces: tuple[range, ...]) -> Passage:
    """The passage that pieces of one document make, in the order given."""
    pieces = tuple(piece for piece in pieces if piece)  # “…” alone has no words
    seams: list[int] = []
    length = 0
    for piece in pieces[:-1]:
        length += len(piece)
        seams.append(length)
    return Passage(
        words=words,
        pieces=pieces,
        places=tuple(chain.from_iterable(pieces)),
        codes="".join([words.codes[piece.start : piece.stop] for piece in pieces]),
        roots="".join([words.roots[piece.start : piece.stop] for piece in pieces]),
        content=b"".join([words.content[piece.start : piece.stop] for piece in pieces]),
        seams=tuple(seams),
    )


def steps(left: Passage, right: Passage) -> tuple[Step, ...]:
    """How the left words become the right ones, the same in house style taken for equal."""
    result: list[Step] = []
    at_left = at_right = 0
    for block in (*common_blocks(left, right), Block(len(left), len(right), 0)):
        gap = range(at_left, block.left), range(at_right, block.right)
        if gap[0] or gap[1]:
            is_joined = "".join(left.forms(gap[0])) == "".join(right.forms(gap[1]))
            result.append(Step(*gap, is_joined))  # "cease-fire" and "ceasefire"
        at_left, at_right = block.left + block.size, block.right + block.size
        if block.size:
            result.append(
                Step(range(block.left, at_left), range(block.right, at_right), is_equal=True)
            )
    return tuple(result)


def common_blocks(left: Passage, right: Passage, by_root: bool = False) -> tuple[Block, ...]:
    """The words that stand in both in the same order, as runs; by word, or by stem."""
    if _in_order(left, right):
        return _blocks(left, right, by_root)
    return tuple(Block(b.right, b.left, b.size) for b in _blocks(right, left, by_root))


def _in_order(left: Passage, right: Passage) -> bool:
    if len(left) != len(right):
        return len(left) < len(right)
    return left.codes == right.codes or left.forms(range(len(left))) <= right.forms(
        range(len(right))
    )


def _blocks(short: Passage, long: Passage, by_root: bool) -> tuple[Block, ...]:
    one, other = (short.roots, long.roots) if by_root else (short.codes, long.codes)
    at = other.find(one)
    if at >= 0:
        return (Block(0, at, len(one)),) if one else ()
    found = [
        Block(match.a, match.b, match.size)
        for match in Indel.opcodes(one, other).as_matching_blocks()
        if match.size
    ]
    return tuple(_without_crumbs(short, _slid(found, one, other), (len(one), len(other)), by_root))


def _slid(blocks: list[Block], one: str, other: str) -> list[Block]:
    """The same blocks, each moved across a one-sided gap where its words stand at the far end too.

    "the [… the …] vote" has two places for "the"; the one next to "vote" leaves a plain cut.
    """
    result: list[Block] = []
    for following in reversed(blocks):
        block = following
        if result:
            after = result[-1]
            words = one[block.left : block.left + block.size]
            left, right = after.left - block.size, after.right - block.size
            is_free = left >= block.left and right >= block.right
            if is_free and one[left : after.left] == words == other[right : after.right]:
                result[-1] = Block(left, right, block.size + after.size)
                continue
        result.append(block)
    result.reverse()
    slid: list[Block] = []
    for block in result:
        if slid:
            before = slid[-1]
            left, right = before.left + before.size, before.right + before.size
            words = one[block.left : block.left + block.size]
            is_near = words == one[left : left + block.size] == other[right : right + block.size]
            if is_near and block.size <= before.size:
                slid[-1] = Block(before.left, before.right, before.size + block.size)
                continue
        slid.append(block)
    return slid


def _without_crumbs(
    passage: Passage, blocks: list[Block], lengths: tuple[int, int], by_root: bool
) -> list[Block]:
    """The blocks without function words that stand far from all others.

    By word, for reading, a lone one between two changes is left out as well.
    """
    kept: list[Block] = []
    for number, block in enumerate(blocks):
        if len(blocks) == 1 or block.size > 2:
            kept.append(block)
            continue
        if passage.count_content(range(block.left, block.left + block.size)):
            kept.append(block)
            continue
        before = kept[-1] if kept else Block(0, 0, 0)
        after = blocks[number + 1] if number + 1 < len(blocks) else Block(*lengths, 0)
        gap_before = (
            block.left - before.left - before.size,
            block.right - before.right - before.size,
        )
        gap_after = (after.left - block.left - block.size, after.right - block.right - block.size)
        is_lone = not by_root and block.size == 1 and min(*gap_before, *gap_after) > 0
        far = [max(gap) for gap, exists in ((gap_before, kept), (gap_after, after.size)) if exists]
        if not is_lone and (not far or min(far) <= _FARTHEST_CRUMB_WORDS):
            kept.append(block)
    return kept
