"""The steps of a comparison. What happens in them does not belong here."""

from __future__ import annotations

from enum import Enum


class Stage(Enum):
    """The steps of a comparison, in order, in words for people."""

    SEGMENT = "splitting into sentences"
    ALIGN = "linking sentences"
    DIFF = "comparing words"
    QUOTES = "matching quotations"
    FACTS = "looking for facts told differently"
    SUMMARISE = "counting"
