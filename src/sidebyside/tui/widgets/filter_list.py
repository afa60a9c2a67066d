"""The boxes of the filter: what each lets through, and how many differences that is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rich.style import Style
from textual import events
from textual.strip import Strip

from ...model.edits import EditGrade
from ...view import filtering
from ...view.cells import cell_width, cut_to_width
from ...view.difference_filter import CHOICES, GRADE_WORDS, Choice, Kind
from ...view.reading import ReadingSession
from ..keymap import FILTER_KEYS, KEYS, Key, bindings
from .overlay import EDGE, Box

if TYPE_CHECKING:
    from ..theme import Palette

WIDTH = 36
_HEADINGS: dict[Choice, str] = {Kind.EDITED: "DIFFERENCES", EditGrade.TYPOGRAPHY: "CHANGED WORDS"}
"""What stands above the first box of a sort."""

_HIDDEN = "· on maps and overview: hidden"


def _rows() -> Iterator[Choice | str]:
    for choice in CHOICES:
        if heading := _HEADINGS.get(choice):
            yield heading
        yield choice


ROWS = (*_rows(), _HIDDEN)
"""The last one shows while something is hidden."""


class FilterList(Box):
    """Paints a row a box, over the right of the texts."""

    BINDINGS = bindings(FILTER_KEYS, "screen.")

    def __init__(self, session: ReadingSession, palette: Palette) -> None:
        super().__init__(palette, id="filter")
        self._session = session
        self._counts: dict[Choice, int] = {}

    @property
    def is_open(self) -> bool:
        """As the session says."""
        return self._session.filter.is_open

    @property
    def spot(self) -> tuple[int, int]:
        """The box at the list's own cursor."""
        return EDGE, ROWS.index(self._session.filter.choice)

    def offers(self) -> Sequence[Key]:
        """Its own keys, and the way to the next difference."""
        beside = [key for key in KEYS if key.id in ("next-target", "help")]
        return [*(key for key in FILTER_KEYS if key.footer), *beside]

    def fit(self, width: int, height: int) -> None:
        """A row a box."""
        del width, height
        self.styles.width, self.styles.height = WIDTH, len(ROWS) + 1

    def before_rows(self) -> None:
        """Count once for all rows."""
        self._counts = self._session.filter.counts()

    def row(self, y: int) -> Strip:
        """A heading, a box, or the edge."""
        if y >= len(ROWS):
            return self.lower_edge()
        plain, edge, content = self.palette.entry(is_chosen=False), self.edge, ROWS[y]
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
        """Tick the box, or not."""
        event.stop()
        content = ROWS[event.y] if event.y < len(ROWS) else ""
        if not isinstance(content, str):
            box = CHOICES.index(content)
            self.post_message(
                self.Commanded(
                    lambda session: filtering.point_at_box(session, box), filtering.toggle_box
                )
            )
