"""One reading of a pair: cursor, side, target and toggles, and what all commands are made of.

The session is the only owner of the reader's state. Commands are plain functions of it that answer
with what changed, by subject in ``moving``, ``scrolling``, ``differing``, ``quoting``,
``searching``, ``toggling`` and whatever is added; what a feature must remember is an object of its
own, held here. A front turns keys into commands and paints what the session then says. No terminal,
thread or clock in here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..model.comparison import Comparison
from ..model.document import Document
from ..model.pair import Pair, Side
from .asking import Asking
from .bookmarks import Bookmarks
from .change import Change
from .differences import Differences
from .differing import DifferenceTarget
from .filtering import FilterState
from .lines import as_lines
from .panes import Extent, Panes
from .quotations import QuoteEntry, quote_list
from .quote_tour import QuoteTour
from .quoting import QuoteTarget
from .searching import SearchState, SearchTarget
from .selecting import Selection
from .status import Moves, moves
from .targets import Target

if TYPE_CHECKING:  # what only a review needs is loaded with the first one
    from .reviewing import ReviewTarget

STILL_COMPARING = "still comparing"


class ReadingSession:
    """The state of the reader. ``notice`` is a message for the last command, empty mostly; ``ring``
    is the round that the partner key makes, empty after any other move. ``no_comparison`` says why
    there is none, for as long as there is none. ``is_beginning`` is whether only the first pages of
    long texts are here yet, so that nobody can tell how far in them one is.
    """

    def __init__(self, documents: Pair[Document], *, is_beginning: bool = False) -> None:
        self.is_beginning = is_beginning
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
        self.by_difference = DifferenceTarget()
        self.by_quote = QuoteTarget()
        self.by_search = SearchTarget()
        self.by_review: ReviewTarget | None = None
        self.target: Target = self.by_difference
        self.search = SearchState()
        self.filter = FilterState()
        self.selection: Selection | None = None
        self.bookmarks = Bookmarks()
        self.asking: Asking | None = None
        self.notice = ""
        self.no_comparison = STILL_COMPARING
        self.ring: tuple[tuple[Side, int], ...] = ()

    @property
    def documents(self) -> Pair[Document]:
        """Both texts, segmented once the comparison has come."""
        return self.panes.documents

    @property
    def count(self) -> int:
        """How many sentences the cursor's side has."""
        return self.panes.sentence_count(self.side)

    @property
    def offset(self) -> int:
        """Where the cursor's sentence begins in its text."""
        sentences = self.documents[self.side].sentences
        return sentences[self.sentence].span.start if sentences else 0

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
        if self.by_review is not None and self.target is self.by_review:
            return self.by_review.entry(self)
        return self.quotes.current if self.target is self.by_quote else None

    def is_being_linked(self, side: Side, sentence: int) -> bool:
        """Whether a partner is being chosen for a sentence by hand."""
        return self.by_review is not None and self.by_review.origin == (side, sentence)

    def position(self) -> tuple[int | None, int]:
        """Which one of how many of the target; ``None`` while the cursor stands at none."""
        return self.target.position(self)

    def bead_sentences(self, bead: int, side: Side) -> tuple[int, ...]:
        """The sentences of a bead on one side."""
        return self.panes.alignment.beads[bead].sentences[side]

    def partners(self) -> tuple[int, ...]:
        """The sentences of the other side that the cursor's one is linked with."""
        bead = self.bead
        return () if bead is None else self.bead_sentences(bead, self.side.other)

    def facing_extent(self) -> Extent | None:
        """The rows of the cursor's first partner."""
        partners = self.partners()
        return self.panes.extent(self.side.other, partners[0]) if partners else None

    def say(self, notice: str) -> Change:
        """Leave a message for the status line."""
        self.notice = notice
        return Change.PLACE

    def read_on(self, documents: Pair[Document]) -> Change:
        """Take the whole texts after their beginnings; cursor and scroll stay."""
        self.is_beginning = False
        self.panes.rewrap(documents=documents.map(as_lines))
        return Change.PLACE

    def adopt(self, comparison: Comparison) -> Change:
        """Take the finished comparison; cursor and scroll stay on the words they were on. A cursor
        still at the start goes to the first bead, so that no difference stands before it; from
        folded furniture too, which is no part of the article.
        """
        is_first = self.comparison is None
        if self.notice == self.no_comparison:  # which is no longer so
            self.notice = ""
        is_at_start = is_first and self.sentence == 0 and self.panes.tops == Pair(0, 0)
        place = self.offset
        self.take(comparison)
        self.sentence = self.panes.sentence_at(self.side, place)
        if not self.panes.sentence_count(self.side):
            self.side, self.sentence = self.side.other, 0
        is_on_fold = bool(self.count) and self.panes.fold_of(self.side, self.sentence) is not None
        if is_at_start and comparison.alignment.beads and (self.bead or is_on_fold):
            side = next(side for side in Side if self.bead_sentences(0, side))
            self.go(side, self.bead_sentences(0, side)[0])
        elif self.panes.is_column:
            self.bring_if_out_of_sight()  # what stood together before was not yet in order
        return Change.PLACE

    def take(self, comparison: Comparison) -> None:
        """Have what hangs on a comparison made anew; cursor and scroll are left to the caller."""
        self.comparison = comparison
        self.panes.rewrap(documents=comparison.documents, alignment=comparison.alignment)
        self.filter.renew(self)
        self.moves = moves(comparison.alignment)
        self.quotes = self.quotes.with_entries(quote_list(comparison))

    def resize(
        self, text_widths: int | Pair[int], height: int, *, is_column: bool | None = None
    ) -> Change:
        """Take new measures of the panes (one width does for both), or put the texts into one
        column; the cursor's sentence stays where the eye is.
        """
        if isinstance(text_widths, int):
            text_widths = Pair(text_widths, text_widths)
        if is_column is None:
            is_column = self.panes.is_column
        now = (self.panes.text_widths, self.panes.height, self.panes.is_column)
        if (text_widths, height, is_column) == now:
            return Change.NOTHING
        if not self.panes.is_wrapped:
            self.panes.rewrap(text_widths, height, is_column=is_column)
            return Change.PLACE
        return self.rewrap(text_widths, height, is_column=is_column)

    def stand(self, side: Side, sentence: int) -> Change:
        """Move the cursor alone; scroll nothing."""
        before = (self.side, self.sentence)
        count = self.panes.sentence_count(side)
        self.side, self.sentence = side, min(max(sentence, 0), max(0, count - 1))
        fold = self.panes.fold_of(side, self.sentence) if count else None
        if fold:
            self.sentence = fold.start
        self.ring = ()
        return Change.PLACE if before != (self.side, self.sentence) else Change.NOTHING

    def go(self, side: Side, sentence: int, facing: int | None = None) -> Change:
        """Move the cursor and bring it, with ``facing`` or its partner, on one screen row."""
        if not self.panes.sentence_count(side):
            return Change.NOTHING
        before = (self.side, self.sentence, self.panes.tops)
        self.stand(side, sentence)
        self.bring(None if facing is None else self.panes.extent(side.other, facing))
        after = (self.side, self.sentence, self.panes.tops)
        return Change.PLACE if before != after else Change.NOTHING

    def bring(self, facing: Extent | None = None) -> None:
        """Show the cursor, level with ``facing`` or its partner."""
        facing = facing or self.facing_extent()
        self.panes.bring(self.side, self.cursor_extent, facing, self.is_synced)

    def bring_if_out_of_sight(self) -> None:
        """Show the cursor, unless it stands on the screen."""
        if self.count and not self.panes.is_shown(self.side, self.cursor_extent):
            self.bring()

    def rewrap(
        self,
        text_widths: Pair[int] | None = None,
        height: int | None = None,
        is_furniture_folded: bool | None = None,
        *,
        is_column: bool | None = None,
    ) -> Change:
        """Change what rows depend on; the cursor keeps its screen row, its partner the level."""
        panes = self.panes
        screen_row = self.cursor_extent[0] - panes.tops[self.side]
        is_in_sight = 0 <= screen_row < panes.height
        facing = self.facing_extent()
        is_level = facing is not None and (
            panes.is_column or facing[0] - panes.tops[self.side.other] == screen_row
        )
        is_at_start = panes.tops == Pair(0, 0)
        panes.rewrap(text_widths, height, is_furniture_folded, is_column=is_column)
        if is_furniture_folded is not None:
            self.stand(self.side, self.sentence)
        if is_in_sight and not (is_at_start and panes.is_shown(self.side, self.cursor_extent)):
            screen_row = min(screen_row, panes.height - 1)
            level_with = self.facing_extent() if is_level and self.is_synced else None
            panes.place(self.side, self.cursor_extent, screen_row, level_with)
            is_synced = level_with is not None
            panes.bring(self.side, self.cursor_extent, level_with, is_synced)
        self.target.show_again(self)
        return Change.PLACE
