"""The reader's main screen: turns keys and the mouse into commands of the session, and repaints."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, assert_never

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.geometry import Offset, Size

from ...model.comparison import Comparison
from ...model.pair import Side
from ...view import quoting, targets
from ...view.appearance import Appearance
from ...view.arrangement import Arrangement
from ...view.layout import SMALLEST, Layout
from ...view.link import GutterStyle
from ...view.reading import ReadingSession
from ..direct import DirectPainting
from ..keymap import KEYS, bindings, command
from ..widgets.column_pane import ColumnPane
from ..widgets.filter_list import FilterList
from ..widgets.footer import Footer
from ..widgets.gutter import Gutter
from ..widgets.overlay import Overlay
from ..widgets.painted import Painted
from ..widgets.pane import Pane
from ..widgets.prompt_line import PromptLine
from ..widgets.quotes_sidebar import QuotesSidebar
from ..widgets.review_bar import ROWS as REVIEW_ROWS
from ..widgets.review_bar import ReviewBar
from ..widgets.status_line import StatusLine
from ..widgets.text_rows import TextRows
from ..widgets.theme_list import ThemeChoice, ThemeList
from ..widgets.title_line import TitleLine
from ..widgets.too_small import TooSmall
from .arranging import ArrangeActions
from .asking import AskActions
from .copying import CopyActions
from .rereading import RereadActions
from .reviewing import ReviewActions
from .selecting import SelectActions
from .theming import ThemeActions

if TYPE_CHECKING:
    from ...settings.values import Settings
    from ...view.overview import Place
    from ..theme import Palette

_BARS = 2
"""Rows of the title and the footer."""


class ReadingScreen(
    ArrangeActions,
    AskActions,
    CopyActions,
    RereadActions,
    ReviewActions,
    SelectActions,
    ThemeActions,
):
    """Two panes, the gutter between them, the lines around them and the list of quotations."""

    BINDINGS = bindings(KEYS)
    AUTO_FOCUS = ""
    DEFAULT_CSS = """
    ReadingScreen { layers: base above; layout: vertical; overflow: hidden; }
    #title, #status, #footer { height: 1; width: 100%; }
    #status.covered { display: none; }
    #review { height: 2; width: 100%; display: none; }
    #panes { height: 1fr; width: 100%; }
    #left, #right, #gutter, #column { height: 100%; }
    #quotes { display: none; dock: right; height: 100%; }
    #quotes.below { dock: bottom; }
    #too-small { display: none; width: 100%; height: 100%; }
    ReadingScreen.small #too-small { display: block; }
    ReadingScreen.small #title, ReadingScreen.small #status, ReadingScreen.small #footer,
    ReadingScreen.small Overlay, ReadingScreen.small #panes, ReadingScreen.small #review {
        display: none; }
    """

    def __init__(self, session: ReadingSession, palette: Palette, *, is_colourless: bool) -> None:
        super().__init__()
        self.session = session
        self.is_colourless = is_colourless
        self.arrangement = Arrangement()
        self._layout = Layout.WIDE
        appearance = Appearance(session)
        self._title_line = TitleLine(session, palette)
        self._left = Pane(session, appearance, Side.LEFT, palette)
        self._gutter = Gutter(session, appearance, palette)
        self._right = Pane(session, appearance, Side.RIGHT, palette)
        self._column = ColumnPane(session, appearance, palette)
        self._quotes = QuotesSidebar(session, palette)
        self.status_line = StatusLine(session, appearance, palette)
        self.footer = Footer(session, palette)
        self.prompt_line = PromptLine(session, palette)
        self.review_bar = ReviewBar(session, palette, lambda count: self.pace.remaining(count))
        self._too_small = TooSmall(palette)
        self._painting = DirectPainting(self)
        self._shared_out = Size(0, 0)
        self.theme_choice = ThemeChoice()
        self.overlays: tuple[Overlay, ...] = (
            self.prompt_line,
            ThemeList(self.theme_choice, palette),
            FilterList(session, palette),
        )
        """Of several that are open the first has the keys."""
        self.footer.overlays = self.overlays

    @property
    def _texts(self) -> tuple[Painted, ...]:
        """What stands between title and status line, apart from the quotations."""
        match self._layout:
            case Layout.WIDE:
                return self._left, self._gutter, self._right
            case Layout.NARROW:
                return (self._column,)
            case Layout.ZEN:
                return (self._pane,)
            case _:
                assert_never(self._layout)

    @property
    def _pane(self) -> TextRows:
        """Where the cursor stands."""
        if self._layout is Layout.NARROW:
            return self._column
        return self._left if self.session.side is Side.LEFT else self._right

    def compose(self) -> ComposeResult:
        """Lay the widgets out."""
        yield self._title_line
        with Horizontal(id="panes"):
            yield self._left
            yield self._gutter
            yield self._right
            yield self._column
            yield self._quotes
        yield self.review_bar
        yield self.status_line
        yield from (overlay for overlay in self.overlays if overlay.covers_status)
        yield self.footer
        yield self._too_small
        yield from (overlay for overlay in self.overlays if not overlay.covers_status)

    def on_mount(self) -> None:
        """Know when Textual has laid out, and when another program has had the terminal."""
        self.app.app_resume_signal.subscribe(self, lambda _app: self.refresh())
        self.screen_layout_refresh_signal.subscribe(self, self._laid_out, immediate=True)

    def _laid_out(self, _screen: object) -> None:
        self._painting.laid_out()
        self._place_cursor()

    def on_resize(self, event: events.Resize) -> None:
        """Share the new size out; Textual lays out and paints all of it next, and tells some sizes
        twice.
        """
        if event.size != self._shared_out:
            self._share_out(*event.size)

    def lay_out(self) -> None:
        """Share the present size out."""
        self._share_out(self.size.width, self.size.height)

    def _share_out(self, width: int, height: int) -> None:
        self._shared_out = Size(width, height)
        is_small = width < SMALLEST[0] or height < SMALLEST[1]
        self.set_class(is_small, "small")
        if is_small:
            return
        self._painting.wait_for_layout()
        shares = self.shares(width, height)
        self._layout = shares.layout
        self._left.styles.width = shares.left
        self._gutter.styles.width = shares.gutter
        self._right.styles.width = shares.right
        self._column.styles.width = shares.left
        for rows in (self._left, self._right, self._column):
            rows.has_map = shares.has_map
        self._title_line.right_at = shares.right_text_at
        self._left.is_alone = self._right.is_alone = shares.layout is Layout.ZEN
        self._quotes.styles.width = shares.sidebar
        self._quotes.styles.height = shares.sidebar_rows or "100%"
        self._quotes.display = self.session.quotes.is_open
        self._quotes.set_class(bool(shares.sidebar_rows), "below")
        self._quotes.stand(is_below=bool(shares.sidebar_rows))
        style = self.arrangement.gutter_style(shares, is_colourless=self.is_colourless)
        self._gutter.style_of_links = style
        for overlay in self.overlays:
            overlay.fit(width, height - _BARS)
        review_rows = REVIEW_ROWS if self.session.by_review is not None else 0
        taken = _BARS + review_rows + shares.sidebar_rows
        status_rows = self.arrangement.detail_rows(height, taken)
        self.review_bar.display = bool(review_rows)
        self.status_line.styles.height = self.prompt_line.styles.height = status_rows
        self.session.resize(
            shares.texts,
            height - taken - status_rows,
            is_column=shares.layout is Layout.NARROW,
        )
        self.show()

    @property
    def style_of_links(self) -> GutterStyle:
        """How the gutter draws now."""
        return self._gutter.style_of_links

    def prefer(self, settings: Settings) -> None:
        """Begin as the user's settings say; before the first layout."""
        arrangement = self.arrangement
        self.theme_choice.demanded = settings.theme or ""
        arrangement.measure = settings.measure
        arrangement.style = None if settings.gutter == "auto" else GutterStyle(settings.gutter)
        arrangement.layout = None if settings.layout == "auto" else Layout[settings.layout.upper()]
        self.session.panes.is_furniture_folded = settings.furniture == "fold"

    def remap(self, keymap: Mapping[str, str]) -> None:
        """Name the user's own keys wherever keys are named."""
        self.remapped = dict(keymap)
        for widget in (self.footer, self.status_line, self.review_bar):
            widget.remapped = self.remapped

    def take(self, palette: Palette) -> None:
        """Use another palette from now on."""
        texts = (self._left, self._gutter, self._right, self._column)
        around = (self._title_line, self._quotes, self.status_line, self.footer)
        for widget in (
            *texts,
            *around,
            *self.overlays,
            self.review_bar,
            self._too_small,
        ):
            widget.take(palette)

    def adopt(self, comparison: Comparison) -> None:
        """Show the finished comparison."""
        self.status_line.progress = ""
        self.did(self.session.adopt(comparison))

    def panel_changed(self) -> None:
        """What lies over the texts takes keys, else the list of quotations."""
        self._painting.wait_for_layout()
        opened = [overlay for overlay in self.overlays if overlay.is_open]
        for overlay in self.overlays:
            overlay.set_class(overlay.is_open, "open")
        self.status_line.set_class(any(overlay.covers_status for overlay in opened), "covered")
        beside = self._quotes if self.session.quotes.is_open else None
        self.set_focus(opened[0] if opened else beside)

    def show(self) -> None:
        """Repaint what changed."""
        session = self.session
        texts = self._texts
        for widget in (self._left, self._gutter, self._right, self._column):
            if widget.display is not (widget in texts):
                self._painting.wait_for_layout()
                widget.display = widget in texts
        opened = [overlay for overlay in self.overlays if overlay.is_open]
        explained = [self.status_line] * (not any(over.covers_status for over in opened))
        around = (self._title_line, *explained, self.footer)
        panels = [self._quotes] * session.quotes.is_open
        reviewed = [self.review_bar] * (session.by_review is not None)
        painted = (*texts, *around, *panels, *reviewed, *opened)
        self._painting.paint(painted, self._place_cursor)

    def _place_cursor(self) -> None:
        """Put the terminal's own cursor where screen readers look."""
        session = self.session
        has_list = session.quotes.is_open and session.quotes.visit is None
        beside = self._quotes if has_list else None
        chosen = next((overlay for overlay in self.overlays if overlay.is_open), beside)
        if chosen is not None:
            self.app.cursor_position = chosen.region.offset + chosen.spot
            return
        pane = self._pane
        row = session.cursor_extent[0] - session.panes.tops[session.side]
        self.app.cursor_position = Offset(pane.region.x, pane.region.y + max(0, row))

    def action_command(self, identifier: str) -> None:
        """Carry out a command of the session."""
        self.command(command(identifier))

    def action_quotes(self) -> None:
        """Open or close the list of quotations."""
        self.command(quoting.toggle_quotes)

    def action_leave(self) -> None:
        """Close the list and go back to differences; where there is nothing to leave, stop the
        comparison.
        """
        if not (targets.is_at_rest(self.session) and self.stop_comparing()):
            self.command(targets.leave)

    def action_overview(self) -> None:
        """Show both articles at a glance, and go where that leads."""
        from .overview import OverviewScreen

        comparison = self.session.comparison
        if comparison is None:
            self.say(self.session.no_comparison)
            return

        def go(place: Place | None) -> None:
            if place is not None:
                self.command(lambda session: session.go(*place))

        palette, remapped = self.footer.palette, self.remapped
        self.app.push_screen(OverviewScreen(self.session, comparison, palette, remapped), go)

    def action_help(self) -> None:
        """Show all keys."""
        from .help import HelpScreen

        self.app.push_screen(
            HelpScreen(self.remapped, self.footer.palette, is_colourless=self.is_colourless)
        )

    def action_quit_reader(self) -> None:
        """Leave the reader."""
        self.app.exit()

    def on_gutter_dragged(self, message: Gutter.Dragged) -> None:
        """Give one text the room of the other."""
        self.action_shift(message.cells)

    def on_painted_commanded(self, message: Painted.Commanded) -> None:
        """Carry out what the mouse meant."""
        for meant in message.commands:
            self.command(meant)
