"""What the words that name a speaker stand for: a surname, a pronoun or a role becomes a full name.

Invariant: an answer is a name or a role that stands in one of the texts, or ``None``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ..model.document import Document
from ..model.quotation import Quotation
from ..model.span import Span
from .antecedents import Antecedents, without_contraction
from .names import People
from .naming import Naming, is_person
from .speaking import is_epithet
from .tongues import tongue_of
from .vocabulary import DETERMINERS, PERSONAL, POSSESSIVE_PRONOUNS, PRONOUNS

_SPEAKING_PRONOUNS = PERSONAL | {"they", "we", "i"}
_GROUP_PRONOUNS = frozenset({"it", "they"})
_LABEL = re.compile(r"([^\W\d_a-z][\w.’'-]+(?: [^\W\d_a-z][\w.’'-]*){0,3}): ")
"""The name before what somebody says in a transcript."""


class Resolver:
    """Resolves the speakers of one document, asked in reading order."""

    def __init__(
        self, document: Document, quotations: Sequence[Quotation], own: People, other: People
    ) -> None:
        self._text = document.text
        tongue = tongue_of(document.language)
        self._pronouns_abroad = {} if tongue is None else tongue.pronouns
        self._naming = Naming(own, other)
        self._antecedents = Antecedents(document, quotations, self._naming)
        self._answers: dict[Span, str | None] = {}

    def speaker(self, span: Span, asking: str | None = None) -> str | None:
        """The fullest name that the texts give for the words at ``span``; a pronoun is not
        ``asking``, who has asked what is answered here.
        """
        if span not in self._answers:
            words = span.of(self._text)
            lower = without_contraction(words.lower())
            lower = POSSESSIVE_PRONOUNS.get(lower, lower)
            abroad = self._pronouns_abroad.get(lower.split("-")[-1])
            if abroad is not None:
                answer = self._antecedents.last_speaker(span.start, abroad)
            elif lower in PERSONAL:
                answer = self._antecedents.person(span.start, lower, asking)
            elif lower in _GROUP_PRONOUNS:
                answer = self._antecedents.group(span.start, lower)
            elif lower == "i":
                answer = self._in_turn(span.start)
            elif lower in PRONOUNS or lower in DETERMINERS:
                answer = None
            else:
                answer = self._naming.named(words)
                if answer.lower() == " ".join(lower.split()) and is_epithet(lower):
                    answer = self._antecedents.only_person(span.start) or answer
            if answer is not None and (lower in PERSONAL or is_person(words)):
                self._antecedents.heard(span, answer)
            self._answers[span] = answer
        return self._answers[span]

    def _in_turn(self, offset: int) -> str | None:
        """Who is speaking where a transcript says "HOLM: … I said": the turn's own name."""
        start = self._text.rfind("\n", 0, offset) + 1
        label = _LABEL.match(self._text, start, offset)
        return self._naming.named(label.group(1)) if label is not None else None

    def learn(self, speakers: Iterable[Span]) -> None:
        """Take in what speaks in this text."""
        self._antecedents.learn(speakers)

    def is_unknown(self, words: str) -> bool:
        """Whether the words are one word with a capital that may be no name at all."""
        return (
            " " not in words
            and words.lower() not in PRONOUNS
            and not self._antecedents.is_known(words)
        )

    def is_another(self, span: Span, pronoun: str) -> bool:
        """Whether the words at ``span`` name somebody of whom a pronoun cannot be said."""
        words = span.of(self._text)
        if without_contraction(words.lower()) in PRONOUNS:
            return False
        return self._naming.pronoun(self._naming.named(words)) not in (None, pronoun)

    def is_person(self, span: Span) -> bool:
        """Whether the words at ``span`` can name a person: no thing, institution or country."""
        words = span.of(self._text)
        if without_contraction(words.lower()) in _SPEAKING_PRONOUNS:
            return True
        return is_person(words) and self._antecedents.is_known(words)
