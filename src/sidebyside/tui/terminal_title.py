"""The title of the terminal's window while the reader is open, put back when it is left.

The sequences are those of xterm: 2 sets the title, 22 and 23 keep the old one and bring it back.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import suppress

from ..view.cells import cut_to_width
from ..view.visible import visible

_LONGEST = 120
_WITHOUT_TITLE = ("linux", "dumb", "vt100", "vt220", "")
"""Terminals without a window, which might show the letters instead."""


Write = Callable[[str], object]


class TerminalTitle:
    """While Textual has the terminal a thread of its own writes there, and a stream written by two
    threads may lose what one of them wrote: then ``write`` is to be Textual's own.
    """

    def __init__(self, words: str) -> None:
        shown = cut_to_width(" ".join(visible(words).split()), _LONGEST)
        self.sequence = f"\x1b[22;2t\x1b]2;{shown}\x07"
        self._is_set = False

    def set(self, write: Write) -> None:
        """Keep the old title and show this one."""
        is_terminal = sys.__stderr__ is not None and sys.__stderr__.isatty()
        if not self._is_set and is_terminal and os.environ.get("TERM", "") not in _WITHOUT_TITLE:
            write(self.sequence)
            self._is_set = True

    def restore(self, write: Write | None = None) -> None:
        """Bring the old title back; without ``write``, after Textual has left."""
        if self._is_set:
            self._is_set = False
            (write or _write)("\x1b[23;2t")


def _write(sequence: str) -> None:
    stream = sys.__stderr__
    assert stream is not None  # the title was set on it
    with suppress(OSError):  # the terminal has gone: nobody reads its title
        stream.write(sequence)
        stream.flush()
