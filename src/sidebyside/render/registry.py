"""The formats that can be written. A new one is a module ``as_*.py`` and one entry here.

A format's module is imported when it is asked for: JSON does not wait for the terminal's colours.
"""

from __future__ import annotations

from typing import NamedTuple, Protocol

from ..model.comparison import Comparison

TYPE_CHECKING = False  # as in typing; a report without a review waits for none
if TYPE_CHECKING:
    from ..review.model import Review


class Canvas(NamedTuple):
    """What a report for people is laid out on: its width in cells, and whether it has colours."""

    width: int = 100
    is_coloured: bool = False


DEFAULT_CANVAS = Canvas()


class Render(Protocol):
    """What every format is: a function of the comparison, and of a review if there is one."""

    def __call__(
        self,
        comparison: Comparison,
        canvas: Canvas = DEFAULT_CANVAS,
        review: Review | None = None,
    ) -> str:
        """The whole report."""


class Format(NamedTuple):
    """One format.

    ``is_for_people``: shown in the terminal's encoding, the others in UTF-8. ``suffix`` ends the
    names of its files; ``words`` say what it is, for a menu.
    """

    render: Render
    is_for_people: bool
    suffix: str
    words: str


def _text(
    comparison: Comparison, canvas: Canvas = DEFAULT_CANVAS, review: Review | None = None
) -> str:
    from .as_terminal import as_terminal

    return as_terminal(comparison, canvas.width, is_coloured=canvas.is_coloured, review=review)


def _stat(
    comparison: Comparison,
    canvas: Canvas = DEFAULT_CANVAS,
    review: Review | None = None,  # noqa: ARG001 (counts of the texts alone)
) -> str:
    from .as_terminal import as_statistics

    return as_statistics(comparison, canvas.width, is_coloured=canvas.is_coloured)


def _brief(
    comparison: Comparison,
    canvas: Canvas = DEFAULT_CANVAS,  # noqa: ARG001 (one line, never wrapped)
    review: Review | None = None,  # noqa: ARG001 (whether the texts differ is no judgement)
) -> str:
    from .as_brief import as_brief

    return as_brief(comparison)


def _json(
    comparison: Comparison,
    canvas: Canvas = DEFAULT_CANVAS,  # noqa: ARG001 (data has no width)
    review: Review | None = None,
) -> str:
    from .as_json import as_json

    return as_json(comparison, review)


def _markdown(
    comparison: Comparison,
    canvas: Canvas = DEFAULT_CANVAS,  # noqa: ARG001 (who shows it wraps it)
    review: Review | None = None,
) -> str:
    from .as_markdown import as_markdown

    return as_markdown(comparison, review)


def _html(
    comparison: Comparison,
    canvas: Canvas = DEFAULT_CANVAS,  # noqa: ARG001 (a page finds out how wide it is)
    review: Review | None = None,
) -> str:
    from .as_html import as_html

    return as_html(comparison, review)


def _csv(
    comparison: Comparison,
    canvas: Canvas = DEFAULT_CANVAS,  # noqa: ARG001 (data has no width)
    review: Review | None = None,
) -> str:
    from .as_csv import as_csv

    return as_csv(comparison, review)


FORMATS = {
    "text": Format(_text, is_for_people=True, suffix=".txt", words="a report as plain text"),
    "markdown": Format(
        _markdown, is_for_people=False, suffix=".md", words="a report for a forge or a wiki"
    ),
    "html": Format(
        _html,
        is_for_people=False,
        suffix=".html",
        words="one page to read and click, for a browser",
    ),
    "json": Format(_json, is_for_people=False, suffix=".json", words="everything, for programs"),
    "csv": Format(_csv, is_for_people=False, suffix=".csv", words="a table for a spreadsheet"),
}
"""What ``--format`` writes, by name."""

SHORT_FORMS = {
    "brief": Format(_brief, is_for_people=True, suffix=".txt", words="whether and how they differ"),
    "stat": Format(_stat, is_for_people=True, suffix=".txt", words="the counts alone"),
}
"""What an option of its own name writes."""
