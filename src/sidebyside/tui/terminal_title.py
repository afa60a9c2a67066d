"""The title of the terminal's window while the reader is open, put back when it is left.

The sequences are those of xterm: 2 sets the title, 22 and 23 keep the old one and bring it back.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress

from ..view.cells import cut_to_width
from ..view.visible import visible

_LONGEST = 120
_WITHOUT_TITLE = ("linux", "dumb", "vt100", "vt220", "")
"""Terminals without a window, which might show the letters instead."""


class TerminalTitle:
    """Written to where Textual writes, and between its own writings."""

    def __init__(self, words: str) -> None:
        shown = cut_to_width(" ".join(visible(words).split()), _LONGEST)
        self.sequence = f"\x1b[22;2t\x1b]2;{shown}\x07"
        self._is_set = False

    def set(self) -> None:
        """Keep the old title and show this one."""
        if not self._is_set and os.environ.get("TERM", "") not in _WITHOUT_TITLE:
            self._is_set = self._write(self.sequence)

    def restore(self) -> None:
        """Bring the old title back."""
        if self._is_set:
            self._is_set = False
            self._write("\x1b[23;2t")

    def _write(self, sequence: str) -> bool:
        stream = sys.__stderr__
        if stream is None or not stream.isatty():
            return False
        with suppress(OSError):  # the terminal has gone: nobody reads its title
            stream.write(sequence)
            stream.flush()
        return True
