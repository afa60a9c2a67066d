"""Work without garbage collection: values that are kept to the end make none.

Looking for garbage among a book's tokens, beads and edits takes a sixth of the time of comparing
it. What is freed without looking, by counting references, is freed here too. Whether the collector
is on is for the caller to say: it is left as it was found.
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
            gc.enable()
