"""Menus, and lists of other stories: short lines in a row of which some surely are furniture."""

from __future__ import annotations

from .page import Page
from .phrases import WHOLE
from .signals import MENU_REASON

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
SHORT_WORDS = 4
_SHORTEST_RUN = 5
"""Short lines in a row that look like a menu, if one of them surely is furniture."""
SMALL_RUN = 3
"""So few short lines above an article are a menu if most of them have signals."""
LONG_RUN = 8
"""Short lines in a row above an article that look like a menu whatever they say."""


def take_lists(page: Page) -> None:
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


def _is_entry(page: Page, index: int) -> bool:
    """Whether a line could be the headline of another story; a list that nothing but its heading
    gives away has several.
    """
    return page.is_open(index) and SHORT_WORDS < page.lines[index].words <= _LONGEST_LINK_WORDS


def take_runs(page: Page, article: range, headline: int) -> None:
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
        if len(run) < (SMALL_RUN if is_above else _SHORTEST_RUN):
            continue
        if run[0] in article and run[-1] in article:
            is_menu = sum(page.signals[i] is not None for i in run) > len(run) / 2
        else:
            signals = sum(page.signals[i] is not None for i in run)
            is_menu = len(run) >= _SHORTEST_RUN and any(
                page.reasons[i] in _MENU_REASONS for i in run
            )
            is_menu = is_menu or (is_above and len(run) >= LONG_RUN)
            is_menu = is_menu or (is_above and run[0] == 0 and 2 * signals >= len(run))
            is_menu = is_menu or (signals >= SMALL_RUN and signals > len(run) / 2)
        for i in run if is_menu else ():
            if i != headline:
                page.reasons[i] = page.reasons[i] or MENU_REASON


def _is_menu_like(page: Page, index: int) -> bool:
    line = page.lines[index]
    return page.is_taken(index) or (line.words <= SHORT_WORDS and not line.has_stop)
