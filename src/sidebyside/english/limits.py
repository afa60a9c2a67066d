"""Words that make an amount the least or the most that there is: "at least 40", "40 or fewer"."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum


class Limit(Enum):
    """What an amount is a limit of."""

    LOWER = "lower"
    """As much or more."""
    UPPER = "upper"
    """As much or less."""


_BEFORE: dict[tuple[str, ...], Limit] = {
    ("at", "least"): Limit.LOWER,
    ("more", "than"): Limit.LOWER,
    ("no", "fewer", "than"): Limit.LOWER,
    ("no", "less", "than"): Limit.LOWER,
    ("not", "less", "than"): Limit.LOWER,
    ("older", "than"): Limit.LOWER,
    ("longer", "than"): Limit.LOWER,
    ("at", "most"): Limit.UPPER,
    ("up", "to"): Limit.UPPER,
    ("less", "than"): Limit.UPPER,
    ("fewer", "than"): Limit.UPPER,
    ("no", "more", "than"): Limit.UPPER,
    ("not", "more", "than"): Limit.UPPER,
    ("no", "longer", "than"): Limit.UPPER,
    ("no", "older", "than"): Limit.UPPER,
    ("under",): Limit.UPPER,
}
_AFTER: dict[tuple[str, ...], Limit] = {
    ("or", "more"): Limit.LOWER,
    ("or", "longer"): Limit.LOWER,
    ("or", "less"): Limit.UPPER,
    ("or", "fewer"): Limit.UPPER,
}
_MOST_WORDS = 3


def limit_of(forms: Sequence[str], start: int, stop: int) -> Limit | None:
    """Whether the amount in ``[start, stop)`` of normal forms is said to be a limit."""
    for size in range(_MOST_WORDS, 0, -1):
        limit = _BEFORE.get(tuple(forms[max(0, start - size) : start]))
        if limit is not None:
            return limit
    for after in (stop, stop + 1):  # "40 or more people", "40 people or more"
        limit = _AFTER.get(tuple(forms[after : after + 2]))
        if limit is not None:
            return limit
    return None
