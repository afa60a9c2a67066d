"""Bytes to a document (naive: UTF-8)."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import BinaryIO

from ..errors import NotFoundError, NotTextError, UnreadableError
from ..model.document import Document, Origin, OriginKind


def load(path: str | Path) -> Document:
    """Read a file. Raises ``LoadError`` if it can't become a document."""
    name = str(path)
    try:
        data = Path(path).read_bytes()
    except FileNotFoundError as error:
        raise NotFoundError(name, "no such file") from error
    except OSError as error:
        raise UnreadableError(name, error.strerror or str(error)) from error
    return _document(Origin(name, OriginKind.FILE), data)


def load_standard_input(stream: BinaryIO) -> Document:
    """Read all of standard input. Raises ``LoadError`` if it can't become a document."""
    return _document(Origin("-", OriginKind.STANDARD_INPUT), stream.read())


def _document(origin: Origin, data: bytes) -> Document:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise NotTextError(origin.name, "not UTF-8 text", error.start) from error
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return Document(origin, text, hashlib.sha256(data).hexdigest(), "utf-8")
