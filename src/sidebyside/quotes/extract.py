"""Which stretches stand between quotation marks (naive: curly pairs in one paragraph)."""

from __future__ import annotations

import re

from ..model.document import Document
from ..model.pair import Side
from ..model.quotation import Quotation
from ..model.span import Span

_CURLY = re.compile(r"“([^”\n]+)”")


def extract(document: Document, side: Side) -> tuple[Quotation, ...]:
    """The quotations of one document in reading order, not yet attributed."""
    letter = "L" if side is Side.LEFT else "R"
    return tuple(
        Quotation(f"{letter}{n}", side, Span(*m.span(1)), ("“", "”"))
        for n, m in enumerate(_CURLY.finditer(document.text), 1)
    )
