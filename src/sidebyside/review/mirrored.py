"""A review seen from the other side: of texts that were opened the other way round.

Invariant: mirroring twice gives the same value, and the store keeps every review as it was begun.
Nothing here knows which way round that is: whoever found the review does.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from ..model.pair import Pair
from .items import Anchor
from .saved import Decision, Judged, SavedReview, SavedText, Step
from .store import ReviewStore


def mirrored_anchor(anchor: Anchor) -> Anchor:
    """Where the same thing stands with the texts the other way round."""
    return anchor._replace(sentences=anchor.sentences.swapped(), words=anchor.words.swapped())


def mirrored_judged(judged: Judged) -> Judged:
    """The same judgement."""
    return replace(judged, anchor=mirrored_anchor(judged.anchor))


def mirrored_review(saved: SavedReview) -> SavedReview:
    """The same review."""
    judged = tuple(map(mirrored_judged, saved.judged))
    return replace(saved, texts=saved.texts.swapped(), judged=judged)


def mirrored_decision(decision: Decision) -> Decision:
    """The same decision."""
    if isinstance(decision.judged, int):
        return decision
    return replace(decision, judged=mirrored_anchor(decision.judged))


class MirroredStore:
    """As ``ReviewStore``, for reviews of texts the other way round."""

    def __init__(self, store: ReviewStore) -> None:
        self._store = store

    def news(self, number: int) -> SavedReview | None:
        """As ``ReviewStore.news``."""
        saved = self._store.news(number)
        return None if saved is None else mirrored_review(saved)

    def load(self, number: int) -> SavedReview:
        """As ``ReviewStore.load``."""
        return mirrored_review(self._store.load(number))

    def record(
        self,
        number: int,
        digests: Pair[str],
        decisions: Sequence[Decision],
        *,
        is_more: bool = False,
    ) -> Step | None:
        """As ``ReviewStore.record``."""
        own = tuple(map(mirrored_decision, decisions))
        return _step(self._store.record(number, digests.swapped(), own, is_more=is_more))

    def undo(self, number: int, digests: Pair[str]) -> Step | None:
        """As ``ReviewStore.undo``."""
        return _step(self._store.undo(number, digests.swapped()))

    def redo(self, number: int, digests: Pair[str]) -> Step | None:
        """As ``ReviewStore.redo``."""
        return _step(self._store.redo(number, digests.swapped()))

    def move(
        self,
        number: int,
        texts: Pair[SavedText],
        anchors: Mapping[int, Anchor | None],
        things: int,
    ) -> None:
        """As ``ReviewStore.move``."""
        own = {n: None if at is None else mirrored_anchor(at) for n, at in anchors.items()}
        self._store.move(number, texts.swapped(), own, things)

    def settle(self, number: int, digests: Pair[str], things: int, placed: Collection[int]) -> None:
        """As ``ReviewStore.settle``."""
        self._store.settle(number, digests.swapped(), things, placed)


SidedStore = ReviewStore | MirroredStore


def facing(store: ReviewStore, *, is_mirrored: bool) -> SidedStore:
    """The store as a review of texts this way round, or the other, is to be kept with."""
    return MirroredStore(store) if is_mirrored else store


def _step(step: Step | None) -> Step | None:
    if step is None:
        return None
    return replace(step, changed=tuple(map(mirrored_judged, step.changed)))
