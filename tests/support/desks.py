"""The reader with a place to keep reviews: real texts, a real store in a folder of the test's."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from tests.support.screen import compared, screen_lines, until
from textual.pilot import Pilot

from sidebyside.compare import as_document, compare
from sidebyside.model.comparison import Comparison
from sidebyside.model.document import Document
from sidebyside.model.hand_links import HandLinks
from sidebyside.model.options import CompareOptions
from sidebyside.model.pair import Pair
from sidebyside.review.desk import Desk
from sidebyside.review.model import DEFAULT_VERDICTS
from sidebyside.review.store import ReviewStore
from sidebyside.tui.app import ReaderApp
from sidebyside.tui.exporting import Exporter

OPTIONS = CompareOptions(is_furniture_kept=True)

LEFT = "\n\n".join(
    [
        "The council will plant 300 lime trees along the ring road in autumn.",
        "“We should have done it years ago,” said Petra Holm, the head of the parks office.",
        "Neighbours complain about the dust of the lorries.",
        "The first trees come from a nursery in the next valley.",
        "A petition against the felling of the old poplars failed in March.",
    ]
)
RIGHT = "\n\n".join(
    [
        "The council will plant 30 lime trees along the ring road in autumn.",
        "“We should have done it long ago,” said Petra Holm, the head of the parks office.",
        "Residents grumble that everything is grey.",
        "The first trees come from a nursery in the next valley.",
        "A petition against the felling of old poplars failed in March.",
    ]
)


def documents(left: str = LEFT, right: str = RIGHT) -> Pair[Document]:
    """Two texts as documents."""
    return Pair(as_document(left), as_document(right))


def desk(texts: Pair[Document], path: Path, **chosen: Any) -> Desk:
    """A desk for two documents."""

    def recompare(links: HandLinks) -> Comparison:
        return compare(texts.left, texts.right, OPTIONS, by_hand=links)

    return Desk(
        recompare,
        verdict_words=chosen.pop("verdict_words", DEFAULT_VERDICTS),
        open_store=lambda: ReviewStore(path, busy_seconds=0.05),
        is_begun=path.exists,
        **chosen,
    )


def reviewer(
    path: Path,
    texts: Pair[Document] | None = None,
    *,
    exporter: Exporter | None = None,
    is_colourless: bool = False,
) -> ReaderApp:
    """The reader on two documents, with a store at ``path``."""
    texts = texts or documents()

    def compare_now(_on_stage: Callable[[Any], None]) -> Comparison:
        return compare(texts.left, texts.right, OPTIONS)

    return ReaderApp(
        texts,
        compare_now,
        desk=desk(texts, path),
        exporter=exporter,
        is_colourless=is_colourless,
    )


async def reviewed(pilot: Pilot[Any], app: ReaderApp, *keys: str) -> None:
    """Wait for the comparison, open the review, press keys."""
    await compared(pilot, app)
    await pilot.press("r", *keys)
    await pilot.pause()


def verdicts(app: ReaderApp) -> list[int | None]:
    """The verdict of each thing on the screen's side of the store."""
    assert app.session.by_review is not None
    review = app.session.by_review.review
    return [review.verdict(index) for index in range(len(review.things))]


def stored(path: Path) -> Mapping[str, tuple[int | None, str]]:
    """What the file holds: verdict and note, by the first words of what was judged."""
    store = ReviewStore(path)
    try:
        return {
            judged.anchor.words.left or judged.anchor.words.right: (judged.verdict, judged.note)
            for listed in store.reviews()
            for judged in store.load(listed.number).judged
        }
    finally:
        store.close()


__all__ = [
    "desk",
    "documents",
    "reviewed",
    "reviewer",
    "screen_lines",
    "stored",
    "until",
    "verdicts",
]
