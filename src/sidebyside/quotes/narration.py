"""The other document's own words for what a quotation says: told without quotation marks.

A run of the quotation's words outside marks gives the place; the words around it that also belong
to the quotation are then taken in. Whole quotations found word for word come from ``occurrences``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from itertools import compress
from typing import NamedTuple

from .occurrences import Marked
from .passage import Passage, common_blocks, passage_of
from .words import Words

_SEED_WORDS = 5
_SURE_RUN_WORDS = 7
_SURE_RUN_SHARE = 0.4
"""A run of this many words, or of five that are this share of the quotation, is no chance."""

_TOLD_SHARE = 0.5
"""The part of a quotation's words that must stand there for the quotation to be told."""

_COMMON_PLACES = 50
"""A run at more places than this is a formula of the text and shows nothing."""

_COMMON_SHARE = 4
"""Where one word of so many is one of those that runs are looked for by, none of them is rare."""


class Run(NamedTuple):
    """Common words in a row: where in the quotation, where in the document, how many."""

    at: int
    place: int
    size: int


class Narration:
    """The unmarked words of one document, indexed by runs on first use.

    ``asked`` are the codes of all passages that will be looked for: few runs of a text are in one.
    """

    def __init__(self, words: Words, marked: Marked, asked: Sequence[str]) -> None:
        self._words = words
        self._marked = marked
        self._asked = asked
        self._runs: dict[str, list[int]] | None = None

    def find(self, passage: Passage) -> range | None:
        """Where the words of a quotation are told, as indices of words; ``None`` if nowhere."""
        run = self.longest_run(passage)
        if run is None:
            return None
        at, place, size = run
        if size < _SURE_RUN_WORDS and size < _SURE_RUN_SHARE * len(passage):
            return None
        slack = len(passage) // 2 + 2
        window = self._unquoted(
            range(
                max(0, place - at - slack),
                min(len(self._words), place - at + len(passage) + slack),
            ),
            place,
        )
        told = passage_of(self._words, (window,))
        blocks = common_blocks(passage, told)
        matched = sum(block.size for block in blocks)
        if matched < _TOLD_SHARE * len(passage):
            return None
        last = blocks[-1]
        return range(window.start + blocks[0].right, window.start + last.right + last.size)

    def longest_run(self, passage: Passage) -> Run | None:
        """The longest run of a quotation's words outside marks, the first of equals."""
        if len(passage) < _SEED_WORDS:
            return None
        runs, codes = self._index(), self._words.codes
        best: Run | None = None
        measured: dict[int, int] = {}  # by distance between the two places: how far a run reaches
        for at in range(len(passage) - _SEED_WORDS + 1):
            places = runs.get(passage.codes[at : at + _SEED_WORDS], ())
            for place in places if len(places) <= _COMMON_PLACES else ():
                if measured.get(place - at, 0) > at:
                    continue
                size = _SEED_WORDS
                while (
                    at + size < len(passage)
                    and place + size < len(codes)
                    and passage.codes[at + size] == codes[place + size]
                    and not self._marked.is_quoted[place + size]
                ):
                    size += 1
                measured[place - at] = at + size
                content = passage.count_content(range(at, at + size))
                if content >= 2 and (best is None or size > best.size):
                    best = Run(at, place, size)
        return best

    def _index(self) -> dict[str, list[int]]:
        if self._runs is None:
            size, codes, no_mark = _SEED_WORDS, self._words.codes, bytes(_SEED_WORDS)
            asked = {
                words[at : at + size]
                for words in self._asked
                for at in range(len(words) - size + 1)
            }
            runs: defaultdict[str, list[int]] = defaultdict(list)
            for at in _places(codes, asked):
                is_plain = self._marked.is_quoted[at : at + size] == no_mark
                if is_plain and not self._marked.is_furniture[at]:
                    runs[codes[at : at + size]].append(at)
            self._runs = dict(runs)
        return self._runs

    def _unquoted(self, window: range, place: int) -> range:
        """The part of a window around a place that no quotation cuts into."""
        quoted = self._marked.is_quoted
        start = quoted.rfind(b"\1", window.start, place) + 1
        stop = quoted.find(b"\1", place, window.stop)
        return range(max(window.start, start), window.stop if stop < 0 else stop)


def _places(codes: str, asked: Collection[str]) -> list[int]:
    """Where one of the runs of ``_SEED_WORDS`` codes stands, ascending.

    Each is looked for where its last word to come up in the texts stands, which is about its
    rarest: words have ascending codes as they come up. Where the texts say all of it over and over,
    every place is looked at.
    """
    offsets: defaultdict[str, set[int]] = defaultdict(set)
    for run in asked:
        rarest = max(run)
        offsets[rarest].add(run.index(rarest))
    stands = list(compress(range(len(codes)), map(offsets.__contains__, codes)))
    if len(stands) > len(codes) // _COMMON_SHARE:
        every = range(len(codes) - _SEED_WORDS + 1)
        return [at for at in every if codes[at : at + _SEED_WORDS] in asked]
    found = {
        at - offset
        for at in stands
        for offset in offsets[codes[at]]
        if at >= offset and codes[at - offset : at - offset + _SEED_WORDS] in asked
    }
    return sorted(found)
