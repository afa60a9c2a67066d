"""Finding, taking up and beginning the review of one pair, for the reader and the command line.

Everything here may raise ``ReviewFileError``. ``store`` is open already; nothing is written but by
``take_up`` with ``is_kept``.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from ..model.comparison import Comparison
from ..model.document import Document, OriginKind
from ..model.hand_links import NO_HAND_LINKS, HandLinks
from ..model.pair import Pair
from .desk import Desk
from .following import follow_links, follow_things, hand_links, is_unmoved, moves_to
from .items import judgeables
from .mirrored import facing
from .moves import Moves
from .reviewing import Reviewing
from .saved import SavedReview, saved_text
from .store import ReviewStore


class Found(NamedTuple):
    """A saved review, and where its sentences stand now; ``None``: where they stood.
    ``is_mirrored``: it was begun with the texts the other way round, and is seen from here.
    """

    saved: SavedReview
    moves: Pair[Moves] | None
    is_mirrored: bool = False


def find(store: ReviewStore, documents: Pair[Document]) -> Found | None:
    """The saved review of two segmented documents: of these texts, or of the files they are in;
    if there is none, that of the same the other way round.
    """
    for is_mirrored in (False, True):
        number = _number_of(store, documents.swapped() if is_mirrored else documents)
        if number is not None:
            found = of_number(store, number, documents, is_mirrored=is_mirrored)
            if found is not None:
                return found
    return None


def _number_of(store: ReviewStore, documents: Pair[Document]) -> int | None:
    number = store.with_contents(documents.map(lambda document: document.sha256))
    return store.with_paths(documents.map(absolute_path)) if number is None else number


def of_number(
    store: ReviewStore, number: int, documents: Pair[Document], *, is_mirrored: bool = False
) -> Found | None:
    """A certain review, for two documents; ``None`` if these tell another story."""
    saved = facing(store, is_mirrored=is_mirrored).load(number)
    if is_unmoved(saved, documents):
        return Found(saved, None, is_mirrored)
    moves = moves_to(saved, documents)
    return None if moves is None else Found(saved, moves, is_mirrored)


def take_up(
    store: ReviewStore,
    found: Found,
    comparison: Comparison,
    desk: Desk,
    *,
    is_kept: bool,
    heeded: HandLinks | None = None,
) -> tuple[Reviewing, Comparison]:
    """Go on with a review. The comparison that comes back heeds the links made by hand; ``heeded``
    are those that ``comparison`` does already, as far as is known.

    With ``is_kept`` the store is told where everything stands in texts that were edited.
    """
    saved, moves, is_mirrored = found
    side = facing(store, is_mirrored=is_mirrored)
    judged = saved.judged
    if moves is not None:
        judged = follow_links(judged, moves, comparison.documents)
    links = hand_links(judged)
    if links != heeded:
        comparison = desk.recompare(links) if links else _as_found(comparison, desk)
    if moves is not None:
        things = judgeables(comparison)
        judged = follow_things(judged, moves, things)
        if is_kept:
            texts = comparison.documents.map(lambda d: saved_text(d, absolute_path(d)))
            anchors = {one.number: one.anchor for one in judged}
            kept = {n: a if any(a.sentences) else None for n, a in anchors.items()}
            side.move(saved.number, texts, kept, len(things))
    reviewing = Reviewing(replace(saved, judged=judged), comparison, is_mirrored=is_mirrored)
    if is_kept and moves is None and (reviewing.unplaced or len(reviewing.things) != saved.things):
        side.settle(saved.number, reviewing.digests, len(reviewing.things), reviewing.placed)
    return reviewing, comparison


def begin(store: ReviewStore, comparison: Comparison, desk: Desk) -> tuple[Reviewing, Comparison]:
    """A new review of a comparison."""
    comparison = _as_found(comparison, desk)
    documents = comparison.documents
    number = store.begin(
        default_title(documents),
        documents.map(lambda document: saved_text(document, absolute_path(document))),
        desk.verdict_words,
        len(judgeables(comparison)),
        language=desk.language,
        is_furniture_kept=desk.is_furniture_kept,
    )
    return take_up(store, Found(store.load(number), None), comparison, desk, is_kept=True)


def _as_found(comparison: Comparison, desk: Desk) -> Comparison:
    """Without links by hand: what is shown may hold those of a review that is gone."""
    is_by_hand = any(bead.is_by_hand for bead in comparison.alignment.beads)
    return desk.recompare(NO_HAND_LINKS) if is_by_hand else comparison


def default_title(documents: Pair[Document]) -> str:
    """The left headline, or the names of both texts."""
    title = documents.left.title or documents.right.title
    names = documents.map(lambda document: document.origin.spoken)
    return " ".join(title.split()) if title else f"{names.left} ⇄ {names.right}"


def absolute_path(document: Document) -> str | None:
    """Where a document's file stands; ``None`` for what is no file."""
    if document.origin.kind is not OriginKind.FILE:
        return None
    return str(Path(document.origin.name).resolve())
