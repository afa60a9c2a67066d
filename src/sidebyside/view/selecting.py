"""Words that the reader selects with the mouse, in one of the texts.

A selection is kept as offsets of the text, so it outlives scrolling, another width and another
layout, and what is copied is the text as it stands.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..model.pair import Side
from ..model.span import Span
from .change import Change

if TYPE_CHECKING:
    from .reading import ReadingSession


@dataclass(frozen=True, slots=True)
class Selection:
    """From where the button was pressed to where the pointer is now."""

    side: Side
    anchor: int
    head: int

    @property
    def span(self) -> Span:
        """What lies between."""
        return Span(min(self.anchor, self.head), max(self.anchor, self.head))


def begin_selection(session: ReadingSession, side: Side, offset: int) -> Change:
    """Select nothing yet; the next ``extend_selection`` begins here."""
    session.selection = Selection(side, offset, offset)
    return Change.PLACE


def extend_selection(session: ReadingSession, side: Side, offset: int) -> Change:
    """Select up to an offset of the same text; the other one changes nothing."""
    selection = session.selection
    if selection is None or selection.side is not side:
        return Change.NOTHING
    text = session.documents[side].text
    while 0 < offset < len(text) and unicodedata.combining(text[offset]):
        offset += 1  # a letter is not torn from its accent
    session.selection = Selection(side, selection.anchor, offset)
    return _tell(session)


def select_word(session: ReadingSession, side: Side, offset: int) -> Change:
    """Select the word at an offset, if one stands there."""
    text = session.documents[side].text
    begin = max(0, offset - _LONGEST_WORD)
    for found in _WORD.finditer(text, begin, min(len(text), offset + _LONGEST_WORD)):
        if found.start() <= offset < found.end():
            session.selection = Selection(side, *found.span())
            return _tell(session)
    return clear_selection(session)


def select_sentence(session: ReadingSession, side: Side, offset: int) -> Change:
    """Select the sentence at an offset."""
    sentences = session.documents[side].sentences
    if not sentences:
        return clear_selection(session)
    span = sentences[session.panes.sentence_at(side, offset)].span
    session.selection = Selection(side, span.start, span.end)
    return _tell(session)


def clear_selection(session: ReadingSession) -> Change:
    """Select nothing."""
    session.selection = None
    return Change.PLACE


def selected_words(session: ReadingSession) -> str:
    """What is selected, as it stands in its text; empty if nothing is."""
    selection = session.selection
    return selection.span.of(session.documents[selection.side].text) if selection else ""


_WORD = re.compile(r"\w+(?:[’'\-‐‑.]\w+)*")
_LONGEST_WORD = 200


def _tell(session: ReadingSession) -> Change:
    count = len(selected_words(session).split())
    words = f"{count:,} word{'' if count == 1 else 's'} selected"
    return session.say(words) if count else Change.PLACE
