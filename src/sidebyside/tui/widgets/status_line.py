"""The line, or rows, that explain: progress, a message, or why the cursor's sentence is linked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.strip import Strip

from ...view.change import Target
from ...view.reading import ReadingSession
from ...view.status import SEPARATOR, filled, why
from ...view.visible import visible
from .painted import Painted

if TYPE_CHECKING:
    from ..theme import Palette


class StatusLine(Painted):
    """Paints words, in one row or more. ``progress`` and ``trouble`` are set from outside."""

    def __init__(self, session: ReadingSession, palette: Palette) -> None:
        super().__init__(palette, id="status")
        self._session = session
        self.progress = ""
        self.trouble = ""
        self._rows_of_words: list[str] = []

    def before_rows(self) -> None:
        """Break the words into the rows that there are."""
        self._rows_of_words = filled(self.words(), self.wide - 2, self.high)

    def row(self, y: int) -> Strip:
        """One row of the words."""
        words = self._rows_of_words[y] if y < len(self._rows_of_words) else ""
        is_error = bool(self.trouble)
        is_faded = not is_error and self._session.comparison is None
        style = self.palette.status(is_error=is_error, is_faded=is_faded)
        return self.strip((words, is_error, is_faded), [(f" {words}", style)])

    def words(self) -> str:
        """What there is to say now; trouble before messages, messages before the rest."""
        session = self._session
        if self.trouble:
            return " ".join(visible(self.trouble).split())
        if session.notice:
            return session.notice
        if session.comparison is None:
            return f"comparing: {self.progress} …" if self.progress else "comparing …"
        entry = session.shown_entry
        if session.target is Target.QUOTES and entry is not None:
            here, count = session.position()
            where = f"{here} of {count}" if here else f"{count} place{'s' * (count != 1)}"
            parts = [f"{entry.glyph} {entry.relation.value}", *entry.notes]
            parts += [entry.speaker] if entry.speaker else []
            return SEPARATOR.join([*parts, where, f"“{entry.words}”"])
        bead = session.bead
        if bead is not None:
            return why(session.comparison, session.moves, bead, session.side)
        sentences = session.documents[session.side].sentences
        if sentences and sentences[session.sentence].furniture:
            reason = visible(sentences[session.sentence].furniture or "")
            return f"page furniture: {reason} · F shows it or folds it away"
        return "nothing to compare" if not sentences else ""
