"""Both articles at a glance, and a way to any sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import ModalScreen

from ...model.comparison import Comparison
from ...view.layout import SMALLEST
from ...view.overview import Place
from ...view.reading import ReadingSession
from ..keymap import LEAVING, OVERVIEW_KEYS, bindings, shared_bindings
from ..widgets.glance import Glance
from ..widgets.title_line import TitleLine

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..theme import Palette


class OverviewScreen(ModalScreen[Place | None]):
    """Closes with the sentence to go to, or with nothing."""

    DEFAULT_CSS = """
    OverviewScreen { layout: vertical; overflow: hidden; }
    OverviewScreen #title { height: 1; width: 100%; }
    OverviewScreen #overview { height: 1fr; width: 100%; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(OVERVIEW_KEYS),
        *shared_bindings({"help": "app.help"}),
        LEAVING,
    ]
    AUTO_FOCUS = ""

    def __init__(
        self,
        session: ReadingSession,
        comparison: Comparison,
        palette: Palette,
        remapped: Mapping[str, str],
    ) -> None:
        super().__init__()
        self._title_line = TitleLine(session, palette)
        self.glance = Glance(session, comparison, palette, remapped)

    def compose(self) -> ComposeResult:
        """The title as in the reader, and all the rest."""
        yield self._title_line
        yield self.glance

    def on_resize(self) -> None:
        """Too small a screen shows the reader's own message. A terminal tells its size more than
        once, and the help may lie above.
        """
        self._leave_if_small()

    def on_screen_resume(self) -> None:
        """The help was closed: it may have been open while the terminal was made smaller."""
        self._leave_if_small()

    def _leave_if_small(self) -> None:
        width, height = self.app.size
        if (width < SMALLEST[0] or height < SMALLEST[1]) and self.app.screen is self:
            self.dismiss(None)

    def action_move(self, across: int, down: int) -> None:
        """Choose what a neighbouring cell shows."""
        self.glance.choose(self.glance.shape.moved(self.glance.place, across, down))

    def action_end(self, step: int) -> None:
        """Choose the first or the last sentence."""
        side = self.glance.place.side
        heads = self.glance.shape.heads[side]
        if not heads:
            return
        self.glance.choose(Place(side, heads[-1] if step > 0 else heads[0]))

    def action_partner(self) -> None:
        """Choose the linked sentence, or the one across."""
        self.glance.choose(self.glance.partner())

    def action_difference(self, step: int) -> None:
        """Choose the next or the previous difference."""
        self.glance.choose(self.glance.difference(step))

    def action_go(self) -> None:
        """Go to the chosen sentence."""
        self.dismiss(self.glance.place)

    def action_close(self) -> None:
        """Go back to where the reader was."""
        self.dismiss(None)

    def on_glance_chosen(self) -> None:
        """Name the difference in the title."""
        self._title_line.bead = self.glance.bead
        self._title_line.repaint()

    def on_glance_gone(self) -> None:
        """Go to the chosen sentence."""
        self.action_go()
