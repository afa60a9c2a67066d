from __future__ import annotations

import pytest
from tests.support.harbour import harbour
from tests.support.screen import compared, reader, screen_lines, until
from textual.command import CommandPalette
from textual.widgets import OptionList

from sidebyside.tui.actions import ReaderActions
from sidebyside.tui.keymap import KEYS


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("over", "both articles at a glance"),
        ("overview", "both articles at a glance"),
        ("PREVIOUS para", "previous paragraph"),
        ("word", "word marks on or off"),
        ("gutter left", "gutter to the left"),
        ("quit", "quit"),
    ],
)
async def test_an_action_is_found_by_its_words_and_by_its_name(typed: str, first: str) -> None:
    app = reader(harbour())
    async with app.run_test(size=(100, 30)):
        found = [hit async for hit in ReaderActions(app.reading).search(typed)]
        assert str(max(found, key=lambda hit: hit.score).prompt) == first


async def test_the_palette_shows_every_action_with_its_keys_and_carries_one_out() -> None:
    app = reader(harbour())
    app.choose(None, {"next-sentence": "f7,f8"})
    async with app.run_test(size=(100, 30)) as pilot:
        await compared(pilot, app)
        offered = [hit async for hit in ReaderActions(app.reading).discover()]
        assert [hit.prompt for hit in offered] == [k.words for k in KEYS if k.id != "palette"]
        await pilot.press("ctrl+p")
        assert isinstance(app.screen, CommandPalette)
        listed = app.screen.query_one(OptionList)
        await until(pilot, lambda: listed.option_count == len(KEYS) - 1)
        lines = [line.split() for line in screen_lines(app)]
        at = lines.index(["next", "sentence"])
        assert lines[at + 1] == ["F7", "F8", "·", "Sentences", "and", "paragraphs"]
        await pilot.press("enter")
        await until(pilot, lambda: app.session.sentence == 1)
