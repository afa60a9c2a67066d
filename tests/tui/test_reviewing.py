"""Reviewing in the reader, key by key, with a real store."""

from __future__ import annotations

import gc
import sqlite3
import warnings
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from tests.support.desks import (
    LEFT,
    RIGHT,
    desk,
    documents,
    reviewed,
    reviewer,
    screen_lines,
    stored,
    until,
    verdicts,
)
from tests.support.screen import compared, painted
from textual.events import Key, Paste
from textual.widgets import TextArea

from sidebyside.model.comparison import Comparison
from sidebyside.model.hand_links import HandLinks
from sidebyside.model.pair import Side
from sidebyside.review.model import ItemKind
from sidebyside.review.store import ReviewStore
from sidebyside.tui.app import ReaderApp
from sidebyside.tui.exporting import Exporter
from sidebyside.tui.screens.review_list import ReviewListScreen

SIZE = (100, 30)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "reviews.sqlite3"


def _bar(app: ReaderApp) -> list[str]:
    """The two lines of the review."""
    return [line.strip() for line in screen_lines(app)[-4:-2]]


def _status(app: ReaderApp) -> str:
    return screen_lines(app)[-2].strip()


async def test_reading_alone_makes_no_file(path: Path) -> None:
    app = reviewer(path)
    async with app.run_test(size=SIZE) as pilot:
        await compared(pilot, app)
        await pilot.press("j", "n", "1")
        assert _status(app) == "r starts a review of this pair"
    assert not path.parent.exists()


async def test_verdicts_lead_from_thing_to_thing_and_are_stored(path: Path) -> None:
    app = reviewer(path)
    async with app.run_test(size=SIZE) as pilot:
        await reviewed(pilot, app)
        count = len(verdicts(app))
        assert count >= 4
        assert f"0/{count} reviewed" in _bar(app)[0]
        assert _bar(app)[1].startswith("1 difference ○ unreviewed · edited")
        await pilot.press("1", "4", "2")
        assert verdicts(app)[:4] == [1, 4, 2, None]
        assert f"3/{count} reviewed" in _bar(app)[0]
        assert _bar(app)[0].endswith("1 fine · 1 changed sense · 1 wrong")
        assert app.session.by_review is not None
        assert app.session.by_review.current(app.session) == 3
    assert sorted(v for v, _ in stored(path).values() if v) == [1, 2, 4]


async def test_a_verdict_that_the_review_has_no_word_for_names_those_it_has(path: Path) -> None:
    app = reviewer(path)
    app.reading.desk = desk(documents(), path, verdict_words=("kept", "bent"))
    async with app.run_test(size=SIZE) as pilot:
        await reviewed(pilot, app, "3")
        assert _status(app) == "no verdict 3: 1 kept, 2 bent"
        assert set(verdicts(app)) == {None}


async def test_the_report_counts_one_verdict_as_one(path: Path) -> None:
    exporter = Exporter(
        {"text": "a report"}, lambda _: "pair.txt", lambda *_: None, lambda _: False
    )
    app = reviewer(path, exporter=exporter)
    async with app.run_test(size=SIZE) as pilot:
        await reviewed(pilot, app, "1", "e")
        assert any("with the review: 1 verdict " in f"{line} " for line in screen_lines(app))


async def test_a_review_goes_on_where_it_was_left(path: Path) -> None:
    app = reviewer(path)
    async with app.run_test(size=SIZE) as pilot:
        await reviewed(pilot, app, "1", "2")
    again = reviewer(path)
    async with again.run_test(size=SIZE) as pilot:
        await compared(pilot, again)
        await until(pilot, lambda: "a review is saved, 2/" in _status(again))
        await pilot.press("r")
        assert verdicts(again)[:3] == [1, 2, None]
        assert again.session.by_review is not None
        assert again.session.by_review.current(again.session) == 2


async def test_the_review_is_put_aside_and_taken_up_by_the_same_key(path: Path) -> None:
    app = reviewer(path)
    async with app.run_test(size=SIZE) as pilot:
        await reviewed(pilot, app, "1", "r")
        assert app.session.by_review is None
        assert _status(app) == "review put aside; r goes on with it"
        assert screen_lines(app)[-1].startswith(" j/k sentence")
        await pilot.press("r")
        assert verdicts(app)[:2] == [1, None]


async def test_next_goes_round_the_unreviewed_ones(path: Path) -> None:
    app = reviewer(path)
    async with app.run_test(size=SIZE) as pilot:
        await reviewed(pilot, app, "1")
        target = app.session.by_review
        assert target is not None
        count = len(target.review.things)
        seen = [target.current(app.session)]
        for _ in range(count - 2):
            await pilot.press("n")
            seen.append(target.current(app.session))
        assert seen == list(range(1, count))
        await pilot.press("n")
        assert target.current(app.session) == 1
        await pilot.press("N")
        assert target.current(app.session) == count - 1


async def test_when_all_is_reviewed_the_screen_says_so(path: Path) -> None:
    app = reviewer(path)
    async with app.run_test(size=SIZE) as pilot:
        await reviewed(pilot, app)
        count = len(verdicts(app))
        await pilot.press(*["1"] * count)
        assert _status(app) == f"all {count} reviewed; e exports"
        assert f"all {count} reviewed" in _bar(app)[0]
        await pilot.press("n")
        assert _status(app) == "everything is reviewed"


async def test_nought_takes_a_verdict_back_and_stays(path: Path) -> None:
    app = reviewer(path)
    async with app.run_test(size=SIZE) as pilot:
        await reviewed(pilot, app, "3", "k")
        assert app.session.by_review is not None
        app.session.by_review.go_to(app.session, 0)
        await pilot.press("0")
        assert verdicts(app)[0] is None
        assert app.session.by_review.current(app.session) == 0


async def test_undo_and_redo_go_back_to_what_they_change(path: Path) -> None:
    app = reviewer(path)
    async with app.run_test(size=SIZE) as pilot:
        await reviewed(pilot, app, "1", "2", "u")
        assert verdicts(app)[:2] == [1, None]
        assert _status(app) == "undone: number 2 is unreviewed"
        await pilot.press("u", "u")
        assert _status(app) == "nothing to undo"
        await pilot.press("ctrl+r", "ctrl+r")
        assert verdicts(app)[:2] == [1, 2]
        assert _status(app) == "done again: number 2 is changed sense"
    again = reviewer(path)
    async with again.run_test(size=SIZE) as pilot:
        await reviewed(pilot, again, "u")
        assert verdicts(again)[:2] == [1, None]


async def test_a_note_of_several_lines_is_kept_while_it_is_written(path: Path) -> None:
    app = reviewer(path)
    async with app.run_test(size=SIZE) as pilot:
        await reviewed(pilot, app, "c", "a", "s", "k", "enter", "h", "e", "r")
        await until(pilot, lambda: "ask\nher" in [note for _, note in stored(path).values()])
        await pilot.press("escape")
        assert "✎ ask her" in _bar(app)[1]
        await pilot.press("u")
        assert "✎" not in _bar(app)[1]
        assert _status(app) == "undone: note on number 1"
        await pilot.press("ctrl+r", "c", "!", "escape")
        assert "✎ ask her!" in _bar(app)[1]


async def test_a_link_by_hand_joins_two_sentences_at_once(path: Path) -> None:
    app = reviewer(path)
    async with app.run_test(size=SIZE) as pilot:
        await reviewed(pilot, app)
        app.session.go(Side.LEFT, 2)
        before = app.session.comparison
        await pilot.press("L")
        assert app.session.side is Side.RIGHT
        assert _bar(app)[1] == "⇄ link s3 (left) with: go there, enter links, esc gives up"
        app.session.go(Side.RIGHT, 2)
        await pilot.press("enter")
        await until(pilot, lambda: app.session.comparison is not before)
        assert app.session.partners() == (2,)
        assert _status(app) == "linked by hand; u takes it back"
        assert any("grumble" in line and "◆" in line for line in screen_lines(app))
        await pilot.press("h")
        assert "linked by hand" in _status(app)
        await pilot.press("u")
        await until(pilot, lambda: app.session.partners() == ())


async def test_a_link_undone_by_hand_is_undone_for_the_next_reader_too(path: Path) -> None:
    app = reviewer(path)
    async with app.run_test(size=SIZE) as pilot:
        await reviewed(pilot, app)
        app.session.go(Side.LEFT, 3)
        assert app.session.partners() == (3,)
        await pilot.press("U")
        await until(pilot, lambda: app.session.partners() == ())
    again = reviewer(path)
    async with again.run_test(size=SIZE) as pilot:
        await compared(pilot, again)
        again.session.go(Side.LEFT, 3)
        await until(pilot, lambda: again.session.partners() == ())


async def test_linking_is_given_up_by_escape(path: Path) -> None:
    app = reviewer(path)
    async with app.run_test(size=SIZE) as pilot:
        await reviewed(pilot, app, "L", "escape")
        assert app.session.by_review is not None
        assert app.session.by_review.origin is None
        assert not app.session.by_review.review.links


async def test_undo_gives_up_a_link_that_is_only_begun(path: Path) -> None:
    app = reviewer(path)
    async with app.run_test(size=SIZE) as pilot:
        await reviewed(pilot, app, "1", "L")
        target = app.session.by_review
        assert target is not None
        assert target.origin is not None
        await pilot.press("u")
        assert target.origin is None
        assert _status(app) == "no link was made"
        assert "link" not in _bar(app)[1]
        assert verdicts(app)[0] == 1
        await pilot.press("u")
        assert verdicts(app)[0] is None


@pytest.mark.parametrize("key", ["1", "0", "c", "ctrl+r"])
async def test_nothing_else_is_decided_while_a_partner_is_chosen(path: Path, key: str) -> None:
    app = reviewer(path)
    async with app.run_test(size=SIZE) as pilot:
        await reviewed(pilot, app, "2", "u", "L", key)
        assert _status(app) == "a partner is being chosen: enter links, esc gives up"
        assert app.session.by_review is not None
        assert app.session.by_review.origin is not None
        assert set(verdicts(app)) == {None}
        assert app.screen is app.reading


async def test_two_readers_see_each_others_verdicts(path: Path) -> None:
    one, two = reviewer(path), reviewer(path)
    async with one.run_test(size=SIZE) as first:
        await reviewed(first, one)
        async with two.run_test(size=SIZE) as second:
            await reviewed(second, two, "3")
            await until(second, lambda: verdicts(two)[0] == 3)
        await until(first, lambda: verdicts(one)[0] == 3)


async def test_verdicts_follow_an_edited_article_and_lost_ones_are_listed(path: Path) -> None:
    app = reviewer(path)
    async with app.run_test(size=SIZE) as pilot:
        await reviewed(pilot, app)
        count = len(verdicts(app))
        await pilot.press(*["2"] * count)
    store = ReviewStore(path)
    number = store.reviews()[0].number
    saved = store.load(number)
    store.close()
    database = sqlite3.connect(path)
    database.execute("UPDATE side SET path = CAST('/t/' || side AS BLOB)")
    database.commit()
    database.close()
    edited = LEFT.replace("Neighbours complain about the dust of the lorries.\n\n", "")
    edited = f"A new first line about something else.\n\n{edited}"

    from sidebyside.model.document import Origin, OriginKind

    texts = documents(edited, RIGHT)
    texts = type(texts)(
        *(
            replace(document, origin=Origin(f"/t/{side.value}", OriginKind.FILE))
            for side, document in texts.items()
        )
    )
    again = reviewer(path, texts)
    async with again.run_test(size=SIZE) as pilot:
        await reviewed(pilot, again)
        assert again.session.by_review is not None
        review = again.session.by_review.review
        assert (len(saved.judged), len(review.unplaced)) == (count, 1)
        assert _status(again) == f"the texts were edited: 1 of {count} need a look; R lists them"
        await pilot.press("r", "r")
        assert (
            _status(again)
            == f"{count - 1}/{count} done before; 1 of {count} need a look; R lists them"
        )
        fresh = [i for i, v in enumerate(verdicts(again)) if v is None]
        words = [review.things[i].anchor.words.left for i in fresh]
        assert words == ["A new first line about something else."]
        await pilot.press("R")
        lines = screen_lines(again)
        at = next(n for n, line in enumerate(lines) if "need a look: these words" in line)
        assert "● changed sense difference Neighbours complain" in " ".join(lines[at + 1].split())


async def test_the_list_filters_and_jumps(path: Path) -> None:
    app = reviewer(path)
    async with app.run_test(size=SIZE) as pilot:
        await reviewed(pilot, app, "1", "4", "R")
        assert isinstance(app.screen, ReviewListScreen)
        count = len(verdicts(app))
        assert screen_lines(app)[0].startswith(f" everything: {count}")
        await pilot.press("f")
        assert screen_lines(app)[0].startswith(f" everything, unreviewed: {count - 2}")
        await pilot.press("f", "f", "f", "f", "f")
        assert screen_lines(app)[0].startswith(" everything, wrong: 1")
        await pilot.press("enter")
        assert not isinstance(app.screen, ReviewListScreen)
        assert app.session.by_review is not None
        assert app.session.by_review.current(app.session) == 1


async def test_a_kind_chosen_in_the_list_is_what_next_goes_through(path: Path) -> None:
    app = reviewer(path)
    async with app.run_test(size=SIZE) as pilot:
        await reviewed(pilot, app, "R", "t", "t", "escape", "n")
        target = app.session.by_review
        assert target is not None
        at = target.current(app.session)
        assert at is not None
        assert target.review.things[at].item.kind is ItemKind.UTTERANCE
        assert "quotations only" in _bar(app)[0]


async def test_differences_that_the_filter_hides_are_passed_by(path: Path) -> None:
    app = reviewer(path)
    async with app.run_test(size=SIZE) as pilot:
        await reviewed(pilot, app, "f", "o", "escape")
        target = app.session.by_review
        assert target is not None
        shown = set(app.session.differences.beads)
        assert len(shown) < len(target.review.things)
        await pilot.press("r", "r")
        target, seen = app.session.by_review, set()
        assert target is not None
        for _ in range(2 * len(target.review.things)):
            await pilot.press("n")
            at = target.current(app.session)
            assert at is not None
            seen.add(at)
        items = [target.review.things[at].item for at in sorted(seen)]
        beads = [item.index for item in items if item.kind is ItemKind.DIFFERENCE]
        assert set(beads) <= shown
        assert {item.kind for item in items} > {ItemKind.DIFFERENCE}


async def test_a_locked_file_stores_nothing_shows_nothing_and_lets_read_on(path: Path) -> None:
    app = reviewer(path)
    async with app.run_test(size=SIZE) as pilot:
        await reviewed(pilot, app, "1")
        holder = sqlite3.connect(path, isolation_level=None)
        holder.execute("BEGIN IMMEDIATE")
        await pilot.press("2")
        assert verdicts(app)[:2] == [1, None]
        assert _status(app) == "not stored: another program holds the reviews; try again"
        await pilot.press("j", "k")
        holder.execute("ROLLBACK")
        holder.close()
        await pilot.press("2")
        assert verdicts(app)[:2] == [1, 2]


async def test_a_place_that_can_not_be_written_to_is_told_and_reading_goes_on(
    tmp_path: Path,
) -> None:
    (tmp_path / "data").write_text("in the way")
    app = reviewer(tmp_path / "data" / "reviews.sqlite3")
    async with app.run_test(size=SIZE) as pilot:
        await reviewed(pilot, app)
        assert app.session.by_review is None
        assert _status(app).startswith("no review: ")
        await pilot.press("n")
        assert app.session.comparison is not None


async def test_a_damaged_file_is_named_and_a_new_one_begun(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"nothing that SQLite knows" * 100)
    app = reviewer(path)
    async with app.run_test(size=SIZE) as pilot:
        await reviewed(pilot, app)
        await until(pilot, lambda: "damaged" in _status(app))
        assert "a new file was begun" in _status(app)
        await pilot.press("1")
        assert verdicts(app)[0] == 1
    assert len(list(path.parent.glob("reviews.damaged-*.sqlite3"))) == 1


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)], ids=str)
async def test_the_lines_of_a_review_fit_any_screen(path: Path, size: tuple[int, int]) -> None:
    app = reviewer(path)
    async with app.run_test(size=size) as pilot:
        await reviewed(pilot, app, "2")
        lines = screen_lines(app)
        assert len(lines) == size[1]
        for word in ("1 fine", "2 changed", "3 missing", "4 wrong"):
            assert word in lines[-3]
        assert "/" in lines[-4]


async def test_a_note_begins_with_what_was_typed_before_its_box_was_there(path: Path) -> None:
    app = reviewer(path)
    async with app.run_test(size=SIZE) as pilot:
        await reviewed(pilot, app)
        for key, letter in [("c", "c"), *((k, k) for k in "a12"), ("enter", "\r"), ("q", "q")]:
            app.post_message(Key(key, letter))
        await until(pilot, lambda: "a12\nq" in [note for _, note in stored(path).values()])
        assert set(verdicts(app)) == {None}


async def test_a_review_keeps_its_next_while_one_filters(path: Path) -> None:
    app = reviewer(path)
    async with app.run_test(size=SIZE) as pilot:
        await compared(pilot, app)
        await pilot.press("r")
        await until(pilot, lambda: app.session.by_review is not None)
        await pilot.press("f", "o", "f")
        assert app.session.filter.hidden
        assert app.session.target is app.session.by_review


async def test_work_given_up_before_it_begins_leaves_nothing_unawaited(path: Path) -> None:
    app = reviewer(path)
    async with app.run_test(size=SIZE) as pilot:
        await reviewed(pilot, app)
        with warnings.catch_warnings(record=True) as told:
            warnings.simplefilter("always")
            for begin in (app.reading._compare_again, app.reading._look_for_news):
                begin()
                app.reading.workers.cancel_all()
            await pilot.pause()
            gc.collect()
        assert [str(warning.message) for warning in told] == []


async def test_links_by_hand_that_take_long_are_said_to_be_at_work(path: Path) -> None:
    go_on, asked = Event(), []
    texts = documents()
    app = reviewer(path, texts)
    plain = desk(texts, path)

    def recompare(links: HandLinks) -> Comparison:
        asked.append(links)
        assert go_on.wait(20)
        return plain.recompare(links)

    app.reading.desk = replace(plain, recompare=recompare)
    async with app.run_test(size=SIZE) as pilot:
        await reviewed(pilot, app)
        app.session.go(Side.LEFT, 3)
        await pilot.press("U")
        said = "unlinked by hand; u takes it back · comparing with the links by hand …"
        await until(pilot, lambda: _status(app) == said)
        await pilot.press("slash", *"trees", "enter")
        go_on.set()
        await until(pilot, lambda: not app.reading.status_line.at_work)
        assert app.session.target is app.session.by_search
        assert len(asked) == 1
        await pilot.press("escape", "r")  # aside
        assert app.session.by_review is None
        await pilot.press("r")
        await until(pilot, lambda: app.session.by_review is not None)
        assert len(asked) == 1  # what is shown heeds the links already
        app.session.go(Side.LEFT, 3)
        assert app.session.partners() == ()


async def test_a_note_that_is_pasted_acts_as_no_control(path: Path) -> None:
    app = reviewer(path)
    async with app.run_test(size=SIZE) as pilot:
        await reviewed(pilot, app, "c")
        await until(pilot, lambda: app.screen.query(TextArea))
        app.post_message(Paste("look\x1b[2J\nhere\a"))
        await until(pilot, lambda: app.screen.query_one(TextArea).text)
        assert not [text for row in painted(app) for text, _ in row if "\x1b" in text]
        await pilot.press("escape")
    assert [note for _, note in stored(path).values()] == ["look^[[2J\nhere^G"]
