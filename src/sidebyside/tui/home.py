"""The home screen: saved reviews to open, rename, export and delete, and a new pair to open.

An app of its own, which ends with what was chosen; opening the reader is up to whoever ran it.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from rich.text import Text
from textual import on
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.filter import LineFilter
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from ..errors import ReviewFileError
from ..model.comparison import Comparison
from ..model.pair import Pair
from ..review.model import Review
from ..review.saved import Listed
from ..review.store import ReviewStore
from ..review.trouble import trouble_words
from ..view.cells import cell_width, cut_to_width
from ..view.reviews import review_columns
from ..view.visible import visible, visible_lines
from .ending import heed_termination
from .exporting import Exporter
from .keeper import ReviewKeeper
from .keeping import Keeping, last_words
from .keymap import label, shared_bindings, textual_keymap
from .linux_console import driver_class
from .option_cursor import OptionCursor
from .plain_theme import line_filters
from .themes import THEMES
from .widgets.fields import Line

_HINT = (
    "enter open · o new pair · r rename · {export} export · d delete · {undo} undo · {quit} quit"
)
_SHORT_HINT = "enter · o new · r rename · {export} export · d delete · {undo} undo"
_EMPTY = "No reviews yet. o opens two texts; r begins a review there."


@dataclass(frozen=True, slots=True)
class Chosen:
    """What to open: a review by its number, or a pair by two paths."""

    review: int | None = None
    pair: Pair[str] | None = None


@dataclass(frozen=True, slots=True)
class Home:
    """What the screen works with. ``prepare`` compares the texts of a review again, for an export;
    ``said`` is what the last choice ended with, in words.
    """

    open_store: Callable[[], ReviewStore]
    prepare: Callable[[int], tuple[Comparison, Review, Exporter]]
    folder: Path
    said: str = ""


class HomeApp(OptionCursor, App[Chosen]):
    """Ends with ``None`` if nothing is to be opened."""

    CSS = """
    Screen { layout: vertical; }
    #home-title { height: 1; width: 100%; padding: 0 1; background: $panel; text-style: bold; }
    #home-said { height: 1; width: 100%; padding: 0 1; background: $surface; color: $text-muted; }
    #home-hint { height: 1; width: 100%; padding: 0 1; background: $panel; }
    #reviews, #reviews:focus { height: 1fr; width: 100%; border: none; padding: 1 0 0 0;
                               background: $background; }
    #reviews > .option-list--option-highlighted { background: $primary 30%; color: $foreground; }
    #name, #name:focus { display: none; border: none; height: 1; padding: 0 1; background: $boost; }
    .naming #name { display: block; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("o", "pick", "open a new pair"),
        Binding("r", "rename", "rename"),
        Binding("d,delete", "delete", "delete"),
        Binding("escape", "unname", "leave the title as it is"),
        *shared_bindings(
            {
                "next-sentence": "cursor(1)",
                "previous-sentence": "cursor(-1)",
                "export": "export",
                "undo": "undo",
                "quit": "leave",
            }
        ),
    ]

    def __init__(self, home: Home, *, is_colourless: bool = False) -> None:
        self._is_colourless = is_colourless
        super().__init__(driver_class=driver_class())
        for theme in THEMES:
            self.register_theme(theme)
        self._home = home
        self.keeping: Keeping | None = None
        self._remapped: Mapping[str, str] = {}
        self._keeper = ReviewKeeper(home.open_store)
        self._reviews: Sequence[Listed] = ()

    def remap(self, keymap: Mapping[str, str]) -> None:
        """Take the user's keys, as ``rebinding`` gives them."""
        self._remapped = keymap
        self.set_keymap(textual_keymap(keymap))

    def _hint(self) -> str:
        hint = _HINT if self.size.width >= 80 else _SHORT_HINT
        shared = {name: label(name, self._remapped) for name in ("export", "undo", "quit")}
        return hint.format(**shared)

    def _fatal_error(self) -> None:
        """Leave with what broke, in plain words; Textual's own report would show all variables."""
        told = last_words(sys.exception(), self.keeping, ())
        self.panic(Text(visible_lines(f"{told}\n\nThis is a fault of sidebyside.")))

    def get_line_filters(self) -> Sequence[LineFilter]:
        """No colour means none."""
        return line_filters(super().get_line_filters(), is_colourless=self._is_colourless)

    def compose(self) -> ComposeResult:
        """The list, and what may be done."""
        yield Static("sidebyside · reviews", id="home-title", markup=False)
        yield OptionList(id="reviews")
        yield Line(id="name")
        yield Static(visible(self._home.said), id="home-said", markup=False)
        yield Static(id="home-hint", markup=False)

    async def on_mount(self) -> None:
        """Read the list."""
        heed_termination(self)
        self.query_one(OptionList).focus()
        await self._refill()

    def on_unmount(self) -> None:
        """Let the store go."""
        self._keeper.close()

    def on_resize(self) -> None:
        """Cut the rows anew."""
        self.query_one("#home-hint", Static).update(self._hint())
        self._show()

    async def _refill(self) -> None:
        try:
            self._reviews = await self._keeper.ask(lambda store: store.reviews())
            aside = await self._keeper.set_aside()
            is_read_only = await self._keeper.ask(lambda store: store.is_read_only)
        except ReviewFileError as error:
            self._say(trouble_words(error, "no reviews"))
            return
        self._show()
        if aside is not None:
            self._say(f"a new file was begun: the damaged one was kept as {aside.name}")
        elif is_read_only:
            self._say("the file of reviews can only be read: nothing can be changed or saved")

    def _show(self) -> None:
        options = self.query_one(OptionList)
        at = options.highlighted or 0
        options.clear_options()
        if not self._reviews:
            options.add_option(Option(Text(f" {_EMPTY}"), disabled=True))
            return
        rows = [review_columns(review) for review in self._reviews]
        done = max(cell_width(row[0]) for row in rows)
        options.add_options([Option(self._row(row, done)) for row in rows])
        options.highlighted = min(at, len(rows) - 1)

    def _row(self, row: tuple[str, str, str, str], done: int) -> Text:
        reviewed, changed, title, names = row
        text = Text(no_wrap=True, end="")
        text.append(f" {reviewed:>{done}} ", "bold")
        text.append(f" {changed}  ", "dim")
        room = self.size.width - cell_width(text.plain) - 2
        title = cut_to_width(title, room)
        text.append(title)
        text.append(cut_to_width(f"  {names}", room - cell_width(title)), "dim")
        return text

    @property
    def _chosen(self) -> Listed | None:
        at = self.query_one(OptionList).highlighted
        return self._reviews[at] if at is not None and at < len(self._reviews) else None

    def _say(self, words: str) -> None:
        self.query_one("#home-said", Static).update(visible(words))

    # Messages of the fields and lists of dialogs come up to here too: each names whose it heeds.

    @on(OptionList.OptionSelected, "#reviews")
    def open_review(self) -> None:
        """Open the review."""
        if self._chosen is not None:
            self.exit(Chosen(review=self._chosen.number))

    def action_pick(self) -> None:
        """Choose two texts."""
        from .screens.picker import PickerScreen

        def open_pair(pair: Pair[str] | None) -> None:
            if pair is not None:
                self.exit(Chosen(pair=pair))

        self.push_screen(PickerScreen(self._home.folder), open_pair)

    def action_rename(self) -> None:
        """Give the review another title, below the list."""
        if self._chosen is not None:
            field = self.query_one(Input)
            field.value = self._chosen.title
            self.screen.add_class("naming")
            field.focus()
            self._say("enter takes the title, esc leaves it as it is")

    def action_unname(self) -> None:
        """Leave the title as it is."""
        self.screen.remove_class("naming")
        self.query_one(OptionList).focus()
        self._say("")

    @on(Input.Submitted, "#name")
    async def take_title(self, message: Input.Submitted) -> None:
        """Take the title."""
        review, title = self._chosen, " ".join(message.value.split())
        self.action_unname()
        if review is not None and title:
            await self._do(lambda store: store.rename(review.number, title), f"renamed: {title}")

    async def action_delete(self) -> None:
        """Delete the review; undo brings it back."""
        review = self._chosen
        if review is not None:
            said = f"deleted: {review.title} · u brings it back, for a week"
            await self._do(lambda store: store.delete(review.number), said)

    async def action_undo(self) -> None:
        """Bring back what was deleted last."""
        try:
            number = await self._keeper.ask(lambda store: store.restore())
        except ReviewFileError as error:
            self._say(trouble_words(error))
            return
        await self._refill()
        back = next((review.title for review in self._reviews if review.number == number), None)
        self._say("nothing to bring back" if back is None else f"back again: {back}")

    async def action_export(self) -> None:
        """Write a report of the review to a file."""
        review = self._chosen
        if review is None:
            return
        from .screens.export import ExportScreen

        try:
            made = await asyncio.to_thread(self._home.prepare, review.number)
        except ReviewFileError as error:
            self._say(trouble_words(error, "not read"))
            return
        comparison, value, exporter = made
        screen = ExportScreen(exporter, comparison, value)
        self.push_screen(screen, lambda said: self._say(said or ""))

    async def _do(self, work: Callable[[ReviewStore], None], said: str) -> None:
        try:
            await self._keeper.ask(work)
        except ReviewFileError as error:
            self._say(trouble_words(error))
            return
        await self._refill()
        self._say(said)

    def action_leave(self) -> None:
        """Open nothing."""
        self.exit(None)
