"""How the two panes scroll together.

Invariant: neither map runs backwards, and all answers depend on their arguments alone,
so panes that follow each other cannot oscillate. Rows are those of the row tables; *tops* are the
rows on the first screen row, and may lie outside of a table where levelling asks for empty rows.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate

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


@dataclass(frozen=True, slots=True)
class FreeScroll:
    """Where the other pane goes while one is scrolled freely.

    The two are level at a sync point that slides from the top of the screen (at the start) over the
    middle to its bottom (at the end), so that both panes reach their ends together. Where the other
    text has next to nothing to set against a long passage, sliding alone would turn it back: there
    it waits instead (``highs`` are the furthest tops up to each anchor).
    """

    facing: ScrollMap
    side: Side
    reach: Pair[int]
    height: int
    highs: tuple[float, ...]

    def other_top(self, top: int) -> int:
        """The top of the other pane when this one's is ``top``."""
        reach = self.reach[self.side]
        point = self.height * min(max(top, 0), reach) / max(1, reach)
        own = self.facing.anchors[self.side]
        before = max(bisect_right(own, top + point) - 1, 0)
        wanted = max(self.facing.across(self.side, top + point) - point, self.highs[before])
        return min(max(round(wanted), 0), self.reach[self.side.other])


def free_scroll(facing: ScrollMap, side: Side, lengths: Pair[int], height: int) -> FreeScroll:
    """How the pane across from ``side`` follows it."""
    reach = lengths.map(lambda length: max(0, length - height))
    slide = height / (reach[side] + height)
    anchors = zip(facing.anchors[side], facing.anchors[side.other], strict=True)
    highs = accumulate((other - own * slide for own, other in anchors), max)
    return FreeScroll(facing, side, reach, height, tuple(highs))


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
