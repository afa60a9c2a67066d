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
    "both texts in one column": ((60, 20), ["n", "n", "n"]),
    "quotations below one column": ((60, 20), ['"', "enter"]),
    "one text alone": ((80, 24), ["v", "v", "tab"]),
    "all about a link": ((80, 24), ["n", "n", "i"]),
    "bands and all about a quotation": ((200, 50), ["x", "i", '"', "enter"]),
    "both articles at a glance": ((120, 40), ["n", "o"]),
    "both articles at a glance on a small screen": ((60, 20), ["o", "G"]),
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
