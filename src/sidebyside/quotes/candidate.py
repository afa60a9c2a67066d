"""One possible speaker of a quotation, and what any pattern may know to find one.

The scores only order the patterns among themselves: the closer a verb and its subject stand to the
marks, and the more the punctuation expects them, the higher.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ..model.span import Span
from .cues import Strength
from .frame import Kind, Word
from .phrases import Run
from .vocabulary import pronoun_of

NAME_AND_COLON = "name and colon"
DASH_AND_NAME = "dash and name"
SUBJECT_ALONE = "subject of the sentence"
"""The weakest pattern: no verb shows that its subject speaks."""
WORDLESS_REASONS = frozenset({NAME_AND_COLON, DASH_AND_NAME})
"""Patterns that are told by marks and capitals alone, in whatever language."""

DASHES = frozenset({"–", "—", "―", "-", "--"})
"""With which a line, or what leads up to a quotation, sets a speaker off."""

_SHORT_TAIL = 1
"""Words between a naming verb and a fragment that are no more than what is named."""
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


def doubt_of(
    strength: Strength | None, tail: Sequence[Word], is_led: bool, quoted: Quoted
) -> float:
    """What is taken off because of a weak verb or of words between verb and quotation."""
    doubt = {Strength.SPEECH: 0.0, Strength.LOOSE: 0.5, Strength.NAMING: 2.0, None: 9.0}[strength]
    if strength is Strength.NAMING and quoted.is_fragment:
        doubt = 1.0 if len(tail) > _SHORT_TAIL else -0.5  # "he said that she called it “odd”"
    if len(tail) > _LONG_TAIL:
        doubt += 1.5
    if is_led and any(word.kind is Kind.QUOTATION for word in tail):
        doubt += 2.0
    return doubt


_PHRASES = (
    ("according", "to"),
    ("in", "the", "words", "of"),
    ("as", "told", "to"),
    ("statement", "from"),
    ("message", "from"),
    ("tweet", "from"),
    ("quote", "from"),
    ("quoting",),
    ("reply", "from"),
    ("reply", ",", "from"),
    ("response", "from"),
    ("answer", "from"),
    ("letter", "from"),
    ("note", "from"),
    ("sent", "by"),
    ("written", "by"),
    ("posted", "by"),
)

PHRASES_BY_FIRST = {
    first: tuple(phrase for phrase in _PHRASES if phrase[0] == first)
    for first in dict.fromkeys(phrase[0] for phrase in _PHRASES)
}
"""Phrases that attribute what stands beside their object, by their first words."""


def phrase_at(words: Sequence[Word], at: int) -> int | None:
    """The index after an attributing phrase of which the word at ``at`` could be the first."""
    for phrase in PHRASES_BY_FIRST[words[at].lower]:
        if tuple([word.lower for word in words[at : at + len(phrase)]]) == phrase:
            return at + len(phrase)
    return None


def candidate_of(
    score: float, words: Sequence[Word], subject: Run, cue: Run | None, reason: str
) -> Candidate:
    """A candidate by the words that name it and those that attribute; without its possessive, or
    the verb that leans on a pronoun.
    """
    last = words[subject[1] - 1]
    pronoun = pronoun_of(last.lower)
    end = last.end - (2 if last.lower.endswith("'s") else 0)
    return Candidate(
        score,
        Span(words[subject[0]].start, last.start + len(pronoun) if pronoun else end),
        None if cue is None else Span(words[cue[0]].start, words[cue[1] - 1].end),
        reason,
    )
