"""Which links the screen shows, and where: what the gutter draws, and the ties of one column."""

from __future__ import annotations

from dataclasses import replace

from ..model.pair import Pair, Side
from .alarms import Alarms
from .link import Link
from .panes import Panes
from .reading import ReadingSession
from .words import LINK_SIGNS


def shown_links(session: ReadingSession, alarms: Alarms) -> list[Link]:
    """The links of which a sentence is on the screen, in screen rows, and the cursor's."""
    panes = session.panes
    cursor_bead = session.bead
    numbers = {cursor_bead} if cursor_bead is not None else set()
    for side in Side:
        for index in panes.shown_sentences(side):
            number = panes.alignment.bead_of(side, index)
            if number is not None:
                numbers.add(number)
    result = []
    for number in sorted(numbers):
        bead = panes.alignment.beads[number]
        if bead.relation.is_link:
            extents = Pair(
                _extents(panes, Side.LEFT, bead.sentences.left),
                _extents(panes, Side.RIGHT, bead.sentences.right),
            )
            is_cursor = number == cursor_bead
            link = Link(
                number,
                extents,
                bead.relation,
                bead.is_moved,
                is_cursor,
                is_by_hand=bead.is_by_hand,
            )
            if number in alarms.beads:
                link = replace(link, has_alarm=True)
            result.append(link)
    return result


def _extents(panes: Panes, side: Side, sentences: tuple[int, ...]) -> tuple[tuple[int, int], ...]:
    """Screen rows of the sentences; neighbours share one extent."""
    top = panes.tops[side]
    merged: list[tuple[int, int]] = []
    last = None
    for index in sentences:
        first_row, last_row = panes.extent(side, index)
        if last is not None and index == last + 1:
            merged[-1] = (merged[-1][0], last_row - top)
        else:
            merged.append((first_row - top, last_row - top))
        last = index
    return tuple(merged)


def tie(session: ReadingSession, row: int) -> tuple[str, Link | None]:
    """In one column, how a row of the right text is linked: a sign where a link begins, a rail
    below it.
    """
    panes = session.panes
    sentences = panes.sentences_of(Side.RIGHT, row)
    number = panes.alignment.bead_of(Side.RIGHT, sentences[0]) if sentences else None
    if number is None:
        return " ", None
    bead = panes.alignment.beads[number]
    is_first = panes.extent(Side.RIGHT, sentences[0])[0] == row
    if not bead.relation.is_link:
        return " ", None
    extents: Pair[tuple[tuple[int, int], ...]] = Pair(((row, row),), ((row, row),))
    link = Link(number, extents, bead.relation, bead.is_moved, number == session.bead)
    return (LINK_SIGNS[bead.relation] if is_first else "│"), link
