"""How long a lone escape is waited upon.

A terminal sends the escape key as the byte that also begins its sequences for arrows and for alt
with a letter, so that whoever reads it waits whether more comes. What comes within the wait is part
of a sequence: with a long one, ``r`` pressed soon after escape is taken for alt+r, and closing
something by escape is slow. A terminal sends a sequence in one piece, so little time is enough.
"""

from __future__ import annotations

import os

VARIABLE = "ESCDELAY"
"""In milliseconds, as curses and Textual know it; what the user has set holds."""

MILLISECONDS = 25


def shorten_escape() -> None:
    """To be called before Textual is imported, which reads the variable then."""
    os.environ.setdefault(VARIABLE, str(MILLISECONDS))
