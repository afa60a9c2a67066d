"""Long texts stand on the screen before all of them was looked at."""

from __future__ import annotations

from threading import Event
from typing import Any

import pytest
from tests.support.screen import painted, until
from textual.pilot import Pilot

from sidebyside.errors import ComparisonStopped
from sidebyside.model.comparison import Comparison
from sidebyside.model.document import Document, Origin
from sidebyside.model.pair import Pair, Side
from sidebyside.tui.app import ReaderApp

LINES = 20_000
LONG = Pair(
    *(
        Document(Origin(name), "\n".join(f"{name} ferry {n} leaves." for n in range(LINES)), "")
        for name in ("Low", "High")
    )
)


class Waiting:
    """A comparison that never comes to an end by itself, and tells that it was begun."""

    def __init__(self) -> None:
        self.was_begun, self.is_over = Event(), Event()

    def __call__(self, _on_stage: Any) -> Comparison:
        self.was_begun.set()
        self.is_over.wait(20)
        raise ComparisonStopped


def at_its_beginning(monkeypatch: pytest.MonkeyPatch) -> ReaderApp:
    """A reader that stays as it is before the rest of the texts is looked at."""
    app = ReaderApp(LONG, Waiting())
    monkeypatch.setattr(app, "_begin", lambda: None)
    return app


def thumb(pilot: Pilot[Any]) -> list[int]:
    """The rows of the left map in another colour than most of it."""
    styles = [row[0][1] for row in painted(pilot.app)[1:-2]]
    return [y for y, style in enumerate(styles) if style.bgcolor != styles[-1].bgcolor]


async def test_the_first_screen_waits_for_no_more_than_the_first_pages(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app = at_its_beginning(monkeypatch)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        assert "Low ferry 0 leaves." in "".join(text for text, _ in painted(app)[1])
        assert all(len(text.sentences) < LINES / 5 for text in app.session.documents)
        assert thumb(pilot) == []


async def test_the_rest_follows_at_once_and_then_the_comparison() -> None:
    compare = Waiting()
    app = ReaderApp(LONG, compare)
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, compare.was_begun.is_set)
        assert app.session.panes.tops == Pair(0, 0)
        assert [len(text.sentences) for text in app.session.documents] == [LINES, LINES]
        assert thumb(pilot) == [0]
        compare.is_over.set()


@pytest.mark.parametrize(("key", "sentence"), [("G", LINES - 1), ("j", 1)])
async def test_a_key_typed_ahead_is_meant_for_the_whole_texts(
    monkeypatch: pytest.MonkeyPatch, key: str, sentence: int
) -> None:
    app = at_its_beginning(monkeypatch)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press(key)
        assert (app.session.side, app.session.sentence) == (Side.LEFT, sentence)
        assert app.session.documents.right.text == LONG.right.text
