"""Switches: scrolling together, word marks, folded furniture. Each says what it did."""

from __future__ import annotations

from .change import Change
from .reading import ReadingSession


def toggle_sync(session: ReadingSession) -> Change:
    """Scroll both panes together, or each alone; together again from where they were put."""
    session.is_synced = not session.is_synced
    if not session.is_synced:
        return session.say("panes scroll apart")
    session.panes.keep_offset()
    return session.say("panes scroll together from here")


def toggle_word_marks(session: ReadingSession) -> Change:
    """Mark the words that differ, or not."""
    session.has_word_marks = not session.has_word_marks
    return session.say(f"word marks {'on' if session.has_word_marks else 'off'}")


def toggle_furniture(session: ReadingSession) -> Change:
    """Fold page furniture away, or show it."""
    if not any(s.furniture for document in session.documents for s in document.sentences):
        return session.say("no page furniture in either text")
    is_folded = not session.panes.is_furniture_folded
    session.rewrap(is_furniture_folded=is_folded)
    return session.say(f"page furniture {'folded' if is_folded else 'shown'}")
