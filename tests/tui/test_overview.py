from __future__ import annotations

import pytest
from tests.support.harbour import harbour
from tests.support.screen import compared, reader, screen_lines, styles_of

from sidebyside.model.pair import Side
from sidebyside.tui.screens.overview import OverviewScreen


async def test_the_overview_leads_to_a_sentence() -> None:
    app = reader(harbour())
    async with app.run_test(size=(120, 40)) as pilot:
        await compared(pilot, app)
        await pilot.press("o")
        assert [type(screen) for screen in app.screen_stack[1:]] == [OverviewScreen]
        lines = screen_lines(app)
        assert any("2 only on the left" in line for line in lines)
        assert any("≠ 1 altered" in line for line in lines)
        assert any("Brackness gets a higher sea wall" in line for line in lines)
        await pilot.press("n", "tab", "enter")
        assert app.screen_stack == [app.reading]
        assert (app.session.side, app.session.sentence) == (Side.RIGHT, 2)


@pytest.mark.parametrize("key", ["escape", "o", "q"])
async def test_leaving_the_overview_leaves_the_cursor(key: str) -> None:
    app = reader(harbour())
    async with app.run_test(size=(60, 20)) as pilot:
        await compared(pilot, app)
        await pilot.press("j", "o", "down", "right", "G", key)
        assert app.screen_stack == [app.reading]
        assert (app.session.side, app.session.sentence) == (Side.RIGHT, 0)


async def test_a_click_chooses_and_another_one_goes_there() -> None:
    app = reader(harbour())
    async with app.run_test(size=(120, 40)) as pilot:
        await compared(pilot, app)
        await pilot.press("o")
        rows = screen_lines(app)
        y = next(y for y, row in enumerate(rows) if "Work begins in March" in row)
        for _ in range(2):
            await pilot.click(offset=(rows[y].index("Work begins"), y))
        assert app.screen_stack == [app.reading]
        assert (app.session.side, app.session.sentence) == (Side.LEFT, 4)


async def test_the_overview_has_the_colours_of_the_theme() -> None:
    app = reader(harbour())
    async with app.run_test(size=(120, 40)) as pilot:
        await compared(pilot, app)
        grounds = []
        for theme in ("textual-dark", "textual-light"):
            app.theme = theme
            await pilot.pause()
            await pilot.press("o")
            (style,) = styles_of(app, "2 edited")
            assert style.bgcolor is not None
            grounds.append(style.bgcolor.get_truecolor().red)
            await pilot.press("escape")
        assert grounds[0] < 60 < 200 < grounds[1]
