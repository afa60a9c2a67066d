"""Words that turn a statement round or weaken it.

All words are in house style, so "didn't" has come as "did not" and "cannot" as "can not".
"""

from __future__ import annotations

from collections.abc import Iterable


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_NEGATIONS = _set(
    "not no never none nobody nothing nowhere neither nor without hardly barely scarcely"
)
_PREFIXES = ("un", "in", "im", "il", "ir", "dis", "non", "mis")

HEDGES = _set("""
    allegedly alleged almost apparently approximately arguably likely may maybe might nearly perhaps
    possibly potentially presumably probably purported reportedly roughly seemingly supposedly
    suspected
""")
"""Words that make a statement less certain wherever they stand."""

SPOKEN_HEDGES = HEDGES | _set("""
    appear appears believe could guess possible potential seem seems suspect think
""")
"""With those that do so where somebody speaks for himself ("I think it could"); in a report they
mostly do other work ("she appears in court")."""


def is_negated(words: Iterable[str]) -> bool:
    """Whether the words turn a statement round; two negations cancel out ("not without")."""
    return sum(word in _NEGATIONS for word in words) % 2 == 1


def are_opposites(one: str, other: str) -> bool:
    """Whether one word is the other with a negating prefix: "likely" and "unlikely"."""
    short, long = sorted((one, other), key=len)
    return any(long == prefix + short for prefix in _PREFIXES)
