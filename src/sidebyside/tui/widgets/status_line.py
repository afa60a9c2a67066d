"""The line, or rows, that explain: progress, a message, or why the cursor's sentence is linked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from rich.style import Style
from textual.strip import Strip

from ...view.appearance import Appearance
from ...view.detail import detail
from ...view.detail_rows import ALARM, DetailRow
from ...view.discrepancies import notes_of
from ...view.marks import Mark
from ...view.reading import ReadingSession
from ...view.searching import status_words
from ...view.status import SEPARATOR, Run, alarmed, filled, why
from ...view.targets import is_at_rest
from ...view.visible import visible
from ...view.words import UNNAMED, speaker_words, treatment
from ..keymap import label
from .painted import Painted

if TYPE_CHECKING:
    from ...model.comparison import Comparison
    from ..theme import Palette


class StatusLine(Painted):
    """Paints words, in one row or more. Set from outside: ``progress`` of the comparison, empty
    while there is none; ``trouble``; ``news`` of the texts' files; what else is ``at_work``.
    """

    def __init__(self, session: ReadingSession, appearance: Appearance, palette: Palette) -> None:
        super().__init__(palette, id="status")
        self._appearance = appearance
        self._session = session
        self.progress = "comparing …"
        self.trouble = ""
        self.news = ""
        self.at_work = ""
        self.remapped: Mapping[str, str] = {}
        self._rows_of_words: list[tuple[Run, ...]] = []
        self._details: list[DetailRow] = []
        self._has_details = False

    def before_rows(self) -> None:
        """Break the words into the rows that there are."""
        self._has_details = self.high > 1 and not self.trouble
        has_details = self._has_details
        self._details = detail(self._session, self.wide, self.high - 1) if has_details else []
        rows = filled(self.words(), self.wide - 2, 1 if has_details else self.high)
        self._rows_of_words = alarmed(rows, self._alarms())

    def _alarms(self) -> tuple[str, ...]:
        """The notes among the words that are told in the colour of a warning."""
        session = self._session
        bead = session.bead
        is_why = not self.trouble and not session.notice and session.shown_entry is None
        if session.comparison is None or bead is None or not is_why:
            return ()
        return notes_of(session.comparison, bead)

    def row(self, y: int) -> Strip:
        """One row of the words, or of what is told about them."""
        if 0 < y <= len(self._details):
            told = self._details[y - 1]
            return self.strip(told, self._detail(told))
        if y > 0 and self._has_details:
            return self.strip("no detail", [(" ", self.palette.text(0))])
        runs = self._rows_of_words[y] if y < len(self._rows_of_words) else ()
        is_error = bool(self.trouble)
        is_faded = not is_error and self._session.comparison is None
        style = self.palette.status(is_error=is_error, is_faded=is_faded)
        alarm = self.palette.alarm()
        parts = [(run.words, alarm if run.is_alarm else style) for run in runs]
        return self.strip((runs, is_error, is_faded), [(" ", style), *parts, (" ", style)])

    def _detail(self, told: DetailRow) -> Iterator[tuple[str, Style]]:
        plain = self.palette.text(0)
        if told.lead == ALARM:
            lead = self.palette.sign(int(Mark.DISCREPANCY))
        else:
            lead = self.palette.sign(int(Mark.CURSOR))
        yield " ", plain
        yield told.lead or " ", lead
        yield " ", plain
        for words, marks in told.parts:
            yield words, self.palette.text(marks)
        yield " ", plain

    def words(self) -> str:
        """What there is to say now; trouble before messages, messages before the rest."""
        session = self._session
        if self.trouble:
            return " ".join(visible(self.trouble).split())
        beside = [self.at_work, self._progress() or self.news]
        if session.notice:
            return SEPARATOR.join(part for part in (session.notice, *beside) if part)
        parts = [status_words(session), *beside]
        if session.comparison is not None:
            parts.append(self._about_place(session.comparison))
        elif not self.progress:
            parts.append(session.no_comparison)
        return SEPARATOR.join(part for part in parts if part)

    def _progress(self) -> str:
        if not self.progress or not is_at_rest(self._session):
            return self.progress
        return f"{self.progress} {label('leave', self.remapped)} stops it"

    def _about_place(self, comparison: Comparison) -> str:
        """What stands at the cursor, or what was done to the words of the chosen quotation."""
        session = self._session
        entry = session.shown_entry
        if entry is not None:
            here, count = session.by_quote.position(session)
            if session.target is not session.by_quote:
                here, count = None, len(entry.occurrences)
            where = f"{here:,} of {count:,}" if here else f"{count:,} place{'s' * (count != 1)}"
            speaker = speaker_words(entry.utterance) or UNNAMED
            parts = (*treatment(entry.utterance), speaker, where, f"“{entry.words}”")
            return SEPARATOR.join(parts)
        bead = session.bead
        if bead is not None:
            withheld = self._appearance.marks.withheld(bead)
            return why(
                comparison,
                session.moves,
                bead,
                session.side,
                withheld,
                has_details=bool(self._details),
            )
        sentences = session.documents[session.side].sentences
        if not sentences:
            return "nothing to compare"
        key = label("furniture", self.remapped)
        fold = self._appearance.fold(session.side, session.cursor_extent[0])
        if fold is not None:
            return f"{fold.words} · {key} shows it"
        reason = sentences[session.sentence].furniture
        return f"page furniture: {visible(reason)} · {key} folds it away" if reason else ""
