"""What the words that name a speaker stand for: a surname, a pronoun or a role becomes a full name.

Invariant: an answer is a name or a role that stands in one of the texts, or ``None``.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from ..model.document import Document
from ..model.span import Span
from .cues import DETERMINERS, PERSONAL, PRONOUNS, is_role
from .frame import frame_of
from .names import People, bare_name, is_organisation, role_of
from .subjects import Run, is_name, sentence_subject

_SENTENCES_BACK = 8
"""How far back a pronoun's person is looked for."""


class Resolver:
    """Resolves the speakers of one document, asked in reading order."""

    def __init__(self, document: Document, own: People, other: People) -> None:
        self._document = document
        self._own = own
        self._other = other
        self._known: list[tuple[int, str]] = []
        """Persons who were named as speakers, with the place, ascending."""

    def speaker(self, span: Span) -> str | None:
        """The fullest name that the texts give for the words at ``span``."""
        words = span.of(self._document.text)
        lower = words.lower()
        if lower in PERSONAL:
            return self._antecedent(span.start)
        if lower in PRONOUNS:
            return None
        name = self.named(words)
        self._known.append((span.start, name))
        return name

    def named(self, words: str) -> str:
        """A name or role in full; the words themselves if the texts tell nothing more."""
        name = _name_within(words)
        if name:
            parts = name.split()
            for people in (self._own, self._other):
                full = people.full_name(parts[-1])
                if full is not None and (len(parts) == 1 or _extends(full, parts)):
                    return full
            return name
        if words.split()[0].lower() not in ("a", "an", "one", "some", "another"):
            role = role_of(words)
            if role is not None:
                for people in (self._own, self._other):
                    found = people.in_role(*role)
                    if found is not None:
                        return self.named(found)
        return " ".join(words.split())

    def _antecedent(self, offset: int) -> str | None:
        """The person whom "he" or "she" at ``offset`` stands for: the last subject, or speaker."""
        sentences = self._document.sentences
        index = bisect_left(sentences, offset + 1, key=lambda s: s.span.start) - 1
        said = [(at, name) for at, name in self._known if at < offset]
        for number in range(index, max(-1, index - _SENTENCES_BACK), -1):
            start = sentences[number].span.start
            if said and said[-1][0] >= start:
                return said[-1][1]
            if sentences[number].furniture is None:
                subject = self._subject(sentences[number].span, offset)
                if subject is not None:
                    return subject
        return said[-1][1] if said else None

    def _subject(self, sentence: Span, offset: int) -> str | None:
        """The person who is a sentence's subject; nobody within quotation marks."""
        end = min(sentence.end, offset, sentence.start + 400)
        words, _ = frame_of(self._document.text, Span(sentence.start, end), ())
        run = sentence_subject(words, 0, len(words))
        if run is None or words[run[0]].lower in PRONOUNS:
            return None
        text = self._document.text[words[run[0]].start : words[run[1] - 1].end]
        return self.named(text) if _is_person(text) else None


def _is_person(words: str) -> bool:
    first = words.split()[0].lower()
    name = _name_within(words)
    if name:
        return not is_organisation(words) and first not in ("the",) or len(name.split()) > 1
    return first in DETERMINERS and is_role(words.split()[-1].lower())


_TRAILING_NAME = re.compile(
    r"(?:[^\W\d_a-z][\w’'.-]*)(?:\s+(?:(?:de|da|di|la|le|van|von|der|den|bin|ibn|al|el)\s+)?"
    r"[^\W\d_a-z][\w’'.-]*)*\Z"
)


def _name_within(words: str) -> str:
    """The person's or institution's name at the end of a noun phrase, "" for a mere role."""
    flat = " ".join(words.replace("\xa0", " ").split())
    parts = re.split(r"(?<=['’]s)\s", flat)
    tail = parts[-1]
    found = _TRAILING_NAME.search(tail)
    if found is None:
        return ""
    if found.start() == 0 and len(parts) == 1 and is_organisation(flat):
        return flat
    if is_organisation(found.group()):
        return flat if flat.split()[0].lower() in DETERMINERS else found.group()
    return bare_name(found.group())


def _extends(full: str, parts: list[str]) -> bool:
    """Whether ``full`` is the same name with more to it."""
    words = [w.lower() for w in full.split()]
    return words[0] == parts[0].lower() and all(p.lower() in words for p in parts)
