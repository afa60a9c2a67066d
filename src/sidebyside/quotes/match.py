"""Which quotations are the same words spoken, and what became of the words.

Invariants: every quotation stands in at least one utterance; every member's span is among its
occurrences; swapping the documents mirrors the utterances.

The stages: words in house style, wordings, offers of likeness, links, groups; then each group is
told as an utterance. Speakers help, but are found elsewhere (``attribute``).
"""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from ..model.document import Document
from ..model.pair import Pair, Side
from ..model.quotation import Occurrence, Quotation, Utterance, UtteranceRelation
from ..model.span import Span
from . import flags
from .groups import Group, group
from .kinship import are_two_people, likenesses
from .naming import name_within
from .narration import Narration
from .occurrences import Places, marked_of, occurrences, places_in
from .passage import Passage, passage_of, steps
from .relate import Finding, relate
from .splice import link
from .wording import wordings_of
from .words import Words

_MARKS = frozenset("“”„‟‘’‚«»‹›\"'")

_ONLY = Pair(UtteranceRelation.LEFT_ONLY, UtteranceRelation.RIGHT_ONLY)


def match(
    documents: Pair[Document], words: Pair[Words], quotations: Pair[tuple[Quotation, ...]]
) -> tuple[Utterance, ...]:
    """Utterances in reading order; their ``edits`` are left empty."""
    if not quotations.left and not quotations.right:
        return ()
    wordings = Pair(
        wordings_of(documents.left, words.left, quotations.left),
        wordings_of(documents.right, words.right, quotations.right),
    )
    offers = likenesses(wordings)
    groups = group(documents, quotations, wordings, offers, link(wordings, offers))
    teller = _Teller(documents, quotations, words, groups)
    return _in_reading_order(quotations, [(found, teller.tell(found)) for found in groups])


class _Told(NamedTuple):
    """What became of a group's words; ``places`` may hold one more, where they are narrated."""

    relations: tuple[UtteranceRelation, ...]
    places: tuple[Occurrence, ...]
    flags: tuple[str, ...]
    reasons: tuple[str, ...]
    passages: Pair[tuple[Span, ...]]


class _Teller:
    """Makes utterances of groups; holds the indexes that all of them use."""

    def __init__(
        self,
        documents: Pair[Document],
        quotations: Pair[tuple[Quotation, ...]],
        words: Pair[Words],
        groups: list[Group],
    ) -> None:
        self._words = words
        self._quotations = quotations
        marked = Pair(
            marked_of(documents.left, words.left, quotations.left),
            marked_of(documents.right, words.right, quotations.right),
        )
        self._places: Pair[Places] = Pair(
            places_in(words.left, marked.left), places_in(words.right, marked.right)
        )
        self._narration = Pair(
            Narration(words.left, marked.left, self._alone(groups, Side.RIGHT)),
            Narration(words.right, marked.right, self._alone(groups, Side.LEFT)),
        )
        self._texts = documents.map(lambda document: document.text)

    def tell(self, found: Group) -> Utterance:
        """The utterance that a group of quotations makes."""
        members = Pair(self._members(found, Side.LEFT), self._members(found, Side.RIGHT))
        everyone = [quotation for side in members for quotation, _ in side]
        places = occurrences(self._places, members)
        if members.left and members.right:
            told = self._tell_both(found, members, places)
        else:
            side = Side.LEFT if members.left else Side.RIGHT
            told = self._tell_one_sided(side, found, places)
        return Utterance(
            relation=told.relations[0],
            quotations=tuple(quotation.id for quotation in everyone),
            occurrences=told.places,
            also=told.relations[1:],
            speakers=_speakers(everyone),
            flags=(*told.flags, *_translated(everyone)),
            reasons=told.reasons,
            passages=told.passages,
        )

    def _tell_both(
        self,
        found: Group,
        members: Pair[list[tuple[Quotation, Passage]]],
        places: tuple[Occurrence, ...],
    ) -> _Told:
        both = Pair(self._passage(found, Side.LEFT), self._passage(found, Side.RIGHT))
        finding = relate(*both)
        relations = finding.relations
        found_flags, reasons = list(finding.flags), list(finding.reasons)
        bare = next((side for side in Side if not self._is_marked(found, side)), None)
        if bare is not None:
            relations, _, told = _as_unquoted(finding, bare)
            reasons = list(told)
        named = Pair(self._named(members, Side.LEFT), self._named(members, Side.RIGHT))
        if are_two_people(named.left, named.right) and not _is_quoted_within(both):
            found_flags.append(flags.SPEAKER)
            reasons.append(f"said by {named.left} on the left, by {named.right} on the right")
        passages = Pair(self._spans(found, Side.LEFT), self._spans(found, Side.RIGHT))
        return _Told(relations, places, tuple(found_flags), tuple(reasons), passages)

    def _tell_one_sided(self, side: Side, found: Group, places: tuple[Occurrence, ...]) -> _Told:
        passage = self._passage(found, side)
        elsewhere = [place for place in places if place.side is side.other]
        told = next((place.span for place in elsewhere if not place.is_marked), None)
        if len(passage) == 1:
            told = None  # that a word is used over there is no report of what was said
        relations: tuple[UtteranceRelation, ...] = (_ONLY[side],)
        found_flags: tuple[str, ...] = ()
        reasons: tuple[str, ...] = ()
        if told is not None:
            relations = (UtteranceRelation.UNQUOTED,)
            reasons = (f"the same words stand without marks on the {side.other.value}",)
        elif elsewhere:
            is_within = any(place.is_marked for place in elsewhere)
            where = "inside a longer quotation" if is_within else "without marks"
            reasons = (f"stands {where} on the {side.other.value}",)
        else:
            indices = self._narration[side.other].find(passage)
            if indices is not None:
                told = self._words[side.other].span(indices)
                places = _with_place(places, Occurrence(side.other, told, is_marked=False))
                narrated = passage_of(self._words[side.other], (indices,))
                finding = relate(*Pair(narrated, narrated).with_side(side, passage))
                relations, found_flags, reasons = _as_unquoted(finding, side.other)
        passages: Pair[tuple[Span, ...]] = Pair((), ())
        if told is not None:
            spans: tuple[Span, ...] = (told,)
            passages = Pair(spans, spans).with_side(side, self._spans(found, side))
        return _Told(relations, places, found_flags, reasons, passages)

    def _alone(self, groups: list[Group], side: Side) -> list[str]:
        """The words of the groups that have no quotation on the other side, as codes."""
        alone = (found for found in groups if not found.members[side.other])
        return [self._passage(found, side).codes for found in alone]

    def _members(self, found: Group, side: Side) -> list[tuple[Quotation, Passage]]:
        return [
            (quotation, passage_of(self._words[side], (self._words[side].within(quotation.span),)))
            for quotation in (self._quotations[side][index] for index in found.members[side])
        ]

    def _is_marked(self, found: Group, side: Side) -> bool:
        return any(self._quotations[side][index].is_marked for index in found.compared[side])

    def _spans(self, found: Group, side: Side) -> tuple[Span, ...]:
        return tuple(self._quotations[side][index].span for index in found.compared[side])

    def _passage(self, found: Group, side: Side) -> Passage:
        words = self._words[side]
        return passage_of(words, tuple(words.within(span) for span in self._spans(found, side)))

    def _named(self, members: Pair[list[tuple[Quotation, Passage]]], side: Side) -> str | None:
        """The speaker whom one side names beside a quotation; a pronoun or a role names nobody."""
        for quotation, _ in members[side]:
            name, span = quotation.speaker, quotation.speaker_span
            if name is not None and span is not None:
                here = name_within(span.of(self._texts[side])).split()
                if any(word[:1].isupper() and word in here for word in name.split()):
                    return name
        return None


def _is_quoted_within(passages: Pair[Passage]) -> bool:
    """Whether what both have stands on one side in marks within the quotation: there somebody else
    is quoted by the one who speaks ("He said, ‘It moves.’").
    """
    run = [step for step in steps(*passages) if step.is_equal]
    if not run:
        return False
    for side, passage in passages.items():
        first = passage.places[run[0].of(side).start]
        last = passage.places[run[-1].of(side).stop - 1]
        here, text = passage.words.span(range(first, last + 1)), passage.words.text
        before, after = text[max(0, here.start - 1) : here.start], text[here.end : here.end + 4]
        is_marked = before in _MARKS and after.lstrip(".,!?")[:1] in _MARKS
        is_part = any(
            piece.start <= first <= last < piece.stop and len(piece) > 1 + last - first
            for piece in passage.pieces
        )
        if is_marked and is_part:
            return True
    return False


def _as_unquoted(
    finding: Finding, side: Side
) -> tuple[tuple[UtteranceRelation, ...], tuple[str, ...], tuple[str, ...]]:
    also = tuple(r for r in finding.relations if r is not UtteranceRelation.VERBATIM)
    is_same = finding.relations == (UtteranceRelation.VERBATIM,)
    reasons = (
        (f"the same words stand without marks on the {side.value}",)
        if is_same
        else (f"told without marks on the {side.value}", *finding.reasons)
    )
    return (UtteranceRelation.UNQUOTED, *also), finding.flags, reasons


def _with_place(places: tuple[Occurrence, ...], place: Occurrence) -> tuple[Occurrence, ...]:
    in_order = sorted((*places, place), key=lambda other: (other.side is Side.RIGHT, other.span))
    return tuple(in_order)


def _translated(quotations: list[Quotation]) -> tuple[str, ...]:
    is_said = any(flags.TRANSLATED in quotation.flags for quotation in quotations)
    return (flags.TRANSLATED,) if is_said else ()


def _speakers(quotations: list[Quotation]) -> tuple[str, ...]:
    """The distinct speakers; a surname counts as the full name that ends with it."""
    names = list(dict.fromkeys(q.speaker for q in quotations if q.speaker is not None))
    return tuple(
        name
        for name in names
        if not any(other != name and other.endswith(f" {name}") for other in names)
    )


def _in_reading_order(
    quotations: Pair[tuple[Quotation, ...]], told: list[tuple[Group, Utterance]]
) -> tuple[Utterance, ...]:
    """By place on the left; what is only on the right after what precedes it there."""

    def start(found: Group, side: Side) -> int:
        members = found.members[side]
        return quotations[side][members[0]].span.start if members else -1

    both = sorted(
        (start(found, Side.RIGHT), start(found, Side.LEFT))
        for found, _ in told
        if found.members.left and found.members.right
    )

    def key(entry: tuple[Group, Utterance]) -> tuple[int, bool, int, tuple[str, ...]]:
        found, utterance = entry
        left, right = start(found, Side.LEFT), start(found, Side.RIGHT)
        if not found.members.left:
            before = bisect_left(both, (right, -1))
            left = both[before - 1][1] if before else -1
        return left, not found.members.left, right, utterance.quotations

    return tuple(utterance for _, utterance in sorted(told, key=key))
