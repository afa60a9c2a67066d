"""How many terminal cells a text takes: the only place that knows.

Invariant: agrees with what the terminal front paints (a test holds the two together). Measured text
must have gone through ``visible`` first, because controls have no width of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

_PLAIN = re.compile("[\t\n\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0482\u2010-\u2027\u20ac]*")
"""Text whose every code point takes one cell and is shown as it stands, blanks aside: nearly all
Western prose, which therefore never pays for the tables."""


def is_plain(text: str) -> bool:
    """Whether the cells of ``text`` are simply its code points."""
    return _PLAIN.fullmatch(text) is not None


def cell_width(text: str) -> int:
    """The cells that ``text``, already visible, takes on a terminal."""
    return len(text) if is_plain(text) else _measured(text)


@lru_cache(4096)
def _measured(text: str) -> int:
    from wcwidth import wcswidth  # late: its tables take longer to load than a page of text to wrap

    return max(0, wcswidth(text))


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
    kept, room = [], width - 1
    for cluster in clusters(text[: 8 * width + 64]):
        room -= cell_width(cluster)
        if room < 0:
            break
        kept.append(cluster)
    return "".join(kept).rstrip() + "…"
