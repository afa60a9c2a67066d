"""The differences in reading order, and where among them the reader stands.

A difference is a bead that ``is_difference``.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from ..model.alignment import Alignment


@dataclass(frozen=True, slots=True)
class Differences:
    """Bead numbers, ascending."""

    beads: tuple[int, ...] = ()

    def __len__(self) -> int:
        return len(self.beads)

    def after(self, bead: int) -> int | None:
        """The next difference after a bead, or ``None`` at the end."""
        at = bisect_right(self.beads, bead)
        return self.beads[at] if at < len(self.beads) else None

    def before(self, bead: int) -> int | None:
        """The last difference before a bead, or ``None`` at the start."""
        at = bisect_left(self.beads, bead)
        return self.beads[at - 1] if at else None

    def number(self, bead: int) -> int | None:
        """1 for the first difference; ``None`` for a bead that is none."""
        at = bisect_left(self.beads, bead)
        return at + 1 if at < len(self.beads) and self.beads[at] == bead else None


def differences(alignment: Alignment) -> Differences:
    """All differences of an alignment."""
    return Differences(tuple(n for n, bead in enumerate(alignment.beads) if bead.is_difference))
