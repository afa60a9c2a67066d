"""The boxes of the filter: what each lets through, and how many differences that is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich.style import Style
from textual import events
from textual.message import Message
from textual.strip import Strip

from ...model.edits import EditGrade
from ...view.cells import cell_width, cut_to_width
from ...view.difference_filter import CHOICES, GRADE_WORDS, Choice, Kind
from ...view.reading import ReadingSession
from ..keymap import FILTER_KEYS, bindings
from .painted import Painted

if TYPE_CHECKING:
    from ..theme import Palette

WIDTH = 36
_HEADINGS: dict[Choice, str] = {Kind.EDITED: "DIFFERENCES", EditGrade.TYPOGRAPHY: "OF THEIR WORDS"}
"""What stands above the first box of a sort."""

_HIDDEN = "· on the maps: hidden here"


def _rows() -> Iterator[Choice | str]:
    for choice in CHOICES:
        if heading := _HEADINGS.get(choice):
            yield heading
        yield choice


ROWS = (*_rows(), _HIDDEN)
"""The last one shows while something is hidden."""


class FilterList(Painted):
    """Paints a row a box, over the right of the texts."""

    can_focus = True
    BINDINGS = bindings(FILTER_KEYS, "screen.")

    class Pointed(Message):
        """A box was pointed at, by its number."""

        def __init__(self, box: int) -> None:
            super().__init__()
            self.box = box

    def __init__(self, session: ReadingSession, palette: Palette) -> None:
        super().__init__(palette, id="filter")
        self._session = session
        self._counts: dict[Choice, int] = {}

    def before_rows(self) -> None:
        """Count once for all rows."""
        self._counts = self._session.filter.counts()

    def row(self, y: int) -> Strip:
        """A heading, or a box."""
        plain = self.palette.entry(is_chosen=False)
        edge = ("│ ", self.palette.entry(is_chosen=False, is_faded=True))
        content = ROWS[y] if y < len(ROWS) else ""
        if isinstance(content, str):
            words = content
            if words is _HIDDEN:
                words = words if self._session.filter.hidden else ""
                faded = self.palette.entry(is_chosen=False, is_faded=True)
                return self.strip((y, words), [edge, (words or " ", faded), (" ", plain)])
            if y == 0:
                shown = len(self._session.differences)
                words += f" {shown:,} of {shown + self._session.filter.hidden:,}"
            strong = self.palette.entry(is_chosen=False, is_strong=True)
            return self.strip((y, words), [edge, (words or " ", strong), (" ", plain)])
        state = self._session.filter
        is_here, is_ticked = content is state.choice, state.chosen.is_ticked(content)
        count = self._counts.get(content, 0)
        key = (content, is_here, is_ticked, count)
        return self.strip(key, [edge, *self._box(content, is_here, is_ticked, count)])

    def _box(
        self, choice: Choice, is_here: bool, is_ticked: bool, count: int
    ) -> Iterator[tuple[str, Style]]:
        is_faded = not is_ticked or not count
        style = self.palette.entry(is_chosen=is_here, is_faded=is_faded, is_strong=is_here)
        words = GRADE_WORDS[choice] if isinstance(choice, EditGrade) else choice.value
        number = f"{count:,}"
        room = self.wide - 4 - cell_width(number)
        words = cut_to_width(
            f"{'▸' if is_here else ' '}[{'×' if is_ticked else ' '}] {words}", room
        )
        yield words + " " * (room - cell_width(words)), style
        yield f"{number} ", style
        yield " ", self.palette.entry(is_chosen=False)

    def on_click(self, event: events.Click) -> None:
        """Say which box was meant."""
        event.stop()
        content = ROWS[event.y] if event.y < len(ROWS) else ""
        if not isinstance(content, str):
            self.post_message(self.Pointed(CHOICES.index(content)))
