"""Bytes to text, and how that was done.

A text that is UTF-8 costs one decoding. What is not is read only if its encoding shows plainly: a
byte-order mark, the zero bytes of UTF-16, a few damaged bytes in UTF-8, or a Western text of one
byte a letter. Everything else is refused, because a wrong guess would show up as differences
between texts that are the same.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ..errors import NotTextError, UnknownEncodingError

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),  # before UTF-16, whose mark it begins with
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)

_KINDS = (
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"\x89PNG\r\n", "a PNG picture"),
    (b"GIF8", "a GIF picture"),
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\0", "a database"),
)
"""What files begin with that are given by mistake, so that the message can say what they are."""

_SAMPLE_BYTES = 1 << 16
_CONTROL_RATIO = 0.05
"""Above this share of control bytes no text is left to read; text has none, save stray ones."""
_WIDE_RATIO = 0.3
"""UTF-16 of Western text has a zero in nearly every second place, and none in the others."""
_WESTERN_RATIO = 0.2
"""Accents and quotation marks are under a tenth of a Western text; in a text of another alphabet
(Cyrillic, Greek, Japanese) nearly all bytes are above ASCII, and would decode to nonsense."""

_CONTROLS = bytes({*range(0x20), 0x7F} - {*b"\t\n\v\f\r\x1b"})
_NO_CONTROLS = dict.fromkeys(_CONTROLS)
_ABOVE_ASCII = rb"[\x80-\xff]+"
_CAPITAL_AFTER_SMALL = r"[a-z][À-ÖØ-ÞŠŒŽŸ]"
_BAD_BYTE = "[\udc80-\udcff]"
_LONE_SURROGATE = "[\ud800-\udfff]"
_NOT_IN_CP1252 = frozenset(b"\x81\x8d\x8f\x90\x9d")


class Decoded(NamedTuple):
    """A text, the name of its encoding, and how many bytes were replaced by ``U+FFFD``."""

    text: str
    encoding: str
    replaced_bytes: int = 0


def decode(name: str, data: bytes) -> Decoded:
    """The text that ``data`` holds. Raises ``NotTextError``; ``name`` is for its message."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decode_as(name, data[len(mark) :], encoding)
    _refuse_known_kinds(name, data)
    if b"\0" in data and (wide := _wide_encoding(data)):
        return _decode_as(name, data, wide)
    _refuse_binary(name, data)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        return _decode_other(name, data, error.start)


def _decode_as(name: str, data: bytes, encoding: str) -> Decoded:
    """``data`` in an encoding that is certain; damage is replaced and counted."""
    if encoding == "utf-8":
        text, count = re.subn(_BAD_BYTE, "\ufffd", data.decode("utf-8", "surrogateescape"))
        return Decoded(text, encoding, count)
    unit = 2 if encoding.startswith("utf-16") else 4
    whole = len(data) - len(data) % unit
    try:
        text = data[:whole].decode(encoding, "surrogatepass")
    except UnicodeDecodeError as error:
        raise NotTextError(name, f"no text in {encoding.upper()}", error.start) from error
    text, count = re.subn(_LONE_SURROGATE, "\ufffd", text)
    rest = len(data) - whole
    return Decoded(text + ("\ufffd" if rest else ""), encoding, count * unit + rest)


def _wide_encoding(data: bytes) -> str | None:
    """UTF-16 without a mark, if zeros stand in nearly every second place and nowhere else."""
    sample = data[:_SAMPLE_BYTES]
    places = len(sample) / 2
    for encoding, zeros in (("utf-16-be", 0), ("utf-16-le", 1)):
        if sample[zeros::2].count(0) > places * _WIDE_RATIO:
            # A table of small numbers has zeros in the same places, but would be all controls.
            text = sample.decode(encoding, "replace")
            if len(text) - len(text.translate(_NO_CONTROLS)) <= places * _CONTROL_RATIO:
                return encoding
    return None


def _refuse_known_kinds(name: str, data: bytes) -> None:
    for start, kind in _KINDS:
        if data.startswith(start):
            raise NotTextError(name, kind, 0)


def _refuse_binary(name: str, data: bytes) -> None:
    sample = data[:_SAMPLE_BYTES]
    text_only = sample.translate(None, _CONTROLS)
    if len(sample) - len(text_only) > len(sample) * _CONTROL_RATIO:
        offset = next(at for at, byte in enumerate(sample) if byte in _CONTROLS)
        raise NotTextError(name, "binary data", offset)


def _decode_other(name: str, data: bytes, offset: int) -> Decoded:
    """Text that is not UTF-8 throughout; ``offset`` is the first byte that shows it."""
    damaged = _decode_as(name, data, "utf-8")
    above_ascii = sum(map(len, re.findall(_ABOVE_ASCII, data)))
    if damaged.replaced_bytes <= above_ascii * 0.5:
        return damaged
    if above_ascii > len(data) * _WESTERN_RATIO:
        reason = f"byte 0x{data[offset]:02X} at {offset} is not UTF-8"
        raise UnknownEncodingError(name, reason, offset)
    return Decoded(*_decode_western(data))


def _decode_western(data: bytes) -> tuple[str, str]:
    """Windows-1252, which holds all that Latin-1 can print, unless it reads as only Mac Roman does.

    The apostrophe of Mac Roman is Õ in Windows-1252: "donÕt" has a capital where none can stand.
    """
    if not _NOT_IN_CP1252.intersection(data):
        text = data.decode("cp1252")
        misfits = re.findall(_CAPITAL_AFTER_SMALL, text)
        if len(misfits) * 4 <= len(re.findall(_ABOVE_ASCII, data)):
            return text, "cp1252"
    text = data.decode("mac_roman")
    return text, "mac-roman"
