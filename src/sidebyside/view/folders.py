"""What a folder offers to someone who looks for a text: folders, then files that may be texts.

Pure: names are handed in. Typed words filter; what begins with a dot shows once a dot is typed.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

_NO_TEXT = frozenset(
    [
        *(".7z", ".bz2", ".dmg", ".gz", ".iso", ".jar", ".rar", ".tar", ".xz", ".zip"),
        *(".bmp", ".gif", ".ico", ".jpeg", ".jpg", ".png", ".svg", ".tif", ".tiff", ".webp"),
        *(".avi", ".mov", ".mp3", ".mp4", ".ogg", ".wav", ".webm"),
        *(".doc", ".docx", ".odt", ".pdf", ".ppt", ".pptx", ".xls", ".xlsx"),
        *(".bin", ".class", ".dll", ".exe", ".o", ".pyc", ".so", ".sqlite", ".sqlite3"),
        *(".woff", ".woff2"),
    ]
)
"""Endings of files that hold no plain text."""

MOST_SHOWN = 500
"""Nobody looks through more; typing a few letters brings the rest."""


class Entry(NamedTuple):
    """A name in a folder."""

    name: str
    is_folder: bool


def offered(entries: Iterable[Entry], typed: str) -> tuple[list[Entry], int]:
    """The entries that have the typed words in their names, and how many are left out for room."""
    wanted = typed.casefold()
    shown = [
        entry
        for entry in entries
        if wanted in entry.name.casefold()
        and (typed.startswith(".") or not entry.name.startswith("."))
        and (entry.is_folder or not _is_no_text(entry.name))
    ]
    shown.sort(key=lambda e: (not e.is_folder, e.name.casefold(), e.name))
    return shown[:MOST_SHOWN], max(0, len(shown) - MOST_SHOWN)


def _is_no_text(name: str) -> bool:
    dot = name.rfind(".")
    return dot > 0 and name[dot:].casefold() in _NO_TEXT
