"""Every layout at every size: each row of the screen has exactly as many cells as the terminal."""

from __future__ import annotations

import pytest
from rich.cells import cell_len
from tests.support.made import comparison, document, edits
from tests.support.screen import compared, painted, reader

from sidebyside.model.alignment import Bead, Relation
from sidebyside.model.comparison import Comparison
from sidebyside.model.pair import Pair

SIZES = [(60, 20), (80, 24), (120, 40), (200, 50)]
KEYS = {
    "side by side": ["v", "v"],
    "one column": ["v"],
    "one text": ["v", "tab"],
    "letters": ["x", "x"],
    "details": ["i", "i"],
    "overview": ["o"],
}


def awkward() -> Comparison:
    """Wide, combining and right-to-left letters, emoji, and a control."""
    shared = "港の壁は高くなる。 שלום לכולם e\u0301tude 👩‍🚒 fire\x1b[31m ❤️"
    left = document("left", [f"{shared} old wall", "只此一边。 Only here."])
    right = document("right", ["Ещё одна строка нова.", f"{shared} new wall"])
    changed = edits(f"{shared} [old|new] wall", Pair(0, right.sentences[1].span.start))
    beads = [
        Bead(Pair((0,), (1,)), Relation.EDITED, is_moved=True, edits=changed),
        Bead(Pair((1,), ()), Relation.LEFT_ONLY),
        Bead(Pair((), (0,)), Relation.RIGHT_ONLY),
    ]
    return comparison(Pair(left, right), beads)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("keys", KEYS.values(), ids=KEYS.keys())
async def test_rows_are_as_wide_as_the_screen(keys: list[str], size: tuple[int, int]) -> None:
    app = reader(awkward())
    async with app.run_test(size=size) as pilot:
        await compared(pilot, app)
        for key in keys:
            await pilot.press(key)
            rows = painted(app)
            assert len(rows) == size[1]
            widths = {sum(cell_len(text) for text, _ in row) for row in rows}
            assert widths == {size[0]}
            assert not any("\x1b" in text for row in rows for text, _ in row)
