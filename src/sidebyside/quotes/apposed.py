"""Names that stand beside a phrase: set off by commas, behind a role, before a bracket.

Invariant: a name found here is a run of the words handed in, and no part of the phrase.
"""

from __future__ import annotations

from collections.abc import Sequence

from .frame import Kind, Word
from .phrases import COMMAS, Run, capitals_ending, is_name, stops_phrase
from .vocabulary import is_role

_LONGEST_APPOSITION = 14
"""Words of a name that is set off, with its titles."""
_LONGEST_BRACKET = 30
_LONGEST_ROLE = 7
_LONGEST_OF = 6


def before_bracket(words: Sequence[Word], start: int, last: int) -> int:
    """``last``, or the index before the bracket that closes there ("Ann Example (D-Ohio)")."""
    if last >= start and words[last].form == ")":
        for at in range(last - 1, max(start, last - _LONGEST_BRACKET) - 1, -1):
            if words[at].form == "(":
                return at - 1
    return last


def name_after_role(words: Sequence[Word], run: Run, end: int) -> Run:
    """The name that follows a phrase: "the port's founder and chief executive, Ann Example"; the
    phrase itself if none does.
    """
    stop = run[1]
    while stop < min(end, run[1] + _LONGEST_ROLE) and words[stop].kind is Kind.WORD:
        stop += 1
    last = words[stop - 1].lower
    if stop > run[1] and (words[run[1]].lower != "and" or not is_role(last)):
        return run
    is_one = run[1] - run[0] == 1 and last in ("one", "another")
    if is_name(words, run) or not (is_role(last) or is_one):
        return run
    name = stop + 1
    while name < end and words[name].is_capital:
        name += 1
    is_named = stop < end and words[stop].form in COMMAS and name - stop > 2
    return (stop + 1, name) if is_named and is_name(words, (stop + 1, name)) else run


def apposed_name(words: Sequence[Word], run: Run, end: int) -> Run | None:
    """The name set off by commas after a phrase ("her deputy, Ann Example, …")."""
    comma = run[1]
    if comma < end and words[comma].lower == "of":  # "his wife of fifty years, Ann, …"
        while comma < min(end, run[1] + _LONGEST_OF) and words[comma].kind is Kind.WORD:
            comma += 1
    if comma >= end or words[comma].form not in COMMAS:
        return None
    first = last = comma + 1
    while last < end and last - first < _LONGEST_APPOSITION and words[last].form not in COMMAS:
        last += 1
    named = (first, before_bracket(words, first, last - 1) + 1)
    if last >= end:
        return None
    return named if is_name(words, named) else name_led_by_role(words, *named)


def name_led_by_role(words: Sequence[Word], start: int, end: int) -> Run | None:
    """The name at the end of an apposition that begins with a role: "the sculptor Ann Example"."""
    name = capitals_ending(words, end)
    leading = words[start : name[0]]
    if not leading or len(leading) > _LONGEST_ROLE or not is_name(words, name):
        return None
    is_plain = all(word.kind is Kind.WORD and not stops_phrase(word) for word in leading)
    last = leading[-1].lower
    return name if is_plain and (is_role(last) or last in ("named", "called")) else None
