"""On which line of a TOML file each value begins.

``tomllib`` gives values without their places. Here the file is read statement by statement, each by
``tomllib`` itself, so that no second grammar of TOML has to be right.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping

_CAN_CLOSE = ("]", '"""', "'''")
"""A statement over several lines ends with one of these; only there is it worth trying."""


def lines_of(text: str) -> dict[tuple[str, ...], int]:
    """The line, from 1, of each table and value of ``text``, which ``tomllib`` could read."""
    found: dict[tuple[str, ...], int] = {}
    table: tuple[str, ...] = ()
    pending: list[str] = []
    start = 1
    for number, line in enumerate(text.split("\n"), 1):
        if not pending:
            start = number
        pending.append(line)
        if len(pending) > 1 and not any(mark in line for mark in _CAN_CLOSE):
            continue
        try:
            values = tomllib.loads("\n".join(pending))
        except tomllib.TOMLDecodeError:
            continue
        paths = list(_paths(values))
        if pending[0].lstrip().startswith("["):
            table, paths = paths[-1], [()]
        for path in paths:
            found.setdefault(table + path, start)
        pending = []
    return found


def _paths(values: Mapping[str, object] | list[object]) -> Iterator[tuple[str, ...]]:
    """The names in ``values``, those that hold others before them."""
    if isinstance(values, list):
        return
    for name, value in values.items():
        yield (name,)
        if isinstance(value, list) and value and isinstance(value[-1], dict):
            value = value[-1]
        if isinstance(value, dict):
            yield from ((name, *path) for path in _paths(value))
