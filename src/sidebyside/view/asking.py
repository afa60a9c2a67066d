"""The line in which the reader types: what to look for, where to go, which mark.

A prompt is an object that the session holds while its line is open; the line's keys, its widget and
the layout know no more of it than this.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from .change import Change
from .line_edit import LineEdit

if TYPE_CHECKING:
    from .reading import ReadingSession


class Prompt(Protocol):
    """One kind of question."""

    @property
    def label(self) -> str:
        """What stands before the line."""

    @property
    def hint(self) -> str:
        """What stands in the line while it is empty."""

    @property
    def offers(self) -> tuple[str, ...]:
        """The keys that help while it is open, by their identifiers."""

    @property
    def is_one_letter(self) -> bool:
        """Whether the first letter is the whole answer."""

    def words(self, session: ReadingSession) -> str:
        """What stands at the end of the line: what the answer would find, or is wrong with it."""

    def typed(self, session: ReadingSession, text: str) -> Change:
        """The line says ``text`` now."""

    def accept(self, session: ReadingSession, text: str) -> Change | None:
        """Carry ``text`` out; ``None`` if it can't be, and the line is to stay open."""

    def cancel(self, session: ReadingSession) -> Change:
        """The line is closed without an answer: put everything back."""


@dataclass(slots=True)
class Asking:
    """An open line."""

    prompt: Prompt
    line: LineEdit


def ask(session: ReadingSession, prompt: Prompt) -> Change:
    """Open the line for a question, in place of any other."""
    change = cancel(session)
    session.asking = Asking(prompt, LineEdit())
    return change | Change.PLACE | Change.PANEL


def type_words(session: ReadingSession, words: str) -> Change:
    """Put words where the cursor of the line stands."""
    asking = session.asking
    change = _edit(session, lambda line: line.typed(words))
    if asking is not None and asking.prompt.is_one_letter and asking.line.text:
        return change | accept(session)
    return change


def accept(session: ReadingSession) -> Change:
    """Carry out what the line says."""
    asking = session.asking
    if asking is None:
        return Change.NOTHING
    change = asking.prompt.accept(session, asking.line.text)
    if change is None:
        return Change.PLACE
    if session.asking is asking:
        session.asking = None
    return change | Change.PANEL


def cancel(session: ReadingSession) -> Change:
    """Close the line; all is as it was before it was opened."""
    asking = session.asking
    if asking is None:
        return Change.NOTHING
    session.asking = None
    return asking.prompt.cancel(session) | Change.PLACE | Change.PANEL


def erase(session: ReadingSession) -> Change:
    """Take a letter back; in an empty line, close it."""
    if session.asking is not None and not session.asking.line.text:
        return cancel(session)
    return _edit(session, LineEdit.erased)


def erase_ahead(session: ReadingSession) -> Change:
    """Take the letter at the cursor away."""
    return _edit(session, LineEdit.erased_ahead)


def erase_word(session: ReadingSession) -> Change:
    """Take a word back."""
    return _edit(session, LineEdit.erased_word)


def erase_all_before(session: ReadingSession) -> Change:
    """Take all before the cursor away."""
    return _edit(session, LineEdit.erased_all_before)


def left(session: ReadingSession) -> Change:
    """One letter back."""
    return _edit(session, LineEdit.left)


def right(session: ReadingSession) -> Change:
    """One letter on."""
    return _edit(session, LineEdit.right)


def start(session: ReadingSession) -> Change:
    """To the start of the line."""
    return _edit(session, LineEdit.start)


def end(session: ReadingSession) -> Change:
    """To the end of the line."""
    return _edit(session, LineEdit.end)


def _edit(session: ReadingSession, edit: Callable[[LineEdit], LineEdit]) -> Change:
    asking = session.asking
    if asking is None:
        return Change.NOTHING
    before = asking.line.text
    asking.line = edit(asking.line)
    if asking.line.text == before:
        return Change.PLACE
    return Change.PLACE | asking.prompt.typed(session, asking.line.text)
