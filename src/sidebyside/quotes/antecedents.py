"""Whom a pronoun or an epithet stands for, by the sentences before it.

What words say by themselves, wherever they stand, belongs in ``naming``. Invariant: an answer is a
name or a role that stands in one of the texts, or ``None``.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from ..model.document import Document
from ..model.quotation import Quotation
from ..model.span import Span
from .apposed import apposed_name, name_after_role
from .frame import Kind, Word, frame_of, outer_span
from .names import is_organisation
from .naming import INDEFINITE, Naming, is_person, is_plural_role, name_within
from .phrases import Run, phrase_after
from .speaking import can_speak, is_epithet
from .subjects import late_subject, sentence_subject, subject_amid
from .vocabulary import (
    CONJUNCTIONS,
    DETERMINERS,
    PERSONAL,
    POSSESSIVE,
    PREPOSITIONS,
    PRONOUNS,
)

_SENTENCES_BACK = 8
"""How far back a pronoun's person is looked for."""
_REACH = 600
"""Characters of a sentence that are searched for its subject."""
_FROM = 160
"""Characters after a document in which it may say whose it is."""
_EPITHET_SENTENCES = 3
_GROUP_SENTENCES = 4
"""Sentences gone back while each is about the same "it"."""
_MOST_PLAIN_WORDS = 3


class Antecedents:
    """Follows who is spoken of in one document; asked, and told, in reading order."""

    def __init__(self, document: Document, quotations: Sequence[Quotation], naming: Naming) -> None:
        self._document = document
        self._quotations = quotations
        self._naming = naming
        self._said: list[tuple[int, str]] = []
        """Persons who spoke so far, with the place where they are named."""
        self._speaking: set[str] = set()
        """Nouns of what speaks in this text, a person or not."""
        self._subjects: dict[Span, tuple[Span, ...]] = {}
        self._pronouns: dict[str, str] = {}
        """By which pronoun a person goes, where a text has shown it."""

    def heard(self, words: Span, speaker: str) -> None:
        """Take in that the person ``speaker``, named by ``words``, has spoken."""
        self._said.append((words.start, speaker))
        said = words.of(self._document.text)
        lower = without_contraction(said.lower())
        pronoun = lower if lower in PERSONAL else self._naming.pronoun(said.lower())
        if pronoun is not None:
            self._pronouns.setdefault(speaker, pronoun)

    def learn(self, speakers: Iterable[Span]) -> None:
        """Take in what speaks in this text: in a fable a pronoun can stand for the crow."""
        for span in speakers:
            phrase = span.of(self._document.text).lower()
            words = phrase.split()
            is_plain = 1 < len(words) <= _MOST_PLAIN_WORDS and words[0] in DETERMINERS
            if is_plain and not is_epithet(phrase) and not can_speak(phrase, ""):
                self._speaking.add(words[-1])

    def person(self, offset: int, pronoun: str, asking: str | None = None) -> str | None:
        """The person whom ``pronoun`` at ``offset`` stands for: the last subject, or speaker, but
        not ``asking``, who has asked what is answered here.
        """
        said_at, said = -1, None
        for place, name in reversed(self._said[-_SENTENCES_BACK:]):
            if place < offset and not _is_same(name, asking) and self._goes_by(name, pronoun):
                said_at, said = place, name
                break
        sentences = self._document.sentences
        index = bisect_left(sentences, offset + 1, key=lambda s: s.span.start) - 1
        for number in range(index, max(-1, index - _SENTENCES_BACK), -1):
            sentence = sentences[number]
            if sentence.furniture is not None or sentence.span.of(self._document.text).isupper():
                continue  # no name can be told in a line of capitals
            subject = self._subject(sentence.span, offset, said_at, pronoun, asking)
            if subject is None and number == index and said_at < sentence.span.start:
                subject = self._surely_named(sentence.span, offset, pronoun)
            if subject is not None and self._goes_by(subject, pronoun):
                return subject
            if said_at >= sentence.span.start:
                break
        return said or self._only_fitting(offset, pronoun)

    def last_speaker(self, offset: int, pronoun: str) -> str | None:
        """Whom a pronoun means where no sentence's subject can be told: who spoke last of those of
        whom it can be said, else the only one named.
        """
        said = (name for _, name in reversed(self._said[-_SENTENCES_BACK:]))
        known = next((name for name in said if self._goes_by(name, pronoun)), None)
        return known or self._only_fitting(offset, pronoun)

    def _goes_by(self, name: str, pronoun: str) -> bool:
        known = self._naming.pronoun(name) or self._pronouns.get(name, pronoun)
        return known == pronoun

    def _subject(
        self, sentence: Span, offset: int, after: int, pronoun: str, asking: str | None
    ) -> str | None:
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
                return self.only_person(subject.start)
            if not name_within(words) and self._is_another(subject, reach, pronoun):
                continue
            if is_plural_role(words) or self._asks(subject, reach, pronoun):
                continue
            is_set_off = self._document.text[max(0, subject.start - 2) : subject.start] == ", "
            if is_person(words) and (is_set_off or self.is_known(words)):
                named = self._naming.named(words)
                if not _is_same(named, asking) and self._goes_by(named, pronoun):
                    return named
            parts = words.lower().split()
            if parts[0] in DETERMINERS and parts[-1] in self._speaking:
                return f"the {parts[-1]}"
        return None

    def _only_fitting(self, offset: int, pronoun: str) -> str | None:
        """The one person of those whom the writer's last sentences name that ``pronoun`` can mean;
        of several the one of whom it must be said.
        """
        persons: set[str] = set()
        for sentence in self._sentences_before(offset, _EPITHET_SENTENCES):
            told = Span(sentence.start, max(sentence.start, min(sentence.end, offset)))
            for word in self._own_words(told):
                full = self._naming.person(word.form) if word.is_capital else None
                if full is not None and self._goes_by(full, pronoun):
                    persons.add(full)
        sure = {person for person in persons if self._naming.pronoun(person) == pronoun}
        meant = sure if len(sure) == 1 else persons
        return meant.pop() if len(meant) == 1 else None

    def _surely_named(self, sentence: Span, offset: int, pronoun: str) -> str | None:
        """The one person named earlier in the same sentence of whom ``pronoun`` must be said: "Ms
        Holm's plan, she said, …".
        """
        told = self._own_words(Span(sentence.start, max(sentence.start, min(sentence.end, offset))))
        named = (self._naming.person(POSSESSIVE.sub("", w.form)) for w in told if w.is_capital)
        sure = {who for who in named if who and self._naming.pronoun(who) == pronoun}
        return sure.pop() if len(sure) == 1 else None

    def _is_another(self, role: Span, reach: Span, pronoun: str) -> bool:
        """Whether its own sentence shows that a role is not the person of ``pronoun``: it does
        something to "himself", or somebody new does something to that person ("A guide showed
        her …").
        """
        words = [word for word in self._own_words(reach) if word.start >= role.end]
        other = "himself" if pronoun == "she" else "herself"
        if any(word.lower == other for word in words):
            return True
        is_new = role.of(self._document.text).split()[0].lower() in INDEFINITE
        return is_new and _has_object(words, "her" if pronoun == "she" else "him")

    def _asks(self, subject: Span, reach: Span, pronoun: str) -> bool:
        """Whether a subject asks something of the one who is meant: "The judge asked if he …"."""
        words = [word for word in self._own_words(reach) if word.start >= subject.end]
        is_asking = any(word.lower in ("asked", "asks") for word in words[:2])
        return is_asking and any(word.lower == pronoun for word in words)

    def group(self, offset: int, pronoun: str) -> str | None:
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
                    return self._naming.named(words)
                if name:
                    is_person = " " in name or self._naming.person_named(name) is not None
                    if is_person or subject.start > sentence.start:
                        return name if pronoun == "it" and not is_person else None
                    continue  # its capital may be the sentence's
                if can_speak(words, "") and words.split()[0].lower() not in PRONOUNS:
                    if pronoun == "it" and (writer := self._from_whom(subject)) is not None:
                        return writer
                    is_plural = words.lower().endswith("s") or words.lower().endswith("people")
                    return self._naming.named(words) if is_plural is (pronoun == "they") else None
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
        return self._naming.named(span.of(text)) if is_person(span.of(text)) else None

    def only_person(self, offset: int) -> str | None:
        """The one person whom the last sentences before ``offset`` tell about; nobody if two."""
        persons: set[str] = set()
        for sentence in self._sentences_before(offset, _EPITHET_SENTENCES):
            told = self._document.text[sentence.start : min(sentence.end, offset)]
            for word in _CAPITALISED.findall(told):
                full = self._naming.person_named(word)
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

    def is_known(self, words: str) -> bool:
        """Whether a single capitalised word is some person's surname, and no country's name; and
        several are no place's.
        """
        name = name_within(words)
        if not name or " " in name:
            return not self._naming.is_place(name)
        surname = name.lower()
        return (
            words != name
            or self._naming.has_surname(surname)
            or any(who.lower() == surname for _, who in self._said[-_SENTENCES_BACK:])
        )


def _is_same(name: str, other: str | None) -> bool:
    return other is not None and name.casefold() == other.casefold()


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


def without_contraction(lower: str) -> str:
    """A pronoun without a verb that leans on it ("she'd")."""
    return re.split(r"['’]", lower)[0]


_CAPITALISED = re.compile(r"[^\W\d_a-z][\w-]{1,40}")
