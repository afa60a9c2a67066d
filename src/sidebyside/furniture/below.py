"""What stands below an article: notes about its author, lists, teasers of other stories."""

from __future__ import annotations

from .page import Page
from .signals import AUTHOR_REASON

_CLOSING_REASONS = frozenset({"note about the page", "reporting credit", AUTHOR_REASON})
"""What stands right below the last words of an article."""
FAR_OFF = 8
"""So many lines of furniture after the article, and running text no longer belongs to it ..."""
_MOST_PROSE_WORDS = 120
"""... unless there is so much of it in a row."""
_LONGEST_TEASER = 30
"""Words of running text that may tease another story."""
_TAIL_REACH = 3
"""How near, in lines, furniture must stand on both sides of running text after the article."""


def take_author_notes(page: Page, last: int) -> None:
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


def take_tail(page: Page, last: int) -> None:
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
        is_far_off = taken >= FAR_OFF and prose_words <= _MOST_PROSE_WORDS
        if page.lines[index].words and (is_far_off or _is_teaser(page, index)):
            page.reasons[index] = "text after the article"


def _opens_tail(page: Page, index: int) -> bool:
    """Whether the page takes over here: below an article "Comments" alone suffices."""
    return page.is_taken(index) or page.lines[index].phrase == "comments"


def _is_teaser(page: Page, index: int) -> bool:
    """Whether a short piece of running text stands in the midst of furniture."""
    if page.lines[index].words > _LONGEST_TEASER:
        return False
    before = range(index - _TAIL_REACH, index)
    if not any(page.is_taken(i) and page.signals[i] is None for i in before):
        return False  # prompts alone interrupt an article; a teaser has its headline
    after = range(index + 1, index + 1 + _TAIL_REACH)
    if page.is_taken(index + 1) and page.reasons[index + 1] in _CLOSING_REASONS:
        return False
    return all(page.is_taken(i) for i in before) and all(page.is_taken(i) for i in after)
