from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from rich.cells import cell_len
from tests.tui.test_terminal import Terminal

from sidebyside.tui.linux_console import TABLE, driver_class

_PICTURES_OF_CONTROLS = set("☺☻♥♦♣♠•◘○◙♂♀♪♫☼►◄↕‼¶§▬↨↑↓→←∟↔▲▼")
_OF_THE_WORDS = set("“”’…–—")
"""Typography, which is the font's own affair."""


def _has_font(sign: str) -> bool:
    try:
        sign.encode("cp437")
    except UnicodeEncodeError:
        return sign in _PICTURES_OF_CONTROLS
    return True


def _shows(words: str, gone: str, rows: list[str]) -> bool:
    screen = "".join(rows)
    return words in screen and gone not in screen


def test_every_sign_becomes_one_that_the_fonts_have_and_takes_its_cells() -> None:
    for sign, instead in TABLE.items():
        assert cell_len(chr(sign)) == cell_len(instead)
        assert all(map(_has_font, instead))
    assert "⠒⠂⣿╭▸".translate(TABLE) == "•·■┌►"


@pytest.mark.parametrize(
    ("name", "is_console"), [("linux", True), ("xterm-256color", False), ("", False)]
)
def test_only_the_console_is_written_to_in_its_own_signs(
    monkeypatch: pytest.MonkeyPatch, name: str, is_console: bool
) -> None:
    monkeypatch.setenv("TERM", name)
    assert (driver_class() is not None) is is_console


def test_the_reader_on_the_console_shows_only_what_its_fonts_have(
    tmp_path: Path,
) -> None:
    reader = Terminal(tmp_path, TERM="linux", COLORTERM="")
    try:
        reader.wait(lambda rows: "differences" in rows[0])
        for key, words, goes in (
            ("n", "s1 ", "no such words"),
            ('"', "QUOTES", "no such words"),
            ("\x1b", "sentence", "QUOTES"),
            ("o", "again on", "no such words"),
        ):
            reader.press(key)
            rows = reader.wait(partial(_shows, words, goes))
            unknown = {sign for row in rows for sign in row if not _has_font(sign)}
            assert unknown <= _OF_THE_WORDS
        reader.press("\x1b")
        reader.wait(lambda rows: "again" not in "".join(rows))
        reader.press("q")
        assert reader.finish() == 0
    finally:
        reader.child.close(force=True)
