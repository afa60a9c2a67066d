"""Which stretches of a document stand between quotation marks.

A paragraph is read by itself (``marks`` and ``pairing``): a lost mark never turns the next
paragraph inside out. What joins paragraphs is said openly, by ``continues``. Page furniture
yields no quotation and its marks count for nothing.

Invariant: ids number the quotations of a side in reading order, spans lie inside the text, do not
overlap, and the marks stand directly around them, blanks aside.
"""

from __future__ import annotations

from bisect import bisect_right

from ..model.document import Document
from ..model.pair import Side
from ..model.quotation import Quotation
from ..model.span import Span
from .candidates import is_attribution
from .marks import Mark, Role, Shape, find_marks, may_begin_marks
from .pairing import Stretch, Surroundings, pair_marks


def extract(document: Document, side: Side) -> tuple[Quotation, ...]:
    """The quotations of one document in reading order, not yet attributed."""
    text = document.text
    paragraphs = _article_paragraphs(document)
    begins = [paragraph.span.start for paragraph in document.paragraphs]
    holders = {bisect_right(begins, place) - 1 for place in may_begin_marks(text)}
    marks = [_article_marks(document, index) if index in holders else () for index in paragraphs]
    starts = [sentence.span.start for sentence in document.sentences]
    letter = "L" if side is Side.LEFT else "R"
    quotations: list[Quotation] = []
    left_open: Shape | None = None
    for place, index in enumerate(paragraphs):
        if not marks[place]:
            left_open = None
            continue
        span = document.paragraphs[index].span
        following = marks[place + 1] if place + 1 < len(marks) else ()
        led_on_by = None
        if following:
            led_on_by = _opening_shape(
                text, document.paragraphs[paragraphs[place + 1]].span.start, following[0]
            )
        opening_shape = _opening_shape(text, span.start, marks[place][0])
        around = Surroundings(starts, left_open is not None, led_on_by)
        paired = pair_marks(text, span.start, span.end, marks[place], around)
        before: Stretch | None = None
        for stretch in paired.stretches:
            is_carried_over = (
                before is None
                and left_open is not None
                and (
                    stretch.opening is None
                    or (left_open is opening_shape and stretch.opening is marks[place][0])
                )
            )
            continues = (
                quotations[-1].id
                if quotations and (is_carried_over or _carries_on(text, before, stretch))
                else None
            )
            quotations.append(
                Quotation(
                    id=f"{letter}{len(quotations) + 1}",
                    side=side,
                    span=Span(stretch.start, stretch.end),
                    marks=(
                        stretch.opening.spelling if stretch.opening else "",
                        stretch.closing.spelling if stretch.closing else None,
                    ),
                    continues=continues,
                    flags=stretch.flags,
                )
            )
            before = stretch
        left_open = paired.left_open
    return tuple(quotations)


def _article_paragraphs(document: Document) -> list[int]:
    """The paragraphs that hold at least one sentence of the article, in order."""
    return sorted({s.paragraph for s in document.sentences if s.furniture is None})


def _article_marks(document: Document, paragraph: int) -> tuple[Mark, ...]:
    """The marks of a paragraph, those in furniture left out."""
    span = document.paragraphs[paragraph].span
    marks = find_marks(document.text, span.start, span.end)
    if not marks:
        return marks
    sentences = document.sentences
    kept = []
    for mark in marks:
        index = bisect_right(sentences, mark.start, key=lambda s: s.span.start) - 1
        if index < 0 or sentences[index].furniture is None:
            kept.append(mark)
    return tuple(kept)


def _opening_shape(text: str, start: int, first: Mark) -> Shape | None:
    """The shape of a paragraph's first mark if it opens the paragraph."""
    is_first = first.role is not Role.CLOSE and not text[start : first.start].strip()
    return first.shape if is_first else None


def _carries_on(text: str, before: Stretch | None, stretch: Stretch) -> bool:
    """Whether a stretch goes on with the one before it in the paragraph: after a mark that was
    never closed, or after an inserted attribution ("“We wait,” she said, “and we watch.”").
    """
    if before is None:
        return False
    if stretch.is_reopened:
        return True
    is_broken_off = text[before.end - 1] in ",?!-–—…"
    return is_broken_off and is_attribution(text, before.outer_end, stretch.outer_start)
