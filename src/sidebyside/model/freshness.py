"""Whether the file that a text was read from still holds it. How that is found out does not belong
here.
"""

from __future__ import annotations

from enum import Enum


class Freshness(Enum):
    """What became of a file since it was read; in words that follow its name."""

    SAME = "holds the text that is shown"
    CHANGED = "changed on disk"
    GONE = "is gone from disk"
