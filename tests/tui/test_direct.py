"""What is painted past Textual is what Textual would have painted, and no more than changed."""

from __future__ import annotations

from typing import Any

import pyte
import pytest
from tests.support.harbour import harbour
from tests.support.screen import compared, reader, until
from textual import events
from textual.pilot import Pilot

from sidebyside import compare
from sidebyside.tui.app import ReaderApp
from sidebyside.tui.direct import Pieces


class Terminal:
    """What a terminal shows that gets all that the app writes; the app itself has none in tests."""

    def __init__(self, app: ReaderApp, size: tuple[int, int]) -> None:
        self.screen = pyte.Screen(*size)
        self._stream = pyte.Stream(self.screen)
        self._app = app
        self.direct: list[Pieces] = []
        app._display = self._take  # type: ignore[method-assign, assignment]

    def _take(self, screen: Any, update: Any) -> None:
        del screen
        if isinstance(update, Pieces):
            self.direct.append(update)
        if update is not None:
            self._stream.feed(update.render_segments(self._app.console))

    @property
    def cells(self) -> list[Any]:
        """Every cell with its colours and attributes."""
        return cells(self.screen)

    @property
    def wanted(self) -> list[Any]:
        """The same after Textual has painted all of it."""
        screen = pyte.Screen(self.screen.columns, self.screen.lines)
        update = self._app.screen._compositor.render_full_update()
        pyte.Stream(screen).feed(update.render_segments(self._app.console))
        return cells(screen)


def cells(screen: pyte.Screen) -> list[Any]:
    """All cells of a terminal."""
    return [[screen.buffer[y][x] for x in range(screen.columns)] for y in range(screen.lines)]


KEYS = (
    "j space G tab enter quotation_mark j enter k escape slash s e a enter n escape "
    "x j i j f escape t escape v j G v j v m a r 1 escape"
)


@pytest.mark.parametrize("size", [(120, 40), (64, 22)], ids=str)
async def test_the_terminal_shows_what_textual_would_paint(size: tuple[int, int]) -> None:
    app = reader(harbour())
    async with app.run_test(size=size) as pilot:
        terminal = Terminal(app, size)
        await compared(pilot, app)
        await pilot.resize_terminal(size[0] + 1, size[1])  # all of it is painted once more
        await pilot.resize_terminal(*size)
        for key in KEYS.split():
            await pilot.press(key)
            await until(pilot, lambda: not app.screen._dirty_widgets)
            assert terminal.cells == terminal.wanted, key
        assert terminal.direct


QUOTING = "\n\n".join(f"“The ferry {n} is late,” said Ada Holm. It left at {n}." for n in range(9))


async def test_down_the_list_two_entries_are_painted_in_it() -> None:
    app = reader(compare(QUOTING, QUOTING.replace("late", "early")))
    async with app.run_test(size=(120, 40)) as pilot:
        terminal = Terminal(app, (120, 40))
        await compared(pilot, app)
        await pilot.press("quotation_mark", "j")
        await settled(pilot, app)
        terminal.direct.clear()
        await pilot.press("j")
        sidebar = app.reading.query_one("#quotes").region
        (update,) = terminal.direct
        rows = [y for x, y, _ in update.pieces if sidebar.contains(x, y)]
        told = 3  # about the chosen entry: what was done, and who spoke on either side
        blank = 1  # between the two, on a screen of so many rows
        assert rows == list(range(rows[0], rows[0] + 2 * 3 + told + blank))


async def settled(pilot: Pilot[Any], app: ReaderApp) -> None:
    """Let the layout come to its end."""
    await until(pilot, lambda: not app.screen._layout_required and not app.screen._dirty_widgets)


async def test_keys_that_come_together_are_not_painted_one_by_one() -> None:
    app = reader(compare(QUOTING, QUOTING))
    async with app.run_test(size=(120, 40)) as pilot:
        terminal = Terminal(app, (120, 40))
        await compared(pilot, app)
        await settled(pilot, app)
        terminal.direct.clear()
        before = app.session.sentence
        for _ in range(8):
            app.post_message(events.Key("j", "j"))
        await until(pilot, lambda: app.session.sentence == before + 8)
        assert len(terminal.direct) <= 2
        await settled(pilot, app)
        assert terminal.cells == terminal.wanted
