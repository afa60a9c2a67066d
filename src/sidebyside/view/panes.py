"""Both texts as rows on the screen, and where each is scrolled to.

Owns the row tables, the tops and the map between them; knows documents and links, but neither
cursor nor keys. All rows that it takes and gives are rows of the tables, unless named screen rows.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from ..model.alignment import Alignment
from ..model.document import Document
from ..model.pair import Pair, Side
from .rows import RowTable, wrap
from .sync import FreeScroll, ScrollMap, clamp_top, free_scroll, level, resting_row, scroll_map

Extent = tuple[int, int]


class Panes:
    """The two scrolled texts. ``text_width`` and ``height`` are cells and rows of each."""

    def __init__(self, documents: Pair[Document], text_width: int = 80, height: int = 24) -> None:
        self.documents = documents
        self.alignment = Alignment()
        self.text_width = text_width
        self.height = height
        self.is_furniture_folded = True
        self.tops = Pair(0, 0)
        self._forget()

    def _forget(self) -> None:
        """Rows are wrapped when they are asked for: the first width is only known then."""
        self._rows: Pair[RowTable] | None = None
        self._facing: ScrollMap | None = None
        self._free_scrolls: dict[Side, FreeScroll] = {}
        self._starts = self.documents.map(
            lambda document: [sentence.span.start for sentence in document.sentences]
        )

    @property
    def rows(self) -> Pair[RowTable]:
        """Both texts as rows."""
        if self._rows is None:
            self._rows = self.documents.map(
                lambda document: wrap(document, self.text_width, self.is_furniture_folded)
            )
        return self._rows

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
            firsts = Pair(
                *([table.row_at(start) for start in starts] for table, starts in self._tables())
            )
            links = (
                Pair(firsts.left[bead.sentences.left[0]], firsts.right[bead.sentences.right[0]])
                for bead in self.alignment.beads
                if bead.relation.is_link and not bead.is_moved
            )
            self._facing = scroll_map(links, self.lengths)
        return self._facing

    def _free(self, side: Side) -> FreeScroll:
        found = self._free_scrolls.get(side)
        if found is None:
            found = free_scroll(self.facing, side, self.lengths, self.height)
            self._free_scrolls[side] = found
        return found

    def _tables(self) -> Iterator[tuple[RowTable, list[int]]]:
        for side, table in self.rows.items():
            yield table, self._starts[side]

    def sentence_count(self, side: Side) -> int:
        """How many sentences a side has."""
        return len(self._starts[side])

    def sentence_at(self, side: Side, offset: int) -> int:
        """The sentence at ``offset``, or the last one before it."""
        return max(0, bisect_right(self._starts[side], offset) - 1)

    def sentences_of(self, side: Side, row: int) -> range:
        """The sentences of which some part stands in a row."""
        span = self.rows[side].span(row)
        if not span:
            return range(0)
        return range(self.sentence_at(side, span.start), bisect_left(self._starts[side], span.end))

    def extent(self, side: Side, sentence: int) -> Extent:
        """First and last row of a sentence; (0, 0) in an empty text."""
        sentences = self.documents[side].sentences
        if not sentences:
            return 0, 0
        return self.rows[side].extent(sentences[sentence].span)

    def fold_of(self, side: Side, sentence: int) -> range | None:
        """The sentences folded away together with this one, or ``None`` if it is in the open."""
        if not self.rows[side].folds:
            return None
        fold = self.rows[side].folds.get(self.extent(side, sentence)[0])
        return fold.sentences if fold else None

    def shown_sentences(self, side: Side) -> range:
        """The sentences of which some part is on the screen."""
        table, top = self.rows[side], self.tops[side]
        first, last = max(0, top), min(len(table), top + self.height) - 1
        if first > last or not self._starts[side]:
            return range(0)
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

    def place(self, side: Side, extent: Extent, screen_row: int, facing: Extent | None) -> None:
        """Put an extent's first row on a screen row, and ``facing``'s too."""
        self.tops = self.tops.with_side(side, extent[0] - screen_row)
        if facing is not None:
            self.tops = self.tops.with_side(side.other, facing[0] - screen_row)

    def scroll(self, side: Side, rows: int, is_synced: bool) -> bool:
        """Scroll freely; ``False`` if there was no way to go."""
        before = self.tops
        top, reach = before[side], max(0, self.lengths[side] - self.height)
        top = min(max(top + rows, min(0, top)), max(reach, top))
        self.tops = before.with_side(side, top)
        if is_synced and top != before[side]:
            self.tops = self.tops.with_side(side.other, self._free(side).other_top(top))
        return self.tops != before

    def rewrap(
        self,
        text_width: int | None = None,
        height: int | None = None,
        is_furniture_folded: bool | None = None,
        documents: Pair[Document] | None = None,
        alignment: Alignment | None = None,
    ) -> None:
        """Change what rows depend on; each pane keeps the words that stand in its first row."""
        places = Pair(self._place(Side.LEFT), self._place(Side.RIGHT))
        self.height = max(1, height or self.height)
        self.text_width = max(1, text_width or self.text_width)
        self.documents = documents or self.documents
        self.alignment = alignment or self.alignment
        if is_furniture_folded is not None:
            self.is_furniture_folded = is_furniture_folded
        self._forget()
        self.tops = Pair(self._top(Side.LEFT, *places.left), self._top(Side.RIGHT, *places.right))

    def _place(self, side: Side) -> tuple[int, int]:
        """The offset in the first row, and the empty rows above the text."""
        top = self.tops[side]
        return self.rows[side].span(max(0, top)).start if top > 0 else 0, min(0, top)

    def _top(self, side: Side, offset: int, empty: int) -> int:
        return self.rows[side].row_at(offset) + empty if offset else empty
