"""The line that says why two sentences are linked.

``s12 ↔ 9,10 · reworded · moved up 3 · shares: guarantor, security``; sentences count from 1, as
people do. All words are visible.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from ..model.alignment import Alignment, Bead, Relation
from ..model.comparison import Comparison
from ..model.edits import EditGrade, EditTag
from ..model.pair import Pair, Side
from .cells import cell_width, cut_to_width
from .visible import visible

SEPARATOR = " · "


def why(comparison: Comparison, moves: Moves, number: int, side: Side) -> str:
    """What a bead is and why, as the reader on ``side`` sees it."""
    bead = comparison.alignment.beads[number]
    parts = [_sentences(bead, side)]
    if bead.relation.is_link:
        parts.append(bead.relation.value)
        if bead.is_moved:
            parts.append(moves.words(number, side))
        parts.extend(_discrepancies(comparison, number))
        parts.extend(_counts(bead))
        parts.extend(visible(reason) for reason in bead.reasons)
    else:
        parts.append(f"only on the {side.value}")
    return SEPARATOR.join(parts)


def filled(words: str, width: int, rows: int) -> list[str]:
    """``words``, visible, as at most so many rows; an ellipsis stands for what is missing."""
    lines: list[str] = []
    rest = words.split()
    while rest and len(lines) < rows - 1:
        line = rest.pop(0)
        while rest and cell_width(f"{line} {rest[0]}") <= width:
            line += " " + rest.pop(0)
        lines.append(cut_to_width(line, width))
    if rest:
        lines.append(cut_to_width(" ".join(rest), width))
    return lines


def _sentences(bead: Bead, side: Side) -> str:
    own, other = bead.sentences[side], bead.sentences[side.other]
    words = "s" + ",".join(str(index + 1) for index in own)
    return words + (" ↔ " + ",".join(str(index + 1) for index in other) if other else "")


def _counts(bead: Bead) -> list[str]:
    """How many of the words' changes are not seen at a glance: spelling and marks only."""
    if bead.relation is not Relation.IDENTICAL:
        return []
    light = sum(edit.tag is not EditTag.EQUAL for edit in bead.edits)
    if not light:
        return []
    grades = {edit.grade for edit in bead.edits if edit.grade is not None}
    return ["spelling differs" if EditGrade.SPELLING in grades else "marks differ"]


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
