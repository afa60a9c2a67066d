"""What the reader is handed to hear that a text changed and to read it again: it opens no file
itself.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, Protocol

from ..model.document import Document
from ..model.freshness import Freshness
from ..model.pair import Pair
from .comparing import Compare

if TYPE_CHECKING:
    from ..review.desk import Desk


class Source(Protocol):
    """The file of a text."""

    def freshness(self, sha256: str) -> Freshness:
        """Whether it holds the bytes of this digest; cheap as long as the file is not touched."""

    def read(self) -> Document:
        """What it holds now. Raises ``LoadError``."""


class Begun(NamedTuple):
    """What goes with a pair of documents. ``notes`` are what is to be told of how they were
    read.
    """

    compare: Compare
    desk: Desk | None = None
    notes: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Sources:
    """``files`` has ``None`` for a text that can't be read again, and the same source twice if one
    file was named twice.
    """

    files: Pair[Source | None]
    begin: Callable[[Pair[Document]], Begun]
