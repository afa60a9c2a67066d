"""The lines of a page, the signal of each, and which were taken for furniture so far."""

from __future__ import annotations

from .evidence import Signal
from .lines import Line


class Page:
    """The lines of a document and what has been made of them so far."""

    def __init__(self, lines: list[Line], signals: list[Signal | None]) -> None:
        self.lines = lines
        self.signals = signals
        self.reasons = [signal.reason if signal and signal.is_sure else None for signal in signals]

    def is_taken(self, index: int) -> bool:
        """Whether there is such a line and it is furniture; a dividing line is no company."""
        return (
            0 <= index < len(self.lines)
            and self.reasons[index] is not None
            and self.lines[index].words > 0
        )

    def is_open(self, index: int) -> bool:
        """Whether there is such a line, not yet taken, that could be a headline or an entry."""
        if not 0 <= index < len(self.lines) or self.reasons[index] is not None:
            return False
        return not (self.lines[index].is_prose or self.lines[index].is_sentence)
