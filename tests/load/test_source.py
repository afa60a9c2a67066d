from __future__ import annotations

import os
from pathlib import Path

import pytest
from tests.support.work import lines_run

from sidebyside.errors import NotFoundError, UnreadableError
from sidebyside.load import FileSource, load, source
from sidebyside.model.freshness import Freshness

TEXT = "The kiln was lit at dawn.\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    found = tmp_path / "kiln.txt"
    found.write_text(TEXT)
    return found


def test_a_file_that_nobody_touched_is_not_read_again(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = FileSource(str(path))
    digest = load(path).sha256
    monkeypatch.setattr(source, "read_file", lambda _name: pytest.fail("it was read"))
    assert found.freshness(digest) is Freshness.SAME


def test_other_words_are_a_change_until_they_are_read(path: Path) -> None:
    found, digest = FileSource(str(path)), load(path).sha256
    path.write_text("The kiln was lit at noon, and burnt for a day.\n")
    assert found.freshness(digest) is Freshness.CHANGED
    assert found.freshness(digest) is Freshness.CHANGED
    again = found.read()
    assert again.text == "The kiln was lit at noon, and burnt for a day.\n"
    assert found.freshness(again.sha256) is Freshness.SAME
    assert found.freshness(digest) is Freshness.CHANGED


def test_the_same_words_written_again_are_no_change(path: Path) -> None:
    found, digest = FileSource(str(path)), load(path).sha256
    other = path.with_name("other.txt")
    other.write_text(TEXT)
    other.replace(path)
    assert found.freshness(digest) is Freshness.SAME


def test_words_that_came_back_are_no_change(path: Path) -> None:
    found, digest = FileSource(str(path)), load(path).sha256
    path.write_text("The kiln fell in.\n")
    assert found.freshness(digest) is Freshness.CHANGED
    path.write_text(TEXT)
    assert found.freshness(digest) is Freshness.SAME


def test_a_change_between_the_making_and_the_first_reading_is_none(path: Path) -> None:
    found = FileSource(str(path))
    path.write_text("Written just then.\n")
    assert found.freshness(load(path).sha256) is Freshness.SAME


def test_what_is_gone_is_said_to_be_gone_and_comes_back(path: Path) -> None:
    found, digest = FileSource(str(path)), load(path).sha256
    path.unlink()
    assert found.freshness(digest) is Freshness.GONE
    with pytest.raises(NotFoundError):
        found.read()
    path.mkdir()
    assert found.freshness(digest) is Freshness.GONE
    path.rmdir()
    path.write_text(TEXT)
    assert found.freshness(digest) is Freshness.SAME


def test_a_pipe_in_the_place_of_the_file_is_not_waited_for(path: Path) -> None:
    found, digest = FileSource(str(path)), load(path).sha256
    path.unlink()
    os.mkfifo(path)
    assert found.freshness(digest) is Freshness.GONE
    with pytest.raises(UnreadableError, match="a pipe stands there now"):
        found.read()


@pytest.mark.parametrize("name", ["", "no such file", "a\0b", os.devnull, "."])
def test_only_a_file_is_a_source(name: str) -> None:
    assert not FileSource(name).is_file


def test_a_pipe_is_no_source(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert not FileSource(str(tmp_path / "pipe")).is_file


def test_asking_costs_the_same_for_a_long_text(tmp_path: Path) -> None:
    def cost(count: int) -> int:
        path = tmp_path / f"{count}.txt"
        path.write_text(TEXT * count)
        found, digest = FileSource(str(path)), load(path).sha256
        return lines_run(lambda: found.freshness(digest))

    assert cost(10_000) == cost(1)
