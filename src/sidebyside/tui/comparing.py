"""The comparison in a thread of its own, reported by messages.

Invariant: the thread touches no widget; it is a daemon, so leaving the reader never waits for it.
Of a comparison that was stopped nothing more is heard.
"""

from __future__ import annotations

from collections.abc import Callable
from contextvars import copy_context
from threading import Thread
from typing import Any

from textual.app import App
from textual.message import Message

from ..errors import ComparisonStopped
from ..model.comparison import Comparison
from ..model.listener import Listener

Compare = Callable[[Callable[[Any], None]], Comparison]
"""Compares; is handed a ``Listener`` to call with each stage."""


class ComparisonMessage(Message):
    """What a running comparison has to say; ``run`` is which one."""

    def __init__(self, run: object) -> None:
        super().__init__()
        self.run = run


class StageReached(ComparisonMessage):
    """The comparison goes on to a next step."""

    def __init__(self, run: object, words: str) -> None:
        super().__init__(run)
        self.words = words


class ComparisonReady(ComparisonMessage):
    """The comparison is done."""

    def __init__(self, run: object, comparison: Comparison) -> None:
        super().__init__(run)
        self.comparison = comparison


class ComparisonFailed(ComparisonMessage):
    """The comparison broke."""

    def __init__(self, run: object, error: Exception) -> None:
        super().__init__(run)
        self.error = error


class BackgroundComparison:
    """Runs one comparison at a time and posts what happens to the app."""

    def __init__(self, app: App[Any], compare: Compare) -> None:
        self._app = app
        self._compare = compare
        self._run: _Run | None = None

    @property
    def is_running(self) -> bool:
        """Whether a comparison is on its way."""
        return self._run is not None

    def start(self, compare: Compare | None = None) -> None:
        """Begin, from now on with ``compare``; what runs now is given up."""
        self.stop()
        self._compare = compare or self._compare
        self._run = _Run(self._app, self._compare)
        self._run.start()

    def stop(self) -> bool:
        """Give up; ``False`` if nothing ran."""
        run, self._run = self._run, None
        if run is not None:
            run.stop()
        return run is not None

    def heeds(self, message: ComparisonMessage) -> bool:
        """Whether a message is of the comparison that runs, which its end or failure ends."""
        is_own = message.run is self._run and self._run is not None
        if is_own and not isinstance(message, StageReached):
            self._run = None
        return is_own


class _Run(Listener):
    """One comparison."""

    def __init__(self, app: App[Any], compare: Compare) -> None:
        super().__init__()
        self._app = app
        self._compare = compare

    def start(self) -> None:
        """Begin; the thread takes this context along, because messages ask it for their app."""
        Thread(target=copy_context().run, args=(self._work,), daemon=True).start()

    def _work(self) -> None:
        try:
            comparison = self._compare(self)
        except ComparisonStopped:
            return
        except Exception as error:  # the thread's boundary: whatever broke is shown to the user
            self._post(ComparisonFailed(self, error))
        else:
            self._post(ComparisonReady(self, comparison))

    def __call__(self, stage: Any) -> None:
        """Post it."""
        if self.is_stopped:
            raise ComparisonStopped
        self._post(StageReached(self, str(stage.value)))

    def _post(self, message: Message) -> None:
        if not self.is_stopped:
            try:
                self._app.post_message(message)
            except RuntimeError:
                if not self.is_stopped:  # else the loop closed just now: nobody listens
                    raise
