"""Going to a sentence by its number, to a paragraph, or to a part of the text."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..model.pair import Side
from .asking import ask
from .bookmarks import note_jump
from .change import Change

if TYPE_CHECKING:
    from .reading import ReadingSession

_PLACE = re.compile(r"\s*([lLrR]?)\s*([pP]?)\s*([0-9]{1,9})(?:\.[0-9]*)?\s*(%?)\s*")
_HINT = "120, L120, R33, p12, 50%"


@dataclass(frozen=True, slots=True)
class Destination:
    """A sentence of a side, and the words for it."""

    side: Side
    sentence: int
    words: str


def destination(session: ReadingSession, text: str) -> Destination | str:
    """Where ``text`` leads from here, or what is wrong with it.

    A number is that of a sentence, counted from 1 as the status line does; ``p`` before it makes it
    a paragraph's, ``%`` after it a part of the text. ``L`` or ``R`` names the text, else it is the
    cursor's.
    """
    found = _PLACE.fullmatch(text)
    if found is None or (found[2] and found[4]):
        return f"write {_HINT}"
    side = {"l": Side.LEFT, "r": Side.RIGHT}.get(found[1].lower(), session.side)
    number = int(found[3])
    sentences = session.documents[side].sentences
    if not sentences:
        return f"the {side.value} text is empty"
    if found[4]:
        if number > 100:
            return "at most 100%"
        sentence = number * (len(sentences) - 1) // 100
        return Destination(side, sentence, f"{number}% of the {side.value} text")
    kind = "paragraph" if found[2] else "sentence"
    count = sentences[-1].paragraph + 1 if found[2] else len(sentences)
    if not 1 <= number <= count:
        return f"the {side.value} text has {count:,} {kind}{'' if count == 1 else 's'}"
    sentence = number - 1
    if found[2]:
        sentence = bisect_left(sentences, number - 1, key=lambda one: one.paragraph)
    words = f"{kind} {number:,} of {count:,}, {side.value}"
    return Destination(side, min(sentence, len(sentences) - 1), words)


@dataclass(slots=True)
class GoToPrompt:
    """The line for where to go."""

    label = "go to"
    hint = _HINT
    offers = ("ask-accept", "ask-cancel")
    is_one_letter = False
    text: str = field(default="", init=False)

    def words(self, session: ReadingSession) -> str:
        """Where the line leads, or what is wrong with it."""
        if not self.text.strip():
            return ""
        found = destination(session, self.text)
        return found if isinstance(found, str) else found.words

    def typed(self, session: ReadingSession, text: str) -> Change:
        """Say where it leads."""
        del session
        self.text = text
        return Change.PLACE

    def accept(self, session: ReadingSession, text: str) -> Change | None:
        """Go there."""
        if not text.strip():
            return Change.PLACE
        found = destination(session, text)
        if isinstance(found, str):
            return None
        note_jump(session)
        session.go(found.side, found.sentence)
        return Change.PLACE

    def cancel(self, session: ReadingSession) -> Change:
        """Nothing was moved."""
        del session
        return Change.PLACE


def open_go_to(session: ReadingSession) -> Change:
    """Open the line for where to go."""
    return ask(session, GoToPrompt())
