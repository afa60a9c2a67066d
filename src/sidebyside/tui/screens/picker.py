"""Choosing the two texts of a new pair: a folder to look through, or a path to type."""

from __future__ import annotations

import os
from pathlib import Path
from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from ...model.pair import Pair, Side
from ...view.folders import Entry, offered
from ...view.visible import visible
from ..keymap import LEAVING
from ..option_cursor import OptionCursor
from ..typed_paths import is_folder, is_there, meant
from ..widgets.fields import Line

_HINT = "type to filter, or a path · enter opens · ← folder above · esc back"


class PickerScreen(OptionCursor, ModalScreen[Pair[str] | None]):
    """Answers with two paths: first the left text is chosen, then the right one."""

    DEFAULT_CSS = """
    PickerScreen { align: center middle; }
    PickerScreen #box { width: 90; max-width: 100%; height: 90%; padding: 1 2;
                        background: $surface; }
    PickerScreen #title { text-style: bold; height: auto; }
    PickerScreen #folder { color: $text-muted; height: 1; margin-top: 1; }
    PickerScreen OptionList, PickerScreen OptionList:focus {
        height: 1fr; border: none; padding: 0; margin: 1 0; background: $surface; }
    PickerScreen OptionList > .option-list--option-highlighted {
        background: $primary 30%; color: $foreground; }
    PickerScreen Input, PickerScreen Input:focus {
        border: none; height: 1; padding: 0 1; background: $boost; }
    PickerScreen #said { height: auto; color: $text-muted; }
    PickerScreen #said.wrong { color: $text-error; text-style: bold; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "back", priority=True),
        Binding("down", "cursor(1)", "down", priority=True),
        Binding("up", "cursor(-1)", "up", priority=True),
        Binding("pagedown", "page(1)", "page down", priority=True),
        Binding("pageup", "page(-1)", "page up", priority=True),
        LEAVING,
    ]

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = self._listed = folder
        self._shown: list[Entry] = []
        self._left: str | None = None

    def compose(self) -> ComposeResult:
        """What is chosen, where from, and what to type into."""
        with Vertical(id="box"):
            yield Static(id="title", markup=False)
            yield Static(id="folder", markup=False)
            yield Line(select_on_focus=False)
            yield OptionList()
            yield Static(_HINT, id="said", markup=False)

    def on_mount(self) -> None:
        """The keys go to the line; the arrows are passed on to the list."""
        self.query_one(OptionList).can_focus = False
        self.query_one(Input).focus()
        self._ask()
        self._list(self._folder)

    def _ask(self) -> None:
        side = Side.LEFT if self._left is None else Side.RIGHT
        words = f"Choose the {side.value} text"
        if self._left is not None:
            words += f" to compare with {visible(Path(self._left).name)}"
        self.query_one("#title", Static).update(words)

    def _list(self, folder: Path, typed: str = "") -> None:
        """Show what ``folder`` has with ``typed`` in its name."""
        said, options = self.query_one("#said", Static), self.query_one(OptionList)
        said.remove_class("wrong")
        said.update(_HINT)
        self._listed = folder
        try:
            with os.scandir(folder) as found:
                entries = [Entry(entry.name, is_folder(Path(entry))) for entry in found]
        except OSError as error:
            self._complain(f"{folder}: {error.strerror}")
            entries = []
        self._shown, more = offered(entries, typed)
        options.clear_options()
        options.add_options([Option(_row(entry)) for entry in self._shown])
        if more:
            options.add_option(Option(Text(f"… {more:,} more; type to find them"), disabled=True))
        if self._shown:
            options.highlighted = 0
        self.query_one("#folder", Static).update(visible(str(folder)))

    def on_input_changed(self, message: Input.Changed) -> None:
        """A name filters; of a path its folder is shown, filtered by its last part."""
        typed = message.value
        if _is_path(typed):
            folder, _, last = typed.rpartition(os.sep)
            self._list(self._resolved(folder + os.sep if os.sep in typed else typed), last)
        else:
            self._list(self._folder, typed)

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Open what was typed or what is marked in the list."""
        typed, at = message.value, self.query_one(OptionList).highlighted
        path = self._resolved(typed) if _is_path(typed) else None
        if path is not None and is_there(path):
            self._open(path)
        elif at is not None and at < len(self._shown):
            self._open(self._listed / self._shown[at].name)
        else:
            self._complain(
                "nothing of that name here" if path is None else f"{typed}: no such file"
            )

    def on_option_list_option_selected(self, message: OptionList.OptionSelected) -> None:
        """Open what was clicked."""
        if message.option_index < len(self._shown):
            self._open(self._listed / self._shown[message.option_index].name)

    def _open(self, path: Path) -> None:
        if is_folder(path):
            self._go(path)
        elif self._left is None:
            self._left, self._folder = str(path), path.parent
            self._ask()
            self._clear()
            self._list(self._folder)
        else:
            self.dismiss(Pair(self._left, str(path)))

    def _go(self, folder: Path) -> None:
        self._folder = folder
        self._clear()
        self._list(self._folder)

    def _clear(self) -> None:
        with self.query_one(Input).prevent(Input.Changed):
            self.query_one(Input).value = ""

    def _resolved(self, typed: str) -> Path:
        return Path(os.path.normpath(self._folder / meant(typed)))

    def _complain(self, words: str) -> None:
        said = self.query_one("#said", Static)
        said.add_class("wrong")
        said.update(visible(words))

    def key_left(self) -> None:
        """To the folder above, while nothing is typed."""
        if not self.query_one(Input).value:
            self._go(self._folder.parent)

    def action_page(self, step: int) -> None:
        """The same by pages."""
        options = self.query_one(OptionList)
        at = (options.highlighted or 0) + step * max(1, options.size.height - 1)
        options.highlighted = min(max(at, 0), len(self._shown) - 1) if self._shown else None

    def action_back(self) -> None:
        """To the choice of the left text, or out."""
        if self._left is None:
            self.dismiss(None)
        else:
            self._left = None
            self._ask()
            self._clear()
            self._list(self._folder)


def _is_path(typed: str) -> bool:
    return os.sep in typed or typed in ("~", "..")


def _row(entry: Entry) -> Text:
    words = visible(entry.name)
    return Text(f"{words}/", "bold") if entry.is_folder else Text(words)
