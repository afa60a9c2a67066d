"""All keys by group, made from the table of keys."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from ..keymap import KEYS, LIST_KEYS, Group, shown_keys

LEGEND = (
    ("▸", "the sentence at the cursor; its partner is tinted in the other text"),
    ("− +", "words that only the left, only the right text has"),
    ("↑ ↓", "moved: the other text has it earlier, later"),
    ("┆", "page furniture"),
    ("underlined", "another spelling, mark or letter case; bold: a number, name or negation"),
)


class HelpScreen(ModalScreen[None]):
    """A list of what every key does."""

    CSS = """
    HelpScreen { align: center middle; }
    HelpScreen #keys { width: 76; max-width: 100%; height: auto; max-height: 100%;
                       padding: 1 2; background: $surface; scrollbar-size-vertical: 1; }
    HelpScreen Static { width: 100%; height: auto; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,f1,enter", "dismiss", "close"),
        Binding("j,down", "scroll(1)", "down"),
        Binding("k,up", "scroll(-1)", "up"),
        Binding("space,pagedown", "scroll(15)", "page down"),
        Binding("b,pageup", "scroll(-15)", "page up"),
    ]

    def __init__(self, remapped: Mapping[str, str]) -> None:
        super().__init__()
        self._remapped = remapped

    def compose(self) -> ComposeResult:
        """One text that scrolls where it has to."""
        with VerticalScroll(id="keys"):
            yield Static(Text("\n").join(self.lines()))

    def lines(self) -> Iterator[Text]:
        """The help, line by line."""
        yield Text("Keys", style="bold").append("   esc closes this", style="dim")
        for group in Group:
            yield Text()
            yield Text(group.value, style="bold underline")
            for key in (*KEYS, *LIST_KEYS):
                if key.group is group:
                    keys = "  ".join(shown_keys(key, self._remapped))
                    yield Text(f"  {keys:<18} ", style="bold").append(key.words, style="not bold")
        yield Text()
        yield Text("Signs", style="bold underline")
        for sign, words in LEGEND:
            yield Text(f"  {sign:<18} ", style="bold").append(words, style="not bold")

    def action_scroll(self, rows: int) -> None:
        """Scroll the list."""
        self.query_one("#keys").scroll_relative(y=rows, animate=False)
