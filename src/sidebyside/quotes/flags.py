"""What was done to quoted words, as flags that a reader can rely on.

Only small changes inside otherwise common words raise a flag: in a paraphrase everything differs,
and a flag there would say nothing. Nothing here decides what the relation is.
"""

from __future__ import annotations

from ..english.numerals import is_number
from ..english.polarity import is_hedged, is_negated, is_one_prefixed
from ..english.tense import is_shifted

NUMBER = "number"
NEGATION = "negation"
HEDGE = "hedge"
TENSE = "tense"
SILENT_CUT = "silent-cut"
DECLARED_CUT = "declared-cut"
SPEAKER = "speaker"
TRANSLATED = "translated"

ORDER = (NUMBER, NEGATION, HEDGE, TENSE, SILENT_CUT, DECLARED_CUT, SPEAKER, TRANSLATED)
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
        is_turned = any(is_one_prefixed(one, other) for one in left for other in right)
        if (is_negated(left) != is_negated(right)) is not is_turned:
            flags.add(NEGATION)
        if is_hedged(left) != is_hedged(right):
            flags.add(HEDGE)
        if is_shifted(left, right):
            flags.add(TENSE)
    return flags
