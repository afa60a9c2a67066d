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
