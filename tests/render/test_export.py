"""Reports as files: what is written where, under which name, and what is left when it fails."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest
from tests.support.made import document
from tests.support.reviewed import harbour_with_a_fact, review

from sidebyside import arguments
from sidebyside.errors import WriteError
from sidebyside.model.pair import Pair
from sidebyside.render.export import suggested_name, write
from sidebyside.render.registry import FORMATS


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_writes_what_it_renders_with_the_review(name: str, tmp_path: Path) -> None:
    made, judged = harbour_with_a_fact(), review()
    path = tmp_path / "report"
    write(made, FORMATS[name], str(path), judged)
    assert path.read_bytes().decode("utf-8") == FORMATS[name].render(made, review=judged)
    assert "Ask the clerk." in path.read_text(encoding="utf-8")


def test_the_command_line_offers_every_format() -> None:
    assert set(FORMATS) == set(arguments.FORMATS) - {"auto", "reader"}


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        pytest.param("texts/first.txt", "texts/second.txt", "first-second.md", id="two files"),
        pytest.param("a/story.txt", "b/story.txt", "story-comparison.md", id="one name"),
        pytest.param("-", "draft.v2.txt", "draft-v2-comparison.md", id="standard input"),
        pytest.param("-", "-", "comparison.md", id="no name"),
        pytest.param("/dev/fd/63", "/dev/fd/62", "comparison.md", id="pipes of a shell"),
        pytest.param("/proc/self/fd/11", "a.txt", "a-comparison.md", id="pipe and file"),
        pytest.param("a.txt", "/dev/null", "a-comparison.md", id="no text"),
        pytest.param("../../etc/x y;$(z).txt", "-rf", "x-y-z-rf.md", id="not a name for a shell"),
        pytest.param("C:\\texts\\one.txt", ".hidden", "one-hidden.md", id="other folders"),
        pytest.param("日本語.txt", "n" * 90 + ".txt", f"日本語-{'n' * 40}.md", id="long"),
    ],
)
def test_a_name_is_made_from_those_of_the_texts(left: str, right: str, expected: str) -> None:
    documents = Pair(document(left), document(right))
    assert suggested_name(documents, FORMATS["markdown"]) == expected


def test_the_folder_is_synced_after_the_file_stands_in_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else a power cut could bring back what stood there, or nothing."""
    synced: list[tuple[bool, list[str]]] = []

    def fsync(descriptor: int) -> None:
        is_folder = stat.S_ISDIR(os.fstat(descriptor).st_mode)
        names = ["report" if p.name == "report" else "other" for p in tmp_path.iterdir()]
        synced.append((is_folder, names))

    monkeypatch.setattr("os.fsync", fsync)
    write(harbour_with_a_fact(), FORMATS["json"], str(tmp_path / "report"))
    assert synced == [(False, ["other"]), (True, ["report"])]


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(WriteError) as caught:
        write(harbour_with_a_fact(), FORMATS["json"], str(tmp_path / "no" / "report"))
    assert caught.value.reason == "there is no such folder"


def test_a_write_protected_folder_is_named_and_keeps_what_it_holds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "report").write_text("before")
    can = os.access
    monkeypatch.setattr("os.access", lambda path, mode: path != tmp_path and can(path, mode))
    with pytest.raises(WriteError) as caught:
        write(harbour_with_a_fact(), FORMATS["json"], str(tmp_path / "report"))
    assert caught.value.reason == "its folder is write-protected"
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("report", "before")]


def test_an_existing_file_keeps_its_owner_and_mode(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "report"
    path.write_text("before")
    path.chmod(0o604)
    given: list[tuple[int, int]] = []
    monkeypatch.setattr("os.fchown", lambda _, user, group: given.append((user, group)))
    real = os.fstat

    def of_somebody_else(descriptor: int) -> os.stat_result:
        found = real(descriptor)
        return os.stat_result((*found[:4], found.st_uid + 1, *found[5:10]))

    monkeypatch.setattr("os.fstat", of_somebody_else)
    write(harbour_with_a_fact(), FORMATS["json"], str(path))
    assert given == [(os.geteuid(), path.stat().st_gid)]
    assert stat.S_IMODE(path.stat().st_mode) == 0o604
