"""One way to write a report to a file, for the command line and for the reader alike."""

from __future__ import annotations

import re

from ..model.comparison import Comparison
from ..model.document import Document
from ..model.pair import Pair
from .output import write_text
from .registry import DEFAULT_CANVAS, Canvas, Format

TYPE_CHECKING = False  # as in typing; a report without a review waits for none
if TYPE_CHECKING:
    from ..review.model import Review

_LONGEST_STEM = 40
_NOT_IN_NAMES = re.compile(r"[^\w-]+")


def write(
    comparison: Comparison,
    chosen: Format,
    path: str,
    review: Review | None = None,
    canvas: Canvas = DEFAULT_CANVAS,
) -> None:
    """Write the comparison, and a review of it, in the ``chosen`` format: whole or not at all.

    ``path`` may be ``-`` for standard output. Raises ``WriteError``; what stood there is untouched
    then.
    """
    text = chosen.render(comparison, canvas, review)
    write_text(text, path, is_for_people=chosen.is_for_people)


def suggested_name(documents: Pair[Document], chosen: Format) -> str:
    """A name for a report of two documents: ``original-rewrite.md``. Letters and hyphens only, so
    that no folder is named and no option is meant; more than the name of one of them, which could
    be that text itself.
    """
    stems = list(dict.fromkeys(stem for stem in documents.map(_stem) if stem))
    stems += ["comparison"] * (len(stems) < 2)
    return "-".join(stems) + chosen.suffix


def _stem(document: Document) -> str:
    """The name of a file without folder and ending; empty for what has none, or a number."""
    if not document.origin.is_named:
        return ""
    base = document.origin.name.replace("\\", "/").rpartition("/")[2]
    stem = base.rpartition(".")[0] or base
    return _NOT_IN_NAMES.sub("-", stem)[:_LONGEST_STEM].strip("-_")
