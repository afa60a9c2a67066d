"""A link as the gutter between the panes shows it, and the signs and cells that it is drawn with.

Rows are screen rows, and may lie outside of the screen. Colours do not belong here.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from ..model.alignment import Relation
from ..model.pair import Pair, Side

Extent = tuple[int, int]
"""First and last screen row of a sentence."""


@dataclass(frozen=True, slots=True)
class Link:
    """One bead as the gutter shows it: all extents of its sentences on both sides.

    ``number`` tells links apart and gives the letter, so it must not change while scrolling.
    """

    number: int
    extents: Pair[tuple[Extent, ...]]
    relation: Relation
    is_moved: bool = False
    is_cursor: bool = False
    has_alarm: bool = False
    """Whether a fact in it is told differently."""
    is_by_hand: bool = False

    @property
    def is_plain(self) -> bool:
        """Whether there is nothing to see here: the same words in the common order."""
        return self.relation is Relation.IDENTICAL and not self.is_moved and not self.has_alarm

    def port(self, side: Side) -> Extent:
        """The extent of its first sentence on a side, where it is drawn from."""
        return self.extents[side][0]

    def strands(self) -> list[Pair[Extent]]:
        """The two ends of each line or band of it: one for each sentence of the fuller side."""
        left, right = self.extents
        return [
            Pair(left[min(number, len(left) - 1)], right[min(number, len(right) - 1)])
            for number in range(max(len(left), len(right)))
        ]

    def is_visible(self, height: int) -> bool:
        """Whether a row of it is on a screen of ``height`` rows."""
        return any(first < height and last >= 0 for rows in self.extents for first, last in rows)


class GutterStyle(Enum):
    """How links are drawn."""

    LINES = "lines"
    BANDS = "bands"
    LETTERS = "letters"


@dataclass(frozen=True, slots=True)
class Cell:
    """One character of the gutter and the link that it belongs to; ``under`` is the link that has
    the rest of a cell that two bands share.
    """

    glyph: str
    link: int | None = None
    under: int | None = None


BLANK = Cell(" ")

RAILS = Pair("▌", "▐")
PLAIN_RAILS = Pair("▏", "▕")
CURSOR_RAILS = Pair("█", "█")
ALARM = "!"
"""On both sides, in the first row of a link in which a fact is told differently."""

BY_HAND = "◆"
"""In place of the rail, or beside the letter, in the first row of what a reader linked by hand."""

ARROWS = ("↑", "↓")
"""Where the other end of a link is that lies off the screen."""
