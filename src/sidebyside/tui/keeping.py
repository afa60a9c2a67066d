"""What the reader leaves behind in the user's state folder: the theme, the last copy, a fault.

Nothing here stops the reader: where a file can't be written, whoever asked is told so.
"""

from __future__ import annotations

import platform
import sys
import traceback
from collections.abc import Iterable
from pathlib import Path

from ..settings.state import remember_theme, remembered_theme, write_private

_QUOTED_LETTERS = 12
"""So many letters in a row that stand in a text are taken for a quotation of it."""

_LONGEST_MESSAGE = 500


class Keeping:
    """The folder, which may not be there yet."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def theme(self) -> str | None:
        """The theme last chosen."""
        return remembered_theme(self._folder)

    def keep_theme(self, theme: str) -> None:
        """Keep the theme for the next run; a folder that can't be written keeps none."""
        try:
            remember_theme(self._folder, theme)
        except OSError as error:
            reason = error.strerror or str(error)
            sys.stderr.write(f"sidebyside: the theme was not remembered: {reason}\n")

    def keep_copy(self, words: str) -> Path | None:
        """The file that now holds what was copied, for terminals that pass nothing on."""
        return self._write("last-copy.txt", words)

    def keep_fault(self, error: BaseException, texts: Iterable[str]) -> Path | None:
        """The file that now tells what broke, without a word of the texts."""
        return self._write("fault.log", fault(error, texts))

    def _write(self, name: str, text: str) -> Path | None:
        file = self._folder / name
        try:
            write_private(file, text)
        except OSError:
            return None  # the caller says that there is no file
        return file


def last_words(error: BaseException | None, keeping: Keeping | None, texts: Iterable[str]) -> str:
    """What to say after a fault: what broke, and the log of it or, without one, all there is."""
    error, texts = error or RuntimeError("unknown"), list(texts)
    log = keeping.keep_fault(error, texts) if keeping is not None else None
    if log is None:
        return fault(error, texts).rstrip()
    told = f"{type(error).__name__}: {message(error, texts)}\n\n"
    return f"{told}Where it happened stands in {log}, without a word of the texts."


def fault(error: BaseException, texts: Iterable[str]) -> str:
    """Where the program broke, and on what it ran: lines of its own code, no values."""
    parts = [
        f"sidebyside {_version('sidebyside')}, Python {platform.python_version()}, {sys.platform}"
    ]
    parts += [f"{name} {_version(name)}" for name in ("textual", "rich", "rapidfuzz", "sentencex")]
    lines = ["\n".join(parts), "", *_frames(error), f"{type(error).__name__}: "]
    return "\n".join(lines) + message(error, texts) + "\n"


def message(error: BaseException, texts: Iterable[str]) -> str:
    """What the error says, unless it quotes one of the texts."""
    said = str(error)[:_LONGEST_MESSAGE]
    windows = [said[at : at + _QUOTED_LETTERS] for at in range(len(said) - _QUOTED_LETTERS + 1)]
    windows = windows or [said]
    is_quoting = any(window and window in text for text in texts for window in windows)
    return "(not told, since it quotes the texts)" if is_quoting else said


_DEEPEST_CAUSE = 5


def _frames(error: BaseException, depth: int = 0) -> list[str]:
    """Causes first, each with its frames; of a cause only the kind is told."""
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    lines = []
    if before is not None and depth < _DEEPEST_CAUSE:
        lines = [*_frames(before, depth + 1), f"{type(before).__name__}, from which came", ""]
    for frame in traceback.extract_tb(error.__traceback__):
        lines += [f'  File "{frame.filename}", line {frame.lineno}, in {frame.name}']
        lines += [f"    {frame.line}"] if frame.line else []
    return lines


def _version(name: str) -> str:
    from importlib.metadata import PackageNotFoundError, version  # 20 modules, for a fault alone

    try:
        return version(name)
    except PackageNotFoundError:
        return "of unknown version"
