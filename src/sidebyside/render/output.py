"""Where written reports go: standard output, or a file that is written whole or not at all.

Which bytes a text becomes is decided here too: a file and the formats for machines are UTF-8, what
people read on standard output is in the encoding of their terminal.
"""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from ..errors import WriteError
from ..folder_sync import sync_folder

STANDARD_OUTPUT = "-"

_ENDS_OF_FOLDERS = ("/", "/.", "/..")

_PLAIN = str.maketrans(
    {
        **dict.fromkeys("“”„«»", '"'),
        **dict.fromkeys("‘’‚‹›", "'"),
        **dict.fromkeys("–—−─━", "-"),
        **dict.fromkeys("│┃", "|"),
        "\u00a0": " ",
        "…": "...",
        "≈": "~",
        "≠": "!",
        "↕": "^",
        "·": ",",
        "×": "x",
    }
)
"""What to show where a terminal has ASCII only: not always as wide, but better than "?"."""


def write_text(text: str, name: str, *, is_for_people: bool) -> None:
    """Write ``text`` to the file ``name``, or to standard output. Raises ``WriteError``.

    A pipe that was closed is no failure: whoever reads it has had enough.
    """
    if name == STANDARD_OUTPUT or _is_standard_output(name):
        _write_standard_output(text, is_for_people=is_for_people)
    else:
        _write_file(text.encode("utf-8", "backslashreplace"), name)


def overwrites(name: str, other: str) -> bool:
    """Whether writing to ``name`` would destroy the file ``other``."""
    try:
        return Path(name).samefile(other) and Path(name).is_file()
    except (OSError, ValueError):
        return False


def _is_standard_output(name: str) -> bool:
    """``/dev/stdout`` and its like: to replace that file would cut off what the shell has open."""
    try:
        return sys.stdout is not None and os.path.samestat(
            Path(name).stat(), os.fstat(sys.stdout.fileno())
        )
    except (OSError, ValueError):
        return False


def _write_standard_output(text: str, *, is_for_people: bool) -> None:
    if sys.stdout is None:
        raise WriteError("standard output", "it is closed")
    encoding = (sys.stdout.encoding or "utf-8") if is_for_people else "utf-8"
    try:
        # Lone surrogates stand for the bytes of a file name that is not UTF-8; in a JSON string the
        # backslash form is their proper escape.
        data = text.encode(encoding, "backslashreplace" if encoding == "utf-8" else "strict")
    except UnicodeEncodeError:
        data = text.translate(_PLAIN).encode(encoding, "replace")
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        _drop_standard_output()
    except OSError as error:
        _drop_standard_output()
        raise WriteError("standard output", error.strerror or str(error)) from error


def _drop_standard_output() -> None:
    """What is still in its buffer must not fail once more when the interpreter ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def refuse(name: str) -> None:
    """Raise ``WriteError`` if it is plain before writing that nothing can be written there."""
    with _told_of(name):
        _place(name)


def _write_file(data: bytes, name: str) -> None:
    with _told_of(name):
        path, before = _place(name)
        if before is not None and not stat.S_ISREG(before.st_mode):
            with path.open("wb") as stream:  # a pipe or a device: there is nothing to keep whole
                stream.write(data)
        else:
            _replace(path, data, before)


@contextmanager
def _told_of(name: str) -> Iterator[None]:
    """What goes wrong is told as a ``WriteError``."""
    try:
        yield
    except OSError as error:
        raise WriteError(name, error.strerror or str(error)) from error
    except (ValueError, RuntimeError) as error:  # a NUL in the name, links in a circle
        raise WriteError(name, str(error)) from error


def _place(name: str) -> tuple[Path, os.stat_result | None]:
    """Where to write, and what stands there now. Raises ``WriteError``."""
    # A symbolic link stays one: what it points to is replaced.
    if not name:
        raise WriteError(name, "it has no name")
    path = Path(name).resolve()
    if name.endswith(_ENDS_OF_FOLDERS):  # which a path would take for the name of a file
        raise WriteError(name, "a folder")
    try:
        before = path.stat()
    except FileNotFoundError:
        _refuse_folder(path.parent, name)
        return path, None
    if stat.S_ISDIR(before.st_mode):
        raise WriteError(name, "a folder")
    if stat.S_ISREG(before.st_mode):
        # Renaming asks only for a writable folder; a file made read-only is meant to be kept.
        if not os.access(path, os.W_OK):
            raise WriteError(name, "it is write-protected")
        _refuse_folder(path.parent, name)
    return path, before


def _refuse_folder(folder: Path, name: str) -> None:
    """The system's word for these would be of a file that nobody has heard of."""
    if not folder.exists():
        raise WriteError(name, "there is no such folder")
    if not os.access(folder, os.W_OK | os.X_OK):
        raise WriteError(name, "its folder is write-protected")


def _replace(path: Path, data: bytes, before: os.stat_result | None) -> None:
    """Put ``data`` at ``path`` in one step: either all of it stands there or what stood before.
    Mode and owner stay those of ``before``.
    """
    beside = path.with_name(f".sidebyside-{os.urandom(6).hex()}.tmp")
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            if before is not None:
                _hand_over(stream.fileno(), before)
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def _hand_over(descriptor: int, before: os.stat_result) -> None:
    now = os.fstat(descriptor)
    if (now.st_uid, now.st_gid) != (before.st_uid, before.st_gid):
        with suppress(PermissionError):  # only root may give files away: the text matters more
            os.fchown(descriptor, before.st_uid, before.st_gid)
    os.fchmod(descriptor, stat.S_IMODE(before.st_mode))
