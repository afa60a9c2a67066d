"""Facts told differently, by where they stand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from ..model.discrepancy import Discrepancy
from ..model.pair import Pair, Side
from ..model.span import Span
from .marks import Mark, Stretches


@dataclass(frozen=True, slots=True)
class Alarms:
    """``spans`` are the words of each side, ``beads`` the links in which some stand."""

    spans: Pair[tuple[Span, ...]]
    beads: frozenset[int]
    stretches: Pair[Stretches] = field(init=False, compare=False)

    def __post_init__(self) -> None:
        mark = int(Mark.DISCREPANCY)
        marked = self.spans.map(
            lambda spans: Stretches((span.start, span.end, mark) for span in spans)
        )
        object.__setattr__(self, "stretches", marked)


def alarms(discrepancies: Iterable[Discrepancy]) -> Alarms:
    """Where all of them stand."""
    found = tuple(discrepancies)
    spans = Pair(
        *(tuple(span for one in found if (span := one.spans[side]) is not None) for side in Side)
    )
    return Alarms(spans, frozenset(one.bead for one in found if one.bead is not None))
