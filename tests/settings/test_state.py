from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from sidebyside.settings.state import remember_theme, remembered_theme, write_private


def test_a_theme_is_remembered(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    assert remembered_theme(folder) is None
    remember_theme(folder, "nord")
    remember_theme(folder, "gruvbox")
    assert remembered_theme(folder) == "gruvbox"
    (file,) = folder.iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"theme": 3}', "{", "[" * 100_000], ids=repr)
def test_a_spoilt_file_is_as_none(tmp_path: Path, text: str) -> None:
    remember_theme(tmp_path, "nord")
    (file,) = tmp_path.iterdir()
    file.write_text(text)
    assert remembered_theme(tmp_path) is None


def test_a_file_is_written_whole_or_stays_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "copy.txt"
    write_private(file, "before")

    def full(_number: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_private(file, "after")
    assert file.read_text() == "before"
    assert os.listdir(tmp_path) == ["copy.txt"]  # noqa: PTH208
