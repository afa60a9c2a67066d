"""Amounts and dates told differently in sentences that no link joins.

A sentence that was worded anew may be too unlike its original for a link, and a changed figure
makes it more so. A fact with a figure that the other document lacks altogether is a stray. It
answers a stray of the other side at about the same point of the story, if they tell of one thing
among the same words, or if their figures look like one with a slip.

Invariant: neither figure stands anywhere in the other document, and of the two sentences one at
least is in no link.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import filterfalse
from typing import NamedTuple

from ..english.fact_words import is_fact_word
from ..english.moments import Moment
from ..english.numerals import bare_figure, spellings
from ..model.alignment import Alignment
from ..model.discrepancy import DiscrepancyKind
from ..model.document import Document
from ..model.pair import Pair, Side
from .answers import Answer, answer, beside, may_answer
from .context import Words
from .facts import facts_of
from .finding import Finding
from .names import Knowledge
from .numbers import Amount, agree, read_amounts
from .retold import kind_of

_REACH = 2
"""Sentences on either side of where a sentence would stand in the other document."""

_LONGEST_GAP = 8
"""Sentences between two links within which all belong to the same point of the story."""

_FEWEST_DIGITS = 3
"""Digits of figures that are a slip of each other by no chance."""

_MOST_RIVALS = 8
"""Answers to one stray that are looked at: among more of them one is another's."""

_SUFFIXES = ("m", "bn", "k", "p", "c", "km", "kg", "am", "pm")
"""What may be written onto a figure."""

_NOWHERE = -1


class _Stray(NamedTuple):
    """A fact whose figure the other document lacks, in the words of its sentence."""

    words: Words
    fact: Amount | Moment

    @property
    def beside(self) -> frozenset[str]:
        """The telling words around it."""
        return beside(self.words, self.places)

    @property
    def places(self) -> range:
        """The tokens that say it."""
        return self.fact.places


def stray_facts(
    documents: Pair[Document], alignment: Alignment, knowledge: Knowledge
) -> list[Finding]:
    """The strays of the two documents that answer each other."""
    own = Pair(_Own(knowledge.forms.right), _Own(knowledge.forms.left))
    met = sorted(_meeting(documents, alignment, own))
    strays: Pair[dict[int, list[_Stray]]] = Pair({}, {})
    for both in met:
        for side, number in zip(Side, both, strict=True):
            if number not in strays[side]:
                strays[side][number] = list(_strays(documents[side], number, own[side]))
    near = [(left, right) for i, j in met for left in strays.left[i] for right in strays.right[j]]
    return [_finding(left, right) for left, right in _answering(near)]


class _Own:
    """Which words of one document hold a figure that the other lacks; ``others`` are its words."""

    def __init__(self, others: frozenset[str]) -> None:
        self._others = others
        self._known: dict[str, bool] = {}

    def has(self, form: str) -> bool:
        """Whether a word does."""
        if form in self._others:
            return False
        if form not in self._known:
            figure = bare_figure(form)
            self._known[form] = (
                is_fact_word(form)
                and self._others.isdisjoint(spellings(figure))
                and not any(f"{figure}{letters}" in self._others for letters in _SUFFIXES)
            )
        return self._known[form]

    def stands_in(self, document: Document, number: int) -> bool:
        """Whether a sentence has any such word."""
        places = document.sentences[number].tokens
        forms = document.tokens.forms[places.start : places.stop]
        return any(map(self.has, filterfalse(self._others.__contains__, forms)))


def _answering(near: list[tuple[_Stray, _Stray]]) -> Iterator[tuple[_Stray, _Stray]]:
    """Of strays that stand near each other those that answer each other, where nothing else does;
    none that is only written in another way there. Of several places that say the same the first
    is told.
    """
    told = {id(stray) for both in near if _agree(*both) for stray in both}
    pairs = [both for both in near if told.isdisjoint(map(id, both)) and _are_one_fact(*both)]
    rivals: dict[int, list[int]] = {}
    for number, both in enumerate(pairs):
        for stray in both:
            rivals.setdefault(id(stray), []).append(number)
    for number, both in enumerate(pairs):
        others = {n for stray in both for n in rivals[id(stray)][:_MOST_RIVALS]} - {number}
        if all(n > number and all(map(_agree, both, pairs[n])) for n in others):
            yield both


def _strays(document: Document, number: int, own: _Own) -> Iterator[_Stray]:
    """The facts of a sentence that hold a word in ``own``."""
    words = Words(document, (document.sentences[number].span,))
    facts = facts_of(words)
    read: list[Amount | Moment] = [*read_amounts(words, facts), *facts.moments]
    for fact in read:
        stray = _Stray(words, fact)
        if any(own.has(words.forms[at]) for at in stray.places):
            yield stray


def _meeting(
    documents: Pair[Document], alignment: Alignment, own: Pair[_Own]
) -> set[tuple[int, int]]:
    """The sentences in no link that hold a figure of their own, each with those of the other side
    that do and stand at about the same point.
    """
    found: set[tuple[int, int]] = set()
    for bead in alignment.beads:
        if bead.relation.is_link:
            continue
        side = Side.LEFT if bead.sentences.left else Side.RIGHT
        here, there = documents[side], documents[side.other]
        for number in bead.sentences[side]:
            if not own[side].stands_in(here, number):
                continue
            for start, end in _stretches(alignment, side, number, len(here.sentences) - 1):
                for other in range(max(0, start), min(end + 1, len(there.sentences))):
                    is_article = there.sentences[other].furniture is None
                    if is_article and own[side.other].stands_in(there, other):
                        found.add((number, other) if side is Side.LEFT else (other, number))
    return found


def _partner(alignment: Alignment, side: Side, sentence: int) -> int:
    """The first sentence that one is linked with, or ``_NOWHERE``."""
    number = alignment.bead_of(side, sentence)
    linked = () if number is None else alignment.beads[number].sentences[side.other]
    return linked[0] if linked else _NOWHERE


def _stretches(
    alignment: Alignment, side: Side, sentence: int, last: int
) -> Iterator[tuple[int, int]]:
    """The first and the last sentence of stretches of the other document that stand where a
    sentence would: about the partners of the nearest linked ones, and between them.
    """
    ends = []
    for step in (-1, 1):
        at = sentence
        while 0 <= at <= last and abs(at - sentence) <= _LONGEST_GAP:
            partner = _partner(alignment, side, at)
            if partner != _NOWHERE:
                ends.append(partner)
                yield partner - _REACH, partner + _REACH
                break
            at += step
    if len(ends) == 2 and 0 < ends[1] - ends[0] <= _LONGEST_GAP:
        yield ends[0], ends[1]


def _are_one_fact(left: _Stray, right: _Stray) -> bool:
    """Whether two strays surely tell of one thing."""
    if isinstance(left.fact, Moment) and isinstance(right.fact, Moment):
        is_shared = not left.beside.isdisjoint(right.beside)
        return is_shared and _are_one_date(left.fact, right.fact)
    if isinstance(left.fact, Moment) or isinstance(right.fact, Moment):
        return False
    if not may_answer(left.fact, right.fact):
        return False
    found = answer(left.fact, right.fact, (left.beside, right.beside))
    return _is_sure(found, left.fact, right.fact)


def _agree(left: _Stray, right: _Stray) -> bool:
    """Whether both say the same in other figures ("44", "forty-four")."""
    if isinstance(left.fact, Moment) and isinstance(right.fact, Moment):
        return left.fact.agrees(right.fact)
    if isinstance(left.fact, Moment) or isinstance(right.fact, Moment):
        return False
    return agree(left.fact, right.fact)


def _are_one_date(left: Moment, right: Moment) -> bool:
    """Whether two dates tell the same parts, and one of them otherwise."""
    parts = [[part is not None for part in moment[2:8]] for moment in (left, right)]
    return parts[0] == parts[1] and left.contradicts(right)


def _is_sure(found: Answer, left: Amount, right: Amount) -> bool:
    if found.is_slip and (found.is_known or found.shared):
        return True
    if found.is_known:
        return found.shared > 1
    values = left.quantity.value, right.quantity.value
    return found.is_slip and min(len(f"{value:.12g}".strip("0")) for value in values) >= (
        _FEWEST_DIGITS
    )


def _finding(left: _Stray, right: _Stray) -> Finding:
    kind = DiscrepancyKind.DATE
    if not isinstance(left.fact, Moment) and not isinstance(right.fact, Moment):
        kind = kind_of(left.fact, right.fact)
    return Finding(
        kind,
        Pair(left.words.span(left.places), right.words.span(right.places)),
        Pair(left.words.said(left.places), right.words.said(right.places)),
    )
