"""The line that says why two sentences are linked, and first which facts they tell differently.

``s12 ↔ 9,10 · reworded · moved up 3 · shares: guarantor, security``; sentences count from 1, as
people do. All words are visible.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice, pairwise
from typing import NamedTuple, assert_never

from ..model.alignment import Alignment, Bead, Relation
from ..model.comparison import Comparison
from ..model.edits import EditGrade
from ..model.pair import Pair, Side
from .cells import cut_to_width
from .discrepancies import notes_of
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
            parts.extend(notes_of(comparison, number))
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


class Run(NamedTuple):
    """A piece of a row of the line; ``is_alarm``: part of a fact told differently."""

    words: str
    is_alarm: bool = False


def alarmed(rows: Sequence[str], notes: Sequence[str]) -> list[tuple[Run, ...]]:
    """The rows of ``filled`` in runs, those that belong to one of ``notes`` marked; a note that was
    broken over rows is marked in each.
    """
    whole = " ".join(rows)
    places = []
    for note in notes:
        folded = " ".join(note.split())
        at = whole.find(folded)
        if at < 0:  # cut at the end
            at = whole.find(folded[:_NOTE_START])
            folded = whole[at:] if at >= 0 else ""
        if folded:
            places.append((at, at + len(folded)))
    shown: list[tuple[Run, ...]] = []
    start = 0
    for row in rows:
        cuts = sorted(
            {0, len(row)} | {min(max(p - start, 0), len(row)) for place in places for p in place}
        )
        shown.append(
            tuple(
                Run(row[a:b], any(x <= start + a and start + b <= y for x, y in places))
                for a, b in pairwise(cuts)
            )
        )
        start += len(row) + 1
    return shown


_NOTE_START = 8
"""Code points by which a note that is cut at the end of the line is known."""


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
