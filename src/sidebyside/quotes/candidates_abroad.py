"""Attributions in other languages than English: a known verb beside the marks, and its subject.

No grammar is known here: a subject is a name, a pronoun, or a short noun phrase that begins with an
article, and stands right beside its verb. What is told less plainly stays untold.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..model.span import Span
from .candidate import Candidate, Quoted, candidate_of
from .frame import Kind, Word, frame_of
from .phrases import COMMAS, Run
from .tongues import Tongue

BESIDE_VERB = "verb of speech beside the quotation"

_LONGEST_SUBJECT = 9
_LONGEST_PLAIN_SUBJECT = 4
_FARTHEST_VERB = 20
"""Words between a verb and the quotation that it leads up to."""
_MOST_BEFORE_VERB = 14


def candidates_abroad(
    before: Sequence[Word], after: Sequence[Word], quoted: Quoted, tongue: Tongue
) -> Iterator[Candidate]:
    """Candidates for a quotation in its sentence's words before and after it."""
    yield from _after(after, tongue)
    yield from _before(before, quoted, tongue)


def candidate_inside(text: str, quoted: Span, tongue: Tongue) -> Candidate | None:
    """For "«Aquí —dice Ann Example— no hay nadie»": the attribution that dashes set off within."""
    opening = text.find("—", quoted.start, quoted.end)
    closing = text.find("—", opening + 1, quoted.end)
    if min(opening, closing) < 0 or closing - opening > _LONGEST_INSIDE:
        return None
    words, _ = frame_of(text, Span(opening + 1, closing), ())
    return next(_after(words, tongue), None)


_LONGEST_INSIDE = 80
"""Characters."""


def _after(words: Sequence[Word], tongue: Tongue) -> Iterator[Candidate]:
    """For "„…“, sagte Ann Example" and "« … », a déclaré Ann Example"."""
    first = 0
    while first < len(words) and (words[first].form in COMMAS or words[first].form == "."):
        first += 1
    if first == len(words) or words[first].is_capital:
        return  # a sentence of its own begins
    for at in range(first, min(first + 3, len(words))):
        if (pronoun := _pronoun_leaning(words, at, tongue)) is not None:
            yield candidate_of(10.0, words, pronoun, pronoun, BESIDE_VERB)
            return
        if (words[at].lower in tongue.leads and at == first) or words[at].lower in tongue.verbs:
            subject = _subject_after(words, at + 1, tongue)
        else:
            continue
        if subject is not None:
            yield candidate_of(10.0, words, subject, (at, at + 1), BESIDE_VERB)
        return


def _before(words: Sequence[Word], quoted: Quoted, tongue: Tongue) -> Iterator[Candidate]:
    """For "Ann Example sagte: „…“" and "laut Ann Example „…“"."""
    is_led = bool(words) and words[-1].form == ":"
    for at in range(len(words) - 1, max(-1, len(words) - _FARTHEST_VERB), -1):
        if words[at].lower in tongue.leads and (at == 0 or words[at - 1].form in COMMAS):
            subject = _subject_after(words, at + 1, tongue)
            if subject is not None and subject[1] < len(words) and words[subject[1]].form in COMMAS:
                yield candidate_of(7.0, words, subject, (at, at + 1), BESIDE_VERB)
                return
        if words[at].lower not in tongue.verbs or words[at].is_capital:
            continue
        subject = _subject_before(words, at, tongue) or _subject_after(words, at + 1, tongue)
        if subject is not None and (is_led or quoted.is_fragment):
            yield candidate_of(9.5 if is_led else 5.0, words, subject, (at, at + 1), BESIDE_VERB)
        return


def _pronoun_leaning(words: Sequence[Word], at: int, tongue: Tongue) -> Run | None:
    """The word in "dit-elle" and "a-t-il déclaré" that holds a pronoun."""
    verb, *_, pronoun = [words[at].lower, *words[at].lower.split("-")]
    if pronoun == verb or pronoun not in tongue.pronouns:
        return None
    following = words[at + 1].lower if at + 1 < len(words) else ""
    is_verb = verb.split("-")[0] in tongue.verbs or following in tongue.verbs
    return (at, at + 1) if is_verb else None


def _subject_after(words: Sequence[Word], first: int, tongue: Tongue) -> Run | None:
    if first >= len(words):
        return None
    if words[first].lower in tongue.pronouns:
        return first, first + 1
    end = first
    while end < len(words) and end - first < _LONGEST_SUBJECT and _goes_on(words, end, tongue):
        end += 1
    last = end
    while last > first and not words[last - 1].is_capital:
        last -= 1
    is_led = first < len(words) and words[first].lower in tongue.articles
    named = _name_set_off(words, end, tongue)
    if named is not None and (is_led or last == first):
        return named
    if last > first and (is_led or words[first].is_capital or last - first <= _LONGEST_SUBJECT):
        return first, last
    is_plain = is_led and 2 <= end - first <= _LONGEST_PLAIN_SUBJECT
    return (first, end) if is_plain else None


def _goes_on(words: Sequence[Word], at: int, tongue: Tongue) -> bool:
    word = words[at]
    if word.kind is not Kind.WORD:
        return False
    if word.lower in _OF and at > 1 and words[at - 1].is_capital and words[at - 2].is_capital:
        return False  # "Ann Example von der Feuerwehr"; but "Ann von Example"
    return word.is_capital or word.lower in tongue.articles or word.lower not in tongue.stops


_OF = frozenset({"von", "vom", "de", "del", "du", "des", "da", "do", "di", "della", "van"})


def _name_set_off(words: Sequence[Word], comma: int, tongue: Tongue) -> Run | None:
    """The name in ", Ann Example," or ", die Firma Example," after a phrase."""
    if comma >= len(words) or words[comma].form not in COMMAS:
        return None
    start = comma + 1
    start += start < len(words) and words[start].lower in tongue.articles
    end = start
    while end < len(words) and words[end].is_capital:
        end += 1
    is_closed = end == len(words) or words[end].kind is not Kind.WORD
    return (start, end) if end - start > 1 and is_closed else None


def _subject_before(words: Sequence[Word], verb: int, tongue: Tongue) -> Run | None:
    """What stands before its verb, from the sentence's beginning on."""
    start = 0
    end = verb
    while end > start and words[end - 1].kind is Kind.WORD and words[end - 1].lower in _AUXILIARY:
        end -= 1  # "a déclaré", "ha detto"
    if end == start or verb > _MOST_BEFORE_VERB or words[start].lower in tongue.stops:
        return None
    if words[end - 1].lower in tongue.pronouns:
        return end - 1, end
    comma = next((at for at in range(start, end) if words[at].form in COMMAS), None)
    if comma is not None:
        if words[end - 1].form not in COMMAS:
            return None
        return _name_set_off(words, comma, tongue) or _named(words, start, comma)
    return _named(words, start, end)


_AUXILIARY = frozenset({"a", "ont", "ha", "hat", "haben", "han", "heeft", "avait", "had"})


def _named(words: Sequence[Word], start: int, end: int) -> Run | None:
    """The run, if it is all words and holds a name or is short."""
    is_all = all(word.kind is Kind.WORD for word in words[start:end])
    has_name = any(word.is_capital for word in words[start + 1 : end])
    is_short = end - start <= _LONGEST_PLAIN_SUBJECT
    return (start, end) if is_all and end > start and (has_name or is_short) else None
