"""A comparison in a process of its own, for books: comparing one takes seconds of the processor and
leaves much memory behind, and a reader should have to do with neither.

Invariant: what comes back is what ``compare`` gives, errors too; only columns of numbers are
packed. Where no such process can be had, the comparison is made here.
"""

from __future__ import annotations

import gc
import os
import pickle
import subprocess
from array import array
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from .model.comparison import Comparison
from .model.document import Document, Tokens
from .model.hand_links import NO_HAND_LINKS, HandLinks
from .model.listener import Listener
from .model.options import CompareOptions
from .model.pair import Pair
from .model.stage import Stage
from .second_process import end, has_taken, launched, pipes, program, taken

LETTERS = 250_000
"""Of both texts; below, the comparison takes about as long as starting a process does."""

_PROGRAM = program(__name__)


def compare_with_room(
    documents: Pair[Document],
    options: CompareOptions,
    on_stage: Callable[[Stage], None],
    by_hand: HandLinks = NO_HAND_LINKS,
) -> Comparison:
    """Compare, books in a process of their own. ``on_stage`` and ``by_hand`` as ``compare`` has
    them.
    """
    if sum(len(document.text) for document in documents) >= LETTERS:
        return compare_apart(documents, options, on_stage, by_hand)
    return _compare_here(documents, options, on_stage, by_hand)


def recompare_with_room(
    documents: Pair[Document], options: CompareOptions, by_hand: HandLinks
) -> Comparison:
    """Compare again with other links by hand, books in a process of their own. If that process is
    ended it is done here: what a reader decided about a link must not be lost.
    """

    def heed_nothing(stage: Stage) -> None:
        del stage

    try:
        return compare_with_room(documents, options, heed_nothing, by_hand)
    except ChildProcessError:
        return _compare_here(documents, options, heed_nothing, by_hand)


def compare_apart(
    documents: Pair[Document],
    options: CompareOptions,
    on_stage: Callable[[Stage], None],
    by_hand: HandLinks = NO_HAND_LINKS,
) -> Comparison:
    """Compare in another process.

    Raises what ``compare`` raises there, what ``on_stage`` raises here, and ``ChildProcessError``
    if that process was ended, as it is at once if ``on_stage`` is a ``Listener`` and is stopped.
    """
    process = _started(documents, options, by_hand)
    if process is None:
        return _compare_here(documents, options, on_stage, by_hand)
    if isinstance(on_stage, Listener):
        on_stage.at_stop(process.kill)
    with process:
        try:
            while True:
                told = _heard(process)
                if isinstance(told, Comparison):
                    return told
                if isinstance(told, Exception):
                    raise told
                on_stage(told)
        finally:
            process.kill()


def _compare_here(
    documents: Pair[Document],
    options: CompareOptions,
    on_stage: Callable[[Stage], None],
    by_hand: HandLinks,
) -> Comparison:
    from .beside import quoting_beside
    from .compare import compare

    return compare(documents.left, documents.right, options, on_stage, by_hand, quoting_beside)


def _started(
    documents: Pair[Document], options: CompareOptions, by_hand: HandLinks
) -> subprocess.Popen[bytes] | None:
    """The process with its work, or ``None`` if it did not come up."""
    process = launched(_PROGRAM)
    if process is None or has_taken(process, (documents, options, by_hand)):
        return process
    end(process)
    return None


def _heard(process: subprocess.Popen[bytes]) -> Any:
    try:
        return pickle.load(pipes(process)[1])
    except (EOFError, pickle.UnpicklingError):
        status = process.wait()
        raise ChildProcessError(f"the process that compared ended with status {status}") from None


def serve() -> None:
    """Be the other process: one request from standard input, answers to standard output."""
    gc.disable()
    (documents, options, by_hand), answers = taken()

    def send(told: object) -> None:
        pickle.dump(told, answers, pickle.HIGHEST_PROTOCOL)
        answers.flush()

    try:
        send(packed(_compare_here(documents, options, send, by_hand)))
    except BrokenPipeError:
        os._exit(1)  # nobody listens
    except Exception as error:  # the boundary of the process: whatever broke is told
        send(_portable(error))


def _portable(error: Exception) -> Exception:
    """The error itself, if it can be sent, or else its name and words."""
    try:
        pickle.loads(pickle.dumps(error))
    except Exception:  # errors may break in any way when they are put together again
        return RuntimeError(f"{type(error).__name__}: {error}")
    return error


def packed(comparison: Comparison) -> Comparison:
    """The same in less memory: the tokens' places in arrays, equal words as one."""
    return replace(comparison, documents=comparison.documents.map(_packed_document))


def _packed_document(document: Document) -> Document:
    tokens = document.tokens
    words: dict[str, str] = {}
    forms, stems = (
        tuple(words.setdefault(word, word) for word in column)
        for column in (tokens.forms, tokens.stems)
    )
    starts, ends = (array("i", column) for column in (tokens.starts, tokens.ends))
    return replace(document, tokens=Tokens(starts, ends, forms, stems))
