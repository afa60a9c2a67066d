"""Runs of page furniture, folded to one line that says what they are."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from ..model.document import Document
from .visible import visible


@dataclass(frozen=True, slots=True)
class Fold:
    """A run of page furniture. ``reasons`` are distinct, in order, each with its count."""

    sentences: range
    reasons: tuple[tuple[str, int], ...]

    @property
    def words(self) -> str:
        """How much of it there is, and of what kinds."""
        count = len(self.sentences)
        kinds = ", ".join(
            visible(reason) + (f" ×{times}" if times > 1 else "") for reason, times in self.reasons
        )
        return f"{count:,} piece{'' if count == 1 else 's'} of page furniture: {kinds}"


def fold(document: Document, sentences: range) -> Fold:
    """The fold of some neighbouring sentences, all of them furniture."""
    counts = Counter(document.sentences[number].furniture or "" for number in sentences)
    return Fold(sentences, tuple(counts.items()))
