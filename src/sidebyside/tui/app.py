"""The reader as a Textual app: session, screen, comparison and theme put together."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual import events
from textual.app import App
from textual.binding import Binding, BindingType
from textual.color import Color
from textual.command import Provider
from textual.filter import LineFilter
from textual.screen import Screen

from ..errors import UnknownThemeError
from ..model.document import Document
from ..model.pair import Pair
from ..view.lines import beginning
from ..view.reading import ReadingSession
from ..view.status import SEPARATOR
from ..view.visible import visible, visible_lines
from .actions import ReaderActions
from .collecting import LateCollector
from .comparing import (
    BackgroundComparison,
    Compare,
    ComparisonFailed,
    ComparisonReady,
    StageReached,
)
from .ending import heed_termination
from .exporting import Exporter
from .keeper import ReviewKeeper
from .keeping import Keeping, last_words
from .keymap import textual_keymap
from .linux_console import driver_class
from .plain_theme import PlainPalette, TerminalPalette, line_filters
from .screens.reading import ReadingScreen
from .sources import Sources
from .terminal_title import TerminalTitle
from .theme import ColourPalette, Palette
from .themes import THEMES, hues_of

if TYPE_CHECKING:
    from ..review.desk import Desk

_WITH_MODIFIER = ("alt+", "ctrl+", "super+", "hyper+", "meta+")
"""Such a key comes with its letter, but types none."""


class ReaderApp(App[None]):
    """Shows two documents at once and their comparison as soon as it is there."""

    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {ReaderActions}
    # In place of Textual's own, which nobody could rebind.
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+p", "command_palette", "find an action", show=False, id="palette")
    ]

    def __init__(
        self,
        documents: Pair[Document],
        compare: Compare,
        *,
        is_colourless: bool = False,
        is_collecting_late: bool = False,
        keeping: Keeping | None = None,
        title: TerminalTitle | None = None,
        desk: Desk | None = None,
        exporter: Exporter | None = None,
        sources: Sources | None = None,
        is_reviewing: bool = False,
        notes: Sequence[str] = (),
    ) -> None:
        self._is_colourless = is_colourless
        self.keeping = keeping
        self._title = title
        super().__init__(driver_class=driver_class())
        for theme in THEMES:
            self.register_theme(theme)
        beginnings = documents.map(beginning)
        self._whole = documents if beginnings != documents else None
        self.session = ReadingSession(beginnings, is_beginning=self._whole is not None)
        self._collector = LateCollector() if is_collecting_late else None
        self.reading = ReadingScreen(self.session, self.palette(), is_colourless=is_colourless)
        self.reading.keeping = keeping
        self.reading.comparing = self._comparison = BackgroundComparison(self, compare)
        self.reading.desk, self.reading.exporter = desk, exporter
        self.reading.sources = sources
        self._is_reviewing = is_reviewing
        self._notes = tuple(notes)
        self.reading.keeper = None if desk is None else ReviewKeeper(desk.open_store)

    def choose(self, theme: str | None, keymap: Mapping[str, str]) -> None:
        """Take the user's theme and keys, as ``rebinding`` gives them.

        Raises ``UnknownThemeError``.
        """
        if theme is not None:
            if theme not in self.available_themes:
                raise UnknownThemeError(theme, tuple(sorted(self.available_themes)))
            self.theme = theme
            self.reading.take(self.palette())
        if keymap:
            self.set_keymap(textual_keymap(keymap))
            self.reading.remap(keymap)

    def palette(self) -> Palette:
        """The palette for the present theme, and for what colours the terminal has."""
        if self._is_colourless or self.console.color_system is None:
            return PlainPalette()
        theme = self.current_theme
        if theme.ansi or self.console.color_system == "standard":
            return TerminalPalette()
        colours = self.get_css_variables()
        background, foreground = (
            Color.parse(colours[name]) for name in ("background", "foreground")
        )
        foreground = background.blend(foreground, foreground.a, 1)
        return ColourPalette(background, foreground, theme.dark, hues_of(theme.name))

    def get_default_screen(self) -> Screen[None]:
        """The reading screen stands below all others."""
        return self.reading

    def get_line_filters(self) -> Sequence[LineFilter]:
        """No colour means none."""
        return line_filters(super().get_line_filters(), is_colourless=self._is_colourless)

    def _fatal_error(self) -> None:
        """Leave with what broke, in plain words. Textual's own report would show the variables of
        every frame, pages of the user's texts among them.
        """
        texts = [document.text for document in self._whole or self.session.documents]
        told = last_words(sys.exception(), self.keeping, texts)
        advice = "The reader broke, which is a fault of sidebyside; --format text still works."
        self.panic(Text(visible_lines(f"{told}\n\n{advice}")))

    def on_mount(self) -> None:
        """Read on and compare as soon as text stands on the screen."""
        heed_termination(self)
        self.theme_changed_signal.subscribe(self, self._on_theme)
        if self._title is not None:
            self._title.set(self._to_terminal)
        self.call_after_refresh(self._begin)
        self.reading.watch_files()
        if self._collector is not None:
            self._collector.wait()

    def _begin(self) -> None:
        self._read_on()
        self._comparison.start()

    def _read_on(self) -> None:
        """Have the whole texts, where only their beginnings were looked at."""
        whole, self._whole = self._whole, None
        if whole is not None:
            self.reading.did(self.session.read_on(whole))

    def on_unmount(self) -> None:
        """Let the comparison go, and the reviews once all is stored."""
        self._comparison.stop()
        if self.reading.keeper is not None:
            self.reading.keeper.close()

    def action_help(self) -> None:
        """Show all keys, from whatever covers the texts too."""
        self.reading.action_help()

    async def action_quit(self) -> None:
        """Leave the reader, whatever covers the texts; a note that can't be kept asks first."""
        if self.screen is self.reading.note:
            await self.reading.note.action_quit_reader()
        else:
            self.reading.action_quit_reader()

    def action_suspend_process(self) -> None:
        """Stop as a shell expects it, with the shell's own title; this returns on going on."""
        if self._title is not None:
            self._title.restore(self._to_terminal)
        super().action_suspend_process()
        self.reading.look()
        if self._title is not None:
            self._title.set(self._to_terminal)

    def _to_terminal(self, sequence: str) -> None:
        """Write in turn with what Textual writes; there is no public way."""
        if self._driver is not None:
            self._driver.write(sequence)

    def _on_theme(self, _theme: object) -> None:
        self.reading.take(self.palette())

    async def on_event(self, event: events.Event) -> None:
        """See each key first, to put the garbage off; one typed ahead is meant for whole texts."""
        if isinstance(event, events.Key | events.MouseEvent):
            self._read_on()
            if self._collector is not None:
                self._collector.wait()
        await super().on_event(event)

    def on_key(self, event: events.Key) -> None:
        """Letters go to the line for typing. They are taken here, where the key that opened it was
        carried out, because in a burst of keys the line gets them only later.
        """
        self.reading.key_seconds = event.time
        is_letter = event.is_printable and not event.key.startswith(_WITH_MODIFIER)
        if is_letter and self.screen is self.reading and self.reading.is_asking:
            event.prevent_default()
            self.reading.type_words(event.character or "")
        elif self.screen is self.reading.note and (is_letter or event.key == "enter"):
            event.prevent_default()
            self.reading.note.type_early("\n" if event.key == "enter" else event.character or "")

    def on_paste(self, event: events.Paste) -> None:
        """What is pasted goes there too."""
        if self.screen is self.reading and self.reading.is_asking:
            self.reading.type_words(event.text)

    def on_app_focus(self) -> None:
        """The terminal comes to the front: perhaps from an editor of one of the texts."""
        self.reading.look()

    def on_stage_reached(self, message: StageReached) -> None:
        """Show how far the comparison is."""
        if self._comparison.heeds(message):
            self.reading.show_progress(message.words)

    def on_comparison_ready(self, message: ComparisonReady) -> None:
        """Show the comparison."""
        if not self._comparison.heeds(message):
            return
        if self.reading.is_reading_again:
            self.reading.take_edited(message.comparison)
            return
        self.reading.adopt(message.comparison)
        if self._notes:
            self.reading.say(visible(SEPARATOR.join(self._notes)))
        is_reviewing, self._is_reviewing = self._is_reviewing, False
        reading = self.reading
        reading.work_on(reading.action_review if is_reviewing else reading.greet, "review")
        if self._collector is not None:
            self._collector.set_aside()

    def on_comparison_failed(self, message: ComparisonFailed) -> None:
        """Say in one line what broke; the texts stay readable."""
        if not self._comparison.heeds(message):
            return
        error = message.error
        words = str(error) or "no further word"
        self.reading.show_trouble(f"comparison failed: {type(error).__name__}: {words}")
