"""The overview's body: counts, both articles as grids with their links between, what is chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from rich.style import Style
from textual import events
from textual.message import Message
from textual.strip import Strip

from ...model.comparison import Comparison
from ...model.pair import Pair, Side
from ...view.alarms import alarms
from ...view.cells import cell_width, cut_to_width
from ...view.differing import step_in
from ...view.link import Cell, Link
from ...view.marks import Mark, Withheld
from ...view.minimap import Kind
from ...view.overview import GAP, WORDS, Place, overview
from ...view.reading import ReadingSession
from ...view.status import SEPARATOR, filled, why
from ...view.totals import GAP as BETWEEN
from ...view.totals import (
    Count,
    in_rows,
    quotation_counts,
    quotation_signs,
    sentence_counts,
    side_totals,
)
from ...view.visible import visible
from ..keymap import KEYS, OVERVIEW_KEYS, Key, label, shown_keys
from .key_hints import Hint, fitting
from .painted import Painted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..theme import Palette

Parts = Iterator[tuple[str, Style]]

_HIGH = 24
"""Rows from which on nothing is left out, and blank rows part what is shown."""

_MOST_WORDS_ROWS = 3
"""Rows that the words of the chosen sentence take on each side, where the grids leave them."""

_OPPOSITES = {
    "overview-down": "overview-up",
    "overview-right": "overview-left",
    "overview-next": "overview-previous",
}
"""Shown as one item, the way there and the way back."""

_HELP = [key for key in KEYS if key.id == "help"]
_ALWAYS = ("overview-next", "overview-go", "overview-close")
"""Keys shown even where there is room for nothing else."""


class Glance(Painted):
    """Paints counts, grids, the chosen sentence and the keys, from the top down. ``place`` is the
    chosen sentence: an arrow goes to the one that its cell shows.
    """

    class Chosen(Message):
        """Another sentence is stood on."""

    class Gone(Message):
        """The chosen sentence was pointed at once more."""

    def __init__(
        self,
        session: ReadingSession,
        comparison: Comparison,
        palette: Palette,
        remapped: Mapping[str, str],
    ) -> None:
        super().__init__(palette, id="overview")
        self._session = session
        self._comparison = comparison
        self._remapped = remapped
        self.place = Place(session.side, session.sentence)
        self._alarms = alarms(comparison.discrepancies).beads
        documents, hidden = comparison.documents, session.filter.hidden_beads
        self.shape = overview(documents, comparison.alignment, self._alarms, hidden, 1, 1)
        self._measured = (0, 0)
        self._words_rows, self._has_gap = 1, True
        self._standing: Pair[dict[int, int]] = Pair({}, {})
        """The cells of the chosen sentence and of those linked with it, with their marks."""
        self._slopes: list[list[Cell]] = []
        self._head: list[Callable[[], Parts]] = []
        self._foot: list[Callable[[], Parts]] = []

    def choose(self, place: Place) -> None:
        """Stand on another sentence."""
        self.place = place
        self.repaint()
        self.post_message(self.Chosen())

    @property
    def bead(self) -> int | None:
        """The bead of the chosen sentence."""
        return self._comparison.alignment.bead_of(*self.place)

    def partner(self) -> Place:
        """The sentence linked with the chosen one, or the one across from it."""
        other, bead = self.place.side.other, self.bead
        linked = () if bead is None else self._comparison.alignment.beads[bead].sentences[other]
        if linked:
            return Place(other, linked[0])
        row = min(self.shape.row_of(self.place), self.shape.rows(other) - 1)
        return self.shape.at(other, max(0, row), self.shape.begin(other, row)) or self.place

    def difference(self, step: int) -> Place:
        """The next difference from the chosen sentence."""
        found = step_in(self._session, self.place.side, self.place.sentence, step)
        return self.place if found is None else Place(*found)

    def before_rows(self) -> None:
        """Share the rows out, and draw the links once for all of them."""
        self._head = self._made_head()
        if self._measured != (self.wide, self.high):
            self._measured = self.wide, self.high
            self._words_rows, self._has_gap = 1, self.high >= _HIGH
            self._measure()
            left_over = self.shape.height - max(self.shape.rows(side) for side in Side)
            if left_over and not self._has_gap:
                self._has_gap, left_over = True, left_over - 1
            self._words_rows = min(1 + left_over // 2, _MOST_WORDS_ROWS)
            self._measure()
        self._foot = self._made_foot()
        self._standing = self._stood_on()
        self._slopes = self.shape.slope_cells(self.bead)

    def _stood_on(self) -> Pair[dict[int, int]]:
        found: Pair[dict[int, int]] = Pair({}, {})
        if self.bead is not None:
            for side, sentences in self._comparison.alignment.beads[self.bead].sentences.items():
                for sentence in sentences:
                    found[side][self.shape.cell_of(Place(side, sentence))] = int(Mark.PARTNER)
        found[self.place.side][self.shape.cell_of(self.place)] = int(Mark.CURSOR)
        return found

    def _measure(self) -> None:
        blank = self._has_gap + (self.high >= _HIGH)
        taken = len(self._head) + blank + 2 + 2 * self._words_rows
        self.shape = self.shape.on(self.wide - 2, self.high - taken)

    def _made_head(self) -> list[Callable[[], Parts]]:
        """Totals and counts; on a low screen the counts first, as they are the legend too."""
        width, hidden = self.wide - 2, self._session.filter.hidden
        found = list(sentence_counts(self._comparison))
        if hidden:
            found.append(Count(Kind.HIDDEN, f"{hidden:,} hidden by the filter"))
        totals = [self._words(line) for line in side_totals(self._comparison, width)]
        counts = [self._counts(row) for row in in_rows(found, width)]
        quotations = in_rows(quotation_counts(self._comparison), width)
        if self.high >= _HIGH:
            return [*totals, *counts, *map(self._counts, quotations)]
        has_room = len(totals) + len(quotations) + len(counts) <= self.high // 3
        if not has_room:
            quotations = [[Count(None, quotation_signs(self._comparison))]]
        return [*totals, *map(self._counts, quotations), *counts]

    def _made_foot(self) -> list[Callable[[], Parts]]:
        blank = [self._words("")] * (self.high >= _HIGH)
        return [*blank, *self._chosen(), self._keys]

    def row(self, y: int) -> Strip:
        """A row of the head, of the grids or of the foot."""
        first, foot = self._first_row, len(self._foot)
        if y < len(self._head):
            parts = list(self._head[y]())
        elif y >= self.high - foot:
            parts = list(self._foot[y - (self.high - foot)]())
        elif y < first:
            parts = list(self._note())
        else:
            parts = list(self._grid_row(y - first))
        return self.strip(tuple((text, id(style)) for text, style in parts), parts)

    @property
    def _first_row(self) -> int:
        """Where the grids begin."""
        return len(self._head) + self._has_gap

    def _note(self) -> Parts:
        """Between head and grids: what a cell is, where it is more than a sentence."""
        count = self.shape.per_cell
        words = f"a cell is {count:,} sentences: it shows the weightiest of them, and leads there"
        plain = self.palette.overview_words(Kind.FURNITURE)
        yield " " + cut_to_width(words if count > 1 else "", self.wide - 2), plain
        yield " ", self.palette.text(0)

    def _grid_row(self, row: int) -> Parts:
        plain = self.palette.text(0)
        yield " ", plain
        yield from self._grid(Side.LEFT, row)
        yield " " * GAP, plain
        for cell in self._slopes[row] if row < len(self._slopes) else []:
            yield cell.glyph, plain if cell.link is None else self._curve(cell.link)
        yield " " * GAP, plain
        yield from self._grid(Side.RIGHT, row)

    def _grid(self, side: Side, row: int) -> Parts:
        shape, plain = self.shape, self.palette.text(0)
        cells = shape.row(side, row)
        begin, taken = shape.begin(side, row), len(cells) * shape.step
        room = shape.grid - shape.blocks[side]
        if side is Side.LEFT:
            yield from self._beside(side, row, room)
            yield " " * (begin - room), plain
        standing = self._standing[side]
        for cell in cells:
            glyph = self.palette.overview_cell(shape.kind(side, cell), standing.get(cell, 0))
            blank = (" " * (shape.step - 1), plain)
            yield from (blank, glyph) if side is Side.LEFT else (glyph, blank)
        if side is Side.LEFT:
            yield " " * (shape.grid - begin - taken), plain
        else:
            yield " " * (shape.blocks[side] - taken), plain
            yield from self._beside(side, row, room)

    def _beside(self, side: Side, row: int, room: int) -> Parts:
        """The first words of a row, where there is room for them."""
        shape, plain = self.shape, self.palette.text(0)
        cells = shape.row(side, row)
        if not cells or room < WORDS:
            yield " " * room, plain
            return
        document = self._comparison.documents[side]
        first = shape.sentences(side, cells[0])[0]
        last = shape.sentences(side, cells[-1])[-1]
        start = document.sentences[first].span.start
        text = document.text[start : min(document.sentences[last].span.end, start + 8 * room)]
        words = cut_to_width(" ".join(visible(text).split()), room - 2)
        kinds = {shape.kind(side, cell) for cell in cells}
        standing = self._standing[side]
        mark = next((standing[cell] for cell in cells if cell in standing), 0)
        style = self.palette.overview_words(kinds.pop() if len(kinds) == 1 else Kind.NOTHING, mark)
        gap = " " * (room - cell_width(words) - 1)
        yield from (
            [(words, style), (gap + " ", plain)]
            if side is Side.LEFT
            else [
                (" ", plain),
                (words, style),
                (gap, plain),
            ]
        )

    def _curve(self, number: int) -> Style:
        bead = self._comparison.alignment.beads[number]
        nowhere: Pair[tuple[tuple[int, int], ...]] = Pair(((0, 0),), ((0, 0),))
        is_cursor, has_alarm = number == self.bead, number in self._alarms
        return self.palette.curve(
            Link(number, nowhere, bead.relation, bead.is_moved, is_cursor, has_alarm)
        )

    def _words(self, words: str) -> Callable[[], Parts]:
        def parts() -> Parts:
            yield " " + cut_to_width(words, self.wide - 2), self.palette.text(0)
            yield " ", self.palette.text(0)

        return parts

    def _counts(self, row: Sequence[Count]) -> Callable[[], Parts]:
        def parts() -> Parts:
            plain = self.palette.text(0)
            yield " ", plain
            for count in row:
                if count.kind is not None:
                    yield self.palette.overview_cell(count.kind)
                    yield " ", plain
                yield count.words + " " * BETWEEN, plain

        return parts

    def _chosen(self) -> list[Callable[[], Parts]]:
        """What the chosen sentence is, its words and those it is linked with."""
        documents, place, bead = self._comparison.documents, self.place, self.bead
        if not documents[place.side].sentences:
            return []
        if bead is None:
            reason = documents[place.side].sentences[place.sentence].furniture or ""
            told = f"page furniture: {visible(reason)}"
            shown = [(place.side, place.sentence)]
        else:
            moves = self._session.moves
            told = why(self._comparison, moves, bead, place.side, Withheld.NONE)
            beads = self._comparison.alignment.beads[bead].sentences
            shown = [(side, found[0]) for side, found in beads.items() if found]
            own = (place.side, place.sentence)
            shown = [own if side is place.side else (side, first) for side, first in shown]
        rows: list[str] = []
        for side, sentence in shown:
            words = documents[side].sentence_text(sentence)[: 8 * self.wide * _MOST_WORDS_ROWS]
            broken = filled(visible(words), self.wide - 4, self._words_rows)
            lead = side.value[0].upper()
            rows += [f"{' ' if number else lead} {row}" for number, row in enumerate(broken)]
        rows += [""] * (2 * self._words_rows - len(rows))
        return [self._status(self._in_cell() + told), *map(self._words, rows)]

    def _in_cell(self) -> str:
        """Which sentences the chosen cell holds, where it is more than one."""
        if self.shape.per_cell == 1:
            return ""
        held = self.shape.sentences(self.place.side, self.shape.cell_of(self.place))
        return f"cell of s{held[0] + 1:,}–{held[-1] + 1:,}{SEPARATOR}"

    def _status(self, words: str) -> Callable[[], Parts]:
        def parts() -> Parts:
            yield f" {cut_to_width(words, self.wide - 2)} ", self.palette.status()

        return parts

    def _keys(self) -> Parts:
        """The keys that help, as many as fit."""
        offered = [*(key for key in OVERVIEW_KEYS if key.footer), *_HELP]
        items = [(key.id in _ALWAYS, self._item(key)) for key in offered]
        for keys, words in fitting(items, self.wide):
            yield f" {keys}", self.palette.key()
            yield f" {words} ", self.palette.bar()
        yield " ", self.palette.bar()

    def _item(self, key: Key) -> Hint:
        keys, words = shown_keys(key, self._remapped)[0], key.footer
        if key.id in _OPPOSITES:
            keys += f"/{label(_OPPOSITES[key.id], self._remapped)}"
        if key.id == "overview-next":
            known, bead = self._session.differences, self.bead
            here = None if bead is None else known.number(bead)
            where = f"{words} {f'{here:,}' if here else '–'}/{len(known):,}"
            words = where if known else f"no {words}"
        return keys, words

    def on_click(self, event: events.Click) -> None:
        """Choose what is under the pointer; a chosen one is gone to."""
        shape = self.shape
        row, x = event.y - self._first_row, event.x - 1
        right = shape.grid + shape.slopes + 2 * GAP
        if not 0 <= row < shape.height:
            return
        if x < shape.grid:
            found = shape.at(Side.LEFT, row, x)
        elif x >= right:
            found = shape.at(Side.RIGHT, row, x - right)
        else:
            cell = self._slopes[row][min(max(x - shape.grid - GAP, 0), shape.slopes - 1)]
            if cell.link is None:
                return
            sentences = self._comparison.alignment.beads[cell.link].sentences
            found = Place(self.place.side, sentences[self.place.side][0])
        if found is not None and found == self.place:
            self.post_message(self.Gone())
        elif found is not None:
            self.choose(found)
