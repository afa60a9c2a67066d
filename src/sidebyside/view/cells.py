"""How many terminal cells a text takes: the only place that knows.

Invariant: agrees with what the terminal front paints (a test holds the two together). Measured text
must have gone through ``visible`` first, because controls have no width of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

_PLAIN = re.compile(
    "[\t\n\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0482\u2010-\u2027\u20ac\u2190-\u22ff\u2500-\u25fc]*"
)
"""Text whose every code point takes one cell and is shown as it stands, blanks aside: nearly all
Western prose, which therefore never pays for the tables."""


def is_plain(text: str) -> bool:
    """Whether the cells of ``text`` are simply its code points."""
    return _PLAIN.fullmatch(text) is not None


def cell_width(text: str) -> int:
    """The cells that ``text``, already visible, takes on a terminal."""
    return len(text) if is_plain(text) else _measured(text)


_JOINER, _AS_EMOJI = "\u200d", "\ufe0f"


@lru_cache(4096)
def _measured(text: str) -> int:
    """Code point by code point, as terminals without grapheme clustering advance, and as Textual
    lays its cells out; only emoji sequences count as one.
    """
    cells, last, is_joined = 0, "", False
    for char in text:
        if is_joined:
            is_joined = False
        elif char == _JOINER:
            is_joined = True
        elif char == _AS_EMOJI:
            cells += _widened_by(last)
            last = ""
        elif width := _width_of(char):
            cells += width
            last = char
    return cells


def _width_of(char: str) -> int:
    if "\U0001f1e6" <= char <= "\U0001f1ff":
        return 1  # half of a flag
    if "\U0001f3fb" <= char <= "\U0001f3ff":
        return 0  # the skin of the emoji before it
    from wcwidth import wcwidth  # late: its tables take longer to load than a page takes to wrap

    return max(0, wcwidth(char))


@lru_cache(256)
def _widened_by(char: str) -> int:
    """How many cells a character gains where it is asked to show as an emoji."""
    from wcwidth import wcswidth, wcwidth

    return max(0, wcswidth(char + _AS_EMOJI) - wcwidth(char)) if char else 0


def clusters(text: str) -> Iterator[str]:
    """The pieces of ``text`` that must not be torn apart: a letter with its accents, one emoji."""
    from wcwidth import iter_graphemes

    yield from iter_graphemes(text)


def cut_to_width(text: str, width: int) -> str:
    """``text``, already visible, or as much of it as fits with an ellipsis in ``width`` cells."""
    if cell_width(text) <= width:
        return text
    if width <= 0:
        return ""
    if is_plain(text[:width]):
        return text[: width - 1].rstrip() + "…"
    kept, room = [], width - 1
    for cluster in clusters(text[: 8 * width + 64]):
        room -= cell_width(cluster)
        if room < 0:
            break
        kept.append(cluster)
    return "".join(kept).rstrip() + "…"
