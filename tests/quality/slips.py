"""Slips: facts changed by hand in articles that were worded anew, as a journalist might get them
wrong, and how many of them a comparison finds.

A file holds an article, a line of "=====", and the same story worded anew, in which marks say what
could have been written instead: ``{kind|as it is|a slip|another slip}``. A slip that begins with
"same:" tells the fact in another way and is none. The stories and their slips were written before
any comparison of them was seen; what half of them showed was mended with the other half unseen, and
then what that showed. Nobody tunes to one of them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sidebyside import compare
from sidebyside.model.comparison import Comparison
from sidebyside.model.discrepancy import Discrepancy
from sidebyside.model.pair import Pair, Side
from sidebyside.model.span import Span

_FOLDER = Path(__file__).parent / "slips"
_MARK = re.compile(r"\{([^{}]*)\}")
_SAME = "same"
_FOUND_AS = {
    "number": {"number", "unit"},
    "date": {"date"},
    "name": {"name", "speaker"},
    "negation": {"negation"},
}
KINDS = tuple(_FOUND_AS)


@dataclass(frozen=True, slots=True)
class Slip:
    """One change of the right article: ``said`` at ``start`` becomes ``slip``."""

    kind: str
    start: int
    said: str
    slip: str


@dataclass(frozen=True, slots=True)
class Story:
    """An article, the same worded anew, and what could have been written there instead."""

    name: str
    texts: Pair[str]
    slips: tuple[Slip, ...]

    def with_slip(self, slip: Slip) -> Pair[str]:
        """The two articles with one slip made."""
        right = self.texts.right
        changed = right[: slip.start] + slip.slip + right[slip.start + len(slip.said) :]
        return Pair(self.texts.left, changed)


def stories() -> list[Story]:
    """All stories, by name."""
    return [_read(path) for path in sorted(_FOLDER.glob("*.txt"))]


def _read(path: Path) -> Story:
    left, marked = path.read_text(encoding="utf-8").split("\n=====\n")
    parts: list[str] = []
    slips: list[Slip] = []
    end = length = 0
    for mark in _MARK.finditer(marked):
        kind, said, *others = mark.group(1).split("|")
        parts += [marked[end : mark.start()], said]
        length += mark.start() - end
        slips += [_slip(kind, length, said, other) for other in others]
        length += len(said)
        end = mark.end()
    return Story(path.stem, Pair(left, "".join([*parts, marked[end:]])), tuple(slips))


def _slip(kind: str, start: int, said: str, other: str) -> Slip:
    own, _, rest = other.partition(":")
    return (
        Slip(own, start, said, rest) if own in (_SAME, *KINDS) else Slip(kind, start, said, other)
    )


def measure_slips(told: Sequence[Story]) -> dict[str, float]:
    """The share of slips that are found, of each kind too; and of all alarms the share that is one
    of these: alarms of the articles as they are count once, however often they come.
    """
    made: Counter[str] = Counter()
    found: Counter[str] = Counter()
    wrong = 0
    for story in told:
        seen: set[str] = set()
        for slip, hits, others in _compared(story):
            wrong += len(others - seen)
            seen |= others
            if slip is not None and slip.kind != _SAME:
                made[slip.kind] += 1
                found[slip.kind] += hits
    right = found.total()
    shares = {f"slip_recall_{kind}": found[kind] / made[kind] for kind in KINDS if made[kind]}
    return {
        "slip_recall": right / made.total() if made else 1.0,
        "slip_precision": right / (right + wrong) if right + wrong else 1.0,
        **shares,
    }


def _compared(story: Story) -> Iterator[tuple[Slip | None, bool, set[str]]]:
    """Each slip, whether it is found, and the notes of other alarms; first without any slip."""
    yield None, False, {found.note for found in compare(*story.texts).discrepancies}
    for slip in story.slips:
        comparison = compare(*story.with_slip(slip))
        hits = [found for found in comparison.discrepancies if _is_hit(comparison, found, slip)]
        others = [found.note for found in comparison.discrepancies if found not in hits]
        yield slip, bool(hits), set(others)


def _is_hit(comparison: Comparison, found: Discrepancy, slip: Slip) -> bool:
    """Whether an alarm is of a slip's kind and stands there; what is negated need not stand beside
    the negation, so its sentence will do.
    """
    span = found.spans.right
    if span is None or found.kind.value not in _FOUND_AS.get(slip.kind, ()):
        return False
    place = Span(slip.start, slip.start + len(slip.slip))
    if slip.kind == "negation":
        sentences = comparison.documents[Side.RIGHT].sentences
        place = next(s.span for s in reversed(sentences) if s.span.start <= place.start)
    return span.start <= place.end + 1 and place.start - 1 <= span.end
