"""Text as a terminal may show it: no code point of the input ever acts as a control.

Every front that writes to a terminal passes input (texts, titles, file names) through ``visible``
just before it measures or paints it. Spans stay true because it works on any slice alone: the
visible form of a slice is that part of the visible form of the whole.
"""

from __future__ import annotations

import re

_BLANKS = "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\u2028\u2029"
"""White space that would move the cursor: shown as one blank each."""

_WIDTHLESS = "\u00ad\u200b\ufeff"
"""Soft hyphen, zero-width blank, byte-order mark: terminals disagree on their width."""

_BIDI = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""Embeddings, overrides and isolates: they could show a text in another order than it stands."""

_UNSAFE = re.compile(f"[\x00-\x1f\x7f-\x9f{_BLANKS}{_WIDTHLESS}{_BIDI}\ud800-\udfff]")


def visible(text: str) -> str:
    """``text`` with controls in caret notation (``^[`` for escape), bidi overrides and lone
    surrogates by number, line ends and tabs as blanks. Idempotent.
    """
    return _UNSAFE.sub(_shown, text)


def visible_lines(text: str) -> str:
    """The same line by line, for words of the program that go over several lines."""
    return "\n".join(map(visible, text.split("\n")))


def on_one_line(text: str) -> str:
    """Visible words, with single blanks for all white space."""
    return " ".join(visible(text).split())


def _shown(unsafe: re.Match[str]) -> str:
    char = unsafe.group()
    code = ord(char)
    if char in _BLANKS:
        return " "
    if char in _WIDTHLESS:
        return ""
    if code < 0x20 or code == 0x7F:
        return f"^{chr(code ^ 0x40)}"
    return f"<{code:02X}>" if code < 0x100 else f"<U+{code:04X}>"
