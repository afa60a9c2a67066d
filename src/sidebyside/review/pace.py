"""How long the rest of a review will take, told from the reviewer's own pace. No clock in here."""

from __future__ import annotations

_LONGEST_SECONDS = 300
"""A longer wait between two verdicts was a pause."""

_FEWEST = 3
"""Waits from which a pace can be told."""

_LATEST = 30
"""Waits that count: the pace of an hour ago says less."""


class Pace:
    """Counts the time between verdicts."""

    def __init__(self) -> None:
        self._before: float | None = None
        self._waits: list[float] = []

    def judged(self, at_seconds: float) -> None:
        """A verdict was given at this moment of any clock that does not go back."""
        if self._before is not None and 0 <= at_seconds - self._before <= _LONGEST_SECONDS:
            self._waits = [*self._waits[1 - _LATEST :], at_seconds - self._before]
        self._before = at_seconds

    def remaining(self, count: int) -> float | None:
        """Seconds that so many more verdicts will take; ``None`` while nobody can say."""
        if len(self._waits) < _FEWEST or not count:
            return None
        ordered = sorted(self._waits)
        return ordered[len(ordered) // 2] * count


def spoken(seconds: float) -> str:
    """A time to go in words: ``about 7 min``."""
    if seconds < 50:
        return "less than a minute"
    minutes = max(1, round(seconds / 60))
    if minutes < 60:
        return f"about {minutes} min"
    hours, rest = divmod(round(minutes / 5) * 5, 60)
    return f"about {hours} h" + (f" {rest} min" if rest else "")
