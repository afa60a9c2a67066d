"""The words beside a quotation that say who speaks: “said Maria Lopez, the mayor”.

Where a name was taken over from the other text, that is said too.

Invariant: a snippet holds the words that name the speaker, and beyond them no quotation mark and no
line end. Who the speaker is has been decided long before.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..model.pair import Side
from ..model.quotation import Quotation
from ..model.span import Span

_FARTHEST = 80
"""Characters between the verb and the name beyond which only the name is shown."""

_APPOSITION = re.compile(
    r",\s(?:an?|the|his|her|its|their|one|former|chief|head|who\s(?:is|was|runs|leads|heads))\s"
    r"[^,.;:!?()“”„«»\"\n–—]{1,70}(?=[,.;:!?])"
)
"""What a name is followed by where the text says who that is."""


def naming_side(quotations: Iterable[Quotation]) -> Side | None:
    """The one side that names the speaker of words that both sides quote; ``None`` if both name
    somebody, or neither does. Then the name does not stand in the other text beside the words.
    """
    members = tuple(quotations)
    quoting = {quotation.side for quotation in members if quotation.speaker is not None}
    naming = {quotation.side for quotation in members if quotation.speaker_span is not None}
    return next(iter(naming)) if len(quoting) == 2 and len(naming) == 1 else None


_BREAK = frozenset('“”„«»"\n')


def attribution_of(quotation: Quotation, text: str) -> Span | None:
    """Where ``text`` says who speaks: verb, name and what sets the name off; ``None`` if nowhere.

    It may stand far from the quotation, which then goes on with an earlier one.
    """
    speaker, cue = quotation.speaker_span, quotation.cue_span
    if speaker is None:
        return None
    start, end = speaker.start, speaker.end
    if cue is not None:
        between = text[min(end, cue.end) : max(start, cue.start)]
        if len(between) <= _FARTHEST and _BREAK.isdisjoint(between):
            start, end = min(start, cue.start), max(end, cue.end)
    if end == speaker.end:
        apposition = _APPOSITION.match(text, end, end + _FARTHEST)
        end = end if apposition is None else apposition.end()
    return Span(start, end)
