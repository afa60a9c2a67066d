"""What was done to quoted words, on one line: the gravest change in its context.

``…and we −will never +shall always be grateful…``: a minus stands before words that the right side
lacks, a plus before words that the left side lacks, so it reads without colour. Invariant: the line
fits the room that it is given.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..model.edits import EditGrade, EditOp
from ..model.pair import Pair, Side
from .cells import cell_width, cut_to_width
from .marks import Mark
from .visible import visible

Part = tuple[str, int]
"""Visible words, and how they are marked: 0, ``ONLY_HERE`` for old words, ``WORDING`` for new."""

_WEIGHTS = {
    None: 0,
    EditGrade.TYPOGRAPHY: 1,
    EditGrade.SPELLING: 2,
    EditGrade.WORDING: 3,
    EditGrade.SUBSTANCE: 4,
}
_LETTERS = 400
"""Of one stretch, more than a line shows."""


def change_line(edits: Sequence[EditOp], texts: Pair[str], room: int) -> tuple[Part, ...]:
    """The line; empty where nothing changed but marks and case."""
    if not edits:
        return ()
    gravest = max(range(len(edits)), key=lambda at: (_WEIGHTS[edits[at].grade], -at))
    if _WEIGHTS[edits[gravest].grade] < _WEIGHTS[EditGrade.SPELLING]:
        return ()
    parts: list[Part] = []
    if gravest > 0 and edits[gravest - 1].grade is None:
        before = _words(edits[gravest - 1], Side.LEFT, texts, is_end=True)
        parts.append((_ending(before.lstrip(), room // 3), 0))
    left = room - sum(cell_width(words) for words, _ in parts)
    for edit in edits[gravest:]:
        for part in _parts(edit, texts):
            words = cut_to_width(part[0] if parts else part[0].lstrip(), left)
            if words:
                parts.append((words, part[1]))
            left -= cell_width(words)
            if words.strip() != part[0].strip() or left <= 0:
                return tuple(parts)
    return tuple(parts)


def changed_words(edit: EditOp, texts: Pair[str]) -> list[Part]:
    """The words of one change, by themselves: ``−metres +meters``."""
    old, new = (_words(edit, side, texts).strip() for side in Side)
    parts = [(f"−{old}", int(Mark.ONLY_HERE))] if old else []
    parts += [(" ", 0)] if old and new else []
    return parts + ([(f"+{new}", int(Mark.WORDING))] if new else [])


def _parts(edit: EditOp, texts: Pair[str]) -> list[Part]:
    if edit.grade is None:
        return [(_words(edit, Side.LEFT, texts), 0)]
    parts = changed_words(edit, texts)
    if (edit.spans.left and not edit.spans.right) or (edit.spans.right and not edit.spans.left):
        blank = _words(edit, Side.LEFT if edit.spans.left else Side.RIGHT, texts)
        parts += [(" ", 0)] if blank.endswith(" ") else []
        parts = [(" ", 0), *parts] if blank.startswith(" ") else parts
    return parts


def _words(edit: EditOp, side: Side, texts: Pair[str], *, is_end: bool = False) -> str:
    start, end = edit.spans[side].start, edit.spans[side].end
    start, end = (
        (max(start, end - _LETTERS), end) if is_end else (start, min(end, start + _LETTERS))
    )
    shown = visible(texts[side][start:end])
    words = " ".join(shown.split())
    if not words:
        return " " if shown else ""
    return " " * shown[0].isspace() + words + " " * shown[-1].isspace()


def _ending(words: str, room: int) -> str:
    """The last whole words that fit, after an ellipsis if some are missing."""
    if cell_width(words) <= room:
        return words
    kept, used = [], 1
    for word in reversed(words.split(" ")):
        used += cell_width(word) + 1
        if used > room:
            break
        kept.append(word)
    return "…" + " ".join(reversed(kept))
