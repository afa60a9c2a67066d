"""Who says each quotation (naive: nobody yet)."""

from __future__ import annotations

from ..model.document import Document
from ..model.pair import Pair
from ..model.quotation import Quotation


def attribute(
    documents: Pair[Document], quotations: Pair[tuple[Quotation, ...]]
) -> Pair[tuple[Quotation, ...]]:
    """The same quotations with speakers and cues; names are resolved over both documents."""
    return quotations
