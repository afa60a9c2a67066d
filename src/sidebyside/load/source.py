"""A file that a text was read from: whether it still holds that text, and reading it again.

Invariant: as long as the system tells nothing new of the file, nothing of it is read. What can be
read only once (a pipe, standard input) is no source.
"""

from __future__ import annotations

import hashlib
import stat
from pathlib import Path
from typing import NamedTuple

from ..errors import LoadError, UnreadableError
from ..model.document import Document
from ..model.freshness import Freshness
from .document import load
from .read import read_file


class _Stamp(NamedTuple):
    """What the system tells of a file, and changes with what it holds."""

    device: int
    inode: int
    size: int
    modified_ns: int


class FileSource:
    """``name`` is the file as the user wrote it. To be made before the file is read, so that no
    later change is missed.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self._stamp = _stamp(name)
        self._sha256 = ""  # of what was there at that stamp; empty: what was read at first

    @property
    def is_file(self) -> bool:
        """Whether there was a file that can be read more than once."""
        return self._stamp is not None

    def freshness(self, sha256: str) -> Freshness:
        """Whether it holds the bytes of this digest. Read only if the system tells of a change."""
        stamp = _stamp(self.name)
        if stamp is None:
            return Freshness.GONE
        if stamp != self._stamp:
            try:
                found = hashlib.sha256(read_file(self.name)).hexdigest()
            except LoadError:
                return Freshness.GONE
            self._stamp, self._sha256 = stamp, found
        return Freshness.SAME if self._sha256 in ("", sha256) else Freshness.CHANGED

    def read(self) -> Document:
        """What it holds now. Raises ``LoadError``."""
        stamp = _stamp(self.name)
        if stamp is None and Path(self.name).is_fifo():
            raise UnreadableError(self.name, "a pipe stands there now")  # and would be waited for
        document = load(self.name)
        self._stamp, self._sha256 = stamp, document.sha256
        return document


def _stamp(name: str) -> _Stamp | None:
    """``None`` if no regular file stands there, as far as the system tells."""
    try:
        status = Path(name).stat() if name else None
    except (OSError, ValueError):
        return None
    if status is None or not stat.S_ISREG(status.st_mode):
        return None
    return _Stamp(status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns)
