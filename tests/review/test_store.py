"""The store: what goes in comes out, step by step back and forth, for every reader."""

from __future__ import annotations

import os
import sqlite3
import stat
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from tests.support.stored import DIGESTS, NOON, TEXTS, anchor, begun, store, text

from sidebyside.errors import ReviewGoneError, ReviewMovedError
from sidebyside.model.pair import Pair
from sidebyside.review.saved import Aspect, Decision, Judged
from sidebyside.review.store import ReviewStore


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[ReviewStore]:
    found = store(tmp_path)
    yield found
    found.close()


def _verdict(number: int, value: int | None) -> Decision:
    return Decision(anchor(number), Aspect.VERDICT, value)


def _verdicts(opened: ReviewStore, review: int) -> dict[int, int | None]:
    return {
        judged.anchor.sentences.left[0]: judged.verdict for judged in opened.load(review).judged
    }


def test_a_review_comes_back_as_it_was_begun(opened: ReviewStore) -> None:
    review = opened.begin("Mill fire", TEXTS, ("yes", "no"), 7, language="en")
    found = opened.load(review)
    assert (found.title, found.verdict_words, found.things) == ("Mill fire", ("yes", "no"), 7)
    assert (found.language, found.is_furniture_kept) == ("en", False)
    assert found.texts == TEXTS
    assert found.begun == found.changed
    assert found.judged == ()


def test_a_decision_is_there_for_the_next_who_opens_the_file(
    opened: ReviewStore, tmp_path: Path
) -> None:
    review = begun(opened)
    opened.record(review, DIGESTS, [_verdict(3, 2)])
    opened.record(review, DIGESTS, [Decision(anchor(3), Aspect.NOTE, "Ask\nthe mayor.")])
    opened.record(review, DIGESTS, [Decision(anchor(1, None), Aspect.LINK, False)])
    later = store(tmp_path)
    assert later.load(review).judged == (
        Judged(1, anchor(3), 2, "Ask\nthe mayor."),
        Judged(2, anchor(1, None), None, "", False),
    )
    later.close()


def test_undo_and_redo_go_through_every_step_and_outlive_the_program(tmp_path: Path) -> None:
    opened = store(tmp_path)
    review = begun(opened)
    opened.record(review, DIGESTS, [_verdict(0, 1)])
    opened.record(review, DIGESTS, [_verdict(0, 4), _verdict(1, 2)])
    opened.record(review, DIGESTS, [_verdict(0, None)])
    opened.close()
    opened = store(tmp_path)
    states = [_verdicts(opened, review)]
    while opened.undo(review, DIGESTS):
        states.append(_verdicts(opened, review))
    assert states == [{0: None, 1: 2}, {0: 4, 1: 2}, {0: 1, 1: None}, {0: None, 1: None}]
    forth = []
    while opened.redo(review, DIGESTS):
        forth.append(_verdicts(opened, review))
    assert forth == [states[2], states[1], states[0]]
    opened.close()


def test_a_new_decision_ends_what_could_be_redone(opened: ReviewStore) -> None:
    review = begun(opened)
    opened.record(review, DIGESTS, [_verdict(0, 1)])
    opened.undo(review, DIGESTS)
    opened.record(review, DIGESTS, [_verdict(1, 1)])
    assert opened.redo(review, DIGESTS) is None
    assert _verdicts(opened, review) == {0: None, 1: 1}


def test_a_decision_that_changes_nothing_is_no_step(opened: ReviewStore) -> None:
    review = begun(opened)
    assert opened.record(review, DIGESTS, [_verdict(0, None)]) is None
    assert opened.record(review, DIGESTS, [_verdict(0, 1)]) is not None
    assert opened.record(review, DIGESTS, [_verdict(0, 1)]) is None
    opened.undo(review, DIGESTS)
    assert opened.undo(review, DIGESTS) is None


def test_a_thing_judged_before_is_named_by_its_number(opened: ReviewStore) -> None:
    review = begun(opened)
    step = opened.record(review, DIGESTS, [_verdict(0, 1)])
    assert step is not None
    number = step.changed[0].number
    opened.record(review, DIGESTS, [Decision(number, Aspect.VERDICT, 3)])
    assert _verdicts(opened, review) == {0: 3}


def test_two_readers_see_what_the_other_decided(opened: ReviewStore, tmp_path: Path) -> None:
    other = store(tmp_path)
    review = begun(opened)
    assert begun(other) == review
    assert opened.news(review) is None
    assert other.news(review) == opened.load(review)
    other.record(review, DIGESTS, [_verdict(2, 4)])
    assert other.news(review) is None
    assert opened.news(review) == other.load(review)
    assert opened.news(review) is None
    assert _verdicts(opened, review) == {2: 4}
    opened.record(review, DIGESTS, [_verdict(2, 1)])
    assert _verdicts(other, review) == {2: 1}
    other.close()


def test_a_review_is_found_by_its_texts_and_by_its_files(opened: ReviewStore) -> None:
    review = begun(opened)
    assert opened.with_contents(DIGESTS) == review
    assert opened.with_contents(DIGESTS.swapped()) is None
    assert opened.with_paths(Pair("/texts/left.txt", "/texts/right.txt")) == review
    assert opened.with_paths(Pair("/texts/left.txt", None)) is None


def test_after_an_edit_the_review_goes_with_both_versions(opened: ReviewStore) -> None:
    review = begun(opened)
    opened.record(review, DIGESTS, [_verdict(0, 1), _verdict(1, 2)])
    edited = Pair(text("Nobody was hurt."), TEXTS.right)
    moved = edited.map(lambda one: one.sha256)
    first, second = (judged.number for judged in opened.load(review).judged)
    opened.move(review, edited, {first: None, second: anchor(0)}, 1)
    found = opened.load(review)
    assert found.texts == edited
    lost = anchor(0)._replace(sentences=Pair((), ()))
    assert [(j.anchor, j.verdict) for j in found.judged] == [(lost, 1), (anchor(0), 2)]
    assert opened.with_contents(DIGESTS) == opened.with_contents(moved) == review
    with pytest.raises(ReviewMovedError):
        opened.record(review, DIGESTS, [_verdict(0, 3)])
    opened.record(review, moved, [_verdict(0, 3)])
    assert [judged.verdict for judged in opened.load(review).judged] == [1, 3]


def test_what_is_lost_twice_in_the_same_words_is_kept_twice(opened: ReviewStore) -> None:
    review = begun(opened)
    same = [anchor(n)._replace(words=Pair("No.", "No.")) for n in (0, 1)]
    opened.record(review, DIGESTS, [Decision(one, Aspect.VERDICT, 1) for one in same])
    opened.move(review, TEXTS, {}, 0)
    assert [judged.verdict for judged in opened.load(review).judged] == [1, 1]


def test_the_list_counts_what_was_reviewed_and_puts_the_latest_first(opened: ReviewStore) -> None:
    first = begun(opened)
    second = begun(opened, TEXTS.swapped())
    opened.record(first, DIGESTS, [_verdict(0, 1), _verdict(1, 2)])
    opened.record(first, DIGESTS, [Decision(anchor(2), Aspect.NOTE, "Hm.")])
    assert [(r.number, r.reviewed, r.things) for r in opened.reviews()] == [
        (first, 2, 5),
        (second, 0, 5),
    ]
    assert opened.reviews()[0].names == Pair("left.txt", "right.txt")


def test_a_review_is_renamed_deleted_and_brought_back(opened: ReviewStore) -> None:
    review = begun(opened)
    opened.rename(review, "Mill, second look")
    opened.delete(review)
    assert opened.reviews() == ()
    assert opened.with_contents(DIGESTS) is None
    with pytest.raises(ReviewGoneError):
        opened.record(review, DIGESTS, [_verdict(0, 1)])
    assert opened.restore() == review
    assert [listed.title for listed in opened.reviews()] == ["Mill, second look"]
    assert opened.restore() is None


def test_a_deleted_review_is_gone_for_good_after_a_week(tmp_path: Path) -> None:
    moment = [NOON]
    opened = ReviewStore(tmp_path / "reviews.sqlite3", now=lambda: moment[0])
    old, new = begun(opened), begun(opened, TEXTS.swapped())
    opened.delete(old)
    moment[0] += timedelta(days=7, seconds=1)
    opened.delete(new)
    assert (opened.restore(), opened.restore()) == (new, None)
    opened.close()


def test_the_file_and_its_folder_are_the_users_alone(opened: ReviewStore) -> None:
    begun(opened)
    modes = {
        found.name: stat.S_IMODE(found.stat().st_mode)
        for found in (opened.path.parent, *opened.path.parent.iterdir())
    }
    assert modes == {
        "data": 0o700,
        "reviews.sqlite3": 0o600,
        "reviews.sqlite3-wal": 0o600,
        "reviews.sqlite3-shm": 0o600,
    }


def test_a_file_that_others_may_read_is_closed_to_them(opened: ReviewStore, tmp_path: Path) -> None:
    opened.path.chmod(0o644)
    store(tmp_path).close()
    assert stat.S_IMODE(opened.path.stat().st_mode) == 0o600


def test_it_is_written_ahead_and_synced_in_full(opened: ReviewStore) -> None:
    database = opened._database
    found = [database.execute(f"PRAGMA {name}").fetchone()[0] for name in ("journal_mode",)]
    assert found == ["wal"]
    assert database.execute("PRAGMA synchronous").fetchone()[0] == 2


@pytest.mark.parametrize("words", ["\ud800 alone", "null \0 inside", "“Ünïcode”", ""], ids=ascii)
def test_any_words_are_stored(opened: ReviewStore, words: str) -> None:
    texts = Pair(text(words, os.fsdecode(b"b\xffd.txt"), os.fsdecode(b"/b\xffd")), TEXTS.right)
    review = begun(opened, texts)
    odd = anchor(0)._replace(words=Pair(words, "x"))
    digests = texts.map(lambda one: one.sha256)
    opened.record(review, digests, [Decision(odd, Aspect.NOTE, words + "!")])
    found = opened.load(review)
    assert found.texts == texts
    assert found.judged[0].anchor == odd
    assert found.judged[0].note == words.replace("\ud800", "?") + "!"
    assert opened.with_paths(texts.map(lambda one: one.path)) == review


def test_only_these_modules_reach_sqlite() -> None:
    package = Path(__file__).parents[2] / "src" / "sidebyside"
    users = {path.name for path in package.rglob("*.py") if "sqlite3" in _imports(path)}
    assert users == {"file.py"}


def _imports(path: Path) -> set[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return {line.split()[1] for line in lines if line.strip().startswith(("import ", "from "))}


def test_a_file_of_an_earlier_version_is_led_to_the_present_one(tmp_path: Path) -> None:
    from sidebyside.review.file import connect
    from sidebyside.review.schema import MIGRATIONS

    path = tmp_path / "reviews.sqlite3"
    old, *_ = connect(path, NOON, busy_seconds=1)
    old.execute("INSERT INTO review VALUES (1, 'Mill', ?, ?, NULL, '[]', 0, NULL, 0)", ("a", "b"))
    old.close()
    later = (*MIGRATIONS, "ALTER TABLE review ADD COLUMN colour TEXT; UPDATE review SET colour = 1")
    new, aside, _ = connect(path, NOON, busy_seconds=1, migrations=later)
    assert aside is None
    assert new.execute("SELECT title, colour FROM review").fetchall() == [("Mill", "1")]
    assert new.execute("PRAGMA user_version").fetchone()[0] == len(later)
    new.close()


def test_a_migration_that_breaks_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    from sidebyside.errors import ReviewFileError
    from sidebyside.review.file import connect
    from sidebyside.review.schema import MIGRATIONS

    path = tmp_path / "reviews.sqlite3"
    connect(path, NOON, busy_seconds=1)[0].close()
    broken = (*MIGRATIONS, "ALTER TABLE review ADD COLUMN colour TEXT; DROP TABLE nothing")
    with pytest.raises(ReviewFileError):
        connect(path, NOON, busy_seconds=1, migrations=broken)
    database = sqlite3.connect(path)
    assert database.execute("PRAGMA user_version").fetchone()[0] == len(MIGRATIONS)
    assert "colour" not in database.execute("SELECT sql FROM sqlite_master").fetchone()[0]
    database.close()
