"""The formats that can be written. A new one is a module ``as_*.py`` and one entry here.

A format's module is imported when it is asked for: JSON does not wait for the terminal's colours.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from ..model.comparison import Comparison


class Canvas(NamedTuple):
    """What a report for people is laid out on: its width in cells, and whether it has colours."""

    width: int = 100
    is_coloured: bool = False


class Format(NamedTuple):
    """One format. ``is_for_people``: shown in the terminal's encoding, the others in UTF-8."""

    render: Callable[[Comparison, Canvas], str]
    is_for_people: bool


def _text(comparison: Comparison, canvas: Canvas) -> str:
    from .as_terminal import as_terminal

    return as_terminal(comparison, canvas.width, is_coloured=canvas.is_coloured)


def _stat(comparison: Comparison, canvas: Canvas) -> str:
    from .as_terminal import as_statistics

    return as_statistics(comparison, canvas.width, is_coloured=canvas.is_coloured)


def _brief(comparison: Comparison, canvas: Canvas) -> str:  # noqa: ARG001 (one line, never wrapped)
    from .as_brief import as_brief

    return as_brief(comparison)


def _json(comparison: Comparison, canvas: Canvas) -> str:  # noqa: ARG001 (data has no width)
    from .as_json import as_json

    return as_json(comparison)


FORMATS = {
    "text": Format(_text, is_for_people=True),
    "json": Format(_json, is_for_people=False),
}
"""What ``--format`` writes, by name."""

SHORT_FORMS = {
    "brief": Format(_brief, is_for_people=True),
    "stat": Format(_stat, is_for_people=True),
}
"""What an option of its own name writes."""
