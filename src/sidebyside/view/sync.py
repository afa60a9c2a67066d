"""How the two panes scroll together.

Invariant: ``ScrollMap`` never runs backwards, and all functions depend on their arguments alone,
so panes that follow each other cannot oscillate. Rows are those of the row tables; *tops* are the
rows on the first screen row, and may lie outside of a table where levelling asks for empty rows.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from ..model.pair import Pair, Side


@dataclass(frozen=True, slots=True)
class ScrollMap:
    """Which row of one side faces a row of the other: straight lines between anchors.

    ``anchors`` ascend strictly on both sides; the first is (0, 0), the last the two ends.
    """

    anchors: Pair[tuple[int, ...]]

    def across(self, side: Side, row: float) -> float:
        """The place on the other side that faces ``row`` of ``side``."""
        own, other = self.anchors[side], self.anchors[side.other]
        after = min(max(bisect_right(own, row), 1), len(own) - 1)
        before = after - 1
        ratio = (row - own[before]) / (own[after] - own[before])
        return other[before] + min(max(ratio, 0.0), 1.0) * (other[after] - other[before])


def scroll_map(links: Iterable[Pair[int]], lengths: Pair[int]) -> ScrollMap:
    """The map through ``links``, pairs of rows that stand level. Links against the order, and two
    that share a row, are passed over: the first one counts.
    """
    left, right = [0], [0]
    ends = lengths.map(lambda length: max(length, 1))
    for link in links:
        if left[-1] < link.left < ends.left and right[-1] < link.right < ends.right:
            left.append(link.left)
            right.append(link.right)
    return ScrollMap(Pair((*left, ends.left), (*right, ends.right)))


def follow(facing: ScrollMap, side: Side, top: int, lengths: Pair[int], height: int) -> int:
    """The other side's top while ``side`` is scrolled freely to ``top``.

    The two are level at a sync point that slides from the top of the screen (at the start) over the
    middle to its bottom (at the end), so that both panes reach their ends together.
    """
    reach = lengths.map(lambda length: max(0, length - height))
    point = min(max(top / reach[side], 0.0), 1.0) * height if reach[side] else 0.0
    facing_row = facing.across(side, top + point)
    return min(max(round(facing_row - point), 0), reach[side.other])


def level(
    rows: Pair[tuple[int, int]], side: Side, tops: Pair[int], lengths: Pair[int], height: int
) -> Pair[int]:
    """The tops that put the first rows of two extents on one screen row.

    Moves as little as it can on ``side``: an extent that shows comfortably stays where it is, one
    that was out of sight comes to the upper third. Where the ends of the texts allow no level row,
    a pane gets empty rows.
    """
    firsts = rows.map(lambda extent: extent[0])
    depth = min(max(last - first + 1 for first, last in rows), height)
    wanted = resting_row(rows[side], tops[side], height, depth)
    reach = lengths.map(lambda length: max(0, length - height))
    lowest = max(firsts.left - reach.left, firsts.right - reach.right, 0)
    highest = min(firsts.left, firsts.right, height - 1)
    if lowest <= highest:
        wanted = min(max(wanted, lowest), highest)
    else:
        wanted = min(max(wanted, 0), height - 1)
    return firsts.map(lambda first: first - wanted)


def resting_row(extent: tuple[int, int], top: int, height: int, depth: int | None = None) -> int:
    """The screen row on which an extent should begin, given where the pane is now."""
    rows = min(extent[1] - extent[0] + 1 if depth is None else depth, height)
    margin = min(3, (height - 1) // 4)
    lowest = max(0, height - margin - rows)
    now = extent[0] - top
    if not -1 <= now <= height:
        return min(height // 3, lowest)
    return min(max(now, min(margin, lowest)), lowest)


def clamp_top(top: int, length: int, height: int) -> int:
    """A top that shows no more empty rows than it must."""
    return min(max(top, 0), max(0, length - height))
