"""What is painted past Textual is what Textual would have painted, and no more than changed."""

from __future__ import annotations

import sys
from subprocess import run
from typing import Any

import pyte
import pytest
from tests.support.harbour import harbour
from tests.support.screen import compared, reader, until
from textual import events
from textual._compositor import LayoutUpdate
from textual.pilot import Pilot

from sidebyside import compare
from sidebyside.tui.app import ReaderApp
from sidebyside.tui.direct import DirectPainting, Pieces, can_paint


class Terminal:
    """What a terminal shows that gets all that the app writes; the app itself has none in tests."""

    def __init__(self, app: ReaderApp, size: tuple[int, int]) -> None:
        self.screen = pyte.Screen(*size)
        self._stream = pyte.Stream(self.screen)
        self._app = app
        self.direct: list[Pieces] = []
        self.whole: list[LayoutUpdate] = []
        app._display = self._take  # type: ignore[method-assign, assignment]

    def _take(self, screen: Any, update: Any) -> None:
        del screen
        if isinstance(update, Pieces):
            self.direct.append(update)
        if isinstance(update, LayoutUpdate):
            self.whole.append(update)
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


@pytest.mark.parametrize(
    ("size", "rows"),
    [((120, 40), 2 + 2 + 3), ((150, 40), 3 + 1 + 3 + 4)],
    ids=["below the texts", "beside them, with a blank row between"],
)
async def test_down_the_list_two_entries_and_what_is_told_are_painted_in_it(
    size: tuple[int, int], rows: int
) -> None:
    app = reader(compare(QUOTING, QUOTING.replace("late", "early")))
    async with app.run_test(size=size) as pilot:
        terminal = Terminal(app, size)
        await compared(pilot, app)
        await pilot.press("quotation_mark", "j")
        await settled(pilot, app)
        terminal.direct.clear()
        await pilot.press("j")
        sidebar = app.reading.query_one("#quotes").region
        (update,) = terminal.direct
        painted = [y for x, y, _ in update.pieces if sidebar.contains(x, y)]
        assert painted == list(range(painted[0], painted[0] + rows))


@pytest.mark.parametrize("size", [(64, 22), (120, 40), (150, 40)], ids=str)
async def test_every_place_of_a_quotation_is_painted_in_the_turn_of_its_key(
    size: tuple[int, int],
) -> None:
    app = reader(compare(QUOTING, QUOTING.replace("late", "early")))
    async with app.run_test(size=size) as pilot:
        terminal = Terminal(app, size)
        await compared(pilot, app)
        await pilot.press("quotation_mark")
        await settled(pilot, app)
        laid_out: list[object] = []
        app.reading.screen_layout_refresh_signal.subscribe(app.reading, laid_out.append)
        for key in ("enter", "enter", "j", "enter", "enter", "n", "N"):
            terminal.direct.clear()
            await pilot.press(key)
            assert len(terminal.direct) == 1, key
            assert terminal.cells == terminal.wanted, key
        assert not laid_out


@pytest.mark.parametrize("keys", [[], ["quotation_mark"], ["i", "f", "slash"]], ids=str)
@pytest.mark.parametrize("size", [(64, 22), (150, 40), (120, 22)], ids=str)
async def test_another_size_is_painted_once_and_as_it_should_be(
    size: tuple[int, int], keys: list[str]
) -> None:
    app = reader(harbour())
    async with app.run_test(size=(120, 40)) as pilot:
        await compared(pilot, app)
        await pilot.press(*keys)
        await settled(pilot, app)
        for new in (size, (120, 40), size):
            terminal = Terminal(app, new)
            await pilot.resize_terminal(*new)
            await settled(pilot, app)
            assert terminal.cells == terminal.wanted
            assert len(terminal.whole) == 1


@pytest.mark.parametrize("covering", ["o", "?"])
async def test_a_size_taken_while_covered_is_painted_once_it_is_not(covering: str) -> None:
    app = reader(harbour())
    async with app.run_test(size=(120, 40)) as pilot:
        await compared(pilot, app)
        await pilot.press(covering)
        await settled(pilot, app)
        terminal = Terminal(app, (100, 30))
        await pilot.resize_terminal(100, 30)
        await settled(pilot, app)
        await pilot.press("escape")
        await until(pilot, lambda: app.screen is app.reading)
        await settled(pilot, app)
        assert terminal.cells == terminal.wanted
        await pilot.press("v", "quotation_mark")
        await settled(pilot, app)
        assert terminal.cells == terminal.wanted


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


class Hiding:
    """A screen, or its app, with one name of Textual's gone or changed."""

    def __init__(self, whole: Any, name: str, instead: tuple[object, ...] = ()) -> None:
        self._whole, self._name, self._instead = whole, name, instead

    def __getattr__(self, name: str) -> Any:
        if name == self._name:
            if not self._instead:
                raise AttributeError(name)
            return self._instead[0]
        found = getattr(self._whole, name)
        if name in ("app", "_compositor"):
            return Hiding(found, self._name, self._instead)
        return found


CHANGED: tuple[tuple[str, tuple[object, ...]], ...] = (
    ("_compositor", ()),
    ("visible_widgets", ()),
    ("visible_widgets", ([],)),
    ("visible_widgets", ({"a widget": (1, 2)},)),
    ("_layout_required", ()),
    ("_layout_required", (lambda: False,)),
    ("_repaint_required", ()),
    ("_batch_count", ()),
    ("_batch_count", (lambda: 0,)),
    ("_display", ()),
    ("_display", (lambda screen: screen,)),
)
"""Private names of Textual, and what stands in their place, if anything."""


async def test_every_private_name_is_looked_for_before_it_is_used() -> None:
    app = reader(harbour())
    async with app.run_test(size=(120, 40)) as pilot:
        await compared(pilot, app)
        screen: Any = app.reading
        assert can_paint(screen)
        found = [name for name, instead in CHANGED if can_paint(Hiding(screen, name, instead))]  # type: ignore[arg-type]
        assert found == []


async def test_without_a_private_name_of_textual_all_is_left_to_it() -> None:
    app = reader(harbour())
    async with app.run_test(size=(120, 40)) as pilot:
        terminal = Terminal(app, (120, 40))
        await compared(pilot, app)
        hidden: Any = Hiding(app.reading, "_compositor")
        app.reading._painting = DirectPainting(hidden)
        await pilot.resize_terminal(64, 22)
        await pilot.resize_terminal(120, 40)
        terminal.direct.clear()
        for key in ("j", "tab", "quotation_mark", "j", "enter", "escape", "x", "v", "v", "G"):
            await pilot.press(key)
            await settled(pilot, app)
            assert terminal.cells == terminal.wanted, key
        assert not terminal.direct


WITHOUT_THE_CLASS = """
import textual.app, textual.screen, textual._compositor
del textual._compositor.CompositorUpdate
from sidebyside.tui import direct
from tests.support.harbour import harbour
from tests.support.screen import reader
import asyncio
async def read():
    app = reader(harbour())
    async with app.run_test() as pilot:
        await pilot.press("j")
        print(app.session.sentence, app.reading._painting.is_possible)
asyncio.run(read())
"""


def test_the_reader_opens_where_textual_has_no_update_to_derive_from() -> None:
    told = run(
        [sys.executable, "-c", WITHOUT_THE_CLASS], capture_output=True, text=True, check=True
    )
    assert told.stdout == "1 False\n"
