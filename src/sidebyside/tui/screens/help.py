"""All keys by group, made from the table of keys, and what the signs mean."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from ...view.minimap import Kind
from ..keymap import LEAVING, TABLES, Group, label, shared_bindings, shown_keys

if TYPE_CHECKING:
    from ..theme import Palette

LEGEND = (
    ("▸", "the cursor; its partner is tinted"),
    ("− +", "only in the left, in the right"),
    ("↑ ↓", "moved: earlier, later over there"),
    ("▌↑ ▌↓", "linked with what is out of sight"),
    ("!", "a fact told differently"),
    ("◆", "linked by hand"),
    ("┆", "page furniture"),
    ("s4 ↔ 7,8", "sentence 4 is linked with 7 and 8"),
    ("42% ⇄ 30%", "words that stand again opposite"),
)
COLOURED = (
    ("on colour", "other words"),
    ("underlined", "other spelling, case or marks"),
    ("bold", "other number, date, name, “not”"),
)
COLOURLESS = (
    ("underlined", "other words, spelling or marks"),
    ("bold", "other number, date, name, “not”"),
)

MOUSE = (
    ("click", "stand there; of a link, its end"),
    ("2, 3 clicks", "select a word, a sentence"),
    ("drag", "select; move the gutter or a map"),
    ("wheel", "scroll; in a list, choose"),
)

KINDS = {
    Kind.EDITED: "edited: few words differ",
    Kind.REWORDED: "reworded",
    Kind.PARTIAL: "partly the same",
    Kind.MOVED: "moved",
    Kind.ONLY_HERE: "only in one of the texts",
    Kind.DISCREPANCY: "a fact told differently",
    Kind.FURNITURE: "page furniture",
    Kind.HIDDEN: "hidden by the filter",
    Kind.HIT: "words that were looked for",
}
"""The cells of the maps, whose hues the links have too."""

_ON_MAPS = "On the maps"
_KEY_CELLS = 13
"""Of the left of two columns; what is longer pushes its words on."""

_TWO_COLUMNS = 112


class HelpScreen(ModalScreen[None]):
    """A list of what every key does."""

    DEFAULT_CSS = """
    HelpScreen { align: center middle; }
    HelpScreen #keys { width: 62; max-width: 100%; height: auto; max-height: 100%;
                       padding: 1 2 0 2; background: $surface; scrollbar-size-vertical: 1; }
    HelpScreen #keys.wide { width: 108; }
    HelpScreen #ways { dock: bottom; color: $text-muted; padding: 0; }
    HelpScreen #columns { height: auto; }
    HelpScreen .wide #columns { layout: horizontal; }
    HelpScreen Static { width: 1fr; height: auto; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        LEAVING,
        Binding("escape,enter", "dismiss", "close"),
        *shared_bindings(
            {
                "help": "dismiss",
                "quit": "dismiss",
                "next-sentence": "scroll(1)",
                "previous-sentence": "scroll(-1)",
                "row-down": "scroll(1)",
                "row-up": "scroll(-1)",
                "page-down": "pages(1)",
                "page-up": "pages(-1)",
                "half-page-down": "pages(0.5)",
                "half-page-up": "pages(-0.5)",
                "top": "scroll(-9999)",
                "bottom": "scroll(9999)",
            }
        ),
    ]

    def __init__(
        self, remapped: Mapping[str, str], palette: Palette, *, is_colourless: bool
    ) -> None:
        super().__init__()
        self._palette = palette
        self._maps = _ON_MAPS if is_colourless else f"{_ON_MAPS}; links have these hues"
        self._legend = (*LEGEND, *(COLOURLESS if is_colourless else COLOURED))
        self._remapped = remapped

    def compose(self) -> ComposeResult:
        """One text that scrolls where it has to, in two columns where they fit."""
        yield VerticalScroll(
            Container(*(Static(Text("\n").join(half)) for half in self.halves()), id="columns"),
            Static(self._ways(), id="ways", markup=False),
            id="keys",
            classes="wide" if self.app.size.width >= _TWO_COLUMNS else "",
        )

    def halves(self) -> tuple[list[Text], list[Text]]:
        """The help, in lines, cut between two groups so that both halves are about as long."""
        blocks = [self._group(group) for group in Group]
        signs = [_line(sign, words) for sign, words in self._legend]
        mouse = [_line(act, words) for act, words in MOUSE]
        blocks += [[_heading("Mouse"), *mouse, Text()], [_heading("Signs"), *signs, Text()]]
        blocks.append([_heading(self._maps), *self._kinds()])
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

    def _kinds(self) -> list[Text]:
        told = []
        for kind, words in KINDS.items():
            cell = self._palette.map_cell(kind, is_window=False)
            told.append(Text.assemble(cell, f"{'':{_KEY_CELLS}}{words}"))
        return told

    def _ways(self) -> str:
        down, up = (label(f"{way}-sentence", self._remapped) for way in ("next", "previous"))
        end = label("bottom", self._remapped)
        return f"{down}/{up} scroll · esc closes this · {end} what the signs mean"

    def action_pages(self, pages: float) -> None:
        """Scroll by parts of what shows."""
        self.action_scroll(round(pages * max(1, self.query_one("#keys").size.height - 2)))

    def action_scroll(self, rows: int) -> None:
        """Scroll the list."""
        self.query_one("#keys").scroll_relative(y=rows, animate=False)


def _heading(words: str) -> Text:
    return Text(words, "bold underline")


def _line(left: str, words: str) -> Text:
    return Text.assemble((f"{left:<{_KEY_CELLS}} ", "bold"), words)
