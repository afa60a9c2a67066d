"""The home screen: saved reviews opened, renamed, deleted and brought back; a new pair chosen."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from rich.text import Text
from tests.support.desks import reviewed, reviewer
from tests.support.harbour import harbour
from tests.support.reviewed import review
from tests.support.screen import painted, reader, screen_lines, until
from textual.pilot import Pilot
from textual.widgets import Input

from sidebyside.model.pair import Pair
from sidebyside.review.store import ReviewStore
from sidebyside.tui.exporting import Exporter
from sidebyside.tui.home import Chosen, Home, HomeApp
from sidebyside.tui.keeping import Keeping
from sidebyside.tui.rebinding import rebound

SIZE = (100, 24)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "reviews.sqlite3"


def home(path: Path, folder: Path | None = None, said: str = "") -> HomeApp:
    def prepare(_number: int) -> Any:
        raise AssertionError("nothing is exported here")

    return HomeApp(Home(lambda: ReviewStore(path), prepare, folder or path.parent, said))


async def _with_a_review(path: Path) -> None:
    app = reviewer(path)
    async with app.run_test(size=SIZE) as pilot:
        await reviewed(pilot, app, "1", "2")


async def _shown(pilot: Pilot[Any], app: HomeApp, words: str) -> None:
    await until(pilot, lambda: any(words in line for line in screen_lines(app)))


async def test_without_reviews_it_says_how_to_begin(path: Path) -> None:
    app = home(path, said="left.txt: no such file")
    async with app.run_test(size=SIZE) as pilot:
        await _shown(pilot, app, "No reviews yet. o opens two texts")
        assert screen_lines(app)[-2] == " left.txt: no such file"
        await pilot.press("enter", "r", "d", "e", "q")
    assert app.return_value is None


async def test_a_review_is_listed_with_its_progress_and_opened(path: Path) -> None:
    await _with_a_review(path)
    app = home(path)
    async with app.run_test(size=SIZE) as pilot:
        await _shown(pilot, app, " 2/")
        assert "text ⇄ text" in screen_lines(app)[2]
        await pilot.press("enter")
    assert app.return_value == Chosen(review=1)


async def test_a_review_is_renamed_in_place(path: Path) -> None:
    await _with_a_review(path)
    app = home(path)
    async with app.run_test(size=SIZE) as pilot:
        await _shown(pilot, app, " 2/")
        await pilot.press("r", *["backspace"] * 80, *"Trees", "enter")
        await _shown(pilot, app, "renamed: Trees")
        await pilot.press("r", "x", "escape")
        assert "Trees" in screen_lines(app)[2]
        assert "Treesx" not in screen_lines(app)[2]


async def test_a_title_to_be_changed_acts_as_no_control(path: Path) -> None:
    await _with_a_review(path)
    store = ReviewStore(path)
    store.rename(1, "Trees \x1b[2J of\a the ring road")
    store.close()
    app = home(path)
    async with app.run_test(size=SIZE) as pilot:
        await _shown(pilot, app, "Trees ^[[2J of^G the ring road")
        await pilot.press("r")
        await until(pilot, lambda: app.screen.has_class("naming"))
        assert not [text for row in painted(app) for text, _ in row if "\x1b" in text]
        await pilot.press("end", "s", "enter")
        await _shown(pilot, app, "renamed: Trees ^[[2J of^G the ring roads")


async def test_a_deleted_review_is_brought_back(path: Path) -> None:
    await _with_a_review(path)
    app = home(path)
    async with app.run_test(size=SIZE) as pilot:
        await _shown(pilot, app, " 2/")
        await pilot.press("d")
        await _shown(pilot, app, "No reviews yet")
        await _shown(pilot, app, "u brings it back")
        await pilot.press("u")
        await _shown(pilot, app, "back again: ")
        assert " 2/" in screen_lines(app)[2]
        await pilot.press("u")
        await _shown(pilot, app, "nothing to bring back")


async def test_a_damaged_file_is_told_on_the_home_screen(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"nothing that SQLite knows" * 100)
    app = home(path)
    async with app.run_test(size=SIZE) as pilot:
        await _shown(pilot, app, "a new file was begun: the damaged one was kept as")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    found = tmp_path / "texts"
    (found / "drafts").mkdir(parents=True)
    for name in ("alpha.txt", "beta.md", "photo.jpg", ".hidden", "drafts/gamma.txt"):
        (found / name).write_text("words")
    return found


async def test_two_texts_are_chosen_from_a_folder(path: Path, folder: Path) -> None:
    app = home(path, folder)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("o")
        await _shown(pilot, app, "Choose the left text")
        listed = [line.split()[0] for line in screen_lines(app) if "." in line or "/" in line]
        assert "drafts/" in listed
        assert "alpha.txt" in listed
        assert "photo.jpg" not in listed
        assert ".hidden" not in listed
        await pilot.press(*"bet", "enter")
        await _shown(pilot, app, "Choose the right text to compare with beta.md")
        await pilot.press("enter")
        await _shown(pilot, app, "gamma.txt")
        await pilot.press("enter")
    assert app.return_value == Chosen(
        pair=Pair(str(folder / "beta.md"), str(folder / "drafts" / "gamma.txt"))
    )


async def test_a_path_may_be_typed_and_a_wrong_one_is_told(path: Path, folder: Path) -> None:
    app = home(path, folder)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("o", *"./nothing.txt", "enter")
        await _shown(pilot, app, "nothing.txt: no such file")
        await pilot.press(*["backspace"] * 20, *"drafts/", *"gamma.txt", "enter")
        await _shown(pilot, app, "to compare with gamma.txt")
        await pilot.press("left")
        await _shown(pilot, app, "alpha.txt")
        await pilot.press("escape")
        await _shown(pilot, app, "Choose the left text")
        await pilot.press("escape", "q")
    assert app.return_value is None


@pytest.mark.parametrize("typed", ["~nobodyhere/", "/" + "a" * 300, "./" + "b" * 300])
async def test_whatever_path_is_typed_the_picker_goes_on(
    path: Path, folder: Path, typed: str
) -> None:
    (folder / "circle.txt").symlink_to(folder / "circle.txt")
    app = home(path, folder)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("o")
        await _shown(pilot, app, "circle.txt")
        assert any("alpha.txt" in line for line in screen_lines(app))
        app.screen.query_one(Input).value = typed
        await pilot.press("enter")
        await _shown(pilot, app, "no such file")
        await pilot.press("escape", "q")
    assert app.return_code == 0


async def test_the_users_own_keys_hold_on_the_home_screen(path: Path) -> None:
    await _with_a_review(path)
    app = home(path)
    app.remap(rebound({"undo": ["Z"], "quit": ["X"]}))
    async with app.run_test(size=SIZE) as pilot:
        await _shown(pilot, app, "d delete · Z undo · X quit")
        await pilot.press("d")
        await _shown(pilot, app, "No reviews yet")
        await pilot.press("u", "q")
        assert any("No reviews yet" in line for line in screen_lines(app))
        await pilot.press("Z")
        await _shown(pilot, app, "back again")
        await pilot.press("X")
    assert app.return_code == 0


async def test_the_home_screen_has_every_theme_that_the_reader_has(tmp_path: Path) -> None:
    app = home(tmp_path / "reviews.db")
    assert set(app.available_themes) == set(reader(harbour()).available_themes)
    app.theme = "sidebyside-light"
    async with app.run_test(size=(80, 24)):
        assert app.current_theme.name == "sidebyside-light"


async def test_a_fault_of_the_home_screen_is_told_without_variables(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_down(_app: HomeApp) -> None:
        secret = "the words of an article"
        raise RuntimeError(f"broke after {len(secret)}")

    monkeypatch.setattr(HomeApp, "action_pick", break_down)
    app = home(tmp_path / "reviews.db")
    app.keeping = Keeping(tmp_path / "state")
    told: list[str] = []

    def panic(text: Text) -> None:
        told.append(text.plain)
        app.exit()

    monkeypatch.setattr(app, "panic", panic)
    with pytest.raises(RuntimeError, match="broke after"):
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.press("o")
    log = (tmp_path / "state" / "fault.log").read_text()
    assert "RuntimeError: broke after 23" in told[0]
    assert "in break_down" in log
    assert "the words of an article" not in told[0]


async def test_a_pair_is_chosen_by_key_path_and_mouse_where_reviews_are_listed(
    path: Path, folder: Path
) -> None:
    """What is chosen in a dialog opens and renames none of the reviews below it."""
    await _with_a_review(path)
    app = home(path, folder)
    async with app.run_test(size=SIZE) as pilot:
        await _shown(pilot, app, " 2/")
        await pilot.press("o")
        await _shown(pilot, app, "Choose the left text")
        await pilot.press(*"./alpha.txt", "enter")
        await _shown(pilot, app, "Choose the right text to compare with alpha.txt")
        row = next(y for y, line in enumerate(screen_lines(app)) if "beta.md" in line)
        await pilot.click(offset=(12, row))
        await until(pilot, lambda: app.return_value is not None)
    assert app.return_value == Chosen(pair=Pair(str(folder / "alpha.txt"), str(folder / "beta.md")))
    store = ReviewStore(path)
    assert [review.title for review in store.reviews()] == ["text ⇄ text"]
    store.close()


@pytest.mark.parametrize("by", ["list", "field", "mouse"])
async def test_a_report_is_written_from_the_home_screen_which_stays(
    path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch, by: str
) -> None:
    monkeypatch.chdir(folder)
    await _with_a_review(path)
    written: list[tuple[str, str]] = []

    def write(name: str, file: str, *_of: object) -> None:
        written.append((name, file))

    exporter = Exporter(
        {"text": "a report", "csv": "a table"}, lambda name: f"x.{name}", write, lambda _: False
    )

    def prepare(_number: int) -> Any:
        return harbour(), review(), exporter

    app = HomeApp(Home(lambda: ReviewStore(path), prepare, folder))
    async with app.run_test(size=SIZE) as pilot:
        await _shown(pilot, app, " 2/")
        await pilot.press("e")
        await _shown(pilot, app, "Write a report, with the review")
        if by == "mouse":
            row = next(y for y, line in enumerate(screen_lines(app)) if "a table" in line)
            await pilot.click(offset=(30, row))
        elif by == "field":
            await pilot.press("down", "tab", "enter")
        else:
            await pilot.press("down", "enter")
        await _shown(pilot, app, "x.csv written")
        assert app.return_value is None
        assert any("text ⇄ text" in line for line in screen_lines(app))
        await pilot.press("q")
    assert written == [("csv", "x.csv")]
    assert app.return_value is None
