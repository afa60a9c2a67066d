"""Saved reviews at the edge: what the reader is handed to keep one, and what reports show of one.

Knows the comparison, the formats and the store, which know nothing of one another. The words for
people that are no error are chosen here; terminal and screens belong to ``cli`` and ``tui``.
"""

from __future__ import annotations

from pathlib import Path

from .compare import compare
from .model.comparison import Comparison
from .model.document import Document
from .model.hand_links import HandLinks
from .model.options import CompareOptions
from .model.pair import Pair
from .render.export import suggested_name, write
from .render.output import overwrites
from .render.registry import FORMATS
from .review.desk import Desk, find, take_up
from .review.model import Review
from .tui.exporting import Exporter

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .settings.values import Settings


def desk(documents: Pair[Document], options: CompareOptions, settings: Settings) -> Desk:
    """What it takes to review these documents."""

    def recompare(links: HandLinks) -> Comparison:
        return compare(documents.left, documents.right, options, by_hand=links)

    return Desk(
        recompare,
        verdict_words=settings.verdicts,
        language=options.language,
        is_furniture_kept=options.is_furniture_kept,
    )


def exporter(documents: Pair[Document]) -> Exporter:
    """What it takes to write reports of these documents. Neither of them is ever written over."""

    def write_report(name: str, path: str, comparison: Comparison, review: Review | None) -> None:
        from .errors import WriteError

        path = str(Path(path).expanduser())
        if any(overwrites(path, document.origin.name) for document in documents):
            raise WriteError(path, "it is one of the texts")
        write(comparison, FORMATS[name], path, review)

    return Exporter(
        {name: chosen.words for name, chosen in FORMATS.items()},
        lambda name: suggested_name(documents, FORMATS[name]),
        write_report,
        lambda path: Path(path).expanduser().exists(),
    )


def with_review(comparison: Comparison, at: Desk) -> tuple[Comparison, Review | None]:
    """The comparison with the links of its saved review, and that review, if there is one.

    Raises ``ReviewFileError``. Nothing is written.
    """
    if not at.is_begun():
        return comparison, None
    store = at.open_store()
    try:
        found = find(store, comparison.documents)
        if found is None:
            return comparison, None
        reviewing, comparison = take_up(store, found, comparison, at, is_kept=False)
        return comparison, reviewing.review()
    finally:
        store.close()
