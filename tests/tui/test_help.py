from __future__ import annotations

import pytest
from tests.support.harbour import harbour
from tests.support.screen import compared, reader, screen_lines

from sidebyside.tui.keymap import KEYS, LIST_KEYS, Group, shown_keys
from sidebyside.tui.screens.help import HelpScreen


def test_the_help_names_every_key_under_its_heading() -> None:
    help_ = HelpScreen({"quit": "f10"}, is_colourless=False)
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
        assert any("quit" in line for line in screen_lines(app))
        await pilot.press("escape")
        assert app.screen_stack == [app.reading]
        await pilot.press("f1", "q")
        assert app.screen_stack == [app.reading]


@pytest.mark.parametrize("is_colourless", [False, True], ids=["colours", "no colours"])
def test_the_help_explains_only_signs_that_can_be_seen(*, is_colourless: bool) -> None:
    halves = HelpScreen({}, is_colourless=is_colourless).halves()
    signs = [line.plain for half in halves for line in half]
    assert any(line.startswith("on colour") for line in signs) is not is_colourless
