"""Who says each quotation: the best candidate near it, else what it inherits, under a full name.

Every quotation first gets the words that name its speaker here (``speaker_span``). Where nothing
beside it does, it goes on with the quotation before it, with a line that ends in a colon, or with
the person of the sentence before. Only then are those words resolved to a name over both texts.
Never guess: a quotation may stay without a speaker.

Invariant: quotations keep their number, order, spans and marks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ..model.document import Document
from ..model.pair import Pair, Side
from ..model.quotation import Quotation
from ..model.span import Span
from .candidate import SUBJECT_ALONE, WORDLESS_REASONS, Candidate, Quoted
from .candidates import candidates, sign_off
from .candidates_abroad import BESIDE_VERB, candidate_inside, candidates_abroad
from .candidates_before import candidates_before
from .cues import NOUNS_TOO, is_participle
from .flags import TRANSLATED
from .frame import Kind, Word, ends_sentence, frame_of
from .names import People
from .paragraphs import Frame, count_sentences, frames_of, last_sentence
from .repeats import with_repeats
from .resolve import Resolver
from .speaking import can_speak
from .tongues import tongue_of
from .translated import says_translated
from .turns import Turns
from .vocabulary import PERSONAL, is_adverb

_LEAST_SCORE = 1.5
_LEAST_FRAGMENT_SCORE = 0.5
"""A fragment is content with less: being part of the sentence, it shares its subject."""
_SHORT = 6
"""Quotations of fewer words are fragments unless they begin and end like a sentence."""
_INHERITED_SCORE = 2.0
_LONGEST_LINE = 80
"""Characters of a line that holds a name and a place."""
_LEADING_ON = (":", ",")
"""With which a line leads on to what is quoted below it."""
_FILL = "_ \t\n\xa0"
"""What may stand behind that and is no word."""
_TURNED_TO = "person of the sentence before"
_LONGEST_TURN = 150
"""Characters of a quotation that may be the other's turn in a dialogue."""


def attribute(
    documents: Pair[Document], quotations: Pair[tuple[Quotation, ...]]
) -> Pair[tuple[Quotation, ...]]:
    """The same quotations with speakers and cues; names are resolved over both documents."""
    if not (quotations.left or quotations.right):
        return quotations
    own = People.of(documents.left)
    is_twice = documents.right.is_split_as(documents.left)
    people = Pair(own, own if is_twice else People.of(documents.right))

    def attributed(side: Side) -> tuple[Quotation, ...]:
        resolver = Resolver(documents[side], quotations[side], people[side], people[side.other])
        marked = tuple(quotation for quotation in quotations[side] if quotation.is_marked)
        attribution = _Attribution(documents[side], marked, resolver)
        found = attribution.run()
        resolver.learn(candidate.speaker for candidate in found.values())
        spoken: list[Quotation] = []
        for number, quotation in enumerate(marked):
            if attribution.is_answer(number):
                quotation = replace(quotation, continues=None)
            if attribution.is_translated(number):
                quotation = replace(quotation, flags=(*quotation.flags, TRANSLATED))
            asking = spoken[-1].speaker if attribution.is_reply(number) else None
            spoken.append(_spoken(quotation, found.get(number), resolver, asking))
        if len(marked) == len(quotations[side]):
            return tuple(spoken)
        # by themselves, so that they change nothing for those whose marks are sure
        beside = _Attribution(documents[side], quotations[side], resolver).run_beside()
        rest = iter(spoken)
        return tuple(
            next(rest) if quotation.is_marked else _spoken(quotation, beside.get(number), resolver)
            for number, quotation in enumerate(quotations[side])
        )

    left = attributed(Side.LEFT)
    right = _spoken_alike(left, quotations.right) if is_twice else attributed(Side.RIGHT)
    texts = documents.map(lambda document: document.text)
    return Pair(
        with_repeats(texts.left, left, ((texts.left, left), (texts.right, right))),
        with_repeats(texts.right, right, ((texts.right, right), (texts.left, left))),
    )


def _spoken_alike(
    attributed: tuple[Quotation, ...], quotations: tuple[Quotation, ...]
) -> tuple[Quotation, ...]:
    """The quotations of a document that stands on both sides, told by those of the other side."""
    return tuple(
        replace(other, id=own.id, side=own.side, continues=other.continues and own.continues)
        for other, own in zip(attributed, quotations, strict=True)
    )


def _spoken(
    quotation: Quotation,
    candidate: Candidate | None,
    resolver: Resolver,
    asking: str | None = None,
) -> Quotation:
    if candidate is None:
        return quotation
    return replace(
        quotation,
        speaker=resolver.speaker(candidate.speaker, asking),
        speaker_span=candidate.speaker,
        cue_span=candidate.cue,
    )


class _Attribution:
    """Finds the candidate of every quotation of one document, in reading order."""

    def __init__(
        self, document: Document, quotations: Sequence[Quotation], resolver: Resolver
    ) -> None:
        self._text = document.text
        self._is_english = document.language == "en"
        self._tongue = None if self._is_english else tongue_of(document.language)
        self._quotations = quotations
        self._resolver = resolver
        self._frames = frames_of(document, quotations)
        article = sorted({s.paragraph for s in document.sentences if s.furniture is None})
        self._article = [document.paragraphs[index].span for index in article]
        self._found: dict[int, Candidate] = {}
        self._turns = Turns(document.text, quotations, self._found, resolver)
        self._translated: set[int] = set()
        self._named_here: set[int] = set()
        self._first = {
            frame.first
            for before, frame in pairwise(self._frames)
            if before.index == frame.index - 1
        }

    def run(self) -> dict[int, Candidate]:
        for at, frame in enumerate(self._frames):
            for order in range(len(frame.places)):
                number = frame.first + order
                if self._is_translated(frame, order):
                    self._translated.add(number)
                best = self._best(at, order)
                if best is not None:
                    self._named_here.add(number)
                    if self.is_reply(number):
                        self._turns.reply(best)
                else:
                    best = self._inherited(at, order)
                if best is not None:
                    self._found[number] = best
        self._share_beats()
        for number in range(len(self._quotations) - 1, 0, -1):
            # a long speech may name its speaker only after its last paragraph
            is_known = number in self._named_here and number - 1 not in self._named_here
            if is_known and self._goes_on(number):
                self._named_here.add(number - 1)
                self._found[number - 1] = self._found[number]
        return self._found

    def _share_beats(self) -> None:
        """Give the words before "Tom shook his head." to whom those after it were given: in a tale
        nobody else speaks in the paragraph.
        """
        for frame in self._frames:
            if len(frame.places) < 2 or frame.places[0] != 0 or frame.first in self._found:
                continue
            following = self._found.get(frame.first + 1)
            if following is not None and following.reason == _TURNED_TO:
                self._found[frame.first] = following

    def run_beside(self) -> dict[int, Candidate]:
        """What stands beside the unmarked quotations; they go on with nothing.

        A verb of speech or a turn's name is asked for: nothing else shows that they are spoken.
        """
        for at, frame in enumerate(self._frames):
            for order in range(len(frame.places)):
                number = frame.first + order
                if not self._quotations[number].is_marked:
                    best = self._best(at, order)
                    if best is not None and (best.cue or best.reason in WORDLESS_REASONS):
                        self._found[number] = best
        return self._found

    def is_translated(self, number: int) -> bool:
        """Whether the text says that the words were spoken in another language."""
        return number in self._translated

    def _is_translated(self, frame: Frame, order: int) -> bool:
        number = frame.first + order
        if self._goes_on(number) and number - 1 in self._translated:
            return True
        start, end = frame.sentence_around(order)
        return self._is_english and says_translated(frame.words[start:end])

    def is_reply(self, number: int) -> bool:
        """Whether a quotation's own paragraph answers a question quoted in the one before."""
        if number not in self._first or number not in self._named_here or not number:
            return False
        return self._turns.is_question(number - 1) and not self._turns.is_question(number)

    def is_answer(self, number: int) -> bool:
        """Whether a quotation that seemed to go on after an attribution has its own speaker."""
        if number not in self._named_here or not self._goes_on(number):
            return False
        before, here = self._quotations[number - 1], self._quotations[number]
        if before.marks[1] is None:
            return False
        between = self._text[before.span.end : here.span.start].rstrip(here.marks[0] + " \n\xa0")
        own = self._found[number]
        is_new_sentence = between.endswith(".")
        is_named_between = own.cue is not None and own.speaker.start > before.span.end
        return (is_new_sentence or is_named_between) and (
            own.speaker != self._found[number - 1].speaker
        )

    def _goes_on(self, number: int) -> bool:
        return number > 0 and self._quotations[number].continues == self._quotations[number - 1].id

    def _frame_before(self, at: int) -> Frame | None:
        """The paragraph before, if it holds quotations."""
        if at == 0 or self._frames[at - 1].index != self._frames[at].index - 1:
            return None
        return self._frames[at - 1]

    def _words_before(self, at: int) -> Sequence[Word]:
        """The words of the paragraph before; none if this is the first."""
        previous, index = self._frame_before(at), self._frames[at].index
        if previous is not None:
            return previous.words
        return frame_of(self._text, self._article[index - 1], ())[0] if index else ()

    def _is_led_on(self, at: int) -> bool:
        """Whether the paragraph before ends so that it may lead on to this one, as few do."""
        index = self._frames[at].index
        line = self._article[index - 1].of(self._text).rstrip(_FILL) if index else ""
        return line.endswith(_LEADING_ON)

    def _best(self, at: int, order: int) -> Candidate | None:
        frame = self._frames[at]
        quoted = _quoted(self._text, self._quotations[frame.first + order])
        place = frame.places[order]
        start, end = frame.sentence_around(order)
        found = candidates(frame.words[start:place], frame.words[place + 1 : end], quoted)
        if not self._is_english:  # whose verbs are not known here: only what needs none is sure
            found = [candidate for candidate in found if candidate.reason in WORDLESS_REASONS]
            if self._tongue is not None:
                around = frame.words[start:place], frame.words[place + 1 : end]
                found += candidates_abroad(*around, quoted, self._tongue)
                span = self._quotations[frame.first + order].span
                if (inside := candidate_inside(self._text, span, self._tongue)) is not None:
                    found.append(inside)
        if place == 0 and self._is_english and self._is_led_on(at):
            found += _from_line_before(self._words_before(at), quoted)
        if (
            place == len(frame.words) - 1
            and (signed := self._sign_off(frame.index + 1)) is not None
        ):
            found.append(signed)
        least = _LEAST_FRAGMENT_SCORE if quoted.is_fragment else _LEAST_SCORE
        return max(
            (c for c in found if c.score >= least and self._can_speak(c)),
            key=lambda candidate: (candidate.score, -candidate.speaker.start),
            default=None,
        )

    def _sign_off(self, index: int) -> Candidate | None:
        """The name that stands in the next line, if that is all it holds."""
        if index >= len(self._article):
            return None
        line = self._article[index]
        if len(line) > _LONGEST_LINE:
            return None
        return sign_off(frame_of(self._text, line, ())[0])

    def _can_speak(self, candidate: Candidate) -> bool:
        if candidate.reason == BESIDE_VERB:
            return True
        words = candidate.speaker.of(self._text)
        is_unsure = candidate.reason == SUBJECT_ALONE or self._is_noun_too(candidate.cue)
        if is_unsure and self._resolver.is_unknown(words):
            return False  # "Spare us the “…”", "Key quotes: “…”"
        if candidate.cue is None:
            return can_speak(words, "")
        gap = candidate.speaker.start - candidate.cue.end
        return can_speak(words, candidate.cue.of(self._text), is_inverted=0 <= gap <= 1)

    def _is_noun_too(self, cue: Span | None) -> bool:
        return cue is not None and cue.of(self._text).lower() in NOUNS_TOO

    def _inherited(self, at: int, order: int) -> Candidate | None:
        """The speaker of a quotation without attribution: that of the one before, unless the
        writer has turned to somebody else since.
        """
        frame = self._frames[at]
        number = frame.first + order
        before = self._found.get(number - 1)
        if self._goes_on(number):
            return before
        if not self._is_english and self._tongue is None:
            return None
        start = frame.places[order - 1] + 1 if order else 0
        lead = frame.words[start : frame.places[order]]
        if lead and not ends_sentence(frame.words, frame.places[order] - 1):
            # "Adding: “…”" goes on; anything else is a sentence that names nobody
            leading = last_sentence(lead)
            is_and_then = all(w.kind is not Kind.WORD or is_adverb(w.lower) for w in leading)
            return before if is_and_then or is_participle(leading[0].lower) else None
        if before is not None and order and count_sentences(lead) <= 1:
            return self._after_fragment(frame, order) or before
        if not self._is_english:
            return None
        if lead:
            turned = self._turned_to(lead, before)
            # the writer's question is answered by whom the article is about, if by the last one
            is_open = turned is before and any(word.form == "?" for word in lead)
            return None if is_open and self._turns.has_turned(number) else turned
        if not frame.is_quoted_alone:
            return None
        return self._inherited_by_paragraph(at, before)

    def _after_fragment(self, frame: Frame, order: int) -> Candidate | None:
        """The speaker of the paragraph's first words, where somebody else is only quoted in the
        attribution between: "“I won’t,” he said when she called it “odd.” “I can’t.”".
        """
        if order < 2 or frame.places[order] != frame.places[order - 1] + 1:
            return None
        number = frame.first + order
        first, between, here = (
            _quoted(self._text, self._quotations[at]).is_fragment
            for at in (number - 2, number - 1, number)
        )
        return self._found.get(number - 2) if between and not (first or here) else None

    def _inherited_by_paragraph(self, at: int, before: Candidate | None) -> Candidate | None:
        """The speaker of a paragraph that is nothing but one quotation."""
        previous = self._frame_before(at)
        if previous is None:
            words_before = self._words_before(at)
            return self._turned_to(words_before, before) if words_before else None
        since = previous.words[previous.places[-1] + 1 :]
        if count_sentences(since) > 1:
            return self._turned_to(since, before)
        number = self._frames[at].first
        words = self._quotations[number].span.of(self._text)
        is_turn = len(words) < _LONGEST_TURN and (
            self._is_dialogue(at - 1) or self._turns.is_asked_by_another(number)
        )
        return self._turns.answering(number) if is_turn else before

    def _turned_to(self, words: Sequence[Word], before: Candidate | None) -> Candidate | None:
        """The person who speaks in, or is the subject of, the last sentence of ``words``."""
        for candidate in candidates_before(last_sentence(words), Quoted(is_fragment=False)):
            is_same = candidate.speaker.of(self._text).lower() in PERSONAL
            if before is not None and is_same:
                break
            if self._resolver.is_person(candidate.speaker):
                return candidate._replace(
                    score=_INHERITED_SCORE,
                    cue=None,
                    reason=_TURNED_TO,
                )
        sentence = last_sentence(words)
        if words[-1].form == ":" and len(sentence) < len(words):
            # as in "Ann Example came out. Key points:"
            return self._turned_to(words[: -len(sentence)], before)
        return before

    def _is_dialogue(self, at: int) -> bool:
        """Whether two people take turns here, so that what has no speaker is not the last one's."""
        if self._frame_before(at) is None:
            return False
        last = self._found.get(self._frames[at].first)
        first = self._found.get(self._frames[at].first - 1)
        if last is None or first is None:
            return True
        return self._turns.are_several((last, first))


def _quoted(text: str, quotation: Quotation) -> Quoted:
    words = quotation.span.of(text)
    last = words[-1] if quotation.marks[1] is not None else ""
    is_sentence = words[0].isupper() or not words[0].isalnum()
    is_whole = is_sentence and last in tuple(".?!,")
    is_short = len(_WORDS.findall(words, 0, 20 * _SHORT)) < _SHORT
    return Quoted(not is_sentence or (is_short and not is_whole), last)


_WORDS = re.compile(r"\w+")


def _from_line_before(words: Sequence[Word], quoted: Quoted) -> list[Candidate]:
    """Candidates in the last sentence of the paragraph before, if it leads on: "She went on:"."""
    if not words or words[-1].form not in _LEADING_ON:
        return []
    sentence = last_sentence(words)
    return [c._replace(score=c.score - 0.5) for c in candidates_before(sentence, quoted)]
