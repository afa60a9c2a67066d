"""Choosing which differences to stop at, in a list of boxes."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..model.edits import EditGrade
from .change import Change
from .difference_filter import (
    CHOICES,
    Choice,
    DifferenceFilter,
    Profile,
    counts,
    profiles,
    shown,
)
from .differences import differences

if TYPE_CHECKING:
    from .reading import ReadingSession


@dataclass(slots=True)
class FilterState:
    """``chosen`` is in force; ``row`` is the box under the list's own cursor. What is known of the
    differences is made when it is first asked for.
    """

    chosen: DifferenceFilter = field(default_factory=DifferenceFilter)
    is_open: bool = False
    row: int = 0
    hidden_beads: frozenset[int] = frozenset()
    _profiles: dict[int, Profile] | None = None
    _counted: Counter[Profile] = field(default_factory=Counter)

    @property
    def choice(self) -> Choice:
        """The box under the cursor."""
        return CHOICES[self.row]

    @property
    def hidden_grades(self) -> frozenset[EditGrade]:
        """The grades of which no word is marked."""
        return self.chosen.grades

    @property
    def hidden(self) -> int:
        """How many differences are not stopped at."""
        return len(self.hidden_beads)

    @property
    def hidden_words(self) -> str:
        """How many differences are not stopped at; empty if none."""
        return f"{self.hidden:,} hidden" if self.hidden else ""

    def counts(self) -> dict[Choice, int]:
        """What each box would bring."""
        return counts(self._counted, self.chosen)

    def apply(self, session: ReadingSession) -> None:
        """Let through what is chosen."""
        comparison = session.comparison
        if comparison is None:
            return
        alignment = session.panes.alignment
        if self._profiles is None:
            alarmed = (d.bead for d in comparison.discrepancies if d.bead is not None)
            self._profiles = profiles(alignment, alarmed)
            self._counted = Counter(self._profiles.values())
        session.differences = shown(self._profiles, self.chosen)
        self.hidden_beads = frozenset(self._profiles.keys() - session.differences.beads)

    def renew(self, session: ReadingSession) -> None:
        """Another comparison was taken: what was chosen holds for it too."""
        self._profiles = None
        if self.is_open or self.chosen != DifferenceFilter():
            self.apply(session)
        else:
            session.differences = differences(session.panes.alignment)


def toggle_filter(session: ReadingSession) -> Change:
    """Open the list of boxes, or close it; what is chosen stays in force."""
    state = session.filter
    if not state.is_open and session.comparison is None:
        return session.say(session.no_comparison)
    state.is_open = not state.is_open
    if state.is_open:
        state.apply(session)
    return Change.PLACE | Change.PANEL


def next_box(session: ReadingSession) -> Change:
    """Down the list."""
    return point_at_box(session, session.filter.row + 1)


def previous_box(session: ReadingSession) -> Change:
    """Up the list."""
    return point_at_box(session, session.filter.row - 1)


def point_at_box(session: ReadingSession, row: int) -> Change:
    """To one box, or the nearest there is."""
    session.filter.row = min(max(row, 0), len(CHOICES) - 1)
    return Change.PLACE


def toggle_box(session: ReadingSession) -> Change:
    """Tick the box, or not."""
    return _choose(session, session.filter.chosen.toggled(session.filter.choice))


def only_box(session: ReadingSession) -> Change:
    """Tick no other box of this sort; again, all of them."""
    return _choose(session, session.filter.chosen.alone(session.filter.choice))


def all_boxes(session: ReadingSession) -> Change:
    """Hide nothing."""
    return _choose(session, DifferenceFilter())


def _choose(session: ReadingSession, chosen: DifferenceFilter) -> Change:
    """What is chosen is what next and previous go to; a review heeds it as it is."""
    session.filter.chosen = chosen
    session.filter.apply(session)
    if session.target is not session.by_difference and session.target is not session.by_review:
        session.target = session.by_difference
        return session.say("next and previous go to differences now")
    return Change.PLACE
