"""A paragraph as the writer's own words: what is quoted shrinks to one word each.

Everything that attributes is looked for here, so that nothing said inside a quotation can be
taken for its attribution. Long stretches far from any quotation are left out: no subject is that
far away.

Invariant: words are in order and do not overlap; every quotation of the paragraph is one word.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum
from functools import lru_cache, partial
from itertools import accumulate, repeat
from typing import NamedTuple

from ..model.quotation import Quotation
from ..model.span import Span
from .vocabulary import ABBREVIATIONS, OPENERS


class Kind(Enum):
    """What a word of a frame is."""

    WORD = "word"
    PUNCTUATION = "punctuation"
    QUOTATION = "quotation"
    GAP = "gap"


class Word(NamedTuple):
    """One word, punctuation mark or whole quotation; ``lower`` is its form in lower case, with
    apostrophes as ``'``. ``ends`` tells whether a quotation's own words end a sentence,
    ``is_capital`` whether a word is written with a capital or is a number with a name's place.
    """

    start: int
    end: int
    form: str
    lower: str
    kind: Kind
    ends: bool = False
    is_capital: bool = False


_REACH = 700
"""Characters kept on each side of a quotation."""

_WORD = re.compile(r"([A-Za-z]+(?=[ ,\n])|[^\W_]+(?:['’.&@/-][^\W_]+)*|[@#]\w+|\.\.+|--+|[^\w\s])")
QUOTED_CLAUSE = "“,”"
"""The form of a quotation with a comma before its closing mark."""
_STOPS = ".!?…"
_DASHES = frozenset({"-", "–", "—", "--"})
_MAY_END = frozenset(".!?…;-–—“") | {""}
"""What the form of a word that ends a sentence begins with; that of a gap is empty."""
_LONGEST_DATELINE = 14
"""Words in "HILLTOP, March 3 (Agency) — ", which is no part of the sentence after it."""


def frame_of(
    text: str, paragraph: Span, quotations: Sequence[Quotation]
) -> tuple[list[Word], list[int]]:
    """The words of a paragraph, and for each of its quotations the index of its word."""
    words: list[Word] = []
    places: list[int] = []
    at = paragraph.start
    for quotation in quotations:
        start, end = outer_span(text, quotation)
        _add_words(words, text, at, max(at, start))
        places.append(len(words))
        last = text[quotation.span.end - 1]
        form = QUOTED_CLAUSE if last == "," else "“”"
        words.append(Word(start, end, form, form, Kind.QUOTATION, last in _STOPS))
        at = max(at, end)
    _add_words(words, text, at, paragraph.end)
    if _is_shouted(words):
        words = [word._replace(is_capital=False) for word in words]
    return words, places


def _is_shouted(words: Sequence[Word]) -> bool:
    """Whether the writer's words are all in capitals, which then tell no name."""
    return len(words) >= _FEWEST_SHOUTED and not any(
        word.kind is Kind.GAP or word.form != word.form.upper() for word in words
    )


_FEWEST_SHOUTED = 5
"""Words; fewer may be a name ("ANN EXAMPLE:")."""


def outer_span(text: str, quotation: Quotation) -> tuple[int, int]:
    """A quotation with its marks and the blanks inside them."""
    opening, closing = quotation.marks
    start, end = quotation.span.start, quotation.span.end
    if opening:
        start = text.rfind(opening, 0, start)
    if closing is not None:
        end = text.find(closing, end) + len(closing)
    return start, end


def _add_words(words: list[Word], text: str, start: int, end: int) -> None:
    if end - start > 2 * _REACH:
        _add_words(words, text, start, start + _REACH)
        words.append(Word(start + _REACH, end - _REACH, "", "", Kind.GAP))
        start = end - _REACH
    parts = _WORD.split(text[start:end])  # what stands between words, and words, in turn
    borders = list(accumulate(map(len, parts), initial=start))
    forms = parts[1::2]
    if forms:
        lowers, kinds, are_capitals = zip(*map(_reading, forms), strict=True)
        columns = (forms, lowers, kinds, repeat(False), are_capitals)
        words += map(_as_word, zip(borders[1:-1:2], borders[2::2], *columns, strict=False))


_as_word = partial(tuple.__new__, Word)
"""A word of all its fields, in half the time: a long text has many."""


@lru_cache(maxsize=1 << 14)  # a text says most of its words again, and so does the other
def _reading(form: str) -> tuple[str, Kind, bool]:
    """A word or punctuation mark in lower case, its kind, and whether it has a capital."""
    lower = form.lower().replace("’", "'")
    if not form[-1].isalnum():
        return lower, Kind.PUNCTUATION, False
    is_capital = form[0].isupper() or form.startswith(("al-", "el-", "d’", "d'"))
    return lower, Kind.WORD, is_capital


def sentence_ends(words: Sequence[Word]) -> list[int]:
    """The indices of the words with which a sentence of the writer's ends."""
    may_end = [at for at, word in enumerate(words) if word.form[:1] in _MAY_END]
    return [at for at in may_end if ends_sentence(words, at)]


def ends_sentence(words: Sequence[Word], index: int) -> bool:
    """Whether a sentence of the writer's ends with the word at ``index``."""
    word = words[index]
    if word.kind is Kind.WORD:
        return False
    following = words[index + 1] if index + 1 < len(words) else None
    match word.kind:
        case Kind.GAP:
            return True
        case Kind.QUOTATION:
            return word.ends and (
                following is None or following.is_capital or following.kind is Kind.QUOTATION
            )
        case Kind.PUNCTUATION:
            if word.form == ";":
                return True
            if word.form in ("!", "?", "…") or word.form.startswith(".."):
                return following is None or not following.form[:1].islower()
            if word.form in _DASHES and 0 < index < _LONGEST_DATELINE:
                return words[0].form.isupper() and words[index - 1].form == ")"
            if word.form != ".":
                return False
            before = words[index - 1] if index else None
            is_abbreviation = (
                before is not None
                and before.end == word.start
                and (before.lower in ABBREVIATIONS or "." in before.form or len(before.form) == 1)
                and (before.lower != "no" or (following is not None and following.form.isdigit()))
            )
            is_going_on = following is not None and (
                following.form[:1].islower() or following.form in (",", ")", ":", ";", "-")
            )
            is_beginning = following is not None and following.form in OPENERS
            return not is_going_on and (not is_abbreviation or is_beginning or following is None)
