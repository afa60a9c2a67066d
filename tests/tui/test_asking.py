"""The line for typing on the screen: search, go to, marks."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from rich.cells import cell_len
from tests.support.harbour import harbour
from tests.support.made import comparison, document
from tests.support.screen import compared, painted, reader, screen_lines, until
from textual import events

from sidebyside.model.alignment import Bead, Relation
from sidebyside.model.pair import Pair, Side
from sidebyside.tui.app import ReaderApp
from sidebyside.tui.widgets.prompt_line import window
from sidebyside.view import searching
from sidebyside.view.change import Change
from sidebyside.view.reading import ReadingSession

SIZE = (100, 30)


async def test_the_line_has_the_keys_above_a_list_that_is_open() -> None:
    app = reader(harbour())
    async with app.run_test(size=(100, 30)) as pilot:
        await compared(pilot, app)
        await pilot.press("t", "/", "j", "t")
        assert app.session.asking is not None
        assert app.session.asking.line.text == "jt"
        assert app.theme == "textual-dark"
        await pilot.press("escape")
        assert app.session.asking is None
        assert app.reading.theme_choice.names
        await pilot.press("escape")
        assert not app.reading.theme_choice.names


async def test_search_is_live_and_steps_and_is_left() -> None:
    app = reader(harbour())
    async with app.run_test(size=SIZE) as pilot:
        await compared(pilot, app)
        await pilot.press("slash", *"wall")
        lines = screen_lines(app)
        assert lines[-2].startswith(" /wall")
        assert lines[-2].endswith("1 of 6 (3 left, 3 right)")
        assert "alt+r regex" in lines[-1]
        await pilot.press("enter")
        assert screen_lines(app)[-2].startswith(" “wall”: 1 of 6 (3 left, 3 right) · s1 ↔ 1")
        assert ("n/N", "hit 1/6") in app.reading.footer.items()
        await pilot.press("n", "n")
        assert (app.session.side, app.session.sentence) == (Side.RIGHT, 1)
        await pilot.press("escape")
        assert ("n/N", "difference 7/9") in app.reading.footer.items()
        assert app.session.search.count == 0


async def test_hits_are_tinted_and_the_present_one_more() -> None:
    app = reader(harbour())
    async with app.run_test(size=SIZE) as pilot:
        await compared(pilot, app)
        await pilot.press("slash", *"wall", "enter")
        looks = {(s.bgcolor, s.bold) for row in painted(app) for text, s in row if text == "wall"}
        assert len(looks) == 2
        assert {bold for _, bold in looks} == {True, False}


async def test_escape_in_the_line_puts_everything_back() -> None:
    app = reader(harbour())
    async with app.run_test(size=(80, 20)) as pilot:
        await compared(pilot, app)
        await pilot.press("j")
        before = screen_lines(app)
        await pilot.press("slash", *"ferry")
        assert app.session.sentence == 10
        await pilot.press("escape")
        assert screen_lines(app) == before
        assert app.focused is None


async def test_letters_that_are_keys_elsewhere_are_typed() -> None:
    app = reader(harbour())
    async with app.run_test(size=SIZE) as pilot:
        await compared(pilot, app)
        await pilot.press("slash", *"q?/:n ", "minus", "left", "left", "backspace", "x", "delete")
        assert app.session.asking is not None
        assert app.session.asking.line.text == "q?/:x-"
        assert app.is_running


async def test_a_burst_of_keys_goes_into_the_line_in_order() -> None:
    app = reader(harbour())
    async with app.run_test(size=SIZE) as pilot:
        await compared(pilot, app)
        for key in ["slash", *"trawlers", "enter", "n", "colon", *"R3", "enter"]:
            character = {"slash": "/", "colon": ":"}.get(key, key if len(key) == 1 else None)
            app.post_message(events.Key(key, character))
        await until(pilot, lambda: app.session.side is Side.RIGHT)
        assert app.session.sentence == 2
        assert app.session.search.query.words == "trawlers"
        assert app.session.asking is None


async def test_what_is_pasted_is_typed() -> None:
    app = reader(harbour())
    async with app.run_test(size=SIZE) as pilot:
        await compared(pilot, app)
        await pilot.press("slash")
        app.post_message(events.Paste("harbour\nwall"))
        await until(pilot, lambda: app.session.search.count)
        assert app.session.asking is not None
        assert app.session.asking.line.text == "harbour wall"


async def test_the_line_leads_to_a_sentence_and_a_mark() -> None:
    app = reader(harbour())
    async with app.run_test(size=SIZE) as pilot:
        await compared(pilot, app)
        await pilot.press("m", "a", "colon", *"R8")
        assert "sentence 8 of 10, right" in screen_lines(app)[-2]
        await pilot.press("enter")
        assert (app.session.side, app.session.sentence) == (Side.RIGHT, 7)
        await pilot.press("apostrophe", "a")
        assert (app.session.side, app.session.sentence) == (Side.LEFT, 0)
        await pilot.press("apostrophe", "apostrophe")
        assert (app.session.side, app.session.sentence) == (Side.RIGHT, 7)


async def test_a_search_that_takes_long_goes_on_between_keys(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("sidebyside.tui.screens.asking._SLICE_SECONDS", 0.0)
    left = document("l", ["Boats came in, boats went out, and a boat stayed."])
    slices = 0

    def count(session: ReadingSession, is_over: Callable[[], bool]) -> Change:
        nonlocal slices
        slices += 1
        return advance(session, is_over)

    advance = searching.advance
    monkeypatch.setattr(searching, "advance", count)
    made = comparison(Pair(left, left), [Bead(Pair((0,), (0,)), Relation.IDENTICAL)])
    app = reader(made)
    async with app.run_test(size=SIZE) as pilot:
        await compared(pilot, app)
        await pilot.press("slash", *"boat")
        assert app.session.search.search is not None
        await until(pilot, lambda: not searching.is_searching(app.session))
        assert "1 of 6 (3 left, 3 right)" in screen_lines(app)[-2]
        assert slices > 6


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (200, 50)], ids=str)
@pytest.mark.parametrize(
    ("key", "pasted"), [("slash", ""), ("colon", ""), ("m", ""), ("slash", "wall" * 60)]
)
async def test_the_line_fills_its_row_exactly(size: tuple[int, int], key: str, pasted: str) -> None:
    app = reader(harbour())
    async with app.run_test(size=size) as pilot:
        await compared(pilot, app)
        await pilot.press(key)
        app.post_message(events.Paste(pasted))
        await until(pilot, lambda: pasted[:20] in "".join(screen_lines(app)))
        rows = ["".join(text for text, _ in row) for row in painted(app)]
        assert {cell_len(row) for row in rows} == {size[0]}


async def test_the_terminals_cursor_stands_where_the_next_letter_goes() -> None:
    app = reader(harbour())
    async with app.run_test(size=SIZE) as pilot:
        await compared(pilot, app)
        await pilot.press("slash", "日", "a")
        assert app.cursor_position == (5, 28)
        await pilot.press("left")
        assert app.cursor_position == (4, 28)


async def test_without_colour_hits_turn_against_their_ground() -> None:
    app = reader(harbour(), is_colourless=True)
    async with app.run_test(size=SIZE) as pilot:
        await compared(pilot, app)
        await pilot.press("slash", *"wall", "enter")
        looks = [style.reverse for row in painted(app) for text, style in row if text == "wall"]
        assert looks.count(False) == 1
        assert looks.count(True) == 5


async def test_control_characters_in_the_line_are_only_shown() -> None:
    app = ReaderApp(harbour().documents, lambda _on_stage: harbour())
    async with app.run_test(size=SIZE) as pilot:
        await compared(pilot, app)
        await pilot.press("slash")
        app.post_message(events.Paste("a\x1b[2Jb\u202e"))
        await until(pilot, lambda: app.session.search.query.words)
        assert "/a^[[2Jb<U+202E>" in screen_lines(app)[-2]


@pytest.mark.parametrize(
    ("text", "at", "room", "shown"),
    [
        ("abc", 3, 10, ("abc", " ", "")),
        ("abc", 1, 10, ("a", "b", "c")),
        ("abcdefghij", 10, 5, ("…hij", " ", "")),
        ("abcdefghij", 0, 5, ("", "a", "bcd…")),
        ("日本語日本語", 6, 6, ("…本語", " ", "")),
    ],
)
def test_the_part_of_a_long_line_at_the_cursor_is_shown(
    text: str, at: int, room: int, shown: tuple[str, str, str]
) -> None:
    assert window(text, at, room) == shown


async def test_a_letter_with_a_modifier_is_a_key_and_not_typed() -> None:
    app = reader(harbour())
    async with app.run_test(size=SIZE) as pilot:
        await compared(pilot, app)
        await pilot.press("slash", "a")
        app.post_message(events.Key("alt+r", "r"))  # as terminals send it
        await until(pilot, lambda: app.session.search.query.is_regex)
        assert app.session.search.query.words == "a"
