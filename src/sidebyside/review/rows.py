"""Values as the cells of a table, and back.

Pure. Texts are kept whole and packed; names of files as bytes, since they need not be text.
"""

from __future__ import annotations

import json
import os
import zlib
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from ..model.document import OriginKind
from ..model.pair import Pair
from ..model.span import Span
from .items import Anchor
from .model import ItemKind
from .saved import Judged, Listed, SavedText


def anchor_text(anchor: Anchor) -> str:
    """An anchor as one line, the same for equal anchors."""
    kind = None if anchor.kind is None else anchor.kind.value
    return json.dumps([kind, *anchor.sentences, *anchor.words, anchor.label])


def anchor_of(text: str) -> Anchor:
    """The anchor behind such a line."""
    kind, left, right, left_words, right_words, label = json.loads(text)
    return Anchor(
        None if kind is None else ItemKind(kind),
        Pair(tuple(left), tuple(right)),
        Pair(left_words, right_words),
        label,
    )


def text_of(row: Sequence[Any]) -> SavedText:
    """One of the texts, from its cells."""
    digest, name, origin, path, title, text, sentences = row
    return SavedText(
        text=zlib.decompress(text).decode("utf-8", "surrogatepass"),
        sentences=tuple(Span(*span) for span in json.loads(zlib.decompress(sentences))),
        sha256=digest,
        name=os.fsdecode(name),
        origin=OriginKind(origin),
        path=None if path is None else os.fsdecode(path),
        title=title,
    )


def path_bytes(path: str | None) -> bytes | None:
    """Of a path, whose name need not be text."""
    return None if path is None else os.fsencode(path)


def storable(words: str) -> str:
    """SQLite takes no half of a surrogate pair."""
    return words.encode("utf-8", "replace").decode("utf-8")


def side_cells(text: SavedText) -> tuple[object, ...]:
    """The cells of the table ``side``, after the review and the side."""
    spans = [[span.start, span.end] for span in text.sentences]
    return (
        text.sha256,
        os.fsencode(text.name),
        text.origin.value,
        path_bytes(text.path),
        None if text.title is None else storable(text.title),
        zlib.compress(text.text.encode("utf-8", "surrogatepass"), 1),
        zlib.compress(json.dumps(spans).encode(), 1),
    )


def judged_of(row: Sequence[Any]) -> Judged:
    """What was judged, from its row."""
    return Judged(
        number=row[0],
        anchor=anchor_of(row[1]),
        verdict=row[2],
        note=row[3],
        is_linked=None if row[4] is None else bool(row[4]),
    )


def listed_of(row: Sequence[Any]) -> Listed:
    """A line of the list of reviews."""
    return Listed(
        number=row[0],
        title=row[1],
        begun=datetime.fromisoformat(row[2]),
        changed=datetime.fromisoformat(row[3]),
        names=Pair(os.fsdecode(row[4]), os.fsdecode(row[5])),
        titles=Pair(row[6], row[7]),
        reviewed=row[8],
        things=row[9],
    )
