"""The line that says why two sentences are linked.

``s12 ↔ 9,10 · reworded · moved up 3 · shares: guarantor, security``; sentences count from 1, as
people do. All words are visible.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from itertools import islice
from typing import assert_never

from ..model.alignment import Alignment, Bead, Relation
from ..model.comparison import Comparison
from ..model.edits import EditGrade
from ..model.pair import Pair, Side
from .cells import cut_to_width
from .marks import Withheld
from .visible import visible
from .words import RELATION_WORDS
from .wrapping import rows_of

SEPARATOR = " · "


def why(
    comparison: Comparison,
    moves: Moves,
    number: int,
    side: Side,
    withheld: Withheld,
    *,
    has_details: bool = False,
) -> str:
    """What a bead is and why, as the reader on ``side`` sees it, and which marks are missing; no
    more than what is not said in the details where these stand below.
    """
    bead = comparison.alignment.beads[number]
    parts = [_sentences(bead, side), RELATION_WORDS[bead.relation]]
    if bead.relation.is_link:
        if bead.is_moved:
            parts.append(moves.words(number, side))
        if not has_details:
            parts.extend(_discrepancies(comparison, number))
        parts.extend(_unseen(bead, withheld))
        if not has_details:
            parts.extend(visible(reason) for reason in bead.reasons)
    return SEPARATOR.join(parts)


def filled(words: str, width: int, rows: int) -> list[str]:
    """``words``, visible, as at most so many rows; an ellipsis stands for what is missing."""
    words = " ".join(words.split())
    found = list(islice(rows_of(words, max(1, width)), rows + 1))
    shown = [words[start:end] for start, end in found[:rows]]
    if len(found) > rows > 0:
        shown[-1] = cut_to_width(words[found[rows - 1][0] :], width)
    return shown


def _sentences(bead: Bead, side: Side) -> str:
    own, other = bead.sentences[side], bead.sentences[side.other]
    words = "s" + ",".join(str(index + 1) for index in own)
    return words + (" ↔ " + ",".join(str(index + 1) for index in other) if other else "")


def _unseen(bead: Bead, withheld: Withheld) -> list[str]:
    """What of the words' changes is not seen at a glance, or not marked at all."""
    grades = {edit.grade for edit in bead.edits if edit.grade is not None}
    if bead.relation is Relation.IDENTICAL:
        if not grades:
            return []
        return ["spelling differs" if EditGrade.SPELLING in grades else "marks differ"]
    match withheld:
        case Withheld.NONE:
            return []
        case Withheld.LIGHT:
            return ["case, marks or spelling differ throughout"]
        case Withheld.ALL:
            return ["most words differ"]
        case _:
            assert_never(withheld)


def _discrepancies(comparison: Comparison, number: int) -> list[str]:
    return [visible(f"! {d.note}") for d in comparison.discrepancies if d.bead == number]


@dataclass(frozen=True, slots=True)
class Moves:
    """How far moved beads went: ranks among the linked beads on either side."""

    ranks: dict[int, Pair[int]]

    def words(self, number: int, side: Side) -> str:
        """``moved up 3``: where the other side has it, against where this side has it."""
        ranks = self.ranks[number]
        by = ranks[side.other] - ranks[side]
        if by == 0:
            return "moved"
        return f"moved {'down' if by > 0 else 'up'} {abs(by)}"


def moves(alignment: Alignment) -> Moves:
    """The ranks of all moved beads among those that kept the common order."""
    kept = [bead for bead in alignment.beads if bead.relation.is_link and not bead.is_moved]
    places = Pair(
        sorted(bead.sentences.left[0] for bead in kept),
        sorted(bead.sentences.right[0] for bead in kept),
    )
    return Moves(
        {
            number: Pair(
                bisect_left(places.left, bead.sentences.left[0]),
                bisect_left(places.right, bead.sentences.right[0]),
            )
            for number, bead in enumerate(alignment.beads)
            if bead.is_moved and bead.relation.is_link
        }
    )
