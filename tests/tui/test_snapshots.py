"""The whole screen as text: what a reviewer can read in a diff. Few, and only for the layout."""

from __future__ import annotations

import pytest
from syrupy.assertion import SnapshotAssertion
from tests.support.harbour import harbour
from tests.support.screen import compared, reader, screen_lines

SCREENS = {
    "lines between the texts": ((120, 30), ["j", "j"]),
    "letters on a narrow screen": ((80, 24), ["]", "]"]),
    "a moved sentence level with its partner": ((100, 24), ["}"] * 4),
    "quotations beside the texts": ((150, 26), ['"', "enter"]),
    "help": ((120, 44), ["?"]),
    "a small terminal": ((50, 12), []),
}


@pytest.mark.parametrize(("size", "keys"), SCREENS.values(), ids=SCREENS.keys())
async def test_the_screen_looks_as_reviewed(
    size: tuple[int, int], keys: list[str], snapshot: SnapshotAssertion
) -> None:
    app = reader(harbour())
    async with app.run_test(size=size) as pilot:
        await compared(pilot, app)
        await pilot.press(*keys)
        assert "\n".join(screen_lines(app)) == snapshot
