"""The line, or rows, that explain: progress, a message, or why the cursor's sentence is linked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.strip import Strip

from ...view.appearance import Appearance
from ...view.reading import ReadingSession
from ...view.status import SEPARATOR, filled, why
from ...view.visible import visible
from ...view.words import UNNAMED, speaker_words, treatment
from .painted import Painted

if TYPE_CHECKING:
    from ..theme import Palette


class StatusLine(Painted):
    """Paints words, in one row or more. ``progress`` and ``trouble`` are set from outside."""

    def __init__(self, session: ReadingSession, appearance: Appearance, palette: Palette) -> None:
        super().__init__(palette, id="status")
        self._appearance = appearance
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
        if entry is not None:
            here, count = session.position()
            where = f"{here:,} of {count:,}" if here else f"{count:,} place{'s' * (count != 1)}"
            speaker = speaker_words(entry.utterance) or UNNAMED
            parts = (*treatment(entry.utterance), speaker, where, f"“{entry.words}”")
            return SEPARATOR.join(parts)
        bead = session.bead
        if bead is not None:
            withheld = self._appearance.withheld(bead)
            return why(session.comparison, session.moves, bead, session.side, withheld)
        sentences = session.documents[session.side].sentences
        if not sentences:
            return "nothing to compare"
        fold = self._appearance.fold(session.side, session.cursor_extent[0])
        if fold is not None:
            return f"{fold.words} · F shows it"
        reason = sentences[session.sentence].furniture
        return f"page furniture: {visible(reason)} · F folds it away" if reason else ""
