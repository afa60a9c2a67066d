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

from collections.abc import Sequence
from itertools import zip_longest
from typing import TypeVar

from ..model.document import Document
from ..model.edits import EditGrade, EditOp, EditTag
from ..model.options import CompareOptions
from ..model.pair import Pair, Side
from ..model.span import Span
from .grades import grade
from .inside import common_ends
from .pairing import Pairing, Step, StepKind, pair_tokens
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


class _Writer:
    """Turns a pairing into edits, from the first passages to the last."""

    def __init__(self, strips: Pair[Strip], pairing: Pairing) -> None:
        self._strips = strips
        self._pairing = pairing
        self._cursors = strips.map(
            lambda strip: Cursor(0, strip.passages[0].start if strip.passages else 0)
        )
        self._edits: list[EditOp] = []
        self._last_passages = Pair(-1, -1)
        self._is_one_to_one = all(len(strip.passages) == 1 for strip in strips)

    def edits(self) -> tuple[EditOp, ...]:
        """All edits."""
        i = j = 0
        for step in self._pairing.steps:
            if step.kind is StepKind.CHANGED:
                continue
            run = self._whole_run(step)
            if run is not None:
                self._write_stretch(Pair(range(i, step.left.start), range(j, step.right.start)))
                self._write(run)
                i, j = step.left.stop, step.right.stop
                continue
            for at, to in zip(step.left, step.right, strict=True):
                self._write_stretch(Pair(range(i, at), range(j, to)))
                self._write_answer(Pair(at, to))
                i, j = at + 1, to + 1
        self._write_stretch(
            Pair(range(i, len(self._strips.left)), range(j, len(self._strips.right)))
        )
        return tuple(self._edits)

    def _whole_run(self, step: Step) -> Pair[Span] | None:
        """A run of tokens that stands alike on both sides, blanks and all: nothing to look into."""
        spans = []
        for strip, places in zip(self._strips, (step.left, step.right), strict=True):
            first, last = places[0], places[-1]
            if strip.passage_of[first] != strip.passage_of[last]:
                return None
            spans.append(Span(strip.starts[first], strip.ends[last]))
        run = Pair(*spans)
        return run if self._are_alike(run) else None

    def _write_answer(self, at: Pair[int]) -> None:
        """One token for one."""
        spans = Pair(*(Span(s.starts[n], s.ends[n]) for s, n in zip(self._strips, at, strict=True)))
        raws = Pair(*(s.raw(n) for s, n in zip(self._strips, at, strict=True)))
        if raws.left == raws.right:
            self._write(spans)
        else:
            self._write_word(spans, at)

    def _write_word(self, spans: Pair[Span], at: Pair[int]) -> None:
        """One word for another; of two that are nearly the same only the part that differs, be it a
        matter of spelling or of wording. A fact is always seen whole.
        """
        weight = self._grade(at.map(lambda n: range(n, n + 1)))
        stems = [strip.stems[n] for strip, n in zip(self._strips, at, strict=True)]
        ends = None
        if weight in _MARKED_INSIDE:
            raws = [strip.raw(n) for strip, n in zip(self._strips, at, strict=True)]
            ends = common_ends(*raws, is_kin=stems[0] == stems[1])
        if ends is None:
            self._write(spans, weight)
            return
        start, end = ends
        self._write(spans.map(lambda span: Span(span.start, span.start + start)))
        self._write(spans.map(lambda span: Span(span.start + start, span.end - end)), weight)
        self._write(spans.map(lambda span: Span(span.end - end, span.end)))

    def _write_stretch(self, tokens: Pair[range]) -> None:
        """What lies between two answering tokens, passage by passage."""
        if self._is_one_to_one:
            ends = Pair(*map(Strip.end_before, self._strips, tokens))
            if not tokens.left and not tokens.right:
                spans = Pair(*map(_reaching, self._cursors, ends))
                if spans.left or spans.right:
                    self._write_blank(spans)
                return
            self._write_segments(
                Pair(
                    *(
                        Segment(0, cursor.at, end, places)
                        for cursor, end, places in zip(self._cursors, ends, tokens, strict=True)
                    )
                )
            )
            return
        segments = Pair(
            *(
                strip.stretch(cursor, places.start, places.stop)
                for strip, cursor, places in zip(self._strips, self._cursors, tokens, strict=True)
            )
        )
        words = Pair(*map(Strip.counts, self._strips, segments))
        left = _spread(segments.left, words.right)
        right = _spread(segments.right, words.left)
        for met in zip_longest(left, right):
            self._write_segments(Pair(*map(self._entered, self._cursors, met)))

    @staticmethod
    def _entered(cursor: Cursor, segment: Segment | None) -> Segment:
        """The segment, or nothing at the place that is reached."""
        if segment is None:
            return Segment(cursor.passage, cursor.at, cursor.at, range(0))
        cursor.passage, cursor.at = segment.passage, segment.start
        return segment

    def _write_segments(self, segments: Pair[Segment]) -> None:
        left, right = segments
        if left.tokens and right.tokens:
            self._write_change(segments)
        elif left.tokens:
            self._write_cut(Side.LEFT, segments)
        elif right.tokens:
            self._write_cut(Side.RIGHT, segments)
        else:
            self._write_blank(segments.map(Segment.span))

    def _write_blank(self, spans: Pair[Span]) -> None:
        """Blanks for blanks; nothing for nothing leaves no edit."""
        self._write(spans, None if self._are_alike(spans) else EditGrade.TYPOGRAPHY)

    def _write_change(self, segments: Pair[Segment]) -> None:
        """Words for words: one replacement, or what goes and what comes if it can't be seen so.

        Blanks around the words stay out of it where they are the same.
        """
        cores = Pair(*map(Strip.core, self._strips, segments))
        before = Pair(*(Span(s.start, c.start) for s, c in zip(segments, cores, strict=True)))
        after = Pair(*(Span(c.end, s.end) for s, c in zip(segments, cores, strict=True)))
        has_head, has_tail = self._are_alike(before), self._are_alike(after)
        if has_head:
            self._write(before)
        spans = Pair(
            *(
                Span(core.start if has_head else own.start, core.end if has_tail else own.end)
                for own, core in zip(segments, cores, strict=True)
            )
        )
        tokens = segments.map(lambda segment: segment.tokens)
        if self._pairing.is_close and not self._is_lopsided(segments):
            if spans == cores and all(len(own) == 1 for own in tokens):
                self._write_word(spans, tokens.map(lambda own: own[0]))
            else:
                self._write(spans, self._grade(tokens))
        else:
            for side, span in spans.items():
                self._write(_sided(side, span, _empty(self._cursors[side.other])), _UNPAIRED)
        if has_tail:
            self._write(after)

    def _is_lopsided(self, segments: Pair[Segment]) -> bool:
        shorter, longer = sorted(
            strip.counts([own])[0] for strip, own in zip(self._strips, segments, strict=True)
        )
        return longer >= _LONGER_TIMES * shorter and longer - shorter >= _LONGER_WORDS

    def _are_alike(self, spans: Pair[Span]) -> bool:
        left, right = (s.of(strip.text) for s, strip in zip(spans, self._strips, strict=True))
        return left == right

    def _write_cut(self, side: Side, segments: Pair[Segment]) -> None:
        """Words that stand on one side only. A blank of the other side answers the blank before
        them, or after them, or between; the rest of the blanks goes with the words.
        """
        strip, other = self._strips[side], self._strips[side.other]
        own, blank = segments[side], segments[side.other].span()
        answers = blank.of(other.text)
        gaps = [gap for gap in strip.gaps(own) if gap.of(strip.text) == answers and gap]
        if not gaps:
            weight = self._grade(_sided(side, own.tokens, range(0)))
            if blank and weight is EditGrade.TYPOGRAPHY:
                self._write(segments.map(Segment.span), weight)  # a hyphen for a blank
                return
            self._write(_sided(side, own.span(), _empty(self._cursors[side.other])), weight)
            self._write_blank(_sided(side, _empty(self._cursors[side]), blank))
            return
        gap = gaps[0]
        for span in (Span(own.start, gap.start), Span(gap.end, own.end)):
            tokens = range(
                next((at for at in own.tokens if strip.starts[at] >= span.start), own.tokens.stop),
                next((at for at in own.tokens if strip.starts[at] >= span.end), own.tokens.stop),
            )
            self._write(
                _sided(side, span, _empty(self._cursors[side.other])),
                self._grade(_sided(side, tokens, range(0))),
            )
            if span.start == own.start:
                self._write_blank(_sided(side, gap, blank))

    def _grade(self, tokens: Pair[range]) -> EditGrade:
        return grade(*map(Strip.words, self._strips, tokens))

    def _write(self, spans: Pair[Span], weight: EditGrade | None = None) -> None:
        """Add one edit. What touches the last one and also keeps everything, or is also mere
        typography (a dash and the blanks around it), becomes one with it.
        """
        if not spans.left and not spans.right:
            return
        self._cursors.left.at, self._cursors.right.at = spans.left.end, spans.right.end
        passages = self._cursors.map(lambda cursor: cursor.passage)
        is_inside, self._last_passages = passages == self._last_passages, passages
        if self._edits and is_inside and weight in (None, EditGrade.TYPOGRAPHY):
            last = self._edits[-1]
            if last.grade is weight and _touch(last.spans, spans):
                del self._edits[-1]
                spans = Pair(*map(_together, last.spans, spans))
        if weight is None or self._are_alike(spans):
            self._edits.append(EditOp(EditTag.EQUAL, spans))
        elif spans.left and spans.right:
            self._edits.append(EditOp(EditTag.REPLACE, spans, weight))
        else:
            tag = EditTag.DELETE if spans.left else EditTag.INSERT
            self._edits.append(EditOp(tag, spans, weight))


def _spread(own: Sequence[Segment], other_words: Sequence[int]) -> list[Segment | None]:
    """Segments so placed that one alone meets that of several which has the most words."""
    if len(own) != 1 or len(other_words) < 2:
        return list(own)
    return [*[None] * other_words.index(max(other_words)), own[0]]


def _sided(side: Side, own: T, other: T) -> Pair[T]:
    return Pair(own, other) if side is Side.LEFT else Pair(other, own)


def _empty(cursor: Cursor) -> Span:
    return Span(cursor.at, cursor.at)


def _reaching(cursor: Cursor, end: int) -> Span:
    return Span(cursor.at, end)


def _touch(before: Pair[Span], after: Pair[Span]) -> bool:
    return all(one.end == two.start for one, two in zip(before, after, strict=True))


def _together(before: Span, after: Span) -> Span:
    return Span(before.start, after.end)
