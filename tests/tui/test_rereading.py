"""Reading changed files again, and stopping a comparison, key by key, with real files."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from tests.support.desks import LEFT, OPTIONS, RIGHT, reviewed, reviewer, verdicts
from tests.support.files import rereader, written
from tests.support.harbour import harbour
from tests.support.screen import compared, loaded, reader, screen_lines, until
from textual.events import AppFocus
from textual.pilot import Pilot

from sidebyside.compare import compare
from sidebyside.errors import ComparisonStopped
from sidebyside.model.comparison import Comparison
from sidebyside.model.document import Document, Origin, OriginKind
from sidebyside.model.pair import Pair, Side
from sidebyside.model.stage import Stage
from sidebyside.tui.app import ReaderApp
from sidebyside.tui.comparing import Compare
from sidebyside.tui.screens import rereading

SIZE = (110, 30)
NEW = "A stork was seen on the roof of the town hall."


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "data" / "reviews.sqlite3"


@pytest.fixture
def paths(tmp_path: Path) -> Pair[Path]:
    return written(tmp_path)


def status(app: ReaderApp) -> str:
    return screen_lines(app)[-2].strip()


def words(app: ReaderApp) -> str:
    session = app.session
    return session.documents[session.side].sentence_text(session.sentence)


async def look(pilot: Pilot[Any], app: ReaderApp, is_so: Callable[[], object]) -> None:
    """Come back to the terminal, as from an editor, until something is told."""
    app.post_message(AppFocus())
    await until(pilot, is_so)


async def read_again(pilot: Pilot[Any], app: ReaderApp) -> None:
    """Press the key, and wait for the other comparison."""
    before = app.session.comparison
    await pilot.press("f5")
    await until(pilot, lambda: app.session.comparison is not before)
    await until(pilot, lambda: "read again" in status(app))


async def test_a_change_is_told_quietly_and_read_on_demand(paths: Pair[Path], store: Path) -> None:
    app = rereader(paths, store)
    async with app.run_test(size=SIZE) as pilot:
        await compared(pilot, app)
        await pilot.press("G", "k")
        place, row = words(app), app.session.cursor_extent[0] - app.session.panes.tops.left
        paths.left.write_text(f"{NEW}\n\n{LEFT}")
        await look(pilot, app, lambda: "changed" in status(app))
        assert status(app).startswith("left text changed on disk, F5 reads again · s4 ↔ 4")
        assert words(app) == place
        await read_again(pilot, app)
        assert status(app) == "left.txt was read again"
        assert words(app) == place
        assert app.session.sentence == 4
        assert app.session.cursor_extent[0] - app.session.panes.tops.left == row
        await pilot.press("g")
        assert NEW.split()[2] in screen_lines(app)[1]
        await pilot.press("G", "k")
        await pilot.press("j")
        assert "changed" not in status(app)


async def test_both_texts_are_told_of_in_one_word(paths: Pair[Path], store: Path) -> None:
    app = rereader(paths, store)
    async with app.run_test(size=SIZE) as pilot:
        await compared(pilot, app)
        paths.left.write_text(f"{LEFT}\n\n{NEW}")
        paths.right.write_text(f"{RIGHT}\n\n{NEW}")
        await look(pilot, app, lambda: "changed" in status(app))
        assert status(app).startswith("both texts changed on disk, F5 reads again ·")
        await read_again(pilot, app)
        assert status(app) == "left.txt was read again; right.txt was read again"


async def test_a_file_that_is_gone_is_told_and_nothing_is_lost(
    paths: Pair[Path], store: Path
) -> None:
    app = rereader(paths, store)
    async with app.run_test(size=SIZE) as pilot:
        await compared(pilot, app)
        before = app.session.comparison
        paths.right.unlink()
        await look(pilot, app, lambda: "gone" in status(app))
        assert status(app).startswith("right text gone from disk ·")
        await pilot.press("f5")
        await until(pilot, lambda: "kept" in status(app))
        assert status(app).startswith("right.txt is gone from disk: its text is kept")
        assert app.session.comparison is before
        paths.right.write_text(RIGHT)
        await look(pilot, app, lambda: not app.reading.status_line.news)


def _empty(path: Path) -> None:
    path.write_text(" \n")


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def _binary(path: Path) -> None:
    path.write_bytes(bytes(range(256)) * 20)


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (_empty, "right.txt holds no text now: its old text is kept"),
        (_folder, "right.txt can't be read (a folder, not a file): its old text is kept"),
        (_pipe, "right.txt can't be read (a pipe stands there now): its old text is kept"),
        (_binary, "right.txt can't be read (binary data): its old text is kept"),
    ],
    ids=["empty", "folder", "pipe", "binary"],
)
async def test_what_is_no_text_any_more_costs_nothing(
    paths: Pair[Path], store: Path, spoil: Callable[[Path], None], said: str
) -> None:
    app = rereader(paths, store)
    async with app.run_test(size=SIZE) as pilot:
        await compared(pilot, app)
        before = app.session.comparison
        spoil(paths.right)
        await pilot.press("f5")
        await until(pilot, lambda: said in status(app))
        assert app.session.comparison is before


async def test_what_can_be_read_is_taken_though_the_other_file_is_gone(
    paths: Pair[Path], store: Path
) -> None:
    app = rereader(paths, store)
    async with app.run_test(size=SIZE) as pilot:
        await compared(pilot, app)
        paths.left.unlink()
        paths.right.write_text(f"{RIGHT}\n\n{NEW}")
        await read_again(pilot, app)
        assert status(app) == (
            "left.txt is gone from disk: its text is kept; right.txt was read again"
        )
        assert app.session.documents.left.text == LEFT


async def test_nothing_new_is_said_to_be_nothing_new(paths: Pair[Path], store: Path) -> None:
    app = rereader(paths, store)
    async with app.run_test(size=SIZE) as pilot:
        await compared(pilot, app)
        before = app.session.comparison
        os.utime(paths.left, (1, 1))
        await pilot.press("f5")
        await until(pilot, lambda: status(app) == "both files hold the texts that are shown")
        assert app.session.comparison is before


async def test_a_review_goes_on_with_the_edited_texts(paths: Pair[Path], store: Path) -> None:
    app = rereader(paths, store)
    async with app.run_test(size=SIZE) as pilot:
        await reviewed(pilot, app, "1", "4", "2")
        assert verdicts(app)[:3] == [1, 4, 2]
        target = app.session.by_review
        assert target is not None
        here = target.current(app.session)
        assert here is not None
        thing = target.review.things[here]
        paths.left.write_text(f"{NEW}\n\n{LEFT}")
        await read_again(pilot, app)
        assert status(app) == (
            "left.txt was read again; the texts were edited: every verdict has its place"
        )
        assert verdicts(app)[:4] == [None, 1, 4, 2]
        now = app.session.by_review
        assert now is not None
        assert now is not target
        at = now.current(app.session)
        assert at is not None
        assert now.review.things[at].anchor.words == thing.anchor.words
        await pilot.press("u")
        assert verdicts(app)[:4] == [None, 1, 4, None]


async def test_a_link_by_hand_goes_on_with_the_edited_texts(paths: Pair[Path], store: Path) -> None:
    app = rereader(paths, store)
    async with app.run_test(size=SIZE) as pilot:
        await reviewed(pilot, app)
        app.session.go(Side.LEFT, 0)
        await pilot.press("U")
        await until(pilot, lambda: app.session.partners() == ())
        paths.left.write_text(f"{LEFT}\n\n{NEW}")
        await read_again(pilot, app)
        await until(pilot, lambda: app.session.by_review is not None)
        assert app.session.sentence == 0
        assert app.session.partners() == ()


async def test_a_review_stays_with_its_texts_when_the_file_tells_another_story(
    paths: Pair[Path], store: Path
) -> None:
    app = rereader(paths, store)
    async with app.run_test(size=SIZE) as pilot:
        await reviewed(pilot, app, "1")
        paths.left.write_text("Bakers in the old town sell rye bread again.\n\n" * 4)
        await read_again(pilot, app)
        assert app.session.by_review is None
        assert status(app) == (
            "left.txt was read again; another story: the review stays with the old texts;"
            " r begins another"
        )


async def test_a_saved_review_is_told_of_after_reading_again(
    paths: Pair[Path], store: Path
) -> None:
    app = rereader(paths, store)
    async with app.run_test(size=SIZE) as pilot:
        await reviewed(pilot, app, "1", "r")
        assert app.session.by_review is None
        paths.right.write_text(f"{NEW}\n\n{RIGHT}")
        await read_again(pilot, app)
        assert status(app).startswith("right.txt was read again; a review is saved, 1/")


async def test_a_review_that_another_reader_took_along_is_followed(
    paths: Pair[Path], store: Path
) -> None:
    old, new = rereader(paths, store), rereader(paths, store)
    async with old.run_test(size=SIZE) as first:
        await reviewed(first, old, "1")
        paths.left.write_text(f"{NEW}\n\n{LEFT}")
        async with new.run_test(size=SIZE) as second:
            await compared(second, new)
            await read_again(second, new)
            await second.press("r", "3")
            await until(second, lambda: verdicts(new)[:2] == [3, 1])
        await until(first, lambda: old.session.by_review is None)
        assert "F5 reads the files again" in status(old)
        await read_again(first, old)
        await until(first, lambda: "a review is saved, 2/" in status(old))
        await first.press("r")
        assert verdicts(old)[:2] == [3, 1]


async def test_what_is_typed_or_open_is_left_in_peace(paths: Pair[Path], store: Path) -> None:
    runs = Runs(free=1)
    app = rereader(paths, store, runs)
    async with app.run_test(size=SIZE) as pilot:
        await compared(pilot, app)
        before = app.session.comparison
        paths.left.write_text(f"{NEW}\n\n{LEFT}")
        await pilot.press("f5")
        await until(pilot, lambda: len(runs.held) == 2)
        await pilot.press("slash", *"trees")
        runs.held[1].go_on.set()
        await until(pilot, lambda: not app.reading.comparing.is_running)
        await until(pilot, lambda: app.session.search.count == 4)
        assert app.session.comparison is before
        await pilot.press("enter")
        await until(pilot, lambda: app.session.comparison is not before)
        assert app.session.target is app.session.by_search
        await until(pilot, lambda: app.session.search.count == 4)


class Held:
    """A comparison that goes on when it is told to."""

    def __init__(self, documents: Pair[Document]) -> None:
        self.documents = documents
        self.go_on = Event()
        self.was_stopped = Event()

    def __call__(self, on_stage: Callable[[Any], None]) -> Comparison:
        on_stage(Stage.ALIGN)
        self.go_on.wait(20)
        try:
            on_stage(Stage.DIFF)
        except ComparisonStopped:
            self.was_stopped.set()
            raise
        return compare(self.documents.left, self.documents.right, OPTIONS)


class Runs:
    """All comparisons of a reader; the first ``free`` ones are not held."""

    def __init__(self, free: int = 0) -> None:
        self.held: list[Held] = []
        self.free = free

    def __call__(self, documents: Pair[Document]) -> Compare:
        def start(on_stage: Callable[[Any], None]) -> Comparison:
            run = Held(documents)
            if len(self.held) < self.free:
                run.go_on.set()
            self.held.append(run)
            return run(on_stage)

        return start


async def test_escape_stops_a_comparison_and_the_texts_stay_readable(
    paths: Pair[Path], store: Path
) -> None:
    runs = Runs()
    app = rereader(paths, store, runs)
    async with app.run_test(size=SIZE) as pilot:
        await until(pilot, lambda: status(app) == "comparing: linking sentences … esc stops it")
        await pilot.press("escape")
        stopped = "not compared, since it was stopped; F5 begins again"
        assert status(app) == stopped
        assert screen_lines(app)[0].endswith("not compared")
        runs.held[0].go_on.set()
        assert runs.held[0].was_stopped.wait(20)
        await pilot.press("j", "j")
        assert app.session.sentence == 2
        for key in ("n", "f", "o", "quotation_mark", "enter", "e", "r"):
            await pilot.press(key)
            assert status(app) == stopped, key
        await pilot.press("f5")
        await until(pilot, lambda: len(runs.held) == 2)
        assert screen_lines(app)[0].endswith("comparing …")
        runs.held[1].go_on.set()
        await compared(pilot, app)
        assert app.session.sentence == 2
        assert "differences" in screen_lines(app)[0]


async def test_escape_leaves_first_what_there_is_to_leave(paths: Pair[Path], store: Path) -> None:
    runs = Runs()
    app = rereader(paths, store, runs)
    async with app.run_test(size=SIZE) as pilot:
        await until(pilot, lambda: runs.held)
        await pilot.press("slash", *"trees", "enter")
        await until(pilot, lambda: app.session.target is app.session.by_search)
        assert "esc stops it" not in status(app)
        await pilot.press("escape")
        assert app.reading.comparing.is_running
        assert "esc stops it" in status(app)
        await pilot.press("escape")
        assert not app.reading.comparing.is_running


async def test_reading_again_can_be_stopped_and_the_old_texts_stay(
    paths: Pair[Path], store: Path
) -> None:
    runs = Runs(free=1)
    app = rereader(paths, store, runs)
    async with app.run_test(size=SIZE) as pilot:
        await compared(pilot, app)
        before = app.session.comparison
        paths.left.write_text(f"{NEW}\n\n{LEFT}")
        await pilot.press("f5")
        await until(pilot, lambda: "reading again: linking sentences …" in status(app))
        assert "· s1 ↔ 1" in status(app)
        await pilot.press("j", "escape")
        assert status(app) == "stopped: the texts are shown as they were; F5 reads them again"
        runs.held[1].go_on.set()
        assert runs.held[1].was_stopped.wait(20)
        assert app.session.comparison is before
        runs.free = 3
        await read_again(pilot, app)
        assert app.session.documents.left.text.startswith(NEW)


async def test_reading_again_while_it_still_compares_begins_with_the_new_words(
    paths: Pair[Path], store: Path
) -> None:
    runs = Runs()
    app = rereader(paths, store, runs)
    async with app.run_test(size=SIZE) as pilot:
        await until(pilot, lambda: runs.held)
        paths.left.write_text(f"{NEW}\n\n{LEFT}")
        runs.free = 2
        await pilot.press("f5")
        await compared(pilot, app)
        runs.held[0].go_on.set()
        assert runs.held[0].was_stopped.wait(20)
        assert app.session.documents.left.text.startswith(NEW)


async def test_a_comparison_that_broke_is_tried_again(paths: Pair[Path], store: Path) -> None:
    broken = [True]

    def compares(documents: Pair[Document]) -> Compare:
        def compare_now(_on_stage: Callable[[Any], None]) -> Comparison:
            if broken[0]:
                raise MemoryError
            return compare(documents.left, documents.right, OPTIONS)

        return compare_now

    app = rereader(paths, store, compares)
    async with app.run_test(size=SIZE) as pilot:
        await until(pilot, lambda: "F5 tries again" in status(app))
        assert screen_lines(app)[0].endswith("not compared")
        broken[0] = False
        await pilot.press("f5")
        await compared(pilot, app)
        assert status(app).startswith("s1 ↔ 1")


async def test_texts_of_no_file_are_said_to_be_read_only_once(store: Path) -> None:
    app = reviewer(store)
    async with app.run_test(size=SIZE) as pilot:
        await compared(pilot, app)
        await pilot.press("a")
        assert status(app) == "a text that came from no file can't be read again"


async def test_a_pipe_beside_a_file_is_said_to_be_read_only_once(
    paths: Pair[Path], store: Path
) -> None:
    app = rereader(paths, store)
    assert app.reading.sources is not None
    left = app.reading.sources.files.left
    app.reading.sources = replace(app.reading.sources, files=Pair(left, None))
    piped = Origin("-", OriginKind.STANDARD_INPUT)
    async with app.run_test(size=SIZE) as pilot:
        await compared(pilot, app)
        documents = app.session.panes.documents
        right = replace(documents.right, origin=piped)
        app.session.panes.documents = documents.with_side(Side.RIGHT, right)
        await pilot.press("f5")
        said = "nothing new on the left; standard input gives its text only once"
        await until(pilot, lambda: status(app) == said)
        paths.left.write_text(f"{NEW}\n\n{LEFT}")
        await read_again(pilot, app)
        assert status(app) == "left.txt was read again"


async def test_a_text_of_no_file_can_be_compared_again_after_it_was_stopped() -> None:
    comparison, held = harbour(), Event()

    def compare_now(_on_stage: Callable[[Any], None]) -> Comparison:
        held.wait(20)
        return comparison

    app = ReaderApp(loaded(comparison), compare_now)
    async with app.run_test(size=SIZE) as pilot:
        await until(pilot, lambda: app.reading.comparing.is_running)
        await pilot.press("escape")
        held.set()
        assert "F5 begins again" in status(app)
        await pilot.press("f5")
        await compared(pilot, app)


async def test_the_escape_of_a_reader_at_rest_does_what_it_did() -> None:
    app = reader(harbour())
    async with app.run_test(size=SIZE) as pilot:
        await compared(pilot, app)
        await pilot.press("quotation_mark", "escape")
        assert not app.session.quotes.is_open
        await pilot.press("escape")
        assert app.session.comparison is not None


async def test_files_are_asked_about_while_nobody_touches_a_key(
    paths: Pair[Path], store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rereading, "_LOOK_SECONDS", 0.02)
    monkeypatch.setattr(rereading, "_SETTLED_SECONDS", 0.01)
    app = rereader(paths, store)
    async with app.run_test(size=SIZE) as pilot:
        await compared(pilot, app)
        paths.left.write_text(f"{NEW}\n\n{LEFT}")
        await until(pilot, lambda: "left text changed on disk" in status(app))
        paths.left.write_text(LEFT)
        await until(pilot, lambda: not app.reading.status_line.news)
