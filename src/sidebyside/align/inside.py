"""Where two nearly equal words differ: "signalling" and "signaling" in one letter.

The mark then stands inside the word. Words that share little are better seen replaced whole, and so
are words with figures or dots, of which every sign counts. Symmetric in left and right.
"""

from __future__ import annotations

from rapidfuzz.distance import OSA, Postfix, Prefix

from ..model.edits import UNSPACED

_KIN_RATIO = 0.5
"""Share of the longer word's letters that must stand on both sides where both have one stem."""

_LIKE_RATIO = 0.65
_LIKE_CHANGES = 2
_LETTERS_PER_CHANGE = 4
"""The same for other words, and how many letters may be changed: one in so many of the shorter."""

_LONGEST = 60
"""Letters; what is longer is no word that a person would look into."""


def common_ends(left: str, right: str, *, is_kin: bool) -> tuple[int, int] | None:
    """How many letters two words have in common at their starts and at their ends; ``None`` if they
    are not alike enough to be marked inside. ``is_kin``: they share a stem.
    """
    shorter, longer = sorted((len(left), len(right)))
    if longer > _LONGEST or not all(w.isalpha() and max(w) < UNSPACED for w in (left, right)):
        return None
    start = Prefix.similarity(left, right)
    end = min(Postfix.similarity(left, right), shorter - start)
    kept = start + end
    if not start or kept < (_KIN_RATIO if is_kin else _LIKE_RATIO) * longer:
        return None
    if not is_kin:
        most = min(_LIKE_CHANGES, shorter // _LETTERS_PER_CHANGE)
        if OSA.distance(left, right, score_cutoff=most) > most:
            return None
    return start, end
