"""The words of a document as quotations are compared by: in house style, punctuation left out.

Invariant: ``codes`` has one character a word, and two words of either document share a character
exactly if they are the same word in house style; so runs of words are found with plain string
search. Words have ascending codes as they come up. ``roots`` is the same for stems. A token may
give two words ("don't"), a word may take several tokens ("twenty-five"), and a sum of money is one
("$5 million"); each word knows where the whole stands.

What is the same word is decided in ``english.house_style``; nothing here knows quotations.
"""

from __future__ import annotations

import sys
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, compress
from operator import not_

from ..english.function_words import FUNCTION_WORDS
from ..english.house_style import read_words
from ..english.stems import stem
from ..model.document import Document, Tokens
from ..model.pair import Pair
from ..model.span import Span

_LONGEST_INSERTION = 12
"""Words in brackets before they are no longer taken for one insertion."""

_TELLING_MARKS = frozenset("…[]")

_PARTED_DOTS = ". ."
"""How some houses write an ellipsis, of three dots or four."""

_SURROGATES = range(0xD800, 0xE000)
"""Code points that are no characters."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one document, column by column.

    ``text`` is the document's. ``content`` has a 1 for each word that carries meaning.
    ``after_ellipsis`` are the indices of words that an ellipsis stands before, ``bracketed`` those
    within brackets.
    """

    text: str
    codes: str
    roots: str
    forms: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    content: bytes
    after_ellipsis: frozenset[int]
    bracketed: frozenset[int]

    def __len__(self) -> int:
        return len(self.codes)

    def within(self, span: Span) -> range:
        """The indices of the words that begin inside a span."""
        return range(bisect_left(self.starts, span.start), bisect_left(self.starts, span.end))

    def span(self, indices: range) -> Span:
        """Where a run of words stands; it must not be empty."""
        return Span(self.starts[indices.start], self.ends[indices.stop - 1])

    def surface(self, indices: range) -> str:
        """A run of words as it stands in the text, blanks folded; it must not be empty."""
        return " ".join(self.span(indices).of(self.text).split())


def words_of(documents: Pair[Document]) -> Pair[Words]:
    """The words of both documents, with codes that they share."""
    codes: defaultdict[str, str] = defaultdict(map(chr, _code_points()).__next__)
    plain: dict[str, str] = {}
    left = _words(documents.left.text, documents.left.tokens, codes, plain)
    if documents.right.is_split_as(documents.left):
        return Pair(left, left)
    return Pair(left, _words(documents.right.text, documents.right.tokens, codes, plain))


def _code_points() -> Iterator[int]:
    """The characters that stand for words: one after another for each new word."""
    return chain(range(1, _SURROGATES.start), range(_SURROGATES.stop, sys.maxunicode + 1))


class _Column:
    """The words of one document while they are gathered."""

    def __init__(self) -> None:
        self.forms: list[str] = []
        self.roots: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []

    def add(self, form: str, root: str, start: int, end: int) -> None:
        self.forms.append(form)
        self.roots.append(root)
        self.starts.append(start)
        self.ends.append(end)

    def add_plain(self, tokens: Tokens, first: int, stop: int, plain: dict[str, str]) -> None:
        """Tokens that are a word of their own each, or punctuation."""
        roots = tokens.stems[first:stop]
        self.forms += map(plain.__getitem__, compress(tokens.forms[first:stop], roots))
        self.roots += filter(None, roots)
        self.starts += compress(tokens.starts[first:stop], roots)
        self.ends += compress(tokens.ends[first:stop], roots)


def _learn_plain(plain: dict[str, str], forms: Iterable[str]) -> None:
    """Add the forms that are one word wherever they stand, each in house style: nearly all."""
    for form in forms:
        if form not in plain and form.isalpha() and form != "per":
            word = _plain_word(form)
            if word:
                plain[form] = word


@lru_cache(maxsize=1 << 14)  # the next texts have most of these words too
def _plain_word(form: str) -> str:
    """A form in house style, if that is one word; else nothing."""
    found, _ = read_words((form,), 0)
    return found[0] if len(found) == 1 and found[0].isalpha() else ""


def _words(text: str, tokens: Tokens, codes: defaultdict[str, str], plain: dict[str, str]) -> Words:
    column = _Column()
    ellipses: set[int] = set()
    bracketed: set[int] = set()
    opened: int | None = None
    forms, stems, starts, ends = tokens.forms, tokens.stems, tokens.starts, tokens.ends
    said = dict.fromkeys(compress(forms, stems))
    _learn_plain(plain, said)
    looked_at = (said.keys() - plain.keys()) | _TELLING_MARKS
    at = 0
    for place in compress(range(len(forms)), map(looked_at.__contains__, forms)):
        form = forms[place]
        if place < at or not (stems[place] or form in _TELLING_MARKS):
            continue
        column.add_plain(tokens, at, place, plain)
        if stems[place]:
            found, at = read_words(forms, place)
            for word in found:
                root = stems[place] if len(found) == 1 and word.isalpha() else stem(word)
                column.add(word, root, starts[place], ends[at - 1])
            continue
        at = place + 1
        reached = len(column.forms)
        if form == "…":
            ellipses.add(reached)
        elif form == "[":
            opened = reached
        elif opened is not None:
            if reached == opened:
                ellipses.add(opened)
            elif reached - opened <= _LONGEST_INSERTION:
                bracketed.update(range(opened, reached))
            opened = None
    column.add_plain(tokens, at, len(tokens), plain)
    at = text.find(_PARTED_DOTS)
    while at >= 0:
        ellipses.add(bisect_left(column.starts, at))
        at = text.find(_PARTED_DOTS, at + len(_PARTED_DOTS))
    return Words(
        text=text,
        codes="".join(map(codes.__getitem__, column.forms)),
        roots="".join(map(codes.__getitem__, column.roots)),
        forms=tuple(column.forms),
        starts=tuple(column.starts),
        ends=tuple(column.ends),
        content=bytes(map(not_, map(FUNCTION_WORDS.__contains__, column.forms))),
        after_ellipsis=frozenset(ellipses),
        bracketed=frozenset(bracketed),
    )
