"""A text with its parts, as the stages after segmentation are handed it."""

from __future__ import annotations

from sidebyside.compare import as_document, segmented
from sidebyside.model.document import Document
from sidebyside.model.options import CompareOptions


def segmented_text(text: str) -> Document:
    """The text in its paragraphs, sentences and tokens, nothing taken for furniture yet."""
    return segmented(as_document(text), CompareOptions(is_furniture_kept=True))
