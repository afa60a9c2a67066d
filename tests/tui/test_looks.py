"""Where things stand on the screen, so that they are read at a glance."""

from __future__ import annotations

from dataclasses import replace

from tests.support.harbour import harbour
from tests.support.made import document
from tests.support.screen import compared, reader, screen_lines

from sidebyside.compare import compare
from sidebyside.load import load_demo
from sidebyside.model.document import Origin, OriginKind
from sidebyside.model.pair import Pair
from sidebyside.tui.widgets.title_line import titles

SIZE = (100, 30)


async def test_each_title_stands_above_its_text_where_it_has_room() -> None:
    app = reader(compare(*load_demo()))
    async with app.run_test(size=(200, 30)) as pilot:
        await compared(pilot, app)
        title, *rows = screen_lines(app)
        right = titles(app.session.documents).right
        below = next(row for row in rows if right in row)
        assert title.index(right[:35]) == below.index(right)
        await pilot.press("v")
        assert " ⇄ " in screen_lines(app)[0][: len(title) // 2]


def test_a_pipe_that_a_shell_names_by_number_is_told_whole() -> None:
    names = Pair("/dev/fd/63", "/home/kim/mill.txt")
    origins = names.map(lambda name: Origin(name, OriginKind.FILE))
    found = origins.map(lambda origin: replace(document("", ["It stands still."]), origin=origin))
    assert titles(found) == Pair("/dev/fd/63", "mill.txt")


async def test_what_opens_a_view_is_in_the_footer_before_what_is_switched() -> None:
    app = reader(harbour())
    async with app.run_test(size=(120, 30)) as pilot:
        await compared(pilot, app)
        shown = [words for _, words in app.reading.footer.items()]
        assert shown[-5:] == ["details", "overview", "review", "help", "quit"]
        assert "sync" not in shown


async def test_one_column_stands_in_the_middle_of_a_wide_screen() -> None:
    app = reader(harbour())
    async with app.run_test(size=(140, 30)) as pilot:
        await compared(pilot, app)
        await pilot.press("v")
        width = app.session.panes.text_widths.left
        rows = [row for row in screen_lines(app)[1:-2] if "The council of" in row]
        before = rows[0].index("The council of")
        assert abs(before - (140 - before - width)) <= 3


async def test_a_blank_row_parts_quotations_where_there_is_room() -> None:
    app = reader(compare(*load_demo()))

    def beside() -> list[str]:
        return [row.split("│")[-1].strip() for row in screen_lines(app)[1:-2]]

    async with app.run_test(size=(150, 44)) as pilot:
        await compared(pilot, app)
        await pilot.press('"')
        assert beside()[9:11] == ["— Marion Teague", ""]
        assert beside()[11].startswith("≠ altered · negation")
        await pilot.click("#quotes", offset=(4, 10))
        assert app.session.quotes.entry == 1
        await pilot.press("up")
        await pilot.resize_terminal(150, 28)
        assert beside()[8] == "— Marion Teague"
        assert beside()[9].startswith("≠ altered · negation")
