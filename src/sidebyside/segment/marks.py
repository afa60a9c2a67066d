"""Which of two neighbouring sentences a quotation mark at their border belongs to.

Only borders are judged here, for splitting; pairing marks into quotations is no business of
``segment``.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

_CLOSING = frozenset("”»」』〞")
_OPENING = frozenset("“„‟«「『〝")
_EITHER = frozenset('"＂')
DOUBLE_MARKS = '”»」』〞“„‟«「『〝"＂'
_BRACKETS = frozenset(")]}）】》〉］")
SINGLE_MARKS = "’'›‘‚‛‹"
_SINGLE_CLOSING = frozenset("’'›")
_GAP = frozenset(DOUBLE_MARKS) | frozenset(SINGLE_MARKS) | frozenset("()[]")


class Gap(NamedTuple):
    """The border of two sentences: the left one's last word or terminator ends at ``end``, the
    marks up to ``cut`` are its own, and the right one's first word begins at ``next``.
    """

    end: int
    cut: int
    next: int


class MarkParity:
    """Whether an undirected mark (") at a place would close what an earlier one opened."""

    def __init__(self, words: str) -> None:
        self._places = sorted(at for mark in _EITHER for at in _places(words, mark))

    def is_open(self, at: int) -> bool:
        """Whether an odd number of undirected marks stands before ``at``."""
        return bisect_left(self._places, at) % 2 == 1


def _places(words: str, mark: str) -> Iterator[int]:
    at = words.find(mark)
    while at >= 0:
        yield at
        at = words.find(mark, at + 1)


def gap_at(words: str, at: int, parity: MarkParity) -> Gap:
    """The border around ``at``, which stands somewhere among its blanks and marks."""
    is_plain = at > 1 and words[at - 1] == " " and words[at : at + 1].isalnum()
    if is_plain and not _is_gap(words[at - 2]):
        return Gap(at - 1, at - 1, at)  # nearly all: one blank
    end = at
    while end and _is_gap(words[end - 1]):
        end -= 1
    cut = here = end
    is_touching = True
    while here < len(words):
        character = words[here]
        if character.isspace():
            is_touching = False
        elif _closes(words, here, is_touching, parity):
            cut = here + 1
        else:
            break
        here += 1
    while here < len(words) and (_is_gap(words[here]) or words[here] in "([（"):
        here += 1
    return Gap(end, cut, here)


def _is_gap(character: str) -> bool:
    return character in _GAP or character.isspace()


def _closes(words: str, at: int, is_touching: bool, parity: MarkParity) -> bool:
    """Whether the mark at ``at`` belongs to the sentence before it.

    ``is_touching``: no blank stands between that sentence's last word and the mark.
    """
    character = words[at]
    following = words[at + 1 : at + 2]
    is_before_blank = (
        not following or following.isspace() or following in _BRACKETS or following in _CLOSING
    )
    if character in _BRACKETS:
        return is_touching
    if character in _SINGLE_CLOSING:
        return is_touching and is_before_blank
    if character in _CLOSING:
        return is_touching or is_before_blank  # ”Så är det” opens with the mark it closes with
    if character in _OPENING:
        return is_touching and is_before_blank  # „So ist es“
    if character in _EITHER:
        return is_touching if is_touching == is_before_blank else parity.is_open(at)
    return False
