"""Bytes of a file or a stream, never more than the limit, never from an endless device."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import BinaryIO

from ..errors import NotFoundError, TooLargeError, UnreadableError

LIMIT_BYTES = 32 * 1024 * 1024
"""Seven Bibles a side. A comparison needs some sixty times its input in memory, so that anything
larger would rather end in a machine that swaps than in an answer."""

_CHUNK_BYTES = 1024 * 1024


def read_file(name: str) -> bytes:
    """The bytes of a file or of a pipe, such as a shell's process substitution.

    Raises ``NotFoundError``, ``UnreadableError`` (also for a device: ``/dev/zero`` has no end) or
    ``TooLargeError``. A named pipe is waited for, as by every program that reads one.
    """
    if not name:  # which a path would take for the current folder
        raise NotFoundError(name, "no such file")
    path = Path(name)
    try:
        # Asked before opening, because opening alone makes some devices act: a tape rewinds.
        _refuse_what_is_no_file(name, path.stat())
        # Unbuffered, so that a growing file is cut at the limit and not read ahead.
        with path.open("rb", buffering=0) as stream:
            return read_stream(name, stream)
    except FileNotFoundError as error:
        raise NotFoundError(name, "no such file") from error
    except OSError as error:
        raise UnreadableError(name, error.strerror or str(error)) from error
    except ValueError as error:  # a NUL in a name that did not come from a command line
        raise UnreadableError(name, str(error)) from error


def read_stream(name: str, stream: BinaryIO) -> bytes:
    """All bytes of an open stream. Raises ``UnreadableError`` or ``TooLargeError``."""
    chunks: list[bytes] = []
    size = 0
    try:
        while chunk := stream.read(_CHUNK_BYTES):
            chunks.append(chunk)
            size += len(chunk)
            if size > LIMIT_BYTES:
                raise TooLargeError(name, LIMIT_BYTES)
    except OSError as error:
        raise UnreadableError(name, error.strerror or str(error)) from error
    return b"".join(chunks)


def _refuse_what_is_no_file(name: str, status: os.stat_result) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise UnreadableError(name, "a folder, not a file")
    if stat.S_ISCHR(status.st_mode) or stat.S_ISBLK(status.st_mode):
        # The empty device stands for "no such version" in what git hands to a diff tool.
        if not os.path.samestat(status, Path(os.devnull).stat()):
            raise UnreadableError(name, "a device, not a file")
    elif stat.S_ISREG(status.st_mode) and status.st_size > LIMIT_BYTES:
        raise TooLargeError(name, LIMIT_BYTES)
