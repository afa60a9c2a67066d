"""What the words that name a speaker stand for: a surname, a pronoun or a role becomes a full name.

Invariant: an answer is a name or a role that stands in one of the texts, or ``None``.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from ..model.document import Document
from ..model.quotation import Quotation
from ..model.span import Span
from .frame import Kind, Word, frame_of, outer_span
from .names import People, bare_name, is_organisation, role_of
from .phrases import Run, apposed_name, name_after_role, phrase_after
from .speaking import can_speak, is_epithet
from .subjects import late_subject, sentence_subject, subject_amid
from .vocabulary import (
    CONJUNCTIONS,
    DETERMINERS,
    FEMALE,
    MALE,
    PERSONAL,
    PREPOSITIONS,
    PRONOUNS,
    is_role,
)

_SENTENCES_BACK = 8
"""How far back a pronoun's person is looked for."""
_REACH = 600
"""Characters of a sentence that are searched for its subject."""
_SPEAKING_PRONOUNS = PERSONAL | {"they", "we", "i"}
_FROM = 160
"""Characters after a document in which it may say whose it is."""
_GROUP_PRONOUNS = frozenset({"it", "they"})
_EPITHET_SENTENCES = 3
_GROUP_SENTENCES = 4
"""Sentences gone back while each is about the same "it"."""
_MOST_PLAIN_WORDS = 3
_INDEFINITE = frozenset({"a", "an", "one", "some", "another", "many", "several"})


class Resolver:
    """Resolves the speakers of one document, asked in reading order."""

    def __init__(
        self, document: Document, quotations: Sequence[Quotation], own: People, other: People
    ) -> None:
        self._document = document
        self._quotations = quotations
        self._own = own
        self._other = other
        self._answers: dict[Span, str | None] = {}
        self._said: list[tuple[int, str]] = []
        """Persons who spoke so far, with the place where they are named."""
        self._speaking: set[str] = set()
        """Nouns of what speaks in this text, a person or not."""
        self._subjects: dict[Span, tuple[Span, ...]] = {}
        self._names: dict[str, str] = {}
        self._pronouns: dict[str, str] = {}
        """By which pronoun a person goes, where a text has shown it."""

    def speaker(self, span: Span) -> str | None:
        """The fullest name that the texts give for the words at ``span``."""
        if span not in self._answers:
            words = span.of(self._document.text)
            lower = _without_contraction(words.lower())
            if lower in PERSONAL:
                answer = self._antecedent(span.start, lower)
            elif lower in _GROUP_PRONOUNS:
                answer = self._group(span.start, lower)
            elif lower in PRONOUNS or lower in DETERMINERS:
                answer = None
            else:
                answer = self.named(words)
                if answer.lower() == " ".join(lower.split()) and is_epithet(lower):
                    answer = self._only_person(span.start) or answer
            if answer is not None and (lower in PERSONAL or is_person(words)):
                self._said.append((span.start, answer))
                pronoun = lower if lower in PERSONAL else _pronoun_of(words)
                if pronoun is not None:
                    self._pronouns.setdefault(answer, pronoun)
            self._answers[span] = answer
        return self._answers[span]

    def learn(self, speakers: Iterable[Span]) -> None:
        """Take in what speaks in this text: in a fable a pronoun can stand for the crow."""
        for span in speakers:
            phrase = span.of(self._document.text).lower()
            words = phrase.split()
            is_plain = 1 < len(words) <= _MOST_PLAIN_WORDS and words[0] in DETERMINERS
            if is_plain and not is_epithet(phrase) and not can_speak(phrase, ""):
                self._speaking.add(words[-1])

    def named(self, words: str) -> str:
        """A name or role in full; the words themselves if the texts tell nothing more."""
        if words not in self._names:
            self._names[words] = self._named(words)
        return self._names[words]

    def _named(self, words: str) -> str:
        name = name_within(words)
        if name and is_organisation(name):
            # a transcript has "HOLM:", which would be an institution's initials elsewhere
            return self._person_named(name) or name if name.isupper() else name
        if name:
            parts = name.split()
            for people in (self._own, self._other):
                full = people.full_name(parts[-1])
                if full is not None and _extends(full, parts):
                    return full
            if len(parts) == 1:
                for people in (self._own, self._other):
                    full = people.with_given(name)
                    if full is not None:
                        return full
            leading, *rest = words.split()
            is_noun = rest == parts and leading.lower() in ("a", "an", "the")
            return f"the {name}" if is_noun else name
        role = None if words.split()[0].lower() in _INDEFINITE else role_of(words)
        if role is not None:
            for people in (self._own, self._other):
                found = people.in_role(role)
                if found is not None:
                    return self.named(found)
        return " ".join(words.split())

    def _person_named(self, surname: str) -> str | None:
        """The one person with this surname, in either text."""
        found = (people.full_name(surname) for people in (self._own, self._other))
        return next((full for full in found if full is not None), None)

    def is_unknown(self, words: str) -> bool:
        """Whether the words are one word with a capital that may be no name at all."""
        return " " not in words and words.lower() not in PRONOUNS and not self._is_known(words)

    def is_person(self, span: Span) -> bool:
        """Whether the words at ``span`` can name a person: no thing, institution or country."""
        words = span.of(self._document.text)
        if _without_contraction(words.lower()) in _SPEAKING_PRONOUNS:
            return True
        return is_person(words) and self._is_known(words)

    def _antecedent(self, offset: int, pronoun: str) -> str | None:
        """The person whom ``pronoun`` at ``offset`` stands for: the last subject, or speaker."""
        said_at, said = -1, None
        for place, name in reversed(self._said[-_SENTENCES_BACK:]):
            if place < offset and self._goes_by(name, pronoun):
                said_at, said = place, name
                break
        sentences = self._document.sentences
        index = bisect_left(sentences, offset + 1, key=lambda s: s.span.start) - 1
        for number in range(index, max(-1, index - _SENTENCES_BACK), -1):
            sentence = sentences[number]
            if sentence.furniture is not None:
                continue
            subject = self._subject(sentence.span, offset, said_at, pronoun)
            if subject is not None and self._goes_by(subject, pronoun):
                return subject
            if said_at >= sentence.span.start:
                break
        return said

    def _goes_by(self, name: str, pronoun: str) -> bool:
        return self._pronouns.get(name, pronoun) == pronoun

    def _subject(self, sentence: Span, offset: int, after: int, pronoun: str) -> str | None:
        """The last person who is a subject in a sentence, later than ``after`` and before
        ``offset``; nobody within quotation marks, and nobody of whom ``pronoun`` is not said.
        """
        reach = Span(
            sentence.start, max(sentence.start, min(sentence.end, offset, sentence.start + _REACH))
        )
        if reach not in self._subjects:
            self._subjects[reach] = self._subjects_in(reach)
        for subject in self._subjects[reach]:
            words = subject.of(self._document.text)
            if subject.start <= after:
                continue
            if is_epithet(words.lower()):
                return self._only_person(subject.start)
            if not name_within(words) and self._is_another(subject, reach, pronoun):
                continue
            is_set_off = self._document.text[max(0, subject.start - 2) : subject.start] == ", "
            if is_person(words) and (is_set_off or self._is_known(words)):
                return self.named(words)
            parts = words.lower().split()
            if parts[0] in DETERMINERS and parts[-1] in self._speaking:
                return f"the {parts[-1]}"
        return None

    def _is_another(self, role: Span, reach: Span, pronoun: str) -> bool:
        """Whether its own sentence shows that a role is not the person of ``pronoun``: it does
        something to "himself", or somebody new does something to that person ("A guide showed
        her …").
        """
        words = [word for word in self._own_words(reach) if word.start >= role.end]
        other = "himself" if pronoun == "she" else "herself"
        if any(word.lower == other for word in words):
            return True
        is_new = role.of(self._document.text).split()[0].lower() in _INDEFINITE
        return is_new and _has_object(words, "her" if pronoun == "she" else "him")

    def _group(self, offset: int, pronoun: str) -> str | None:
        """The institution or group that "it" or "they" at ``offset`` stands for: a subject in the
        same sentence or the one before.
        """
        for number, sentence in enumerate(self._sentences_before(offset, _GROUP_SENTENCES)):
            is_same = False
            reach = Span(sentence.start, max(sentence.start, min(sentence.end, offset)))
            for subject in self._subjects_in(reach):
                words = subject.of(self._document.text)
                is_same = is_same or words.lower() == pronoun
                name = name_within(words)
                if name and is_organisation(name):
                    return self.named(words)
                if name:
                    is_person = " " in name or self._person_named(name) is not None
                    if is_person or subject.start > sentence.start:
                        return name if pronoun == "it" and not is_person else None
                    continue  # its capital may be the sentence's
                if can_speak(words, "") and words.split()[0].lower() not in PRONOUNS:
                    if pronoun == "it" and (writer := self._from_whom(subject)) is not None:
                        return writer
                    is_plural = words.lower().endswith("s") or words.lower().endswith("people")
                    return self.named(words) if is_plural is (pronoun == "they") else None
            if number > 0 and not is_same:
                break
        return None

    def _from_whom(self, document: Span) -> str | None:
        """Whose words "a statement from Ann Example" are, if the text names somebody."""
        text = self._document.text
        words, _ = frame_of(text, Span(document.end, min(len(text), document.end + _FROM)), ())
        is_led = len(words) > 1 and words[0].lower in ("from", "by")
        phrase = phrase_after(words, 1, len(words)) if is_led else None
        if phrase is None:
            return None
        named = name_after_role(words, phrase, len(words))
        apposed = apposed_name(words, named, len(words)) or named
        span = Span(words[apposed[0]].start, words[apposed[1] - 1].end)
        return self.named(span.of(text)) if is_person(span.of(text)) else None

    def _only_person(self, offset: int) -> str | None:
        """The one person whom the last sentences before ``offset`` tell about; nobody if two."""
        persons: set[str] = set()
        for sentence in self._sentences_before(offset, _EPITHET_SENTENCES):
            told = self._document.text[sentence.start : min(sentence.end, offset)]
            for word in _CAPITALISED.findall(told):
                full = self._person_named(word)
                if full is not None:
                    persons.add(full)
        return persons.pop() if len(persons) == 1 else None

    def _sentences_before(self, offset: int, count: int) -> list[Span]:
        """The sentence at ``offset`` and those before it, the last one first."""
        sentences = self._document.sentences
        index = bisect_left(sentences, offset + 1, key=lambda s: s.span.start)
        return [s.span for s in reversed(sentences[max(0, index - count) : index])]

    def _subjects_in(self, reach: Span) -> tuple[Span, ...]:
        """Subjects in the writer's words at ``reach``, the last one first."""
        words = self._own_words(reach)
        quoted = [i for i, word in enumerate(words) if word.kind is Kind.QUOTATION]
        runs = (
            _subject_following(words, quoted[-1] + 1) if quoted else None,
            late_subject(words),
            sentence_subject(words, 0, len(words)),
            subject_amid(words),
        )
        return tuple(
            Span(words[run[0]].start, words[run[1] - 1].end) for run in runs if run is not None
        )

    def _own_words(self, reach: Span) -> list[Word]:
        quotations = self._quotations
        start, end = reach.start, reach.end
        first = bisect_right(quotations, start, key=lambda q: q.span.start)
        if first and quotations[first - 1].span.end > start:
            start = quotations[first - 1].span.end
        if start >= end:
            return []
        last = bisect_left(quotations, end, key=lambda q: q.span.start)
        inside = quotations[first:last]
        if inside and inside[-1].span.end > end:
            end = max(start, outer_span(self._document.text, inside[-1])[0])
            inside = inside[:-1]
        words, _ = frame_of(self._document.text, Span(start, end), inside)
        return words

    def _is_known(self, words: str) -> bool:
        """Whether a single capitalised word is some person's surname, and no country's name."""
        name = name_within(words)
        if not name or " " in name:
            return True
        surname = name.lower()
        return (
            words != name
            or surname in self._own.by_surname
            or surname in self._other.by_surname
            or self._own.with_given(surname) is not None
            or any(who.lower() == surname for _, who in self._said[-_SENTENCES_BACK:])
        )


_FARTHEST_OBJECT = 4


def _has_object(words: Sequence[Word], pronoun: str) -> bool:
    """Whether the verb that begins ``words`` has a person as its object ("taught her to …")."""
    for at, word in enumerate(words[:_FARTHEST_OBJECT]):
        if word.kind is not Kind.WORD or word.lower in CONJUNCTIONS:
            return False
        if word.lower == pronoun:
            following = words[at + 1].lower if at + 1 < len(words) else ""
            return pronoun == "him" or not following[:1].isalpha() or following in _NO_NOUN
    return False


_NO_NOUN = PREPOSITIONS | DETERMINERS | CONJUNCTIONS


def _subject_following(words: Sequence[Word], first: int) -> Run | None:
    """The subject after a quotation: "“…,” her deputy, Ann Example, asked for patience"."""
    run = phrase_after(words, first, len(words))
    if run is None or words[run[0]].lower in PRONOUNS:
        return None
    return apposed_name(words, run, len(words)) or run


def _pronoun_of(words: str) -> str | None:
    """The pronoun that a title or a role asks for ("Ms Example", "the spokesman")."""
    for word in reversed(words.lower().replace(".", "").split()):
        if word in FEMALE or word.endswith("woman"):
            return "she"
        if word in MALE or (word.endswith("man") and is_role(word)):
            return "he"
    return None


def _without_contraction(lower: str) -> str:
    return re.split(r"['’]", lower)[0]


def is_person(words: str) -> bool:
    """Whether a noun phrase can name one person: a name, or a role with an article."""
    name = name_within(words)
    if name:
        return not is_organisation(name)
    parts = [part.lower() for part in words.split()]
    return len(parts) > 1 and parts[0] in DETERMINERS and role_of(words) is not None


_CAPITALS = re.compile(
    r"(?:\b(?:al|el)-|\bd['’])?[^\W\d_a-z][\w’'.-]*(?:\s+(?:(?:de|da|del|della|di|dos|du|la|le|van|von|der|den|ter|zu|bin|ibn|al|el|wa)\s+)?"
    r"[^\W\d_a-z][\w’'.-]*)*\Z"
)


def name_within(words: str) -> str:
    """The person's or institution's name in a noun phrase; "" for a role or for two persons."""
    flat = " ".join(words.split())
    head = _PREPOSITION.split(flat, maxsplit=1)[0]
    if is_organisation(flat) and (head != flat or flat[0].isupper()):
        return flat
    if _AND.search(flat):
        return ""
    tail = re.split(r"(?<=['’]s)\s", head)[-1]
    found = _CAPITALS.search(tail)
    if found is None:
        return ""
    if is_organisation(found.group()):
        return flat if flat.split()[0].lower() in DETERMINERS else found.group()
    return bare_name(found.group())


_CAPITALISED = re.compile(r"[^\W\d_a-z][\w-]{1,40}")
_AND = re.compile(r"(?:^|\s)[^\W\d_a-z][\w’'.-]*,? (?:and|&) [^\W\d_a-z]")
_PREPOSITION = re.compile(r" (?:of|for|in|at|from|with|on|by) ")


def _extends(full: str, parts: list[str]) -> bool:
    """Whether ``full`` is the same name with more to it."""
    words = [w.lower() for w in full.split()]
    if words[-len(parts) :] == [part.lower() for part in parts]:
        return True
    return words[0] == parts[0].lower() and all(p.lower() in words for p in parts)
