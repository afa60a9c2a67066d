"""Noun phrases in a run of words, without a grammar: told by the small words around them.

Where these do not settle it, there is no phrase: a missing speaker can be looked up by the
reader, a wrong one misleads. Which phrase is a verb's subject is decided in ``subjects``.

Invariant: a phrase is a non-empty run ``[start, end)`` of the words handed in; its first and last
are words.
"""

from __future__ import annotations

from collections.abc import Sequence

from .cues import is_participle, strength_of
from .frame import Kind, Word
from .speaking import speaks
from .verbs import STANDING_ALONE, is_base, is_speech_verb, is_verb_at_end, looks_like_verb
from .vocabulary import (
    ABBREVIATIONS,
    AUXILIARIES,
    BE,
    CALENDAR,
    CONJUNCTIONS,
    DETERMINERS,
    NAME_PARTICLES,
    PREPOSITIONS,
    PRONOUNS,
    TITLES,
    TOLD_BY_WHAT_FOLLOWS,
    is_adverb,
    is_role,
    pronoun_of,
)

Run = tuple[int, int]
COMMAS = frozenset({",", "–", "—", "―", "--"})
"""What sets off an apposition or a clause."""
_LONGEST = 14
"""Words in a noun phrase; what is longer is a clause."""
_LONGEST_NAME = 8
_LONGEST_ROLE = 7
_OBJECTS_TOO = frozenset({"it", "you"})
"""Pronouns that a preposition can lead."""
_APOSTROPHES = ("’", "'")
"""What follows a plural that owns the next noun ("the farmers’ union")."""
_NO_NAMES = PRONOUNS | DETERMINERS
"""Words that have a capital where a sentence begins."""


def is_name(words: Sequence[Word], run: Run) -> bool:
    """Whether a run is written like a name: capitals and the particles between them."""
    inside = [word for word in words[run[0] : run[1]] if word.kind is Kind.WORD]
    return (
        bool(inside)
        and run[1] - run[0] <= _LONGEST_NAME
        and all(word.kind is Kind.WORD or word.form in ".-&’'" for word in words[run[0] : run[1]])
        and inside[0].is_capital
        and inside[-1].is_capital
        and inside[0].lower not in CALENDAR
        and not (len(inside) == 1 and (inside[0].lower in _NO_NAMES or is_adverb(inside[0].lower)))
        and all(word.is_capital or word.lower in NAME_PARTICLES for word in inside)
    )


def capitals_ending(words: Sequence[Word], end: int) -> Run:
    """The capitalised words right before ``end``; an empty run if there are none."""
    start = end
    while start > 0 and words[start - 1].is_capital and words[start - 1].lower not in CALENDAR:
        start -= 1
    return start, end


def phrase_ending(words: Sequence[Word], start: int, last: int) -> Run | None:
    """The noun phrase whose last word is ``last`` and that begins at ``start`` or later."""
    if last < start or (words[last].kind is not Kind.WORD and words[last].form != "."):
        return None
    final = words[last]
    if final.lower in _OBJECTS_TOO and last > start and words[last - 1].lower in PREPOSITIONS:
        return phrase_ending(words, start, last - 2)  # "A note beneath it says"
    if pronoun_of(final.lower) or (final.lower in STANDING_ALONE and not _follows_of(words, last)):
        return last, last + 1
    is_counted = final.lower in DETERMINERS and _follows_of(words, last)  # "the mother of three"
    if not is_counted and (stops_phrase(final) or final.lower in DETERMINERS):
        return None
    if _is_past_tense(final) and last > start and words[last - 1].is_capital:
        return None
    at = last
    while at > start and last - at < _LONGEST and _reaches_back(words, start, at):
        at -= 1
        is_owned = at - 1 >= start and words[at - 1].lower in ("of", "for")
        is_led_twice = at - 1 >= start and words[at - 1].lower in DETERMINERS
        if words[at].lower in DETERMINERS and not is_owned and not is_led_twice:
            break
    leads = at - (at > start + 2 and words[at - 1].lower.endswith("ing"))
    if leads > start + 1 and words[leads - 1].lower in PREPOSITIONS:
        # "a singer in the crowd", "a sailor accused of sinking a boat": what stands before the
        # preposition, if a clause begins with it
        head = phrase_ending(words, start, leads - 2)
        if head is not None and (head[0] == start or _begins_clause(words[head[0] - 1])):
            is_told_by_it = words[leads - 2].lower in TOLD_BY_WHAT_FOLLOWS
            return (head[0], last + 1) if is_told_by_it else head
    return _as_phrase(words, at, last + 1, start)


def _follows_of(words: Sequence[Word], index: int) -> bool:
    return index > 0 and words[index - 1].lower == "of"


def _reaches_back(words: Sequence[Word], start: int, at: int) -> bool:
    """Whether the phrase that holds the word at ``at`` holds the one before it too."""
    before = words[at - 1]
    earlier = words[at - 2] if at - 2 >= start else None
    if before.lower in ("and", "&"):
        return earlier is not None and earlier.is_capital and words[at].is_capital
    if before.form == ".":
        return earlier is not None and earlier.is_capital and _is_abbreviating(earlier)
    if stops_phrase(before) or before.lower in PRONOUNS:
        return False
    if before.is_capital:
        return True
    is_verb = (
        earlier is not None
        and strength_of(before.lower) is not None
        and before.lower not in _NOUNS_TOO
        and is_speech_verb(words, at - 1)
    )
    return not (is_verb or is_adverb(before.lower))


_NOUNS_TOO = frozenset({"used", "report", "reports", "read", "coach", "question"})
"""Speech verbs that stand before a noun more often than before a clause."""


def _begins_clause(before: Word) -> bool:
    return before.form in COMMAS or before.lower in CONJUNCTIONS


def phrase_after(words: Sequence[Word], first: int, end: int) -> Run | None:
    """The noun phrase that begins at ``first``, where its verb stands before it ("said the …")."""
    if first >= end or words[first].kind is not Kind.WORD:
        return None
    if pronoun_of(words[first].lower):
        return first, first + 1
    if stops_phrase(words[first]) or words[first].lower in ("of", "for"):
        return None
    at = first
    while at < end and at - first < _LONGEST and _reaches_on(words, at, end):
        word = words[at]
        is_time = word.lower in ("last", "early", "late", "told", "said")
        is_verb = at > first and is_verb_at_end(words, at, end)
        if not word.is_capital and (is_time or is_verb or is_adverb(word.lower)):
            break
        at += 1
    return _as_phrase(words, first, at)


def phrase_beginning(words: Sequence[Word], first: int, end: int) -> Run | None:
    """The noun phrase at ``first``, up to what looks like its verb."""
    if first >= end or words[first].kind is not Kind.WORD:
        return None
    if pronoun_of(words[first].lower):
        return first, first + 1
    at = _after_role(words, first, end)
    has_noun = at > first
    while at < end and at - first < _LONGEST and _reaches_on(words, at, end):
        word = words[at]
        is_noun = words[first].lower in ("a", "an", "one") and is_base(word.lower)
        if word.lower == "for" or (has_noun and not is_noun and looks_like_verb(words, at)):
            break
        has_noun = has_noun or word.lower not in DETERMINERS
        at += 1
        is_complete = words[first].lower in DETERMINERS and at > first + 1 and is_role(word.lower)
        if is_complete and not (at < end and _goes_on_as_noun(words, at, end)):
            break
    at += has_noun and at < end and words[at].lower in TOLD_BY_WHAT_FOLLOWS
    if at > first and words[at - 1].lower in TOLD_BY_WHAT_FOLLOWS:
        told = phrase_after(words, at + 1, end)
        at = at if told is None else told[1]
    return _as_phrase(words, first, at, first)


def _goes_on_as_noun(words: Sequence[Word], at: int, end: int) -> bool:
    """Whether a role is only the beginning of a noun: "the victim impact statement"."""
    if words[at].is_capital or is_role(words[at].lower) or words[at].form in _APOSTROPHES:
        return True
    for further in range(at, min(end, at + 2)):
        word = words[further]
        if word.kind is not Kind.WORD or stops_phrase(word) or looks_like_verb(words, further):
            return False
        if speaks(word.lower):
            return True
    return False


def _after_role(words: Sequence[Word], first: int, end: int) -> int:
    """The index after a role that leads up to a name ("Harbour guide and part-time singer Ann
    Example"), or ``first`` if there is none.
    """
    for at in range(first + 1, min(end - 1, first + _LONGEST_ROLE)):
        word = words[at]
        if word.lower == "and":
            continue
        if word.kind is not Kind.WORD or stops_phrase(word) or is_adverb(word.lower):
            return first
        if is_role(word.lower) and words[at + 1].is_capital:
            return at + 1
    return first


def _reaches_on(words: Sequence[Word], at: int, end: int) -> bool:
    """Whether a phrase that comes as far as ``at`` can hold the word there."""
    word = words[at]
    if word.form == ".":
        return at > 0 and _is_abbreviating(words[at - 1])
    if word.lower == "and":
        return at > 0 and words[at - 1].is_capital and at + 1 < end and words[at + 1].is_capital
    return not stops_phrase(word) and word.lower not in PRONOUNS


def stops_phrase(word: Word) -> bool:
    """Whether no noun phrase reaches over a word: a clause, a place or punctuation begins."""
    if word.kind is not Kind.WORD:
        return word.form not in (".", "&", "-", "’", "'", "/", "#")
    return (
        word.lower in CONJUNCTIONS
        or word.lower in BE
        or word.lower in AUXILIARIES
        or word.lower in CALENDAR
        or (word.lower in PREPOSITIONS and word.lower not in ("of", "for"))
        or (not word.is_capital and is_participle(word.lower))
    )


def _is_abbreviating(word: Word) -> bool:
    return (
        word.lower in TITLES
        or word.lower in ABBREVIATIONS
        or "." in word.form
        or len(word.form) < 4
    )


def _is_past_tense(word: Word) -> bool:
    return not word.is_capital and word.lower.endswith("ed") and not is_role(word.lower)


def _trails(before: Word, word: Word) -> bool:
    """Whether a word after a noun is no part of its name: "protesters marching", "a memo seen"."""
    if word.is_capital:
        return False
    return (
        _is_past_tense(word)
        or word.lower in PREPOSITIONS
        or word.lower in _PARTICIPLES
        or (word.lower.endswith("ing") and (before.is_capital or before.lower.endswith("s")))
    )


def _is_time(form: str) -> bool:
    hours, _, minutes = form.partition(".")
    return hours.isdigit() and len(minutes) == 2 and minutes.isdigit()


_PARTICIPLES = frozenset({"seen", "shown", "held", "sent", "given", "taken", "written", "made"})


def _as_phrase(words: Sequence[Word], start: int, end: int, floor: int = -1) -> Run | None:
    """The run without small words at its ends, if what is left can name someone or something.

    An adverb at ``floor``, where the clause begins, is no part of it.
    """
    while start < end and (
        words[start].kind is not Kind.WORD
        or words[start].lower in CONJUNCTIONS
        or (is_adverb(words[start].lower) and start == floor)
        or words[start].lower in ("of", "for")
    ):
        start += 1
    while start < end and (
        words[end - 1].kind is not Kind.WORD
        or (end - start > 1 and _trails(words[end - 2], words[end - 1]))
    ):
        end -= 1
    if end - start > 1 and words[start + 1].is_capital and _is_time(words[start].form):
        start += 1  # "19.31 Minister: “…”" in a log
    if start >= end:
        return None
    first = words[start].lower
    is_gerund = start == floor and end - start == 1 and first.endswith("ing")
    if first in PREPOSITIONS or is_participle(first) or is_gerund:
        return None
    is_telling = (
        first in DETERMINERS
        or first in PRONOUNS
        or first[0].isdigit()
        or any(word.is_capital or is_role(word.lower) for word in words[start:end])
    )
    return (start, end) if is_telling else None
