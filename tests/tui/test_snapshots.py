"""The whole screen as text: what a reviewer can read in a diff. Few, and only for the layout."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion
from tests.support.desks import reviewed, reviewer
from tests.support.harbour import harbour
from tests.support.screen import compared, reader, screen_lines, until

from sidebyside.review.store import ReviewStore
from sidebyside.tui.home import Home, HomeApp

SCREENS = {
    "lines between the texts": ((120, 30), ["j", "j"]),
    "letters on a narrow screen": ((80, 24), ["]", "]"]),
    "a moved sentence level with its partner": ((100, 24), ["}"] * 4),
    "quotations beside the texts": ((150, 26), ['"', "enter"]),
    "help": ((120, 44), ["?"]),
    "a small terminal": ((50, 12), []),
    "both texts in one column": ((60, 20), ["n", "n", "n"]),
    "quotations below one column": ((60, 20), ['"', "enter"]),
    "quotations below both texts": ((100, 28), ['"', "enter", "enter"]),
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


async def test_a_review_its_list_and_the_home_screen_look_as_reviewed(
    tmp_path: Path, snapshot: SnapshotAssertion
) -> None:
    path = tmp_path / "reviews.sqlite3"
    app = reviewer(path)
    async with app.run_test(size=(100, 28)) as pilot:
        await reviewed(pilot, app, "1", "4", "c", *"tens", "escape")
        assert "\n".join(screen_lines(app)) == snapshot(name="review")
        await pilot.press("R")
        assert "\n".join(screen_lines(app)) == snapshot(name="list")

    def open_store() -> ReviewStore:
        return ReviewStore(path)

    store = open_store()
    (listed,) = store.reviews()
    store.rename(listed.number, "Trees along the ring road")
    store.close()

    def prepare(_number: int) -> Any:
        raise AssertionError("nothing is exported here")

    home = HomeApp(Home(open_store, prepare, tmp_path))
    async with home.run_test(size=(80, 12)) as at_home:
        await until(at_home, lambda: any("Trees along" in line for line in screen_lines(home)))
        shown = "\n".join(screen_lines(home))
        day = f"{listed.changed.astimezone():%Y-%m-%d %H:%M}"
        assert shown.replace(day, "0000-00-00 00:00") == snapshot(name="home")
