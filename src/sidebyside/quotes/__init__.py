"""Quotations: found, attributed to their speakers, and matched across both documents."""

from .attribute import attribute
from .extract import extract
from .match import match
from .unmarked import with_unmarked
from .words import words_of

__all__ = ["attribute", "extract", "match", "with_unmarked", "words_of"]
