"""Both texts as rows on the screen, and where each is scrolled to.

Owns the row tables, the tops and the map between them; knows documents and links, but neither
cursor nor keys. All rows that it takes and gives are rows of the tables, unless named screen rows.
The texts stand in two panes, or in one column; there both tops are always the same.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from ..model.alignment import Alignment
from ..model.document import Document
from ..model.pair import Pair, Side
from ..model.span import Span
from .column import Column, column
from .rows import RowTable, wrap
from .sync import FreeScroll, ScrollMap, clamp_top, free_scroll, level, resting_row, scroll_map

Extent = tuple[int, int]


class Panes:
    """The two scrolled texts. ``text_widths`` are the cells of a row of each, ``height`` the rows
    that both have on the screen.
    """

    def __init__(self, documents: Pair[Document], text_width: int = 80, height: int = 24) -> None:
        self._take(documents)
        self.alignment = Alignment()
        self.text_widths = Pair(text_width, text_width)
        self.height = height
        self.is_column = False
        self.is_furniture_folded = True
        self.tops = Pair(0, 0)
        self._offsets: Pair[int] | None = None
        self._forget()

    def _forget(self) -> None:
        """Rows are wrapped when they are asked for: the first width is only known then."""
        self._rows: Pair[RowTable] | None = None
        self._column: Column | None = None
        self._facing: ScrollMap | None = None
        self._free_scrolls: dict[Side, FreeScroll] = {}
        self._in_rows: Pair[dict[int, range]] = Pair({}, {})

    def _take(self, documents: Pair[Document]) -> None:
        self.documents = documents
        self._starts = documents.map(lambda d: [s.span.start for s in d.sentences])
        self._lasts = documents.map(
            lambda d: [max(s.span.start, s.span.end - 1) for s in d.sentences]
        )
        self.furniture = documents.map(
            lambda d: tuple(n for n, s in enumerate(d.sentences) if s.furniture is not None)
        )

    @property
    def rows(self) -> Pair[RowTable]:
        """Both texts as rows."""
        if self._rows is None:
            widths, is_folded = self.text_widths, self.is_furniture_folded
            if self.is_column:
                self._column = column(self.documents, self.alignment, widths, is_folded)
                self._rows = self._column.tables
            else:
                self._rows = Pair(
                    *(wrap(text, widths[side], is_folded) for side, text in self.documents.items())
                )
        return self._rows

    @property
    def column(self) -> Column | None:
        """The one column, if the texts stand in one."""
        return self._column if self.rows and self.is_column else None

    @property
    def is_wrapped(self) -> bool:
        """Whether anybody asked for the rows yet."""
        return self._rows is not None

    @property
    def lengths(self) -> Pair[int]:
        """How many rows each text has."""
        return self.rows.map(len)

    @property
    def facing(self) -> ScrollMap:
        """Which rows face each other, by the links that kept the common order."""
        if self._facing is None:
            beads = [
                bead.sentences
                for bead in self.alignment.beads
                if bead.relation.is_link and not bead.is_moved
            ]
            left, right = (
                self.rows[side].rows_at([self._starts[side][each[side][0]] for each in beads])
                for side in Side
            )
            links = map(Pair, left, right)
            self._facing = scroll_map(links, self.lengths)
        return self._facing

    def _free(self, side: Side) -> FreeScroll:
        found = self._free_scrolls.get(side)
        if found is None:
            found = free_scroll(self.facing, side, self.lengths, self.height)
            self._free_scrolls[side] = found
        return found

    def sentence_count(self, side: Side) -> int:
        """How many sentences a side has."""
        return len(self._starts[side])

    def sentence_at(self, side: Side, offset: int) -> int:
        """The sentence at ``offset``, or the last one before it."""
        return max(0, bisect_right(self._starts[side], offset) - 1)

    def sentences_of(self, side: Side, row: int) -> range:
        """The sentences of which some part stands in a row."""
        found = self._in_rows[side].get(row)
        if found is None:
            span = self.rows[side].span(row)
            starts = self._starts[side]
            first = max(0, bisect_right(starts, span.start) - 1)
            found = range(first, bisect_left(starts, span.end)) if span else range(0)
            self._in_rows[side][row] = found
        return found

    def sentences_within(self, side: Side, span: Span) -> range:
        """The sentences of which some part stands in a span."""
        first = bisect_left(self._lasts[side], span.start)
        return range(first, max(first, bisect_left(self._starts[side], span.end)))

    def extent(self, side: Side, sentence: int) -> Extent:
        """First and last row of a sentence; (0, 0) in an empty text."""
        if not self._starts[side]:
            return 0, 0
        table = self.rows[side]
        first = table.row_at(self._starts[side][sentence])
        return first, max(first, table.row_at(self._lasts[side][sentence]))

    def fold_of(self, side: Side, sentence: int) -> range | None:
        """The sentences folded away together with this one, or ``None`` if it is in the open."""
        if not self.rows[side].folds:
            return None
        fold = self.rows[side].folds.get(self.extent(side, sentence)[0])
        return fold.sentences if fold else None

    def shown_sentences(self, side: Side) -> Sequence[int]:
        """The sentences of which some part is on the screen, down the screen."""
        table, top = self.rows[side], self.tops[side]
        first, last = max(0, top), min(len(table), top + self.height) - 1
        if first > last or not self._starts[side]:
            return ()
        if self.is_column:
            rows = (self.sentences_of(side, row) for row in range(first, last + 1))
            return tuple(dict.fromkeys(sentence for found in rows for sentence in found))
        return range(
            self.sentence_at(side, table.starts[first]),
            bisect_left(self._starts[side], table.ends[last]),
        )

    def is_shown(self, side: Side, extent: Extent) -> bool:
        """Whether an extent's first row is on the screen, and its last one too if it can be."""
        top = self.tops[side]
        depth = min(extent[1] - extent[0] + 1, self.height)
        return top <= extent[0] and extent[0] + depth <= top + self.height

    def bring(self, side: Side, extent: Extent, facing: Extent | None, is_synced: bool) -> None:
        """Show an extent of ``side``, level with ``facing`` on the other side if the panes are
        synced, or else with what stands across from it.
        """
        if self.is_column:
            self._bring_into_column(extent, facing)
            return
        if is_synced:
            self._offsets = None
        if is_synced and facing is not None:
            rows = Pair(extent, extent).with_side(side.other, facing)
            self.tops = level(rows, side, self.tops, self.lengths, self.height)
            return
        at = resting_row(extent, self.tops[side], self.height)
        top = clamp_top(extent[0] - at, self.lengths[side], self.height)
        self.tops = self.tops.with_side(side, top)
        if is_synced:
            across = round(self.facing.across(side, extent[0])) - (extent[0] - top)
            across = clamp_top(across, self.lengths[side.other], self.height)
            self.tops = self.tops.with_side(side.other, across)

    def _bring_into_column(self, extent: Extent, facing: Extent | None) -> None:
        """Show an extent, and what it is linked with if there is room for both."""
        if facing is not None:
            both = min(extent[0], facing[0]), max(extent[1], facing[1])
            extent = both if both[1] - both[0] < self.height else extent
        at = resting_row(extent, self.tops.left, self.height)
        top = clamp_top(extent[0] - at, self.lengths.left, self.height)
        self.tops = Pair(top, top)

    def place(self, side: Side, extent: Extent, screen_row: int, facing: Extent | None) -> None:
        """Put an extent's first row on a screen row, and ``facing``'s too."""
        top = extent[0] - screen_row
        if self.is_column:
            top = clamp_top(top, self.lengths.left, self.height)
            self.tops = Pair(top, top)
            return
        self.tops = self.tops.with_side(side, top)
        if facing is not None:
            self._offsets = None
            self.tops = self.tops.with_side(side.other, facing[0] - screen_row)

    def scroll(self, side: Side, rows: int, is_synced: bool) -> bool:
        """Scroll freely; ``False`` if there was no way to go."""
        before = self.tops
        top, reach = before[side], max(0, self.lengths[side] - self.height)
        top = min(max(top + rows, min(0, top)), max(reach, top))
        if self.is_column:
            self.tops = Pair(top, top)
            return self.tops != before
        self.tops = before.with_side(side, top)
        if is_synced and top != before[side]:
            other = self._free(side).other_top(top)
            if self._offsets is not None:
                other = clamp_top(
                    other + self._offsets[side], self.lengths[side.other], self.height
                )
            self.tops = self.tops.with_side(side.other, other)
        return self.tops != before

    def get_ready(self) -> None:
        """Work out what the first free scroll at this width will need, while there is time."""
        if not self.is_column:
            for side in Side:
                self._free(side)

    def keep_offset(self) -> None:
        """Scroll on together from where the panes stand, until partners are brought level again.

        Of either side is kept how far the other one is from where scrolling would put it, so that
        the first step from here makes no jump, whichever pane makes it.
        """
        if self.is_column:
            self._offsets = None
            return
        left, right = (
            self.tops[side.other] - self._free(side).other_top(self.tops[side]) for side in Side
        )
        self._offsets = Pair(left, right)

    def rewrap(
        self,
        text_widths: Pair[int] | None = None,
        height: int | None = None,
        is_furniture_folded: bool | None = None,
        documents: Pair[Document] | None = None,
        alignment: Alignment | None = None,
        is_column: bool | None = None,
    ) -> None:
        """Change what rows depend on; each pane keeps the words that stand in its first row, and
        the column those that stand highest.
        """
        self.height = max(1, height or self.height)
        self._free_scrolls.clear()
        was_offset, self._offsets = self._offsets is not None, None
        changed = (text_widths, is_furniture_folded, is_column)
        now = (self.text_widths, self.is_furniture_folded, self.is_column)
        is_same = all(new in (None, old) for new, old in zip(changed, now, strict=True))
        if is_same and documents is None and alignment is None:
            self._keep_column_in_reach()
            if was_offset:
                self.keep_offset()
            return
        places = self._places()
        self.text_widths = (text_widths or self.text_widths).map(lambda width: max(1, width))
        if documents is not None:
            self._take(documents)
        self.alignment = alignment or self.alignment
        if is_furniture_folded is not None:
            self.is_furniture_folded = is_furniture_folded
        if is_column is not None:
            self.is_column = is_column
        self._forget()
        self.tops = Pair(self._top(Side.LEFT, *places.left), self._top(Side.RIGHT, *places.right))
        self._keep_column_in_reach()
        if was_offset:
            self.keep_offset()

    def _keep_column_in_reach(self) -> None:
        if self.is_column:
            top = self.tops.left if self.documents.left.sentences else self.tops.right
            top = clamp_top(top, self.lengths.left, self.height)
            self.tops = Pair(top, top)

    def _places(self) -> Pair[tuple[int, int]]:
        """Of each side the offset in the first row, and the empty rows above the text."""
        return Pair(self._place(Side.LEFT), self._place(Side.RIGHT))

    def _place(self, side: Side) -> tuple[int, int]:
        top = self.tops[side]
        return self.rows[side].starts[top] if 0 < top < len(self.rows[side]) else 0, min(0, top)

    def _top(self, side: Side, offset: int, empty: int) -> int:
        return self.rows[side].row_at(offset) + empty if offset else empty
