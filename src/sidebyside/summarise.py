"""The counts of a comparison: words, links, what share of each side stands again in the other, and
where each has text of its own.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import compress
from operator import attrgetter
from typing import NamedTuple

from .model.alignment import Alignment, Relation
from .model.comparison import Extent, Share, SideSummary, Stretch, Summary
from .model.document import Document
from .model.edits import EditGrade, EditTag, whole_words
from .model.pair import Pair, Side
from .model.quotation import Quotation, Utterance, UtteranceRelation
from .model.span import Span

_NEAR = 2
"""Steps from one sentence of its own to the next that still make one stretch: one linked sentence
in between is what a rewriter hangs new text on."""

_QUARTERS = 4


def summarise(
    documents: Pair[Document],
    alignment: Alignment,
    quotations: Pair[tuple[Quotation, ...]],
    utterances: tuple[Utterance, ...],
) -> Summary:
    """Count what the stages found."""
    relations = [bead.relation for bead in alignment.beads]
    told = [utterance.relation for utterance in utterances]
    kept = _kept_spans(documents, alignment)
    return Summary(
        sides=Pair(
            _summarise_side(Side.LEFT, documents.left, alignment, quotations.left, kept.left),
            _summarise_side(Side.RIGHT, documents.right, alignment, quotations.right, kept.right),
        ),
        beads={relation: relations.count(relation) for relation in Relation},
        moved=sum(bead.is_moved for bead in alignment.beads),
        utterances={relation: told.count(relation) for relation in UtteranceRelation},
    )


class _Kept(NamedTuple):
    """What of one side stands again in the other, and of that the words that changed in part."""

    kept: list[Span]
    changed: list[Span]


def _summarise_side(
    side: Side,
    document: Document,
    alignment: Alignment,
    quotations: tuple[Quotation, ...],
    again: _Kept,
) -> SideSummary:
    article = [n for n, sentence in enumerate(document.sentences) if sentence.furniture is None]
    starts, sizes = _words(document, article)
    quoted = [quotation.span for quotation in quotations if quotation.is_marked]
    is_kept = _kept_words(len(document.text), starts, again)
    is_kept_outside, is_outside = is_kept[:], bytearray(b"\1" * len(starts))
    _leave_out(is_kept_outside, starts, quoted)
    _leave_out(is_outside, starts, quoted)
    links = [(b.relation, b.sentences) for b in alignment.beads if b.relation.is_link]
    own = attrgetter(side.value)
    linked = {n: relation for relation, sentences in links for n in own(sentences)}
    relations = [linked.get(n) for n in article]
    is_own = [relation is None for relation in relations]
    return SideSummary(
        words=len(starts),
        sentences=len(article),
        furniture=len(document.sentences) - len(article),
        quotations=len(quotations),
        contained=Share(is_kept.count(1), len(starts)),
        contained_outside_quotations=Share(is_kept_outside.count(1), is_outside.count(1)),
        relations={r: _extent(relations, sizes, r) for r in Relation if r.is_link},
        only_here=_extent(relations, sizes, None),
        own=_stretches(article, is_own),
        own_by_quarter=_by_quarter(sizes, is_own),
    )


def _words(document: Document, article: Sequence[int]) -> tuple[list[int], list[int]]:
    """Where the words of the article begin, and how many each of its sentences has."""
    tokens, sentences = document.tokens, document.sentences
    is_word = bytearray(map(bool, tokens.stems))
    for sentence in sentences:
        if sentence.furniture is not None:
            own = sentence.tokens
            is_word[own.start : own.stop] = bytes(len(own))
    ranges = [sentences[index].tokens for index in article]
    sizes = [is_word.count(1, own.start, own.stop) for own in ranges]
    return list(compress(tokens.starts, is_word)), sizes


def _extent(
    relations: Sequence[Relation | None], sizes: Sequence[int], wanted: Relation | None
) -> Extent:
    """How many sentences, and words, have this relation."""
    chosen = [size for relation, size in zip(relations, sizes, strict=True) if relation is wanted]
    return Extent(len(chosen), sum(chosen))


def _stretches(article: Sequence[int], is_own: Sequence[bool]) -> tuple[Stretch, ...]:
    """Sentences that stand only here, those together that at most one other parts."""
    places = list(compress(range(len(article)), is_own))
    runs: list[list[int]] = []
    for place in places:
        if runs and place - runs[-1][-1] <= _NEAR:
            runs[-1].append(place)
        else:
            runs.append([place])
    return tuple(
        Stretch(
            first=article[run[0]],
            last=article[run[-1]],
            own=len(run),
            whole=run[-1] - run[0] + 1,
            is_at_start=run[0] == 0,
            is_at_end=run[-1] == len(article) - 1,
        )
        for run in runs
    )


def _by_quarter(sizes: Sequence[int], is_own: Sequence[bool]) -> tuple[Share, ...]:
    """The words that stand only here among those of each quarter; a sentence belongs to the quarter
    in which it begins.
    """
    total, before = sum(sizes), 0
    own, whole = [0] * _QUARTERS, [0] * _QUARTERS
    for size, is_mine in zip(sizes, is_own, strict=True):
        quarter = min(_QUARTERS * before // max(total, 1), _QUARTERS - 1)
        whole[quarter] += size
        own[quarter] += size * is_mine
        before += size
    return tuple(map(Share, own, whole))


def _kept_spans(documents: Pair[Document], alignment: Alignment) -> Pair[_Kept]:
    """What stands again in the other document, spelling and typography aside; a word changed in a
    part of it does not.
    """
    texts = documents.map(lambda document: document.text)
    kept = []
    changed = []
    for bead in alignment.beads:
        for edit in bead.edits:
            if edit.tag is EditTag.EQUAL:
                kept.append(edit.spans)
            elif edit.grade not in _LIGHT:
                whole = whole_words(edit.spans, texts)
                if whole is not edit.spans:
                    changed.append(whole)
            elif edit.tag is EditTag.REPLACE:
                kept.append(edit.spans)
    return Pair(
        _Kept([spans.left for spans in kept], [spans.left for spans in changed]),
        _Kept([spans.right for spans in kept], [spans.right for spans in changed]),
    )


_LIGHT = (EditGrade.TYPOGRAPHY, EditGrade.SPELLING)


def _kept_words(length: int, starts: Sequence[int], again: _Kept) -> bytearray:
    """For each word of a text of so many code points, whether it stands again: its first does."""
    is_kept = bytearray(length)
    for spans, flag in ((again.kept, b"\1"), (again.changed, b"\0")):
        for span in spans:
            is_kept[span.start : span.end] = flag * (span.end - span.start)
    return bytearray(map(is_kept.__getitem__, starts))


def _leave_out(flags: bytearray, starts: Sequence[int], spans: Iterable[Span]) -> None:
    """Take the flag from all words of which one of the spans covers the start."""
    for span in spans:
        first = bisect_left(starts, span.start)
        stop = bisect_left(starts, span.end, lo=first)
        flags[first:stop] = bytes(stop - first)
