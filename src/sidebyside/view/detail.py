"""The strip below the texts: all about the link, or the quotation, that the reader stands at.

The words of both sides in full, not torn by the panes, with what changed marked; facts told
differently; the reasons. Rows come ready for a width, the most telling first, and where there are
too few rows the longest words are cut, which an ellipsis says. The strip keeps its height, so that
the texts stay where they are from key to key: rows that are left over tell each change, what is
quoted here, and the sentences around. How they look does not belong here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice

from ..model.alignment import Bead, Relation
from ..model.comparison import Comparison
from ..model.discrepancy import Discrepancy
from ..model.document import Document
from ..model.pair import Pair, Side
from ..model.span import Span
from .cells import is_plain
from .detail_rows import ALARM, LEADS, DetailRow, around, changes, quoted
from .marks import Mark, Marked, link_marks, runs, word_marks
from .reading import ReadingSession
from .rows import text_rows
from .status import SEPARATOR, filled
from .visible import visible
from .words import UNNAMED, speaker_words
from .wrapping import flattened

_MARGIN = 3
"""Cells of a row before its words: blank, lead, blank."""


def detail(session: ReadingSession, width: int, rows: int) -> list[DetailRow]:
    """At most so many rows below the status line's own; none before the comparison has come."""
    if session.comparison is None or rows <= 0 or not session.count:
        return []
    told = _told(session, session.comparison, width, rows)
    room = max(1, width - _MARGIN - 1)
    number = session.bead
    if number is not None and session.shown_entry is None:
        bead = session.comparison.alignment.beads[number]
        if bead.relation is not Relation.REWORDED:  # there nearly every word is another
            told += changes(session, bead, room, rows - len(told))
        told += quoted(session, _passages(session, bead), room, rows - len(told))
    return [*told, *around(session, room, rows - len(told))]


def _passages(session: ReadingSession, bead: Bead) -> Pair[tuple[Span, ...]]:
    return Pair(
        *(_spans(session.documents[side], indices) for side, indices in bead.sentences.items())
    )


def _told(
    session: ReadingSession, comparison: Comparison, width: int, rows: int
) -> list[DetailRow]:
    """What there is to tell of the link or the quotation itself."""
    entry = session.shown_entry
    if entry is not None:
        utterance = entry.utterance
        said = (f"“{attribution.words}”" for attribution in entry.attributions)
        named = speaker_words(utterance) or UNNAMED
        reasons = [SEPARATOR.join([named, *said]), entry.explanation]
        marks = Pair(
            *(word_marks(utterance.edits, side, d.text) for side, d in session.documents.items())
        )
        return _arranged(session, utterance.passages, marks, (), reasons, width, rows)
    number = session.bead
    if number is None:
        return _furniture(session, width, rows)
    bead = comparison.alignment.beads[number]
    alarms = [found for found in comparison.discrepancies if found.bead == number]
    spans = _passages(session, bead)
    reasons = []
    if bead.relation.is_link:
        why = SEPARATOR.join(visible(reason) for reason in bead.reasons)
        reasons.append(f"linked, {bead.score:.0%} sure{': ' * bool(why)}{why}")
    marks, _ = link_marks(bead.edits, session.documents.map(lambda document: document.text))
    return _arranged(session, spans, marks, alarms, reasons, width, rows)


def _furniture(session: ReadingSession, width: int, rows: int) -> list[DetailRow]:
    """The words that are folded away, or stand at the cursor."""
    side = session.side
    fold = session.panes.fold_of(side, session.sentence)
    sentences = fold or range(session.sentence, session.sentence + 1)
    none: Pair[tuple[Span, ...]] = Pair((), ())
    spans = none.with_side(side, _spans(session.documents[side], sentences))
    return _arranged(session, spans, Pair((), ()), (), (), width, rows)


def _spans(document: Document, sentences: Sequence[int]) -> tuple[Span, ...]:
    """The stretches of text that sentences take, neighbours as one."""
    found: list[Span] = []
    last = None
    for sentence in sentences:
        span = document.sentences[sentence].span
        if last is not None and sentence == last + 1:
            found[-1] = Span(found[-1].start, span.end)
        else:
            found.append(span)
        last = sentence
    return tuple(found)


def _arranged(
    session: ReadingSession,
    spans: Pair[tuple[Span, ...]],
    marks: Pair[tuple[Marked, ...]],
    alarms: Sequence[Discrepancy],
    reasons: Iterable[str],
    width: int,
    rows: int,
) -> list[DetailRow]:
    room = max(1, width - _MARGIN - 1)
    head = [
        DetailRow(ALARM, ((words, int(Mark.DISCREPANCY)),))
        for alarm in alarms
        for words in filled(visible(alarm.note), room, 1)
    ]
    tail = [
        DetailRow("", ((words, 0),)) for told in reasons if told for words in filled(told, room, 2)
    ]
    left_over = max(2, rows - len(head) - len(tail))
    texts = Pair(
        *(
            _text(session.documents[side], side, spans[side], marks[side], alarms, room, left_over)
            for side in Side
        )
    )
    shares = _shares(texts.map(len), left_over)
    shown = Pair(*(_cut(texts[side], shares[side]) for side in Side))
    return [*head, *shown.left, *shown.right, *tail][:rows]


def _shares(wanted: Pair[int], rows: int) -> Pair[int]:
    """How many rows each side gets: all it wants, or half, or what the other leaves."""
    left = min(wanted.left, max(rows - wanted.right, (rows + 1) // 2))
    return Pair(left, min(wanted.right, rows - left))


def _cut(rows: list[DetailRow], count: int) -> list[DetailRow]:
    if len(rows) <= count or not count:
        return rows[:count]
    last = rows[count - 1]
    return [*rows[: count - 1], DetailRow(last.lead, (*last.parts, (" …", 0)))]


def _text(
    document: Document,
    side: Side,
    spans: Iterable[Span],
    marks: tuple[Marked, ...],
    alarms: Sequence[Discrepancy],
    room: int,
    rows: int,
) -> list[DetailRow]:
    """One side's words with their marks, no more rows than could be shown and one."""
    marked = list(marks)
    for alarm in alarms:
        span = alarm.spans[side]
        if span is not None:
            marked.append((span.start, span.end, int(Mark.DISCREPANCY)))
    found: list[DetailRow] = []
    for span in spans:
        words = span.of(document.text)
        flat = flattened(words) if is_plain(words) else None
        cut = text_rows(words, flat, room - 2, 0, len(words))
        for start, end in islice(cut, rows + 1 - len(found)):
            row = Span(span.start + start, span.start + end)
            parts = tuple((visible(document.text[a:b]), mark) for a, b, mark in runs(row, marked))
            found.append(DetailRow("" if found else LEADS[side], parts))
    return found
