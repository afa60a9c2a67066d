"""The dialog that writes reports: what it refuses, and in which words."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.support.harbour import harbour
from tests.support.screen import compared, painted, reader, screen_lines, until
from textual.events import Paste
from textual.pilot import Pilot
from textual.widgets import Input, Static

from sidebyside import reviews
from sidebyside.load import load
from sidebyside.model.pair import Pair
from sidebyside.tui.app import ReaderApp
from sidebyside.tui.screens.export import ExportScreen

SIZE = (100, 30)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("left.txt", "right.txt"):
        (tmp_path / name).write_text("The pier is closed.\n")
    (tmp_path / "old.md").write_text("what stood there")
    (tmp_path / "sub").mkdir()
    return tmp_path


async def opened(pilot: Pilot[Any], app: ReaderApp) -> None:
    app.reading.exporter = reviews.exporter(Pair("left.txt", "right.txt").map(load))
    await compared(pilot, app)
    await pilot.press("e")
    await until(pilot, lambda: isinstance(app.screen, ExportScreen))


async def wrote(pilot: Pilot[Any], app: ReaderApp, name: str) -> str:
    """Ask for a file; what the dialog says then."""
    app.screen.query_one(Input).value = name
    before = app.screen.query_one("#said", Static).content
    await pilot.press("enter")
    await until(
        pilot,
        lambda: (
            app.screen is app.reading or app.screen.query_one("#said", Static).content != before
        ),
    )
    if app.screen is app.reading:
        return ""
    return str(app.screen.query_one("#said", Static).content)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("", "name a file"),
        ("  ", "name a file"),
        ("-", "name a file"),
        ("sub", "not written, a folder: name another place"),
        ("sub/", "not written, a folder: name another place"),
        ("new/", "not written, a folder: name another place"),
        ("no/such.md", "not written, there is no such folder: name another place"),
        ("left.txt", "not written, it is one of the texts: name another place"),
        ("n" * 300, "not written, File name too long: name another place"),
    ],
    ids=repr,
)
async def test_what_can_not_be_written_is_refused_at_once(
    folder: Path, name: str, said: str
) -> None:
    before = sorted(path.name for path in folder.iterdir())
    app = reader(harbour())
    async with app.run_test(size=SIZE) as pilot:
        await opened(pilot, app)
        assert await wrote(pilot, app, name) == said
        assert isinstance(app.screen, ExportScreen)
    assert sorted(path.name for path in folder.iterdir()) == before


async def test_a_name_is_written_as_it_is_seen(folder: Path) -> None:
    app = reader(harbour())
    async with app.run_test(size=SIZE) as pilot:
        await opened(pilot, app)
        app.screen.query_one(Input).value = ""
        await pilot.press("tab")
        app.post_message(Paste("red\x1b[31m\a.md"))
        await until(pilot, lambda: app.screen.query_one(Input).value)
        assert not [text for row in painted(app) for text, _ in row if "\x1b" in text]
        await pilot.press("enter")
        await until(pilot, lambda: app.screen is app.reading)
    assert (folder / "red^[[31m^G.md").exists()


async def test_what_stands_there_is_replaced_only_if_asked_twice(folder: Path) -> None:
    app = reader(harbour())
    async with app.run_test(size=SIZE) as pilot:
        await opened(pilot, app)
        said = "{} is there already: enter again replaces it"
        assert await wrote(pilot, app, "old.md") == said.format("old.md")
        (folder / "older.md").write_text("this too")
        assert await wrote(pilot, app, "older.md") == said.format("older.md")
        assert await wrote(pilot, app, "old.md") == said.format("old.md")
        assert (folder / "old.md").read_text() == "what stood there"
        await pilot.press("enter")
        await until(pilot, lambda: app.screen is app.reading)
        assert screen_lines(app)[-2].strip() == "old.md written"
    assert "Harbour wall" in (folder / "old.md").read_text()
    assert (folder / "older.md").read_text() == "this too"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device here")
async def test_a_full_disk_is_told_and_the_dialog_stays(folder: Path) -> None:
    del folder
    app = reader(harbour())
    async with app.run_test(size=SIZE) as pilot:
        await opened(pilot, app)
        assert "enter again" in await wrote(pilot, app, "/dev/full")
        await pilot.press("enter")
        words: Callable[[], str] = lambda: str(app.screen.query_one("#said", Static).content)  # noqa: E731
        await until(pilot, lambda: words().startswith("not written"))
        assert words() == "not written, No space left on device: name another place"
        assert await wrote(pilot, app, "new.md") == ""
