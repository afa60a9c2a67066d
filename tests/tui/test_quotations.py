"""The list of quotations on the screen: where it stands, and going through it by key and mouse."""

from __future__ import annotations

import pytest
from tests.support.harbour import harbour
from tests.support.made import comparison, document, occurrence_of
from tests.support.screen import compared, reader, screen_lines
from textual.events import MouseScrollDown

from sidebyside import compare
from sidebyside.load import load_demo
from sidebyside.model.alignment import Bead, Relation
from sidebyside.model.pair import Pair, Side
from sidebyside.model.quotation import Occurrence, Utterance, UtteranceRelation
from sidebyside.tui.app import ReaderApp
from sidebyside.tui.widgets.text_rows import TextRows


@pytest.mark.parametrize("keys", [[], ["v"], ["v", "v"], ["i"]], ids=str)
@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40), (139, 30), (140, 30)], ids=str)
async def test_the_list_of_quotations_covers_no_text_and_stays_where_it_is(
    size: tuple[int, int], keys: list[str]
) -> None:
    app = reader(harbour())
    async with app.run_test(size=size) as pilot:
        await compared(pilot, app)
        await pilot.press(*keys, '"')
        await pilot.pause()
        reading = app.reading
        stands = reading.query_one("#quotes").region
        assert stands.x == (101 if size[0] == 140 else 0)
        assert stands.right == size[0]
        entry = app.session.quotes.current
        assert entry is not None
        assert [place.side for place in entry.occurrences] == list(Side)
        for place in entry.occurrences:
            await pilot.press("enter")
            assert app.session.side is place.side
            assert app.session.panes.is_shown(*_place_rows(app, place))
            assert reading.query_one("#quotes").region == stands
            shown = [text for text in reading.query(TextRows) if text.display]
            assert all(not text.region.overlaps(stands) for text in shown)
            assert {text.region.height for text in shown} == {app.session.panes.height}


def _place_rows(app: ReaderApp, place: Occurrence) -> tuple[Side, tuple[int, int]]:
    return place.side, app.session.panes.rows[place.side].extent(place.span)


async def test_side_by_side_both_places_of_a_quotation_stand_level_above_the_list() -> None:
    app = reader(harbour())
    async with app.run_test(size=(120, 40)) as pilot:
        await compared(pilot, app)
        await pilot.press('"')
        entry = app.session.quotes.current
        assert entry is not None
        for _ in entry.occurrences:
            await pilot.press("enter")
            panes = app.session.panes
            rows = [_place_rows(app, place) for place in entry.occurrences]
            assert all(panes.is_shown(side, extent) for side, extent in rows)
            assert len({extent[0] - panes.tops[side] for side, extent in rows}) == 1


async def test_below_the_texts_the_mouse_goes_through_the_list_and_the_places() -> None:
    app = reader(compare(*load_demo()))
    async with app.run_test(size=(100, 30)) as pilot:
        await compared(pilot, app)
        await pilot.press('"')
        tour = app.session.quotes

        def row(words: str) -> tuple[int, int]:
            return 20, next(n for n, line in enumerate(screen_lines(app)) if words in line)

        assert screen_lines(app)[18].startswith("─ QUOTES 9 · 2 altered ──")
        await pilot.click(offset=row("≠ altered · negation"))
        assert (tour.entry, tour.visit) == (2, None)
        sides = []
        for _ in range(2):
            await pilot.click(offset=row("▸≠ altered · negation"))
            sides.append(app.session.side)
        assert sides == list(Side)
        await pilot._post_mouse_events(  # the pilot has no public wheel
            [MouseScrollDown], "#quotes", button=0
        )
        assert tour.entry == 3


async def test_the_list_never_covers_the_place_that_it_shows() -> None:
    left = document("l", ["The pier stood.", "“So be it,” said Ada Holm."])
    right = document("r", ["The pier stood.", "“Not yet,” said Ada Holm."])
    beads = [
        Bead(Pair((0,), (0,)), Relation.IDENTICAL),
        Bead(Pair((1,), ()), Relation.LEFT_ONLY),
        Bead(Pair((), (1,)), Relation.RIGHT_ONLY),
    ]
    spoken = (
        Utterance(
            UtteranceRelation.LEFT_ONLY,
            ("L1",),
            (Occurrence(Side.LEFT, occurrence_of(left, "So be it,")),),
        ),
        Utterance(
            UtteranceRelation.RIGHT_ONLY,
            ("R1",),
            (Occurrence(Side.RIGHT, occurrence_of(right, "Not yet,")),),
        ),
    )
    app = reader(comparison(Pair(left, right), beads, utterances=spoken))
    async with app.run_test(size=(100, 24)) as pilot:
        await compared(pilot, app)
        await pilot.press('"')
        assert any("“So be it,” said" in line for line in screen_lines(app))
        await pilot.press("down")
        assert any("“Not yet,” said" in line for line in screen_lines(app))
