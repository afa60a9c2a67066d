"""Which words differ within linked passages.

Invariant: the left spans of the edits tile the left passages in order, the right spans the right
ones; no span crosses the end of a passage, so what stands between passages belongs to no edit;
``equal`` edits name the same code points on both sides. An empty span stands where something is
missing. Swapped inputs give the mirrored edits; a delete comes before the insert beside it.

Which tokens answer each other is decided in ``pairing``, what a change weighs in ``grades``. Here
are the blanks: between two words that answer each other they belong to no change of words, and a
word that is only cut takes one blank with it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import zip_longest
from typing import TypeVar

from ..model.document import Document
from ..model.edits import EditGrade, EditOp, EditTag
from ..model.options import CompareOptions
from ..model.pair import Pair, Side
from ..model.span import Span
from .grades import Word, grade
from .pairing import Column, Pairing, StepKind, pair_tokens

T = TypeVar("T")

_MOST_CAPITALS_RATIO = 0.7
_FEWEST_WORDS = 4
"""Share of the words after the first that have a capital, and how many such words it takes, for a
passage to be a headline or shouted: there capitals name nobody."""

_STARTERS = frozenset({".", "!", "?", "…", ":", '"'})
"""After these a capital is a matter of course."""

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
    strips = Pair(*map(_Strip, documents, passages))
    pairing = pair_tokens(strips.map(_Strip.column), options.word_pairing_distance)
    return _Writer(strips, pairing).edits()


def _is_plainly_equal(documents: Pair[Document], passages: Pair[tuple[Span, ...]]) -> bool:
    """The usual case of two copies, without looking at tokens."""
    if not len(passages.left) == len(passages.right) == 1 or not passages.left[0]:
        return False
    return passages.left[0].of(documents.left.text) == passages.right[0].of(documents.right.text)


class _Strip:
    """The tokens of one side's passages, clipped to them, and the passage that each stands in."""

    def __init__(self, document: Document, passages: Sequence[Span]) -> None:
        self.text = document.text
        self.passages = passages
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.forms: list[str] = []
        self.stems: list[str] = []
        self.passage_of: list[int] = []
        tokens = document.tokens
        for number, passage in enumerate(passages):
            first = bisect_left(tokens.ends, passage.start + 1)
            for token in range(first, bisect_left(tokens.starts, passage.end, lo=first)):
                whole = tokens.span(token)
                start, end = max(whole.start, passage.start), min(whole.end, passage.end)
                if start >= end:
                    continue
                is_whole = passage.contains(whole)
                form = tokens.forms[token] if is_whole else self.text[start:end].casefold()
                self.starts.append(start)
                self.ends.append(end)
                self.forms.append(form)
                self.stems.append(tokens.stems[token] if is_whole else form)
                self.passage_of.append(number)

    def __len__(self) -> int:
        return len(self.starts)

    def column(self) -> Column:
        """The tokens as ``pairing`` takes them."""
        raws = [self.raw(at) for at in range(len(self))]
        return Column(self.forms, self.stems, [raw.isalpha() and raw.islower() for raw in raws])

    def raw(self, at: int) -> str:
        """A token as it stands in the text."""
        return self.text[self.starts[at] : self.ends[at]]

    def words(self, places: range) -> list[Word]:
        """Tokens as ``grades`` takes them."""
        return [
            Word(self.raw(at), self.forms[at], self.stems[at], self._is_name(at)) for at in places
        ]

    def stretch(self, cursor: _Cursor, first: int, stop: int) -> list[_Segment]:
        """What lies between the cursor and token ``stop`` (or the end): one segment a passage, with
        the tokens from ``first`` on.
        """
        last = self.passage_of[stop] if stop < len(self) else len(self.passages) - 1
        segments = []
        start = cursor.at
        for number in range(cursor.passage, last + 1):
            passage = self.passages[number]
            if number > cursor.passage:
                start = passage.start
            is_reached = number == last and stop < len(self)
            end = self.starts[stop] if is_reached else max(start, passage.end)
            after = first
            while after < stop and self.passage_of[after] == number:
                after += 1
            segments.append(_Segment(number, start, end, range(first, after)))
            first = after
        return segments

    def counts(self, segments: Sequence[_Segment]) -> list[int]:
        """How many words stand in each segment."""
        return [sum(1 for at in own.tokens if self.stems[at]) for own in segments]

    def core(self, segment: _Segment) -> Span:
        """From its first token to its last."""
        return Span(self.starts[segment.tokens[0]], self.ends[segment.tokens[-1]])

    def gaps(self, segment: _Segment) -> list[Span]:
        """What is no token: before the tokens, after them, and then between them."""
        starts = [self.starts[at] for at in segment.tokens]
        ends = [self.ends[at] for at in segment.tokens]
        between = map(Span, ends[:-1], starts[1:])
        return [Span(segment.start, starts[0]), Span(ends[-1], segment.end), *between]

    def _is_name(self, at: int) -> bool:
        if not self.raw(at)[0].isupper() or self.forms[at].split("'")[0] == "i":
            return False
        is_first = at == 0 or self.passage_of[at - 1] != self.passage_of[at]
        return not (is_first or self.forms[at - 1] in _STARTERS or self._is_in_capitals)

    @cached_property
    def _is_in_capitals(self) -> bool:
        words = [at for at in range(1, len(self)) if self.raw(at)[0].isalpha()]
        capitals = sum(self.raw(at)[0].isupper() for at in words)
        return len(words) >= _FEWEST_WORDS and capitals >= _MOST_CAPITALS_RATIO * len(words)


@dataclass(slots=True)
class _Cursor:
    """How far a side has been written: the passage, and the code point."""

    passage: int
    at: int


@dataclass(frozen=True, slots=True)
class _Segment:
    """A stretch inside one passage, and the tokens in it."""

    passage: int
    start: int
    end: int
    tokens: range

    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


class _Writer:
    """Turns a pairing into edits, from the first passages to the last."""

    def __init__(self, strips: Pair[_Strip], pairing: Pairing) -> None:
        self._strips = strips
        self._pairing = pairing
        self._cursors = strips.map(
            lambda strip: _Cursor(0, strip.passages[0].start if strip.passages else 0)
        )
        self._edits: list[EditOp] = []
        self._last_passages = Pair(-1, -1)

    def edits(self) -> tuple[EditOp, ...]:
        """All edits."""
        i = j = 0
        for step in self._pairing.steps:
            if step.kind is StepKind.CHANGED:
                continue
            for at, to in zip(step.left, step.right, strict=True):
                self._write_stretch(Pair(range(i, at), range(j, to)))
                self._write_answer(Pair(at, to))
                i, j = at + 1, to + 1
        self._write_stretch(
            Pair(range(i, len(self._strips.left)), range(j, len(self._strips.right)))
        )
        return tuple(self._edits)

    def _write_answer(self, at: Pair[int]) -> None:
        """One token for one."""
        spans = Pair(*(Span(s.starts[n], s.ends[n]) for s, n in zip(self._strips, at, strict=True)))
        raws = Pair(*(s.raw(n) for s, n in zip(self._strips, at, strict=True)))
        if raws.left == raws.right:
            self._write(spans)
        else:
            self._write(spans, self._grade(at.map(lambda n: range(n, n + 1))))

    def _write_stretch(self, tokens: Pair[range]) -> None:
        """What lies between two answering tokens, passage by passage."""
        segments = Pair(
            *(
                strip.stretch(cursor, places.start, places.stop)
                for strip, cursor, places in zip(self._strips, self._cursors, tokens, strict=True)
            )
        )
        words = Pair(*map(_Strip.counts, self._strips, segments))
        left = _spread(segments.left, words.right)
        right = _spread(segments.right, words.left)
        for met in zip_longest(left, right):
            self._write_segments(Pair(*map(self._entered, self._cursors, met)))

    @staticmethod
    def _entered(cursor: _Cursor, segment: _Segment | None) -> _Segment:
        """The segment, or nothing at the place that is reached."""
        if segment is None:
            return _Segment(cursor.passage, cursor.at, cursor.at, range(0))
        cursor.passage, cursor.at = segment.passage, segment.start
        return segment

    def _write_segments(self, segments: Pair[_Segment]) -> None:
        left, right = segments
        if left.tokens and right.tokens:
            self._write_change(segments)
        elif left.tokens:
            self._write_cut(Side.LEFT, segments)
        elif right.tokens:
            self._write_cut(Side.RIGHT, segments)
        else:
            self._write_blank(segments.map(_Segment.span))

    def _write_blank(self, spans: Pair[Span]) -> None:
        """Blanks for blanks; nothing for nothing leaves no edit."""
        self._write(spans, None if self._are_alike(spans) else EditGrade.TYPOGRAPHY)

    def _write_change(self, segments: Pair[_Segment]) -> None:
        """Words for words: one replacement, or what goes and what comes if it can't be seen so.

        Blanks around the words stay out of it where they are the same.
        """
        cores = Pair(*map(_Strip.core, self._strips, segments))
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
            self._write(spans, self._grade(tokens))
        else:
            for side, span in spans.items():
                self._write(
                    _sided(side, span, _empty(self._cursors[side.other])),
                    self._grade(_sided(side, tokens[side], range(0))),
                )
        if has_tail:
            self._write(after)

    def _is_lopsided(self, segments: Pair[_Segment]) -> bool:
        shorter, longer = sorted(
            strip.counts([own])[0] for strip, own in zip(self._strips, segments, strict=True)
        )
        return longer >= _LONGER_TIMES * shorter and longer - shorter >= _LONGER_WORDS

    def _are_alike(self, spans: Pair[Span]) -> bool:
        left, right = (s.of(strip.text) for s, strip in zip(spans, self._strips, strict=True))
        return left == right

    def _write_cut(self, side: Side, segments: Pair[_Segment]) -> None:
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
                self._write(segments.map(_Segment.span), weight)  # a hyphen for a blank
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
        return grade(*map(_Strip.words, self._strips, tokens))

    def _write(self, spans: Pair[Span], weight: EditGrade | None = None) -> None:
        """Add one edit, or lengthen the last if both keep the same words of the same passages."""
        left, right = spans
        if not left and not right:
            return
        self._cursors.left.at, self._cursors.right.at = left.end, right.end
        last = self._edits[-1] if self._edits else None
        if weight is None:
            tag = EditTag.EQUAL
            passages = self._cursors.map(lambda cursor: cursor.passage)
            is_inside, self._last_passages = passages == self._last_passages, passages
            if is_inside and last is not None and last.tag is tag and _touch(last.spans, spans):
                self._edits[-1] = EditOp(tag, Pair(*map(_together, last.spans, spans)))
                return
        elif left and right:
            tag = EditTag.REPLACE
        else:
            tag = EditTag.DELETE if left else EditTag.INSERT
        self._edits.append(EditOp(tag, spans, weight))


def _spread(own: Sequence[_Segment], other_words: Sequence[int]) -> list[_Segment | None]:
    """Segments so placed that one alone meets that of several which has the most words."""
    if len(own) != 1 or len(other_words) < 2:
        return list(own)
    return [*[None] * other_words.index(max(other_words)), own[0]]


def _sided(side: Side, own: T, other: T) -> Pair[T]:
    return Pair(own, other) if side is Side.LEFT else Pair(other, own)


def _empty(cursor: _Cursor) -> Span:
    return Span(cursor.at, cursor.at)


def _touch(before: Pair[Span], after: Pair[Span]) -> bool:
    return all(one.end == two.start for one, two in zip(before, after, strict=True))


def _together(before: Span, after: Span) -> Span:
    return Span(before.start, after.end)
