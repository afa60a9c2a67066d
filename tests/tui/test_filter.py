from __future__ import annotations

import pytest
from rich.cells import cell_len
from tests.support.harbour import harbour
from tests.support.screen import compared, painted, reader, screen_lines


async def test_the_filter_is_worked_by_keys_and_says_what_it_hides() -> None:
    app = reader(harbour())
    async with app.run_test(size=(120, 30)) as pilot:
        await compared(pilot, app)
        await pilot.press("f", "space", "j", "enter")
        lines = screen_lines(app)
        assert any(line.endswith("DIFFERENCES 5 of 9") for line in lines)
        assert any(line.endswith("· on maps and overview: hidden") for line in lines)
        assert "4 hidden · 5 differences" in lines[0]
        assert ("n/N", "difference –/5") in app.reading.footer.items()
        await pilot.press("n")
        assert app.session.position() == (1, 5)
        await pilot.press("escape")
        lines = screen_lines(app)
        assert not any("DIFFERENCES" in line for line in lines)
        assert "4 hidden" in lines[0]
        assert app.focused is None
        assert "·" in {line[:1] for line in lines[1:-2]}
        await pilot.press("f", "a")
        assert not any("overview: hidden" in line for line in screen_lines(app))
        await pilot.press("f")
        assert "hidden" not in screen_lines(app)[0]


async def test_a_click_ticks_a_box() -> None:
    app = reader(harbour())
    async with app.run_test(size=(120, 30)) as pilot:
        await compared(pilot, app)
        await pilot.press("f")
        lines = screen_lines(app)
        row = next(y for y, line in enumerate(lines) if "[×] reworded" in line)
        await pilot.click(offset=(lines[row].index("reworded"), row))
        assert "[ ] reworded" in screen_lines(app)[row]
        assert len(app.session.differences) == 7


async def test_the_quotations_keep_their_keys_when_the_filter_closes() -> None:
    app = reader(harbour())
    async with app.run_test(size=(160, 30)) as pilot:
        await compared(pilot, app)
        await pilot.press("f", '"')
        assert app.focused is not None
        assert app.focused.id == "filter"
        await pilot.press("f")
        assert app.focused.id == "quotes"


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (200, 50)], ids=str)
async def test_the_filter_fits_every_screen(size: tuple[int, int]) -> None:
    app = reader(harbour())
    async with app.run_test(size=size) as pilot:
        await compared(pilot, app)
        await pilot.press("f")
        rows = ["".join(text for text, _ in row) for row in painted(app)]
        assert {cell_len(row) for row in rows} == {size[0]}
        assert any("only with a discrepancy" in row for row in rows)
        assert "close" in rows[-1]
