"""The store of reviews in a thread of its own, asked one thing after the other.

Invariant: SQLite is never touched by the thread that paints, and answers come in the order of the
questions, so that a screen that waits for its answer shows nothing that is not stored.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from ..errors import (
    ReviewFileBusyError,
    ReviewFileDamagedError,
    ReviewFileError,
    ReviewFileForbiddenError,
    ReviewFileFullError,
    ReviewFileTooNewError,
    ReviewGoneError,
    ReviewMovedError,
)

if TYPE_CHECKING:
    from ..review.store import ReviewStore

T = TypeVar("T")


class ReviewKeeper:
    """Opens the store when it is first asked for something."""

    def __init__(self, open_store: Callable[[], ReviewStore]) -> None:
        self._open_store = open_store
        self._store: ReviewStore | None = None
        self._thread = ThreadPoolExecutor(1, "reviews")

    async def ask(self, question: Callable[[ReviewStore], T]) -> T:
        """The answer of the store. Raises what the store raises."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, self._do, question)

    async def set_aside(self) -> Path | None:
        """The new name of a damaged file that stood in the way; told once."""

        def told(store: ReviewStore) -> Path | None:
            found, store.set_aside = store.set_aside, None
            return found

        return await self.ask(told)

    def close(self) -> None:
        """Let the store go once everything that was asked for is done."""
        self._thread.submit(self._close)
        self._thread.shutdown(wait=False)

    def _do(self, question: Callable[[ReviewStore], T]) -> T:
        if self._store is None:
            self._store = self._open_store()
        return question(self._store)

    def _close(self) -> None:
        if self._store is not None:
            self._store.close()


def trouble_words(error: ReviewFileError, undone: str = "not stored") -> str:
    """What was not done, why, and what mends it. All before is unharmed in each case."""
    match error:
        case ReviewFileBusyError():
            said = "another program holds the reviews; try again"
        case ReviewFileFullError():
            said = "the disk is full; make room and try again"
        case ReviewFileForbiddenError():
            said = f"can't write to {error.name} ({error.reason})"
        case ReviewFileDamagedError():
            said = f"{error.name} is damaged; it is set aside when you start again"
        case ReviewFileTooNewError():
            said = f"a later version of sidebyside made {error.name}"
        case ReviewGoneError():
            said = "this review was deleted elsewhere"
        case ReviewMovedError():
            said = "this review went on elsewhere, with edited texts"
        case _:
            said = str(error)
    return f"{undone}: {said}"
