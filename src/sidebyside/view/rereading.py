"""Another comparison, of edited texts, in place of the one that was read.

Invariant: what the reader was doing goes on at the same sentences, or where a sentence is gone at
the nearest one: cursor, first rows, marks, the chosen quotation, the hits of a search, the filter.
"""

from __future__ import annotations

from ..model.comparison import Comparison
from ..model.document import Document
from ..model.pair import Pair, Side
from ..review.moves import Moves, moved_sentences, sentence_texts
from .bookmarks import Place
from .change import Change
from .reading import ReadingSession
from .searching import search_again
from .sync import clamp_top


def moves_between(old: Pair[Document], new: Pair[Document]) -> Pair[Moves]:
    """Where the sentences that were read stand now."""
    left, right = (
        moved_sentences(sentence_texts(old[side]), sentence_texts(new[side])) for side in Side
    )
    return Pair(left, right)


def nearest(moves: Moves, sentence: int, count: int) -> int:
    """Where a sentence stands among ``count`` of the edited text, or would stand: behind the
    nearest one before it that is still there, or before the first one that is.
    """
    for back in range(sentence + 1):
        if sentence - back in moves:
            return max(0, min(moves[sentence - back] + min(back, 1), count - 1))
    return 0


def take_again(session: ReadingSession, comparison: Comparison, moves: Pair[Moves]) -> Change:
    """Show a comparison of edited texts; ``moves`` as ``moves_between`` gives them."""
    panes, old = session.panes, session.documents
    new = comparison.documents

    def moved(place: Place) -> Place:
        side, offset = place
        if not old[side].sentences or not new[side].sentences:
            return side, 0
        was = panes.sentence_at(side, offset)
        within = offset - old[side].sentences[was].span.start
        span = new[side].sentences[nearest(moves[side], was, len(new[side].sentences))].span
        return side, span.start + min(max(within, 0), len(span) - 1)

    def first_of(side: Side) -> Place:
        rows, top = panes.rows[side], panes.tops[side]
        return side, rows.starts[min(max(top, 0), len(rows) - 1)] if len(rows) else 0

    screen_row = session.cursor_extent[0] - panes.tops[session.side]
    is_in_sight = 0 <= screen_row < panes.height
    is_at_start = panes.tops == Pair(0, 0)
    cursor = moved((session.side, session.offset))
    firsts = [moved(first_of(side)) for side in Side]
    bookmarks = session.bookmarks
    places = {letter: moved(place) for letter, place in bookmarks.places.items()}
    before = None if bookmarks.before is None else moved(bookmarks.before)
    shown = session.quotes.shown
    quoted = None if shown is None else moved((shown.side, shown.span.start))

    session.selection, session.ring = None, ()
    session.take(comparison)
    if quoted is not None and session.quotes.entries:
        session.quotes.choose_nearest(*quoted)
    bookmarks.places, bookmarks.before = places, before
    left, right = (
        clamp_top(panes.rows[side].row_at(offset), panes.lengths[side], panes.height)
        for side, offset in firsts
    )
    panes.tops = Pair(0, 0) if is_at_start else Pair(left, right)
    if panes.is_column:
        panes.tops = panes.tops.map(lambda _top: panes.tops[cursor[0]])
    session.stand(cursor[0], panes.sentence_at(*cursor))
    if not session.count:
        session.stand(session.side.other, 0)
    if is_in_sight and session.count:
        facing = session.facing_extent() if session.is_synced else None
        if not (is_at_start and panes.is_shown(session.side, session.cursor_extent)):
            panes.place(session.side, session.cursor_extent, screen_row, facing)
            panes.bring(session.side, session.cursor_extent, facing, session.is_synced)
    return Change.PLACE | Change.PANEL | search_again(session)
