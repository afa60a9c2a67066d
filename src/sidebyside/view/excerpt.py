"""The words at the cursor, as a reader wants to take them elsewhere: exactly as they stand."""

from __future__ import annotations

from .reading import ReadingSession


def excerpt(session: ReadingSession, *, has_partner: bool = False) -> str:
    """The cursor's sentence, and on request all that its link holds: left, empty line, right."""
    documents = session.documents
    if not documents[session.side].sentences:
        return ""
    if not has_partner or session.bead is None:
        return documents[session.side].sentence_text(session.sentence)
    linked = session.panes.alignment.beads[session.bead].sentences
    passages = (
        " ".join(documents[side].sentence_text(index) for index in indices)
        for side, indices in linked.items()
        if indices
    )
    return "\n\n".join(passages)
