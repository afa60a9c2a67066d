"""Attributions that follow a quotation: "…,” said Ann Example", "…,” she told the council"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .apposed import name_after_role
from .candidate import (
    DASH_AND_NAME,
    DASHES,
    PHRASES_BY_FIRST,
    Candidate,
    Quoted,
    candidate_of,
    phrase_at,
)
from .candidates_before import owner_of_words
from .cues import Strength, is_participle, strength_of
from .frame import Kind, Word
from .phrases import Run, is_name, phrase_after, phrase_beginning
from .subjects import subject_before
from .verbs import is_speech_verb
from .vocabulary import BE, DETERMINERS, PRONOUNS, is_adverb


def candidates_after(words: Sequence[Word], quoted: Quoted) -> Iterator[Candidate]:
    """Attributions in the words of the same sentence that follow a quotation."""
    first = 0
    while first < len(words) and (words[first].form in DASHES or words[first].form == ","):
        first += 1
    if first == len(words):
        return
    if quoted.is_fragment and quoted.last == "." and words[0].is_capital:
        return  # "She called it “a farce.” The clerk said …"
    is_expected = quoted.is_expecting or (first > 0 and words[0].form == ",")
    is_dashed = first > 0 and words[0].form != ","
    yield from _phrases_after(words, first)
    if is_dashed and (subject := phrase_after(words, first, len(words))) is not None:
        rest = words[subject[1] :]
        if is_name(words, subject) and (not rest or rest[0].form in (",", "(", ".", "@")):
            yield candidate_of(6.0, words, subject, None, DASH_AND_NAME)
    if words[first].lower in BE and words[first + 1 : first + 2]:
        asked = words[first + 1]
        subject = phrase_beginning(words, first + 2, len(words))
        if asked.lower in ("how", "what", "all") and subject is not None:
            # "is how Ann Example puts it", "is all he will say"
            yield candidate_of(8.0, words, subject, (first, first + 2), "is how")
    found = _verb_subject(words, first, is_expected, quoted) or _subject_verb(
        words, first, is_expected, quoted
    )
    if found is not None:
        yield found
    yield from _late_attribution(words, first)


def _phrases_after(words: Sequence[Word], first: int) -> Iterator[Candidate]:
    if words[first].lower == "in" and (owned := owner_of_words(words, first, len(words))):
        yield candidate_of(7.0, words, *owned, "in somebody's words")
    for at in range(first, len(words)):
        if words[at].lower not in PHRASES_BY_FIRST or (cue := phrase_at(words, at)) is None:
            continue
        if (subject := phrase_after(words, cue, len(words))) is not None:
            score = 7.0 if at == first else 4.5
            yield candidate_of(score, words, subject, (at, cue), "phrase after the quotation")
            return


def _verb_subject(
    words: Sequence[Word], first: int, is_expected: bool, quoted: Quoted
) -> Candidate | None:
    """For "“…,” said X"."""
    verb = first
    while verb < len(words) and is_adverb(words[verb].lower):
        verb += 1
    if verb == len(words) or words[verb].is_capital or words[verb].lower == "told":
        return None
    strength = strength_of(words[verb].lower)
    if strength is None or is_participle(words[verb].lower):
        return None
    if strength is not Strength.SPEECH and not is_expected:
        return None
    subject = phrase_after(words, verb + 1, len(words))
    if subject is None or _is_object(words, subject):
        return None
    subject = name_after_role(words, subject, len(words))
    score = 10.0 if strength is Strength.SPEECH else 9.2 if strength is Strength.LOOSE else 3.0
    if not is_expected:
        score -= 5.0 if quoted.last == "." else 3.5
    return candidate_of(score, words, subject, (verb, verb + 1), "quotation, verb, subject")


def _is_object(words: Sequence[Word], subject: Run) -> bool:
    """Whether what follows the verb is what was said of ("said his plan would")."""
    following = words[subject[1]] if subject[1] < len(words) else None
    return following is not None and following.lower in ("would", "will", "was", "is", "had", "has")


def _subject_verb(
    words: Sequence[Word], first: int, is_expected: bool, quoted: Quoted
) -> Candidate | None:
    """For "“…,” X said"."""
    for verb in range(first + 1, min(len(words), first + 40)):
        if not is_speech_verb(words, verb):
            continue
        strength = strength_of(words[verb].lower)
        subject = subject_before(words, first, verb)
        if subject is None or is_participle(words[verb].lower):
            continue
        is_next = all(
            w.kind is not Kind.WORD or is_adverb(w.lower) or w.lower in DETERMINERS
            for w in words[first : subject[0]]
        ) or _is_apposed(words, first, subject)
        if not is_next:
            return None
        beyond = verb + 1
        while beyond < len(words) and words[beyond].lower in _PARTICLES:
            beyond += 1
        following = words[beyond] if beyond < len(words) else None
        leads_on = following is not None and (
            following.form == ":" or (following.form == "," and beyond + 1 >= len(words))
        )
        score = 9.0 if strength is Strength.SPEECH else 8.5 if strength is Strength.LOOSE else 3.0
        if not is_expected:
            if quoted.last == "." and (leads_on or strength is not Strength.SPEECH):
                return None
            score -= 4.5 if quoted.last == "." else 3.5
            if following is not None and _begins_clause(following, quoted):
                return None
        if leads_on:
            score -= 1.5  # "X cried, “…,” Y answered, “…”" has a better candidate before the mark
        return candidate_of(score, words, subject, (verb, verb + 1), "quotation, subject, verb")
    return None


def _begins_clause(following: Word, quoted: Quoted) -> bool:
    """Whether it is told what was said: after a full stop a sentence of its own then begins
    ("“We lost.” The firm said it would close").
    """
    word = following.lower
    return word == "that" or (quoted.last == "." and (word in PRONOUNS or word in DETERMINERS))


_PARTICLES = frozenset({"back", "in", "on", "out", "up", "down", "off"})
"""What may stand between a verb and a colon ("she shot back:")."""


def _is_apposed(words: Sequence[Word], first: int, subject: Run) -> bool:
    """Whether the name is set off from what follows the mark ("her aide, Ann Example, said")."""
    return (
        subject[0] - first <= 12
        and words[subject[0] - 1].form == ","
        and words[first].lower in DETERMINERS
    )


def _late_attribution(words: Sequence[Word], first: int) -> Iterator[Candidate]:
    """For "… “fragment” and so on, X said." at the end of the sentence."""
    for comma in range(len(words) - 2, first, -1):
        if words[comma].form != ",":
            continue
        for verb in range(comma + 2, min(len(words), comma + 9)):
            if strength_of(words[verb].lower) is Strength.SPEECH and is_speech_verb(words, verb):
                subject = subject_before(words, comma + 1, verb)
                if subject is not None and subject[0] <= comma + 2:
                    yield candidate_of(
                        4.5, words, subject, (verb, verb + 1), "attribution at the sentence's end"
                    )
                    return
