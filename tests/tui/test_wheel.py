"""The wheel does in each part of the screen what the arrows would do there."""

from __future__ import annotations

from typing import Any

import pytest
from tests.support.harbour import harbour
from tests.support.screen import compared, reader
from textual.events import MouseScrollDown, MouseScrollUp
from textual.pilot import Pilot

from sidebyside import compare
from sidebyside.load import load_demo
from sidebyside.model.pair import Pair, Side

Notch = type[MouseScrollDown] | type[MouseScrollUp]


async def turn(pilot: Pilot[Any], over: str, *notches: Notch) -> None:
    """Turn the wheel over a part of the screen; the pilot has no public way."""
    for notch in notches:
        await pilot._post_mouse_events([notch], over, button=0)


@pytest.mark.parametrize(
    ("over", "side"),
    [("#left", Side.LEFT), ("#gutter", Side.LEFT), ("#right", Side.RIGHT)],
    ids=["left", "between", "right"],
)
async def test_over_the_texts_it_scrolls_three_rows_and_the_other_text_along(
    over: str, side: Side
) -> None:
    app = reader(harbour())
    async with app.run_test(size=(80, 20)) as pilot:
        await compared(pilot, app)
        assert app.session.side is Side.LEFT
        await turn(pilot, over, MouseScrollDown)
        assert app.session.panes.tops[side] == 3
        assert app.session.panes.tops[side.other] > 0
        await turn(pilot, over, MouseScrollUp)
        assert app.session.panes.tops == Pair(0, 0)


async def test_over_one_column_it_scrolls_the_column() -> None:
    app = reader(harbour())
    async with app.run_test(size=(60, 20)) as pilot:
        await compared(pilot, app)
        await turn(pilot, "#column", MouseScrollDown)
        assert app.session.panes.tops == Pair(3, 3)


@pytest.mark.parametrize("size", [(100, 30), (150, 30)], ids=["below", "beside"])
async def test_over_the_quotations_it_goes_from_one_to_the_next(size: tuple[int, int]) -> None:
    app = reader(compare(*load_demo()))
    async with app.run_test(size=size) as pilot:
        await compared(pilot, app)
        await pilot.press('"')
        await turn(pilot, "#quotes", MouseScrollDown, MouseScrollDown, MouseScrollUp)
        assert app.session.quotes.entry == 1


async def test_over_the_themes_it_shows_the_next_one_round_and_round() -> None:
    app = reader(harbour())
    async with app.run_test(size=(100, 30)) as pilot:
        await compared(pilot, app)
        await pilot.press("t", "g")
        names = app.reading.theme_choice.names
        await turn(pilot, "#themes", MouseScrollDown)
        assert app.theme == names[1]
        await turn(pilot, "#themes", MouseScrollUp, MouseScrollUp)
        assert app.theme == names[-1]


@pytest.mark.parametrize("over", ["#title", "#status", "#footer", "#filter"])
async def test_elsewhere_it_does_nothing(over: str) -> None:
    app = reader(harbour())
    async with app.run_test(size=(80, 20)) as pilot:
        await compared(pilot, app)
        await pilot.press("f")
        place = app.session.side, app.session.sentence, app.session.panes.tops
        await turn(pilot, over, MouseScrollDown)
        assert (app.session.side, app.session.sentence, app.session.panes.tops) == place
