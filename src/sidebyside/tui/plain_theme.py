"""The looks of marks and links where no colour can be blended: weight, underline, reverse, glyphs.

For NO_COLOR, and with a few hues for terminals that have 16 colours of their own.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter, Monochrome, NoColor

from ..model.alignment import Relation
from ..view.link import Link
from ..view.marks import Mark
from ..view.minimap import Kind
from ..view.words import LINK_SIGNS
from .theme import HIT_GLYPH, Palette

_style = cache(Style)
"""Rows are painted at every key, and equal styles are to be the same one."""

_PLAIN_MAP_GLYPHS = {
    Kind.NOTHING: " ",
    Kind.HIDDEN: "·",
    Kind.FURNITURE: "┆",
    Kind.EDITED: LINK_SIGNS[Relation.EDITED],
    Kind.REWORDED: LINK_SIGNS[Relation.REWORDED],
    Kind.PARTIAL: LINK_SIGNS[Relation.PARTIAL],
    Kind.MOVED: "↕",
    Kind.ONLY_HERE: "±",
    Kind.DISCREPANCY: "!",
    Kind.HIT: HIT_GLYPH,
}
"""The signs that links have everywhere, where there is one."""


_TERMINAL_HUES = {
    Kind.EDITED: "yellow",
    Kind.REWORDED: "cyan",
    Kind.PARTIAL: "yellow",
    Kind.MOVED: "magenta",
    Kind.DISCREPANCY: "bright_red",
    Kind.HIT: "bright_yellow",
}


@cache
def _text(marks: int) -> Style:
    is_here = bool(marks & (Mark.CURSOR | Mark.OCCURRENCE)) is not bool(marks & Mark.HIT)
    is_here = is_here is not bool(marks & Mark.SELECTED)
    is_aside = bool(marks & (Mark.ONLY_HERE | Mark.FURNITURE))
    return _style(
        bold=bool(marks & (Mark.PARTNER | Mark.SUBSTANCE | Mark.CHOSEN | Mark.DISCREPANCY)),
        underline=bool(marks & (Mark.LIGHT | Mark.WORDING | Mark.SUBSTANCE | Mark.DISCREPANCY)),
        reverse=is_here,
        italic=is_aside,
        dim=(is_aside or bool(marks & Mark.ECHO)) and not is_here,
    )


class PlainPalette(Palette):
    """No colour at all: weight, underline, reverse and glyphs."""

    def text(self, marks: int) -> Style:
        """Reversed at the cursor, bold at its partner, underlined where words differ. What was
        looked for stands out from either by turning the other way.
        """
        return _text(marks)

    def sign(self, mark: int) -> Style:
        """Bold; the glyph says the rest."""
        return _style(bold=bool(mark & ~Mark.FURNITURE))

    def map_cell(self, kind: Kind, *, is_window: bool) -> tuple[str, Style]:
        """A glyph of its own for each kind, reversed in the window."""
        return _PLAIN_MAP_GLYPHS[kind], _style(reverse=is_window, dim=kind is Kind.HIDDEN)

    def link(self, link: Link | None) -> Style:
        """Bold at the cursor, dim where nothing changed."""
        is_cursor = link is not None and link.is_cursor
        return _style(bold=is_cursor, dim=link is not None and link.is_plain and not is_cursor)

    def band(self, link: Link | None, under: Link | None) -> Style:
        """As a line: where there is no colour the reader draws no bands."""
        del under
        return self.link(link)

    def bar(self, *, is_strong: bool = False, is_faded: bool = False) -> Style:
        """Reversed."""
        return _style(reverse=True, bold=is_strong, dim=is_faded)

    def key(self) -> Style:
        """Reversed and bold."""
        return _style(reverse=True, bold=True)

    def caret(self) -> Style:
        """Unlike the bar, not reversed; underlined, so that a blank shows."""
        return _style(underline=True)

    def status(self, *, is_error: bool = False, is_faded: bool = False) -> Style:
        """Reversed if something broke."""
        return _style(bold=is_error, reverse=is_error, dim=is_faded)

    def changed(self, *, is_chosen: bool, is_new: bool) -> Style:
        """New words bold and underlined, old ones in italics."""
        return _style(reverse=is_chosen, bold=is_new, underline=is_new, italic=not is_new)

    def alarm(self) -> Style:
        """Bold; its sign says the rest."""
        return _style(bold=True)

    def entry(self, *, is_chosen: bool, is_faded: bool = False, is_strong: bool = False) -> Style:
        """Reversed where chosen."""
        return _style(reverse=is_chosen, dim=is_faded and not is_chosen, bold=is_strong)


class TerminalPalette(PlainPalette):
    """The terminal's own 16 colours, for themes that ask for them and terminals that have no more:
    no tint can be blended, so the plain weights stay and hues are added to signs and links.
    """

    def map_cell(self, kind: Kind, *, is_window: bool) -> tuple[str, Style]:
        """The glyph of the kind in its nearest colour."""
        glyph, style = super().map_cell(kind, is_window=is_window)
        return glyph, style + _style(color=_TERMINAL_HUES.get(kind))

    def link(self, link: Link | None) -> Style:
        """The relation's nearest of the 16 colours."""
        if link is None:
            return _style()
        if link.is_plain and not link.is_cursor:
            return _style(dim=True)
        return _style(color=self._hue_name(link), bold=link.is_cursor)

    def _hue_name(self, link: Link) -> str:
        if link.is_cursor:
            return "bright_blue"
        if link.has_alarm:
            return "bright_red"
        if link.is_moved:
            return "magenta"
        return "cyan" if link.relation is Relation.REWORDED else "yellow"

    def band(self, link: Link | None, under: Link | None) -> Style:
        """The two colours; what is plain stays grey."""
        if link is None:
            return _style()
        return _style(color=self._fill(link), bgcolor=None if under is None else self._fill(under))

    def _fill(self, link: Link) -> str:
        return "bright_black" if link.is_plain and not link.is_cursor else self._hue_name(link)

    def sign(self, mark: int) -> Style:
        """The hue of what the sign stands for."""
        names = {
            int(Mark.CURSOR): "bright_blue",
            int(Mark.MOVED): "magenta",
            int(Mark.DISCREPANCY): "bright_red",
        }
        return _style(color=names.get(mark), bold=bool(mark & ~Mark.FURNITURE))


def line_filters(textual: Sequence[LineFilter], *, is_colourless: bool) -> Sequence[LineFilter]:
    """Textual's filters, but no colour means none: its greyscale is not enough, and it asks
    NO_COLOR wrongly.
    """
    kept = [each for each in textual if not isinstance(each, Monochrome | NoColor)]
    return [*kept, Colourless()] if is_colourless else kept


class Colourless(LineFilter):
    """Takes every colour off what Textual's own widgets paint; the attributes stay."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The same segments without colours."""
        del background
        return [
            Segment(text, style.without_color if style else style, control)
            for text, style, control in segments
        ]
