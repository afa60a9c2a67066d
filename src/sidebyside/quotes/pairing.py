"""Which mark belongs to which: a state machine over the marks of one paragraph.

Marks of every shape but the single go first, on a stack; only its lowest level becomes a
*stretch*, since a quotation within a quotation is part of the outer one's words. Single marks
come second and are believed only where they pair off beside the others, or wholly around them: an
apostrophe must never swallow a quotation. Damage (a mark without its mate) is flagged and never
silently repaired.

Invariant: stretches are in order, do not overlap and lie inside the paragraph; no state outlives
it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from .marks import Mark, Role, Shape

UNCLOSED = "unclosed"
STRAY_CLOSE = "stray-close"

_LOOK_AHEAD = 16
"""How many marks a second opener looks ahead for its mate: bounds the work on a storm of marks."""

_DEEPEST = 16
"""Quotations nested deeper are not told apart: bounds the search through what is open."""


class Stretch(NamedTuple):
    """Quoted words ``[start, end)`` without the blanks at their ends; a missing mark is ``None``.

    ``is_reopened``: it begins with a new mark while the stretch before it was still open, as at the
    head of each paragraph of a long speech.
    """

    start: int
    end: int
    opening: Mark | None
    closing: Mark | None
    flags: tuple[str, ...] = ()
    is_reopened: bool = False

    @property
    def outer_start(self) -> int:
        """Where its opening mark begins."""
        return self.start if self.opening is None else self.opening.start

    @property
    def outer_end(self) -> int:
        """Where its closing mark ends."""
        return self.end if self.closing is None else self.closing.end


class Surroundings(NamedTuple):
    """What the pairing of one paragraph knows of its place in the text.

    ``sentence_starts`` are offsets, ascending. ``is_after_open``: the paragraph before was left
    open, so that words before a stray closing mark may be the rest of its quotation. ``led_on_by``:
    the shape of the opening mark with which the paragraph after begins, if it does.
    """

    sentence_starts: Sequence[int] = ()
    is_after_open: bool = False
    led_on_by: Shape | None = None


class Paired(NamedTuple):
    """The stretches of one paragraph; ``left_open`` is the shape of a mark open at its end."""

    stretches: tuple[Stretch, ...]
    left_open: Shape | None = None


def pair_marks(
    text: str, start: int, end: int, marks: Sequence[Mark], around: Surroundings
) -> Paired:
    """The quoted stretches of the paragraph ``text[start:end]``."""
    machine = _Doubles(text, start, end, [m for m in marks if m.shape is not Shape.SINGLE], around)
    machine.run()
    singles, left_open = _pair_singles(
        text, start, end, [m for m in marks if m.shape is Shape.SINGLE], machine.done, around
    )
    outside = _not_within(machine.done, singles)
    merged = sorted((*outside, *singles), key=lambda stretch: stretch.start)
    return Paired(tuple(merged), machine.left_open or left_open)


@dataclass(slots=True)
class _Doubles:
    """The state while reading: ``open`` holds the marks not yet closed, outermost first."""

    text: str
    start: int
    end: int
    marks: Sequence[Mark]
    around: Surroundings
    open: list[Mark] = field(default_factory=list)
    done: list[Stretch] = field(default_factory=list)
    is_reopening: bool = False
    left_open: Shape | None = None
    last_end: int | None = None

    def run(self) -> None:
        for number, mark in enumerate(self.marks):
            if mark.is_doubtful and self._is_inches(number):
                continue
            if self._opens(mark):
                self._open(number, mark)
            else:
                self._close(mark)
            self.last_end = mark.end
        if self.open:
            self._end_open()

    def _opens(self, mark: Mark) -> bool:
        if mark.role is Role.EITHER:
            return all(mark.shape is not other.shape for other in self.open)
        return mark.role is Role.OPEN

    def _is_inches(self, number: int) -> bool:
        """After a digit a mark closes only what is open, and only if nothing better comes."""
        if not self.open:
            return True
        following = self.marks[number + 1] if number + 1 < len(self.marks) else None
        return following is not None and following.role is Role.CLOSE and not following.is_doubtful

    def _open(self, number: int, mark: Mark) -> None:
        if not self.open or mark.shape is not self.open[-1].shape or self._is_nested(number):
            if len(self.open) < _DEEPEST:
                self.open.append(mark)
            return
        self.is_reopening = self._cut(mark.start)
        self.open = [mark]

    def _is_nested(self, number: int) -> bool:
        """Whether enough closing marks follow to close this opener and the one around it."""
        depth = 2
        for mark in self.marks[number + 1 : number + 1 + _LOOK_AHEAD]:
            depth += 1 if mark.role is Role.OPEN else -1
            if depth == 0:
                return True
        return False

    def _close(self, mark: Mark) -> None:
        for level in range(len(self.open) - 1, -1, -1):
            if self.open[level].shape is mark.shape:
                opening = self.open[level]
                del self.open[level:]
                if level == 0:
                    self._add(opening.end, mark.start, opening, mark)
                return
        if not self.open:
            self._add_stray(mark)

    def _cut(self, end: int) -> bool:
        """End what is open before its attribution, or else at ``end``; whether at ``end``."""
        opening = self.open[0]
        attribution = _attribution_start(self.text, opening.end, end)
        self._add(opening.end, end if attribution is None else attribution, opening, None)
        return attribution is None

    def _end_open(self) -> None:
        opening = self.open[0]
        if self._cut(self.end):
            self.left_open = opening.shape
            is_last = bool(self.done) and self.done[-1].opening is opening
            if self.around.led_on_by is opening.shape and is_last:
                # a long speech: only its last paragraph is closed, and nothing is damaged
                last = self.done[-1]
                self.done[-1] = Stretch(
                    last.start, last.end, last.opening, None, (), last.is_reopened
                )

    def _add_stray(self, mark: Mark) -> None:
        """A closing mark alone: its words reach back to the sentence's start at most."""
        start = self.start if self.last_end is None else self.last_end
        if self.last_end is not None or not self.around.is_after_open:
            starts = self.around.sentence_starts
            index = bisect_left(starts, mark.start)
            start = max(start, starts[index - 1] if index else start)
        self._add(start, mark.start, None, mark)

    def _add(self, start: int, end: int, opening: Mark | None, closing: Mark | None) -> None:
        stretch = _stretch(self.text, start, end, opening, closing, self.is_reopening)
        if stretch is not None:
            self.done.append(stretch)
        self.is_reopening = False


def _stretch(
    text: str,
    start: int,
    end: int,
    opening: Mark | None,
    closing: Mark | None,
    is_reopened: bool = False,
) -> Stretch | None:
    """The stretch without blanks at its ends; ``None`` if it holds no word."""
    words = text[start:end]
    if not any(c.isalnum() for c in words):
        return None
    flags = () if opening and closing else (STRAY_CLOSE,) if closing else (UNCLOSED,)
    left = start + len(words) - len(words.lstrip())
    return Stretch(left, left + len(words.strip()), opening, closing, flags, is_reopened)


_SUBJECT = r"(?:he|she|they|the\s+\w{1,30}|(?:[A-Z][\w’'.-]{0,30}\s+){0,2}[A-Z][\w’'.-]{0,30})"
_SAID = r"(?:said|says|added|told|asked|replied|wrote|continued|explained)"
_AFTER_VERB = r"(?=\s*(?:[,.:]|\Z|(?:in|on|at|after|during|of)\b))"


@cache
def _attribution() -> re.Pattern[str]:
    """Compiled when the first damaged quotation turns up: most texts have none."""
    return re.compile(
        rf"(?<=[,.!?…])\s+(?:{_SUBJECT}\s+{_SAID}{_AFTER_VERB}|{_SAID}\s+{_SUBJECT}(?=\W))"
    )


def _attribution_start(text: str, start: int, end: int) -> int | None:
    """Where an unclosed quotation gives way to its attribution ("“We go now, he said.")."""
    found = _attribution().search(text, start, end)
    return None if found is None else found.start()


def _pair_singles(
    text: str,
    start: int,
    end: int,
    marks: Sequence[Mark],
    doubles: Sequence[Stretch],
    around: Surroundings,
) -> tuple[list[Stretch], Shape | None]:
    """Stretches between single marks that lie outside every stretch of ``doubles``."""
    outside = _outside(marks, doubles)
    closes_later = _is_better_closed_later(outside)
    done: list[Stretch] = []
    opening: Mark | None = None
    for number, mark in enumerate(outside):
        opens = mark.role is Role.OPEN or (mark.role is Role.EITHER and opening is None)
        if opens:
            opening = mark
        elif opening is not None and not (mark.is_doubtful and closes_later[number]):
            is_around = _holds_any(doubles, opening.end, mark.start)
            if is_around and not (opening.role is Role.OPEN and mark.is_after_stop):
                opening = None
                continue
            stretch = _stretch(text, opening.end, mark.start, opening, mark)
            if stretch is not None:
                done.append(stretch)
            opening = None
    is_left_open = (
        opening is not None
        and around.led_on_by is Shape.SINGLE
        and not text[start : opening.start].strip()
    )
    if is_left_open and opening is not None:
        stretch = _stretch(text, opening.end, end, opening, None)
        if stretch is not None:
            done.append(Stretch(stretch.start, stretch.end, opening, None))
    return done, Shape.SINGLE if is_left_open else None


def _outside(marks: Sequence[Mark], stretches: Sequence[Stretch]) -> list[Mark]:
    starts = [s.outer_start for s in stretches]
    return [
        mark
        for mark in marks
        if not (index := bisect_right(starts, mark.start))
        or stretches[index - 1].outer_end <= mark.start
    ]


def _is_better_closed_later(marks: Sequence[Mark]) -> list[bool]:
    """For each mark whether, before any opener, one follows that closes beyond doubt."""
    result = [False] * len(marks)
    is_closed_later = False
    for number in range(len(marks) - 1, -1, -1):
        result[number] = is_closed_later
        if not marks[number].is_doubtful:
            is_closed_later = marks[number].role is Role.CLOSE and marks[number].is_after_stop
    return result


def _holds_any(stretches: Sequence[Stretch], start: int, end: int) -> bool:
    index = bisect_left(stretches, start, key=lambda stretch: stretch.outer_start)
    return index < len(stretches) and stretches[index].outer_start < end


def _not_within(doubles: Sequence[Stretch], singles: Sequence[Stretch]) -> list[Stretch]:
    """The stretches that no single-marked one holds: what it holds is part of its words."""
    ends = [s.end for s in singles]
    kept = []
    for stretch in doubles:
        index = bisect_left(ends, stretch.end)
        if index == len(singles) or singles[index].start > stretch.start:
            kept.append(stretch)
    return kept
