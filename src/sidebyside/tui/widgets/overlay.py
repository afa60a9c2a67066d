"""What opens over the texts, or in place of the status line, and has the keys while it is open.

To add one: derive from ``Overlay`` in a module of its own, its keys as ``BINDINGS``, and put it
among the ``overlays`` of the reading screen. That shows and hides it, gives it the keys, its share
of the screen and every palette, repaints it after each command and asks it what the footer offers.
What it shows is state of the session, or of an object that it is handed; it owns none itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.style import Style
from textual.strip import Strip

from .painted import Painted

if TYPE_CHECKING:
    from ..keymap import Key


EDGE = 2
"""Cells of the edge of what stands over the texts."""


class Overlay(Painted):
    """Where it stands is for ``DEFAULT_CSS`` to say; ``Box`` is one that does."""

    can_focus = True
    DEFAULT_CSS = """
    Overlay { display: none; }
    Overlay.open { display: block; }
    """

    covers_status = False
    """Whether it takes the place of the status line."""

    @property
    def is_open(self) -> bool:
        """Whether it is there now."""
        raise NotImplementedError

    @property
    def spot(self) -> tuple[int, int]:
        """Column and row of what is chosen: there the terminal's own cursor stands, which screen
        readers follow.
        """
        raise NotImplementedError

    def offers(self) -> Sequence[Key]:
        """The keys that the footer names while it is open."""
        raise NotImplementedError

    def fit(self, width: int, height: int) -> None:
        """Take its share of the rows and columns between title and footer."""
        raise NotImplementedError


class Box(Overlay):
    """An overlay at the right, over the texts, with an edge to the left and below."""

    DEFAULT_CSS = "Box { layer: above; dock: right; margin: 1 0 2 0; }"

    @property
    def edge(self) -> tuple[str, Style]:
        """What each row begins with."""
        return "│ ", self.palette.entry(is_chosen=False, is_faded=True)

    def lower_edge(self) -> Strip:
        """The last row: the words below it are those of the texts."""
        faded = self.palette.entry(is_chosen=False, is_faded=True)
        return self.strip("lower edge", [("└" + "─" * (self.wide - 1), faded)])
