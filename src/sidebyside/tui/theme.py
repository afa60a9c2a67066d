"""The looks of marks and links, blended from the colours of the Textual theme.

Every mark has a weight, an underline or a glyph beside its colour; what is left without colours
stands in ``plain_theme.py``.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import replace
from functools import wraps
from typing import Concatenate, ParamSpec

from rich.style import Style
from textual.color import Color

from ..model.alignment import Relation
from ..view.link import Link
from ..view.marks import Mark
from ..view.minimap import Kind
from .contrast import SIGNS, WORDS, legible
from .hues import OKABE_ITO, Hues

_MAPPED = {
    Kind.EDITED: Relation.EDITED,
    Kind.REWORDED: Relation.REWORDED,
    Kind.PARTIAL: Relation.PARTIAL,
}
HIT_GLYPH = "●"
_MAP_GLYPHS = dict.fromkeys(Kind, "▪") | {
    Kind.NOTHING: " ",
    Kind.HIDDEN: "·",
    Kind.FURNITURE: "┆",
    Kind.MOVED: "↕",
    Kind.DISCREPANCY: "!",
    Kind.HIT: HIT_GLYPH,
}


class Palette(ABC):
    """The style of everything that the reader paints."""

    @abstractmethod
    def text(self, marks: int) -> Style:
        """Text with these marks."""

    @abstractmethod
    def sign(self, mark: int) -> Style:
        """A sign in the margin."""

    @abstractmethod
    def map_cell(self, kind: Kind, *, is_window: bool) -> tuple[str, Style]:
        """A cell of the map and its glyph; in the window is what the screen shows."""

    def curve(self, link: Link) -> Style:
        """A link in the overview: what kept the common order is faint unless it is chosen or tells
        a fact differently.
        """
        if link.is_cursor or link.is_moved or link.has_alarm:
            return self.tie(link)
        return self.tie(replace(link, relation=Relation.IDENTICAL))

    def overview_cell(self, kind: Kind, mark: int = 0) -> tuple[str, Style]:
        """A sentence in the overview: as on the map, and a sign for what is the same on both
        sides. ``mark`` is that of the cursor or of its partner.
        """
        glyph, style = self.map_cell(kind, is_window=False)
        glyph = "=" if kind is Kind.NOTHING else glyph
        if mark == Mark.CURSOR:
            return glyph, style + Style(reverse=True, bold=True)
        return glyph, style + Style(underline=True, bold=True) if mark else style

    def overview_words(self, kind: Kind, mark: int = 0) -> Style:
        """Words beside a cell, of the cursor's or its partner's with that mark alone."""
        if mark:
            return self.text(mark)
        marks = {Kind.ONLY_HERE: Mark.ONLY_HERE, Kind.FURNITURE: Mark.FURNITURE}
        return self.text(int(marks.get(kind, 0)) | (int(Mark.MOVED) if kind is Kind.MOVED else 0))

    @abstractmethod
    def link(self, link: Link | None) -> Style:
        """A link in the gutter; the empty gutter without one."""

    @abstractmethod
    def band(self, link: Link | None, under: Link | None) -> Style:
        """A cell of the gutter that bands fill; ``under`` has its lower half."""

    def tie(self, link: Link | None) -> Style:
        """How a right sentence is linked, where both texts stand in one column."""
        return self.link(link)

    @abstractmethod
    def bar(self, *, is_strong: bool = False, is_faded: bool = False) -> Style:
        """The title line and the footer."""

    @abstractmethod
    def key(self) -> Style:
        """A key in the footer."""

    @abstractmethod
    def caret(self) -> Style:
        """Where the next typed letter goes."""

    @abstractmethod
    def status(self, *, is_error: bool = False, is_faded: bool = False) -> Style:
        """The status line."""

    @abstractmethod
    def changed(self, *, is_chosen: bool, is_new: bool) -> Style:
        """In a row of the list, old words and what stands for them."""

    @abstractmethod
    def alarm(self) -> Style:
        """A fact told differently, in the status line."""

    @abstractmethod
    def entry(self, *, is_chosen: bool, is_faded: bool = False, is_strong: bool = False) -> Style:
        """A row of the list of quotations."""


_How = ParamSpec("_How")
_Make = Callable[Concatenate["ColourPalette", _How], Style]


def _kept(make: _Make[_How]) -> _Make[_How]:
    """Makes each style once. To blend one takes longer than to look it up, and neighbours in the
    very same style are sent to the terminal as one.
    """

    @wraps(make)
    def kept(palette: ColourPalette, /, *args: _How.args, **chosen: _How.kwargs) -> Style:
        key = (make, *args, *chosen.items())
        found = palette.kept.get(key)
        if found is None:
            found = palette.kept[key] = make(palette, *args, **chosen)
        return found

    return kept


class ColourPalette(Palette):
    """Blended from a theme's background and foreground; each style is made once and kept."""

    def __init__(
        self, background: Color, foreground: Color, is_dark: bool, hues: Hues = OKABE_ITO
    ) -> None:
        self.hues = hues
        self.background = background
        self.foreground = foreground
        self.is_dark = is_dark
        self.kept: dict[object, Style] = {}
        self._texts: dict[int, Style] = {}
        self._signs: dict[int, Style] = {}
        self._map_cells: dict[tuple[Kind, bool], tuple[str, Style]] = {}
        self._links: dict[tuple[Relation, bool, bool, bool], Style] = {}
        self._bands: dict[object, Style] = {}
        self._overview: dict[object, Style] = {}
        self._empty = Style(bgcolor=self._gutter.rich_color)

    def _hue(self, colour: Color) -> Color:
        """A hue strong enough to be read on the background."""
        return colour if self.is_dark else colour.blend(Color.parse("#000000"), 0.37)

    def _tint(self, colour: Color, ratio: float) -> Color:
        return self.background.blend(colour, ratio)

    def _style(
        self,
        colour: Color,
        background: Color | None = None,
        *,
        bold: bool = False,
        italic: bool = False,
        underline: bool = False,
        least: float = WORDS,
    ) -> Style:
        ground = background or self.background
        return Style(
            color=legible(colour, ground, least).rich_color,
            bgcolor=ground.rich_color,
            bold=bold,
            italic=italic,
            underline=underline,
        )

    def _faded(self, ratio: float) -> Color:
        """The foreground, part of the way to the background."""
        return self.foreground.blend(self.background, ratio)

    def text(self, marks: int) -> Style:
        """The style of text with these marks."""
        found = self._texts.get(marks)
        if found is None:
            found = self._texts[marks] = self._text(marks)
        return found

    def _text(self, marks: int) -> Style:
        colour, ground = self.foreground, self.background
        is_word = bool(marks & (Mark.WORDING | Mark.SUBSTANCE))
        is_alarm = bool(marks & Mark.DISCREPANCY)
        is_underlined = is_alarm or bool(marks & (Mark.SUBSTANCE if is_word else Mark.LIGHT))
        if marks & Mark.CURSOR:
            ground = self._tint(self.hues.sky, 0.28)
        elif marks & Mark.PARTNER:
            ground = self._tint(self.hues.sky, 0.17)
        if marks & Mark.FURNITURE:
            colour = self._faded(0.2 if marks & Mark.CURSOR else 0.48)
        elif marks & Mark.ONLY_HERE:
            colour = self._faded(0.0 if marks & Mark.CURSOR else 0.3)
        elif marks & Mark.MOVED:
            colour = self.foreground.blend(self._hue(self.hues.purple), 0.55)
        if marks & Mark.ECHO:
            colour = colour.blend(self.background, 0.4)
        if marks & (Mark.SUBSTANCE | Mark.DISCREPANCY):
            ground = ground.blend(self.hues.red, 0.42)
            colour = self.foreground
        elif marks & Mark.WORDING:
            ground = ground.blend(self.hues.orange, 0.27)
            colour = self.foreground
        if marks & Mark.OCCURRENCE:
            ground = self._tint(self.hues.yellow, 0.42 if marks & Mark.CHOSEN else 0.25)
            colour = self.foreground
            if is_word:
                ground = ground.blend(self.hues.red, 0.42)
        if marks & Mark.HIT:
            is_chosen = bool(marks & Mark.CHOSEN)
            colour = Color.parse("#000000") if is_chosen else self.foreground
            ground = self.hues.yellow if is_chosen else self._tint(self.hues.yellow, 0.45)
        if marks & Mark.SELECTED:
            colour, ground = self.background, self.background.blend(self.foreground, 0.8)
        return self._style(
            colour,
            ground,
            bold=bool(marks & (Mark.SUBSTANCE | Mark.CHOSEN | Mark.DISCREPANCY)),
            italic=bool(marks & (Mark.ONLY_HERE | Mark.FURNITURE)),
            underline=is_underlined,
        )

    def sign(self, mark: int) -> Style:
        """The style of a sign in the margin."""
        found = self._signs.get(mark)
        if found is None:
            found = self._signs[mark] = self._sign(mark)
        return found

    def _sign(self, mark: int) -> Style:
        if mark & Mark.CURSOR:
            return self._style(self._hue(self.hues.sky), bold=True, least=SIGNS)
        if mark & Mark.DISCREPANCY:
            return self._style(self._hue(self.hues.red), bold=True, least=SIGNS)
        if mark & Mark.MOVED:
            return self._style(self._hue(self.hues.purple), bold=True, least=SIGNS)
        return self._style(self._faded(0.35), bold=bool(mark & Mark.ONLY_HERE), least=SIGNS)

    def map_cell(self, kind: Kind, *, is_window: bool) -> tuple[str, Style]:
        """A square in the hue of the kind."""
        found = self._map_cells.get((kind, is_window))
        if found is None:
            found = self._map_cells[kind, is_window] = self._map_cell(kind, is_window=is_window)
        return found

    def _map_cell(self, kind: Kind, *, is_window: bool) -> tuple[str, Style]:
        ground = self.background.blend(self.foreground, 0.22 if is_window else 0.04)
        hue = self._relation_hue(_MAPPED.get(kind))
        if kind is Kind.MOVED:
            hue = self._hue(self.hues.purple)
        elif kind is Kind.DISCREPANCY:
            hue = self._hue(self.hues.red)
        elif kind is Kind.ONLY_HERE:
            hue = self._faded(0.2)
        elif kind is Kind.HIT:
            hue = self._hue(self.hues.yellow)
        return _MAP_GLYPHS[kind], self._style(hue, ground, least=SIGNS)

    def overview_cell(self, kind: Kind, mark: int = 0) -> tuple[str, Style]:
        """A square in the hue of the kind; the cursor's on its colour, its partner's in it."""
        glyph, style = self._map_cell(kind, is_window=False)
        glyph = {"▪": "■", " ": "▫"}.get(glyph, glyph)
        ground = self.background
        if mark == Mark.CURSOR:
            return "◆", self._style(ground, self._tint(self.hues.sky, 0.75), bold=True)
        if mark:
            return "◆", self._style(self._hue(self.hues.sky), ground, bold=True)
        key = (kind, None)
        if key not in self._overview:
            faded = Style(color=self._faded(0.6).rich_color) if kind is Kind.NOTHING else Style()
            self._overview[key] = style + faded + Style(bgcolor=ground.rich_color)
        return glyph, self._overview[key]

    @property
    def _gutter(self) -> Color:
        return self.background.blend(self.foreground, 0.04)

    def link(self, link: Link | None) -> Style:
        """The style of a link in the gutter; of the empty gutter without one."""
        if link is None:
            return self._empty
        key = (link.relation, link.is_moved, link.is_cursor, link.has_alarm)
        found = self._links.get(key)
        if found is None:
            found = self._links[key] = self._link(link)
        return found

    def _link(self, link: Link) -> Style:
        if link.is_cursor:
            return self._style(self._hue(self.hues.sky), self._gutter, bold=True, least=SIGNS)
        if link.has_alarm:
            return self._style(self._hue(self.hues.red), self._gutter, bold=True, least=SIGNS)
        if link.is_moved:
            return self._style(self._hue(self.hues.purple), self._gutter, least=SIGNS)
        return self._style(self._relation_hue(link.relation), self._gutter, least=SIGNS)

    def tie(self, link: Link | None) -> Style:
        """As in the gutter, on the ground of the text."""
        return self.link(link) + Style(bgcolor=self.background.rich_color)

    def band(self, link: Link | None, under: Link | None) -> Style:
        """Tints, of plain links two, so that neighbours do not run together."""
        if link is None:
            return self._empty
        key = (self._band_key(link), None if under is None else self._band_key(under))
        found = self._bands.get(key)
        if found is None:
            ground = self._gutter if under is None else self._fill(under)
            found = self._bands[key] = self._style(self._fill(link), ground, least=0)
        return found

    def _band_key(self, link: Link) -> tuple[Relation, bool, bool, bool, int]:
        return link.relation, link.is_moved, link.is_cursor, link.has_alarm, link.number % 2

    def _fill(self, link: Link) -> Color:
        if link.is_cursor:
            return self._gutter.blend(self._hue(self.hues.sky), 0.8)
        odd = link.number % 2
        if link.is_plain:
            return self.background.blend(self.foreground, 0.17 if odd else 0.13)
        hue = self._hue(self.hues.purple) if link.is_moved else self._relation_hue(link.relation)
        hue = self._hue(self.hues.red) if link.has_alarm else hue
        return self._gutter.blend(hue, 0.42 if odd else 0.34)

    def _relation_hue(self, relation: Relation | None) -> Color:
        hues: dict[Relation | None, Color] = {
            Relation.EDITED: self._hue(self.hues.orange),
            Relation.REWORDED: self._hue(
                self.hues.green.lighten(0.08) if self.is_dark else self.hues.green
            ),
            Relation.PARTIAL: self._hue(self.hues.yellow),
        }
        return hues.get(relation, self._faded(0.62))

    @_kept
    def bar(self, *, is_strong: bool = False, is_faded: bool = False) -> Style:
        """The title line and the footer."""
        ground = self.background.blend(self.foreground, 0.1)
        colour = self._faded(0.42) if is_faded else self.foreground
        return self._style(colour, ground, bold=is_strong)

    @_kept
    def key(self) -> Style:
        """A key in the footer."""
        ground = self.background.blend(self.foreground, 0.1)
        return self._style(self._hue(self.hues.orange), ground, bold=True)

    @_kept
    def caret(self) -> Style:
        """The bar, turned round."""
        return self._style(self.background, self.foreground)

    @_kept
    def status(self, *, is_error: bool = False, is_faded: bool = False) -> Style:
        """The status line."""
        if is_error:
            return self._style(self.foreground, self._tint(self.hues.red, 0.45), bold=True)
        return self._style(self._faded(0.4 if is_faded else 0.1), self._gutter)

    @_kept
    def changed(self, *, is_chosen: bool, is_new: bool) -> Style:
        """New words on colour, old ones faded."""
        ground = self._tint(self.hues.yellow, 0.2) if is_chosen else self._gutter
        if is_new:
            return self._style(self.foreground, ground.blend(self.hues.orange, 0.32), bold=True)
        return self._style(self._faded(0.3), ground, italic=True)

    @_kept
    def alarm(self) -> Style:
        """A fact told differently, in the status line."""
        return self._style(self._hue(self.hues.orange), self._gutter, bold=True)

    @_kept
    def entry(self, *, is_chosen: bool, is_faded: bool = False, is_strong: bool = False) -> Style:
        """A row of the list of quotations."""
        ground = self._tint(self.hues.yellow, 0.2) if is_chosen else self._gutter
        return self._style(
            self._faded(0.42) if is_faded else self.foreground, ground, bold=is_strong
        )
