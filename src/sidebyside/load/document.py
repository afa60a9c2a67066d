"""An input to a document: read it, decode it, note where it came from."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import BinaryIO

from ..model.document import Document, Origin, OriginKind
from .decode import decode
from .read import read_file, read_stream


def load(path: str | os.PathLike[str]) -> Document:
    """Read a file, a pipe included. Raises ``LoadError`` if it can't become a document."""
    name = os.fspath(path)
    data = read_file(name)
    kind = OriginKind.FILE if Path(name).is_file() else OriginKind.PIPE
    return as_document(Origin(name, kind), data)


def load_standard_input(stream: BinaryIO) -> Document:
    """Read all of standard input. Raises ``LoadError`` if it can't become a document."""
    return as_document(Origin("-", OriginKind.STANDARD_INPUT), read_stream("-", stream))


def as_document(origin: Origin, data: bytes) -> Document:
    """The document that ``data`` holds. Raises ``NotTextError``."""
    decoded = decode(origin.name, data)
    return Document(
        origin=origin,
        text=decoded.text.replace("\r\n", "\n").replace("\r", "\n"),
        sha256=hashlib.sha256(data).hexdigest(),
        encoding=decoded.encoding,
        replaced_bytes=decoded.replaced_bytes,
    )
