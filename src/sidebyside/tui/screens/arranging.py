"""Arranging the screen: layout, width of the rows, place of the gutter, style of the links."""

from __future__ import annotations

from ...view.arrangement import DETAIL_STEPS, Arrangement, following_layout, following_style
from ...view.layout import NARROWEST_TEXT, Columns, Layout
from ..keymap import label
from .acting import ActingScreen


class ArrangeActions(ActingScreen):
    """Changes the arrangement; whoever lays out asks for ``shares``."""

    arrangement: Arrangement
    is_colourless: bool

    def shares(self, width: int, height: int) -> Columns:
        """The parts of the screen."""
        is_open = self.session.quotes.is_open
        return self.arrangement.columns(width, height, has_sidebar=is_open)

    def _now(self) -> Columns:
        return self.shares(*self.size)

    def action_layout(self) -> None:
        """Side by side, one column, one text, in turn."""
        self.arrangement.layout = following_layout(self._now().layout)
        self.session.notice = f"layout: {self.arrangement.layout.value}"
        self.lay_out()

    def action_gutter_style(self) -> None:
        """Lines, bands, letters, in turn."""
        shares, is_colourless = self._now(), self.is_colourless
        if shares.layout is not Layout.WIDE:
            key = label("layout", self.remapped)
            self.say(f"links are drawn between two texts side by side: {key}")
            return
        style = self.arrangement.gutter_style(shares, is_colourless=is_colourless)
        self.arrangement.style = following_style(style, is_colourless=is_colourless)
        self.session.notice = f"gutter: {self.arrangement.style.value}"
        self.lay_out()

    def action_measure(self, step: int) -> None:
        """Make the rows of text narrower or wider, as far as the screen goes."""
        width, height = self.size
        is_open = self.session.quotes.is_open
        free = Arrangement(self.arrangement.layout, measure=width, shift=self.arrangement.shift)
        widest = max(free.columns(width, height, has_sidebar=is_open).texts)
        now = max(self.session.panes.text_widths)
        self.arrangement.measure = max(min(now + step, widest), NARROWEST_TEXT)
        self.session.notice = f"{self.arrangement.measure} columns of text"
        self.lay_out()

    def action_shift(self, step: int) -> None:
        """Move the gutter, as far as both texts keep some room."""
        if self._now().layout is not Layout.WIDE:
            self.say(f"there is no gutter to move: {label('layout', self.remapped)}")
            return
        self.shift_to(self.arrangement.shift + step)

    def shift_to(self, shift: int) -> None:
        """Put the gutter so far to the right of the middle, or as near as there is room."""
        self.arrangement.shift = shift
        reached = self._now().left
        self.arrangement.shift = 0
        self.arrangement.shift = reached - self._now().left
        widths = self._now().texts
        self.session.notice = f"{widths.left} and {widths.right} columns of text"
        self.lay_out()

    def action_info(self) -> None:
        """Show more about the link at the cursor, then all, then one line."""
        self.arrangement.detail = (self.arrangement.detail + 1) % DETAIL_STEPS
        self.session.notice = ""
        self.lay_out()
