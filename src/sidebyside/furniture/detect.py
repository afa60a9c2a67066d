"""Which sentences are page furniture: signals of single lines, weighed by the company they keep.

A sure signal is believed at once. What is only likely, and what has no signal of its own
(headlines of other stories, menu entries), is believed by its place: next to furniture, in a list
that furniture opens, in a run of short lines, or after the end of the article. Nothing is deleted;
each sentence is given the reason in plain words.

Invariant: without a sure signal or a byline, only dividing lines are furniture; running text is
taken only by a signal of its own, or from amidst furniture after the article. The order of the
steps counts: each sees what those before it took. What stands above and below the article, and in
menus, has modules of its own.
"""

from __future__ import annotations

from collections import Counter

from ..model.document import Document
from .above import (
    headline_of,
    take_byline,
    take_masthead,
    take_menu_headlines,
    take_page_titles,
    take_site_name,
)
from .below import FAR_OFF, take_author_notes, take_tail
from .evidence import Signal
from .judge import apart_reason, signal_of
from .lines import Line, measured, measured_lines
from .menus import take_lists, take_runs
from .page import Page
from .phrases import first_words
from .prompts import may_hold_one
from .signals import CLIP_REASON, CONTENTS_REASON, LIVE_REASON

_TELLING_MARKS = frozenset("@:/")
"""An address, a label, a credit."""

_PROSE_GAIN = 1.0
_PROSE_WORDS_CAP = 30
_LINE_LOSS = 6.0
_FURNITURE_LOSS = 15.0
"""Weights, in words of running text, by which the article's stretch of lines is found."""


def detect_furniture(document: Document) -> tuple[str | None, ...]:
    """One entry a sentence of ``document``: the reason why it is furniture, or ``None``."""
    ranges: list[range] = []
    lines: list[Line] = []
    for indices, line in measured_lines(document):
        ranges.append(indices)
        lines.append(line)
    known: dict[str, Signal | None] = {}
    for line in lines:
        if line.text not in known:
            known[line.text] = signal_of(line)
    page = Page(lines, [known[line.text] for line in lines])
    _take_contents(page)
    first, last = _article(page)
    take_byline(page, first)
    _take_clips(page, range(first + 1, last))
    take_author_notes(page, last)
    if any(page.reasons) and any(page.is_taken(index) for index in range(len(lines))):
        headline = headline_of(page, first)
        take_lists(page)
        take_tail(page, last)
        take_runs(page, range(first, last + 1), headline)
        take_menu_headlines(page, headline)
        take_masthead(page, headline)
        take_page_titles(page, first)
        take_site_name(page, headline)
        _take_likely(page, range(first, last + 1), headline)
    if not any(line.words for line in lines):
        return (None,) * len(document.sentences)  # a text of marks alone divides nothing
    reasons: list[str | None] = [None] * len(document.sentences)
    for indices, reason in zip(ranges, page.reasons, strict=True):
        for index in indices:
            reasons[index] = reason
        if reason is None and len(indices) > 1:
            for index in indices:
                reasons[index] = _own_reason(document, index)
    return tuple(reasons)


def _may_be_prompt(document: Document, index: int) -> bool:
    """Whether it is worth looking at a sentence by itself; hardly ever in a book."""
    span = document.sentences[index].tokens
    forms = document.tokens.forms[span.start : span.stop]
    if not forms:
        return False
    return forms[0] in first_words() or not _TELLING_MARKS.isdisjoint(forms) or may_hold_one(forms)


def _own_reason(document: Document, index: int) -> str | None:
    """The reason of one sentence among others on its line, if it is a prompt beyond doubt."""
    if not _may_be_prompt(document, index):
        return None
    return apart_reason(measured(document, range(index, index + 1)))


def _article(page: Page) -> tuple[int, int]:
    """First and last line of the stretch that holds most running text and least furniture.

    Without any running text, an empty stretch before the first line.
    """
    best, best_range = 0.0, (0, -1)
    total, start = 0.0, 0
    for index, line in enumerate(page.lines):
        if not line.words or page.reasons[index] == CONTENTS_REASON:
            continue  # writers too set parts apart with a row of asterisks
        if page.reasons[index] is not None:
            total -= _FURNITURE_LOSS
        elif line.is_prose:
            total += _PROSE_GAIN * min(line.words, _PROSE_WORDS_CAP)
        else:
            total -= _LINE_LOSS
        if total > best:
            best, best_range = total, (start, index)
        if total <= 0:
            total, start = 0.0, index + 1
    first, last = best_range
    return first, _resumed(page, last)


def _resumed(page: Page, last: int) -> int:
    """The article's last line, if it goes on in earnest after a short interruption at ``last``:
    two lines of running text together are no teaser.
    """
    index = last + 1
    while last >= 0 and index < min(last + FAR_OFF, len(page.lines) - 1):
        if all(page.lines[i].is_prose and not page.is_taken(i) for i in (index, index + 1)):
            last = index + 1
        index += 1
    return last


def _take_clips(page: Page, inside: range) -> None:
    """A clip's label within the article; above it, the same words may be the headline."""
    for index in inside:
        signal = page.signals[index]
        if signal and signal.reason in (CLIP_REASON, LIVE_REASON):
            page.reasons[index] = signal.reason


def _take_contents(page: Page) -> None:
    """The numbered headings at the top of a long article, which stand again above its parts."""
    numbered = [i for i, line in enumerate(page.lines) if line.phrase[:1].isdigit()]
    if not numbered:
        return
    headings = {line.phrase for line in page.lines if line.words and not line.text[0].isdigit()}
    for index in numbered:
        number, _, title = page.lines[index].phrase.partition(" ")
        if page.is_open(index) and number.replace(".", "").isdigit() and title in headings:
            page.reasons[index] = CONTENTS_REASON


def _take_likely(page: Page, article: range, headline: int) -> None:
    """What is only likely, next to what is furniture already; and on from there, both ways."""
    seen = Counter(line.phrase for line in page.lines)
    titles = {page.lines[i].phrase: i for i in range(article.start) if page.lines[i].words > 2}
    forwards = range(len(page.lines))
    for order, step in ((forwards, -1), (reversed(forwards), 1)):
        for index in order:
            if page.reasons[index] is not None or not page.is_taken(index + step):
                continue
            signal = page.signals[index]
            if signal is not None:
                page.reasons[index] = signal.reason
            elif (
                seen[page.lines[index].phrase] > 1
                and index not in article
                and index != headline
                and index != titles.get(page.lines[index].phrase)  # above a standfirst
                and page.is_open(index)
            ):
                page.reasons[index] = "repeated line"
