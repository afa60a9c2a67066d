"""Going from difference to difference."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..model.pair import Side
from .change import Change
from .steps import bead_at_or_before

if TYPE_CHECKING:
    from .reading import ReadingSession


@dataclass(frozen=True, slots=True)
class DifferenceTarget:
    """The differences as the target: where the reader begins, and comes back to."""

    noun = "difference"

    def position(self, session: ReadingSession) -> tuple[int | None, int]:
        """Which one of how many differences."""
        bead = session.bead
        here = None if bead is None else session.differences.number(bead)
        return here, len(session.differences)

    def go(self, session: ReadingSession, step: int) -> Change:
        """To the next or the previous difference in reading order."""
        if session.comparison is None:
            return session.say(session.no_comparison)
        found = step_in(session, session.side, session.sentence, step)
        if found is None:
            edge = "after" if step > 0 else "before"
            words = f"no difference {edge} this" if session.differences else "no differences"
            hidden = session.filter.hidden_words
            return session.say(f"{words}, {hidden}" if hidden else words)
        session.target = self
        session.go(*found)
        return Change.PLACE

    def show_again(self, session: ReadingSession) -> None:
        """The cursor is all there is to show."""

    def leave(self, session: ReadingSession) -> Change:
        """Nothing to close."""
        del session
        return Change.NOTHING


def step_in(
    session: ReadingSession, side: Side, sentence: int, step: int
) -> tuple[Side, int] | None:
    """Where the next (or previous) difference from a sentence stands, on its side if it can be;
    ``None`` past the last one.
    """
    bead = bead_at_or_before(session.panes, side, sentence)
    known = session.differences
    found = known.after(bead) if step > 0 else known.before(bead)
    if found is None:
        return None
    at = side if session.bead_sentences(found, side) else side.other
    return at, session.bead_sentences(found, at)[0]


def next_difference(session: ReadingSession) -> Change:
    """To the next difference in reading order."""
    return session.by_difference.go(session, +1)


def previous_difference(session: ReadingSession) -> Change:
    """To the difference before."""
    return session.by_difference.go(session, -1)
