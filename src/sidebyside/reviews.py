"""Saved reviews at the edge: what the reader is handed to keep one, and what reports show of one.

Knows the comparison, the formats and the store, which know nothing of one another. Terminal and
screens belong to ``cli`` and ``tui``.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from .model.pair import Pair
from .review.desk import Desk, open_store_for_keys
from .tui.exporting import Exporter
from .tui.typed_paths import expanded, is_there, meant

TYPE_CHECKING = False  # as in typing; the reader waits for nothing that it does not show
if TYPE_CHECKING:
    from collections.abc import Callable

    from .model.comparison import Comparison
    from .model.document import Document
    from .model.hand_links import HandLinks
    from .model.options import CompareOptions
    from .review.model import Review
    from .review.saved import Listed, SavedText
    from .review.store import ReviewStore
    from .settings.values import Settings
    from .tui.home import Home
    from .tui.sources import Source


def desk(
    documents: Pair[Document],
    options: CompareOptions,
    settings: Settings,
    recompare: Callable[[HandLinks], Comparison] | None = None,
) -> Desk:
    """What it takes to review these documents. ``recompare`` compares them with links made by hand,
    where that is to happen elsewhere than here.
    """

    def recompare_here(links: HandLinks) -> Comparison:
        from .compare import compare

        return compare(documents.left, documents.right, options, by_hand=links)

    return Desk(
        recompare or recompare_here,
        verdict_words=settings.verdicts,
        language=options.language,
        is_furniture_kept=options.is_furniture_kept,
    )


def exporter(documents: Pair[Document]) -> Exporter:
    """What it takes to write reports of these documents. Neither of them is ever written over."""
    from .render.registry import FORMATS

    def suggested(name: str) -> str:
        from .render.export import suggested_name

        return suggested_name(documents, FORMATS[name])

    def refuse_texts(path: str) -> None:
        from .errors import WriteError
        from .render.output import overwrites

        if any(overwrites(path, document.origin.name) for document in documents):
            raise WriteError(path, "it is one of the texts")

    def write_report(name: str, path: str, comparison: Comparison, review: Review | None) -> None:
        from .render.export import write

        refuse_texts(expanded(path))
        write(comparison, FORMATS[name], expanded(path), review)

    def exists(path: str) -> bool:
        from .render.output import refuse

        refuse_texts(expanded(path))
        refuse(expanded(path))
        return is_there(meant(path))

    return Exporter(
        {name: chosen.words for name, chosen in FORMATS.items()},
        suggested,
        write_report,
        exists,
    )


def with_review(comparison: Comparison, at: Desk) -> tuple[Comparison, Review | None]:
    """The comparison with the links of its saved review, and that review, if there is one.

    Raises ``ReviewFileError``. Nothing is written.
    """
    if not at.is_begun():
        return comparison, None
    from .review.taking_up import find, take_up

    store = at.open_store()
    try:
        found = find(store, comparison.documents)
        if found is None:
            return comparison, None
        reviewing, comparison = take_up(store, found, comparison, at, is_kept=False)
        return comparison, reviewing.review()
    finally:
        store.close()


def listed() -> tuple[Listed, ...]:
    """All saved reviews, the last changed first. Raises ``ReviewFileError``."""
    from .review.file import default_path
    from .review.store import ReviewStore

    if not default_path().exists():
        return ()
    store = ReviewStore()
    try:
        return store.reviews()
    finally:
        store.close()


def table(reviews: tuple[Listed, ...]) -> str:
    """The saved reviews for standard output: progress, last change, title, texts."""
    from .view.cells import cell_width
    from .view.reviews import review_columns

    rows = [review_columns(review) for review in reviews]
    widths = [max(map(cell_width, column)) for column in zip(*rows, strict=True)]
    lines = (
        "  ".join(
            cell + " " * (width - cell_width(cell)) for cell, width in zip(row, widths, strict=True)
        ).rstrip()
        for row in rows
    )
    return "".join(f"{line}\n" for line in lines)


def home(said: str = "") -> Home:
    """What the home screen works with."""
    from .review.store import ReviewStore
    from .tui.home import Home

    def prepare(number: int) -> tuple[Comparison, Review, Exporter]:
        from .compare import compare
        from .errors import ReviewGoneError
        from .review.taking_up import of_number, take_up
        from .settings.values import Settings

        store = ReviewStore()
        try:
            documents, options = documents_of(store, number)[:2]
            at = desk(documents, options, Settings())
            comparison = compare(documents.left, documents.right, options)
            found = of_number(store, number, comparison.documents)
            if found is None:
                raise ReviewGoneError(str(store.path), f"review {number} is of other texts")
            reviewing, comparison = take_up(store, found, comparison, at, is_kept=False)
        finally:
            store.close()
        return comparison, reviewing.review(), exporter(documents)

    return Home(open_store_for_keys, prepare, Path.cwd(), said)


class Reopened(NamedTuple):
    """The texts of a saved review, the options that they were compared with, what to say of files
    that hold them no more, and the files that do.
    """

    documents: Pair[Document]
    options: CompareOptions
    said: str
    files: Pair[Source | None]


def documents_of(store: ReviewStore, number: int) -> Reopened:
    """The texts of a saved review, from their files where these still hold them, edited or not,
    else as they were when they were reviewed.
    """
    from .model.options import CompareOptions

    saved = store.load(number)
    options = CompareOptions(language=saved.language, is_furniture_kept=saved.is_furniture_kept)
    opened = Pair(*(_document(text, options) for text in saved.texts))
    said = "; ".join(words for _, words, _ in opened if words)
    return Reopened(opened.map(lambda one: one[0]), options, said, opened.map(lambda one: one[2]))


def _document(text: SavedText, options: CompareOptions) -> tuple[Document, str, Source | None]:
    """The text, what to say of its file, and that file if the text was read from it."""
    from .errors import LoadError
    from .load import FileSource, load
    from .model.document import Document, Origin

    said = ""
    if text.path is not None:
        file = FileSource(text.path)
        try:
            found = load(text.path)
        except LoadError:
            said = f"{text.name} can't be read: it was shown as it was reviewed"
        else:
            if found.sha256 == text.sha256 or _is_edited(text, found, options):
                return found, "", file if file.is_file else None
            said = f"{text.name} holds another text now: it was shown as it was reviewed"
    return Document(Origin(text.name, text.origin), text.text, text.sha256), said, None


def _is_edited(text: SavedText, found: Document, options: CompareOptions) -> bool:
    """Whether a file holds an edited copy of the text, and not another story."""
    from .compare import segmented
    from .review.moves import is_same_story, moved_sentences, sentence_texts

    old = text.sentence_texts
    return is_same_story(old, moved_sentences(old, sentence_texts(segmented(found, options))))
