"""Choosing a format and a file for a report.

Invariant: nothing that stands there is replaced unless that was asked for twice.
"""

from __future__ import annotations

import asyncio
from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from ...errors import WriteError
from ...model.comparison import Comparison
from ...review.model import Review
from ...view.visible import visible
from ..exporting import Exporter
from ..keymap import LEAVING
from ..widgets.fields import Line

_HINT = "↑ ↓ format · tab file · enter writes · esc closes"


class ExportScreen(ModalScreen[str | None]):
    """Answers with what it did, in words, or ``None``."""

    DEFAULT_CSS = """
    ExportScreen { align: center middle; }
    ExportScreen #box { width: 64; max-width: 100%; height: auto; max-height: 100%; padding: 1 2;
                        background: $surface; }
    ExportScreen #title { text-style: bold; height: auto; }
    ExportScreen OptionList, ExportScreen OptionList:focus {
        height: auto; max-height: 8; border: none; padding: 0; margin: 1 0; background: $surface; }
    ExportScreen Input, ExportScreen Input:focus {
        border: none; height: 1; padding: 0 1; background: $boost; }
    ExportScreen #said { height: auto; margin-top: 1; color: $text-muted; }
    ExportScreen #said.wrong { color: $text-error; text-style: bold; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "close", priority=True),
        Binding("tab,shift+tab", "other_field", "other field", priority=True),
        LEAVING,
    ]

    def __init__(self, exporter: Exporter, comparison: Comparison, review: Review | None) -> None:
        super().__init__()
        self._exporter = exporter
        self._comparison = comparison
        self._review = review
        self._formats = tuple(exporter.formats)
        self._doubted = ""

    def compose(self) -> ComposeResult:
        """Formats above, the file below."""
        with_review = "the comparison"
        if self._review is not None:
            count = self._review.reviewed
            with_review = f"with the review: {count:,} verdict{'s' * (count != 1)}"
        options = []
        for name in self._formats:
            row = Text(f"{name:<10}", "bold")
            row.append(self._exporter.formats[name], "")
            options.append(Option(row, id=name))
        with Vertical(id="box"):
            yield Static(Text(f"Write a report, {with_review}"), id="title")
            yield OptionList(*options)
            yield Line(self._exporter.suggested(self._formats[0]), select_on_focus=False)
            yield Static(_HINT, id="said", markup=False)

    def on_mount(self) -> None:
        """The formats have the keys first."""
        options = self.query_one(OptionList)
        options.highlighted = 0
        options.focus()

    def on_option_list_option_highlighted(self, message: OptionList.OptionHighlighted) -> None:
        """Another format has another ending; a name that was typed stays."""
        field = self.query_one(Input)
        if field.value in {self._exporter.suggested(name) for name in self._formats}:
            field.value = self._exporter.suggested(str(message.option.id))
            field.cursor_position = len(field.value)

    async def on_option_list_option_selected(self) -> None:
        """Write it."""
        await self._write()

    async def on_input_submitted(self) -> None:
        """Write it."""
        await self._write()

    def action_other_field(self) -> None:
        """Between the formats and the file."""
        field, options = self.query_one(Input), self.query_one(OptionList)
        (options if field.has_focus else field).focus()

    async def _write(self) -> None:
        options, path = self.query_one(OptionList), self.query_one(Input).value.strip()
        chosen = self._formats[options.highlighted or 0]
        if not path or path == "-":
            self._say("name a file")
            return
        try:
            if await asyncio.to_thread(self._exporter.exists, path) and self._doubted != path:
                self._doubted = path
                self._say(f"{path} is there already: enter again replaces it")
                return
            await asyncio.to_thread(
                self._exporter.write, chosen, path, self._comparison, self._review
            )
        except WriteError as error:
            self._say(f"not written, {error.reason}: name another place")
            return
        self.dismiss(f"{path} written")

    def _say(self, words: str) -> None:
        said = self.query_one("#said", Static)
        said.add_class("wrong")
        said.update(visible(words))
