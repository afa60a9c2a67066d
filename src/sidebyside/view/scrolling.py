"""Free scrolling by rows and pages, and bringing the cursor to the middle."""

from __future__ import annotations

from ..model.pair import Side
from .change import Change
from .reading import ReadingSession
from .steps import sentence_in_sight


def row_down(session: ReadingSession) -> Change:
    """Scroll one row on."""
    return scroll(session, 1)


def row_up(session: ReadingSession) -> Change:
    """Scroll one row back."""
    return scroll(session, -1)


def page_down(session: ReadingSession) -> Change:
    """Scroll a screen on, keeping two rows."""
    return scroll(session, max(1, session.panes.height - 2))


def page_up(session: ReadingSession) -> Change:
    """Scroll a screen back, keeping two rows."""
    return scroll(session, -max(1, session.panes.height - 2))


def half_page_down(session: ReadingSession) -> Change:
    """Scroll half a screen on."""
    return scroll(session, max(1, session.panes.height // 2))


def half_page_up(session: ReadingSession) -> Change:
    """Scroll half a screen back."""
    return scroll(session, -max(1, session.panes.height // 2))


def scroll(session: ReadingSession, rows: int, scrolled: Side | None = None) -> Change:
    """Scroll freely, by default the cursor's side; the cursor stays on the screen."""
    panes = session.panes
    if not panes.scroll(scrolled or session.side, rows, session.is_synced):
        end = session.count - 1 if rows > 0 else 0
        return session.stand(session.side, end) if scrolled is None else Change.NOTHING
    if session.count and not panes.is_shown(session.side, session.cursor_extent):
        side = session.side
        if panes.is_column and not panes.shown_sentences(side):
            side = side.other  # where both share the screen, one may have all of it
        in_sight = sentence_in_sight(panes, side, session.sentence, is_first=rows > 0)
        session.stand(side, in_sight)
    return Change.PLACE


def centre(session: ReadingSession) -> Change:
    """Put the cursor's sentence, and its partner, in the middle of the screen."""
    panes = session.panes
    first, last = session.cursor_extent
    depth = min(last - first + 1, panes.height)
    facing = session.facing_extent() if session.is_synced else None
    panes.place(session.side, (first, last), (panes.height - depth) // 2, facing)
    return Change.PLACE
