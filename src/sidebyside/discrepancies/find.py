"""All facts told differently, in linked sentences and in what was said.

A fact inside a quotation is found twice, in its sentences and in its utterance: it is told once.

Invariant: findings are in reading order of the left document, each names its bead where both sides
stand in one; swapped documents give the mirror image.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from ..english.fact_words import has_fact_word
from ..model.alignment import Alignment
from ..model.discrepancy import Discrepancy, DiscrepancyKind
from ..model.document import Document
from ..model.edits import EditOp
from ..model.pair import Pair
from ..model.quotation import Quotation, Utterance
from ..model.span import Span
from .context import CHANGING, Context, Words
from .contradicted import contradicted
from .dates import differing_dates
from .elsewhere import Elsewhere
from .facts import Facts, facts_of, says_more
from .finding import Finding
from .limits import contrary_limits
from .misspelt import misspelt_names
from .names import Knowledge, differing_names
from .negation import turned_round
from .numbers import differing_numbers
from .redated import retold_dates
from .renamed import renamed
from .retold import retold_amounts
from .speakers import differing_speakers
from .strays import stray_facts

_STORY_RATIO = 0.1
"""Share of one document's sentences that are linked, from which both tell one story."""

_RETOLD_RATIO = 0.4
"""Share from which one is a version of the other. Only then do sentences that were worded anew tell
of one thing: texts of one kind about two evenings share whole phrases, too.
"""

_READ_BEFORE = 2
"""Words before a change in which a number may stand whose unit has changed; a currency stands
right before its number."""


def find_discrepancies(
    documents: Pair[Document],
    alignment: Alignment,
    quotations: Pair[tuple[Quotation, ...]],
    utterances: tuple[Utterance, ...],
) -> tuple[Discrepancy, ...]:
    """The facts that the documents tell differently, each with a note in plain words."""
    knowledge = Knowledge(documents)
    elsewhere = Elsewhere(documents)
    found: dict[tuple[DiscrepancyKind, Pair[Span]], Discrepancy] = {}
    places = _Places(documents, alignment)
    by_id = {quotation.id: quotation for side in quotations for quotation in side}
    linked = _linked_ratio(documents, alignment)
    is_one_story, is_retold = linked >= _STORY_RATIO, linked >= _RETOLD_RATIO
    for context in _contexts(documents, alignment, utterances):
        if not is_one_story and not context.is_copied:
            continue
        for finding in _findings(context, knowledge, elsewhere if is_retold else None):
            if is_one_story or finding.kind is not DiscrepancyKind.NAME:
                _add(found, finding, places)
    for utterance in utterances:
        for finding in differing_speakers(documents, by_id, utterance, knowledge):
            _add(found, finding, places)
    if is_retold:
        for finding in stray_facts(documents, alignment, knowledge):
            if not any(_overlap(finding.spans, one.spans) for one in found.values()):
                _add(found, finding, places)
    if is_one_story:
        told = [one.spans for one in found.values() if one.kind is DiscrepancyKind.NAME]
        for finding in misspelt_names(documents, knowledge):
            if not any(_are_said_twice(documents, finding.spans, spans) for spans in told):
                _add(found, finding, places)
    return tuple(sorted(found.values(), key=_order))


def _linked_ratio(documents: Pair[Document], alignment: Alignment) -> float:
    """The share of one document's sentences that are linked, of the one that has more. Where few
    are, a likeness may be chance, and two statements that differ in a fact about two things.
    """
    links = [bead.sentences for bead in alignment.beads if bead.relation.is_link]
    linked = Pair(sum([len(own.left) for own in links]), sum([len(own.right) for own in links]))
    articles = documents.map(lambda d: [s.furniture for s in d.sentences].count(None))
    return max(n / max(1, total) for n, total in zip(linked, articles, strict=True))


def _add(
    found: dict[tuple[DiscrepancyKind, Pair[Span]], Discrepancy], finding: Finding, places: _Places
) -> None:
    """Add what is not told yet."""
    key = (finding.kind, finding.spans)
    if key not in found:
        found[key] = Discrepancy(
            finding.kind,
            Pair(finding.spans.left, finding.spans.right),
            finding.note,
            places.bead(finding.spans),
        )


def _are_said_twice(documents: Pair[Document], spans: Pair[Span], told: Pair[Span | None]) -> bool:
    """Whether a name was told before with one of its parts, at another place."""
    return any(
        span is not None and not set(span.of(text).split()).isdisjoint(own.of(text).split())
        for own, span, text in zip(spans, told, documents.map(lambda d: d.text), strict=True)
    )


def _order(found: Discrepancy) -> tuple[Span, Span, str]:
    left, right = found.spans
    return left or _NOWHERE, right or _NOWHERE, found.kind.value


_NOWHERE = Span(0, 0)


def _contexts(
    documents: Pair[Document], alignment: Alignment, utterances: tuple[Utterance, ...]
) -> Iterator[Context]:
    """Each linked bead and each utterance of which words differ."""
    for bead in alignment.beads:
        if bead.relation.is_link and _has_changes(bead.edits):
            passages = Pair(
                *(
                    tuple(document.sentences[number].span for number in numbers)
                    for document, numbers in zip(documents, bead.sentences, strict=True)
                )
            )
            yield Context(documents, passages, bead.edits)
    for utterance in utterances:
        if utterance.passages.left and _has_changes(utterance.edits):
            yield Context(documents, utterance.passages, utterance.edits)


def _has_changes(edits: tuple[EditOp, ...]) -> bool:
    return any(edit.grade in CHANGING for edit in edits)


def _findings(context: Context, knowledge: Knowledge, elsewhere: Elsewhere | None) -> list[Finding]:
    """What one pair of passages tells differently. With ``elsewhere`` also what does so in other
    words, where no word stands for another, unless it is told already.
    """
    found: list[Finding] = []
    facts: Pair[Facts] | None = None
    if has_fact_word(context.words.left.forms) and has_fact_word(context.words.right.forms):
        facts = context.words.map(facts_of)
        has_place = _has_facts_in_place(context)
        if has_place and says_more(context.words.left, context.kept.left, facts.left):
            found += differing_dates(context, facts)
            found += differing_numbers(context, facts)
    found += differing_names(context, knowledge)
    found += turned_round(context)
    if elsewhere is not None and not context.is_copied:
        found += _untold(renamed(context, knowledge), found)
        found += _untold(contradicted(context), found)
    if facts is not None and elsewhere is not None:
        retold = retold_amounts(context, facts, elsewhere)
        retold += retold_dates(context, facts, elsewhere)
        if not context.is_alike:
            retold += contrary_limits(context, facts)
        found += _untold(retold, found)
    return found


def _untold(findings: list[Finding], told: list[Finding]) -> list[Finding]:
    """Those that share no words with one that is told."""
    return [
        finding
        for finding in findings
        if not any(_overlap(finding.spans, before.spans) for before in told)
    ]


def _overlap(one: Pair[Span], other: Pair[Span] | Pair[Span | None]) -> bool:
    """Whether two findings share words on either side."""
    return any(
        b is not None and a.start < b.end and b.start < a.end
        for a, b in zip(one, other, strict=True)
    )


def _has_facts_in_place(context: Context) -> bool:
    """Whether some change has what may be a date or an amount on both sides."""
    left, right = context.words
    return any(
        _has_fact_word(left, change.places.left) and _has_fact_word(right, change.places.right)
        for change in context.changes
    )


def _has_fact_word(words: Words, places: range) -> bool:
    return has_fact_word(words.forms[max(0, places.start - _READ_BEFORE) : places.stop + 1])


class _Places:
    """Which bead a stretch of text stands in."""

    def __init__(self, documents: Pair[Document], alignment: Alignment) -> None:
        self._starts = documents.map(lambda document: [s.span.start for s in document.sentences])
        self._alignment = alignment

    def bead(self, spans: Pair[Span]) -> int | None:
        """The bead that holds both spans, if one does."""
        beads = {
            self._alignment.bead_of(side, bisect_right(self._starts[side], span.start) - 1)
            for side, span in spans.items()
        }
        return beads.pop() if len(beads) == 1 else None
