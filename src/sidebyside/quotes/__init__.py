"""Quotations: found, attributed to their speakers, and matched across both documents."""

from .attribute import attribute
from .extract import extract
from .match import match

__all__ = ["attribute", "extract", "match"]
