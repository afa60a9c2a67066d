"""Which sentences are page furniture: signals of single lines, weighed by the company they keep.

A sure signal is believed at once. What is only likely, and what has no signal of its own
(headlines of other stories, menu entries), is believed by its place: next to furniture, in a list
that furniture opens, in a run of short lines, or after the end of the article. Nothing is deleted;
each sentence is given the reason in plain words.

Invariant: without a sure signal or a byline, only dividing lines are furniture; running text is
taken only by a signal of its own, or from amidst furniture after the article.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from ..model.document import Document
from .evidence import Signal
from .judge import apart_reason, signal_of
from .lines import Line, measured, measured_lines
from .phrases import WHOLE, first_words
from .prompts import may_hold_one
from .signals import (
    AUTHOR_REASON,
    BYLINE_REASON,
    CLIP_REASON,
    CONTENTS_REASON,
    LIVE_REASON,
    MENU_REASON,
    RIGHTS_REASON,
)

_TELLING_MARKS = frozenset("@:/")
"""An address, a label, a credit."""

_CLOSING_REASONS = frozenset({"note about the page", "reporting credit", AUTHOR_REASON})
"""What stands right below the last words of an article."""
_LIST_REASON = "link to another story"
_MENU_REASONS = frozenset(
    {
        MENU_REASON,
        "link to another story",
        "link to a social network",
        "share prompt",
        "follow prompt",
        "subscription prompt",
        "newsletter prompt",
        "comment form",
        "advertisement",
        "cookie notice",
    }
)
"""What stands in menus; a title page has bylines, but no menu."""
_LONGEST_LIST = 12
"""Lines that a heading such as "Read more" can open inside an article."""
_LONGEST_LINK_WORDS = 25
_SHORT_WORDS = 4
_SHORTEST_RUN = 5
"""Short lines in a row that look like a menu, if one of them surely is furniture."""
_FAR_OFF = 8
"""So many lines of furniture after the article, and running text no longer belongs to it ..."""
_MOST_PROSE_WORDS = 120
"""... unless there is so much of it in a row."""
_SMALL_RUN = 3
"""So few short lines above an article are a menu if most of them have signals."""
_LONG_RUN = 8
"""Short lines in a row above an article that look like a menu whatever they say."""
_LONGEST_MASTHEAD = 7
"""Words; above a menu a longer line is rather a headline."""
_BYLINE_REACH = 8
"""How many lines above the article's text a byline may stand."""
_TAIL_REACH = 3
"""How near, in lines, furniture must stand on both sides of running text after the article."""

_PROSE_GAIN = 1.0
_PROSE_WORDS_CAP = 30
_LINE_LOSS = 6.0
_FURNITURE_LOSS = 15.0
"""Weights, in words of running text, by which the article's stretch of lines is found."""


class _Page:
    """The lines of a document and what has been made of them so far."""

    def __init__(self, lines: list[Line], signals: list[Signal | None]) -> None:
        self.lines = lines
        self.signals = signals
        self.reasons = [signal.reason if signal and signal.is_sure else None for signal in signals]

    def is_taken(self, index: int) -> bool:
        """Whether there is such a line and it is furniture; a dividing line is no company."""
        return (
            0 <= index < len(self.lines)
            and self.reasons[index] is not None
            and self.lines[index].words > 0
        )

    def is_open(self, index: int) -> bool:
        """Whether there is such a line, not yet taken, that could be a headline or an entry."""
        if not 0 <= index < len(self.lines) or self.reasons[index] is not None:
            return False
        return not (self.lines[index].is_prose or self.lines[index].is_sentence)


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
    page = _Page(lines, [known[line.text] for line in lines])
    _take_contents(page)
    first, last = _article(page)
    _take_byline(page, first)
    _take_clips(page, range(first + 1, last))
    _take_author_notes(page, last)
    if any(page.is_taken(index) for index in range(len(lines))):
        headline = _headline(page, first)
        _take_lists(page)
        _take_tail(page, last)
        _take_runs(page, range(first, last + 1), headline)
        _take_menu_headlines(page, headline)
        _take_masthead(page, headline)
        _take_page_titles(page, first)
        _take_site_name(page, headline)
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


def _article(page: _Page) -> tuple[int, int]:
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


def _resumed(page: _Page, last: int) -> int:
    """The article's last line, if it goes on in earnest after a short interruption at ``last``:
    two lines of running text together are no teaser.
    """
    index = last + 1
    while last >= 0 and index < min(last + _FAR_OFF, len(page.lines) - 1):
        if all(page.lines[i].is_prose and not page.is_taken(i) for i in (index, index + 1)):
            last = index + 1
        index += 1
    return last


def _headline(page: _Page, first: int) -> int:
    """The index of the line that is most likely the headline, -1 if there is none: the last line of
    several words above the article that has nothing against it; rather without a full stop, which
    a standfirst has, or else the last of two words or more.
    """
    for fewest, may_stop in ((_SHORT_WORDS + 1, False), (_SHORT_WORDS + 1, True), (2, True)):
        for index in range(first - 1, -1, -1):
            line = page.lines[index]
            is_fit = line.words >= fewest and (may_stop or not line.has_stop)
            if is_fit and page.signals[index] is None:
                return index
    return -1


def _take_byline(page: _Page, first: int) -> None:
    """Who wrote it, between the headline and the article."""
    for index in range(max(0, first - _BYLINE_REACH), first):
        signal = page.signals[index]
        if signal and signal.reason == BYLINE_REASON:
            page.reasons[index] = signal.reason


def _take_clips(page: _Page, inside: range) -> None:
    """A clip's label within the article; above it, the same words may be the headline."""
    for index in inside:
        signal = page.signals[index]
        if signal and signal.reason in (CLIP_REASON, LIVE_REASON):
            page.reasons[index] = signal.reason


def _take_page_titles(page: _Page, first: int) -> None:
    """The title of the browser's window: a headline that stands again, with the site's name or
    above the menu.
    """
    headlines = {line.phrase: i for i, line in enumerate(page.lines) if line.words > 2}
    for index, line in enumerate(page.lines):
        if not page.is_open(index) or line.words < 3:
            continue
        again = headlines[line.phrase]
        if index < again < first and any(page.is_taken(i) for i in range(index + 1, again)):
            page.reasons[index] = "page title"
        title, mark, site = _parted(line.text)
        if mark and 0 < len(site.split()) <= 5 and _phrase_of(title, line.phrase) in headlines:
            page.reasons[index] = "page title"


def _take_contents(page: _Page) -> None:
    """The numbered headings at the top of a long article, which stand again above its parts."""
    numbered = [i for i, line in enumerate(page.lines) if line.phrase[:1].isdigit()]
    if not numbered:
        return
    headings = {line.phrase for line in page.lines if line.words and not line.text[0].isdigit()}
    for index in numbered:
        number, _, title = page.lines[index].phrase.partition(" ")
        if page.is_open(index) and number.replace(".", "").isdigit() and title in headings:
            page.reasons[index] = CONTENTS_REASON


def _take_masthead(page: _Page, headline: int) -> None:
    """What stands above the menu at the top: the site's name and what it says of itself."""
    menu = [i for i in range(headline) if page.reasons[i] == MENU_REASON]
    if len(menu) < _SMALL_RUN:
        return
    for index in range(menu[0]):
        if page.is_open(index) and page.lines[index].words <= _LONGEST_MASTHEAD:
            page.reasons[index] = "name of the site"


def _take_site_name(page: _Page, headline: int) -> None:
    """A short line above the headline that the page's copyright notice names: whose page it is."""
    notices = [
        f" {line.phrase} "
        for line, reason in zip(page.lines, page.reasons, strict=True)
        if reason == RIGHTS_REASON
    ]
    for index in range(headline):
        line = page.lines[index]
        is_short = page.is_open(index) and 0 < line.words <= _SHORT_WORDS
        if is_short and any(f" {line.phrase} " in notice for notice in notices):
            page.reasons[index] = "name of the site"


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
    """A note at the article's end about somebody whom it names nowhere else is about the author."""
    for index in range(max(0, last - 2), len(page.lines)):
        signal = page.signals[index]
        if page.reasons[index] is None and signal and signal.reason == AUTHOR_REASON:
            name = page.lines[index].phrase.split(" ")[1]
            others = (
                line.text
                for i, line in enumerate(page.lines)
                if i != index and not page.is_taken(i)
            )
            if not any(name in text.lower() for text in others):
                page.reasons[index] = signal.reason


def _take_lists(page: _Page) -> None:
    """The headlines below a heading such as "Read more"."""
    for index in range(len(page.lines)):
        line = page.lines[index]
        if WHOLE.get(line.phrase) != _LIST_REASON or line.has_stop:
            continue
        if not page.is_taken(index):
            if line.words < 2 or not all(_is_entry(page, index + n) for n in (1, 2)):
                continue
            page.reasons[index] = _LIST_REASON
        below = index + 1
        while (
            below <= index + _LONGEST_LIST
            and page.is_open(below)
            and page.lines[below].words <= _LONGEST_LINK_WORDS
        ):
            page.reasons[below] = "related-story list"
            below += 1


def _is_entry(page: _Page, index: int) -> bool:
    """Whether a line could be the headline of another story; a list that nothing but its heading
    gives away has several.
    """
    return page.is_open(index) and _SHORT_WORDS < page.lines[index].words <= _LONGEST_LINK_WORDS


def _take_tail(page: _Page, last: int) -> None:
    """What stands after the article, from its first furniture on."""
    if last < 0:
        return
    end = len(page.lines)
    start = next((i for i in range(last + 1, end) if _opens_tail(page, i)), end)
    for index in range(start, end):
        if page.is_open(index):
            page.reasons[index] = "list after the article"
    taken = prose_words = 0
    for index in range(start, end):
        if page.is_taken(index):
            taken += 1
            prose_words = 0
            continue
        prose_words += page.lines[index].words
        is_far_off = taken >= _FAR_OFF and prose_words <= _MOST_PROSE_WORDS
        if page.lines[index].words and (is_far_off or _is_teaser(page, index)):
            page.reasons[index] = "text after the article"


def _opens_tail(page: _Page, index: int) -> bool:
    """Whether the page takes over here: below an article "Comments" alone suffices."""
    return page.is_taken(index) or page.lines[index].phrase == "comments"


def _is_teaser(page: _Page, index: int) -> bool:
    """Whether a short piece of running text stands in the midst of furniture."""
    if page.lines[index].words > _PROSE_WORDS_CAP:
        return False
    before = range(index - _TAIL_REACH, index)
    if not any(page.is_taken(i) and page.signals[i] is None for i in before):
        return False  # prompts alone interrupt an article; a teaser has its headline
    after = range(index + 1, index + 1 + _TAIL_REACH)
    if page.is_taken(index + 1) and page.reasons[index + 1] in _CLOSING_REASONS:
        return False
    return all(page.is_taken(i) for i in before) and all(page.is_taken(i) for i in after)


def _take_runs(page: _Page, article: range, headline: int) -> None:
    """Menus: many short lines in a row, of which some surely are furniture.

    Within the article a list may be the writer's own, so that most of its lines have to be signals;
    a long one above the article needs none, and one at the very top half of them.
    """
    start = 0
    while start < len(page.lines):
        end = start
        while end < len(page.lines) and _is_menu_like(page, end):
            end += 1
        run = range(start, end)
        start = max(end, start + 1)
        is_above = bool(run) and run[-1] < article.start
        if len(run) < (_SMALL_RUN if is_above else _SHORTEST_RUN):
            continue
        if run[0] in article and run[-1] in article:
            is_menu = sum(page.signals[i] is not None for i in run) > len(run) / 2
        else:
            signals = sum(page.signals[i] is not None for i in run)
            is_menu = len(run) >= _SHORTEST_RUN and any(
                page.reasons[i] in _MENU_REASONS for i in run
            )
            is_menu = is_menu or (is_above and len(run) >= _LONG_RUN)
            is_menu = is_menu or (is_above and run[0] == 0 and 2 * signals >= len(run))
            is_menu = is_menu or (signals >= _SMALL_RUN and signals > len(run) / 2)
        for i in run if is_menu else ():
            if i != headline:
                page.reasons[i] = page.reasons[i] or MENU_REASON


def _is_menu_like(page: _Page, index: int) -> bool:
    line = page.lines[index]
    return page.is_taken(index) or (line.words <= _SHORT_WORDS and not line.has_stop)


def _take_menu_headlines(page: _Page, headline: int) -> None:
    """Other stories' headlines in the midst of a long menu above the article's headline."""
    menu = [i for i in range(headline) if page.reasons[i] == MENU_REASON]
    if len(menu) < _LONG_RUN:
        return
    for above, below in pairwise(menu):
        if below - above <= _LONG_RUN + 1:
            for index in range(above + 1, below):
                if page.is_open(index):
                    page.reasons[index] = "link to another story"


def _take_likely(page: _Page, article: range, headline: int) -> None:
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
