"""Garbage collection that waits for a pause: in the middle of a key it costs 10 to 45 ms."""

from __future__ import annotations

import gc

from textual.app import App
from textual.timer import Timer

_PAUSE_SECONDS = 0.4


class LateCollector:
    """Collects after each pause without a key. What stands at the first pause, and at the first
    one after ``set_aside``, will stay to the end and is not looked at again.
    """

    def __init__(self, app: App[None]) -> None:
        self._app = app
        self._timer: Timer | None = None
        self._is_frozen = False

    def set_aside(self) -> None:
        """Much has come that will stay, such as a whole comparison."""
        self._is_frozen = False
        self.wait()

    def wait(self) -> None:
        """Begin the pause anew."""
        if self._timer is not None:
            self._timer.stop()
        self._timer = self._app.set_timer(_PAUSE_SECONDS, self._collect)

    def _collect(self) -> None:
        gc.collect()
        if not self._is_frozen:
            gc.freeze()
            self._is_frozen = True
