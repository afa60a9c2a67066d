"""The number or letter before a clause, a heading or a list item: "3.", "(b)", "iv)".

Clauses are renumbered without being changed, and unlike clauses bear one number. So it counts for
what a sentence says, and not for how like two sentences are.
"""

from __future__ import annotations

from collections.abc import Sequence

_OPENERS = frozenset("([§")
_CLOSERS = frozenset(".):]")
_ROMAN = frozenset("ivxlc")
_MOST_DIGITS = 3
_MOST_LETTERS = 5


def after_enumerator(forms: Sequence[str], tokens: range) -> int:
    """The first token of a sentence that belongs to its words, given all ``forms`` of the text."""
    at = tokens.start
    if at < tokens.stop and forms[at] in _OPENERS:
        at += 1
    is_longer = at + 2 < tokens.stop
    if is_longer and forms[at + 1] in _CLOSERS and _is_label(forms[at]):
        return at + 2
    return tokens.start


def _is_label(form: str) -> bool:
    if form[:1].isdigit():
        return all(part.isdigit() and len(part) <= _MOST_DIGITS for part in form.split("."))
    return len(form) == 1 or (len(form) <= _MOST_LETTERS and _ROMAN.issuperset(form))
