"""Selecting with the mouse."""

from __future__ import annotations

import pytest
from tests.support.harbour import harbour
from tests.support.made import comparison, document
from tests.support.screen import compared, painted, reader, screen_lines, until
from textual.pilot import Pilot

from sidebyside.model.alignment import Bead, Relation
from sidebyside.model.pair import Pair, Side
from sidebyside.tui.app import ReaderApp
from sidebyside.view.cells import cell_width
from sidebyside.view.selecting import selected_words


def at(app: ReaderApp, words: str) -> tuple[int, int]:
    """Where words begin on the screen, in cells."""
    lines = screen_lines(app)
    row = next(y for y, line in enumerate(lines) if words in line)
    return cell_width(lines[row][: lines[row].index(words)]), row


async def drag(pilot: Pilot[None], start: tuple[int, int], end: tuple[int, int]) -> None:
    await pilot.mouse_down(offset=start)
    await pilot.hover(offset=end)
    await pilot.mouse_up(offset=end)


async def test_a_drag_selects_what_it_crosses_and_y_copies_it() -> None:
    app = reader(harbour())
    async with app.run_test(size=(120, 40)) as pilot:
        await compared(pilot, app)
        x, y = at(app, "Brackness voted on")
        await drag(pilot, (x, y), (x + 15, y))
        assert selected_words(app.session) == "Brackness voted"
        assert "2 words selected" in screen_lines(app)[-2]
        rows = painted(app)
        (selected,) = [s for row in rows for text, s in row if text == "Brackness voted"]
        (before,) = [s for row in rows for text, s in row if text.endswith("The council of ")][:1]
        assert (selected.color, selected.bgcolor) != (before.color, before.bgcolor)
        await pilot.press("y")
        assert app.clipboard == "Brackness voted"
        await pilot.press("escape", "y")
        assert app.clipboard == "Harbour wall to be raised before winter"


async def test_a_drag_over_rows_takes_the_text_as_it_stands() -> None:
    app = reader(harbour())
    async with app.run_test(size=(120, 40)) as pilot:
        await compared(pilot, app)
        x, y = at(app, "The old wall")
        await drag(pilot, (x, y), (x + 7, y + 1))
        words = selected_words(app.session)
        assert words.startswith("The old wall was built")
        assert "\n" not in words
        assert words in app.session.documents.left.text


async def test_cells_and_letters_differ_in_wide_text() -> None:
    left = document("l", ["海の 防波堤 が高くなる"])
    made = comparison(Pair(left, left), [Bead(Pair((0,), (0,)), Relation.IDENTICAL)])
    app = reader(made)
    async with app.run_test(size=(120, 30)) as pilot:
        await compared(pilot, app)
        x, y = at(app, "防波堤")
        await drag(pilot, (x, y), (x + 6, y))
        assert selected_words(app.session) == "防波堤"


@pytest.mark.parametrize(
    ("clicks", "words"),
    [
        (1, ""),
        (2, "Fishermen"),
        (3, "Fishermen asked for a gate wide enough for the new trawlers."),
    ],
)
async def test_more_clicks_select_more(clicks: int, words: str) -> None:
    app = reader(harbour())
    async with app.run_test(size=(120, 40)) as pilot:
        await compared(pilot, app)
        await pilot.click(offset=at(app, "Fishermen"), times=clicks)
        assert selected_words(app.session) == words
        assert (app.session.side, app.session.sentence) == (Side.LEFT, 6)


async def test_a_drag_beyond_the_edge_scrolls() -> None:
    app = reader(harbour())
    async with app.run_test(size=(80, 20)) as pilot:
        await compared(pilot, app)
        x, y = at(app, "Brackness gets")
        await pilot.mouse_down(offset=(x, y))
        for _ in range(3):
            await pilot.hover(offset=(x, 19))
            await pilot.hover(offset=(x + 1, 19))
        await pilot.mouse_up(offset=(x, 19))
        await until(pilot, lambda: app.session.panes.tops.right > 0)
        assert len(selected_words(app.session).split()) > 40
