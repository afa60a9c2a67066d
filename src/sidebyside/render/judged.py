"""What was judged, in words: the verdict and the note of one thing, and how far a review is.

Every function takes ``None`` for a review that there is not, and has nothing to say then.
"""

from __future__ import annotations

from collections import Counter

from ..review.model import ItemKind, Review, Unplaced
from ..view.visible import visible, visible_lines

KIND_WORDS = {
    ItemKind.DIFFERENCE: "difference",
    ItemKind.UTTERANCE: "quotation",
    ItemKind.DISCREPANCY: "fact",
    None: "link made by hand",
}
"""What was judged; ``None`` as in ``Unplaced.kind``."""


def verdict_of(review: Review | None, kind: ItemKind, index: int) -> str:
    """The word of the verdict on one thing; empty while there is none."""
    item = None if review is None else review.of(kind, index)
    return "" if review is None or item is None else visible(review.word(item) or "")


def note_of(review: Review | None, kind: ItemKind, index: int) -> tuple[str, ...]:
    """The note on one thing, line by line, without empty lines at its end."""
    item = None if review is None else review.of(kind, index)
    return () if item is None else lines_of(item.note)


def lines_of(note: str) -> tuple[str, ...]:
    """The visible lines of a note."""
    return tuple(visible_lines(note.rstrip()).split("\n")) if note.strip() else ()


def progress(review: Review) -> str:
    """``12 of 34 judged: 9 fine, 3 wrong``."""
    counts = Counter(item.verdict for item in review.items)
    words = [
        f"{counts[place]:,} {visible(word)}"
        for place, word in enumerate(review.verdict_words, 1)
        if counts[place]
    ]
    told = f"{review.reviewed:,} of {len(review.items):,} judged"
    return f"{told}: {', '.join(words)}" if words else told


def dates(review: Review) -> str:
    """The days on which a review was begun and last changed."""
    begun, changed = (f"{moment:%Y-%m-%d}" for moment in (review.begun, review.changed))
    return begun if begun == changed else f"{begun} to {changed}"


def unplaced_words(review: Review, judged: Unplaced) -> str:
    """Verdict on what can no longer be found: ``difference, wrong``."""
    verdict = visible(review.word(judged) or "")
    return f"{KIND_WORDS[judged.kind]}, {verdict}" if verdict else KIND_WORDS[judged.kind]
