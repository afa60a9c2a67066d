"""What next and previous go to: differences, quoted places, whatever a feature adds.

A target is an object that the session holds as ``target``; the commands, the footer and the title
know no more of it than this. Whoever adds one puts it into ``session.target``; leaving puts the
differences back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from .change import Change

if TYPE_CHECKING:
    from .reading import ReadingSession


class Target(Protocol):
    """One kind of place to go to."""

    @property
    def noun(self) -> str:
        """What one of them is called in the footer."""

    def position(self, session: ReadingSession) -> tuple[int | None, int]:
        """Which one of how many; ``None`` while the cursor stands at none."""

    def go(self, session: ReadingSession, step: int) -> Change:
        """To the next one (+1) or the previous one (-1); if there is none, say so."""

    def show_again(self, session: ReadingSession) -> None:
        """The rows were made anew: bring back what stood on the screen apart from the cursor."""

    def leave(self, session: ReadingSession) -> Change:
        """The reader goes back to differences: close and forget what belongs to this target."""


def next_of_target(session: ReadingSession) -> Change:
    """To the next one of what the reader is after."""
    return session.target.go(session, +1)


def previous_of_target(session: ReadingSession) -> Change:
    """To the previous one of what the reader is after."""
    return session.target.go(session, -1)


def is_at_rest(session: ReadingSession) -> bool:
    """Whether there is nothing to leave."""
    return (
        session.target is session.by_difference
        and session.search.search is None
        and (session.selection is None or not session.selection.span)
    )


def leave(session: ReadingSession) -> Change:
    """Back to the cursor, and to differences as the target; from a selection, to none. Hits that
    were found before something else became the target go with it.
    """
    selection, session.selection = session.selection, None
    if selection is not None and selection.span:
        return Change.PLACE
    change = Change.PLACE | session.target.leave(session) | session.by_search.leave(session)
    session.target = session.by_difference
    session.bring_if_out_of_sight()
    return change
