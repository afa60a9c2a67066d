"""What a command of the session changed."""

from __future__ import annotations

from enum import Flag


class Change(Flag):
    """What a front must look at after a command."""

    NOTHING = 0
    PLACE = 1
    """Cursor, scroll, marks or a message: repaint."""
    PANEL = 2
    """A sidebar or the line for typing was opened or closed: lay out again."""
    SEARCH = 4
    """Something else is looked for: search."""
