"""Work without garbage collection: values that are kept to the end make none.

Looking for garbage among a book's tokens, beads and edits takes a sixth of the time of comparing
it. What is freed without looking, by counting references, is freed here too. Whether the collector
is on is for the caller to say: it is left as it was found. What has come since counts as old, or
all of it would be looked through as soon as anybody makes a few values more.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """The collector waits for the end."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            _count_all_as_old()
            gc.enable()


def _count_all_as_old() -> None:
    """Values are only looked through with the old ones, when many more have come.

    Thawing is what does it. Where the caller keeps values frozen it would thaw those, too.
    """
    if not gc.get_freeze_count():
        gc.freeze()
        gc.unfreeze()
