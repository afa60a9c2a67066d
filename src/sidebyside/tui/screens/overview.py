"""Both articles at a glance, and a way to any sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from rich.style import Style
from textual import events
from textual.app import ComposeResult
from textual.screen import ModalScreen
from textual.strip import Strip

from ...model.comparison import Comparison
from ...model.pair import Pair, Side
from ...view.alarms import alarms
from ...view.cells import cell_width, cut_to_width
from ...view.differing import step_in
from ...view.layout import SMALLEST
from ...view.links import Cell, Link
from ...view.marks import Withheld
from ...view.overview import Overview, Place, overview
from ...view.reading import ReadingSession
from ...view.status import why
from ...view.totals import GAP, Count, in_rows, quotation_counts, sentence_counts, side_totals
from ...view.visible import visible
from ..keymap import OVERVIEW_KEYS, bindings, shown_keys
from ..widgets.painted import Painted
from ..widgets.title_line import TitleLine

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..theme import Palette

Parts = Iterator[tuple[str, Style]]


class OverviewScreen(ModalScreen[Place | None]):
    """Closes with the sentence to go to, or with nothing."""

    DEFAULT_CSS = """
    OverviewScreen { layout: vertical; overflow: hidden; }
    OverviewScreen #title { height: 1; width: 100%; }
    OverviewScreen #overview { height: 1fr; width: 100%; }
    """
    BINDINGS = bindings(OVERVIEW_KEYS)
    AUTO_FOCUS = ""

    def __init__(
        self,
        session: ReadingSession,
        comparison: Comparison,
        palette: Palette,
        remapped: Mapping[str, str],
    ) -> None:
        super().__init__()
        self._title_line = TitleLine(session, palette)
        self.glance = Glance(session, comparison, palette, remapped)

    def compose(self) -> ComposeResult:
        """The title as in the reader, and all the rest."""
        yield self._title_line
        yield self.glance

    def on_resize(self, event: events.Resize) -> None:
        """Too small a screen shows the reader's own message."""
        if event.size.width < SMALLEST[0] or event.size.height < SMALLEST[1]:
            self.dismiss(None)

    def action_move(self, across: int, down: int) -> None:
        """Choose a neighbouring cell."""
        self.glance.choose(self.glance.shape.moved(self.glance.place, across, down))

    def action_end(self, step: int) -> None:
        """Choose the first or the last sentence."""
        side = self.glance.place.side
        heads = self.glance.shape.heads[side]
        self.glance.choose(Place(side, heads[-1] if step > 0 else heads[0]))

    def action_partner(self) -> None:
        """Choose the linked sentence, or the one across."""
        self.glance.choose(self.glance.partner())

    def action_difference(self, step: int) -> None:
        """Choose the next or the previous difference."""
        self.glance.choose(self.glance.difference(step))

    def action_go(self) -> None:
        """Go to the chosen sentence."""
        self.dismiss(self.glance.place)

    def action_close(self) -> None:
        """Go back to where the reader was."""
        self.dismiss(None)


class Glance(Painted):
    """Paints counts, grids, the chosen sentence and the keys, from the top down."""

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
        self.shape = Overview(Pair((), ()), Pair((), ()), (), 1, 1)
        self._alarms = alarms(comparison.discrepancies).beads
        self._slopes: list[list[Cell]] = []
        self._head: list[Callable[[], Parts]] = []
        self._foot: list[Callable[[], Parts]] = []

    def choose(self, place: Place) -> None:
        """Stand on another cell."""
        self.place = place
        self.repaint()

    @property
    def _bead(self) -> int | None:
        return self._comparison.alignment.bead_of(*self.place)

    def partner(self) -> Place:
        """The sentence linked with the chosen one, or the one across from it."""
        other = self.place.side.other
        bead = self._bead
        linked = () if bead is None else self._comparison.alignment.beads[bead].sentences[other]
        if linked:
            return Place(other, linked[0])
        row = min(self.shape.row_of(self.place), self.shape.rows(other) - 1)
        return self.shape.at(other, max(0, row), 0) or self.place

    def difference(self, step: int) -> Place:
        """The next difference from the chosen sentence."""
        found = step_in(self._session, self.place.side, self.place.sentence, step)
        return self.place if found is None else Place(*found)

    def before_rows(self) -> None:
        """Share the rows out, and draw the links once for all of them."""
        width = self.wide - 2
        self._head = [
            *(self._words(line) for line in side_totals(self._comparison)),
            *(self._counts(row) for row in in_rows(sentence_counts(self._comparison), width)),
            *(self._counts(row) for row in in_rows(quotation_counts(self._comparison), width)),
            self._words(""),
        ]
        self._foot = [self._words(""), *self._chosen(), self._keys]
        height = max(1, self.high - len(self._head) - len(self._foot))
        documents, alignment = self._comparison.documents, self._comparison.alignment
        shape = (width, height)
        if (self.shape.width, self.shape.height) != shape or not self._slopes:
            self.shape = overview(documents, alignment, self._alarms, *shape)
        self._slopes = self.shape.slope_cells(self._bead)

    def row(self, y: int) -> Strip:
        """A row of the head, of the grids or of the foot; all are made anew."""
        head, foot = len(self._head), len(self._foot)
        if y < head:
            parts = list(self._head[y]())
        elif y >= self.high - foot:
            parts = list(self._foot[y - (self.high - foot)]())
        else:
            parts = list(self._grid_row(y - head))
        return self.strip(tuple((text, id(style)) for text, style in parts), parts)

    def _grid_row(self, row: int) -> Parts:
        plain = self.palette.text(0)
        yield " ", plain
        yield from self._grid(Side.LEFT, row)
        slopes = self._slopes[row] if row < len(self._slopes) else []
        for cell in slopes:
            yield cell.glyph, self._curve(cell)
        yield " ", plain
        yield from self._grid(Side.RIGHT, row)

    def _grid(self, side: Side, row: int) -> Parts:
        shape, plain = self.shape, self.palette.text(0)
        used = shape.in_row * shape.step
        edge = max(0, shape.grid - used)
        if side is Side.LEFT:
            yield from self._beside(side, row, edge)
        for number in range(shape.in_row):
            cell = row * shape.in_row + number
            kind = shape.kind(side, cell)
            if kind is None:
                yield " " * shape.step, plain
                continue
            is_here = self.place.side is side and shape.cell_of(self.place) == cell
            yield self.palette.overview_cell(kind, is_chosen=is_here)
            yield " " * (shape.step - 1), plain
        if side is Side.RIGHT:
            yield from self._beside(side, row, edge)

    def _beside(self, side: Side, row: int, room: int) -> Parts:
        """With a sentence a row there is room for its first words."""
        shape, plain = self.shape, self.palette.text(0)
        kind = shape.kind(side, row)
        if kind is None or shape.in_row > 1 or shape.per_cell > 1 or room < 12:
            yield " " * room, plain
            return
        sentence = shape.place(side, row).sentence
        text = self._comparison.documents[side].sentence_text(sentence)[: 8 * room]
        words = cut_to_width(" ".join(visible(text).split()), room - 2)
        style = self.palette.overview_words(kind)
        if Place(side, sentence) == self.place:
            style = self.palette.overview_words(None)
        gap = " " * (room - cell_width(words) - 1)
        if side is Side.LEFT:
            yield words, style
            yield gap + " ", plain
        else:
            yield words, style
            yield gap, plain

    def _curve(self, cell: Cell) -> Style:
        if cell.link is None:
            return self.palette.text(0)
        under = None if cell.under is None else self._link(cell.under)
        return self.palette.curve(self._link(cell.link), under)

    def _link(self, number: int) -> Link:
        bead = self._comparison.alignment.beads[number]
        nowhere: Pair[tuple[tuple[int, int], ...]] = Pair(((0, 0),), ((0, 0),))
        is_cursor, has_alarm = number == self._bead, number in self._alarms
        return Link(number, nowhere, bead.relation, bead.is_moved, is_cursor, has_alarm)

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
                    yield self.palette.overview_cell(count.kind, is_chosen=False)
                    yield " ", plain
                yield count.words + " " * GAP, plain

        return parts

    def _chosen(self) -> list[Callable[[], Parts]]:
        """What the chosen sentence is, its words and those it is linked with."""
        documents, place, bead = self._comparison.documents, self.place, self._bead
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
        lines = []
        for side, sentence in shown:
            words = documents[side].sentence_text(sentence)[: 8 * self.wide]
            lines.append(f"{side.value[0].upper()} {' '.join(visible(words).split())}")
        rows = [self._status(told), *(self._words(line) for line in lines)]
        return rows + [self._words("")] * (3 - len(rows))

    def _status(self, words: str) -> Callable[[], Parts]:
        def parts() -> Parts:
            yield f" {cut_to_width(words, self.wide - 2)} ", self.palette.status()

        return parts

    def _keys(self) -> Parts:
        for key in OVERVIEW_KEYS:
            if key.footer:
                yield f" {shown_keys(key, self._remapped)[0]}", self.palette.key()
                yield f" {key.footer} ", self.palette.bar()
        yield " ", self.palette.bar()

    def on_click(self, event: events.Click) -> None:
        """Choose what is under the pointer; a chosen one is gone to."""
        shape = self.shape
        row, x = event.y - len(self._head), event.x - 1
        used = shape.in_row * shape.step
        right = shape.grid + shape.slopes + 1
        if not 0 <= row < shape.height:
            return
        if x < shape.grid:
            found = shape.at(Side.LEFT, row, min(max(0, x - (shape.grid - used)), used - 1))
        elif x >= right:
            found = shape.at(Side.RIGHT, row, min(x - right, used - 1))
        else:
            cell = self._slopes[row][min(x - shape.grid, shape.slopes - 1)]
            if cell.link is None:
                return
            sentences = self._comparison.alignment.beads[cell.link].sentences
            found = Place(self.place.side, sentences[self.place.side][0])
        if found is not None and found == self.place:
            self.screen.dismiss(found)
        elif found is not None:
            self.choose(found)
