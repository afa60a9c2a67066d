"""What was done to quoted words, as flags that a reader can rely on.

Only small changes inside otherwise common words raise a flag: in a paraphrase everything differs,
and a flag there would say nothing. Nothing here decides what the relation is.
"""

from __future__ import annotations

from ..english.numerals import is_number
from ..english.polarity import SPOKEN_HEDGES, is_negated

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


def changed(left: tuple[str, ...], right: tuple[str, ...]) -> set[str]:
    """The flags of one change inside common words; either side may be empty."""
    flags: set[str] = set()
    left_numbers, right_numbers = (
        tuple(form for form in forms if is_number(form)) for forms in (left, right)
    )
    if left_numbers and right_numbers and sorted(left_numbers) != sorted(right_numbers):
        flags.add(NUMBER)
    if max(len(left), len(right)) <= _LONGEST_CHANGE_WORDS:
        if is_negated(left) != is_negated(right):
            flags.add(NEGATION)
        if SPOKEN_HEDGES.isdisjoint(left) != SPOKEN_HEDGES.isdisjoint(right):
            flags.add(HEDGE)
    return flags
