"""Garbage collection that waits for a pause: in the middle of a key it costs 10 to 45 ms."""

from __future__ import annotations

import asyncio
import gc

_PAUSE_SECONDS = 0.4


class LateCollector:
    """Collects after each pause without a key. What stands at the first pause, and at the first
    one after ``set_aside``, will stay to the end and is not looked at again.
    """

    def __init__(self) -> None:
        self._pause: asyncio.TimerHandle | None = None
        self._is_frozen = False

    def set_aside(self) -> None:
        """Much has come that will stay, such as a whole comparison."""
        self._is_frozen = False
        self.wait()

    def wait(self) -> None:
        """Begin the pause anew."""
        if self._pause is not None:
            self._pause.cancel()
        # not a timer of Textual: a task started and ended at every key
        self._pause = asyncio.get_running_loop().call_later(_PAUSE_SECONDS, self._collect)

    def _collect(self) -> None:
        gc.collect()
        if not self._is_frozen:
            gc.freeze()
            self._is_frozen = True
