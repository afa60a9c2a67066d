"""What the command line tells people: what is wrong and what mends it, how bytes were read.

Errors carry facts; the words are chosen here, for all that is told before or beside a front.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator

from .arguments import UsageError
from .errors import (
    LoadError,
    NotFoundError,
    NotTextError,
    ReviewFileError,
    SettingsError,
    SidebysideError,
    TooLargeError,
    UnknownEncodingError,
    UnknownThemeError,
    UnreadableError,
    WriteError,
)

TYPE_CHECKING = False  # as in typing, whose import takes longer than parsing
if TYPE_CHECKING:
    import argparse

    from .model.document import Document
    from .model.pair import Pair
    from .settings.values import Settings


def wrong_theme(
    error: UnknownThemeError, chosen: argparse.Namespace, settings: Settings
) -> UsageError | SettingsError:
    """Where the theme was named that there is not, and which there are."""
    from .settings.places import THEME_VARIABLE
    from .settings.read import did_you_mean

    mend = f"choose one of {', '.join(error.known)}"
    is_from_config = not chosen.theme and not os.environ.get(THEME_VARIABLE)
    if is_from_config and settings.origin is not None:
        near = did_you_mean(error.name, error.known)
        return settings.origin.wrong(("theme",), str(error), near if "?" in near else mend)
    return UsageError(f"{'--theme' if chosen.theme else THEME_VARIABLE}: {error}; {mend}")


def how_they_were_read(documents: Pair[Document]) -> tuple[str, ...]:
    """What a reader should know of how bytes became text."""
    read = tuple(documents)[: 1 if documents.left is documents.right else 2]
    return tuple(note for document in read for note in _how_it_was_read(document))


def _how_it_was_read(document: Document) -> Iterator[str]:
    name = document.origin.name
    if document.encoding not in (None, "utf-8"):
        yield f"{name}: read as {document.encoding}, since it is not UTF-8"
    if count := document.replaced_bytes:
        damage = "byte is no text and shows" if count == 1 else "bytes are no text and show"
        yield f"{name}: {count:,} {damage} as \ufffd"
    if not document.text.strip():
        yield f"{name}: holds no text"
    elif re.match(r"\s*<(?:!doctype|html)\b", document.text, re.IGNORECASE):
        yield f"{name}: is a web page, whose markup is compared as text; save it as plain text"


def message(error: SidebysideError) -> str:
    """What is wrong and what mends it, in one line."""
    match error:
        case NotFoundError() if error.name.startswith(("http://", "https://")):
            said = f"{error.reason}; save the article as text, web addresses are not read"
        case NotFoundError():
            said = f"{error.reason}; check the name and the folder"
        case TooLargeError():
            said = f"{error.reason}; compare a part of it"
        case UnknownEncodingError():
            said = f"{error.reason}; convert it, as with: iconv -f ENCODING -t UTF-8"
        case NotTextError():
            said = f"{error.reason}, not text; save it as plain text first"
        case UnreadableError():
            said = f"{error.reason}; give a text file that you may read"
        case WriteError():
            said = f"not written, {error.reason}; choose another place with --output"
        case SettingsError():
            return f"{error}; {error.mend}"
        case ReviewFileError():
            from .review.trouble import trouble_words

            return trouble_words(error, "no reviews")
        case _:
            return str(error)
    assert isinstance(error, LoadError | WriteError)
    return f"{error.name or repr('')}: {said}"
