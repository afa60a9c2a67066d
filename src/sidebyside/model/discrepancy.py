"""A fact that the two documents tell differently."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from .pair import Pair
from .span import Span


class DiscrepancyKind(Enum):
    """What kind of fact."""

    NUMBER = "number"
    DATE = "date"
    NAME = "name"
    NEGATION = "negation"
    SPEAKER = "speaker"
    UNIT = "unit"


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """One fact told differently; ``note`` says it in plain words, ``bead`` is where it stands."""

    kind: DiscrepancyKind
    spans: Pair[Span | None]
    note: str
    bead: int | None = None
