"""Who says each quotation: the best candidate near it, else what it inherits, under a full name.

Every quotation first gets the words that name its speaker here (``speaker_span``). Where nothing
beside it does, it goes on with the quotation before it in the paragraph, with a line that ends in a
colon, or, if it is a paragraph of its own, with whoever spoke last. Only then are those words resolved
to a name over both texts. Never guess: a quotation may stay without a speaker.

Invariant: quotations keep their number, order, spans and marks.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from ..model.document import Document
from ..model.pair import Pair, Side
from ..model.quotation import Quotation
from ..model.span import Span
from .candidates import Candidate, Quoted, candidates, candidates_before
from .cues import is_participle
from .frame import Kind, Word, ends_sentence, frame_of
from .names import People
from .resolve import Resolver

_LEAST_SCORE = 1.5
_SHORT = 6
"""Quotations of fewer words are fragments unless they begin like a sentence."""
_NEAR_PARAGRAPHS = 2
"""How many paragraphs back a speaker still speaks."""


def attribute(
    documents: Pair[Document], quotations: Pair[tuple[Quotation, ...]]
) -> Pair[tuple[Quotation, ...]]:
    """The same quotations with speakers and cues; names are resolved over both documents."""
    if not (quotations.left or quotations.right):
        return quotations
    people = documents.map(People.of)

    def side(side: Side) -> tuple[Quotation, ...]:
        return _attribute_side(documents[side], quotations[side], people[side], people[side.other])

    return Pair(side(Side.LEFT), side(Side.RIGHT))


def _attribute_side(
    document: Document, quotations: tuple[Quotation, ...], own: People, other: People
) -> tuple[Quotation, ...]:
    frames = _frames(document, quotations)
    resolver = Resolver(document, quotations, own, other)
    found: dict[int, Candidate] = {}
    previous: _Frame | None = None
    for frame in frames:
        for order, place in enumerate(frame.places):
            number = frame.first + order
            best = _best(document.text, frame, order, quotations[number], previous)
            if best is None:
                best = _inherited(quotations, found.get(number - 1), frame, order, previous, resolver.is_person)
            if best is not None:
                found[number] = best
        previous = frame
    result = []
    for number, quotation in enumerate(quotations):
        candidate = found.get(number)
        if candidate is None:
            result.append(quotation)
            continue
        result.append(
            replace(
                quotation,
                speaker=resolver.speaker(candidate.speaker),
                speaker_span=candidate.speaker,
                cue_span=candidate.cue,
            )
        )
    return tuple(result)


@dataclass(frozen=True, slots=True)
class _Frame:
    """One paragraph's words; its quotations are those from ``first`` on, one for each place."""

    index: int
    words: list[Word]
    places: list[int]
    first: int


def _frames(document: Document, quotations: tuple[Quotation, ...]) -> list[_Frame]:
    """The article's paragraphs that hold quotations, each with the one before it."""
    starts = [p.span.start for p in document.paragraphs]
    holders: dict[int, list[int]] = {}
    for number, quotation in enumerate(quotations):
        holders.setdefault(bisect_right(starts, quotation.span.start) - 1, []).append(number)
    article = sorted({s.paragraph for s in document.sentences if s.furniture is None})
    frames: list[_Frame] = []
    at = 0
    for order, index in enumerate(article):
        numbers = holders.get(index, [])
        is_before_holder = order + 1 < len(article) and article[order + 1] in holders
        if numbers or is_before_holder:
            inside = quotations[at : at + len(numbers)]
            words, places = frame_of(document.text, document.paragraphs[index].span, inside)
            frames.append(_Frame(order, words, places, at))
        at += len(numbers)
    return frames


def _quoted(text: str, quotation: Quotation) -> Quoted:
    words = quotation.span.of(text)
    is_short = len(_WORDS.findall(words, 0, 400)) < _SHORT
    is_sentence = words[0].isupper() or not words[0].isalnum()
    last = words[-1] if quotation.marks[1] is not None else ""
    return Quoted(is_short and not (is_sentence and last in ".?!,") or not is_sentence, last)


_IsPerson = Callable[[Span], bool]
_WORDS = re.compile(r"\w+")


def _best(
    text: str, frame: _Frame, order: int, quotation: Quotation, previous: _Frame | None
) -> Candidate | None:
    quoted = _quoted(text, quotation)
    place = frame.places[order]
    found = candidates(frame.words, place, quoted)
    if place == 0 and previous is not None and previous.index == frame.index - 1:
        found += _from_line_before(previous.words, quoted)
    least = 0.5 if quoted.is_fragment else _LEAST_SCORE
    found = [c for c in found if c.score >= least]
    return max(found, key=lambda c: (c.score, -c.speaker.start), default=None)


def _from_line_before(words: Sequence[Word], quoted: Quoted) -> list[Candidate]:
    """Candidates in the last sentence of the paragraph before, if it leads on: "She went on:"."""
    if not words or words[-1].form not in (":", ","):
        return []
    sentence = _last_sentence(words)
    return [replace(c, score=c.score - 0.5) for c in candidates_before(sentence, quoted)]


def _inherited(
    quotations: Sequence[Quotation],
    before: Candidate | None,
    frame: _Frame,
    order: int,
    previous: _Frame | None,
    is_person: _IsPerson,
) -> Candidate | None:
    """The speaker of a quotation without attribution: that of the quotation ``before`` it, unless the
    writer has turned to somebody else since.
    """
    number = frame.first + order
    if number and quotations[number].continues == quotations[number - 1].id:
        return before
    place = frame.places[order]
    start = frame.places[order - 1] + 1 if order else 0
    lead = frame.words[start:place]
    if lead and not ends_sentence(frame.words, place - 1):
        # "Adding: “…”" goes on; anything else is a sentence that names nobody
        return before if is_participle(_last_sentence(lead)[0].lower) else None
    if order and _sentences(lead) <= 1:
        return before
    if lead:
        return _speaker_of_sentence(_last_sentence(lead), is_person)
    if any(word.kind is Kind.WORD for word in frame.words):
        return None
    if previous is None or previous.index != frame.index - 1:
        return None
    since = previous.words[previous.places[-1] + 1 if previous.places else 0 :]
    if previous.places and _sentences(since) <= 1:
        return before
    return _speaker_of_sentence(_last_sentence(since), is_person) or before


def _sentences(words: Sequence[Word]) -> int:
    return sum(ends_sentence(words, i) for i in range(len(words)))


def _speaker_of_sentence(words: Sequence[Word], is_person: _IsPerson) -> Candidate | None:
    """The person who speaks in a sentence of reported speech, or else is its subject."""
    for candidate in candidates_before(words, Quoted(is_fragment=False, last="")):
        if is_person(candidate.speaker):
            return replace(candidate, score=2.0, cue=None, reason="speaker of the sentence before")
    return None


def _last_sentence(words: Sequence[Word]) -> Sequence[Word]:
    start = len(words) - 1
    while start > 0 and not ends_sentence(words, start - 1):
        start -= 1
    return words[max(0, start) :]
