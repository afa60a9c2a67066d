"""Whose verb it is: the subject of a speech verb, or of a clause whatever its verb.

Everything here goes from a place in the words to a noun phrase of ``phrases``; which verb counts
is decided in ``candidates``.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from .apposed import apposed_name, before_bracket, name_led_by_role
from .cues import Strength, is_participle, strength_of
from .frame import QUOTED_CLAUSE, Kind, Word
from .phrases import (
    COMMAS,
    Run,
    capitals_ending,
    is_name,
    phrase_after,
    phrase_beginning,
    phrase_ending,
)
from .speaking import speaks
from .verbs import PLACE_ADVERBS, is_speech_verb
from .vocabulary import (
    AUXILIARIES,
    BE,
    CALENDAR,
    CONJUNCTIONS,
    DETERMINERS,
    PERSONAL,
    PREPOSITIONS,
    RELATIVES,
    is_adverb,
    is_role,
)

_LONGEST_APPOSITION = 30
_PARTICIPLE_REACH = 14
"""Words between a participle and the clause or "with" that holds its subject."""
_MOST_LEADING_PHRASES = 4


def subject_before(words: Sequence[Word], start: int, verb: int) -> Run | None:
    """The subject of the verb at ``verb``, looked for backwards and not before ``start``."""
    at = verb - 1
    while at >= start and is_adverb(words[at].lower) and not words[at].is_capital:
        at -= 1
    is_progressive = at >= start and words[at].lower in BE
    if is_participle(words[verb].lower) and not is_progressive:
        return _subject_of_participle(words, start, verb)
    at = verb - 1
    while at >= start and _is_between_subject_and_verb(words[at]):
        if words[at].lower == "to":
            return sentence_subject(words, start, at)
        at -= 1
    if at < start:
        return None
    word = words[at]
    if word.lower in ("and", "but", "or", "then"):
        return sentence_subject(words, start, at)
    if word.lower in RELATIVES:
        is_set_off = at - 1 >= start and words[at - 1].form in COMMAS
        return phrase_ending(words, start, at - 2 if is_set_off else at - 1)
    if word.form in COMMAS:
        return _subject_with_apposition(words, start, at)
    if word.lower in PREPOSITIONS:  # "A note left outside asked"
        return sentence_subject(words, start, at)
    return phrase_ending(words, start, before_bracket(words, start, at))


def _is_between_subject_and_verb(word: Word) -> bool:
    return word.kind is Kind.WORD and (
        word.lower in AUXILIARIES
        or word.lower in BE
        or word.lower == "to"
        or (is_adverb(word.lower) and not word.is_capital)
    )


def _subject_of_participle(words: Sequence[Word], start: int, verb: int) -> Run | None:
    """That of the clause, but for "footage of Ann Example saying" and "with Ann Example saying"."""
    if (heard := _heard(words, start, verb)) is not None:
        return heard
    noun = verb - 1 - (words[verb - 1].lower in PLACE_ADVERBS)
    if noun > start and words[noun - 1].lower in DETERMINERS and speaks(words[noun].lower):
        return noun - 1, noun + 1  # "She hung out a sheet saying"
    if verb > start and words[verb - 1].is_capital:
        phrase = phrase_ending(words, start, verb - 1)
        if phrase is not None and any(w.lower == "of" for w in words[phrase[0] : phrase[1]]):
            name = capitals_ending(words, phrase[1])
            return name if name[0] < name[1] else phrase
    for at in range(verb - 2, max(start, verb - _PARTICIPLE_REACH) - 1, -1):
        if words[at].lower == "with":
            is_set_off = words[verb - 1].form in COMMAS
            if is_set_off and not any(word.form in COMMAS for word in words[at : verb - 1]):
                break  # "found fault with the pier, saying"
            if is_set_off:
                named = _subject_with_apposition(words, at + 1, verb - 1)
                if named is not None:
                    return named
            return phrase_beginning(words, at + 1, verb)
        if strength_of(words[at].lower) is Strength.SPEECH:
            break
        if words[at].lower in ("when", "while") and at > start:
            return phrase_beginning(words, at + 1, verb)
    return sentence_subject(words, start, verb)


def _heard(words: Sequence[Word], start: int, verb: int) -> Run | None:
    """Who is heard in "She recalled Ann Example saying"."""
    name = capitals_ending(words, verb)
    is_heard = name[0] > start and words[name[0] - 1].lower in _HEARING
    return name if is_heard and is_name(words, name) else None


_HEARING = frozenset({"heard", "hears", "recalled", "recalls", "remembered", "remembers", "quoted"})


def _subject_with_apposition(words: Sequence[Word], start: int, comma: int) -> Run | None:
    """The subject of "Ann Example, the mayor, said" or "her adviser, Ann Example, said"."""
    last = before_bracket(words, start, comma - 1) + 1
    if last < comma:
        bracketed = phrase_ending(words, start, last - 1)
        if bracketed is not None and is_name(words, bracketed):
            return bracketed
    for at in range(last - 1, max(start, comma - _LONGEST_APPOSITION) - 1, -1):
        if words[at].form not in COMMAS:
            continue
        subject = phrase_ending(words, start, before_bracket(words, start, at - 1))
        if subject is not None and is_name(words, subject):
            return subject
        if is_name(words, (at + 1, last)):
            return at + 1, last
        named = _name_placed(words, at + 1, last) or name_led_by_role(words, at + 1, last)
        if named is not None:
            return named
        if subject is not None and words[at + 1].lower in DETERMINERS:
            return _name_apposed_to(words, start, subject) or subject
    return sentence_subject(words, start, comma)


def _name_placed(words: Sequence[Word], start: int, end: int) -> Run | None:
    """The name in "another, Ann Example at the ministry, said"."""
    stop = start
    while stop < end and words[stop].is_capital:
        stop += 1
    is_placed = stop - start >= 2 and stop < end and words[stop].lower in _PLACING
    return (start, stop) if is_placed and is_name(words, (start, stop)) else None


_PLACING = frozenset({"of", "at", "from", "in", "with"})


def _name_apposed_to(words: Sequence[Word], start: int, run: Run) -> Run | None:
    """The name that a phrase is itself set off from: "Ann Example, the mayor, a farmer, said"."""
    comma = run[0] - 1
    if comma <= start or words[comma].form not in COMMAS:
        return None
    named = _subject_with_apposition(words, start, comma) or phrase_ending(
        words, start, before_bracket(words, start, comma - 1)
    )
    return named if named is not None and is_name(words, named) else None


def sentence_subject(words: Sequence[Word], start: int, end: int) -> Run | None:
    """The subject of the clause that begins at ``start``, whatever its verb."""
    at = _after_label(words, start, end)
    for _ in range(_MOST_LEADING_PHRASES):
        while at < end and (
            words[at].form in COMMAS
            or words[at].lower in ("and", "but", "then", "so", "yet", "or")
            or (is_adverb(words[at].lower) and not (at > start and words[at].is_capital))
        ):
            at += 1
        if at >= end:
            return None
        if words[at].lower in PREPOSITIONS and at + 1 < end and words[at + 1].lower == "which":
            at += 2  # "Upon which the wolf …"
            break
        if not _leads_a_phrase(words, at):
            break
        if (placed := _subject_placed(words, at, end)) is not None:
            return placed
        comma = next((i for i in range(at, end) if _ends_leading_phrase(words[i])), None)
        if comma is None:
            return _pronoun_amid(words, at, end)
        at = comma + 1
    phrase = phrase_beginning(words, at, end)
    if phrase is None or is_name(words, phrase):
        return phrase
    return apposed_name(words, phrase, end) or phrase


def _pronoun_amid(words: Sequence[Word], start: int, end: int) -> Run | None:
    """The pronoun that can only be a subject, where no comma parts it from what leads the clause:
    "In the garden he keeps a “museum”".
    """
    is_clause = words[start].lower in CONJUNCTIONS  # "When he came he …": its own subject is first
    subjects = (at for at in range(start + 1, end) if words[at].lower in _NOMINATIVES)
    found = next(islice(subjects, int(is_clause), None), None)
    return None if found is None else (found, found + 1)


_NOMINATIVES = PERSONAL | {"they", "we", "i"}


def _after_label(words: Sequence[Word], start: int, end: int) -> int:
    """Where the clause begins behind a turn's label ("A: My father …", "HOLM: He …")."""
    for at in range(start, min(end - 1, start + _LONGEST_LABEL)):
        if words[at].form == ":":
            return at + 1 if at > start else start
        if not words[at].is_capital:
            break
    return start


_LONGEST_LABEL = 4
"""Words of a label, with its colon."""


def _subject_placed(words: Sequence[Word], start: int, end: int) -> Run | None:
    """The subject of "Among the crowd was Ann Example"."""
    if words[start].lower not in PREPOSITIONS:
        return None
    for at in range(start + 1, min(end, start + _LONGEST_PLACE)):
        if words[at].lower in BE:
            return phrase_after(words, at + 1, end)
        if words[at].kind is not Kind.WORD or is_speech_verb(words, at):
            return None
    return None


_LONGEST_PLACE = 8


def late_subject(words: Sequence[Word]) -> Run | None:
    """The subject of the attribution that ends a sentence: "Trams will stop, the mayor said."."""
    for verb in range(len(words) - 1, 1, -1):
        strength = strength_of(words[verb].lower)
        if strength in (None, Strength.NAMING) or not is_speech_verb(words, verb):
            continue
        subject = subject_before(words, 0, verb)
        is_late = subject is not None and subject[0] > 0 and words[subject[0] - 1].form == ","
        return subject if is_late else None
    return None


_NO_VERBS = PREPOSITIONS | CONJUNCTIONS
_LEADING = _NO_VERBS | DETERMINERS | {"and", "or"}


def subject_amid(words: Sequence[Word]) -> Run | None:
    """The name before a verb where no comma parts it from what leads the sentence: "On the quay
    Example pours tea.".
    """
    for at in range(1, len(words) - 1):
        word = words[at]
        if word.form in COMMAS:
            return None
        if word.lower in ("a", "an") and words[0].lower in PREPOSITIONS:
            last = words[at - 1]
            is_free = last.kind is Kind.WORD and last.lower not in PREPOSITIONS
            return phrase_beginning(words, at, len(words)) if is_free and at > 2 else None
        if not word.is_capital or words[at - 1].is_capital or word.lower.endswith(("'s", "s'")):
            continue
        end = at + 1
        while end < len(words) and words[end].is_capital:
            end += 1
        before, after = words[at - 1].lower, words[end].lower if end < len(words) else ""
        if before.endswith("'s"):
            continue  # "On the firm's Facebook page a customer …"
        if before in _LEADING:
            continue
        is_verb = after[:1].islower() and after not in _NO_VERBS
        return (at, end) if is_verb and words[end].kind is Kind.WORD else None
    return None


def _ends_leading_phrase(word: Word) -> bool:
    return word.form in COMMAS or word.form == QUOTED_CLAUSE


def _leads_a_phrase(words: Sequence[Word], at: int) -> bool:
    """Whether a word opens an adverbial phrase ("In a letter, …", "Asked why, …", "In 2010, …")."""
    word = words[at]
    if word.kind is not Kind.WORD:
        return False
    following = words[at + 1] if at + 1 < len(words) else None
    is_before_lower = following is not None and not following.is_capital
    if following is not None and word.lower.endswith("ed") and is_role(following.lower):
        return False  # "Retired sailor Ann Example"
    is_verbal = len(word.lower) > 4 and word.lower.endswith(("ing", "ed"))
    return (
        word.lower in PREPOSITIONS
        or word.lower in CONJUNCTIONS
        or word.lower in CALENDAR
        or (is_verbal and (is_before_lower or word.lower == "asked"))
        or (word.form.isdigit() and following is not None and following.form in COMMAS)
    )
