from __future__ import annotations

import pytest
from rich.cells import cell_len
from tests.support.harbour import harbour
from tests.support.made import comparison, document
from tests.support.screen import compared, painted, reader, screen_lines, styles_of, until

from sidebyside.model.alignment import Bead, Relation
from sidebyside.model.pair import Pair, Side
from sidebyside.tui.screens.overview import OverviewScreen


async def test_the_overview_leads_to_a_sentence() -> None:
    app = reader(harbour())
    async with app.run_test(size=(120, 40)) as pilot:
        await compared(pilot, app)
        await pilot.press("o")
        assert [type(screen) for screen in app.screen_stack[1:]] == [OverviewScreen]
        lines = screen_lines(app)
        assert any("2 only on the left" in line for line in lines)
        assert any("≠ 1 altered" in line for line in lines)
        assert any("Brackness gets a higher sea wall" in line for line in lines)
        await pilot.press("n", "tab", "enter")
        assert app.screen_stack == [app.reading]
        assert (app.session.side, app.session.sentence) == (Side.RIGHT, 2)


@pytest.mark.parametrize("key", ["escape", "o", "q"])
async def test_leaving_the_overview_leaves_the_cursor(key: str) -> None:
    app = reader(harbour())
    async with app.run_test(size=(60, 20)) as pilot:
        await compared(pilot, app)
        await pilot.press("j", "o", "down", "right", "G", key)
        assert app.screen_stack == [app.reading]
        assert (app.session.side, app.session.sentence) == (Side.RIGHT, 0)


async def test_a_click_chooses_and_another_one_goes_there() -> None:
    app = reader(harbour())
    async with app.run_test(size=(120, 40)) as pilot:
        await compared(pilot, app)
        await pilot.press("o")
        rows = screen_lines(app)
        y = next(y for y, row in enumerate(rows) if "Work begins in March" in row)
        for _ in range(2):
            await pilot.click(offset=(rows[y].index("Work begins"), y))
        assert app.screen_stack == [app.reading]
        assert (app.session.side, app.session.sentence) == (Side.LEFT, 4)


async def test_the_overview_has_the_colours_of_the_theme() -> None:
    app = reader(harbour())
    async with app.run_test(size=(120, 40)) as pilot:
        await compared(pilot, app)
        grounds = []
        for theme in ("textual-dark", "textual-light"):
            app.theme = theme
            await pilot.pause()
            await pilot.press("o")
            (style,) = styles_of(app, "2 edited")
            assert style.bgcolor is not None
            grounds.append(style.bgcolor.get_truecolor().red)
            await pilot.press("escape")
        assert grounds[0] < 60 < 200 < grounds[1]


async def test_the_difference_chosen_is_numbered_in_the_title_and_beside_its_keys() -> None:
    app = reader(harbour())
    async with app.run_test(size=(120, 40)) as pilot:
        await compared(pilot, app)
        await pilot.press("o", "n", "n")
        lines = screen_lines(app)
        assert "3/9 differences" in lines[0]
        assert "n/N difference 3/9" in lines[-1]
        await pilot.press("N")
        assert "n/N difference 2/9" in screen_lines(app)[-1]


async def test_the_cell_of_a_long_text_says_what_it_holds_and_leads_to_what_it_shows() -> None:
    sentences = [f"Boat {number} came in." for number in range(4000)]
    documents = Pair(document("l", sentences), document("r", sentences[:-1]))
    beads = [Bead(Pair((n,), (n,)), Relation.IDENTICAL) for n in range(3999)]
    beads[5] = Bead(Pair((5,), (5,)), Relation.REWORDED)
    app = reader(comparison(documents, [*beads, Bead(Pair((3999,), ()), Relation.LEFT_ONLY)]))
    async with app.run_test(size=(120, 40)) as pilot:
        await compared(pilot, app)
        await pilot.press("o")
        lines = screen_lines(app)
        assert any("a cell is 3 sentences: it shows the weightiest" in line for line in lines)
        await pilot.press("right")
        assert any("cell of s4–6 · s6 ↔ 6 · reworded" in line for line in screen_lines(app))
        await pilot.press("enter")
        assert (app.session.side, app.session.sentence) == (Side.LEFT, 5)


async def test_the_overview_follows_the_filter_and_says_so() -> None:
    app = reader(harbour())
    async with app.run_test(size=(120, 40)) as pilot:
        await compared(pilot, app)
        await pilot.press("f", "o", "f", "o")
        lines = screen_lines(app)
        assert any("· 7 hidden by the filter" in line for line in lines)
        assert "n/N difference –/2" in lines[-1]


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40), (200, 50)], ids=str)
async def test_the_overview_fills_every_screen_and_nothing_is_cut_at_its_edge(
    size: tuple[int, int],
) -> None:
    app = reader(harbour())
    async with app.run_test(size=size) as pilot:
        await compared(pilot, app)
        await pilot.press("o", "n")
        rows = ["".join(text for text, _ in row) for row in painted(app)]
        assert {cell_len(row) for row in rows} == {size[0]}
        assert "enter read there" in rows[-1]
        assert any("2 edited" in row for row in rows)


async def test_a_terminal_made_too_small_closes_the_overview_once() -> None:
    app = reader(harbour())
    async with app.run_test(size=(80, 24)) as pilot:
        await compared(pilot, app)
        await pilot.press("o")
        await pilot.resize_terminal(59, 19)
        await until(pilot, lambda: app.screen_stack == [app.reading])
        assert any("needs 60 × 20" in line for line in screen_lines(app))
        await pilot.resize_terminal(80, 24)
        await pilot.press("o")
        assert [type(screen) for screen in app.screen_stack[1:]] == [OverviewScreen]


@pytest.mark.parametrize(
    ("size", "begins"), [((60, 20), "9 quotations: = "), ((120, 40), "9 quotations:   = ")], ids=str
)
async def test_the_quotations_are_counted_on_every_screen(
    size: tuple[int, int], begins: str
) -> None:
    from sidebyside import compare
    from sidebyside.load import load_demo

    app = reader(compare(load_demo().left, load_demo().right))
    async with app.run_test(size=size) as pilot:
        await compared(pilot, app)
        await pilot.press("o")
        lines = screen_lines(app)
        assert any(line.strip().startswith(begins) for line in lines)
        assert any("altered" in line for line in lines) is (size[0] > 60)
