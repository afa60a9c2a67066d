"""Which words differ within linked passages.

Invariant: the left spans of the edits tile the left passages in order, the right spans the right
ones; no span crosses the end of a passage, so what stands between passages belongs to no edit;
``equal`` edits name the same code points on both sides. An empty span stands where something is
missing. Swapped inputs give the mirrored edits; a delete comes before the insert beside it.

Which tokens answer each other is decided in ``pairing``, what a change weighs in ``grades``, which
letters of a word differ in ``inside``: an edit may begin or end inside a word. Here are the blanks:
between two words that answer each other they belong to no change of words, and a word that is only
cut takes one blank with it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import zip_longest
from typing import NamedTuple, TypeVar

from ..model.document import Document
from ..model.edits import EditGrade, EditOp, EditTag
from ..model.options import CompareOptions
from ..model.pair import Pair, Side
from ..model.span import Span
from .grades import grade
from .inside import common_ends
from .pairing import Pairing, StepKind, pair_tokens
from .strips import Cursor, Segment, Strip

T = TypeVar("T")

_UNPAIRED = EditGrade.WORDING
"""Of words that answer no others nobody can say which fact they change."""

_MARKED_INSIDE = (EditGrade.SPELLING, EditGrade.WORDING)
"""Grades of a change of one word of which only the letters that differ are marked."""

_LONGER_TIMES = 4
_LONGER_WORDS = 8
"""A stretch that many times longer than the other, by so many words, is no replacement for it."""


def diff_words(
    documents: Pair[Document],
    passages: Pair[tuple[Span, ...]],
    options: CompareOptions | None = None,
) -> tuple[EditOp, ...]:
    """The edits that turn the left passages, joined, into the right ones.

    ``passages`` are spans of each document's text, ascending. ``model.edits`` has the invariant.
    """
    if _is_plainly_equal(documents, passages):
        return (EditOp(EditTag.EQUAL, Pair(passages.left[0], passages.right[0])),)
    options = options or CompareOptions()
    strips = Pair(*map(Strip, documents, passages))
    pairing = pair_tokens(strips.map(Strip.column), options.word_pairing_distance)
    return _Writer(strips, pairing).edits()


def _is_plainly_equal(documents: Pair[Document], passages: Pair[tuple[Span, ...]]) -> bool:
    """The usual case of two copies, without looking at tokens."""
    if not len(passages.left) == len(passages.right) == 1 or not passages.left[0]:
        return False
    return passages.left[0].of(documents.left.text) == passages.right[0].of(documents.right.text)


class _Draft(NamedTuple):
    """An edit that may still grow: from ``start`` to ``end`` on the left, from ``to`` to ``to_end``
    on the right. What keeps everything weighs nothing.

    Only what is finished becomes an ``EditOp``: a book has ten times as many drafts as sentences.
    """

    start: int
    end: int
    to: int
    to_end: int
    weight: EditGrade | None

    def edit(self) -> EditOp:
        """The edit, as it is now."""
        spans = Pair(Span(self.start, self.end), Span(self.to, self.to_end))
        if self.weight is None:
            return EditOp(EditTag.EQUAL, spans)
        if spans.left and spans.right:
            return EditOp(EditTag.REPLACE, spans, self.weight)
        return EditOp(EditTag.DELETE if spans.left else EditTag.INSERT, spans, self.weight)


class _Writer:
    """Turns a pairing into edits, from the first passages to the last.

    Places are given as four code points: from, up to, on the left; from, up to, on the right.
    """

    def __init__(self, strips: Pair[Strip], pairing: Pairing) -> None:
        self._strips = strips
        self._pairing = pairing
        self._cursors = strips.map(
            lambda strip: Cursor(0, strip.passages[0].start if strip.passages else 0)
        )
        self._drafts: list[_Draft] = []
        self._last_passages = (-1, -1)
        self._is_one_to_one = all(len(strip.passages) == 1 for strip in strips)

    def edits(self) -> tuple[EditOp, ...]:
        """All edits."""
        i = j = 0
        for kind, own, other in self._pairing.steps:
            if kind is StepKind.CHANGED:
                continue
            run = self._whole_run(own, other)
            if run is not None:
                self._write_stretch(range(i, own.start), range(j, other.start))
                self._write(*run)
                i, j = own.stop, other.stop
                continue
            for at, to in zip(own, other, strict=True):
                self._write_stretch(range(i, at), range(j, to))
                self._write_answer(at, to)
                i, j = at + 1, to + 1
        left, right = self._strips
        self._write_stretch(range(i, len(left.starts)), range(j, len(right.starts)))
        return tuple([draft.edit() for draft in self._drafts])

    def _whole_run(self, own: range, other: range) -> tuple[int, int, int, int] | None:
        """A run of tokens that stands alike on both sides, blanks and all: nothing to look into."""
        left, right = self._strips
        if not (left.is_in_one_passage(own) and right.is_in_one_passage(other)):
            return None
        run = *left.reach(own), *right.reach(other)
        return run if self._are_alike(*run) else None

    def _write_answer(self, at: int, to: int) -> None:
        """One token for one."""
        left, right = self._strips
        place = left.starts[at], left.ends[at], right.starts[to], right.ends[to]
        if self._are_alike(*place):
            self._write(*place)
        else:
            self._write_word(at, to)

    def _write_word(self, at: int, to: int) -> None:
        """One word for another; of two that are nearly the same only the part that differs, be it a
        matter of spelling or of wording. A fact is always seen whole.
        """
        left, right = self._strips
        weight = self._grade(range(at, at + 1), range(to, to + 1))
        own, own_end = left.starts[at], left.ends[at]
        other, other_end = right.starts[to], right.ends[to]
        ends = None
        if weight in _MARKED_INSIDE:
            is_kin = left.stems[at] == right.stems[to]
            ends = common_ends(left.raw(at), right.raw(to), is_kin=is_kin)
        if ends is None:
            self._write(own, own_end, other, other_end, weight)
            return
        start, end = ends
        self._write(own, own + start, other, other + start)
        self._write(own + start, own_end - end, other + start, other_end - end, weight)
        self._write(own_end - end, own_end, other_end - end, other_end)

    def _write_stretch(self, own: range, other: range) -> None:
        """What lies between two answering tokens, passage by passage."""
        if self._is_one_to_one:
            left, right = self._strips
            before, reached = self._cursors
            start, to = before.at, reached.at
            end, to_end = left.end_before(own), right.end_before(other)
            if own or other:
                self._write_segments(Segment(0, start, end, own), Segment(0, to, to_end, other))
            elif start < end or to < to_end:
                self._write_blank(start, end, to, to_end)
            return
        segments = Pair(
            *(
                strip.stretch(cursor, places.start, places.stop)
                for strip, cursor, places in zip(
                    self._strips, self._cursors, (own, other), strict=True
                )
            )
        )
        words = Pair(*map(Strip.counts, self._strips, segments))
        left_spread = _spread(segments.left, words.right)
        right_spread = _spread(segments.right, words.left)
        for met in zip_longest(left_spread, right_spread):
            self._write_segments(*map(self._entered, self._cursors, met))

    @staticmethod
    def _entered(cursor: Cursor, segment: Segment | None) -> Segment:
        """The segment, or nothing at the place that is reached."""
        if segment is None:
            return Segment(cursor.passage, cursor.at, cursor.at, range(0))
        cursor.passage, cursor.at = segment.passage, segment.start
        return segment

    def _write_segments(self, left: Segment, right: Segment) -> None:
        if left.tokens and right.tokens:
            self._write_change(left, right)
        elif left.tokens:
            self._write_cut(Side.LEFT, Pair(left, right))
        elif right.tokens:
            self._write_cut(Side.RIGHT, Pair(left, right))
        else:
            self._write_blank(left.start, left.end, right.start, right.end)

    def _write_blank(self, start: int, end: int, to: int, to_end: int) -> None:
        """Blanks for blanks; nothing for nothing leaves no edit."""
        is_kept = self._are_alike(start, end, to, to_end)
        self._write(start, end, to, to_end, None if is_kept else EditGrade.TYPOGRAPHY)

    def _write_change(self, left: Segment, right: Segment) -> None:
        """Words for words: one replacement, or what goes and what comes if it can't be seen so.

        Blanks around the words stay out of it where they are the same.
        """
        start, end = self._strips.left.reach(left.tokens)
        to, to_end = self._strips.right.reach(right.tokens)
        core = start, end, to, to_end
        before, after = (left.start, start, right.start, to), (end, left.end, to_end, right.end)
        has_tail = self._are_alike(*after)
        if self._are_alike(*before):
            self._write(*before)
        else:
            start, to = left.start, right.start
        if not has_tail:
            end, to_end = left.end, right.end
        if self._pairing.is_close and not self._is_lopsided(left.tokens, right.tokens):
            is_bare = (start, end, to, to_end) == core
            if is_bare and len(left.tokens) == len(right.tokens) == 1:
                self._write_word(left.tokens[0], right.tokens[0])
            else:
                self._write(start, end, to, to_end, self._grade(left.tokens, right.tokens))
        else:
            reached = self._cursors.right.at
            self._write(start, end, reached, reached, _UNPAIRED)
            reached = self._cursors.left.at
            self._write(reached, reached, to, to_end, _UNPAIRED)
        if has_tail:
            self._write(*after)

    def _is_lopsided(self, own: range, other: range) -> bool:
        shorter, longer = self._strips.left.count(own), self._strips.right.count(other)
        if shorter > longer:
            shorter, longer = longer, shorter
        return longer >= _LONGER_TIMES * shorter and longer - shorter >= _LONGER_WORDS

    def _are_alike(self, start: int, end: int, to: int, to_end: int) -> bool:
        """Whether both sides have the same letters there."""
        if end - start != to_end - to:
            return False
        return self._strips.left.text[start:end] == self._strips.right.text[to:to_end]

    def _write_cut(self, side: Side, segments: Pair[Segment]) -> None:
        """Words that stand on one side only. A blank of the other side answers the blank before
        them, or after them, or between; the rest of the blanks goes with the words.
        """
        strip, other = self._strips[side], self._strips[side.other]
        own, blank = segments[side], segments[side.other]
        answers = other.text[blank.start : blank.end]
        gap = next((gap for gap in strip.gaps(own) if answers and strip.has(gap, answers)), None)
        if gap is None:
            weight = self._grade(*_sided(side, own.tokens, range(0)))
            if answers and weight is EditGrade.TYPOGRAPHY:
                left, right = segments  # a hyphen for a blank
                self._write(left.start, left.end, right.start, right.end, weight)
                return
            self._write_sided(side, own.start, own.end, weight)
            reached = self._cursors[side].at
            own_blank, other_blank = (reached, reached), (blank.start, blank.end)
            left_blank, right_blank = _sided(side, own_blank, other_blank)
            self._write_blank(*left_blank, *right_blank)
            return
        for start, end in ((own.start, gap[0]), (gap[1], own.end)):
            if start < end:
                tokens = range(
                    bisect_left(strip.starts, start, own.tokens.start, own.tokens.stop),
                    bisect_left(strip.starts, end, own.tokens.start, own.tokens.stop),
                )
                self._write_sided(side, start, end, self._grade(*_sided(side, tokens, range(0))))
            if start == own.start:
                left_blank, right_blank = _sided(side, gap, (blank.start, blank.end))
                self._write_blank(*left_blank, *right_blank)

    def _write_sided(self, side: Side, start: int, end: int, weight: EditGrade) -> None:
        """What stands on one side only, for nothing where the other one is."""
        reached = self._cursors[side.other].at
        left, right = _sided(side, (start, end), (reached, reached))
        self._write(*left, *right, weight)

    def _grade(self, own: range, other: range) -> EditGrade:
        return grade(self._strips.left.words(own), self._strips.right.words(other))

    def _write(
        self, start: int, end: int, to: int, to_end: int, weight: EditGrade | None = None
    ) -> None:
        """Add one edit. What touches the last one and also keeps everything, or is also mere
        typography (a dash and the blanks around it), becomes one with it.
        """
        if start == end and to == to_end:
            return
        left, right = self._cursors.left, self._cursors.right
        left.at, right.at = end, to_end
        passages = left.passage, right.passage
        is_inside, self._last_passages = passages == self._last_passages, passages
        if self._drafts and is_inside and (weight is None or weight is EditGrade.TYPOGRAPHY):
            last = self._drafts[-1]
            if last.weight is weight and last.end == start and last.to_end == to:
                del self._drafts[-1]
                start, to = last.start, last.to
        if weight is not None and self._are_alike(start, end, to, to_end):
            weight = None
        self._drafts.append(_Draft(start, end, to, to_end, weight))


def _spread(own: Sequence[Segment], other_words: Sequence[int]) -> list[Segment | None]:
    """Segments so placed that one alone meets that of several which has the most words."""
    if len(own) != 1 or len(other_words) < 2:
        return list(own)
    return [*[None] * other_words.index(max(other_words)), own[0]]


def _sided(side: Side, own: T, other: T) -> Pair[T]:
    return Pair(own, other) if side is Side.LEFT else Pair(other, own)
