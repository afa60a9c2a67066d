"""What a search for one kind of fact gives back."""

from __future__ import annotations

from typing import NamedTuple

from ..model.discrepancy import DiscrepancyKind
from ..model.pair import Pair
from ..model.span import Span
from .context import Words

_LONGEST_NOTE = 60
"""Code points of a note that one side's words may take."""


class Finding(NamedTuple):
    """One fact told differently; ``said`` is each side's words for the note."""

    kind: DiscrepancyKind
    spans: Pair[Span]
    said: Pair[str]

    @property
    def note(self) -> str:
        """In plain words: "3,000 on the left, 30,000 on the right"."""
        return f"{_short(self.said.left)} on the left, {_short(self.said.right)} on the right"


def told(kind: DiscrepancyKind, words: Pair[Words], places: Pair[range]) -> Finding:
    """The finding that these tokens, none empty, are told differently."""
    spans = Pair(words.left.span(places.left), words.right.span(places.right))
    said = Pair(words.left.said(places.left), words.right.said(places.right))
    return Finding(kind, spans, said)


def _short(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= _LONGEST_NOTE else plain[: _LONGEST_NOTE - 1] + "…"
