from __future__ import annotations

from typing import Any

import pytest
from tests.support.harbour import harbour
from tests.support.screen import compared, loaded, reader, screen_lines, until
from textual import events

from sidebyside.errors import UnknownThemeError
from sidebyside.model.pair import Side
from sidebyside.tui.exporting import Exporter
from sidebyside.tui.keymap import KEYS, TABLES, Group, command, shown_keys
from sidebyside.view import asking, moving, quoting, targets
from sidebyside.view.link import GutterStyle
from sidebyside.view.reading import ReadingSession

SIZE = (80, 24)
_START = harbour().documents.left.sentences[4].span.start


def state(session: ReadingSession) -> dict[str, Any]:
    return {
        "side": session.side,
        "sentence": session.sentence,
        "tops": session.panes.tops,
        "synced": session.is_synced,
        "marks": session.has_word_marks,
        "folded": session.panes.is_furniture_folded,
        "target": session.target,
        "visit": session.quotes.visit,
        "notice": session.notice,
    }


def twin(width: int, height: int) -> ReadingSession:
    session = ReadingSession(loaded(harbour()))
    session.resize(width, height)
    session.adopt(harbour())
    return session


@pytest.mark.parametrize("group", list(Group), ids=lambda group: group.name.lower())
async def test_a_key_does_what_the_table_says(group: Group) -> None:
    app = reader(harbour())
    async with app.run_test(size=SIZE) as pilot:
        await compared(pilot, app)
        expected = twin(app.session.panes.text_widths.left, app.session.panes.height)
        for key in KEYS:
            if key.group is group and not isinstance(key.command, str):
                for pressed in key.keys.split():
                    for session in (app.session, expected):
                        session.notice = ""
                        moving.put_cursor(session, Side.LEFT, _START)
                    command(key.id)(expected)
                    await pilot.press(pressed)
                    assert state(app.session) == state(expected), (key.id, pressed)
                    if app.session.asking is not None:
                        await pilot.press("escape")
                        asking.cancel(expected)


def test_no_key_has_two_actions() -> None:
    for table in TABLES:
        pressed = [one for key in table for one in key.keys.split()]
        assert len(pressed) == len(set(pressed))


def test_identifiers_are_unique_and_plain() -> None:
    identifiers = [key.id for table in TABLES for key in table]
    assert len(identifiers) == len(set(identifiers))
    assert all(identifier.replace("-", "").isalpha() for identifier in identifiers)


def test_keys_are_shown_as_people_write_them() -> None:
    shown = {key.id: shown_keys(key, {"quit": "Q,f10"}) for key in KEYS}
    assert shown["next-sentence"] == ("j", "↓")
    assert shown["previous-difference"] == ("[", ",", "alt+↑")
    assert shown["half-page-down"] == ("^d",)
    assert shown["page-down"] == ("space", "pgdn")
    assert shown["quit"] == ("Q", "F10")


async def test_the_quotations_are_walked_and_visited_from_the_list() -> None:
    app = reader(harbour())
    async with app.run_test(size=(160, 40)) as pilot:
        await compared(pilot, app)
        await pilot.press('"')
        session = app.session
        assert session.quotes.is_open
        assert app.focused is not None
        assert app.focused.id == "quotes"
        visited = []
        for key in ("enter", "enter", "n", "N"):
            await pilot.press(key)
            visited.append((session.side, session.sentence))
        assert visited == [(Side.LEFT, 5), (Side.RIGHT, 6), (Side.LEFT, 5), (Side.RIGHT, 6)]
        await pilot.press("escape")
        assert not session.quotes.is_open
        assert app.focused is None
        await pilot.press("n")
        assert session.target is app.session.by_difference
        assert (session.side, session.sentence) == (Side.LEFT, 6)


async def test_the_list_closes_with_the_key_that_opened_it_and_keeps_its_target() -> None:
    app = reader(harbour())
    async with app.run_test(size=SIZE) as pilot:
        await compared(pilot, app)
        await pilot.press('"', '"')
        assert not app.session.quotes.is_open
        await pilot.press("n")
        assert (app.session.side, app.session.sentence) == (Side.LEFT, 5)


async def test_the_gutter_changes_its_style() -> None:
    app = reader(harbour())
    async with app.run_test(size=(120, 30)) as pilot:
        await compared(pilot, app)
        styles = [app.reading.style_of_links]
        for _ in range(3):
            await pilot.press("x")
            styles.append(app.reading.style_of_links)
        lines, bands, letters = GutterStyle
        assert styles == [lines, bands, letters, lines]


async def test_without_colour_there_are_no_bands() -> None:
    app = reader(harbour(), is_colourless=True)
    async with app.run_test(size=(120, 30)) as pilot:
        await compared(pilot, app)
        styles = [app.reading.style_of_links]
        for _ in range(2):
            await pilot.press("x")
            styles.append(app.reading.style_of_links)
        assert styles == [GutterStyle.LETTERS, GutterStyle.LINES, GutterStyle.LETTERS]


@pytest.mark.parametrize(("width", "first"), [(79, 1), (80, 0)])
async def test_layouts_go_round_from_the_one_that_fits(width: int, first: int) -> None:
    app = reader(harbour())
    shown = [["left", "gutter", "right"], ["column"], ["left"]]
    async with app.run_test(size=(width, 30)) as pilot:
        await compared(pilot, app)
        for step in range(4):
            on_screen = [w.id for w in app.screen.query("#panes > *") if w.display]
            assert on_screen == shown[(first + step) % 3]
            assert app.session.panes.is_column is (on_screen == ["column"])
            await pilot.press("v")


async def test_one_text_alone_follows_the_cursor_to_the_other() -> None:
    app = reader(harbour())
    async with app.run_test(size=(100, 30)) as pilot:
        await compared(pilot, app)
        await pilot.press("v", "v", "tab")
        assert [w.id for w in app.screen.query("#panes > *") if w.display] == ["right"]
        assert any("Brackness gets a higher sea wall" in line for line in screen_lines(app))


async def test_rows_of_text_grow_narrower_and_wider_within_the_screen() -> None:
    app = reader(harbour())
    async with app.run_test(size=(120, 30)) as pilot:
        await compared(pilot, app)
        widths = [app.session.panes.text_widths.left]
        for key in ("-", "-", "+", "=", "+"):
            await pilot.press(key)
            widths.append(app.session.panes.text_widths.left)
        assert widths == [50, 46, 42, 46, 50, 50]
        await pilot.press(*"-" * 20)
        assert app.session.panes.text_widths.left == 20


async def test_the_strip_below_the_texts_grows_in_two_steps() -> None:
    app = reader(harbour())
    async with app.run_test(size=(80, 24)) as pilot:
        await compared(pilot, app)
        heights = [app.session.panes.height]
        for _ in range(3):
            await pilot.press("i")
            heights.append(app.session.panes.height)
            assert app.reading.status_line.size.height == 22 - heights[-1]
        assert heights == [21, 16, 10, 21]


async def test_words_are_copied_to_the_clipboard() -> None:
    app = reader(harbour())
    async with app.run_test(size=SIZE) as pilot:
        await compared(pilot, app)
        await pilot.press("y")
        assert app.clipboard == "Harbour wall to be raised before winter"
        await pilot.press("Y")
        assert app.clipboard == (
            "Harbour wall to be raised before winter\n\nBrackness gets a higher sea wall"
        )


@pytest.mark.parametrize("key", ["q", "ctrl+c", "ctrl+q"])
async def test_the_reader_is_left(key: str) -> None:
    app = reader(harbour())
    async with app.run_test(size=SIZE) as pilot:
        await compared(pilot, app)
        await pilot.press(key)
    assert app.return_code == 0


async def test_keys_can_be_changed_by_their_identifiers() -> None:
    app = reader(harbour())
    app.choose(None, {"next-sentence": "f5", "help": "f2"})
    async with app.run_test(size=SIZE) as pilot:
        await compared(pilot, app)
        await pilot.press("f5")
        assert app.session.sentence == 1
        await pilot.press("j")
        assert app.session.sentence == 1
        assert ("F2", "help") in app.reading.footer.items()


def test_an_unknown_theme_is_refused() -> None:
    app = reader(harbour())
    with pytest.raises(UnknownThemeError) as raised:
        app.choose("plaid", {})
    assert (raised.value.name, "nord" in raised.value.known) == ("plaid", True)


async def test_keys_that_come_in_one_burst_keep_their_order() -> None:
    app = reader(harbour())
    async with app.run_test(size=SIZE) as pilot:
        await compared(pilot, app)
        await pilot.press('"')
        one_by_one = twin(*SIZE)
        quoting.toggle_quotes(one_by_one)
        for key in ("j", "enter", "n", "k", "n", "n"):
            app.post_message(events.Key(key, key if len(key) == 1 else None))
        for step in (
            quoting.next_entry,
            targets.next_of_target,
            targets.next_of_target,
            quoting.previous_entry,
            targets.next_of_target,
            targets.next_of_target,
        ):
            step(one_by_one)
        await pilot.pause()
        quotes = app.session.quotes
        assert (quotes.entry, quotes.visit) == (one_by_one.quotes.entry, one_by_one.quotes.visit)


@pytest.mark.parametrize("opens", ["o", "question_mark", "e", "f", "t", "slash"])
@pytest.mark.parametrize("key", ["ctrl+c", "ctrl+q"])
async def test_the_reader_is_left_from_whatever_covers_the_texts(opens: str, key: str) -> None:
    app = reader(harbour())
    app.reading.exporter = Exporter(
        {"text": "a report"}, lambda _: "pair.txt", lambda *_: None, lambda _: False
    )
    async with app.run_test(size=SIZE) as pilot:
        await compared(pilot, app)
        await pilot.press(opens)
        await until(pilot, lambda: app.screen is not app.reading or app.focused is not None)
        assert app.return_code is None
        await pilot.press(key)
    assert app.return_code == 0
