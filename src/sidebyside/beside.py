"""Quotations of books, found by a second process beside the rest of a comparison: they hang on
nothing but the two texts, so nobody has to wait for them.

The second process splits the texts once more, which takes less time than sending what they were
split into. Invariant: what comes back is what would be found here; where no second process can be
had, or it breaks or is late, nothing comes back. What a short text would wait for is imported last.
"""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from .model.document import Document
from .model.options import CompareOptions
from .model.pair import Pair

TYPE_CHECKING = False  # as in typing, whose import takes longer than asking
if TYPE_CHECKING:
    from .compare import Quoted

LETTERS = 500_000
"""Of both texts; below, starting a process takes most of what it would spare."""

_PATIENCE = 2.0
"""Seconds to wait for what is late: by then all else is done for which no quotations are needed."""


@contextmanager
def quoting_beside(
    documents: Pair[Document], options: CompareOptions
) -> Iterator[Callable[[], Quoted | None]]:
    """Begin to look for the quotations of long texts where a processor is free for it. What is
    given waits for them and returns them, or ``None``.
    """
    if not _is_worth_it(documents) or not _is_one_free():
        yield _nothing
        return
    from . import second_process

    process = second_process.launched(second_process.program(__name__))
    if process is None:
        yield _nothing
        return
    import pickle
    from threading import Thread

    found: list[Quoted] = []

    def ask() -> None:
        try:
            if second_process.has_taken(process, (documents, options)):
                found.append(pickle.load(second_process.pipes(process)[1]))
        except (EOFError, OSError, pickle.UnpicklingError):
            return  # it was ended, or broke: as good as if it had never been

    asking = Thread(target=ask, daemon=True)
    asking.start()

    def answer() -> Quoted | None:
        asking.join(_PATIENCE)
        return found[0] if found else None

    try:
        yield answer
    finally:
        process.kill()
        asking.join()
        second_process.end(process)


def _nothing() -> None:
    return None


def _is_worth_it(documents: Pair[Document]) -> bool:
    """Whether the two are long; of copies the quotations are found but once."""
    left, right = (document.text for document in documents)
    return len(left) + len(right) >= LETTERS and left != right


def _is_one_free() -> bool:
    """Whether there is a second processor, and one that others leave idle: on a busy machine more
    work in all would only take longer.
    """
    try:
        processors = len(os.sched_getaffinity(0))
    except AttributeError:  # not on every system
        processors = os.cpu_count() or 1
    try:
        busy = os.getloadavg()[0]
    except (AttributeError, OSError):  # not on every system either
        busy = 0.0
    return processors > 1 and busy < processors


def serve() -> None:
    """Be the second process."""
    gc.disable()
    import pickle

    from .compare import quotations_of
    from .second_process import taken

    (documents, options), answers = taken()
    pickle.dump(quotations_of(documents, options), answers, pickle.HIGHEST_PROTOCOL)
    answers.flush()
