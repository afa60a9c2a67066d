"""Who may have said a quotation: every attribution near it, with a score and a reason.

One function a pattern. The scores only order the patterns among themselves: the closer a verb and
its subject stand to the marks, and the more the punctuation expects them, the higher.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..model.span import Span
from .cues import SPEECH_NOUNS, WITHOUT_OBJECT, Strength, is_participle, strength_of
from .frame import Kind, Word, ends_sentence, frame_of
from .phrases import (
    COMMAS,
    Run,
    capitals_ending,
    is_name,
    is_speech_verb,
    name_after_role,
    phrase_after,
    phrase_ending,
)
from .subjects import sentence_subject, subject_before
from .vocabulary import BE, DETERMINERS, PREPOSITIONS, is_adverb, is_role

_NAME_AND_COLON = "name and colon"
_DASH_AND_NAME = "dash and name"
SUBJECT_ALONE = "subject of the sentence"
"""The weakest pattern: no verb shows that its subject speaks."""
WORDLESS_REASONS = frozenset({_NAME_AND_COLON, _DASH_AND_NAME})
"""Patterns that are told by marks and capitals alone, in whatever language."""

_LONG_TAIL = 14
"""Words between verb and quotation beyond which the verb hardly introduces it."""


class Candidate(NamedTuple):
    """One possible speaker: the words that name it, the cue, a score, and the pattern's name."""

    score: float
    speaker: Span
    cue: Span | None
    reason: str


class Quoted(NamedTuple):
    """What a pattern may know of the quotation itself.

    ``is_fragment``: some words built into the writer's own sentence. ``last`` is the last character
    of its words, ``""`` while a mark is missing.
    """

    is_fragment: bool
    last: str = ""

    @property
    def is_expecting(self) -> bool:
        """Whether its punctuation leads one to expect an attribution: “…,” or “…?”."""
        return self.last in (",", "?", "!", "-", "–", "—", "…")


def candidates(before: Sequence[Word], after: Sequence[Word], quoted: Quoted) -> list[Candidate]:
    """All candidates for a quotation in its sentence's words before and after it, in no special
    order.
    """
    return [*candidates_before(before, quoted), *_candidates_after(after, quoted)]


def sign_off(words: Sequence[Word]) -> Candidate | None:
    """The name in a line of its own under a quotation: "— Ann Example, Crown Lane"."""
    if len(words) < 2 or words[0].form not in _DASHES:
        return None
    subject = phrase_after(words, 1, len(words))
    if subject is None or not is_name(words, subject):
        return None
    rest = words[subject[1] :]
    is_alone = not rest or (rest[0].form in (",", "(") and len(rest) <= _LONGEST_SIGN_OFF)
    return _candidate(6.0, words, subject, None, _DASH_AND_NAME) if is_alone else None


_LONGEST_SIGN_OFF = 8


def is_attribution(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]``, between two quotations, only says who speaks."""
    if end - start > _LONGEST_ATTRIBUTION:
        return False
    words, _ = frame_of(text, Span(start, end), ())
    return not any(ends_sentence(words, i) for i in range(len(words) - 1)) and any(
        is_speech_verb(words, i) for i in range(len(words))
    )


_LONGEST_ATTRIBUTION = 160
"""Characters; a longer stretch tells a story of its own."""


def candidates_before(words: Sequence[Word], quoted: Quoted) -> Iterator[Candidate]:
    """Attributions in the words of the same sentence that lead up to a quotation."""
    if not words:
        return
    last = words[-1].form
    is_led_by_colon = last == ":"
    is_led = is_led_by_colon or last in _DASHES or last == ","
    end = len(words) - is_led
    yield from _phrases_before(words, end, is_led)
    if quoted.is_fragment and (owned := _speech_noun(words, end)) is not None:
        yield _candidate(5.5, words, *owned, "possessive and speech noun")
    base = 9.5 if is_led_by_colon else 8.0 if is_led else 5.0
    is_found = False
    for verb in range(end - 1, -1, -1):
        if not is_speech_verb(words, verb):
            continue
        strength = strength_of(words[verb].lower)
        tail = words[verb + 1 : end]
        score = base - _doubt(strength, tail, is_led, quoted)
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
        yield _candidate(score, words, subject, (verb, verb + 1), reason)
        if strength is Strength.SPEECH or is_led:
            break
    if is_led_by_colon:
        whole = (0, end)
        if end <= 6 and is_name(words, whole):
            yield _candidate(6.0, words, whole, None, _NAME_AND_COLON)
        elif not is_found and (named := _name_ending(words, end)) is not None:
            yield _candidate(5.5, words, named, None, "name before a colon")
        elif not is_found and (subject := sentence_subject(words, 0, end)) is not None:
            yield _candidate(5.0, words, subject, None, "subject of the sentence that leads here")
    elif (
        not is_found
        and (subject := sentence_subject(words, 0, end)) is not None
        and words[subject[0]].lower not in _NOBODY
        and not _is_about_a_name(words, end)
    ):
        yield _candidate(1.0, words, subject, None, SUBJECT_ALONE)


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


_DASHES = frozenset({"–", "—", "―", "-", "--"})


def _doubt(strength: Strength | None, tail: Sequence[Word], is_led: bool, quoted: Quoted) -> float:
    """What is taken off because of a weak verb or of words between verb and quotation."""
    doubt = {Strength.SPEECH: 0.0, Strength.LOOSE: 0.5, Strength.NAMING: 2.0, None: 9.0}[strength]
    if strength is Strength.NAMING and quoted.is_fragment:
        doubt = 1.0
    if len(tail) > _LONG_TAIL:
        doubt += 1.5
    if is_led and any(word.kind is Kind.QUOTATION for word in tail):
        doubt += 2.0
    return doubt


def _phrases_before(words: Sequence[Word], end: int, is_led: bool) -> Iterator[Candidate]:
    """For "According to X, “…" and "in the words of X, “…"."""
    for at in range(end):
        if words[at].lower not in _PHRASES_BY_FIRST or (cue := _phrase_at(words, at)) is None:
            continue
        subject = phrase_after(words, cue, end)
        if subject is not None:
            score = 7.0 if is_led or at == 0 else 4.5
            if is_led and words[cue - 1].lower == "from":
                score = 9.6  # "the letter from Ann Example reads": the letter does not speak
            yield _candidate(score, words, subject, (at, cue), "phrase before the quotation")
    for at in range(1, end):
        # "was described by Ann Example as “…"
        if words[at].lower != "by" or not words[at - 1].lower.endswith("ed"):
            continue
        if strength_of(words[at - 1].lower) is not None and words[at - 1].lower != "quoted":
            subject = phrase_after(words, at + 1, end)
            if subject is not None:
                yield _candidate(5.5, words, subject, (at - 1, at + 1), "passive")


_PHRASES = (
    ("according", "to"),
    ("in", "the", "words", "of"),
    ("as", "told", "to"),
    ("statement", "from"),
    ("message", "from"),
    ("tweet", "from"),
    ("quote", "from"),
    ("quoting",),
)


_PHRASES_BY_FIRST = {
    first: tuple(phrase for phrase in _PHRASES if phrase[0] == first)
    for first in dict.fromkeys(phrase[0] for phrase in _PHRASES)
}


def _phrase_at(words: Sequence[Word], at: int) -> int | None:
    """The index after an attributing phrase of which the word at ``at`` could be the first."""
    for phrase in _PHRASES_BY_FIRST[words[at].lower]:
        if tuple([word.lower for word in words[at : at + len(phrase)]]) == phrase:
            return at + len(phrase)
    return None


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


def _candidates_after(words: Sequence[Word], quoted: Quoted) -> Iterator[Candidate]:
    """Attributions in the words of the same sentence that follow a quotation."""
    first = 0
    while first < len(words) and (words[first].form in _DASHES or words[first].form == ","):
        first += 1
    if first == len(words):
        return
    is_expected = quoted.is_expecting or (first > 0 and words[0].form == ",")
    is_dashed = first > 0 and words[0].form != ","
    yield from _phrases_after(words, first)
    if is_dashed and (subject := phrase_after(words, first, len(words))) is not None:
        rest = words[subject[1] :]
        if is_name(words, subject) and (not rest or rest[0].form in (",", "(", ".", "@")):
            yield _candidate(6.0, words, subject, None, _DASH_AND_NAME)
    if words[first].lower in BE and words[first + 1 : first + 2]:
        asked = words[first + 1]
        subject = phrase_after(words, first + 2, len(words))
        if asked.lower in ("how", "what") and subject is not None:  # "is how Ann Example puts it"
            yield _candidate(8.0, words, subject, (first, first + 2), "is how")
    found = _verb_subject(words, first, is_expected, quoted) or _subject_verb(
        words, first, is_expected, quoted
    )
    if found is not None:
        yield found
    yield from _late_attribution(words, first)


def _phrases_after(words: Sequence[Word], first: int) -> Iterator[Candidate]:
    for at in range(first, len(words)):
        if words[at].lower not in _PHRASES_BY_FIRST or (cue := _phrase_at(words, at)) is None:
            continue
        if (subject := phrase_after(words, cue, len(words))) is not None:
            score = 7.0 if at == first else 4.5
            yield _candidate(score, words, subject, (at, cue), "phrase after the quotation")
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
    return _candidate(score, words, subject, (verb, verb + 1), "quotation, verb, subject")


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
        following = words[verb + 1] if verb + 1 < len(words) else None
        leads_on = following is not None and (
            following.form == ":" or (following.form == "," and verb + 2 >= len(words))
        )
        score = 9.0 if strength is Strength.SPEECH else 8.5 if strength is Strength.LOOSE else 3.0
        if not is_expected:
            if quoted.last == "." and (leads_on or strength is not Strength.SPEECH):
                return None
            score -= 4.5 if quoted.last == "." else 3.5
            if following is not None and following.lower == "that":
                return None
        if leads_on:
            score -= 1.5  # "X cried, “…,” Y answered, “…”" has a better candidate before the mark
        return _candidate(score, words, subject, (verb, verb + 1), "quotation, subject, verb")
    return None


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
                    yield _candidate(
                        4.5, words, subject, (verb, verb + 1), "attribution at the sentence's end"
                    )
                    return


def _candidate(
    score: float, words: Sequence[Word], subject: Run, cue: Run | None, reason: str
) -> Candidate:
    last = words[subject[1] - 1]
    return Candidate(
        score,
        Span(words[subject[0]].start, last.end - (2 if last.lower.endswith("'s") else 0)),
        None if cue is None else Span(words[cue[0]].start, words[cue[1] - 1].end),
        reason,
    )
