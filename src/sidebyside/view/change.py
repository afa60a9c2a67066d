"""What a command of the session changed, and what the reader is after."""

from __future__ import annotations

from enum import Enum, Flag


class Change(Flag):
    """What a front must look at after a command."""

    NOTHING = 0
    PLACE = 1
    """Cursor, scroll, marks or a message: repaint."""
    PANEL = 2
    """The sidebar was opened or closed: lay out again."""


class Target(Enum):
    """What next and previous go to."""

    DIFFERENCES = "difference"
    QUOTES = "quote"
