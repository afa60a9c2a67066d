"""Numbers that tell nothing and only count the paragraphs: "4.", "(3)", "4.2 The tenant"."""

from __future__ import annotations

from collections.abc import Sequence

_AFTER = frozenset((".", ")", ":"))


def is_counter(before: Sequence[str], form: str, following: str) -> bool:
    """Whether the number ``form`` only counts its passage. ``before`` are the forms from the start
    of the passage to it, ``following`` is the next token as it stands ("" at the end).
    """
    if not form[0].isdigit():
        return False
    if before:
        return tuple(before) == ("(",) and following == ")"
    return following in _AFTER or ("." in form and following[:1].isupper())
