"""A reader that only judges: run in a process of its own, to be killed, starved or let finish.

``python -m tests.support.judging FOLDER COUNT [BYTES]`` prints the number of each thing once its
verdict is stored, and the error's name when one is not. With BYTES no file may grow beyond that.
"""

from __future__ import annotations

import sys
from pathlib import Path

from tests.support.stored import DIGESTS, anchor, begun, store

from sidebyside.errors import ReviewFileError
from sidebyside.review.saved import Aspect, Decision


def verdict(number: int) -> int:
    """The verdict that the n-th thing gets."""
    return number % 4 + 1


def judge(folder: Path, count: int, most_bytes: int | None) -> None:
    """Judge ``count`` things, saying each once it is safe."""
    opened = store(folder)
    review = begun(opened)
    start = len(opened.load(review).judged)
    if most_bytes is not None:
        import resource

        resource.setrlimit(resource.RLIMIT_FSIZE, (most_bytes, resource.RLIM_INFINITY))
    for number in range(start, start + count):
        decision = Decision(anchor(number), Aspect.VERDICT, verdict(number))
        try:
            opened.record(review, DIGESTS, [decision])
        except ReviewFileError as error:
            sys.stdout.write(f"{type(error).__name__}\n")
        else:
            sys.stdout.write(f"{number}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    folder, count, *rest = sys.argv[1:]
    judge(Path(folder), int(count), int(rest[0]) if rest else None)
