"""What stands above an article: its headline, which is none of the furniture, and the byline, the
site's name, the window's title and other stories' headlines, which are.

Invariant: no line that was taken is freed; the headline is never taken as part of a menu.
"""

from __future__ import annotations

from itertools import pairwise

from .menus import LONG_RUN, SHORT_WORDS, SMALL_RUN
from .page import Page
from .signals import BYLINE_REASON, MENU_REASON, RIGHTS_REASON

_LONGEST_MASTHEAD = 7
"""Words; above a menu a longer line is rather a headline."""
_BYLINE_REACH = 8
"""How many lines above the article's text a byline may stand."""


def headline_of(page: Page, first: int) -> int:
    """The index of the line that is most likely the headline, -1 if there is none: the last line of
    several words above the article that has nothing against it; rather without a full stop, which
    a standfirst has, or else the last of two words or more.
    """
    for fewest, may_stop in ((SHORT_WORDS + 1, False), (SHORT_WORDS + 1, True), (2, True)):
        for index in range(first - 1, -1, -1):
            line = page.lines[index]
            is_fit = line.words >= fewest and (may_stop or not line.has_stop)
            if is_fit and page.signals[index] is None:
                return index
    return -1


def take_byline(page: Page, first: int) -> None:
    """Who wrote it, between the headline and the article."""
    for index in range(max(0, first - _BYLINE_REACH), first):
        signal = page.signals[index]
        if signal and signal.reason == BYLINE_REASON:
            page.reasons[index] = signal.reason


def take_page_titles(page: Page, first: int) -> None:
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


def take_masthead(page: Page, headline: int) -> None:
    """What stands above the menu at the top: the site's name and what it says of itself."""
    menu = [i for i in range(headline) if page.reasons[i] == MENU_REASON]
    if len(menu) < SMALL_RUN:
        return
    for index in range(menu[0]):
        if page.is_open(index) and page.lines[index].words <= _LONGEST_MASTHEAD:
            page.reasons[index] = "name of the site"


def take_site_name(page: Page, headline: int) -> None:
    """A short line above the headline that the page's copyright notice names: whose page it is."""
    notices = [
        f" {line.phrase} "
        for line, reason in zip(page.lines, page.reasons, strict=True)
        if reason == RIGHTS_REASON
    ]
    for index in range(headline):
        line = page.lines[index]
        is_short = page.is_open(index) and 0 < line.words <= SHORT_WORDS
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


def take_menu_headlines(page: Page, headline: int) -> None:
    """Other stories' headlines in the midst of a long menu above the article's headline."""
    menu = [i for i in range(headline) if page.reasons[i] == MENU_REASON]
    if len(menu) < LONG_RUN:
        return
    for above, below in pairwise(menu):
        if below - above <= LONG_RUN + 1:
            for index in range(above + 1, below):
                if page.is_open(index):
                    page.reasons[index] = "link to another story"
