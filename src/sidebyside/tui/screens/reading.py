"""The reader's main screen: turns keys and the mouse into commands of the session, and repaints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.geometry import Offset

from ...model.comparison import Comparison
from ...model.pair import Side
from ...view import moving, quoting, scrolling, targets
from ...view.appearance import Appearance
from ...view.change import Change
from ...view.layout import LETTERS_WIDTH, MEASURE, SMALLEST, Columns, columns
from ...view.links import GutterStyle
from ...view.reading import ReadingSession
from ..keymap import KEYS, bindings, command
from ..widgets.footer import Footer
from ..widgets.gutter import Gutter
from ..widgets.painted import Painted
from ..widgets.pane import Pane
from ..widgets.quotes_sidebar import QuotesSidebar
from ..widgets.status_line import StatusLine
from ..widgets.title_line import TitleLine
from ..widgets.too_small import TooSmall
from .copying import CopyActions

if TYPE_CHECKING:
    from ...settings.values import Settings
    from ..theme import Palette

_BARS = 2
"""Rows of the title and the footer."""

_INFO_ROWS = 4
"""Rows of the status line when it shows all reasons."""

_NARROWEST = 20


class ReadingScreen(CopyActions):
    """Two panes, the gutter between them, the lines around them and the list of quotations."""

    BINDINGS = bindings(KEYS)
    AUTO_FOCUS = ""
    DEFAULT_CSS = """
    ReadingScreen { layers: base above; layout: vertical; overflow: hidden; }
    #title, #status, #footer { height: 1; width: 100%; }
    #panes { height: 1fr; width: 100%; }
    #left, #right, #gutter, #quotes { height: 100%; }
    #quotes { display: none; }
    #quotes.over { layer: above; dock: right; }
    #quotes.over.on-left { dock: left; }
    #too-small { display: none; width: 100%; height: 100%; }
    ReadingScreen.small #too-small { display: block; }
    ReadingScreen.small #title, ReadingScreen.small #status, ReadingScreen.small #footer,
    ReadingScreen.small #panes { display: none; }
    """

    def __init__(self, session: ReadingSession, palette: Palette, *, is_colourless: bool) -> None:
        super().__init__()
        self.session = session
        self._is_colourless = is_colourless
        self._chosen_style: GutterStyle | None = None
        self._measure = MEASURE
        self._status_rows = 1
        appearance = Appearance(session)
        self._title_line = TitleLine(session, palette)
        self._left = Pane(session, appearance, Side.LEFT, palette)
        self._gutter = Gutter(session, appearance, palette)
        self._right = Pane(session, appearance, Side.RIGHT, palette)
        self._quotes = QuotesSidebar(session, palette)
        self.status_line = StatusLine(session, appearance, palette)
        self.footer = Footer(session, palette)
        self._too_small = TooSmall(palette)

    @property
    def _painted(self) -> tuple[Painted, ...]:
        panes = (self._left, self._gutter, self._right)
        return (self._title_line, *panes, self._quotes, self.status_line, self.footer)

    def compose(self) -> ComposeResult:
        """Lay the widgets out."""
        yield self._title_line
        with Horizontal(id="panes"):
            yield self._left
            yield self._gutter
            yield self._right
            yield self._quotes
        yield self.status_line
        yield self.footer
        yield self._too_small

    def on_resize(self, event: events.Resize) -> None:
        """Share the new size out."""
        self._share_out(event.size.width, event.size.height)

    def lay_out(self) -> None:
        """Share the present size out."""
        self._share_out(self.size.width, self.size.height)

    def _share_out(self, width: int, height: int) -> None:
        is_small = width < SMALLEST[0] or height < SMALLEST[1]
        self.set_class(is_small, "small")
        if is_small:
            return
        shares = columns(width, self.session.quotes.is_open, self._measure)
        self._left.styles.width = shares.left
        self._gutter.styles.width = shares.gutter
        self._right.styles.width = shares.right
        self._quotes.styles.width = shares.sidebar
        self._left.has_map = self._right.has_map = shares.has_map
        self._quotes.display = self.session.quotes.is_open
        self._quotes.set_class(not shares.is_docked, "over")
        self._gutter.style_of_links = self._style_of_links(shares)
        self.status_line.styles.height = self._status_rows
        self.session.resize(shares.text, height - _BARS - self._status_rows)
        self.show()

    @property
    def style_of_links(self) -> GutterStyle:
        """How the gutter draws now."""
        return self._gutter.style_of_links

    def _style_of_links(self, shares: Columns) -> GutterStyle:
        if self._chosen_style is not None:
            return self._chosen_style
        is_narrow = shares.left + shares.gutter + shares.right < LETTERS_WIDTH
        return GutterStyle.LETTERS if is_narrow or self._is_colourless else GutterStyle.LINES

    def prefer(self, settings: Settings) -> None:
        """Begin as the user's settings say; before the first layout."""
        self._measure = settings.measure
        self._chosen_style = None if settings.gutter == "auto" else GutterStyle(settings.gutter)
        self.session.panes.is_furniture_folded = settings.furniture == "fold"

    def take(self, palette: Palette) -> None:
        """Use another palette from now on."""
        for widget in (*self._painted, self._too_small):
            widget.take(palette)

    def adopt(self, comparison: Comparison) -> None:
        """Show the finished comparison."""
        self.did(self.session.adopt(comparison))

    def show_progress(self, words: str) -> None:
        """Say what the comparison is doing."""
        self.status_line.progress = words
        self.status_line.repaint()

    def show_trouble(self, words: str) -> None:
        """Say what went wrong, until the reader is left."""
        self.status_line.trouble = words
        self.status_line.repaint()

    def panel_changed(self) -> None:
        """The list of quotations takes keys while it is open."""
        self.set_focus(self._quotes if self.session.quotes.is_open else None)

    def show(self) -> None:
        """Repaint what changed, and put the terminal's own cursor where screen readers look."""
        session = self.session
        shown = session.quotes.shown
        self._quotes.set_class(shown is not None and shown.side is Side.RIGHT, "on-left")
        for widget in self._painted:
            widget.repaint()
        pane = self._left if session.side is Side.LEFT else self._right
        row = session.cursor_extent[0] - session.panes.tops[session.side]
        self.app.cursor_position = Offset(pane.region.x, pane.region.y + max(0, row))

    def action_command(self, identifier: str) -> None:
        """Carry out a command of the session."""
        self.command(command(identifier))

    def action_quotes(self) -> None:
        """Open or close the list of quotations."""
        self.command(quoting.toggle_quotes)

    def action_leave(self) -> None:
        """Close the list and go back to differences."""
        self.command(targets.leave)

    def action_gutter_style(self) -> None:
        """Change between lines and letters."""
        is_lines = self._gutter.style_of_links is GutterStyle.LINES
        self._chosen_style = GutterStyle.LETTERS if is_lines else GutterStyle.LINES
        self._gutter.style_of_links = self._chosen_style
        self.session.notice = ""
        self.show()

    def action_measure(self, step: int) -> None:
        """Make the rows of text narrower or wider, as far as the screen goes."""
        widest = columns(self.size.width, self.session.quotes.is_open, self.size.width).text
        self._measure = max(min(self.session.panes.text_width + step, widest), _NARROWEST)
        self.session.notice = f"{self._measure} columns of text"
        self.lay_out()

    def action_info(self) -> None:
        """Show all reasons of a link, or as many as one line holds."""
        self._status_rows = 1 if self._status_rows > 1 else _INFO_ROWS
        self.session.notice = ""
        self.lay_out()

    def action_theme(self) -> None:
        """Choose among Textual's themes."""
        self.app.action_change_theme()

    def action_help(self) -> None:
        """Show all keys."""
        from .help import HelpScreen

        self.app.push_screen(HelpScreen(self.footer.remapped, is_colourless=self._is_colourless))

    def action_quit_reader(self) -> None:
        """Leave the reader."""
        self.app.exit()

    def on_pane_clicked(self, message: Pane.Clicked) -> None:
        """Put the cursor where the user pointed."""
        self.command(lambda session: moving.put_cursor(session, message.side, message.offset))

    def on_pane_wheeled(self, message: Pane.Wheeled) -> None:
        """Scroll the pane under the pointer, and the other with it."""
        self.command(lambda session: scrolling.scroll(session, message.rows, message.side))

    def on_quotes_sidebar_pointed(self, message: QuotesSidebar.Pointed) -> None:
        """Choose an entry; a chosen one leads on to its next place."""

        def choose(session: ReadingSession) -> Change:
            is_chosen = message.entry == session.quotes.entry
            return (
                targets.next_of_target(session)
                if is_chosen
                else quoting.choose_entry(session, message.entry)
            )

        self.command(choose)

    def on_quotes_sidebar_wheeled(self, message: QuotesSidebar.Wheeled) -> None:
        """Choose a neighbouring entry."""
        is_down = message.entries > 0
        self.command(quoting.next_entry if is_down else quoting.previous_entry)
