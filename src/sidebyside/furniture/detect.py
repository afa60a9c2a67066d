"""Which sentences are page furniture: signals of single lines, weighed by the company they keep.

A sure signal is believed at once. What is only likely, and what has no signal of its own (headlines
of other stories, menu entries), is believed by its place: next to furniture, in a list that furniture
opens, in a run of short lines, or after the end of the article. Nothing is deleted; each sentence is
given the reason in plain words.

Invariant: without a single sure signal, only dividing lines are furniture; lines of running text are
taken only by a signal of their own, or from between furniture after the article.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from ..model.document import Document
from .lines import Line, measured, measured_lines
from .signals import Signal, signal_of

_LIST_REASON = "link to another story"
_LONGEST_LIST = 12
"""Lines that a heading such as "Read more" can open inside an article."""
_LONGEST_LINK_WORDS = 25
_SHORT_WORDS = 4
_SHORTEST_RUN = 5
"""Short lines in a row that look like a menu, if one of them surely is furniture."""
_TAIL_REACH = 3
"""How near, in lines, furniture must stand on both sides of running text after the article."""

_PROSE_GAIN = 1.0
_PROSE_WORDS_CAP = 30
_LINE_LOSS = 6.0
_FURNITURE_LOSS = 15.0
"""Weights, in words of running text, by which the article's stretch of lines is found."""


@dataclass(slots=True)
class _Page:
    """The lines of a document and what has been made of them so far."""

    lines: list[Line]
    signals: list[Signal | None]
    reasons: list[str | None]

    def is_open(self, index: int) -> bool:
        """Whether there is such a line, not yet taken, that could be a headline or an entry."""
        if not 0 <= index < len(self.lines) or self.reasons[index] is not None:
            return False
        return not (self.lines[index].is_prose or self.lines[index].is_sentence)

    def is_taken(self, index: int) -> bool:
        return 0 <= index < len(self.lines) and self.reasons[index] is not None


def detect_furniture(document: Document) -> tuple[str | None, ...]:
    """One entry a sentence of ``document``: the reason why it is furniture, or ``None``."""
    ranges: list[range] = []
    lines: list[Line] = []
    for indices, line in measured_lines(document):
        ranges.append(indices)
        lines.append(line)
    signals = [signal_of(line) for line in lines]
    page = _Page(lines, signals, [s.reason if s and s.is_sure else None for s in signals])
    if any(page.lines[i].words for i, reason in enumerate(page.reasons) if reason):
        first, last = _article(page)
        _take_page_titles(page)
        _take_author_notes(page, last)
        _take_lists(page)
        _take_tail(page, last)
        _take_runs(page, first)
        _take_likely(page)
    reasons: list[str | None] = [None] * len(document.sentences)
    for indices, reason in zip(ranges, page.reasons, strict=True):
        for index in indices:
            reasons[index] = reason
        if reason is None and len(indices) > 1:
            for index in indices:
                reasons[index] = _own_reason(document, index)
    return tuple(reasons)


def _own_reason(document: Document, index: int) -> str | None:
    """The reason of one sentence among others on its line, if it is a prompt beyond doubt."""
    found = signal_of(measured(document, range(index, index + 1)))
    return found.reason if found and found.is_sure and found.is_apart else None


def _article(page: _Page) -> tuple[int, int]:
    """First and last line of the stretch that holds most running text and least furniture.

    Without any running text, an empty stretch before the first line.
    """
    best, best_range = 0.0, (0, -1)
    total, start = 0.0, 0
    for index, line in enumerate(page.lines):
        if not line.words:
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
    return best_range


def _take_page_titles(page: _Page) -> None:
    """The title of the browser's window: a headline that stands again, with the site's name."""
    headlines = {line.phrase for line in page.lines if line.words > 2}
    for index, line in enumerate(page.lines):
        if page.is_open(index):
            title, mark, site = _parted(line.text)
            if mark and 0 < len(site.split()) <= 5 and _phrase_of(title, line.phrase) in headlines:
                page.reasons[index] = "page title"


def _parted(text: str) -> tuple[str, str, str]:
    """A line before and after its last dash or bar that has blanks around it."""
    marks = [mark for mark in (" - ", " | ", " – ", " — ", " :: ") if mark in text]
    if not marks:
        return text, "", ""
    return text.rpartition(max(marks, key=text.rfind))


def _phrase_of(title: str, phrase: str) -> str:
    """The words of ``phrase`` that make up ``title``, which it begins with."""
    letters = sum(character.isalnum() for character in title)
    for end, character in enumerate(phrase):
        if not letters:
            return phrase[:end].rstrip()
        letters -= character.isalnum()
    return phrase


def _take_author_notes(page: _Page, last: int) -> None:
    """A note about somebody whom the article has not named, at its end, is about the author."""
    for index in range(max(0, last - 2), len(page.lines)):
        signal = page.signals[index]
        if page.reasons[index] is None and signal and signal.reason == "note about the author":
            name = page.lines[index].phrase.split(" ")[1]
            earlier = (
                line.phrase for i, line in enumerate(page.lines[:index]) if not page.is_taken(i)
            )
            if not any(name in phrase.split(" ") for phrase in earlier):
                page.reasons[index] = signal.reason


def _take_lists(page: _Page) -> None:
    """The headlines below a heading such as "Read more"."""
    for index in range(len(page.lines)):
        if page.reasons[index] != _LIST_REASON or page.lines[index].words > _SHORT_WORDS + 1:
            continue
        below = index + 1
        while (
            below <= index + _LONGEST_LIST
            and page.is_open(below)
            and page.lines[below].words <= _LONGEST_LINK_WORDS
        ):
            page.reasons[below] = "related-story list"
            below += 1


def _take_tail(page: _Page, last: int) -> None:
    """What stands after the article, from its first furniture on."""
    if last < 0:
        return
    tail = range(last + 1, len(page.lines))
    start = next((i for i in tail if page.is_taken(i) and page.lines[i].words), len(page.lines))
    for index in range(start, len(page.lines)):
        if page.is_open(index):
            page.reasons[index] = "list after the article"
    for index in range(start, len(page.lines)):
        if not page.is_taken(index) and _is_teaser(page, index):
            page.reasons[index] = "teaser after the article"


def _is_teaser(page: _Page, index: int) -> bool:
    """Whether a short piece of running text stands in the midst of furniture."""
    if page.lines[index].words > _PROSE_WORDS_CAP:
        return False
    before = range(index - _TAIL_REACH, index)
    after = range(index + 1, index + 1 + _TAIL_REACH)
    return all(page.is_taken(i) for i in before) and all(page.is_taken(i) for i in after)


def _take_runs(page: _Page, first: int) -> None:
    """Menus: many short lines in a row of which at least one surely is furniture."""
    index = 0
    while index < len(page.lines):
        end = index
        while end < len(page.lines) and _is_menu_like(page, end):
            end += 1
        run = range(index, end)
        if len(run) >= _SHORTEST_RUN and any(page.is_taken(i) for i in run):
            for i in run:
                page.reasons[i] = page.reasons[i] or "navigation"
        index = max(end, index + 1)


def _is_menu_like(page: _Page, index: int) -> bool:
    line = page.lines[index]
    return page.is_taken(index) or (line.words <= _SHORT_WORDS and not line.has_stop)


def _take_likely(page: _Page) -> None:
    """What is only likely, next to what is furniture already; and on from there, both ways."""
    seen = Counter(line.phrase for line in page.lines)
    forwards = range(len(page.lines))
    for order, step in ((forwards, -1), (reversed(forwards), 1)):
        for index in order:
            if not page.is_taken(index) and page.is_taken(index + step):
                signal = page.signals[index]
                if signal is not None:
                    page.reasons[index] = signal.reason
                elif seen[page.lines[index].phrase] > 1 and page.is_open(index):
                    page.reasons[index] = "repeated line"
