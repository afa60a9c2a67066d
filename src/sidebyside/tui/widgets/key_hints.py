"""Keys and their words beside each other on one line: which of them there is room for."""

from __future__ import annotations

from collections.abc import Sequence

from ...view.cells import cell_width

Hint = tuple[str, str]
"""Key and words."""

_AROUND = 3
"""Blanks before and after the key, and after the words."""


def fitting(hints: Sequence[tuple[bool, Hint]], wide: int) -> list[Hint]:
    """The hints that fit into so many cells, in their order; those with ``True`` always show."""
    room = wide - sum(_cells(hint) for is_always, hint in hints if is_always)
    shown: list[Hint] = []
    for is_always, hint in hints:
        room -= 0 if is_always else _cells(hint)
        if is_always or room >= 0:
            shown.append(hint)
    return shown


def _cells(hint: Hint) -> int:
    return cell_width(hint[0]) + cell_width(hint[1]) + _AROUND
