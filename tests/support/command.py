"""The program run as its users run it: in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run left behind."""

    status: int
    out: bytes
    err: str

    @property
    def text(self) -> str:
        return self.out.decode("utf-8")


def sidebyside(
    *arguments: str | os.PathLike[str],
    stdin: bytes = b"",
    environment: Mapping[str, str] | None = None,
    folder: Path | None = None,
    seconds: float = 30,
) -> Outcome:
    """Run ``sidebyside`` to its end with pipes for its streams."""
    done = subprocess.run(
        [sys.executable, "-m", "sidebyside", *[os.fspath(argument) for argument in arguments]],
        input=stdin,
        capture_output=True,
        env={**os.environ, "PYTHONUTF8": "1", **(environment or {})},
        cwd=folder,
        timeout=seconds,
        check=False,
    )
    return Outcome(done.returncode, done.stdout, done.stderr.decode("utf-8", "surrogateescape"))
