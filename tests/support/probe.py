"""A program in a terminal of its own, watched from outside: when bytes come, how much it holds."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
from collections.abc import Mapping, Sequence
from pathlib import Path
from time import perf_counter

_QUIET_SECONDS = 0.08
"""So long without a byte, and an answer is taken for finished."""

_PATIENCE_SECONDS = 180.0


class Probe:
    """Runs ``python`` with arguments; all times are milliseconds on the outer clock."""

    def __init__(
        self, arguments: Sequence[str], size: tuple[int, int], environment: Mapping[str, str]
    ) -> None:
        self.started = perf_counter()
        self.seen = b""
        self._pid, self._terminal = pty.fork()
        if self._pid == 0:
            own = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "COLUMNS", "LINES")}
            os.execve(sys.executable, [sys.executable, *arguments], {**own, **environment})
        self.resize(size, is_first=True)

    def wait_for(self, words: bytes) -> float:
        """Until ``words`` were written: since the start."""
        end = perf_counter() + _PATIENCE_SECONDS
        while words not in self.seen:
            if perf_counter() > end or not self._read(1.0, end):
                raise TimeoutError(f"{words!r} did not come: {self.seen[-400:]!r}")
        return 1000 * (perf_counter() - self.started)

    def settle(self, seconds: float) -> None:
        """Read until nothing has come for so long."""
        while self._read(seconds):
            pass

    def press(self, keys: bytes) -> float:
        """From the key to the last byte of the answer."""
        begun = perf_counter()
        os.write(self._terminal, keys)
        return self._answer(begun)

    def resize(self, size: tuple[int, int], *, is_first: bool = False) -> float:
        """From the new size to the last byte of the answer."""
        columns, rows = size
        begun = perf_counter()
        fcntl.ioctl(self._terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        return 0.0 if is_first else self._answer(begun)

    def _answer(self, begun: float) -> float:
        last = begun
        wait = 2.0
        while self._read(wait):
            last, wait = perf_counter(), _QUIET_SECONDS
        return 1000 * (last - begun)

    def _read(self, seconds: float, end: float | None = None) -> bool:
        """One read; ``False`` if nothing came in time, unless there is time until ``end``."""
        while True:
            ready, _, _ = select.select([self._terminal], [], [], seconds)
            if ready:
                try:
                    data = os.read(self._terminal, 1 << 16)
                except OSError:
                    return False
                self.seen = (self.seen + data)[-400_000:]
                return bool(data)
            if end is None or perf_counter() > end:
                return False

    @property
    def processor_seconds(self) -> float:
        """The processor time that it has taken so far."""
        fields = Path(f"/proc/{self._pid}/stat").read_text(encoding="ascii").rpartition(")")[2]
        user, system = fields.split()[11:13]
        return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")

    @property
    def megabytes(self) -> float:
        """What the process holds in memory."""
        status = Path(f"/proc/{self._pid}/status").read_text(encoding="ascii")
        line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
        return int(line.split()[1]) / 1024

    def close(self) -> None:
        """End it."""
        os.kill(self._pid, signal.SIGKILL)
        os.waitpid(self._pid, 0)
        os.close(self._terminal)
