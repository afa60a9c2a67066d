"""A reading session on the invented harbour articles, and questions to it."""

from __future__ import annotations

from dataclasses import replace

from tests.support.harbour import DOCUMENTS, harbour

from sidebyside.model.pair import Side
from sidebyside.view import asking, searching
from sidebyside.view.change import Change
from sidebyside.view.reading import ReadingSession


def harbour_session(height: int = 12, width: int = 30) -> ReadingSession:
    """The articles with their comparison, on a screen of this size."""
    bare = DOCUMENTS.map(lambda d: replace(d, paragraphs=(), sentences=()))
    session = ReadingSession(bare)
    session.resize(width, height)
    session.adopt(harbour())
    return session


def place(session: ReadingSession) -> tuple[Side, int]:
    """Side and sentence of the cursor."""
    return session.side, session.sentence


def search_on(session: ReadingSession) -> None:
    """Search to the end."""
    while searching.is_searching(session):
        searching.advance(session, lambda: True)


def typed(session: ReadingSession, words: str) -> Change:
    """Type into the open line, letter by letter, and let the search come to its end each time."""
    change = Change.NOTHING
    for letter in words:
        change |= asking.type_words(session, letter)
        search_on(session)
    return change
