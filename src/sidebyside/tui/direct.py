"""Changed pieces of widgets straight to the terminal, in the same turn as the key.

Textual gathers what is to be painted, waits a turn, asks every widget on those rows for all of
them and cuts the answers to pieces at each edge. Where a widget's place is known and nothing lies
over it, its changed pieces can be written as they are. All else is left to Textual: what is
covered, what is laid out anew, and whatever comes while further keys wait, so that a key held down
is painted as often as a screen shows it and no more.

Invariant: what is written is what the widgets would answer Textual, at the places where it has
them. This is the only place that uses Textual's own compositor, and names that Textual promises
nobody: where one of them is gone or has become something else, all is left to Textual.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from inspect import signature
from typing import TYPE_CHECKING

from rich.console import Console, ConsoleOptions, RenderResult
from rich.control import Control
from textual.geometry import Region, Size
from textual.screen import Screen
from textual.widget import Widget

from .widgets.painted import Painted, Piece

if TYPE_CHECKING:
    from textual._compositor import CompositorUpdate
else:
    try:
        from textual._compositor import CompositorUpdate
    except ImportError:
        CompositorUpdate = object  # ``can_paint`` tells

Places = Mapping[Widget, tuple[Region, Region]]
"""Where widgets stand and what is seen of them, those in front first, as the compositor has it."""


class Pieces(CompositorUpdate):
    """Strips and where on the screen they begin."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self.pieces = pieces

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """The same for Rich, which Textual's type asks for."""
        del console, options
        for x, y, strip in self.pieces:
            yield Control.move_to(x, y)
            yield from strip

    def render_segments(self, console: Console) -> str:
        """What the terminal is sent."""
        return "".join(
            [f"\x1b[{y + 1};{x + 1}H{strip.render(console)}" for x, y, strip in self.pieces]
        )


def can_paint(screen: Screen[None]) -> bool:
    """Whether this Textual has all that is used of it in here, as it is used."""
    try:
        signature(screen.app._display).bind(screen, None)
        places = screen._compositor.visible_widgets
        states = (screen._repaint_required, screen._layout_required)
        batches = screen.app._batch_count
        regions = [region for both in places.values() for region in both]
    except (AttributeError, TypeError, ValueError):
        return False
    return (
        CompositorUpdate is not object
        and all(isinstance(state, bool) for state in states)
        and all(isinstance(region, Region) for region in regions)
        and isinstance(batches, int)
    )


class DirectPainting:
    """Paints widgets of one screen."""

    def __init__(self, screen: Screen[None]) -> None:
        self._screen = screen
        self._is_possible: bool | None = None
        """Whether it can be done, once that was looked for: a new screen has no app yet."""
        self._is_waiting = False
        self._laid_out_size = Size(0, 0)
        self._places: Places | None = None
        self._open: dict[Widget, Region | None] = {}
        self._outdated: Places | None = None

    @property
    def is_possible(self) -> bool:
        """Whether anything is painted in here at all."""
        if self._is_possible is None:
            self._is_possible = can_paint(self._screen)
        return self._is_possible

    def wait_for_layout(self) -> None:
        """Widgets get other places: Textual paints them once they have them."""
        self._is_waiting = True
        if self.is_possible:
            self._outdated = self._screen._compositor.visible_widgets

    def laid_out(self) -> None:
        """Textual has laid out. After a new size it has painted all of it, too; else it may be to
        paint the whole screen next. What single widgets asked for on the way, and in the first case
        the screen itself, would only paint the same once more.
        """
        self._is_waiting = False
        screen, before = self._screen, self._laid_out_size
        self._laid_out_size = screen.size
        if not self.is_possible or not screen.is_current:
            return
        is_painted = screen.size != before and not screen.app._batch_count
        if is_painted or screen._repaint_required:
            for widget in screen.query(Widget):
                widget._repaint_required = False
        if is_painted:
            screen._repaint_required = False

    def paint(self, widgets: Iterable[Painted], place_cursor: Callable[[], None]) -> None:
        """Repaint what changed. The terminal's cursor goes along, so it is placed in between."""
        pieces = self._pieces(widgets)
        place_cursor()
        if pieces:
            self._screen.app._display(self._screen, Pieces(pieces))

    def _pieces(self, widgets: Iterable[Painted]) -> list[Piece]:
        """What changed and can be written at once; all else is left to Textual."""
        screen = self._screen
        places: Places = {}
        is_waiting = self._is_waiting
        if self.is_possible:
            places = screen._compositor.visible_widgets
            is_waiting = places is self._outdated
        if is_waiting:
            for widget in widgets:
                widget.forget()
                widget.refresh()
            return []
        if not self.is_possible:
            for widget in widgets:
                widget.repaint()
            return []
        is_direct = (
            screen.is_current
            and not screen._layout_required
            and not screen.app._batch_count
            and not screen.app.message_queue_size
            and not screen.message_queue_size
        )
        pieces: list[Piece] = []
        for widget in widgets:
            part = self._part(widget, places)
            if part is not None and not part:
                widget.forget()  # nothing of it is to be seen until the next layout
                continue
            changed = widget.renewed()
            if changed is None or part is None or not is_direct:
                widget.send(changed)
            else:
                pieces.extend(_placed(changed, places[widget][0], part))
        return pieces

    def _part(self, widget: Widget, places: Places) -> Region | None:
        """Where a widget stands in the open."""
        if places is not self._places:
            self._places = places
            self._open.clear()
        if widget not in self._open:
            self._open[widget] = _open_part(widget, places)
        return self._open[widget]


def _open_part(widget: Widget, places: Places) -> Region | None:
    """Where on the screen nothing lies over a widget; ``None`` if that is no rectangle."""
    if widget not in places:
        return None
    part, clip = places[widget]
    part = part.intersection(clip)
    for above, (region, above_clip) in places.items():  # those in front come first
        if above is widget:
            return part
        cover = region.intersection(above_clip)
        if not part or not cover.overlaps(part):
            continue
        if cover.y > part.y or cover.bottom < part.bottom:
            return None
        if cover.x <= part.x:
            part = Region.from_corners(max(part.x, cover.right), part.y, part.right, part.bottom)
        elif cover.right >= part.right:
            part = Region.from_corners(part.x, part.y, cover.x, part.bottom)
        else:
            return None
    return part


def _placed(pieces: Iterable[Piece], region: Region, part: Region) -> Iterable[Piece]:
    """The pieces of a widget on the screen, as far as they stand in the open."""
    for x, y, strip in pieces:
        left, row = region.x + x, region.y + y
        right = left + strip.cell_length
        if not part.y <= row < part.bottom or left >= part.right or right <= part.x:
            continue
        if left >= part.x and right <= part.right:
            yield Piece(left, row, strip)
        else:
            begin = max(left, part.x)
            yield Piece(begin, row, strip.crop(begin - left, min(right, part.right) - left))
