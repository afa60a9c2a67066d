"""What the strip below the texts tells besides the words of a link: each change by itself, what is
quoted in it, and the sentences around.

Invariant: a row each, which fits the room that it is given; as many as are asked for at most. Which
of them there is room for is for the strip to say.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from ..model.alignment import Bead
from ..model.pair import Pair, Side
from ..model.span import Span
from .cells import cell_width, cut_to_width
from .change_line import changed_words
from .difference_filter import GRADE_WORDS
from .marks import Mark
from .reading import ReadingSession
from .status import SEPARATOR
from .visible import visible
from .words import LINK_SIGNS, RELATION_WORDS, UNNAMED, speaker_words, treatment

LEADS = Pair("L", "R")
ALARM = "!"
CHANGE, QUOTED, BEFORE, AFTER = "~", "”", "‹", "›"

_LETTERS = 400
"""Of one sentence, more than a row shows."""


class DetailRow(NamedTuple):
    """``lead`` says what the row is: a side, an alarm, one of the signs above, or nothing for words
    of the program. ``parts`` are visible words with their marks.
    """

    lead: str
    parts: tuple[tuple[str, int], ...]


def changes(session: ReadingSession, bead: Bead, room: int, rows: int) -> Iterator[DetailRow]:
    """The changes of words that the filter shows, with their grade, the gravest first."""
    texts = session.documents.map(lambda document: document.text)
    hidden = session.filter.hidden_grades
    graded = [(e.grade, e) for e in bead.edits if e.grade is not None and e.grade not in hidden]
    order = list(GRADE_WORDS)
    graded.sort(key=lambda one: -order.index(one[0]))  # of one grade, as they stand
    for grade, edit in islice(graded, rows):
        words = cut_to_width(f"{SEPARATOR}{GRADE_WORDS[grade]}", room // 2)
        parts: list[tuple[str, int]] = []
        left = room - cell_width(words)
        for part, mark in changed_words(edit, texts):
            shown = cut_to_width(part, left)
            parts.append((shown, mark))
            left -= cell_width(shown)
        yield DetailRow(CHANGE, (*parts, (words, int(Mark.FURNITURE))))


def quoted(
    session: ReadingSession, spans: Pair[tuple[Span, ...]], room: int, rows: int
) -> Iterator[DetailRow]:
    """The quotations that stand in some stretches of the texts: what was done to them, who spoke,
    and their first words.
    """
    tour = session.quotes
    found = (
        entry for side, own in spans.items() for span in own for entry in tour.within(side, span)
    )
    for entry in islice(dict.fromkeys(found), rows):
        speaker = speaker_words(entry.utterance) or UNNAMED
        told = SEPARATOR.join([*treatment(entry.utterance), speaker, f"“{entry.words}”"])
        yield DetailRow(QUOTED, ((cut_to_width(told, room), 0),))


def around(session: ReadingSession, room: int, rows: int) -> Iterator[DetailRow]:
    """The sentences before and after the cursor's, or after what it is folded with, and what each
    is linked with.
    """
    side, panes = session.side, session.panes
    fold = panes.fold_of(side, session.sentence) if session.count else None
    first = fold.start if fold else session.sentence
    stop = fold.stop if fold else first + 1
    rows, rest = max(rows, 0), session.count - stop
    after = min(rows - min(rows // 2, first), rest)
    before = min(rows - after, first)
    for lead, sentences in (
        (BEFORE, range(first - before, first)),
        (AFTER, range(stop, stop + after)),
    ):
        yield from _neighbours(session, side, lead, sentences, room)


def _neighbours(
    session: ReadingSession, side: Side, lead: str, sentences: Iterable[int], room: int
) -> Iterator[DetailRow]:
    for sentence in sentences:
        words = session.documents[side].sentence_text(sentence)[:_LETTERS]
        told = cut_to_width(f"{_told(session, side, sentence)}{SEPARATOR}", room)
        words = cut_to_width(" ".join(visible(words).split()), room - cell_width(told))
        yield DetailRow(lead, ((told, int(Mark.FURNITURE)), (words, 0)))


def _told(session: ReadingSession, side: Side, sentence: int) -> str:
    """``s7 ≈ 9,10``, or what a sentence without a partner is."""
    number = session.panes.alignment.bead_of(side, sentence)
    if number is None:
        return f"s{sentence + 1}{SEPARATOR}page furniture"
    bead = session.panes.alignment.beads[number]
    if not bead.relation.is_link:
        return f"s{sentence + 1}{SEPARATOR}{RELATION_WORDS[bead.relation]}"
    others = ",".join(str(one + 1) for one in bead.sentences[side.other])
    moved = f"{SEPARATOR}{session.moves.words(number, side)}" if bead.is_moved else ""
    return f"s{sentence + 1} {LINK_SIGNS[bead.relation]} {others}{moved}"
