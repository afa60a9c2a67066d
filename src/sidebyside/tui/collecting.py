"""Garbage collection that waits for a pause: in the middle of a key it costs 10 to 45 ms."""

from __future__ import annotations

import gc

from textual.app import App
from textual.timer import Timer

_PAUSE_SECONDS = 0.4


class LateCollector:
    """Collects after each pause without a key; what stands when first called is set aside."""

    def __init__(self, app: App[None]) -> None:
        self._app = app
        self._timer: Timer | None = None
        self._is_frozen = False

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
