"""The comparison in a thread of its own, reported by messages.

Invariant: the thread touches no widget; it is a daemon, so leaving the reader never waits for it.
"""

from __future__ import annotations

from collections.abc import Callable
from contextvars import copy_context
from threading import Event, Thread
from typing import Any

from textual.app import App
from textual.message import Message

from ..errors import ComparisonStopped
from ..model.comparison import Comparison


class StageReached(Message):
    """The comparison goes on to a next step."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.words = words


class ComparisonReady(Message):
    """The comparison is done."""

    def __init__(self, comparison: Comparison) -> None:
        super().__init__()
        self.comparison = comparison


class ComparisonFailed(Message):
    """The comparison broke."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error = error


class BackgroundComparison:
    """Runs ``compare`` once and posts what happens to the app."""

    def __init__(
        self, app: App[Any], compare: Callable[[Callable[[Any], None]], Comparison]
    ) -> None:
        self._app = app
        self._compare = compare
        self._is_stopped = Event()

    def start(self) -> None:
        """Begin; the thread takes this context along, because messages ask it for their app."""
        Thread(target=copy_context().run, args=(self._work,), daemon=True).start()

    def stop(self) -> None:
        """Give up at the next step."""
        self._is_stopped.set()

    def _work(self) -> None:
        try:
            comparison = self._compare(self._on_stage)
        except ComparisonStopped:
            return
        except Exception as error:  # the thread's boundary: whatever broke is shown to the user
            self._post(ComparisonFailed(error))
        else:
            self._post(ComparisonReady(comparison))

    def _on_stage(self, stage: Any) -> None:
        if self._is_stopped.is_set():
            raise ComparisonStopped
        self._post(StageReached(str(stage.value)))

    def _post(self, message: Message) -> None:
        if not self._is_stopped.is_set():
            try:
                self._app.post_message(message)
            except RuntimeError:
                if not self._is_stopped.is_set():  # else the loop closed just now: nobody listens
                    raise
