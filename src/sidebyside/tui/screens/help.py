"""All keys by group, made from the table of keys."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from ..keymap import TABLES, Group, shown_keys

LEGEND = (
    ("▸", "the cursor; its partner is tinted"),
    ("− +", "only in the left, in the right"),
    ("↑ ↓", "moved: earlier, later over there"),
    ("!", "a fact told differently"),
    ("◆", "linked by hand"),
    ("┆", "page furniture"),
    ("42% ⇄ 30%", "words that stand again opposite"),
)
COLOURED = (
    ("on colour", "other words"),
    ("underlined", "other spelling, case or marks"),
    ("bold, underlined", "other number, date, name, “not”"),
)
COLOURLESS = (
    ("underlined", "other words, spelling or marks"),
    ("bold, underlined", "other number, date, name, “not”"),
)

_TWO_COLUMNS = 112


class HelpScreen(ModalScreen[None]):
    """A list of what every key does."""

    DEFAULT_CSS = """
    HelpScreen { align: center middle; }
    HelpScreen #keys { width: 62; max-width: 100%; height: auto; max-height: 100%;
                       padding: 1 2; background: $surface; scrollbar-size-vertical: 1; }
    HelpScreen #keys.wide { width: 108; }
    HelpScreen #columns { height: auto; }
    HelpScreen .wide #columns { layout: horizontal; }
    HelpScreen Static { width: 1fr; height: auto; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,f1,enter", "dismiss", "close"),
        Binding("j,down", "scroll(1)", "down"),
        Binding("k,up", "scroll(-1)", "up"),
        Binding("space,pagedown", "scroll(15)", "page down"),
        Binding("b,pageup", "scroll(-15)", "page up"),
        Binding("g,home", "scroll(-9999)", "top"),
        Binding("G,end", "scroll(9999)", "bottom"),
    ]

    def __init__(self, remapped: Mapping[str, str], *, is_colourless: bool) -> None:
        super().__init__()
        self._legend = (*LEGEND, *(COLOURLESS if is_colourless else COLOURED))
        self._remapped = remapped

    def compose(self) -> ComposeResult:
        """One text that scrolls where it has to, in two columns where they fit."""
        yield VerticalScroll(
            Container(*(Static(Text("\n").join(half)) for half in self.halves()), id="columns"),
            id="keys",
            classes="wide" if self.app.size.width >= _TWO_COLUMNS else "",
        )

    def halves(self) -> tuple[list[Text], list[Text]]:
        """The help, in lines, cut between two groups so that both halves are about as long."""
        blocks = [self._group(group) for group in Group]
        signs = [_line(sign, words) for sign, words in self._legend]
        blocks += [[_heading("Signs"), *signs, Text()], [Text("esc closes this", "dim")]]
        lengths = [len(block) for block in blocks]
        at = min(range(len(blocks)), key=lambda n: max(sum(lengths[:n]), sum(lengths[n:])))
        first, second = (
            [line for block in half for line in block] for half in (blocks[:at], blocks[at:])
        )
        return first, second

    def _group(self, group: Group) -> list[Text]:
        keys = [key for table in TABLES for key in table if key.group is group]
        lines = [_line("  ".join(shown_keys(key, self._remapped)), key.words) for key in keys]
        return [_heading(group.value), *lines, Text()]

    def action_scroll(self, rows: int) -> None:
        """Scroll the list."""
        self.query_one("#keys").scroll_relative(y=rows, animate=False)


def _heading(words: str) -> Text:
    return Text(words, "bold underline")


def _line(left: str, words: str) -> Text:
    return Text.assemble((f"{left:<16} ", "bold"), words)
