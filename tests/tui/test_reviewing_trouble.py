"""Reviewing while the file is held, or while another reader changes or deletes the review."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from tests.support.desks import (
    LEFT,
    RIGHT,
    documents,
    reviewed,
    reviewer,
    screen_lines,
    stored,
    until,
    verdicts,
)
from tests.support.screen import compared
from textual.events import Key

from sidebyside.errors import ReviewFileBusyError
from sidebyside.model.document import Document, Origin, OriginKind
from sidebyside.model.pair import Pair, Side
from sidebyside.review.desk import PATIENCE_SECONDS, open_store_for_keys
from sidebyside.review.store import ReviewStore
from sidebyside.tui.app import ReaderApp
from sidebyside.tui.screens.note import NoteScreen

SIZE = (100, 30)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "reviews.sqlite3"


@contextmanager
def _held(path: Path) -> Iterator[None]:
    """Another program writes all the while."""
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        holder.execute("ROLLBACK")
        holder.close()


def _status(app: ReaderApp) -> str:
    return screen_lines(app)[-2].strip()


def test_a_key_waits_for_a_file_that_is_held_no_longer_than_one_can_bear(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    store = open_store_for_keys()
    (wait,) = store._database.execute("PRAGMA busy_timeout").fetchone()
    store.close()
    assert wait == round(PATIENCE_SECONDS * 1000) <= 300


async def test_keys_typed_ahead_of_a_verdict_that_was_not_stored_are_dropped(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = reviewer(path)
    async with app.run_test(size=SIZE) as pilot:
        await reviewed(pilot, app, "1")
        keeper = app.reading.keeper
        assert keeper is not None

        async def held_once(_question: object) -> None:
            monkeypatch.undo()
            raise ReviewFileBusyError(str(path), "database is locked")

        monkeypatch.setattr(keeper, "ask", held_once)
        for key in "23":
            app.post_message(Key(key, key))
        await until(pilot, lambda: "another program holds" in _status(app))
        assert verdicts(app)[:2] == [1, None]
        await pilot.press("4")
        assert verdicts(app)[:3] == [1, 4, None]


async def test_a_note_that_can_not_be_stored_is_given_up_only_on_the_second_asking(
    path: Path,
) -> None:
    app = reviewer(path)
    async with app.run_test(size=SIZE) as pilot:
        await reviewed(pilot, app)
        with _held(path):
            await pilot.press("c", "h", "i", "escape")
            assert isinstance(app.screen, NoteScreen)
            hint = "another program holds the reviews; try again, or the same key again gives"
            assert any(hint in line for line in screen_lines(app))
        await pilot.press("escape")
        assert not isinstance(app.screen, NoteScreen)
        assert "hi" in [note for _, note in stored(path).values()]
        with _held(path):
            await pilot.press("c", "!", "escape", "escape")
        assert not isinstance(app.screen, NoteScreen)
    assert "hi" in [note for _, note in stored(path).values()]


@pytest.mark.parametrize("key", ["ctrl+c", "ctrl+q"])
async def test_no_key_that_quits_drops_a_note_unasked(path: Path, key: str) -> None:
    app = reviewer(path)
    async with app.run_test(size=SIZE) as pilot:
        await reviewed(pilot, app)
        with _held(path):
            await pilot.press("c", "h", "i", key)
            assert isinstance(app.screen, NoteScreen)
            assert app.return_code is None
            await pilot.press(key)
    assert app.return_code == 0


async def test_a_note_stays_with_its_sentence_while_another_reader_makes_links(path: Path) -> None:
    one, two = reviewer(path), reviewer(path)
    async with one.run_test(size=SIZE) as first:
        await reviewed(first, one)
        one.session.go(Side.LEFT, 4)
        assert one.session.by_review is not None
        review = one.session.by_review.review
        at = one.session.by_review.current(one.session)
        assert at is not None
        words = review.things[at].anchor.words
        await first.press("c", "a")
        before = review.things
        async with two.run_test(size=SIZE) as second:
            await reviewed(second, two)
            two.session.go(Side.LEFT, 3)
            await second.press("U")
            await until(second, lambda: two.session.partners() == ())
        await until(first, lambda: review.things != before)
        assert review.things[at].anchor.words != words
        await first.press("b", "escape")
    notes = {said: note for said, (_, note) in stored(path).items() if note}
    assert notes == {words.left or words.right: "ab"}


async def test_a_review_deleted_elsewhere_is_closed_and_another_can_be_begun(path: Path) -> None:
    app = reviewer(path)
    async with app.run_test(size=SIZE) as pilot:
        await reviewed(pilot, app, "1")
        app.session.go(Side.LEFT, 3)
        await pilot.press("U")
        await until(pilot, lambda: app.session.partners() == ())
        other = ReviewStore(path)
        other.delete(other.reviews()[0].number)
        other.close()
        await until(pilot, lambda: app.session.by_review is None)
        assert _status(app).endswith("this review was deleted elsewhere; r begins another")
        await pilot.press("r")
        assert set(verdicts(app)) == {None}
        app.session.go(Side.LEFT, 3)
        assert app.session.partners() == (3,)  # the link that was undone belongs to the other one


def _in_files(texts: Pair[Document]) -> Pair[Document]:
    return Pair(
        *(
            replace(document, origin=Origin(f"/t/{side.value}", OriginKind.FILE))
            for side, document in texts.items()
        )
    )


async def test_a_review_that_went_on_with_edited_texts_shows_nothing_at_wrong_places(
    path: Path,
) -> None:
    old = reviewer(path, _in_files(documents()))
    edited = f"A new first line about something else.\n\nAnd another one.\n\n{LEFT}"
    new = reviewer(path, _in_files(documents(edited, RIGHT)))
    async with old.run_test(size=SIZE) as first:
        await reviewed(first, old, "1", "2")
        async with new.run_test(size=SIZE) as second:
            await reviewed(second, new)
            assert sorted(v for v in verdicts(new) if v) == [1, 2]
        await until(first, lambda: old.session.by_review is None)
        assert "went on elsewhere, with edited texts; F5 reads the files again" in _status(old)


async def test_links_undone_elsewhere_are_gone_when_the_review_is_taken_up_again(
    path: Path,
) -> None:
    one, two = reviewer(path), reviewer(path)
    async with one.run_test(size=SIZE) as first:
        await reviewed(first, one)
        one.session.go(Side.LEFT, 3)
        await first.press("U")
        await until(first, lambda: one.session.partners() == ())
        await first.press("r")
        async with two.run_test(size=SIZE) as second:
            await reviewed(second, two, "u")
            await until(second, lambda: not _is_by_hand(two))
        await first.press("r")
        assert not _is_by_hand(one)


def _is_by_hand(app: ReaderApp) -> bool:
    assert app.session.comparison is not None
    return any(bead.is_by_hand for bead in app.session.comparison.alignment.beads)


async def test_the_list_of_reviews_counts_as_the_reader_does_after_a_link_by_hand(
    path: Path,
) -> None:
    app = reviewer(path)

    def listed() -> tuple[int, int]:
        store = ReviewStore(path)
        try:
            (review,) = store.reviews()
        finally:
            store.close()
        return review.reviewed, review.things

    def shown() -> tuple[int, int]:
        assert app.session.by_review is not None
        tally = app.session.by_review.review.tally
        return tally.reviewed, tally.things

    async with app.run_test(size=SIZE) as pilot:
        await compared(pilot, app)
        await reviewed(pilot, app)
        await pilot.press(*["1"] * len(verdicts(app)))
        before = shown()
        assert listed() == before == (before[1], before[1])
        app.session.go(Side.LEFT, 2)
        await pilot.press("L")
        app.session.go(Side.RIGHT, 2)
        await pilot.press("enter")
        await until(pilot, lambda: shown() != before)
        await until(pilot, lambda: listed() == shown())
        assert shown()[0] < shown()[1]
        await pilot.press("u")
        await until(pilot, lambda: shown() == before)
        await until(pilot, lambda: listed() == before)


async def test_a_file_that_may_only_be_read_is_shown_and_says_that_nothing_is_saved(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = reviewer(path)
    async with app.run_test(size=SIZE) as pilot:
        await reviewed(pilot, app, "1")
    kept = stored(path)
    monkeypatch.setattr("sidebyside.review.file.may_write", lambda _: False)
    said = "its file can only be read: no verdict can be saved now"
    app = reviewer(path)
    async with app.run_test(size=SIZE) as pilot:
        await compared(pilot, app)
        await until(pilot, lambda: said in _status(app))
        assert _status(app).startswith("a review is saved, 1/")
        assert _status(app).endswith("; r shows it")
        await pilot.press("r")
        await until(pilot, lambda: app.session.by_review is not None)
        assert said in _status(app)
        assert verdicts(app).count(0) + verdicts(app).count(1) == 1
        await pilot.press("2")
        await until(pilot, lambda: _status(app).startswith("not stored: "))
        assert "not stored: can't write to " in _status(app)
        assert len([one for one in verdicts(app) if one is not None]) == 1
    assert stored(path) == kept


async def test_a_review_of_the_texts_the_other_way_round_goes_on_from_either_side(
    path: Path,
) -> None:
    app = reviewer(path)
    async with app.run_test(size=SIZE) as pilot:
        await reviewed(pilot, app, "1", "2")
        first = verdicts(app)
    app = reviewer(path, documents(RIGHT, LEFT))
    async with app.run_test(size=SIZE) as pilot:
        await compared(pilot, app)
        await until(pilot, lambda: "begun with the texts the other way round" in _status(app))
        await pilot.press("r")
        await until(pilot, lambda: app.session.by_review is not None)
        assert verdicts(app) == first
        assert _status(app).endswith("begun with the texts the other way round")
        await pilot.press("3")
        await until(pilot, lambda: verdicts(app) != first)
        second = verdicts(app)
        await pilot.press("u")
        await until(pilot, lambda: verdicts(app) == first)
        await pilot.press("ctrl+r")
        await until(pilot, lambda: verdicts(app) == second)
    app = reviewer(path)
    async with app.run_test(size=SIZE) as pilot:
        await reviewed(pilot, app)
        assert verdicts(app) == second
        assert "other way round" not in _status(app)
