"""The first line: both titles, and how much of the pair is the same."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath
from typing import TYPE_CHECKING

from rich.style import Style
from textual.strip import Strip

from ...model.comparison import Share
from ...model.document import Document, Origin, OriginKind
from ...model.pair import Pair, Side
from ...view.cells import cell_width, cut_to_width
from ...view.reading import STILL_COMPARING, ReadingSession
from ...view.visible import visible
from .painted import Painted

if TYPE_CHECKING:
    from ..theme import Palette

_ARROWS = " ⇄ "

_ROOMY = 120
"""Cells from which on the shares are named, where titles stand next to each other."""

_LEAST_TITLE = 36
"""Cells of a title that let one guess the rest."""


class TitleLine(Painted):
    """Paints the titles, the cursor's one bold, and counts at the right. ``right_at`` is where the
    right text begins: its title stands above it if it has room there, else beside the left one.
    """

    def __init__(self, session: ReadingSession, palette: Palette) -> None:
        super().__init__(palette, id="title")
        self._session = session
        self.right_at = 0
        self.bead: int | None = None
        """The bead whose number is told; ``None``: that of the cursor."""

    def row(self, y: int) -> Strip:
        """The one line."""
        del y
        width = self.wide
        left, right = titles(self._session.documents)
        counts = self._counts(is_named=True)
        has_room = self._above_texts(left, right, counts) if self.right_at else width >= _ROOMY
        if not has_room:
            counts = self._counts()
        if cell_width(counts) > width - 24:
            counts = counts.split(" · ")[0]
        room = max(0, width - cell_width(counts) - len(_ARROWS) - 4)
        is_left = self._session.side is Side.LEFT
        if (above := self._above_texts(left, right, counts)) is not None:
            return self.strip((*above, is_left), self._parts(*above))
        is_tight = cell_width(left) + cell_width(right) > room
        share = max(room // 2, room - cell_width(right)) if is_tight else room
        left = cut_to_width(left, share)
        right = cut_to_width(right, room - cell_width(left))
        gap = width - cell_width(left) - cell_width(right) - len(_ARROWS) - cell_width(counts) - 2
        shown = (left, _ARROWS, right, " " * max(1, gap) + counts)
        return self.strip((*shown, is_left), self._parts(*shown))

    def _above_texts(self, left: str, right: str, counts: str) -> tuple[str, str, str, str] | None:
        """What ``_parts`` takes, if the right title can stand where the right text begins."""
        room = self.wide - self.right_at - cell_width(counts) - 3
        if not self.right_at or room < min(cell_width(right), _LEAST_TITLE):
            return None
        left = cut_to_width(left, self.right_at - 3)
        right = cut_to_width(right, room)
        before = " " * (self.right_at - 1 - cell_width(left))
        return left, before, right, " " * (room + 2 - cell_width(right)) + counts

    def _parts(
        self, left: str, between: str, right: str, counts: str
    ) -> Iterator[tuple[str, Style]]:
        palette, side = self.palette, self._session.side
        yield " " + left, palette.bar(is_strong=side is Side.LEFT)
        yield between, palette.bar(is_faded=True)
        yield right, palette.bar(is_strong=side is Side.RIGHT)
        yield counts + " ", palette.bar()

    def _counts(self, *, is_named: bool = False) -> str:
        """``is_named``: the shares are told with what they are."""
        comparison = self._session.comparison
        if comparison is None:
            is_waiting = self._session.no_comparison == STILL_COMPARING
            return "comparing …" if is_waiting else "not compared"
        differences = self._session.differences
        bead = self._session.bead if self.bead is None else self.bead
        here = None if bead is None else differences.number(bead)
        count = len(differences)
        where = f"{here:,}/{count:,}" if here else f"{count:,}"
        shares = comparison.summary.sides.map(lambda side: _percent(side.contained))
        noun = "difference" if count == 1 else "differences"
        off = ["panes apart"] * (not self._session.is_synced)
        off += ["word marks off"] * (not self._session.has_word_marks)
        off += [self._session.filter.hidden_words] * bool(self._session.filter.hidden)
        alarms = len(comparison.discrepancies)
        told = [f"{alarms:,} discrepanc{'y' if alarms == 1 else 'ies'}"] * bool(alarms)
        shared = f"{shares.left} ⇄ {shares.right}"
        return " · ".join(
            [*off, f"{where} {noun}", *told, f"shared {shared}" if is_named else shared]
        )


def titles(documents: Pair[Document]) -> Pair[str]:
    """The headlines, or the names of the inputs, each as one visible line. Of a path its last part
    does, unless both are the same.
    """
    left, right = (
        document.title or name for document, name in zip(documents, _names(documents), strict=True)
    )
    return Pair(left, right).map(_as_line)


def names(documents: Pair[Document]) -> Pair[str]:
    """The names of the inputs, as ``titles`` has them where there are no headlines."""
    return _names(documents).map(_as_line)


def _names(documents: Pair[Document]) -> Pair[str]:
    names = documents.map(lambda document: _last_part(document.origin))
    if names.left == names.right:
        names = documents.map(lambda document: document.origin.name)
    return names


def _as_line(title: str) -> str:
    return " ".join(visible(title).split())


def _last_part(origin: Origin) -> str:
    """Of a pipe that a shell names, as ``/dev/fd/63``, all of it: the number says nothing."""
    path = PurePath(origin.name)
    if origin.kind is OriginKind.STANDARD_INPUT:
        return origin.spoken
    is_path = origin.kind in (OriginKind.FILE, OriginKind.PIPE)
    return path.name if is_path and origin.is_named else origin.name


def _percent(share: Share) -> str:
    ratio = share.ratio
    return "–" if ratio is None else f"{round(100 * ratio)}%"
