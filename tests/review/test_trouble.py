"""When the file can't be used the store says why, and what was stored before is unharmed."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.support.stored import DIGESTS, NOON, TEXTS, anchor, begun, store

from sidebyside.errors import (
    ReviewFileBusyError,
    ReviewFileDamagedError,
    ReviewFileError,
    ReviewFileForbiddenError,
    ReviewFileTooNewError,
)
from sidebyside.review.saved import Aspect, Decision
from sidebyside.review.store import ReviewStore

ROOT = Path(__file__).parents[2]

_ONE = Decision(anchor(0), Aspect.VERDICT, 1)
_TWO = Decision(anchor(1), Aspect.VERDICT, 2)


def _with_one_verdict(folder: Path) -> Path:
    opened = store(folder)
    opened.record(begun(opened), DIGESTS, [_ONE])
    opened.close()
    return opened.path


def _verdicts(opened: ReviewStore) -> list[int | None]:
    return [judged.verdict for judged in opened.load(begun(opened)).judged]


def test_a_disk_without_room_stops_only_what_does_not_fit(tmp_path: Path) -> None:
    path = _with_one_verdict(tmp_path)
    command = [sys.executable, "-m", "tests.support.judging", str(tmp_path), "40", "60000"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    said = done.stdout.split()
    assert done.stderr == ""
    assert "ReviewFileFullError" in said
    assert said[0] == "1"
    opened = store(tmp_path)
    stored = {j.anchor.sentences.left[0] for j in opened.load(begun(opened)).judged}
    assert stored == {0, *(int(word) for word in said if word.isdigit())}
    assert (opened.set_aside, opened.path) == (None, path)
    opened.close()


def test_a_file_that_another_program_holds_is_waited_for_and_then_left_alone(
    tmp_path: Path,
) -> None:
    opened = store(tmp_path, busy_seconds=0.01)
    review = begun(opened)
    opened.record(review, DIGESTS, [_ONE])
    holder = sqlite3.connect(opened.path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    with pytest.raises(ReviewFileBusyError):
        opened.record(review, DIGESTS, [_TWO])
    assert _verdict_numbers(opened, review) == [1]
    holder.execute("ROLLBACK")
    holder.close()
    opened.record(review, DIGESTS, [_TWO])
    assert _verdict_numbers(opened, review) == [1, 2]
    opened.close()


def _verdict_numbers(opened: ReviewStore, review: int) -> list[int | None]:
    return [judged.verdict for judged in opened.load(review).judged]


@pytest.mark.parametrize(
    "damaged_from",
    [
        lambda data: data[:0] + b"no database at all" * 300,
        lambda data: data[:100] + b"\xff" * 4096 + data[4196:],
        lambda data: data[: len(data) // 2],
    ],
    ids=["other bytes", "a page overwritten", "cut short"],
)
def test_a_damaged_file_is_set_aside_whole_and_a_new_one_begun(
    damaged_from: Callable[[bytes], bytes], tmp_path: Path
) -> None:
    path = _with_one_verdict(tmp_path)
    path.write_bytes(damaged_from(path.read_bytes()))
    damaged = path.read_bytes()
    opened = store(tmp_path)
    assert opened.set_aside == path.with_name("reviews.damaged-2024-05-06-120000.sqlite3")
    assert opened.set_aside.read_bytes() == damaged
    assert opened.reviews() == ()
    opened.record(begun(opened), DIGESTS, [_TWO])
    opened.close()
    again = store(tmp_path)
    assert (again.set_aside, _verdicts(again)) == (None, [2])
    again.close()


def test_damaged_files_never_replace_one_another(tmp_path: Path) -> None:
    path = tmp_path / "data" / "reviews.sqlite3"
    path.parent.mkdir()
    names = []
    for number in range(3):
        for left in path.parent.glob("reviews.sqlite3*"):
            left.unlink()
        path.write_bytes(b"damage %d" % number * 1000)
        opened = store(tmp_path)
        opened.close()
        assert opened.set_aside is not None
        names.append(opened.set_aside.name)
    assert names == [
        "reviews.damaged-2024-05-06-120000.sqlite3",
        "reviews.damaged-2024-05-06-120000-2.sqlite3",
        "reviews.damaged-2024-05-06-120000-3.sqlite3",
    ]
    assert [(path.parent / name).read_bytes()[:8] for name in names] == [
        b"damage %d" % number for number in range(3)
    ]


def test_the_journal_of_a_damaged_file_goes_aside_with_it(tmp_path: Path) -> None:
    path = _with_one_verdict(tmp_path)
    path.write_bytes(b"no database" * 1000)
    path.with_name("reviews.sqlite3-wal").write_bytes(b"journal")
    opened = store(tmp_path)
    assert opened.set_aside is not None
    opened.close()
    beside = opened.set_aside.with_name(opened.set_aside.name + "-wal")
    assert beside.read_bytes() == b"journal"


def test_damage_met_while_reading_on_is_told_and_nothing_is_moved(tmp_path: Path) -> None:
    opened = store(tmp_path)
    review = begun(opened)
    for number in range(300):
        opened.record(review, DIGESTS, [Decision(anchor(number), Aspect.NOTE, "long " * 300)])
    opened.close()
    opened = store(tmp_path)
    data = opened.path.read_bytes()
    opened.path.write_bytes(data[:8192] + b"\xff" * (len(data) - 8192))
    opened._database.execute("PRAGMA shrink_memory")  # else it answers out of what it remembers
    with pytest.raises(ReviewFileDamagedError):
        opened.load(review)
    assert list(opened.path.parent.glob("*damaged*")) == []
    opened.close()


def test_a_file_of_a_later_version_is_left_as_it_is(tmp_path: Path) -> None:
    path = _with_one_verdict(tmp_path)
    database = sqlite3.connect(path)
    database.execute("PRAGMA user_version = 999")
    database.close()
    before = path.read_bytes()
    with pytest.raises(ReviewFileTooNewError):
        store(tmp_path)
    assert path.read_bytes() == before
    assert list(path.parent.glob("*damaged*")) == []


@pytest.fixture
def only_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """As for somebody who may write nothing, which root always may."""
    monkeypatch.setattr("sidebyside.review.file.may_write", lambda _: False)


@pytest.mark.usefixtures("only_read")
def test_a_file_that_may_only_be_read_is_read_and_refuses_every_change(tmp_path: Path) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sidebyside.review.file.may_write", lambda _: True)
        path = _with_one_verdict(tmp_path)
    before = path.read_bytes()
    opened = store(tmp_path)
    assert opened.is_read_only
    number = opened.with_contents(DIGESTS)
    assert number is not None
    assert [judged.verdict for judged in opened.load(number).judged] == [1]
    for change in (
        lambda: opened.record(number, DIGESTS, [_TWO]),
        lambda: opened.undo(number, DIGESTS),
        lambda: opened.rename(number, "Mine"),
        lambda: opened.delete(number),
        lambda: begun(opened, TEXTS.swapped()),
    ):
        with pytest.raises(ReviewFileForbiddenError):
            change()
    assert [judged.verdict for judged in opened.load(number).judged] == [1]
    opened.close()
    assert path.read_bytes() == before
    assert [found.name for found in path.parent.iterdir()] == [path.name]


def test_what_stands_in_the_journal_of_a_file_that_may_only_be_read_is_read_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    writer = store(tmp_path)
    number = begun(writer)
    writer.record(number, DIGESTS, [_ONE])  # still open: the verdict is in the journal alone
    monkeypatch.setattr("sidebyside.review.file.may_write", lambda _: False)
    reader = store(tmp_path)
    assert [judged.verdict for judged in reader.load(number).judged] == [1]
    reader.close()
    writer.close()


@pytest.mark.usefixtures("only_read")
def test_a_file_of_an_earlier_version_that_may_only_be_read_is_led_to_the_present_in_memory(
    tmp_path: Path,
) -> None:
    from sidebyside.review.file import connect
    from sidebyside.review.schema import MIGRATIONS

    path = tmp_path / "reviews.sqlite3"
    old = sqlite3.connect(path)
    old.close()
    path.touch()
    opened = connect(path, NOON, busy_seconds=1)
    assert opened.is_read_only
    assert opened.connection.execute("PRAGMA user_version").fetchone()[0] == len(MIGRATIONS)
    opened.connection.close()
    assert path.read_bytes() == b""


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_to_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    folder.chmod(0o500)
    try:
        with pytest.raises(ReviewFileForbiddenError):
            store(tmp_path)
    finally:
        folder.chmod(0o700)


@pytest.mark.parametrize("what", ["a file for the folder", "a folder for the file"])
def test_something_else_in_its_place_is_told_and_left_alone(tmp_path: Path, what: str) -> None:
    folder = tmp_path / "data"
    if what == "a file for the folder":
        folder.write_text("mine")
    else:
        (folder / "reviews.sqlite3").mkdir(parents=True)
    with pytest.raises(ReviewFileError):
        store(tmp_path)
    assert folder.is_file() == (what == "a file for the folder")
