"""A second process of this program, which is sent one request and answers.

Invariant: no other program is taken for this one, and the second process ends when the first does,
or lets it go. What is asked and answered does not belong here.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from threading import Thread
from typing import IO, Any, NoReturn

_GREETING = b"sidebyside\n"
"""Comes first, so that no other program is taken for this one."""


def program(module: str) -> str:
    """What the second process runs: ``serve`` of that module, found where the first finds it."""
    return f"""
import pickle, sys
sys.path[:] = pickle.load(sys.stdin.buffer)
from {module} import serve
serve()
"""


def launched(code: str) -> subprocess.Popen[bytes] | None:
    """The process that runs ``code``, which need not have come up; ``None`` if none can be had."""
    if not sys.executable:
        return None
    command = [sys.executable, "-P", "-c", code]
    pipe = subprocess.PIPE
    try:
        return subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL)
    except OSError:
        return None


def has_taken(process: subprocess.Popen[bytes], request: object) -> bool:
    """Send the request. Whether the process did come up and is the one that was meant."""
    requests, answers = pipes(process)
    try:
        for sent in (sys.path, request):
            pickle.dump(sent, requests, pickle.HIGHEST_PROTOCOL)
        requests.flush()
    except BrokenPipeError:
        return False
    return answers.readline(len(_GREETING)) == _GREETING


def pipes(process: subprocess.Popen[bytes]) -> tuple[IO[bytes], IO[bytes]]:
    """What requests are written to, and what answers are read from."""
    assert process.stdin is not None
    assert process.stdout is not None
    return process.stdin, process.stdout


def end(process: subprocess.Popen[bytes]) -> None:
    """End the process, whatever it is about, and let go of its pipes."""
    process.kill()
    process.communicate()


def taken() -> tuple[Any, IO[bytes]]:
    """In the second process: the request, and what answers are written to. From then on the end of
    the first process is its own.
    """
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever else is written does not come between the answers
    answers.write(_GREETING)
    answers.flush()
    request = pickle.load(sys.stdin.buffer)
    Thread(target=_end_with_the_first, daemon=True).start()
    return request, answers


def _end_with_the_first() -> NoReturn:
    os.read(0, 1)  # nothing more is ever sent: this is its end
    os._exit(1)
