"""Parse, choose the front, turn errors into messages and exit codes (naive: JSON only)."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from .compare import compare
from .load import load
from .render.as_json import as_json


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; returns its exit status as diff(1) does: 0 same, 1 different, 2 trouble."""
    parser = argparse.ArgumentParser(prog="sidebyside")
    parser.add_argument("-f", "--format", default="json")
    parser.add_argument("left")
    parser.add_argument("right")
    chosen = parser.parse_args(arguments)
    comparison = compare(load(chosen.left), load(chosen.right))
    sys.stdout.write(as_json(comparison))
    return 1 if comparison.has_differences else 0
