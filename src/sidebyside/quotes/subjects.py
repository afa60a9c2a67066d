"""What a speech verb's subject is: noun phrases in a run of words, without a grammar.

A subject is told by the small words around it. Where they do not settle it, there is none: a missing
speaker can be looked up by the reader, a wrong one misleads.

Invariant: a subject is a non-empty run ``[start, end)`` of the words handed in, and its first and last
are words.
"""

from __future__ import annotations

from collections.abc import Sequence

from .cues import Strength, is_participle, strength_of
from .frame import QUOTED_CLAUSE, Kind, Word
from .vocabulary import (
    AUXILIARIES,
    BE,
    CALENDAR,
    COMMON_VERBS,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    TITLES,
    is_adverb,
    is_role,
)

Run = tuple[int, int]

_LONGEST = 14
"""Words in a noun phrase; what is longer is a clause."""
_LONGEST_APPOSITION = 30
COMMAS = frozenset({",", "–", "—", "―", "--"})
_NAME_PARTICLES = frozenset("de da di la le van von der den bin ibn al el of the and &".split(" "))


def is_speech_verb(words: Sequence[Word], index: int) -> bool:
    """Whether a word is used as a speech verb: "he remarks" is, "his remarks" and "was told" are not."""
    word = words[index]
    if word.kind is not Kind.WORD or strength_of(word.lower) is None:
        return False
    if word.is_capital and index and not word.lower.startswith("tweet"):
        return False
    before = index - 1
    while before >= 0 and (is_adverb(words[before].lower)):
        before -= 1
    if before < 0:
        return True
    form = words[before].lower
    if words[before].kind is not Kind.WORD:
        return form not in ("(", "/", "-", "#", "$")
    if is_participle(word.lower):
        return form not in DETERMINERS
    if form in BE:
        return False
    if form in DETERMINERS - {"this", "that", "some", "many", "both", "few", "others"}:
        return False
    return not (form in PREPOSITIONS - {"to"} or form.endswith(("'s", "s'")))


def subject_before(words: Sequence[Word], start: int, verb: int) -> Run | None:
    """The subject of the verb at ``verb``, looked for backwards and not before ``start``."""
    if is_participle(words[verb].lower) and not _is_progressive(words, start, verb):
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
        before = at - 1
        if before >= start and words[before].form in COMMAS:
            before -= 1
        return _phrase_ending(words, start, before) if before >= start else None
    if word.form == ")":
        at = _opening_bracket(words, start, at)
        return None if at is None else _phrase_ending(words, start, at - 1)
    if word.form in COMMAS:
        return _subject_with_apposition(words, start, at)
    return _phrase_ending(words, start, at)


def _subject_of_participle(words: Sequence[Word], start: int, verb: int) -> Run | None:
    """That of the sentence, but for "footage of Ann Example saying" and "with Ann Example saying"."""
    if verb > start and words[verb - 1].is_capital:
        phrase = _phrase_ending(words, start, verb - 1)
        if phrase is not None and any(w.lower == "of" for w in words[phrase[0] : phrase[1]]):
            return _capitals_ending(words, phrase)
    for at in range(verb - 2, max(start, verb - _LONGEST) - 1, -1):
        if words[at].lower == "with":
            return _phrase_with_name(words, at + 1, verb)
        if strength_of(words[at].lower) is Strength.SPEECH:
            break
        if words[at].lower in ("when", "while") and at > start:
            return _phrase_beginning(words, at + 1, verb)
    return sentence_subject(words, start, verb)


def _capitals_ending(words: Sequence[Word], run: Run) -> Run:
    start = run[1]
    while start > run[0] and words[start - 1].is_capital:
        start -= 1
    return (start, run[1]) if start < run[1] else run


def _phrase_with_name(words: Sequence[Word], start: int, end: int) -> Run | None:
    """The name in "her deputy, Ann Example," and, without one, the phrase that begins there."""
    if words[end - 1].form in COMMAS:
        named = _subject_with_apposition(words, start, end - 1)
        if named is not None:
            return named
    return _phrase_beginning(words, start, end)


def _is_progressive(words: Sequence[Word], start: int, verb: int) -> bool:
    before = verb - 1
    while before >= start and is_adverb(words[before].lower):
        before -= 1
    return before >= start and words[before].lower in BE


def _is_between_subject_and_verb(word: Word) -> bool:
    return word.kind is Kind.WORD and (
        word.lower in AUXILIARIES
        or word.lower in BE
        or word.lower == "to"
        or (is_adverb(word.lower) and not word.is_capital)
    )


def _opening_bracket(words: Sequence[Word], start: int, closing: int) -> int | None:
    for at in range(closing - 1, max(start, closing - _LONGEST_APPOSITION) - 1, -1):
        if words[at].form == "(":
            return at
    return None


def _subject_with_apposition(words: Sequence[Word], start: int, comma: int) -> Run | None:
    """The subject of "Ann Example, the mayor, said" or "her adviser, Ann Example, said"."""
    for at in range(comma - 1, max(start, comma - _LONGEST_APPOSITION) - 1, -1):
        if words[at].form not in COMMAS:
            continue
        subject = _phrase_ending(words, start, _before_bracket(words, start, at - 1))
        if subject is not None:
            apposition = (at + 1, _before_bracket(words, start, comma - 1) + 1)
            if is_name(words, apposition) and not is_name(words, subject):
                return apposition
            if is_name(words, subject):
                return subject
            if words[at + 1].lower in DETERMINERS:
                return _name_apposed_to(words, start, subject) or subject
        elif is_name(words, apposition := (at + 1, _before_bracket(words, start, comma - 1) + 1)):
            return apposition
        if words[at + 1].lower in DETERMINERS | {"who", "whose"}:
            continue  # "…, the mayor, a farmer, said": the name stands further left
    return sentence_subject(words, start, comma)


def _name_apposed_to(words: Sequence[Word], start: int, run: Run) -> Run | None:
    """The name of which a phrase is itself an apposition ("Ann Example, the mayor, a farmer, said")."""
    if run[0] - 1 <= start or words[run[0] - 1].form not in COMMAS:
        return None
    named = _subject_with_apposition(words, start, run[0] - 1) if run[0] - 2 > start else None
    if named is None:
        named = _phrase_ending(words, start, _before_bracket(words, start, run[0] - 2))
    return named if named is not None and is_name(words, named) else None


def _before_bracket(words: Sequence[Word], start: int, last: int) -> int:
    """``last``, or the index before the bracket that closes there ("Ann Example (D-Ohio)")."""
    if last >= start and words[last].form == ")":
        opening = _opening_bracket(words, start, last)
        if opening is not None:
            return opening - 1
    return last


def is_name(words: Sequence[Word], run: Run) -> bool:
    """Whether a run is written like a name: capitals and the particles between them."""
    start, end = run
    if end <= start or end - start > 8:
        return False
    inside = [w for w in words[start:end] if w.kind is Kind.WORD]
    return (
        bool(inside)
        and all(w.kind is Kind.WORD or w.form in ".-&" for w in words[start:end])
        and inside[0].is_capital
        and inside[-1].is_capital
        and inside[0].lower not in CALENDAR
        and all(w.is_capital or w.lower in _NAME_PARTICLES for w in inside)
    )


def _stops_phrase(word: Word) -> bool:
    if word.kind is not Kind.WORD:
        return not (word.form in ".&-’'/" or word.form == "#")
    return (
        word.lower in CONJUNCTIONS
        or word.lower in BE
        or word.lower in AUXILIARIES
        or word.lower in CALENDAR
        or (word.lower in PREPOSITIONS and word.lower not in ("of", "for"))
        or (not word.is_capital and is_participle(word.lower))
    )


def _phrase_ending(words: Sequence[Word], start: int, last: int) -> Run | None:
    """The noun phrase whose last word is ``last``."""
    if last < start or words[last].kind is not Kind.WORD and words[last].form != ".":
        return None
    if words[last].lower in PRONOUNS:
        return last, last + 1
    if words[last].lower in DETERMINERS and last > start and words[last - 1].lower == "of":
        pass  # "the mother of three"
    elif _stops_phrase(words[last]) or words[last].lower in DETERMINERS:
        if words[last].lower in ("this", "that", "others", "some", "many", "both", "one"):
            return last, last + 1
        return None
    if not words[last].is_capital and last > start and words[last - 1].is_capital:
        if words[last].lower.endswith("ed") and not is_role(words[last].lower):
            return None
    at = last
    while at > start and last - at < _LONGEST:
        before = words[at - 1]
        if before.lower in ("and", "&") and at - 2 >= start and words[at].is_capital:
            if not words[at - 2].is_capital:
                break
        elif _stops_phrase(before) or before.lower in PRONOUNS:
            break
        elif before.form == ".":
            if (
                at - 2 < start
                or not words[at - 2].is_capital
                or not _is_abbreviating(words[at - 2])
            ):
                break
        elif is_adverb(before.lower) and not before.is_capital:
            break
        elif (
            not before.is_capital
            and (strength_of(before.lower) is not None or before.lower.endswith("ed"))
            and at - 2 >= start
            and is_speech_verb(words, at - 1)
            and before.lower not in ("used", "report", "reports", "read", "coach", "question")
            and words[at - 2].lower not in DETERMINERS
        ):
            break
        at -= 1
        if before.lower in DETERMINERS or before.lower.endswith(("'s", "s'")):
            if at - 1 >= start and words[at - 1].lower in ("of", "for"):
                continue
            if before.lower in DETERMINERS and not (
                at - 1 >= start and words[at - 1].lower in DETERMINERS
            ):
                break
    if at > start + 1 and words[at - 1].lower in PREPOSITIONS:
        # "a singer in the crowd": the phrase before the preposition, if a clause begins with it
        head = _phrase_ending(words, start, at - 2)
        if head is not None and (head[0] == start or _begins_clause(words, head[0] - 1)):
            return head
    return _as_subject(words, at, last + 1, start)


def _begins_clause(words: Sequence[Word], before: int) -> bool:
    return words[before].form in COMMAS or words[before].lower in CONJUNCTIONS


def _is_abbreviating(word: Word) -> bool:
    return word.lower in TITLES or len(word.form) == 1 or "." in word.form or len(word.form) < 4


def _as_subject(words: Sequence[Word], start: int, end: int, floor: int) -> Run | None:
    """The run, if it can be a subject at all; leading conjunctions and adverbs stripped."""
    while start < end and (
        words[start].kind is not Kind.WORD
        or words[start].lower in CONJUNCTIONS
        or (is_adverb(words[start].lower) and start == floor)
        or words[start].lower in ("of", "for")
    ):
        start += 1
    while start < end and (
        words[end - 1].kind is not Kind.WORD
        or (
            words[end - 1].lower.endswith("ed")
            and not words[end - 1].is_capital
            and end - start > 1
        )
    ):
        end -= 1
    if start >= end:
        return None
    first = words[start]
    if first.lower in PREPOSITIONS or is_participle(first.lower):
        return None
    has_capital = any(w.is_capital for w in words[start:end] if w.lower not in CALENDAR)
    if start == floor and first.is_capital and end - start == 1 and first.lower.endswith("ing"):
        return None
    is_noun_phrase = (
        first.lower in DETERMINERS
        or first.lower in PRONOUNS
        or is_role(words[end - 1].lower)
        or any(is_role(w.lower) for w in words[start:end])
        or first.lower[0].isdigit()
    )
    return (start, end) if has_capital or is_noun_phrase else None


def subject_after(words: Sequence[Word], first: int, end: int) -> Run | None:
    """The noun phrase that begins with the word at ``first``, as after an inverted verb."""
    if first >= end or words[first].kind is not Kind.WORD:
        return None
    if words[first].lower in PRONOUNS:
        return first, first + 1
    if _stops_phrase(words[first]) or words[first].lower in ("of", "for", "that"):
        return None
    at = first
    while at < end and at - first < _LONGEST:
        word = words[at]
        if word.form == ".":
            if not _is_abbreviating(words[at - 1]):
                break
        elif word.lower == "and":
            if not (at + 1 < end and words[at + 1].is_capital and words[at - 1].is_capital):
                break
        elif _stops_phrase(word) or word.lower in PRONOUNS:
            break
        elif not word.is_capital and (
            is_adverb(word.lower)
            or word.lower in ("last", "early", "late", "told", "said")
            or (at > first and _is_verb_at_end(words, at, end))
        ):
            break
        at += 1
    return _as_subject(words, first, at, -1)


def _is_verb_at_end(words: Sequence[Word], at: int, end: int) -> bool:
    """Whether a word after a noun is its speech verb, and not one more noun ("the police report")."""
    if not is_speech_verb(words, at):
        return False
    following = words[at + 1] if at + 1 < end else None
    return words[at - 1].is_capital or following is None or following.kind is not Kind.WORD


def apposed_name(words: Sequence[Word], run: Run, end: int) -> Run | None:
    """The name set off by commas after a phrase ("her deputy, Ann Example, …")."""
    first = run[1] + 1
    if run[1] >= end or words[run[1]].form not in COMMAS:
        return None
    last = first
    while last < end and last - first < _LONGEST and words[last].form not in COMMAS:
        last += 1
    named = (first, _before_bracket(words, first, last - 1) + 1)
    return named if last < end and is_name(words, named) else None


def sentence_subject(words: Sequence[Word], start: int, end: int) -> Run | None:
    """The subject of the clause that begins at ``start``, whatever its verb."""
    at = start
    for _ in range(4):
        while at < end and (
            words[at].form in COMMAS
            or words[at].lower in ("and", "but", "then", "so", "yet", "or")
            or (is_adverb(words[at].lower) and not _is_capital_inside(words, start, at))
        ):
            at += 1
        if at >= end:
            return None
        if words[at].lower in PREPOSITIONS and at + 1 < end and words[at + 1].lower == "which":
            at += 2  # "Upon which the wolf …"
            break
        if not _leads_a_phrase(words, at):
            break
        comma = next((i for i in range(at, end) if _ends_phrase(words[i])), None)
        if comma is None:
            return None
        at = comma + 1
    phrase = _phrase_beginning(words, at, end)
    if phrase is None or is_name(words, phrase):
        return phrase
    return apposed_name(words, phrase, end) or phrase


def _ends_phrase(word: Word) -> bool:
    return word.form in COMMAS or word.form == QUOTED_CLAUSE


def _is_capital_inside(words: Sequence[Word], start: int, at: int) -> bool:
    return at > start and words[at].is_capital


def _leads_a_phrase(words: Sequence[Word], at: int) -> bool:
    """Whether a word opens an adverbial phrase ("In a letter, …", "Asked why, …")."""
    word = words[at]
    return word.kind is Kind.WORD and (
        word.lower in PREPOSITIONS
        or word.lower in CONJUNCTIONS
        or (
            word.lower.endswith(("ing", "ed")) and len(word.lower) > 4 and _is_lower_next(words, at)
        )
        or word.lower in CALENDAR
        or (word.form.isdigit() and at + 1 < len(words) and words[at + 1].form in COMMAS)
    )


def _role_within(words: Sequence[Word], first: int, end: int) -> int:
    """The index after a role that leads up to a name ("Harbour guide and part-time singer Ann
    Example"), or ``first`` if there is none.
    """
    for at in range(first + 1, min(end - 1, first + 7)):
        word = words[at]
        if word.lower == "and":
            continue
        if word.kind is not Kind.WORD or _stops_phrase(word) or is_adverb(word.lower):
            return first
        if is_role(word.lower) and words[at + 1].is_capital:
            return at + 1
    return first


def _is_lower_next(words: Sequence[Word], at: int) -> bool:
    return at + 1 < len(words) and not words[at + 1].is_capital or words[at].lower == "asked"


def _phrase_beginning(words: Sequence[Word], first: int, end: int) -> Run | None:
    """The noun phrase at ``first``, up to what looks like its verb."""
    if first >= end or words[first].kind is not Kind.WORD:
        return None
    if words[first].lower in PRONOUNS:
        return first, first + 1
    at = _role_within(words, first, end)
    has_noun = at > first
    while at < end and at - first < _LONGEST:
        word = words[at]
        if word.form == ".":
            if at == first or not _is_abbreviating(words[at - 1]):
                break
        elif word.lower == "and":
            if not (at + 1 < end and words[at + 1].is_capital and words[at - 1].is_capital):
                break
        elif _stops_phrase(word) or word.lower in PRONOUNS or word.lower == "for":
            break
        elif not word.is_capital and has_noun:
            is_verb = (
                is_adverb(word.lower)
                or word.lower.endswith("ed")
                or word.lower in COMMON_VERBS
                or strength_of(word.lower) is not None
                or (words[at - 1].is_capital and not is_role(word.lower) and word.lower != "of")
            )
            if is_verb:
                break
        has_noun = has_noun or word.lower not in DETERMINERS
        at += 1
        if first < at - 1 and words[first].lower in DETERMINERS and is_role(word.lower):
            if not (at < end and (words[at].is_capital or is_role(words[at].lower))):
                break
    return _as_subject(words, first, at, first)
