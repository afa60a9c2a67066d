"""Word lists as they are written in this package: words parted by blanks, over as many lines."""

from __future__ import annotations


def listed(words: str) -> frozenset[str]:
    """The words of a list."""
    return frozenset(words.split())
