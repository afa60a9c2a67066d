"""Places that the reader marked with a letter, and the one before the last jump."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..model.pair import Side
from .asking import ask
from .change import Change
from .visible import visible

if TYPE_CHECKING:
    from .reading import ReadingSession

Place = tuple[Side, int]
"""A side and an offset: it outlives a new segmentation."""

_BACK = ("'", "`", "’")


@dataclass(slots=True)
class Bookmarks:
    """``places`` by letter, ``before`` the place of the cursor before the last jump."""

    places: dict[str, Place] = field(default_factory=dict)
    before: Place | None = None

    @property
    def letters(self) -> str:
        """The letters in use."""
        return " ".join(sorted(self.places))


def note_jump(session: ReadingSession) -> None:
    """Keep the place of the cursor, before a jump."""
    session.bookmarks.before = (session.side, session.offset)


class _LetterPrompt:
    """Waits for one letter, which is the whole answer."""

    offers = ("ask-cancel",)
    is_one_letter = True

    def typed(self, session: ReadingSession, text: str) -> Change:
        """The letter is the answer."""
        del session, text
        return Change.NOTHING

    def cancel(self, session: ReadingSession) -> Change:
        """Nothing was moved or marked."""
        del session
        return Change.PLACE


class SetPrompt(_LetterPrompt):
    """Waits for the letter of a new mark."""

    label = "mark this place as"
    hint = "a letter"

    def words(self, session: ReadingSession) -> str:
        """The letters in use."""
        letters = session.bookmarks.letters
        return f"in use: {letters}" if letters else ""

    def accept(self, session: ReadingSession, text: str) -> Change | None:
        """Mark the cursor's place."""
        if not text:
            return Change.PLACE
        if len(text) != 1 or not text.isalnum():
            return session.say("a mark is a letter or a digit")
        session.bookmarks.places[text] = (session.side, session.offset)
        return session.say(f"marked as {visible(text)}")


class GoPrompt(_LetterPrompt):
    """Waits for the letter of a mark to go to."""

    label = "go to mark"
    hint = "a letter, or ' to where you were"

    def words(self, session: ReadingSession) -> str:
        """The letters in use."""
        return session.bookmarks.letters or "no marks yet"

    def accept(self, session: ReadingSession, text: str) -> Change | None:
        """Go to the mark, or back to before the last jump."""
        if not text:
            return Change.PLACE
        known = session.bookmarks
        place = known.before if text in _BACK else known.places.get(text)
        if place is None:
            return session.say(
                "no jump to go back from" if text in _BACK else f"no mark {visible(text)}"
            )
        note_jump(session)
        side, offset = place
        session.go(side, session.panes.sentence_at(side, offset))
        return Change.PLACE


def open_mark(session: ReadingSession) -> Change:
    """Ask for the letter to mark this place with."""
    return ask(session, SetPrompt())


def open_go_to_mark(session: ReadingSession) -> Change:
    """Ask for the letter of the mark to go to."""
    return ask(session, GoPrompt())
