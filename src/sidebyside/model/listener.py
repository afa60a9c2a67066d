"""Who hears of the stages of a comparison, and may be told to stop."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from threading import Lock

from .stage import Stage


class Listener(ABC):
    """Is called with each stage, and may be told to stop by another thread. Whoever compares where
    no stage is told for long says by ``at_stop`` what ends that at once.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._is_stopped = False
        self._endings: list[Callable[[], None]] = []

    @abstractmethod
    def __call__(self, stage: Stage) -> None:
        """Hear of a stage. Raises ``ComparisonStopped`` once it was stopped."""

    @property
    def is_stopped(self) -> bool:
        """Whether nothing more is wanted."""
        return self._is_stopped

    def at_stop(self, end: Callable[[], None]) -> None:
        """Call ``end`` when this is stopped, or now if it was."""
        with self._lock:
            if not self._is_stopped:
                self._endings.append(end)
                return
        end()

    def stop(self) -> None:
        """Nothing more is wanted."""
        with self._lock:
            self._is_stopped = True
            endings, self._endings = self._endings, []
        for end in endings:
            end()
