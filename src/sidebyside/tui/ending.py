"""Ending as the system asks for it: the terminal is put back, and what was decided is stored.

``kill`` sends a signal that would else end the program at once, with the terminal left as it was.
"""

from __future__ import annotations

import asyncio
import signal
from contextlib import suppress
from typing import Any

from textual.app import App

TERMINATED = 128 + signal.SIGTERM
"""The exit status of a program that was asked to end, as shells tell it."""

_FAULT = 2


def heed_termination(app: App[Any]) -> None:
    """Leave in order when asked to end. Called with the app's loop running."""
    loop = asyncio.get_running_loop()
    with suppress(NotImplementedError, RuntimeError):  # no such signals here, or no main thread
        loop.add_signal_handler(signal.SIGTERM, lambda: app.exit(return_code=TERMINATED))


def exit_status(app: App[Any]) -> int:
    """The program's: 0 where the user left, 2 after a fault."""
    code = app.return_code or 0
    return code if code in (0, TERMINATED) else _FAULT
