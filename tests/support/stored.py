"""Saved reviews for tests: small texts, anchors and a store in a folder of its own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from itertools import count
from pathlib import Path

from sidebyside.model.document import OriginKind
from sidebyside.model.pair import Pair
from sidebyside.model.span import Span
from sidebyside.review.items import Anchor
from sidebyside.review.model import DEFAULT_VERDICTS, ItemKind
from sidebyside.review.saved import SavedText
from sidebyside.review.store import ReviewStore

NOON = datetime(2024, 5, 6, 12, tzinfo=UTC)


def clock() -> Iterator[datetime]:
    """A minute later each time."""
    return (NOON + timedelta(minutes=number) for number in count())


def text(words: str, name: str = "left.txt", path: str | None = None) -> SavedText:
    """A text whose lines are its sentences."""
    spans, start = [], 0
    for line in words.split("\n"):
        spans.append(Span(start, start + len(line)))
        start += len(line) + 1
    digest = sha256(words.encode("utf-8", "surrogatepass")).hexdigest()
    return SavedText(words, tuple(spans), digest, name, OriginKind.FILE, path, None)


TEXTS = Pair(
    text("A mill burned.\nNobody was hurt.", "left.txt", "/texts/left.txt"),
    text("A mill burnt.\nNo one was hurt.", "right.txt", "/texts/right.txt"),
)
DIGESTS = TEXTS.map(lambda one: one.sha256)


def anchor(number: int, kind: ItemKind | None = ItemKind.DIFFERENCE) -> Anchor:
    """The anchor of the n-th sentence on both sides."""
    return Anchor(kind, Pair((number,), (number,)), Pair(f"left {number}", f"right {number}"))


def store(folder: Path, busy_seconds: float = 2.0) -> ReviewStore:
    """A store whose clock ticks once a question."""
    ticks = clock()
    return ReviewStore(
        folder / "data" / "reviews.sqlite3", now=lambda: next(ticks), busy_seconds=busy_seconds
    )


def begun(opened: ReviewStore, texts: Pair[SavedText] = TEXTS) -> int:
    """The number of a new review."""
    return opened.begin("Mill", texts, DEFAULT_VERDICTS, 5)
