"""Where a step from a sentence leads, in one text: pure answers, no state.

Folded furniture counts as one sentence. Answers may lie one outside of the text at its ends.
"""

from __future__ import annotations

from bisect import bisect_left

from ..model.pair import Side
from .panes import Panes


def sentence_after(panes: Panes, side: Side, sentence: int) -> int:
    """The next sentence."""
    fold = panes.fold_of(side, sentence)
    return fold.stop if fold else sentence + 1


def sentence_before(panes: Panes, side: Side, sentence: int) -> int:
    """The sentence before."""
    fold = panes.fold_of(side, sentence)
    return (fold.start if fold else sentence) - 1


def paragraph_after(panes: Panes, side: Side, sentence: int) -> int:
    """The first sentence of the next paragraph."""
    sentences = panes.documents[side].sentences
    fold = panes.fold_of(side, sentence)
    here = sentences[fold.stop - 1 if fold else sentence].paragraph
    return bisect_left(sentences, here + 1, key=lambda s: s.paragraph)


def paragraph_before(panes: Panes, side: Side, sentence: int) -> int:
    """The first sentence of this paragraph, or from there of the one before."""
    sentences = panes.documents[side].sentences
    here = sentences[sentence].paragraph
    first = bisect_left(sentences, here, key=lambda s: s.paragraph)
    if first < sentence or first == 0:
        return first
    return bisect_left(sentences, sentences[first - 1].paragraph, key=lambda s: s.paragraph)


def sentence_in_sight(panes: Panes, side: Side, sentence: int, *, is_first: bool) -> int:
    """The first, or last, sentence that shows whole, else any that shows, else ``sentence``."""
    shown = panes.shown_sentences(side)
    for candidate in shown if is_first else reversed(shown):
        if panes.is_shown(side, panes.extent(side, candidate)):
            return candidate
    return shown[-1] if shown else sentence


def bead_at_or_before(panes: Panes, side: Side, sentence: int) -> int:
    """The bead of a sentence, or in furniture that of the last article sentence before it; -1 at
    the start.
    """
    for index in range(sentence, -1, -1):
        bead = panes.alignment.bead_of(side, index)
        if bead is not None:
            return bead
    return -1
