"""Which tokens of two passages answer each other, tidied for reading.

First the longest common run-through of equal forms, then inside what is left words of one stem
("signal", "signals"). A shortest list of changes is not the most readable one, so a lone "the" or
comma between two replaced stretches joins them, and between passages that share little only long
common runs, figures and full names are kept.

Invariant: steps tile both lists in order; swapped lists give swapped steps. What a step weighs and
which blanks belong to it is not decided here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from enum import Enum
from itertools import compress, count
from operator import ne
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from ..model.pair import Pair
from .order import heaviest_chain

_MOST_CELLS = 400_000_000
"""Product of the lengths up to which the table of rapidfuzz is asked for: 50 MB, half a second."""

_LIGHT_LETTERS = 4
"""A word of up to so many small letters may be dissolved between two changes; English function
words ("the", "with") mostly are that short, names and numbers are never dissolved."""

_LIGHT_WORDS = 2
"""How many such words in a row may be dissolved."""

_KEPT_RUN_WORDS = 4
"""Common words in a row that are shown even where the passages share little else."""

_TELLING_DIGITS = 2
"""Digits of a figure that is kept there too: a paraphrase is searched for the facts it shares."""

_NAME_WORDS = 2
"""Words with capitals in a row that are a name, and kept likewise."""

_NEAR_KEPT_RATIO = 0.75
"""Share of the shorter passage found in the longer from which all pairings are drawn: a short
sentence that was built into a long one shares little of it."""

_KEEPS = frozenset({"no", "not", "nor"})


class StepKind(Enum):
    """What the tokens of one step are to each other."""

    SAME = "same forms, one by one"
    NEAR = "words of one stem, one by one"
    CHANGED = "anything for anything; one side may be empty"


class Step(NamedTuple):
    """Ranges of token positions on both sides."""

    kind: StepKind
    left: range
    right: range


class Column(NamedTuple):
    """The tokens of one side; ``is_plain`` tells words in small letters without figures."""

    forms: Sequence[str]
    stems: Sequence[str]
    is_plain: Callable[[int], bool]


class Block(NamedTuple):
    """So many equal things in a row: from ``i`` on the left, from ``j`` on the right."""

    i: int
    j: int
    length: int


class Pairing(NamedTuple):
    """``is_close``: whether the passages share enough for words to be seen as replaced."""

    steps: tuple[Step, ...]
    is_close: bool


def pair_tokens(columns: Pair[Column], most_distance: float) -> Pairing:
    """Steps from the left tokens to the right ones.

    ``most_distance`` is the share of words not in common (0 to 1) above which only long common runs
    count.
    """
    left, right = columns
    common = _common(left.forms, right.forms)
    is_close = _is_close(columns, common, most_distance)
    steps = _steps(common, Pair(len(left.forms), len(right.forms)))
    if is_close:
        steps = _joined(columns, _with_near_words(columns, steps))
    else:
        steps = _long_runs(columns, steps)
    return Pairing(tuple(steps), is_close)


def _is_close(columns: Pair[Column], common: Sequence[Block], most_distance: float) -> bool:
    sizes = [len(column.stems) - column.stems.count("") for column in columns]
    shorter = min(sizes)
    if not shorter:
        return True
    enough = min(_NEAR_KEPT_RATIO * shorter, (1 - most_distance) * sum(sizes) / 2)
    if sum([_common_words(columns, *block) for block in common]) >= enough:
        return True
    stems = columns.map(lambda column: [stem for stem in column.stems if stem])
    return LCSseq.similarity(stems.left, stems.right) >= enough


def _common(left: Sequence[str], right: Sequence[str]) -> list[Block]:
    """A longest common subsequence, ascending.

    Among several the choice follows the order of the lists by content, not which is left.
    """
    if list(right) < list(left):
        return [Block(i, j, length) for j, i, length in _common_ordered(right, left)]
    return _common_ordered(left, right)


def _common_ordered(left: Sequence[str], right: Sequence[str]) -> list[Block]:
    shorter = min(len(left), len(right))
    head = _equal_at_start(left, right, shorter)
    tail = _equal_at_start(left[::-1], right[::-1], shorter - head)
    ends = len(left) - tail, len(right) - tail
    middle = _common_middle(Pair(left[head : ends[0]], right[head : ends[1]]))
    blocks = [Block(head + i, head + j, length) for i, j, length in middle]
    if head:
        blocks.insert(0, Block(0, 0, head))
    if tail:
        blocks.append(Block(*ends, tail))
    return blocks


def _equal_at_start(left: Sequence[str], right: Sequence[str], most: int) -> int:
    """How many entries two lists have in common at their starts."""
    return min(most, next(compress(count(), map(ne, left, right)), most))


def _common_middle(lists: Pair[Sequence[str]]) -> list[Block]:
    left, right = lists
    if not left or not right:
        return []
    if len(left) * len(right) <= _MOST_CELLS:
        return _table(left, right)
    blocks: list[Block] = []
    before = (0, 0)
    for at in [*_anchors(lists), (len(left), len(right))]:
        inner = left[before[0] : at[0]], right[before[1] : at[1]]
        if len(inner[0]) * len(inner[1]) <= _MOST_CELLS:
            blocks += [Block(before[0] + i, before[1] + j, n) for i, j, n in _table(*inner)]
        if at[0] < len(left):
            blocks.append(Block(*at, 1))
        before = (at[0] + 1, at[1] + 1)
    return blocks


def _table(left: Sequence[str], right: Sequence[str]) -> list[Block]:
    if len(left) == len(right) == 1:  # the usual change, of one word
        return [Block(0, 0, 1)] if left[0] == right[0] else []
    return [
        Block(found.src_start, found.dest_start, found.src_end - found.src_start)
        for found in LCSseq.opcodes(left, right)
        if found.tag == "equal"
    ]


def _anchors(lists: Pair[Sequence[str]]) -> list[tuple[int, int]]:
    """Forms that stand once on each side and keep their order: they part what is too long."""
    once = lists.map(lambda forms: {form for form, n in Counter(forms).items() if n == 1})
    places = {form: j for j, form in enumerate(lists.right) if form in once.right}
    pairs = [
        (i, places[form])
        for i, form in enumerate(lists.left)
        if form in once.left and form in places
    ]
    return [pairs[k] for k in sorted(heaviest_chain(pairs, [1] * len(pairs)))]


def _steps(
    blocks: Sequence[Block], counts: Pair[int], kind: StepKind = StepKind.SAME
) -> list[Step]:
    """The blocks, what touches in one, with the changes between them."""
    steps: list[Step] = []
    i = j = 0
    for at, to, length in blocks:
        if i < at or j < to:
            steps.append(Step(StepKind.CHANGED, range(i, at), range(j, to)))
        first, i, j = (at, to), at + length, to + length
        if steps and steps[-1].kind is kind:
            first = steps[-1].left.start, steps.pop().right.start
        steps.append(Step(kind, range(first[0], i), range(first[1], j)))
    if i < counts.left or j < counts.right:
        steps.append(Step(StepKind.CHANGED, range(i, counts.left), range(j, counts.right)))
    return steps


def _with_near_words(columns: Pair[Column], steps: Sequence[Step]) -> list[Step]:
    """Changes parted further by words of one stem."""
    result: list[Step] = []
    for step in steps:
        if step.kind is not StepKind.CHANGED or not step.left or not step.right:
            result.append(step)
            continue
        left = [columns.left.stems[i] or columns.left.forms[i] for i in step.left]
        right = [columns.right.stems[j] or columns.right.forms[j] for j in step.right]
        if set(left).isdisjoint(right):
            result.append(step)
            continue
        result += (
            Step(
                inner.kind,
                _shifted(inner.left, step.left.start),
                _shifted(inner.right, step.right.start),
            )
            for inner in _steps(_common(left, right), Pair(len(left), len(right)), StepKind.NEAR)
        )
    return result


def _shifted(places: range, by: int) -> range:
    return range(places.start + by, places.stop + by)


def _joined(columns: Pair[Column], steps: Sequence[Step]) -> list[Step]:
    """A light common run between two changes becomes part of one change, if thereby a phrase stands
    for a phrase: "red and blue" for "green and white".
    """
    result: list[Step] = []
    for step in steps:
        result.append(step)
        while (
            step.kind is StepKind.CHANGED and len(result) > 2 and _is_joint(columns, *result[-3:])
        ):
            first, _, last = result[-3:]
            result[-3:] = [
                Step(
                    StepKind.CHANGED,
                    range(first.left.start, last.left.stop),
                    range(first.right.start, last.right.stop),
                )
            ]
    return result


def _is_joint(columns: Pair[Column], before: Step, run: Step, after: Step) -> bool:
    """Whether a run may be dissolved between two changes, of which the second has just come."""
    if run.kind is not StepKind.SAME or before.kind is not StepKind.CHANGED:
        return False
    words = _common_words(columns, run.left.start, run.right.start, len(run.left))
    if words > _LIGHT_WORDS or not all(
        _is_light(columns, at) for at in zip(run.left, run.right, strict=True)
    ):
        return False
    if any(_is_fact_for_fact(columns, step) for step in (before, after)):
        return False
    changed = [
        (_words(columns.left, step.left), _words(columns.right, step.right))
        for step in (before, after)
    ]
    return all(map(any, changed)) and min(map(sum, zip(*changed, strict=True))) > words


def _is_fact_for_fact(columns: Pair[Column], step: Step) -> bool:
    """Whether names and numbers alone stand for names and numbers: each says enough by itself."""
    return all(
        not any(column.stems[at] and column.is_plain(at) for at in places)
        for column, places in zip(columns, (step.left, step.right), strict=True)
    )


def _is_light(columns: Pair[Column], at: tuple[int, int]) -> bool:
    i, j = at
    form = columns.left.forms[i]
    if not _is_word(columns, i, j):
        return True
    return (
        len(form) <= _LIGHT_LETTERS
        and form not in _KEEPS
        and columns.left.is_plain(i)
        and columns.right.is_plain(j)
    )


def _common_words(columns: Pair[Column], i: int, j: int, length: int) -> int:
    """How many words a block has."""
    left, right = columns.left.stems[i : i + length], columns.right.stems[j : j + length]
    if left == right:
        return length - left.count("")
    return sum([bool(one and other) for one, other in zip(left, right, strict=True)])


def _is_word(columns: Pair[Column], i: int, j: int) -> bool:
    """Whether both of two equal forms are words: a mark cut off a word ("a.m.") may have a stem."""
    return bool(columns.left.stems[i] and columns.right.stems[j])


def _words(column: Column, places: range) -> int:
    stems = column.stems[places.start : places.stop]
    return len(stems) - stems.count("")


def _tells(column: Column, places: range) -> bool:
    """Whether so few words are a fact by themselves: a figure, or a name of two words."""
    telling = [at for at in places if column.stems[at] and not column.is_plain(at)]
    if any(
        column.forms[at][0].isdigit() and len(column.forms[at]) >= _TELLING_DIGITS for at in telling
    ):
        return True
    return len([at for at in telling if column.forms[at].isalpha()]) >= _NAME_WORDS


def _long_runs(columns: Pair[Column], steps: Sequence[Step]) -> list[Step]:
    """The common runs that are long or tell a fact, and a common mark at the very end; all else is
    one change.
    """
    counts = Pair(len(columns.left.forms), len(columns.right.forms))
    blocks = []
    for step in steps:
        if step.kind is StepKind.SAME:
            block = Block(step.left.start, step.right.start, len(step.left))
            last = step.left[-1], step.right[-1]
            is_long = _common_words(columns, *block) >= _KEPT_RUN_WORDS
            if is_long or (_tells(columns.left, step.left) and _tells(columns.right, step.right)):
                blocks.append(block)
            elif last == (counts.left - 1, counts.right - 1) and not _is_word(columns, *last):
                blocks.append(Block(*last, 1))
    return _steps(blocks, counts)
