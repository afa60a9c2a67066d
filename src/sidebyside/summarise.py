"""The counts of a comparison: words, links, what share of each side stands again in the other, and
where each has text of its own.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import compress

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
    return Summary(
        sides=Pair(
            _summarise_side(Side.LEFT, documents, alignment, quotations.left),
            _summarise_side(Side.RIGHT, documents, alignment, quotations.right),
        ),
        beads={relation: relations.count(relation) for relation in Relation},
        moved=sum(bead.is_moved for bead in alignment.beads),
        utterances={relation: told.count(relation) for relation in UtteranceRelation},
    )


def _summarise_side(
    side: Side,
    documents: Pair[Document],
    alignment: Alignment,
    quotations: tuple[Quotation, ...],
) -> SideSummary:
    document = documents[side]
    article = [n for n, sentence in enumerate(document.sentences) if sentence.furniture is None]
    stems = document.tokens.stems
    words = [t for n in article for t in document.sentences[n].tokens if stems[t]]
    quoted = sorted((q.span for q in quotations if q.is_marked), key=lambda span: span.start)
    is_kept = _kept_words(side, documents, alignment, words)
    is_quoted = _covered(document, words, quoted)
    outside = [kept for kept, inside in zip(is_kept, is_quoted, strict=True) if not inside]
    linked = {
        n: b.relation for b in alignment.beads if b.relation.is_link for n in b.sentences[side]
    }
    relations = [linked.get(n) for n in article]
    is_own = [relation is None for relation in relations]
    sizes = [sum(1 for t in document.sentences[n].tokens if stems[t]) for n in article]
    return SideSummary(
        words=len(words),
        sentences=len(article),
        furniture=len(document.sentences) - len(article),
        quotations=len(quotations),
        contained=Share(sum(is_kept), len(words)),
        contained_outside_quotations=Share(sum(outside), len(outside)),
        relations={r: _extent(relations, sizes, r) for r in Relation if r.is_link},
        only_here=_extent(relations, sizes, None),
        own=_stretches(article, is_own),
        own_by_quarter=_by_quarter(sizes, is_own),
    )


def _linked(side: Side, alignment: Alignment) -> dict[int, Relation]:
    """The relation of each sentence that is linked."""
    links = [bead for bead in alignment.beads if bead.relation.is_link]
    return {sentence: bead.relation for bead in links for sentence in bead.sentences[side]}


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


def _kept_words(
    side: Side, documents: Pair[Document], alignment: Alignment, words: list[int]
) -> list[bool]:
    """For each word whether it stands again in the other document, spelling and typography aside;
    a word changed in a part of it does not.
    """
    texts = documents.map(lambda document: document.text)
    kept, changed = [], []
    for bead in alignment.beads:
        for edit in bead.edits:
            if edit.tag is EditTag.EQUAL:
                kept.append(edit.spans[side])
            elif edit.grade not in _LIGHT:
                whole = whole_words(edit.spans, texts)
                if whole != edit.spans:
                    changed.append(whole[side])
            elif edit.tag is EditTag.REPLACE:
                kept.append(edit.spans[side])
    stands, differs = (
        _covered(documents[side], words, sorted(spans, key=lambda span: span.start))
        for spans in (kept, changed)
    )
    return [here and not other for here, other in zip(stands, differs, strict=True)]


_LIGHT = (EditGrade.TYPOGRAPHY, EditGrade.SPELLING)


def _covered(document: Document, words: list[int], spans: list[Span]) -> list[bool]:
    """For each word whether one of the ascending ``spans`` covers its start."""
    starts = [document.tokens.starts[word] for word in words]
    flags = bytearray(len(words))
    for span in spans:
        first = bisect_left(starts, span.start)
        stop = bisect_left(starts, span.end, lo=first)
        flags[first:stop] = b"\1" * (stop - first)
    return list(map(bool, flags))
