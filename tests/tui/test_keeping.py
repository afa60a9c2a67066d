from __future__ import annotations

import stat
from pathlib import Path

import pytest
from tests.support.harbour import LEFT, harbour
from tests.support.screen import compared, loaded, reader, screen_lines

from sidebyside.tui.app import ReaderApp
from sidebyside.tui.keeping import Keeping, fault, message


def broken(said: str) -> Exception:
    try:
        try:
            raise KeyError(LEFT.text)
        except KeyError as cause:
            raise RuntimeError(said) from cause
    except RuntimeError as error:
        return error
    raise AssertionError


def test_a_fault_is_told_with_its_place_and_versions_and_without_the_texts() -> None:
    told = fault(broken("the mast broke"), [LEFT.text])
    assert told.startswith("sidebyside ")
    assert "textual 8." in told
    assert "in broken" in told
    assert "KeyError, from which came" in told
    assert told.endswith("RuntimeError: the mast broke\n")
    assert "Brackness" not in told


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("the mast broke", "the mast broke"),
        ("no council of Brackness here", "(not told, since it quotes the texts)"),
        ("wall", "(not told, since it quotes the texts)"),
        ("", ""),
        ("x" * 9999, "x" * 500),
    ],
)
def test_what_an_error_says_is_left_out_where_it_quotes_a_text(said: str, told: str) -> None:
    assert message(RuntimeError(said), [LEFT.text]) == told


def test_files_are_for_this_user_only(tmp_path: Path) -> None:
    keeping = Keeping(tmp_path / "state")
    files = [keeping.keep_copy("words"), keeping.keep_fault(broken("x"), [])]
    for file in files:
        assert file is not None
        assert stat.S_IMODE(file.stat().st_mode) == 0o600


async def test_a_copy_goes_to_a_file_too_and_that_is_said(tmp_path: Path) -> None:
    app = ReaderApp(
        loaded(harbour()), lambda _on_stage: harbour(), keeping=Keeping(tmp_path / "state")
    )
    async with app.run_test(size=(160, 30)) as pilot:
        await compared(pilot, app)
        await pilot.press("y")
        words = "Harbour wall to be raised before winter"
        file = tmp_path / "state" / "last-copy.txt"
        assert (app.clipboard, file.read_text()) == (words, words)
        assert f"copied 7 words, and put them into {file}" in screen_lines(app)[-2]


async def test_without_a_file_only_the_terminal_is_named(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("no folder")
    app = ReaderApp(
        loaded(harbour()), lambda _on_stage: harbour(), keeping=Keeping(tmp_path / "state")
    )
    async with app.run_test(size=(100, 30)) as pilot:
        await compared(pilot, app)
        await pilot.press("y")
        assert "copied 7 words, if the terminal allows it" in screen_lines(app)[-2]


def test_a_theme_that_can_not_be_kept_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "state").write_text("no folder")
    Keeping(tmp_path / "state").keep_theme("nord")
    assert capsys.readouterr().err.startswith("sidebyside: the theme was not remembered: ")


async def test_the_palette_opens_by_its_own_key() -> None:
    app = reader(harbour())
    app.choose(None, {"palette": "f9"})
    async with app.run_test(size=(100, 30)) as pilot:
        await compared(pilot, app)
        await pilot.press("ctrl+p")
        assert app.screen is app.reading
        await pilot.press("f9")
        assert app.screen is not app.reading
