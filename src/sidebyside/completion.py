"""The scripts by which a shell completes the options of the program, made by shtab."""

from __future__ import annotations

import argparse

_FILES = ("files", "output", "config")
"""What is completed by the names of files."""


def completion(parser: argparse.ArgumentParser, shell: str) -> str:
    """The script for ``bash``, ``zsh`` or ``fish``."""
    import shtab

    for action in parser._actions:  # argparse shows what it was given nowhere else
        if action.dest in _FILES:
            action.complete = shtab.FILE  # type: ignore[attr-defined]
    return str(shtab.complete(parser, shell)).rstrip("\n") + "\n"
