"""The utterances as people look at them: as entries of a list, and each wording with its marks.

Invariants: every occurrence of an utterance is counted in exactly one passage; a list holds every
entry once, whatever its order, and only a choice leaves entries out. How an entry looks does not
belong here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

from ..model.comparison import Comparison
from ..model.document import Document
from ..model.pair import Side
from ..model.quotation import Occurrence, Quotation, Utterance, UtteranceRelation
from ..model.span import Span
from .attribution import attribution_of, naming_side
from .visible import on_one_line

_SNIPPET_LETTERS = 400
"""More than the widest list shows, so that a quotation of a megabyte costs nothing."""


_SHOWN_REASONS = 2

SPEAKER_FLAG = "speaker"
"""The flag of words that each side gives to somebody else."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Where one side says who spoke, and those words, visible and on one line."""

    side: Side
    span: Span
    words: str


@dataclass(frozen=True, slots=True)
class QuoteEntry:
    """One utterance in a list.

    ``words`` are its first ones, visible and on one line. ``explanation`` says in plain words what
    was done to them, and which side alone names the speaker. ``attributions`` are where the texts
    say who spoke, left first, each once.
    ``number`` is its place in reading order. What to mark in the words are the utterance's edits.
    """

    utterance: Utterance
    words: str
    explanation: str = ""
    attributions: tuple[Attribution, ...] = ()
    number: int = 0

    @property
    def occurrences(self) -> tuple[Occurrence, ...]:
        """The places to visit: left first, each side in reading order."""
        return self.utterance.occurrences


def quote_list(comparison: Comparison) -> tuple[QuoteEntry, ...]:
    """An entry an utterance, in their order."""
    by_id = {quotation.id: quotation for found in comparison.quotations for quotation in found}

    def entry(number: int, utterance: Utterance) -> QuoteEntry:
        members = [by_id[id_] for id_ in utterance.quotations if id_ in by_id]
        naming = naming_side(members)
        told = [
            explanation(utterance),
            "" if naming is None else f"named on the {naming.value} only",
        ]
        return QuoteEntry(
            utterance,
            _snippet(comparison, utterance),
            "; ".join(filter(None, told)),
            _attributions(comparison, members),
            number,
        )

    return tuple(entry(number, utterance) for number, utterance in enumerate(comparison.utterances))


def _snippet(comparison: Comparison, utterance: Utterance) -> str:
    if not utterance.occurrences:
        return ""
    first = utterance.occurrences[0]
    start, end = first.span.start, min(first.span.end, first.span.start + _SNIPPET_LETTERS)
    return on_one_line(comparison.documents[first.side].text[start:end])


def explanation(utterance: Utterance) -> str:
    """What was done to the words, in short; empty where the relation says it all."""
    if utterance.relation is UtteranceRelation.VERBATIM and SPEAKER_FLAG not in utterance.flags:
        return ""
    shown = [on_one_line(reason) for reason in utterance.reasons[:_SHOWN_REASONS]]
    more = len(utterance.reasons) - len(shown)
    if more:
        shown.append(f"and {more:,} more")
    return "; ".join(shown)


def _attributions(
    comparison: Comparison, quotations: Iterable[Quotation]
) -> tuple[Attribution, ...]:
    found: dict[tuple[Side, Span], Attribution] = {}
    for quotation in quotations:
        text = comparison.documents[quotation.side].text
        span = attribution_of(quotation, text)
        if span is not None and (quotation.side, span) not in found:
            words = on_one_line(span.of(text))
            found[quotation.side, span] = Attribution(quotation.side, span, words)
    return tuple(found.values())


class QuoteOrder(Enum):
    """How a list of quotations is sorted."""

    READING = "reading order"
    ALTERED_FIRST = "altered first"


_RANKS = {
    UtteranceRelation.ALTERED: 0,
    UtteranceRelation.SPLICED: 1,
    UtteranceRelation.TRIMMED: 2,
    UtteranceRelation.UNQUOTED: 3,
    UtteranceRelation.LEFT_ONLY: 4,
    UtteranceRelation.RIGHT_ONLY: 4,
    UtteranceRelation.VERBATIM: 5,
}


def _weight(entry: QuoteEntry) -> tuple[int, bool, int]:
    """The gravest first: words altered or given to somebody else; flagged ones before others."""
    flags = entry.utterance.flags
    rank = 0 if SPEAKER_FLAG in flags else _RANKS[entry.utterance.relation]
    return rank, not flags, entry.number


@dataclass(frozen=True, slots=True)
class QuoteChoice:
    """Which entries a list shows, and in what order. ``None`` lets every relation or speaker in;
    the speaker ``""`` stands for words that nobody is named for.
    """

    order: QuoteOrder = QuoteOrder.READING
    relation: UtteranceRelation | None = None
    speaker: str | None = None

    def of(self, entries: Iterable[QuoteEntry]) -> tuple[QuoteEntry, ...]:
        """The chosen ones among some entries, in order."""
        chosen = [entry for entry in entries if self._takes(entry.utterance)]
        match self.order:
            case QuoteOrder.READING:
                chosen.sort(key=lambda entry: entry.number)
            case QuoteOrder.ALTERED_FIRST:
                chosen.sort(key=_weight)
        return tuple(chosen)

    def _takes(self, utterance: Utterance) -> bool:
        if self.relation not in (None, utterance.relation, *utterance.also):
            return False
        return self.speaker is None or self.speaker in (utterance.speakers or ("",))


def speakers_in(entries: Iterable[QuoteEntry]) -> tuple[tuple[str, int], ...]:
    """Every speaker with the number of entries, the most quoted first; ``""`` for nobody named."""
    counts: dict[str, int] = {}
    for entry in entries:
        for speaker in entry.utterance.speakers or ("",):
            counts[speaker] = counts.get(speaker, 0) + 1
    return tuple(sorted(counts.items(), key=lambda item: (not item[0], -item[1], item[0])))


def relations_in(entries: Iterable[QuoteEntry]) -> tuple[tuple[UtteranceRelation, int], ...]:
    """Every relation with the number of entries that have it, the gravest first."""
    counts = dict.fromkeys(_RANKS, 0)
    for entry in entries:
        for relation in (entry.utterance.relation, *entry.utterance.also):
            counts[relation] += 1
    return tuple((relation, count) for relation, count in counts.items() if count)


def list_headline(entries: tuple[QuoteEntry, ...]) -> str:
    """What the list holds in a few words: ``9 · 3 altered``."""
    altered = sum(entry.utterance.relation is UtteranceRelation.ALTERED for entry in entries)
    return f"{len(entries):,} · {altered:,} altered" if altered else f"{len(entries):,}"


@dataclass(frozen=True, slots=True)
class Passage:
    """One wording on one side: its first place, its marks there, and how often it stands.

    ``marks`` are empty where the words stand without any, as in a narrating sentence.
    """

    span: Span
    marks: tuple[str, str]
    times: int


Marks = Mapping[tuple[Side, Span], tuple[str, str]]


def marks_of(comparison: Comparison) -> Marks:
    """The marks of each quotation, by where its words stand."""
    return {
        (side, quotation.span): (quotation.marks[0], quotation.marks[1] or "")
        for side, found in comparison.quotations.items()
        for quotation in found
    }


def passages(
    document: Document, side: Side, utterance: Utterance, marks: Marks
) -> tuple[Passage, ...]:
    """Each wording of an utterance in the document of one side, in reading order."""
    found: dict[tuple[str, bool], Passage] = {}
    for occurrence in utterance.occurrences:
        if occurrence.side is not side:
            continue
        key = (" ".join(occurrence.span.of(document.text).split()), occurrence.is_marked)
        before = found.get(key)
        if before is not None:
            found[key] = Passage(before.span, before.marks, before.times + 1)
        else:
            usual = ("“", "”") if occurrence.is_marked else ("", "")
            found[key] = Passage(occurrence.span, marks.get((side, occurrence.span), usual), 1)
    return tuple(found.values())
