"""The reader on the Linux console, whose fonts have few of the signs that other terminals draw.

What is written there is turned, sign by sign, into what the fonts of every PC console have (those
of code page 437); cells stay where they are. What the texts themselves say is left to the font.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.driver import Driver

_CONSOLE = "linux"
"""What such a terminal is called in TERM."""

_SIGNS = {
    **dict(zip("╭╮╯╰┏┓┗┛━┃", "┌┐┘└╔╗╚╝═║", strict=True)),
    **dict(zip("┆╎╌▏▕▎▊▔", "::-│││▌▀", strict=True)),
    **dict(zip("▁▂▃▅▆▇", "▄▄▄███", strict=True)),
    **dict(zip("▪▫▸▶◆○●✎", "■o►►♦o•*", strict=True)),
    **dict(zip("⇄−×∪⊂≠", "↔-xuc#", strict=True)),
    "🔎": "? ",
}
_BRAILLE = range(0x2801, 0x2900)
_FEW_DOTS, _SOME_DOTS = 1, 3


def _instead_of(braille: int) -> str:
    """The curves of the overview: dotted, solid or thick."""
    dots = (braille & 0xFF).bit_count()
    if dots <= _FEW_DOTS:
        return "·"
    return "•" if dots <= _SOME_DOTS else "■"


TABLE = str.maketrans({**_SIGNS, "\u2800": " ", **{chr(b): _instead_of(b) for b in _BRAILLE}})
"""For ``str.translate``."""


def driver_class() -> type[Driver] | None:
    """What the app should write with on such a console; elsewhere Textual knows best."""
    if os.environ.get("TERM") != _CONSOLE:
        return None
    from textual.drivers.linux_driver import LinuxDriver

    class ConsoleDriver(LinuxDriver):
        """Writes what the console's fonts have."""

        def write(self, data: str) -> None:
            """Each sign by its nearest."""
            super().write(data.translate(TABLE))

    return ConsoleDriver
