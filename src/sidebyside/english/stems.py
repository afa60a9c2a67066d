"""Coarse forms of words: inflections and British and American spellings share one stem.

A stem only serves likeness: it is never shown, need not be a word, and two unrelated words that
meet in one stem do little harm. Exact sameness is the business of normal forms, not of stems. The
rules are English; on other languages they cut little, and always alike on both sides.
"""

from __future__ import annotations

from functools import lru_cache

from .spelling import one_spelling

_VOWELS = frozenset("aeiouy")

_KEPT = frozenset({"news", "does", "goes", "being", "its", "his", "less", "unless", "during"})
"""Words that look inflected and are not, or whose cut form is another common word."""


@lru_cache(maxsize=1 << 16)  # what asks for the stem of a word mostly asks again
def stem(form: str) -> str:
    """The stem of one word or number, given in its normal form (lower case, straight apostrophes).

    Never empty for a form that is not empty.
    """
    base = form.removesuffix("'s")
    if not base:
        return form
    base = one_spelling(base)
    if len(base) < 4 or base in _KEPT or not base.isalpha():
        return base
    cut = _without_inflection(_without_plural(base))
    if len(cut) > 3 and cut.endswith("e"):
        cut = cut[:-1]
    if len(cut) > 3 and cut[-1] == cut[-2] and cut[-1] not in _VOWELS:
        cut = cut[:-1]
    return cut


def _without_plural(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes")) and len(word) > 4:
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _without_inflection(word: str) -> str:
    if word.endswith("ied") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("eed"):
        return word[:-1] if len(word) > 5 else word
    if word.endswith("ed"):
        return word[:-2] if _is_stem(word[:-2]) else word[:-1]
    if word.endswith("ing") and _is_stem(word[:-3]):
        return word[:-3]
    if word.endswith("ly") and len(word) > 5:
        return word[:-2]
    return word


def _is_stem(rest: str) -> bool:
    """Whether what an ending leaves could be a word: "thing" and "string" have no ending."""
    return len(rest) > 2 and not _VOWELS.isdisjoint(rest)
