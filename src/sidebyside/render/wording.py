"""Counts, shares, places and labels in words: one wording for all reports."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from ..model.alignment import Bead, Relation
from ..model.comparison import Share, SideSummary
from ..model.document import Document
from ..model.edits import EditGrade
from ..model.span import Span
from ..view.own_text import own_text
from ..view.words import LINK_SIGNS

ONLY_SIGNS = {Relation.LEFT_ONLY: "<", Relation.RIGHT_ONLY: ">"}
"""Beside the number of a sentence that the other text has nothing of."""

_FEWEST_FOR_QUARTERS = 12
"""Sentences from which on a quarter of an article is worth a word."""

_LATER = ("second", "third", "last")


def counted(count: int, thing: str) -> str:
    """``1 word``, ``1,200 words``."""
    return f"{count:,} {thing}{'' if count == 1 else 's'}"


def percent(share: Share) -> str:
    """Whole per cents, but 0 and 100 only where it is none and all."""
    if share.ratio is None:
        return "–"
    if 0 < share.part < share.whole:
        return f"{min(max(round(share.ratio * 100), 1), 99)}%"
    return f"{round(share.ratio * 100)}%"


def share_of_words(share: Share) -> str:
    """A percentage with its base: ``52% (256 of 488 words)``."""
    return f"{percent(share)} ({share.part:,} of {counted(share.whole, 'word')})"


def own_words(counts: SideSummary) -> str:
    """How much of an article stands only there, and where; empty if nothing does."""
    only = counts.only_here
    if not only.sentences:
        return ""
    sentences = f"{only.sentences:,} of {counted(counts.sentences, 'sentence')}"
    words = f"{only.words:,} of {counted(counts.words, 'word')}"
    found = [f"{sentences}, {words}: {own_text(counts)}"]
    if counts.sentences >= _FEWEST_FOR_QUARTERS:
        found.append(f"that is {_by_quarter(counts.own_by_quarter)}")
    return "; ".join(found)


def _by_quarter(shares: Sequence[Share]) -> str:
    """``10% of the first quarter of the text, none of the second, 32% of the third and …``."""
    whole = {"0%": "none", "–": "none", "100%": "all"}
    told = [
        f"{whole.get(percent(share), percent(share))} of the {which}"
        for share, which in zip(shares, ("first quarter of the text", *_LATER), strict=True)
    ]
    return f"{', '.join(told[:-1])} and {told[-1]}"


def sentence_numbers(sentences: Sequence[int]) -> str:
    """Sentences counted from one, neighbours as a range: ``3–5,9``."""
    ranges: list[tuple[int, int]] = []
    for sentence in sentences:
        if ranges and ranges[-1][1] == sentence:
            ranges[-1] = (ranges[-1][0], sentence + 1)
        else:
            ranges.append((sentence + 1, sentence + 1))
    return ",".join(f"{a}–{b}" if a < b else f"{a}" for a, b in ranges)


def sentences_of(document: Document, span: Span) -> range:
    """The sentences that a span stands in, by index."""
    starts = document.sentences
    first = bisect_right(starts, span.start, key=lambda sentence: sentence.span.start) - 1
    last = bisect_right(starts, max(span.start, span.end - 1), key=lambda s: s.span.start) - 1
    return range(max(first, 0), max(last, 0) + 1)


def sign_of(bead: Bead) -> str:
    """The sign of its relation: ``~`` for edited, ``<`` for what only the left has."""
    return ONLY_SIGNS.get(bead.relation) or LINK_SIGNS[bead.relation]


def has_other_facts(bead: Bead) -> bool:
    """Whether a number, a date, a name or a negation differs within linked sentences."""
    return any(edit.grade is EditGrade.SUBSTANCE for edit in bead.edits)
