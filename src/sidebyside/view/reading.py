"""One reading of a pair: cursor, side, target and toggles, and every command that changes them.

The session is the only owner of the reader's state; a front turns keys into its methods and paints
what it then says. Each command answers with what changed. No terminal, thread or clock in here.
"""

from __future__ import annotations

from collections.abc import Callable

from ..model.comparison import Comparison
from ..model.document import Document
from ..model.pair import Pair, Side
from .change import Change, Target
from .differences import Differences, differences
from .lines import as_lines
from .panes import Extent, Panes
from .quotations import QuoteEntry, quote_list
from .quote_tour import QuoteTour, counterpart
from .status import Moves, moves
from .steps import (
    bead_at_or_before,
    paragraph_after,
    paragraph_before,
    sentence_after,
    sentence_before,
    sentence_in_sight,
)


class ReadingSession:
    """The state of the reader. ``notice`` is a message for the last command, empty mostly."""

    def __init__(self, documents: Pair[Document]) -> None:
        self.panes = Panes(documents.map(as_lines))
        self.comparison: Comparison | None = None
        self.differences = Differences()
        self.moves = Moves({})
        self.quotes = QuoteTour()
        has_left = self.panes.sentence_count(Side.LEFT) > 0
        self.side = Side.LEFT if has_left else Side.RIGHT
        self.sentence = 0
        self.is_synced = True
        self.has_word_marks = True
        self.target = Target.DIFFERENCES
        self.notice = ""
        self._ring: tuple[tuple[Side, int], ...] = ()

    @property
    def documents(self) -> Pair[Document]:
        """Both texts, segmented once the comparison has come."""
        return self.panes.documents

    @property
    def bead(self) -> int | None:
        """The bead at the cursor; ``None`` in furniture and before the comparison has come."""
        return self.panes.alignment.bead_of(self.side, self.sentence)

    @property
    def cursor_extent(self) -> Extent:
        """First and last row of the cursor's sentence."""
        return self.panes.extent(self.side, self.sentence)

    @property
    def shown_entry(self) -> QuoteEntry | None:
        """The utterance whose places are tinted."""
        return self.quotes.current if self.target is Target.QUOTES else None

    def position(self) -> tuple[int | None, int]:
        """Which one of how many of the target; ``None`` while the cursor stands at none."""
        entry = self.shown_entry
        if entry is not None:
            visit = self.quotes.visit
            return (None if visit is None else visit + 1), len(entry.occurrences)
        bead = self.bead
        return (None if bead is None else self.differences.number(bead)), len(self.differences)

    def partners(self) -> tuple[int, ...]:
        """The sentences of the other side that the cursor's one is linked with."""
        bead = self.bead
        return () if bead is None else self._bead_sentences(bead, self.side.other)

    def adopt(self, comparison: Comparison) -> Change:
        """Take the finished comparison; cursor and scroll stay on the words they were on. A cursor
        still at the start goes to the first bead, so that no difference stands before it.
        """
        is_at_start = self.sentence == 0 and self.panes.tops == Pair(0, 0)
        place = self._offset(self.side, self.sentence)
        self.comparison = comparison
        self.panes.rewrap(documents=comparison.documents, alignment=comparison.alignment)
        self.differences = differences(comparison.alignment)
        self.moves = moves(comparison.alignment)
        self.quotes = QuoteTour(quote_list(comparison))
        self.sentence = self.panes.sentence_at(self.side, place)
        if not self.panes.sentence_count(self.side):
            self.side, self.sentence = self.side.other, 0
        if is_at_start and self.bead:
            side = next(side for side in Side if self._bead_sentences(0, side))
            self._go(side, self._bead_sentences(0, side)[0])
        return Change.PLACE

    def resize(self, text_width: int, height: int) -> Change:
        """Take new measures of the panes; the cursor's sentence stays where the eye is."""
        if (text_width, height) == (self.panes.text_width, self.panes.height):
            return Change.NOTHING
        if not self.panes.is_wrapped:
            self.panes.rewrap(text_width, height)
            return Change.PLACE
        return self._rewrapped(text_width=text_width, height=height)

    def next_sentence(self) -> Change:
        """To the next sentence; folded furniture counts as one."""
        return self._step(sentence_after)

    def previous_sentence(self) -> Change:
        """To the sentence before; folded furniture counts as one."""
        return self._step(sentence_before)

    def next_paragraph(self) -> Change:
        """To the first sentence of the next paragraph."""
        return self._step(paragraph_after)

    def previous_paragraph(self) -> Change:
        """To the start of this paragraph, or from there of the one before."""
        return self._step(paragraph_before)

    def top(self) -> Change:
        """To the first sentence."""
        return self._go(self.side, 0)

    def bottom(self) -> Change:
        """To the last sentence."""
        return self._go(self.side, self._count() - 1)

    def put_cursor(self, side: Side, offset: int) -> Change:
        """Stand on the sentence at an offset of one text."""
        return self._go(side, self.panes.sentence_at(side, offset))

    def row_down(self) -> Change:
        """Scroll one row on."""
        return self.scroll(1)

    def row_up(self) -> Change:
        """Scroll one row back."""
        return self.scroll(-1)

    def page_down(self) -> Change:
        """Scroll a screen on, keeping two rows."""
        return self.scroll(max(1, self.panes.height - 2))

    def page_up(self) -> Change:
        """Scroll a screen back, keeping two rows."""
        return self.scroll(-max(1, self.panes.height - 2))

    def half_page_down(self) -> Change:
        """Scroll half a screen on."""
        return self.scroll(max(1, self.panes.height // 2))

    def half_page_up(self) -> Change:
        """Scroll half a screen back."""
        return self.scroll(-max(1, self.panes.height // 2))

    def scroll(self, rows: int, side: Side | None = None) -> Change:
        """Scroll freely, by default the cursor's side; the cursor stays on the screen."""
        if not self.panes.scroll(side or self.side, rows, self.is_synced):
            end = self._count() - 1 if rows > 0 else 0
            return self._stand(self.side, end) if side is None else Change.NOTHING
        if self._count() and not self.panes.is_shown(self.side, self.cursor_extent):
            in_sight = sentence_in_sight(self.panes, self.side, self.sentence, is_first=rows > 0)
            self._stand(self.side, in_sight)
        return Change.PLACE

    def centre(self) -> Change:
        """Put the cursor's sentence, and its partner, in the middle of the screen."""
        first, last = self.cursor_extent
        depth = min(last - first + 1, self.panes.height)
        facing = self._facing_extent() if self.is_synced else None
        self.panes.place(self.side, (first, last), (self.panes.height - depth) // 2, facing)
        return Change.PLACE

    def other_side(self) -> Change:
        """To the other text, onto the linked sentence or what stands across."""
        return self._change_side(self.side.other)

    def left_side(self) -> Change:
        """To the left text."""
        return self._change_side(Side.LEFT)

    def right_side(self) -> Change:
        """To the right text."""
        return self._change_side(Side.RIGHT)

    def partner(self) -> Change:
        """To the linked sentence; again, to its further ones, and back to where this began."""
        here = (self.side, self.sentence)
        if here not in self._ring:
            partners = self.partners()
            if not partners:
                return self._say(self._why_alone())
            self._ring = (here, *((self.side.other, sentence) for sentence in partners))
        ring = self._ring
        side, sentence = ring[(ring.index(here) + 1) % len(ring)]
        facing = ring[0][1] if side is not ring[0][0] else None
        self._go(side, sentence, facing)
        self._ring = ring
        return Change.PLACE

    def next_difference(self) -> Change:
        """To the next difference in reading order."""
        return self._go_to_difference(is_forward=True)

    def previous_difference(self) -> Change:
        """To the difference before."""
        return self._go_to_difference(is_forward=False)

    def next_of_target(self) -> Change:
        """To the next difference, or place of the chosen quotation."""
        is_quotes = self.target is Target.QUOTES
        return self._visit(+1) if is_quotes else self.next_difference()

    def previous_of_target(self) -> Change:
        """To the previous difference, or place of the chosen quotation."""
        is_quotes = self.target is Target.QUOTES
        return self._visit(-1) if is_quotes else self.previous_difference()

    def toggle_quotes(self) -> Change:
        """Open the list of quotations at the one nearest to the cursor, or close it."""
        tour = self.quotes
        if not tour.entries:
            is_waiting = self.comparison is None
            return self._say("still comparing" if is_waiting else "no quotations in either text")
        if self.target is not Target.QUOTES:
            self.target = Target.QUOTES
            tour.choose_nearest(self.side, self._offset(self.side, self.sentence))
        tour.is_open = not tour.is_open
        return Change.PLACE | Change.PANEL

    def choose_entry(self, entry: int) -> Change:
        """Stand on an entry of the list and show its first places; the cursor stays."""
        if not self.quotes.choose(entry):
            return Change.NOTHING
        self._show_occurrence(0)
        return Change.PLACE

    def next_entry(self) -> Change:
        """Down the list of quotations."""
        return self.choose_entry(self.quotes.entry + 1)

    def previous_entry(self) -> Change:
        """Up the list of quotations."""
        return self.choose_entry(self.quotes.entry - 1)

    def leave(self) -> Change:
        """Close the list and go back to the cursor, and to differences as the target."""
        change = Change.PLACE | (Change.PANEL if self.quotes.is_open else Change.NOTHING)
        self.quotes.is_open = False
        self.target, self.quotes.visit = Target.DIFFERENCES, None
        if self._count() and not self.panes.is_shown(self.side, self.cursor_extent):
            self._bring(None)
        return change

    def toggle_sync(self) -> Change:
        """Scroll both panes together, or each alone."""
        self.is_synced = not self.is_synced
        if self.is_synced and self._count():
            self._bring(None)
        return self._say(f"panes scroll {'together' if self.is_synced else 'apart'}")

    def toggle_word_marks(self) -> Change:
        """Mark the words that differ, or not."""
        self.has_word_marks = not self.has_word_marks
        return self._say(f"word marks {'on' if self.has_word_marks else 'off'}")

    def toggle_furniture(self) -> Change:
        """Fold page furniture away, or show it."""
        if not any(s.furniture for document in self.documents for s in document.sentences):
            return self._say("no page furniture in either text")
        is_folded = not self.panes.is_furniture_folded
        self._rewrapped(is_furniture_folded=is_folded)
        return self._say(f"page furniture {'folded' if is_folded else 'shown'}")

    def _count(self) -> int:
        return self.panes.sentence_count(self.side)

    def _say(self, notice: str) -> Change:
        self.notice = notice
        return Change.PLACE

    def _offset(self, side: Side, sentence: int) -> int:
        sentences = self.documents[side].sentences
        return sentences[sentence].span.start if sentences else 0

    def _bead_sentences(self, bead: int, side: Side) -> tuple[int, ...]:
        return self.panes.alignment.beads[bead].sentences[side]

    def _why_alone(self) -> str:
        if self.comparison is None:
            return "still comparing"
        if not self._count():
            return "nothing to compare"
        if self.documents[self.side].sentences[self.sentence].furniture is not None:
            return "page furniture is not compared"
        return "no partner: these words are on this side only"

    def _facing_extent(self) -> Extent | None:
        partners = self.partners()
        return self.panes.extent(self.side.other, partners[0]) if partners else None

    def _stand(self, side: Side, sentence: int) -> Change:
        """Move the cursor alone; scroll nothing."""
        before = (self.side, self.sentence)
        count = self.panes.sentence_count(side)
        self.side, self.sentence = side, min(max(sentence, 0), max(0, count - 1))
        fold = self.panes.fold_of(side, self.sentence) if count else None
        if fold:
            self.sentence = fold.start
        self._ring = ()
        return Change.PLACE if before != (self.side, self.sentence) else Change.NOTHING

    def _go(self, side: Side, sentence: int, facing: int | None = None) -> Change:
        """Move the cursor and bring it, with ``facing`` or its partner, on one screen row."""
        if not self.panes.sentence_count(side):
            return Change.NOTHING
        before = (self.side, self.sentence, self.panes.tops)
        self._stand(side, sentence)
        self._bring(None if facing is None else self.panes.extent(side.other, facing))
        after = (self.side, self.sentence, self.panes.tops)
        return Change.PLACE if before != after else Change.NOTHING

    def _bring(self, facing: Extent | None) -> None:
        facing = facing or self._facing_extent()
        self.panes.bring(self.side, self.cursor_extent, facing, self.is_synced)

    def _step(self, step: Callable[[Panes, Side, int], int]) -> Change:
        if not self._count():
            return Change.NOTHING
        return self._go(self.side, step(self.panes, self.side, self.sentence))

    def _change_side(self, side: Side) -> Change:
        if side is self.side:
            return Change.NOTHING
        if not self.panes.sentence_count(side):
            return self._say(f"the {side.value} text is empty")
        partners, here = self.partners(), self.sentence
        if partners:
            return self._go(side, partners[0], here)
        row = self.cursor_extent[0] - self.panes.tops[self.side] + self.panes.tops[side]
        table = self.panes.rows[side]
        row = min(max(row, 0), len(table) - 1)
        return self._stand(side, self.panes.sentence_at(side, table.starts[row]))

    def _go_to_difference(self, is_forward: bool) -> Change:
        if self.comparison is None:
            return self._say("still comparing")
        bead = bead_at_or_before(self.panes, self.side, self.sentence)
        found = self.differences.after(bead) if is_forward else self.differences.before(bead)
        if found is None:
            edge = "after" if is_forward else "before"
            return self._say(f"no difference {edge} this" if self.differences else "no differences")
        side = self.side if self._bead_sentences(found, self.side) else self.side.other
        self.target = Target.DIFFERENCES
        self._go(side, self._bead_sentences(found, side)[0])
        return Change.PLACE

    def _visit(self, step: int) -> Change:
        """To the next place of the entry's words, in either text."""
        place = self.quotes.step(step)
        if place is None or self.quotes.visit is None:
            return self._say("no place to go to")
        self._stand(place.side, self.panes.sentence_at(place.side, place.span.start))
        self._show_occurrence(self.quotes.visit)
        return Change.PLACE

    def _show_occurrence(self, number: int) -> None:
        """Bring a place of the entry on the screen, level with its counterpart."""
        entry = self.quotes.current
        if entry is None or not entry.occurrences:
            return
        shown = entry.occurrences[number]
        extent = self.panes.rows[shown.side].extent(shown.span)
        facing = counterpart(self.panes, entry, shown)
        self.panes.bring(shown.side, extent, facing, self.is_synced)

    def _rewrapped(
        self,
        text_width: int | None = None,
        height: int | None = None,
        is_furniture_folded: bool | None = None,
    ) -> Change:
        panes = self.panes
        screen_row = self.cursor_extent[0] - panes.tops[self.side]
        is_in_sight = 0 <= screen_row < panes.height
        facing = self._facing_extent()
        is_level = facing is not None and facing[0] - panes.tops[self.side.other] == screen_row
        is_at_start = panes.tops == Pair(0, 0)
        panes.rewrap(text_width, height, is_furniture_folded)
        if is_furniture_folded is not None:
            self._stand(self.side, self.sentence)
        if is_in_sight and not (is_at_start and panes.is_shown(self.side, self.cursor_extent)):
            screen_row = min(screen_row, panes.height - 1)
            level_with = self._facing_extent() if is_level and self.is_synced else None
            panes.place(self.side, self.cursor_extent, screen_row, level_with)
            is_synced = level_with is not None
            panes.bring(self.side, self.cursor_extent, level_with, is_synced)
        if self.shown_entry is not None and self.quotes.visit is not None:
            self._show_occurrence(self.quotes.visit)
        return Change.PLACE
