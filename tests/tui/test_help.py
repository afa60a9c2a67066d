from __future__ import annotations

import pytest
from tests.support.harbour import harbour
from tests.support.screen import compared, reader, screen_lines, until
from textual.widgets import Static

from sidebyside.tui.keymap import KEYS, LIST_KEYS, Group, shown_keys
from sidebyside.tui.plain_theme import PlainPalette
from sidebyside.tui.screens.help import KINDS, HelpScreen
from sidebyside.tui.screens.overview import OverviewScreen
from sidebyside.view.minimap import Kind


def test_the_help_names_every_key_under_its_heading() -> None:
    help_ = HelpScreen({"quit": "f10"}, PlainPalette(), is_colourless=False)
    lines = [line.plain for half in help_.halves() for line in half]
    for key in (*KEYS, *LIST_KEYS):
        shown = "  ".join(shown_keys(key, {"quit": "f10"}))
        assert any(line.split() == [*shown.split(), *key.words.split()] for line in lines)
    for group in Group:
        assert lines.count(group.value) == 1


async def test_the_help_opens_scrolls_and_closes() -> None:
    app = reader(harbour())
    async with app.run_test(size=(80, 24)) as pilot:
        await compared(pilot, app)
        await pilot.press("?")
        assert isinstance(app.screen, HelpScreen)
        assert any("next sentence" in line for line in screen_lines(app))
        await pilot.press("space", "G")
        assert any(KINDS[Kind.HIT] in line for line in screen_lines(app))
        await pilot.press("escape")
        assert app.screen_stack == [app.reading]
        await pilot.press("f1", "q")
        assert app.screen_stack == [app.reading]


async def test_the_help_heeds_the_keys_of_the_user_and_says_how_to_leave_it() -> None:
    app = reader(harbour())
    app.choose(None, {"help": "f5", "next-sentence": "J", "page-down": "f6", "quit": "f10"})
    async with app.run_test(size=(80, 24)) as pilot:
        await compared(pilot, app)
        await pilot.press("f5")
        listed = app.screen.query_one("#keys")
        assert listed.scroll_y == 0
        await pilot.press("J", "j", "J")
        assert listed.scroll_y == 2
        await pilot.press("f6")
        assert listed.scroll_y == 2 + listed.size.height - 2
        assert any("J/k scroll · esc closes this" in line for line in screen_lines(app))
        await pilot.press("f5")
        assert app.screen_stack == [app.reading]
        await pilot.press("f5", "f10")
        assert app.screen_stack == [app.reading]


async def test_the_help_opens_over_the_overview() -> None:
    app = reader(harbour())
    async with app.run_test(size=(80, 24)) as pilot:
        await compared(pilot, app)
        await pilot.press("o", "?")
        assert [type(screen) for screen in app.screen_stack[1:]] == [OverviewScreen, HelpScreen]
        await pilot.resize_terminal(59, 19)
        await pilot.press("escape")
        assert app.is_running
        await until(pilot, lambda: app.screen_stack == [app.reading])


@pytest.mark.parametrize("size", [(120, 40), (112, 24)], ids=str)
async def test_in_two_columns_no_line_of_the_help_is_broken(size: tuple[int, int]) -> None:
    app = reader(harbour())
    async with app.run_test(size=size) as pilot:
        await compared(pilot, app)
        await pilot.press("?")
        columns = app.screen.query("#columns Static").results(Static)
        assert isinstance(app.screen, HelpScreen)
        halves = app.screen.halves()
        assert [column.size.height for column in columns] == [len(half) for half in halves]


@pytest.mark.parametrize("is_colourless", [False, True], ids=["colours", "no colours"])
def test_the_help_explains_only_signs_that_can_be_seen(*, is_colourless: bool) -> None:
    halves = HelpScreen({}, PlainPalette(), is_colourless=is_colourless).halves()
    signs = [line.plain for half in halves for line in half]
    assert any(line.startswith("on colour") for line in signs) is not is_colourless


def test_the_help_explains_every_cell_of_the_maps_in_its_own_look() -> None:
    palette = PlainPalette()
    halves = HelpScreen({}, palette, is_colourless=True).halves()
    lines = [line.plain.split() for half in halves for line in half]
    assert set(KINDS) == set(Kind) - {Kind.NOTHING}
    for kind, words in KINDS.items():
        assert [palette.map_cell(kind, is_window=False)[0], *words.split()] in lines
