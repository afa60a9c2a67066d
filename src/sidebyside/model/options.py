"""What a caller may choose about a comparison."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CompareOptions:
    """``language`` is a two-letter code for sentence splitting. ``is_furniture_kept`` treats what a
    web page puts around an article as text.
    """

    language: str = "en"
    is_furniture_kept: bool = False
