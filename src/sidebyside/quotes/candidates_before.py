"""Attributions that lead up to a quotation: "Ann Example said: “…", "According to her, “…"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .candidate import (
    DASHES,
    NAME_AND_COLON,
    PHRASES_BY_FIRST,
    SUBJECT_ALONE,
    Candidate,
    Quoted,
    candidate_of,
    doubt_of,
    phrase_at,
)
from .cues import ANSWERS, SPEECH_NOUNS, WITHOUT_OBJECT, Strength, is_participle, strength_of
from .frame import Kind, Word
from .phrases import COMMAS, Run, capitals_ending, is_name, phrase_after, phrase_ending
from .subjects import sentence_subject, subject_before
from .verbs import is_speech_verb
from .vocabulary import BE, DETERMINERS, POSSESSIVE_PRONOUNS, PREPOSITIONS, is_adverb, is_role


def candidates_before(words: Sequence[Word], quoted: Quoted) -> Iterator[Candidate]:
    """Attributions in the words of the same sentence that lead up to a quotation."""
    if not words:
        return
    last = words[-1].form
    is_led_by_colon = last == ":"
    is_led = is_led_by_colon or last in DASHES or last == ","
    end = len(words) - is_led
    yield from _phrases_before(words, end, is_led)
    if is_led_by_colon and (answer := _answer_owned(words, end)) is not None:
        yield candidate_of(9.0, words, *answer, "possessive, answer and colon")
    if quoted.is_fragment and (owned := _speech_noun(words, end)) is not None:
        yield candidate_of(5.5, words, *owned, "possessive and speech noun")
    base = 9.5 if is_led_by_colon else 8.0 if is_led else 5.0
    is_found = False
    for verb in range(end - 1, -1, -1):
        if not is_speech_verb(words, verb):
            continue
        strength = strength_of(words[verb].lower)
        tail = words[verb + 1 : end]
        score = base - doubt_of(strength, tail, is_led, quoted)
        is_saying = strength is Strength.SPEECH or (
            strength is Strength.LOOSE and not quoted.is_fragment
        )
        if not is_led and not tail and is_saying:
            score += 2.5  # "When she asked “why now”, he replied:": nothing stands between
        if is_led and not tail and strength is Strength.SPEECH and quoted.last in "!?":
            score += 0.8  # "he cried, “Stop!” and fell": such words need no attribution after them
        subject = _set_off(words, verb, end if is_led else len(words))
        reason = "verb, subject, quotation"
        if subject is None:
            subject, reason = subject_before(words, 0, verb), "subject, verb, quotation"
        if subject is None and is_led:
            subject, reason = _inverted(words, verb, end), "verb, subject, quotation"
        if subject is None:
            if verb == 0 and is_participle(words[verb].lower):
                return  # "Adding:" alone goes on with the speaker before
            continue
        is_found = True
        yield candidate_of(score, words, subject, (verb, verb + 1), reason)
        if strength is Strength.SPEECH or is_led:
            break
    if is_led_by_colon:
        whole = (0, end)
        if end <= 6 and is_name(words, whole):
            yield candidate_of(6.0, words, whole, None, NAME_AND_COLON)
        elif not is_found and (named := _name_ending(words, end)) is not None:
            yield candidate_of(5.5, words, named, None, "name before a colon")
        elif not is_found and (subject := sentence_subject(words, 0, end)) is not None:
            yield candidate_of(5.0, words, subject, None, "subject of the sentence that leads here")
    elif (
        not is_found
        and (subject := sentence_subject(words, 0, end)) is not None
        and words[subject[0]].lower not in _NOBODY
        and not _is_about_a_name(words, end)
    ):
        yield candidate_of(1.0, words, subject, None, SUBJECT_ALONE)


_NOBODY = frozenset({"it", "this", "that", "these", "those", "there", "what", "you"})


def _is_about_a_name(words: Sequence[Word], end: int) -> bool:
    """Whether the quotation is what something is or is called, and no words of its subject's."""
    last = words[end - 1].lower
    before = words[end - 2].lower if end > 1 else ""
    if last in _MENTIONED and before in DETERMINERS | {"called", "so-called"}:
        return True  # "has discovered the word “…”"
    if last in _JUDGED:
        return True  # "School rated “…”"
    return last in BE or (before in BE and strength_of(last) is not None)


_JUDGED = frozenset({"deemed", "judged", "named", "ranked", "rated"})


_MENTIONED = frozenset({"word", "words", "term", "terms", "phrase", "name", "title", "label"})


def _speech_noun(words: Sequence[Word], end: int) -> tuple[Run, Run] | None:
    """Speaker and noun of "Ann Example's claim that the bridge “…"."""
    for at in range(end - 1, 0, -1):
        if words[at].lower in SPEECH_NOUNS and (owner := _owner_ending(words, at)) is not None:
            return owner, (at, at + 1)
        if is_speech_verb(words, at):
            return None
    return None


def _answer_owned(words: Sequence[Word], end: int) -> tuple[Run, Run] | None:
    """Speaker and noun of "Her answer was short:" and "The mayor's reply:", from which a quotation
    is to be expected.
    """
    for at in range(1, min(end, _LONGEST_OWNER)):
        if words[at].lower not in ANSWERS:
            continue
        following = words[at + 1].lower if at + 1 < end else ""
        if following and following not in BE and following != "to":
            return None
        if at == 1 and words[0].lower in POSSESSIVE_PRONOUNS:
            return (0, 1), (at, at + 1)
        owner = _owner_ending(words, at)
        return None if owner is None else (owner, (at, at + 1))
    return None


_LONGEST_OWNER = 10


def owner_of_words(words: Sequence[Word], at: int, end: int) -> tuple[Run, Run] | None:
    """Speaker and noun of "in Ann Example's words", which begins at ``at``."""
    for noun in range(at + 2, min(end, at + _LONGEST_OWNER)):
        if words[noun].lower in ("words", "phrase"):
            if noun == at + 2 and words[at + 1].lower in POSSESSIVE_PRONOUNS:
                return (at + 1, noun), (noun, noun + 1)
            owner = _owner_ending(words, noun)
            return (owner, (noun, noun + 1)) if owner is not None and owner[0] > at else None
        if words[noun].kind is not Kind.WORD and words[noun].form not in ("’", "'"):
            return None
    return None


def _owner_ending(words: Sequence[Word], end: int) -> Run | None:
    """Whose the noun at ``end`` is: "Ann Example's claim", "the farmers' claim"."""
    last = end - 1
    if last > 0 and words[last].form in ("'", "’") and words[last - 1].lower.endswith("s"):
        last -= 1
    elif not words[last].lower.endswith("'s"):
        return None
    if words[last].is_capital:
        return capitals_ending(words, last + 1)
    return phrase_ending(words, 0, last)


def _name_ending(words: Sequence[Word], end: int) -> Run | None:
    """The name of two words or more that stands last ("it is no surprise to Ann Example: “")."""
    run = capitals_ending(words, end)
    return run if 2 <= run[1] - run[0] <= 4 and is_name(words, run) else None


def _phrases_before(words: Sequence[Word], end: int, is_led: bool) -> Iterator[Candidate]:
    """For "According to X, “…", "in the words of X, “…" and "in X's words, “…"."""
    for at in range(end):
        if words[at].lower == "in" and (owned := owner_of_words(words, at, end)) is not None:
            is_pronoun = words[owned[0][0]].lower in POSSESSIVE_PRONOUNS
            score = 4.0 if is_pronoun else 7.0  # "the clerk wrote that it was, in his words, “odd”"
            yield candidate_of(score, words, *owned, "in somebody's words")
        if words[at].lower not in PHRASES_BY_FIRST or (cue := phrase_at(words, at)) is None:
            continue
        subject = phrase_after(words, cue, end)
        if subject is not None:
            score = 7.0 if is_led or at == 0 else 4.5
            if is_led and words[cue - 1].lower == "from":
                score = 9.6  # "the letter from Ann Example reads": the letter does not speak
            yield candidate_of(score, words, subject, (at, cue), "phrase before the quotation")
    for at in range(1, end):
        # "was described by Ann Example as “…"
        if words[at].lower != "by" or not words[at - 1].lower.endswith("ed"):
            continue
        if strength_of(words[at - 1].lower) is not None and words[at - 1].lower != "quoted":
            subject = phrase_after(words, at + 1, end)
            if subject is not None:
                yield candidate_of(5.5, words, subject, (at - 1, at + 1), "passive")


def _set_off(words: Sequence[Word], verb: int, end: int) -> Run | None:
    """The subject of "…, says Ann Example, …": verb and subject alone between two commas, or
    between a comma and the quotation.
    """
    is_set_off = verb > 0 and words[verb - 1].form in COMMAS and words[verb].lower in WITHOUT_OBJECT
    subject = phrase_after(words, verb + 1, end) if is_set_off else None
    if subject is None:
        return None
    is_closed = subject[1] == end or words[subject[1]].form in COMMAS
    is_named = is_name(words, subject) or is_role(words[subject[1] - 1].lower)
    has_name = words[subject[1] - 1].is_capital
    return subject if is_closed and (is_named or has_name) else None


def _inverted(words: Sequence[Word], verb: int, end: int) -> Run | None:
    """The subject of "Then said the wolf: “": all that stands between the verb and the mark."""
    if words[verb].lower in ("told", "asked") or any(
        w.kind is Kind.WORD and not is_adverb(w.lower) and w.lower not in _INVERTING
        for w in words[:verb]
    ):
        return None
    subject = phrase_after(words, verb + 1, end)
    if subject is None:
        return None
    rest = words[subject[1] : end]
    return subject if not rest or rest[0].lower in PREPOSITIONS | {","} else None


_INVERTING = frozenset({"so", "and", "but", "thus", "again", "upon", "which", "to", "as"})
