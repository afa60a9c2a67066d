"""What a newsroom's house style may write in one way or another without changing the words.

Numbers, contractions and spellings, each in its own module, read here one after another. Case and
kind of marks are settled before, in the normal forms of tokens. Inflections are kept: "says" is
not "said".
"""

from __future__ import annotations

from collections.abc import Sequence

from .contractions import long_form
from .numerals import read_quantity
from .spelling import one_spelling

_STATES = ("u.s.", "u.k.", "u.n.", "e.u.")


def read_words(forms: Sequence[str], at: int) -> tuple[tuple[str, ...], int]:
    """The words that begin at the normal form ``forms[at]``, and the index after them.

    One form may give several words ("don't"), and a word may take several forms ("twenty-five").
    """
    quantity = read_quantity(forms, at)
    if quantity is not None:
        return quantity
    words = long_form(forms[at], forms[at + 1] if at + 1 < len(forms) else "")
    return tuple([one_spelling(_without_dots(word)) for word in words]), at + 1


def written_out(forms: Sequence[str]) -> list[str]:
    """All words of consecutive normal forms, in house style."""
    words: list[str] = []
    at = 0
    while at < len(forms):
        found, at = read_words(forms, at)
        words += found
    return words


def _without_dots(word: str) -> str:
    """The word "am" for "a.m."; the names of states keep their dots, for "us" is another word."""
    if "." in word and not word.startswith(_STATES):
        return word.replace(".", "") or word
    return word
