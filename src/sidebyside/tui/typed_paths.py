"""Paths as people type them. Nothing that can be typed raises anything in here."""

from __future__ import annotations

from pathlib import Path


def meant(typed: str) -> Path:
    """The path, ``~`` filled in; the home of a user whom nobody knows stays as it was typed."""
    try:
        return Path(typed).expanduser()
    except RuntimeError:
        return Path(typed)


def expanded(typed: str) -> str:
    """The same as words: a path forgets the stroke at the end, by which a folder is meant."""
    is_folder_meant = typed.endswith("/") and typed.strip("/")
    return f"{meant(typed)}/" if is_folder_meant else str(meant(typed))


def is_there(path: Path) -> bool:
    """Whether something stands there, as far as the system tells."""
    try:
        path.stat()
    except (OSError, ValueError):  # a name too long, a folder that is closed to us
        return False
    return True


def is_folder(path: Path) -> bool:
    """Whether a folder stands there, as far as the system tells."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False
