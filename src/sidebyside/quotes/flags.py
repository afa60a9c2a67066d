"""What was done to quoted words, as flags that a reader can rely on.

Only small changes inside otherwise common words raise a flag: in a paraphrase everything differs,
and a flag there would say nothing. Nothing here decides what the relation is.
"""

from __future__ import annotations

from .numerals import is_number

NUMBER = "number"
NEGATION = "negation"
HEDGE = "hedge"
SILENT_CUT = "silent-cut"
DECLARED_CUT = "declared-cut"
SPEAKER = "speaker"

ORDER = (NUMBER, NEGATION, HEDGE, SILENT_CUT, DECLARED_CUT, SPEAKER)
"""The order in which flags are listed."""

_LONGEST_CHANGE_WORDS = 6
"""A longer change is another statement; what it negates or weakens is not the common words."""

_NEGATIONS = frozenset(
    ("not", "no", "never", "none", "nobody", "nothing", "nowhere", "neither", "nor", "without")
)
_HEDGE_WORDS = """
allegedly apparently appear appears arguably believe could guess likely may maybe might perhaps
possible possibly potential potentially presumably probably reportedly seem seems seemingly suspect
supposedly think
"""
_HEDGES = frozenset(_HEDGE_WORDS.split())


def changed(left: tuple[str, ...], right: tuple[str, ...]) -> set[str]:
    """The flags of one change inside common words; either side may be empty."""
    flags: set[str] = set()
    left_numbers, right_numbers = (
        tuple(form for form in forms if is_number(form)) for forms in (left, right)
    )
    if left_numbers and right_numbers and sorted(left_numbers) != sorted(right_numbers):
        flags.add(NUMBER)
    if max(len(left), len(right)) <= _LONGEST_CHANGE_WORDS:
        if _count(left, _NEGATIONS) % 2 != _count(right, _NEGATIONS) % 2:
            flags.add(NEGATION)
        if (_count(left, _HEDGES) > 0) != (_count(right, _HEDGES) > 0):
            flags.add(HEDGE)
    return flags


def _count(forms: tuple[str, ...], words: frozenset[str]) -> int:
    return sum(form in words for form in forms)
