"""What was done to the words: how the left passage and the right one differ, in names and reasons.

Altered words weigh more than splicing, splicing more than trimming; what holds besides the gravest
relation is kept too. Each finding gives its reasons in plain words that name the side.
"""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from ..model.pair import Pair, Side
from ..model.quotation import UtteranceRelation
from . import flags
from .passage import Passage, Step, steps
from .runs import common_runs

GRAVITY = (
    UtteranceRelation.ALTERED,
    UtteranceRelation.SPLICED,
    UtteranceRelation.TRIMMED,
    UtteranceRelation.VERBATIM,
)
"""Relations between marked words, the gravest first."""

_MOVED_RUN_WORDS = 3
_MOVED_SHARE = 0.75
"""Pieces of at least so many words that make up this share of the shorter passage, in another
order: the passage is reordered rather than altered."""

_CLOSE_SHARE = 0.7
"""Flags are raised only if this share of the shorter passage stands in the longer."""

_HALF_SHARE = 0.5
"""If less than this share is common and each side says more, neither is a part of the other."""

_SHORT_EDGE_WORDS = 6
"""A longer beginning or end is another statement; a shorter one of the same sentence belongs to the
common words."""

_SHOWN_WORDS = 8
"""Longer stretches are shortened in reasons."""


class Finding(NamedTuple):
    """``relations`` hold, the gravest first; ``flags`` and ``reasons`` say what was done."""

    relations: tuple[UtteranceRelation, ...]
    flags: tuple[str, ...]
    reasons: tuple[str, ...]


def relate(left: Passage, right: Passage) -> Finding:
    """What became of the left words on the right, or of the right ones on the left."""
    sides = Pair(left, right)
    run = steps(left, right)
    draft = _Draft()
    if any(not step.is_equal for step in run) and _note_reordering(draft, sides, run):
        return draft.finding()
    common_ratio = sum(len(s.left) for s in run if s.is_equal) / max(1, min(map(len, sides)))
    is_close, is_half = common_ratio >= _CLOSE_SHARE, common_ratio >= _HALF_SHARE
    _note_joins(draft, sides, run)
    is_longer = Pair(False, False)
    cuts: list[str] = []
    moved = _moved_words(sides, run)
    for number, step in enumerate(run):
        if step.is_equal:
            continue
        if not step.left or not step.right:
            side = Side.LEFT if step.left else Side.RIGHT
            if sides[side].forms(step.of(side)) in moved:
                if side is Side.LEFT:
                    shown = _shown(left, step.left)
                    draft.note(UtteranceRelation.ALTERED, f"{shown} stands in another place")
                continue
        is_edge = number in (0, len(run) - 1)
        longer = _longer(sides, step, is_edge)
        if longer is None:
            _note_change(draft, sides, step, is_close)
            continue
        is_longer = is_longer.with_side(longer, True)
        place = _EDGES.get((number == 0, number == len(run) - 1), "between two quotations")
        shown = _shown(sides[longer], step.of(longer))
        cuts.append(f"cut {place} on the {longer.other.value}: {shown}")
        if is_close and _belongs(sides[longer], step.of(longer)):
            draft.flags |= flags.changed(left.forms(step.left), right.forms(step.right))
    if any(is_longer):
        is_part = is_half or not all(is_longer)
        trimmed = UtteranceRelation.TRIMMED if is_part else UtteranceRelation.ALTERED
        for cut in cuts:
            draft.note(trimmed, cut)
    return draft.finding()


class _Draft:
    """A finding while it is being made."""

    def __init__(self) -> None:
        self.relations: set[UtteranceRelation] = set()
        self.flags: set[str] = set()
        self._reasons: list[tuple[int, str]] = []

    def note(self, relation: UtteranceRelation, reason: str) -> None:
        """Give a reason for a relation that holds."""
        self.relations.add(relation)
        self._reasons.append((GRAVITY.index(relation), reason))

    def finding(self) -> Finding:
        in_order = sorted(self._reasons, key=lambda reason: reason[0])
        return Finding(
            tuple(r for r in GRAVITY if r in self.relations) or (UtteranceRelation.VERBATIM,),
            tuple(flag for flag in flags.ORDER if flag in self.flags),
            tuple(reason for _, reason in in_order) or ("the same words",),
        )


_EDGES = {(True, False): "at the beginning", (False, True): "at the end"}
"""Where a step stands, by whether it is the first and whether it is the last."""


def _moved_words(sides: Pair[Passage], run: tuple[Step, ...]) -> set[tuple[str, ...]]:
    """Words that are only in another place on the other side: a cut here, an addition there."""
    alone: Pair[set[tuple[str, ...]]] = Pair(set(), set())
    for step in run:
        if bool(step.left) is not bool(step.right):
            side = Side.LEFT if step.left else Side.RIGHT
            alone[side].add(sides[side].forms(step.of(side)))
    return alone.left & alone.right


def _longer(sides: Pair[Passage], step: Step, is_edge: bool) -> Side | None:
    """The side that only has more words here: at an end, or between two of the other's pieces."""
    if step.left and step.right:
        return None
    longer = Side.LEFT if step.left else Side.RIGHT
    shorter = sides[longer.other]
    return longer if is_edge or step.of(longer.other).start in shorter.seams else None


def _belongs(passage: Passage, edge: range) -> bool:
    """Whether a few words before or after the common ones are of the same sentence."""
    if len(edge) > _SHORT_EDGE_WORDS:
        return False
    return not any(passage.is_parted(at) for at in (edge.start, edge.stop) if 0 < at < len(passage))


def _note_change(draft: _Draft, sides: Pair[Passage], step: Step, is_close: bool) -> None:
    gaps = Pair(step.left, step.right)
    if _is_declared(sides, gaps):
        draft.flags.add(flags.DECLARED_CUT)
        draft.note(UtteranceRelation.TRIMMED, _declared_reason(sides, gaps))
        return
    if is_close:
        draft.flags |= flags.changed(sides.left.forms(step.left), sides.right.forms(step.right))
    if step.left and step.right:
        left, right = _shown(sides.left, step.left), _shown(sides.right, step.right)
        draft.note(UtteranceRelation.ALTERED, f"{left} on the left is {right} on the right")
        return
    shorter = Side.RIGHT if step.left else Side.LEFT
    missing = _shown(sides[shorter.other], gaps[shorter.other])
    if is_close:
        draft.flags.add(flags.SILENT_CUT)
    reason = f"{missing} is missing on the {shorter.value} without a sign"
    draft.note(UtteranceRelation.ALTERED, reason)


def _is_declared(sides: Pair[Passage], gaps: Pair[range]) -> bool:
    """Whether brackets or an ellipsis tell the reader that these words were touched."""
    return any(
        _is_bracketed(sides[side], gaps[side])
        or (not gaps[side] and _has_ellipsis(sides, side, at))
        for side, at in ((Side.LEFT, gaps.left.start), (Side.RIGHT, gaps.right.start))
    )


def _is_bracketed(passage: Passage, gap: range) -> bool:
    return bool(gap) and all(passage.places[at] in passage.words.bracketed for at in gap)


def _has_ellipsis(sides: Pair[Passage], side: Side, at: int) -> bool:
    """Whether an ellipsis stands at a cut, or a word beside it, for "the … the" has two cuts."""
    passage = sides[side]
    near = range(max(1, at - 1), min(len(passage), at + 2))
    return any(passage.places[position] in passage.words.after_ellipsis for position in near)


def _declared_reason(sides: Pair[Passage], gaps: Pair[range]) -> str:
    for side in Side:
        if _is_bracketed(sides[side], gaps[side]):
            return f"{_shown(sides[side], gaps[side])} stands in brackets on the {side.value}"
    shorter = Side.RIGHT if gaps.left else Side.LEFT
    return f"{_words(len(gaps[shorter.other]))} cut on the {shorter.value}, shown by an ellipsis"


def _note_joins(draft: _Draft, sides: Pair[Passage], run: tuple[Step, ...]) -> None:
    """Note pieces of one side that are one quotation on the other."""
    for side in Side:
        passage, other = sides[side], sides[side.other]
        count = 0
        for seam in passage.seams:
            low, high = _opposite(run, side, seam)
            is_inside = high > 0 and low < len(other)
            count += is_inside and not any(low <= seam <= high for seam in other.seams)
        if count:
            draft.note(
                UtteranceRelation.SPLICED,
                f"{_number(count + 1)} quotations on the {side.value} are joined on the"
                f" {side.other.value}",
            )


def _opposite(run: tuple[Step, ...], side: Side, seam: int) -> tuple[int, int]:
    """Between which positions of the other side a seam of this side falls."""
    places: list[int] = []
    for step in run:
        own, other = step.of(side), step.of(side.other)
        if step.is_equal and own.start < seam < own.stop:
            offset = seam - own.start
            places.append(min(other.start + offset, other.stop))
        elif not step.is_equal and own.start <= seam <= own.stop:
            places += (other.start, other.stop)
        elif seam == own.start:
            places.append(other.start)
        elif seam == own.stop:
            places.append(other.stop)
    return min(places), max(places)


def _note_reordering(draft: _Draft, sides: Pair[Passage], run: tuple[Step, ...]) -> bool:
    """Note that the pieces stand in another order, if that tells it better than word by word."""
    left, right = sides
    short = min(len(left), len(right))
    tiles = common_runs(left.codes, right.codes, _MOVED_RUN_WORDS)
    tiled = sum(tile.size for tile in tiles)
    in_order = sum(len(step.left) for step in run if step.is_equal)
    rights = [tile.right for tile in tiles]
    if tiled < _MOVED_SHARE * short or tiled < in_order + _MOVED_RUN_WORDS:
        return False
    if rights == sorted(rights):
        return False
    rest = sides.map(lambda passage: Counter(passage.forms(range(len(passage)))))
    for tile in tiles:
        common = Counter(left.forms(range(tile.left, tile.left + tile.size)))
        rest.left.subtract(common)
        rest.right.subtract(common)
    only = Pair(rest.left - rest.right, rest.right - rest.left)
    draft.note(UtteranceRelation.SPLICED, "pieces stand in another order")
    if only.left and only.right:
        draft.relations.add(UtteranceRelation.ALTERED)
    for side, words in only.items():
        if words and not only[side.other]:
            reason = f"{_words(words.total())} longer on the {side.value}"
            draft.note(UtteranceRelation.TRIMMED, reason)
    return True


def _shown(passage: Passage, positions: range) -> str:
    """Some words as they stand in the text, between marks, a long stretch shortened."""
    shown = passage.surface(positions[:_SHOWN_WORDS])
    return f"“{shown} …”" if len(positions) > _SHOWN_WORDS else f"“{shown}”"


def _words(count: int) -> str:
    return f"{count} word" if count == 1 else f"{count} words"


def _number(count: int) -> str:
    return {2: "two", 3: "three", 4: "four", 5: "five"}.get(count, str(count))
