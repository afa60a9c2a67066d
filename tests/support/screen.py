"""The reader driven in a test: opened, waited for, and read back as text."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from time import monotonic
from typing import Any

from rich.style import Style
from textual.app import App
from textual.pilot import Pilot

from sidebyside.model.comparison import Comparison
from sidebyside.model.document import Document
from sidebyside.model.pair import Pair
from sidebyside.tui.app import ReaderApp

PATIENCE_SECONDS = 20


def loaded(comparison: Comparison) -> Pair[Document]:
    """The documents as they come from a file, not yet segmented."""
    return comparison.documents.map(lambda d: replace(d, paragraphs=(), sentences=()))


def reader(comparison: Comparison, *, is_colourless: bool = False) -> ReaderApp:
    """The reader on a comparison that is there as soon as it is asked for."""
    return ReaderApp(loaded(comparison), lambda _on_stage: comparison, is_colourless=is_colourless)


async def until(pilot: Pilot[Any], is_so: Callable[[], object]) -> None:
    """Let the app work until something holds."""
    end = monotonic() + PATIENCE_SECONDS
    while not is_so():
        assert monotonic() < end, "what was waited for did not come"
        await pilot.pause()
        await asyncio.sleep(0)
    await pilot.pause()


async def compared(pilot: Pilot[Any], app: ReaderApp) -> None:
    """Wait until the comparison is on the screen."""
    await until(pilot, lambda: app.session.comparison is not None)


def painted(app: App[Any]) -> list[list[tuple[str, Style]]]:
    """The screen, row by row, as texts with their styles. The only use of Textual's private
    compositor.
    """
    return [
        [(segment.text, segment.style or Style()) for segment in strip]
        for strip in app.screen._compositor.render_strips()
    ]


def screen_lines(app: App[Any]) -> list[str]:
    """The screen as plain text, blanks at the ends of lines left out."""
    return ["".join(text for text, _ in row).rstrip() for row in painted(app)]


def styles_of(app: App[Any], words: str) -> list[Style]:
    """The styles of the pieces in which ``words`` stand."""
    return [style for row in painted(app) for text, style in row if words in text]
