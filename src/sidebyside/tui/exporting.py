"""What the reader is handed to write reports: it shows no format itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..model.comparison import Comparison

if TYPE_CHECKING:
    from ..review.model import Review


@dataclass(frozen=True, slots=True)
class Exporter:
    """``formats`` are names with words that say what they are. ``suggested`` gives a file name for
    a format; ``write`` writes one whole or raises ``WriteError``; ``exists`` tells whether
    something stands there already, or raises ``WriteError`` if nothing can be written there.
    """

    formats: Mapping[str, str]
    suggested: Callable[[str], str]
    write: Callable[[str, str, Comparison, Review | None], None]
    exists: Callable[[str], bool]
