"""What opens over the texts has one shape: shown, focused, offered and hidden in the same way."""

from __future__ import annotations

import pytest
from tests.support.harbour import harbour
from tests.support.screen import compared, painted, reader, screen_lines

from sidebyside.tui.app import ReaderApp
from sidebyside.tui.widgets.overlay import Overlay

OPENED_BY = {"themes": "t", "prompt": "slash", "filter": "f"}


def opened(app: ReaderApp) -> list[str | None]:
    return [overlay.id for overlay in app.reading.overlays if overlay.display]


async def test_every_overlay_is_tried_here_and_none_is_open_at_first() -> None:
    app = reader(harbour())
    async with app.run_test(size=(100, 30)) as pilot:
        await compared(pilot, app)
        assert {overlay.id for overlay in app.reading.overlays} == set(OPENED_BY)
        assert opened(app) == []


@pytest.mark.parametrize("name", OPENED_BY)
async def test_an_open_overlay_shows_has_the_keys_and_says_which_they_are(name: str) -> None:
    app = reader(harbour())
    async with app.run_test(size=(100, 30)) as pilot:
        await compared(pilot, app)
        await pilot.press(OPENED_BY[name])
        assert opened(app) == [name]
        overlay = app.focused
        assert isinstance(overlay, Overlay)
        assert overlay.id == name
        offered = [words for _, words in app.reading.footer.items()]
        assert offered
        assert offered[0] == overlay.offers()[0].footer
        assert app.reading.status_line.display is not overlay.covers_status
        await pilot.press("escape")
        assert opened(app) == []
        assert app.focused is None
        assert app.reading.status_line.display


@pytest.mark.parametrize("size", [(100, 30), (60, 20), (160, 40)], ids=str)
@pytest.mark.parametrize(
    ("keys", "chosen"),
    [
        (["t"], "▸ textual-dark"),
        (["t", "g", "j"], "▸ sidebyside-light"),
        (["f"], "▸[×] edited"),
        (["f", "j", "j", "j"], "▸[×] only on the left"),
        (['"'], "▸≠ altered"),
    ],
    ids=" ".join,
)
async def test_screen_readers_find_what_is_chosen_in_a_list(
    keys: list[str], chosen: str, size: tuple[int, int]
) -> None:
    app = reader(harbour())
    async with app.run_test(size=size) as pilot:
        await compared(pilot, app)
        text = app.cursor_position
        await pilot.press(*keys)
        await pilot.pause()
        x, y = app.cursor_position
        assert screen_lines(app)[y][x:].startswith(chosen)
        await pilot.press("escape")
        assert app.cursor_position == text


@pytest.mark.parametrize("name", OPENED_BY)
async def test_an_overlay_makes_way_for_the_message_of_a_small_screen(name: str) -> None:
    app = reader(harbour())
    async with app.run_test(size=(100, 30)) as pilot:
        await compared(pilot, app)
        await pilot.press(OPENED_BY[name])
        await pilot.resize_terminal(50, 15)
        await pilot.pause()
        assert opened(app) == []
        assert any("60" in line for line in screen_lines(app))
        await pilot.resize_terminal(100, 30)
        await pilot.pause()
        assert opened(app) == [name]


async def test_of_two_open_overlays_the_first_has_the_keys() -> None:
    app = reader(harbour())
    async with app.run_test(size=(100, 30)) as pilot:
        await compared(pilot, app)
        await pilot.press("f", "t")
        assert opened(app) == ["themes", "filter"]
        assert app.focused is not None
        assert app.focused.id == "themes"
        await pilot.press("escape")
        assert app.focused is not None
        assert app.focused.id == "filter"


@pytest.mark.parametrize("size", [(60, 20), (120, 40)], ids=str)
@pytest.mark.parametrize("key", ["f", "t"])
async def test_what_lies_over_the_texts_has_a_lower_edge(key: str, size: tuple[int, int]) -> None:
    app = reader(harbour())
    async with app.run_test(size=size) as pilot:
        await compared(pilot, app)
        await pilot.press(key)
        box = next(overlay for overlay in app.reading.overlays if overlay.is_open).region
        rows = ["".join(text for text, _ in row) for row in painted(app)]
        assert rows[box.bottom - 1][box.x : box.right] == "└" + "─" * (box.width - 1)
        assert {rows[y][box.x] for y in range(box.y, box.bottom - 1)} == {"│"}
        assert box.bottom <= size[1] - 2
