"""Where rows of text begin and end: words whole, as many as fit.

Invariant: rows are ascending, no row begins or ends with a blank, every code point that is not
white space stands in exactly one row, and no row is wider than the width unless a single cluster
is. Widths are cells of the text as ``visible`` shows it. What stands in a row does not matter here.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from functools import cache, lru_cache

from .cells import cell_width, clusters, is_plain
from .visible import visible

_AT_A_TIME = 32
"""Rows."""

_WIDE = "\u2e80-\u312f\u3190-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\U00020000-\U0003ffff"
"""Scripts written without blanks between words: a row may end after any of their characters."""

_CLOSING = "\u3099\u309a\ufe00-\ufe0f\u0300-\u036f、。，．」』）》！？：；…”’"
"""What stays with the character before it."""


def flattened(text: str) -> str:
    """Plain ``text`` with its white space made blanks, as ``plain_rows`` takes it."""
    return text.replace("\t", " ").replace("\n", " ")  # 50 times as fast as translate


@lru_cache(maxsize=2)
def plain_form(text: str) -> str | None:
    """A whole text flattened, if it is plain; both texts of a reading are kept, as they are wrapped
    again at each new width.
    """
    return flattened(text) if is_plain(text) else None


def rows_of(text: str, width: int) -> Iterator[tuple[int, int]]:
    """Start and end of each row of ``text``."""
    if is_plain(text):
        flat = flattened(text)
        start = len(flat) - len(flat.lstrip(" "))
        return plain_rows(flat, width, start, max(start, len(flat.rstrip(" "))))
    return _any_rows(text, width)


def plain_rows(flat: str, width: int, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The rows of a part that begins and ends with a word, in text of one cell a code point: some
    at a time, for whoever shows the first few of a long text.
    """
    while start < end:
        starts: list[int] = []
        ends: list[int] = []
        start = add_plain_rows(flat, width, (start, end), starts, ends, start + _AT_A_TIME * width)
        yield from zip(starts, ends, strict=True)


def add_plain_rows(
    flat: str,
    width: int,
    part: tuple[int, int],
    starts: list[int],
    ends: list[int],
    until: int = sys.maxsize,
) -> int:
    """Add the rows of a part that begin before ``until``; where it goes on from there. One search
    a row and no more calls than that: a book of 50,000 rows is wrapped whenever its width changes.
    """
    start, end = part
    last = end - width
    find, add_start, add_end = flat.rfind, starts.append, ends.append
    until = min(until, last)
    while start < until:
        add_start(start)
        stop = find(" ", start, start + width + 1)
        if stop > start:
            following = stop + 1
            if flat[stop - 1] == " ":
                stop = start + len(flat[start:stop].rstrip(" "))
        else:
            following = stop = start + width
        add_end(stop)
        while flat[following] == " ":
            following += 1
        start = following
    if last <= start < end:
        add_start(start)
        add_end(end)
        return end
    return start


def _any_rows(text: str, width: int) -> Iterator[tuple[int, int]]:
    """The rows of text in any script, each piece measured as it will be shown."""
    start = end = used = 0
    for from_, to, cells in _pieces(text, width):
        gap = cell_width(visible(text[end:from_]))
        if end > start and used + gap + cells <= width:
            used += gap + cells
        else:
            if end > start:
                yield start, end
            start, used = from_, cells
        end = to
    if end > start:
        yield start, end


def _pieces(text: str, width: int) -> Iterator[tuple[int, int, int]]:
    """Start, end and cells of what may not be torn; words longer than a row come in parts."""
    for found in _piece().finditer(text):
        word = found.group()
        cells = cell_width(visible(word)) if len(word) <= 4 * width else width + 1
        if cells <= width:
            yield found.start(), found.end(), cells
            continue
        at = part = found.start()
        used = 0
        for cluster in clusters(word):
            cells = cell_width(visible(cluster))
            if used + cells > width and at > part:
                yield part, at, used
                part, used = at, 0
            at += len(cluster)
            used += cells
        yield part, at, used


@cache
def _piece() -> re.Pattern[str]:
    """Compiled late: Western prose never needs it."""
    return re.compile(f"[{_WIDE}][{_CLOSING}]*|[^\\s{_WIDE}]+")
