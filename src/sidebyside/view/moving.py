"""Moving the cursor: sentences, paragraphs, ends, the other side, the partner."""

from __future__ import annotations

from collections.abc import Callable

from ..model.pair import Side
from .bookmarks import note_jump
from .change import Change
from .panes import Panes
from .reading import ReadingSession
from .steps import paragraph_after, paragraph_before, sentence_after, sentence_before


def next_sentence(session: ReadingSession) -> Change:
    """To the next sentence, in one column of either text; folded furniture counts as one."""
    return _step(session, sentence_after, +1)


def previous_sentence(session: ReadingSession) -> Change:
    """To the sentence before, in one column of either text; folded furniture counts as one."""
    return _step(session, sentence_before, -1)


def next_paragraph(session: ReadingSession) -> Change:
    """To the first sentence of the next paragraph."""
    return _step(session, paragraph_after)


def previous_paragraph(session: ReadingSession) -> Change:
    """To the start of this paragraph, or from there of the one before."""
    return _step(session, paragraph_before)


def top(session: ReadingSession) -> Change:
    """To the first sentence."""
    note_jump(session)
    column = session.panes.column
    return session.go(*column.order[0]) if column and column.order else session.go(session.side, 0)


def bottom(session: ReadingSession) -> Change:
    """To the last sentence."""
    note_jump(session)
    column = session.panes.column
    if column and column.order:
        return session.go(*column.order[-1])
    return session.go(session.side, session.count - 1)


def put_cursor(session: ReadingSession, side: Side, offset: int) -> Change:
    """Stand on the sentence at an offset of one text."""
    return session.go(side, session.panes.sentence_at(side, offset))


def other_side(session: ReadingSession) -> Change:
    """To the other text, onto the linked sentence or what stands across."""
    return _change_side(session, session.side.other)


def left_side(session: ReadingSession) -> Change:
    """To the left text."""
    return _change_side(session, Side.LEFT)


def right_side(session: ReadingSession) -> Change:
    """To the right text."""
    return _change_side(session, Side.RIGHT)


def partner(session: ReadingSession) -> Change:
    """To the linked sentence; again, to its further ones, and back to where this began."""
    here = (session.side, session.sentence)
    ring = session.ring
    if here not in ring:
        partners = session.partners()
        if not partners:
            return session.say(_why_alone(session))
        ring = (here, *((session.side.other, sentence) for sentence in partners))
    side, sentence = ring[(ring.index(here) + 1) % len(ring)]
    facing = ring[0][1] if side is not ring[0][0] else None
    session.go(side, sentence, facing)
    session.ring = ring
    return Change.PLACE


def go_to_link(session: ReadingSession, bead: int, side: Side, *, is_far: bool = False) -> Change:
    """Stand on a link's sentence of one side (the one on the screen, if there are several), or on
    what it is linked with.
    """
    at = side.other if is_far else side
    sentences = session.bead_sentences(bead, at) or session.bead_sentences(bead, at.other)
    if not session.bead_sentences(bead, at):
        at = at.other
    shown = set(session.panes.shown_sentences(at))
    return session.go(at, next((s for s in sentences if s in shown), sentences[0]))


def _step(
    session: ReadingSession, step: Callable[[Panes, Side, int], int], down_column: int = 0
) -> Change:
    if not session.count:
        return Change.NOTHING
    column = session.panes.column
    if column is not None and down_column:
        return session.go(*column.step(session.side, session.sentence, down_column))
    return session.go(session.side, step(session.panes, session.side, session.sentence))


def _change_side(session: ReadingSession, side: Side) -> Change:
    if side is session.side:
        return Change.NOTHING
    panes = session.panes
    if not panes.sentence_count(side):
        return session.say(f"the {side.value} text is empty")
    partners, here = session.partners(), session.sentence
    if partners:
        return session.go(side, partners[0], here)
    row = session.cursor_extent[0] - panes.tops[session.side] + panes.tops[side]
    table = panes.rows[side]
    row = min(max(row, 0), len(table) - 1)
    return session.stand(side, panes.sentence_at(side, table.starts[row]))


def _why_alone(session: ReadingSession) -> str:
    if session.comparison is None:
        return session.no_comparison
    if not session.count:
        return "nothing to compare"
    if session.documents[session.side].sentences[session.sentence].furniture is not None:
        return "page furniture is not compared"
    return "no partner: these words are on this side only"
