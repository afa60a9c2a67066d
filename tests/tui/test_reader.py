from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from threading import Event
from typing import Any

import pytest
from rich.cells import cell_len
from tests.support.harbour import harbour
from tests.support.hostile import ESCAPES
from tests.support.made import comparison, document
from tests.support.screen import (
    compared,
    loaded,
    painted,
    reader,
    screen_lines,
    styles_of,
    until,
)

from sidebyside.errors import ComparisonStopped
from sidebyside.model.alignment import Bead, Relation
from sidebyside.model.comparison import Comparison
from sidebyside.model.document import Document, Origin
from sidebyside.model.pair import Pair, Side
from sidebyside.tui.app import ReaderApp
from sidebyside.tui.plain_theme import PlainPalette, TerminalPalette
from sidebyside.tui.theme import ColourPalette, Palette

SIZE = (100, 30)


class Step(Enum):
    COUNT = "counting waves"


class SlowComparison:
    """Goes on when it is told to."""

    def __init__(self) -> None:
        self.go_on = Event()
        self.was_stopped = Event()

    def __call__(self, on_stage: Callable[[Any], None]) -> Comparison:
        on_stage(Step.COUNT)
        self.go_on.wait(20)
        try:
            on_stage(Step.COUNT)
        except ComparisonStopped:
            self.was_stopped.set()
            raise
        return harbour()


async def test_the_text_shows_while_the_comparison_still_runs() -> None:
    compare = SlowComparison()
    app = ReaderApp(loaded(harbour()), compare)
    async with app.run_test(size=SIZE) as pilot:
        await until(pilot, lambda: "counting waves" in screen_lines(app)[-2])
        lines = screen_lines(app)
        assert any("Harbour wall to be raised" in line for line in lines)
        await pilot.press("j")
        assert app.session.sentence == 1
        compare.go_on.set()
        await compared(pilot, app)
        assert "1 ⇄ " not in screen_lines(app)[0]
        assert "9 differences" in screen_lines(app)[0]


async def test_a_search_counts_its_hits_while_the_comparison_still_runs() -> None:
    compare = SlowComparison()
    app = ReaderApp(loaded(harbour()), compare)
    async with app.run_test(size=SIZE) as pilot:
        await until(pilot, lambda: "counting waves" in screen_lines(app)[-2])
        await pilot.press(*"/wall", "enter")
        await until(pilot, lambda: "hit 1/6" in screen_lines(app)[-1])
        assert screen_lines(app)[-2] == (
            " “wall”: 1 of 6 (3 left, 3 right) · comparing: counting waves …"
        )
        await pilot.press("n")
        assert "hit 2/6" in screen_lines(app)[-1]
        compare.go_on.set()
        await compared(pilot, app)


async def test_leaving_stops_the_comparison() -> None:
    compare = SlowComparison()
    app = ReaderApp(loaded(harbour()), compare)
    async with app.run_test(size=SIZE) as pilot:
        await until(pilot, lambda: "counting waves" in screen_lines(app)[-2])
        await pilot.press("q")
    compare.go_on.set()
    assert compare.was_stopped.wait(20)


async def test_what_breaks_is_told_in_one_line_and_the_text_stays() -> None:
    def compare(_on_stage: Callable[[Any], None]) -> Comparison:
        raise RuntimeError("the lighthouse\nfell \x1b[2J over")

    app = ReaderApp(loaded(harbour()), compare)
    async with app.run_test(size=SIZE) as pilot:
        await until(pilot, lambda: app.reading.status_line.trouble)
        lines = screen_lines(app)
        assert (
            lines[-2]
            == " comparison failed: RuntimeError: the lighthouse fell ^[[2J over; F5 tries again"
        )
        assert any("Harbour wall to be raised" in line for line in lines)
        await pilot.press("j")
        assert app.session.sentence == 1


@pytest.mark.parametrize(
    ("width", "words", "place"),
    [
        (80, "Work begins", (Side.LEFT, 4)),
        (80, "Photo", (Side.LEFT, 2)),
        (90, "Work begins", (Side.LEFT, 4)),
        (90, "The price", (Side.RIGHT, 4)),
        (200, "Photo", (Side.LEFT, 2)),
        (200, "The price", (Side.RIGHT, 4)),
    ],
)
async def test_a_click_puts_the_cursor_where_it_points(
    width: int, words: str, place: tuple[Side, int]
) -> None:
    app = reader(harbour())
    async with app.run_test(size=(width, 40)) as pilot:
        await compared(pilot, app)
        await pilot.press("F")
        lines = screen_lines(app)
        row = next(y for y, line in enumerate(lines) if words in line)
        column = lines[row].index(words)
        await pilot.click(offset=(column - 2, row))
        assert (app.session.side, app.session.sentence) != place
        lines = screen_lines(app)
        row = next(y for y, line in enumerate(lines) if words in line)
        await pilot.click(offset=(lines[row].index(words), row))
        assert (app.session.side, app.session.sentence) == place


async def test_in_one_column_a_click_finds_either_text() -> None:
    app = reader(harbour())
    async with app.run_test(size=(64, 40)) as pilot:
        await compared(pilot, app)
        for words, place in (("The price", (Side.RIGHT, 4)), ("Work begins", (Side.LEFT, 4))):
            lines = screen_lines(app)
            row = next(y for y, line in enumerate(lines) if words in line)
            await pilot.click(offset=(lines[row].index(words), row))
            assert (app.session.side, app.session.sentence) == place


async def test_a_click_on_a_link_goes_to_the_end_that_is_nearer() -> None:
    app = reader(harbour())
    async with app.run_test(size=(120, 40)) as pilot:
        await compared(pilot, app)
        gutter = app.screen.query_one("#gutter")
        panes = app.session.panes
        row = panes.extent(Side.RIGHT, 2)[0] - panes.tops.right
        await pilot.click("#gutter", offset=(gutter.size.width - 1, row))
        assert (app.session.side, app.session.sentence) == (Side.RIGHT, 2)
        row = panes.extent(Side.LEFT, 9)[0] - panes.tops.left
        await pilot.click("#gutter", offset=(0, row))
        assert (app.session.side, app.session.sentence) == (Side.LEFT, 9)


async def test_the_gutter_is_dragged() -> None:
    app = reader(harbour())
    async with app.run_test(size=(120, 40)) as pilot:
        await compared(pilot, app)
        assert app.session.panes.text_widths == Pair(50, 50)
        await pilot.mouse_down("#gutter", offset=(4, 5))
        await pilot.hover("#gutter", offset=(14, 5))
        await pilot.mouse_up("#gutter", offset=(4, 5))
        assert app.session.panes.text_widths == Pair(60, 41)
        await pilot.press(*"<" * 40)
        assert app.session.panes.text_widths.left == 20


async def test_the_window_of_the_map_is_dragged() -> None:
    app = reader(harbour())
    async with app.run_test(size=(80, 20)) as pilot:
        await compared(pilot, app)
        await pilot.mouse_down("#left", offset=(0, 0))
        assert app.session.panes.tops == Pair(0, 0)
        await pilot.hover("#left", offset=(20, 16))
        lengths = app.session.panes.lengths
        assert app.session.panes.tops == lengths.map(lambda rows: rows - 17)
        await pilot.mouse_up("#left", offset=(20, 16))
        await pilot.hover("#left", offset=(0, 0))
        assert app.session.panes.tops == lengths.map(lambda rows: rows - 17)


async def test_a_click_on_the_map_goes_there() -> None:
    app = reader(harbour())
    async with app.run_test(size=(80, 20)) as pilot:
        await compared(pilot, app)
        await pilot.click("#left", offset=(0, 16))
        assert app.session.panes.tops == app.session.panes.lengths.map(lambda rows: rows - 17)
        await pilot.click("#right", offset=(app.screen.query_one("#right").size.width - 1, 0))
        assert app.session.panes.tops == Pair(0, 0)


@pytest.mark.parametrize("size", [(60, 20), (139, 30), (240, 60)], ids=str)
async def test_every_row_fills_the_screen_exactly(size: tuple[int, int]) -> None:
    app = reader(harbour())
    async with app.run_test(size=size) as pilot:
        await compared(pilot, app)
        for keys in ((), ("j",) * 5, ('"',), ("enter", "enter"), ("escape", "x", "F")):
            await pilot.press(*keys)
            rows = ["".join(text for text, _ in row) for row in painted(app)]
            assert len(rows) == size[1]
            assert {cell_len(row) for row in rows} == {size[0]}


@pytest.mark.parametrize("size", [(59, 30), (100, 19), (20, 5), (1, 1)], ids=str)
async def test_a_small_terminal_is_told_so_and_can_be_left(size: tuple[int, int]) -> None:
    app = reader(harbour())
    async with app.run_test(size=size) as pilot:
        await compared(pilot, app)
        assert not any("Brackness" in line for line in screen_lines(app))
        if size[0] > 30:
            assert any("needs 60 × 20" in line for line in screen_lines(app))
        await pilot.press("q")
    assert app.return_code == 0


async def test_a_terminal_made_larger_shows_the_text_again() -> None:
    app = reader(harbour())
    async with app.run_test(size=(40, 10)) as pilot:
        await compared(pilot, app)
        await pilot.resize_terminal(100, 30)
        await until(pilot, lambda: any("Brackness" in line for line in screen_lines(app)))
        await pilot.resize_terminal(40, 10)
        await until(pilot, lambda: not any("Brackness" in line for line in screen_lines(app)))


async def test_another_size_keeps_the_cursors_sentence_in_sight() -> None:
    app = reader(harbour())
    async with app.run_test(size=SIZE) as pilot:
        await compared(pilot, app)
        await pilot.press("G")
        await pilot.resize_terminal(70, 22)
        await until(pilot, lambda: app.session.panes.height == 19)
        assert app.session.sentence == 10
        assert app.session.panes.is_shown(Side.LEFT, app.session.cursor_extent)


async def test_both_places_of_a_quotation_are_tinted() -> None:
    app = reader(harbour())
    async with app.run_test(size=(200, 40)) as pilot:
        await compared(pilot, app)
        before = [style.bgcolor for style in styles_of(app, "We have waited ")]
        await pilot.press('"', "enter", '"')
        tinted = styles_of(app, "We have waited ")[:2]
        assert len(before) == len(tinted) == 2
        assert not {style.bgcolor for style in tinted} & set(before)
        assert [style.bold for style in tinted] == [True, False]


@pytest.mark.parametrize("theme", ["textual-light", "nord", "ansi-dark", "ansi-light"])
async def test_any_theme_shows_the_cursor(theme: str) -> None:
    app = reader(harbour())
    app.choose(theme, {})
    async with app.run_test(size=SIZE) as pilot:
        await compared(pilot, app)
        (cursor,) = set(styles_of(app, "Harbour wall to be raised"))
        (other,) = set(styles_of(app, "“We have "))
        assert cursor != other


@pytest.mark.parametrize(
    ("term", "colorterm", "palette"),
    [
        ("xterm-256color", "truecolor", ColourPalette),
        ("xterm-256color", "", ColourPalette),
        ("linux", "", TerminalPalette),
        ("dumb", "", PlainPalette),
    ],
    ids=["16 million", "256", "16", "none"],
)
def test_marks_use_the_colours_that_the_terminal_has(
    monkeypatch: pytest.MonkeyPatch, term: str, colorterm: str, palette: type[Palette]
) -> None:
    monkeypatch.setenv("TERM", term)
    monkeypatch.setenv("COLORTERM", colorterm)
    assert type(reader(harbour()).palette()) is palette


async def test_a_theme_chosen_before_the_start_is_there_from_the_first_paint() -> None:
    chosen, changed = reader(harbour()), reader(harbour())
    chosen.choose("textual-light", {})
    looks = []
    for app in (chosen, changed):
        async with app.run_test(size=SIZE) as pilot:
            await compared(pilot, app)
            app.theme = "textual-light"
            await pilot.pause()
            looks.append({style.bgcolor for row in painted(app) for _, style in row})
    assert looks[0] == looks[1]


async def test_a_new_theme_repaints_everything() -> None:
    app = reader(harbour())
    async with app.run_test(size=SIZE) as pilot:
        await compared(pilot, app)
        before = {style.bgcolor for row in painted(app) for _, style in row}
        app.theme = "textual-light"
        await pilot.pause()
        after = {style.bgcolor for row in painted(app) for _, style in row}
        assert before.isdisjoint(after)


async def test_without_colour_weights_and_signs_carry_the_marks() -> None:
    app = reader(harbour(), is_colourless=True)
    async with app.run_test(size=SIZE) as pilot:
        await compared(pilot, app)
        await pilot.press("j", "j")
        for keys in ((), ('"',), ("escape", "?"), ("escape", "ctrl+p")):
            await pilot.press(*keys)
            colours = {(s.color, s.bgcolor) for row in painted(app) for _, s in row}
            assert colours == {(None, None)}
        await pilot.press("escape")
        (monday,) = styles_of(app, "Monday")
        assert monday.underline
        assert monday.reverse
        assert any(style.bold and style.underline for style in styles_of(app, "Tuesday"))


async def test_nothing_of_the_input_reaches_the_terminal_as_a_control() -> None:
    sentences = [f"{name}: {escape}" for name, escape in ESCAPES.items()]
    hostile = Pair(document("".join(ESCAPES.values()), sentences), document("[b]r[/b]", sentences))
    beads = [Bead(Pair((n,), (n,)), Relation.EDITED, reasons=(e,)) for n, e in enumerate(sentences)]
    made = comparison(hostile, beads)
    app = ReaderApp(hostile, lambda _on_stage: made)
    async with app.run_test(size=(200, 60)) as pilot:
        await compared(pilot, app)
        for _ in sentences:
            await pilot.press("j")
            text = "".join(text for row in painted(app) for text, _ in row)
            assert not [c for c in text if ord(c) < 0x20 or 0x7F <= ord(c) < 0xA0]
        assert "[b]r[/b]" in text
        assert "^[" in text


async def test_empty_texts_can_be_opened() -> None:
    empty = Pair(Document(Origin("l"), "", ""), Document(Origin("r"), "", ""))
    app = ReaderApp(empty, lambda _on_stage: harbour())
    app.session.comparison = None
    async with app.run_test(size=SIZE) as pilot:
        await compared(pilot, app)
        await pilot.press("j", "tab", "n", "G")
        assert app.is_running


async def test_what_was_told_before_the_reader_opened_stands_there_until_a_key() -> None:
    notes = ("a.txt: holds no text", "b\x1b[1m.txt: 2 bytes are no text and show as \ufffd")
    app = ReaderApp(loaded(harbour()), lambda _on_stage: harbour(), notes=notes)
    async with app.run_test(size=SIZE) as pilot:
        await compared(pilot, app)
        told = "a.txt: holds no text · b^[[1m.txt: 2 bytes are no text and show as \ufffd"
        assert screen_lines(app)[-2] == f" {told}"
        await pilot.press("j")
        assert screen_lines(app)[-2].startswith(" 2 pieces of page furniture")


@pytest.mark.parametrize("width", [60, 79])
async def test_a_narrow_footer_keeps_the_target_the_quotes_and_the_ways_out(width: int) -> None:
    app = reader(harbour())
    async with app.run_test(size=(width, 24)) as pilot:
        await compared(pilot, app)
        shown = [words for _, words in app.reading.footer.items()]
        assert {"difference 1/9", "quotes", "help", "quit"} <= set(shown)
        await pilot.press('"')
        shown = [words for _, words in app.reading.footer.items()]
        assert {"place –/2", "close", "help", "quit"} <= set(shown)
        assert all(cell_len(line) <= width for line in screen_lines(app))


async def test_the_title_says_what_is_switched_off() -> None:
    app = reader(harbour())
    async with app.run_test(size=(120, 30)) as pilot:
        await compared(pilot, app)
        assert "off" not in screen_lines(app)[0]
        await pilot.press("s", "w", "j")
        assert "panes apart · word marks off · " in screen_lines(app)[0]


async def test_narrower_rows_repaint_folded_furniture() -> None:
    app = reader(harbour())
    async with app.run_test(size=(120, 30)) as pilot:
        await compared(pilot, app)
        before = [line for line in screen_lines(app) if "2 pieces of page" in line]
        await pilot.press("-", "-")
        after = [line for line in screen_lines(app) if "2 pieces of page" in line]
        shift = after[0].index("2 pieces") - before[0].index("2 pieces")
        assert shift == 8
