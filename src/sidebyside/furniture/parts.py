"""Furniture that is glued to a sentence of the article, on one line and without a full stop.

"Share this article The mayor said …" has two owners. Only what is beyond doubt is cut off: a stock
phrase of several words in a sentence's place of its own, a label of an advertisement, a credit in
brackets, the link behind an encyclopedia's heading. It stands at the beginning or the end, and what
is left is still a sentence.

Invariant: the parts tile the sentence's tokens, in order.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from ..model.document import Document, Sentence
from .evidence import pattern
from .lines import EDIT_LINKS
from .phrases import UNCERTAIN, WHOLE

_REASONS = frozenset(
    {
        "share prompt",
        "newsletter prompt",
        "notice that the story goes on",
        "advertisement",
        "comment form",
        "follow prompt",
        "video player",
        "subscription prompt",
    }
)
_FEWEST_PHRASE_WORDS = 3
"""Shorter phrases may be said: "like us", "sign up"."""
_FEWEST_LEFT_WORDS = 3
FEWEST_TOKENS = 1 + _FEWEST_LEFT_WORDS
"""A shorter sentence has no parts: "History[edit]" is the shortest that has."""
_LABELS = frozenset(
    {"advertisement", "advertisements", "anzeige", "werbung", "publicité", "publicidad"}
)
"""One word is enough; in capitals, or with one and a capital after it."""
_OPENING = frozenset("“\"„«‘'([")


class Part(NamedTuple):
    """Some tokens of a sentence, with the reason if they are furniture."""

    tokens: range
    reason: str | None


def parts(document: Document, sentence: Sentence) -> list[Part]:
    """The parts of a sentence of the article; itself alone if nothing is glued to it."""
    start, stop = sentence.tokens.start, sentence.tokens.stop
    head = _phrase_at_start(document, sentence.tokens) or _credit_at_start(
        document, sentence.tokens
    )
    if head is not None:
        start = head.tokens.stop
    tail = _phrase_at_end(document, range(start, stop)) or _brackets_at_end(
        document, range(start, stop)
    )
    if tail is not None:
        stop = tail.tokens.start
    found = (head, Part(range(start, stop), None), tail)
    return [part for part in found if part is not None]


@cache
def edges() -> tuple[frozenset[str], frozenset[str]]:
    """What a sentence must begin with, and what it must end with, in normal form: without both it
    is worth no look at its parts.
    """
    first, last = _phrases()
    return frozenset([*first, "(", "["]), frozenset([*last, ")", "]"])


@cache
def _phrases() -> tuple[dict[str, list[tuple[str, ...]]], dict[str, list[tuple[str, ...]]]]:
    """The phrases that may be glued, the longest first: by their first word, by their last."""
    first: dict[str, list[tuple[str, ...]]] = {}
    last: dict[str, list[tuple[str, ...]]] = {}
    known = [tuple(phrase.split()) for phrase, reason in WHOLE.items() if reason in _REASONS]
    for words in sorted(known, key=lambda words: (-len(words), words)):
        is_long = len(words) >= _FEWEST_PHRASE_WORDS and " ".join(words) not in UNCERTAIN
        if is_long or (len(words) == 1 and words[0] in _LABELS):
            first.setdefault(words[0], []).append(words)
            last.setdefault(words[-1], []).append(words)
    return first, last


def _phrase_at_start(document: Document, tokens: range) -> Part | None:
    forms = document.tokens.forms
    for words in _phrases()[0].get(forms[tokens.start], ()) if tokens else ():
        stop = tokens.start + len(words)
        if forms[tokens.start : stop] != words:
            continue
        while stop < tokens.stop and forms[stop] in (":", "|", "—", "-"):
            stop += 1
        rest = range(stop, tokens.stop)
        if _is_apart(document, range(tokens.start, stop)) and _is_sentence(document, rest):
            return Part(range(tokens.start, stop), WHOLE[" ".join(words)])
    return None


def _phrase_at_end(document: Document, tokens: range) -> Part | None:
    forms = document.tokens.forms
    for words in _phrases()[1].get(forms[tokens.stop - 1], ()) if tokens else ():
        start = tokens.stop - len(words)
        if start <= tokens.start or forms[start : tokens.stop] != words:
            continue
        own = range(start, tokens.stop)
        if _is_apart(document, own) and _is_long(document, range(tokens.start, start)):
            return Part(own, WHOLE[" ".join(words)])
    return None


def _is_apart(document: Document, tokens: range) -> bool:
    """Whether a phrase is set like a line of its own: a capital first and no other, or only
    capitals.
    """
    raws = [_raw(document, at) for at in tokens if document.tokens.is_word(at)]
    if raws[0][0].islower():
        return False
    return all(map(str.isupper, raws)) or all(raw[0].islower() for raw in raws[1:])


def _is_sentence(document: Document, tokens: range) -> bool:
    """Whether what is left could stand alone: it begins anew and is long enough."""
    if not tokens:
        return False
    first = _raw(document, tokens.start)[0]
    return (first.isupper() or first in _OPENING) and _is_long(document, tokens)


def _is_long(document: Document, tokens: range) -> bool:
    return sum(map(document.tokens.is_word, tokens)) >= _FEWEST_LEFT_WORDS


def _raw(document: Document, at: int) -> str:
    return document.text[document.tokens.starts[at] : document.tokens.ends[at]]


_CREDIT = (
    r"[(\[](?:(?:AP )?(?:Photo|Picture|Image|Photograph|Illustration|Foto|Bild|Crédit)s?"
    r"(?: by| credit| courtesy| :|:)|Credit:)[^()\[\]]{2,80}[)\]]"
)
_FARTHEST = 100
"""Code points from either end within which a bracket opens."""


def _credit_at_start(document: Document, tokens: range) -> Part | None:
    """A picture's credit in brackets before the sentence."""
    if not tokens or document.tokens.forms[tokens.start] not in ("(", "["):
        return None
    start = document.tokens.starts[tokens.start]
    found = pattern(_CREDIT).match(document.text, start, start + _FARTHEST)
    if found is None:
        return None
    stop = next((at for at in tokens if document.tokens.starts[at] >= found.end()), tokens.stop)
    rest = range(stop, tokens.stop)
    own = range(tokens.start, stop)
    return Part(own, "photo credit") if _is_sentence(document, rest) else None


def _brackets_at_end(document: Document, tokens: range) -> Part | None:
    """A picture's credit, or the link to edit a part of an encyclopedia, behind the words."""
    forms = document.tokens.forms
    if not tokens or forms[tokens.stop - 1] not in (")", "]"):
        return None
    end = document.tokens.ends[tokens.stop - 1]
    opening = max(document.text.rfind(mark, max(0, end - _FARTHEST), end) for mark in "([")
    start = next((at for at in tokens if document.tokens.starts[at] == opening), tokens.start)
    own = range(start, tokens.stop)
    if start == tokens.start:
        return None
    words = document.text[opening:end]
    if words[0] == "[" and words[1:-1].strip().lower() in EDIT_LINKS:
        return Part(own, "link to edit")
    if pattern(_CREDIT).fullmatch(words) and _is_long(document, range(tokens.start, start)):
        return Part(own, "photo credit")
    return None
