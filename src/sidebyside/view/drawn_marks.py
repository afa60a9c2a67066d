"""What is drawn on the words of links: their differences, and facts told differently.

Asked for at each key and each row, so what was found is kept until the filter or the comparison
changes.
"""

from __future__ import annotations

from ..model.comparison import Comparison
from ..model.pair import Pair
from .alarms import Alarms, alarms
from .marks import Stretches, Withheld, link_marks
from .reading import ReadingSession


class DrawnMarks:
    """Answers for one session."""

    def __init__(self, session: ReadingSession) -> None:
        self._session = session
        self._of_beads: dict[int, tuple[Pair[Stretches], Withheld]] = {}
        self._hidden = session.filter.hidden_grades
        self._comparison: Comparison | None = None
        self._alarms = alarms(())

    @property
    def alarms(self) -> Alarms:
        """The facts told differently."""
        self._renew()
        return self._alarms

    def of(self, bead: int) -> Pair[Stretches]:
        """The marks on the words of a link."""
        return self._found(bead)[0]

    def withheld(self, bead: int) -> Withheld:
        """Which marks of a link are not drawn."""
        return self._found(bead)[1]

    def _found(self, bead: int) -> tuple[Pair[Stretches], Withheld]:
        self._renew()
        found = self._of_beads.get(bead)
        if found is None:
            texts = self._session.documents.map(lambda document: document.text)
            edits = self._session.panes.alignment.beads[bead].edits
            if self._hidden:
                edits = tuple(edit for edit in edits if edit.grade not in self._hidden)
            marks, withheld = link_marks(edits, texts)
            found = self._of_beads[bead] = marks.map(Stretches), withheld
        return found

    def _renew(self) -> None:
        """Forget what was kept of another comparison or filter."""
        comparison, hidden = self._session.comparison, self._session.filter.hidden_grades
        if self._hidden != hidden:
            self._of_beads.clear()
            self._hidden = hidden
        if self._comparison is not comparison:
            self._of_beads.clear()
            self._comparison = comparison
            self._alarms = alarms(() if comparison is None else comparison.discrepancies)
