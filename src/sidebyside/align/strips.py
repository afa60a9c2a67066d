"""The tokens of the passages that are compared, and what lies between them.

A strip is one side: its passages in order and the tokens in them, clipped where a passage ends
inside one. What lies outside the passages does not exist here. Which tokens answer each other, and
what becomes of the blanks between them, is not decided here.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from ..english.counters import is_counter
from ..english.names import is_capital, is_headline, is_starter
from ..model.document import Document
from ..model.span import Span
from .grades import Word
from .pairing import Column


class Strip:
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
            if not passage:
                continue
            first = bisect_left(tokens.ends, passage.start + 1)
            most = min(first + len(passage), len(tokens))  # each has a letter or more
            stop = bisect_left(tokens.starts, passage.end, first, most)
            self.starts += tokens.starts[first:stop]
            self.ends += tokens.ends[first:stop]
            self.forms += tokens.forms[first:stop]
            self.stems += tokens.stems[first:stop]
            self.passage_of += [number] * (stop - first)
            if stop > first:
                if tokens.starts[first] < passage.start:
                    self._clip(-(stop - first), passage)
                if tokens.ends[stop - 1] > passage.end:
                    self._clip(-1, passage)

    def _clip(self, at: int, passage: Span) -> None:
        """Cut a token at the borders of its passage; what is left of it is its form."""
        start, end = max(self.starts[at], passage.start), min(self.ends[at], passage.end)
        self.starts[at], self.ends[at] = start, end
        self.forms[at] = self.stems[at] = self.text[start:end].casefold()

    def __len__(self) -> int:
        return len(self.starts)

    def column(self) -> Column:
        """The tokens as ``pairing`` takes them."""
        return Column(self.forms, self.stems, self._is_plain)

    def _is_plain(self, at: int) -> bool:
        """Whether the token is a word in small letters."""
        raw = self.raw(at)
        return raw.isalpha() and raw.islower()

    def raw(self, at: int) -> str:
        """A token as it stands in the text."""
        return self.text[self.starts[at] : self.ends[at]]

    def words(self, places: range) -> list[Word]:
        """Tokens as ``grades`` takes them."""
        return [
            Word(
                self.raw(at),
                self.forms[at],
                self.stems[at],
                self._is_name(at),
                self._is_counter(at),
                self.forms[at] == "u.s." and self.text.startswith("$", self.ends[at]),
            )
            for at in places
        ]

    def stretch(self, cursor: Cursor, first: int, stop: int) -> list[Segment]:
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
            segments.append(Segment(number, start, end, range(first, after)))
            first = after
        return segments

    def end_before(self, tokens: range) -> int:
        """Where a stretch of ``tokens`` ends in a strip of one passage: before the next token."""
        if tokens.stop < len(self.starts):
            return self.starts[tokens.stop]
        return self.passages[0].end

    def count(self, tokens: range) -> int:
        """How many of these tokens are words."""
        return len(tokens) - self.stems[tokens.start : tokens.stop].count("")

    def counts(self, segments: Sequence[Segment]) -> list[int]:
        """How many words stand in each segment."""
        return [self.count(own.tokens) for own in segments]

    def reach(self, tokens: range) -> tuple[int, int]:
        """From the first of these tokens to the last."""
        return self.starts[tokens.start], self.ends[tokens.stop - 1]

    def is_in_one_passage(self, tokens: range) -> bool:
        """Whether no passage ends between these tokens."""
        return self.passage_of[tokens.start] == self.passage_of[tokens.stop - 1]

    def gaps(self, segment: Segment) -> list[tuple[int, int]]:
        """What is no token: before the tokens, after them, and then between them."""
        places = slice(segment.tokens.start, segment.tokens.stop)
        starts, ends = self.starts[places], self.ends[places]
        between = zip(ends[:-1], starts[1:], strict=True)
        return [(segment.start, starts[0]), (ends[-1], segment.end), *between]

    def has(self, gap: tuple[int, int], blank: str) -> bool:
        """Whether just these blanks stand there."""
        start, end = gap
        return end - start == len(blank) and self.text.startswith(blank, start)

    def _is_name(self, at: int) -> bool:
        if not is_capital(self.raw(at), self.forms[at]):
            return False
        return not (self._opens(at) or is_starter(self.forms[at - 1]) or self._is_in_capitals)

    def _is_counter(self, at: int) -> bool:
        if not self.forms[at][0].isdigit():
            return False
        is_open = self._opens(at)
        if not is_open and not self._opens(at - 1):
            return False
        before = () if is_open else (self.forms[at - 1],)
        following = self.raw(at + 1) if at + 1 < len(self) else ""
        return is_counter(before, self.forms[at], following)

    def _opens(self, at: int) -> bool:
        """Whether a passage begins with the token."""
        return at == 0 or self.passage_of[at - 1] != self.passage_of[at]

    @cached_property
    def _is_in_capitals(self) -> bool:
        return is_headline([self.raw(at) for at in range(len(self))])


@dataclass(slots=True)
class Cursor:
    """How far a side has been written: the passage, and the code point."""

    passage: int
    at: int


class Segment(NamedTuple):
    """A stretch inside one passage, and the tokens in it."""

    passage: int
    start: int
    end: int
    tokens: range
