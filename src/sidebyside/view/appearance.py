"""What the session's rows and their margins show: marks and signs, still without colours.

Everything here is asked for at each key and for each row on the screen, so it only looks at the
sentences of that row.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ..model.alignment import Relation
from ..model.pair import Pair, Side
from ..model.quotation import Occurrence
from ..model.span import Span
from .drawn_marks import DrawnMarks
from .folds import Fold
from .maps import Maps
from .marks import Mark, Marked, Stretches, runs, word_marks
from .quotations import QuoteEntry
from .reading import ReadingSession

ONLY_SIGNS = Pair("−", "+")
"""Dropped and added, as diff has it."""

CURSOR_SIGN = "▸"
MOVED_SIGNS = ("↑", "↓")
ALARM_SIGN = "!"
"""A fact in this row that the other text tells differently."""
FURNITURE_SIGN = "┆"

_KEPT_LOOKS = 4000
"""Of a side: the rows of many screens."""

_MOST_PLACES = 100
"""Of words quoted more often than that, all looks are forgotten at once."""

_WORDS_ALWAYS = (Relation.IDENTICAL, Relation.EDITED)
"""In these the marked words are few. In reworded and partial links many words differ, and marks
everywhere would hide the text, so they show at the cursor alone."""

_CURSOR, _PARTNER, _ONLY_HERE, _MOVED, _FURNITURE, _DISCREPANCY = map(
    int,
    (Mark.CURSOR, Mark.PARTNER, Mark.ONLY_HERE, Mark.MOVED, Mark.FURNITURE, Mark.DISCREPANCY),
)
_SELECTED, _ECHO = int(Mark.SELECTED), int(Mark.ECHO)
"""Plain numbers: to join flags costs ten times as much."""


class Look(NamedTuple):
    """How a row shows: its sign, the mark that the sign stands for, its stretches with marks."""

    sign: str
    meaning: int
    runs: tuple[Marked, ...]


class Appearance:
    """Answers for one session; keeps the word marks of beads once they were looked at, and how rows
    look away from the cursor.
    """

    def __init__(self, session: ReadingSession) -> None:
        self._session = session
        self.marks = DrawnMarks(session)
        self.maps = Maps(session, self.marks)
        self._quoted: tuple[QuoteEntry, Pair[Stretches], Pair[Stretches]] | None = None
        self._looks: Pair[dict[int, Look]] = Pair({}, {})
        self._are_looks_kept = False
        self._looks_on: tuple[object, ...] = None, None, None
        """The very values that the kept looks are of."""
        self._has_word_marks = True
        self._shown: tuple[QuoteEntry | None, Occurrence | None] = None, None
        self._at_cursor: Pair[list[tuple[int, int]]] = Pair([], [])

    def renew(self) -> None:
        """Forget the looks of rows that may have changed. Must precede ``look``, once for all rows
        that are painted together.
        """
        session = self._session
        looks_on = (session.panes.rows, session.comparison, session.filter.hidden_grades)
        is_same = all(a is b for a, b in zip(looks_on, self._looks_on, strict=True))
        if not is_same or session.has_word_marks is not self._has_word_marks:
            self._forget_all()
            self._looks_on, self._has_word_marks = looks_on, session.has_word_marks
        self._renew_quoted()
        review = session.by_review
        self._are_looks_kept = (
            session.search.search is None
            and session.selection is None
            and (review is None or review.origin is None)
        )
        self._at_cursor = Pair([], [])
        bead = session.bead
        if bead is None:
            if session.count:
                self._at_cursor[session.side].append(session.cursor_extent)
            return
        for side in Side:
            for index in session.bead_sentences(bead, side):
                self._at_cursor[side].append(session.panes.extent(side, index))

    def _renew_quoted(self) -> None:
        """Another quotation, or another place of it: forget the rows of both, as the reader goes
        from one to the next.
        """
        entry = self._session.shown_entry
        chosen = None if entry is None else self._session.quotes.chosen
        was_entry, was_chosen = self._shown
        self._shown = entry, chosen
        if entry is not was_entry:
            for each in (was_entry, entry):
                if each is not None:
                    self._forget_entry(each)
        elif chosen != was_chosen:
            for place in (was_chosen, chosen):
                if place is not None:
                    self._forget(place.side, place.span)

    def _forget_entry(self, entry: QuoteEntry) -> None:
        if len(entry.occurrences) > _MOST_PLACES:
            self._forget_all()
            return
        for marks in self._entry_marks(entry):
            for side, stretches in marks.items():
                for start, end, _ in stretches:
                    self._forget(side, Span(start, end))

    def _forget(self, side: Side, span: Span) -> None:
        first, last = self._session.panes.rows[side].extent(span)
        for row in range(first, last + 1):
            self._looks[side].pop(row, None)

    def _forget_all(self) -> None:
        self._looks.left.clear()
        self._looks.right.clear()

    def look(self, side: Side, row: int) -> Look:
        """How a row shows now; away from the cursor as it did before, if nothing else changed."""
        for first, last in self._at_cursor[side]:
            if first <= row <= last:
                return self._look(side, row)
        if not self._are_looks_kept:
            return self._look(side, row)
        looks = self._looks[side]
        found = looks.get(row)
        if found is None:
            if len(looks) >= _KEPT_LOOKS:
                looks.clear()
            found = looks[row] = self._look(side, row)
        return found

    def look_ahead(self, side: Side) -> None:
        """Look at the next screen's rows and at those of the one before, while there is time."""
        self.renew()
        panes = self._session.panes
        top, height = panes.tops[side], panes.height
        panes.get_ready()
        for begin in (top + height, top - height):
            for row in range(max(0, begin), min(begin + height, len(panes.rows[side]))):
                self.look(side, row)

    def _look(self, side: Side, row: int) -> Look:
        sign, meaning = self.sign(side, row)
        return Look(sign, meaning, tuple(self.row_runs(side, row)))

    def row_runs(self, side: Side, row: int) -> Sequence[Marked]:
        """The stretches of a row with their marks."""
        session = self._session
        panes = session.panes
        document = panes.documents[side]
        span = panes.rows[side].span(row)
        marked: list[Marked] = []
        cursor_bead = session.bead
        for index in panes.sentences_of(side, row):
            sentence = document.sentences[index]
            number = panes.alignment.bead_of(side, index)
            marks = self._sentence_marks(side, index, number, cursor_bead)
            if sentence.furniture is not None:
                marks |= _FURNITURE
            if marks:
                marked.append((sentence.span.start, sentence.span.end, marks))
            if number is not None and session.has_word_marks:
                bead = panes.alignment.beads[number]
                if number == cursor_bead or bead.relation in _WORDS_ALWAYS:
                    marked.extend(self.marks.of(number)[side].near(span))
        if session.has_word_marks:
            marked.extend(self.marks.alarms.stretches[side].near(span))
        entry = session.shown_entry
        if entry is not None:
            places, words = self._entry_marks(entry)
            marked.extend(places[side].near(span))
            chosen = session.quotes.chosen
            if chosen is not None and chosen.side is side:
                marked.append((chosen.span.start, chosen.span.end, int(Mark.CHOSEN)))
            if session.has_word_marks:
                marked.extend(words[side].near(span))
        marked.extend(session.search.marked(side, span))
        selection = session.selection
        if selection is not None and selection.side is side:
            marked.append((selection.span.start, selection.span.end, _SELECTED))
        return runs(span, marked)

    def _sentence_marks(
        self, side: Side, index: int, number: int | None, cursor_bead: int | None
    ) -> int:
        session = self._session
        marks = 0
        if side is session.side and index == session.sentence:
            marks = _CURSOR
        elif (number is not None and number == cursor_bead) or session.is_being_linked(side, index):
            marks = _PARTNER
        if number is not None:
            bead = session.panes.alignment.beads[number]
            if not bead.relation.is_link:
                marks |= _ONLY_HERE
            elif bead.is_moved:
                marks |= _MOVED
            is_echo = side is Side.RIGHT and bead.relation is Relation.IDENTICAL
            if is_echo and session.panes.is_column and not marks & (_CURSOR | _PARTNER):
                marks |= _ECHO
        return marks

    def _entry_marks(self, entry: QuoteEntry) -> tuple[Pair[Stretches], Pair[Stretches]]:
        """Where the words of a quotation stand, and what was done to them."""
        if self._quoted is None or self._quoted[0] is not entry:
            places: Pair[list[Marked]] = Pair([], [])
            for place in entry.occurrences:
                places[place.side].append((place.span.start, place.span.end, int(Mark.OCCURRENCE)))
            left, right = (
                word_marks(entry.utterance.edits, side, document.text)
                for side, document in self._session.documents.items()
            )
            self._quoted = entry, places.map(Stretches), Pair(left, right).map(Stretches)
        return self._quoted[1:]

    def sign(self, side: Side, row: int) -> tuple[str, int]:
        """The glyph in the margin of a row and the mark that it stands for."""
        session = self._session
        panes = session.panes
        sentences = panes.sentences_of(side, row)
        is_near = side is session.side and session.sentence in sentences
        if is_near and row == session.cursor_extent[0]:
            return CURSOR_SIGN, _CURSOR
        if row in panes.rows[side].folds:
            return FURNITURE_SIGN, _FURNITURE
        row_span = panes.rows[side].span(row)
        for start, _end, _ in self.marks.alarms.stretches[side].near(row_span):
            if row_span.start <= start < row_span.end:
                return ALARM_SIGN, _DISCREPANCY
        best = ("", 0)
        for index in sentences:
            number = panes.alignment.bead_of(side, index)
            if panes.documents[side].sentences[index].furniture is not None:
                best = best if best[0] else (FURNITURE_SIGN, _FURNITURE)
            elif number is not None:
                bead = panes.alignment.beads[number]
                if not bead.relation.is_link:
                    return ONLY_SIGNS[side], _ONLY_HERE
                if bead.is_moved and panes.extent(side, index)[0] == row:
                    is_down = " down " in session.moves.words(number, side)
                    best = MOVED_SIGNS[is_down], _MOVED
        return best

    def fold(self, side: Side, row: int) -> Fold | None:
        """The furniture that a row stands for, if it does."""
        return self._session.panes.rows[side].folds.get(row)
