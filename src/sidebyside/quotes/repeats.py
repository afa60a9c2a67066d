"""Speakers of words that are quoted again where nobody is named: in a headline, a pull quote.

Words name their speaker only if they stand, the same and in a row, in a quotation that has one.
Invariant: who has a speaker keeps it; only ``speaker`` is filled in, for no words here name one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ..model.quotation import Quotation

_KEY_WORDS = 3
_LEAST_WORDS = (3, 6)
"""How many words must be the same: within one text, and in the other text."""
_MOST_HOLDERS = 8
"""A beginning in more quotations than this is a formula."""

_WORD = re.compile(r"\w+")
_Text = tuple[str, Sequence[Quotation]]


def with_repeats(
    text: str, quotations: tuple[Quotation, ...], givers: tuple[_Text, ...]
) -> tuple[Quotation, ...]:
    """The quotations; those without a speaker have the one whom another quotation names.

    ``givers`` are the texts to look in, the quotations' own first.
    """
    if all(quotation.speaker is not None for quotation in quotations):
        return quotations
    named = tuple(_Named(*giver) for giver in givers)

    def spoken(quotation: Quotation) -> Quotation:
        if quotation.speaker is not None or quotation.speaker_span is not None:
            return quotation
        words = _words(quotation.span.of(text))
        for giver, least in zip(named, _LEAST_WORDS, strict=True):
            speaker = giver.speaker_of(words) if len(words) >= least else None
            if speaker is not None:
                return replace(quotation, speaker=speaker)
        return quotation

    return tuple(spoken(quotation) for quotation in quotations)


def _words(words: str) -> list[str]:
    return _WORD.findall(words.lower())


class _Named:
    """The quotations of one text that have a speaker, by the runs of words in them."""

    def __init__(self, text: str, quotations: Sequence[Quotation]) -> None:
        self._text = text
        self._quotations = quotations
        self._runs: dict[tuple[str, ...], list[tuple[str, str]]] | None = None

    def speaker_of(self, words: list[str]) -> str | None:
        """Who says these words, if it is one."""
        runs = self._index()
        holders = runs.get(tuple(words[:_KEY_WORDS]), ())
        if len(holders) > _MOST_HOLDERS:
            return None
        wanted = f" {' '.join(words)} "
        speakers = {speaker for said, speaker in holders if wanted in said}
        return speakers.pop() if len(speakers) == 1 else None

    def _index(self) -> dict[tuple[str, ...], list[tuple[str, str]]]:
        if self._runs is None:
            self._runs = {}
            for quotation in self._quotations:
                if quotation.speaker is None:
                    continue
                words = _words(quotation.span.of(self._text))
                entry = f" {' '.join(words)} ", quotation.speaker
                for at in range(len(words) - _KEY_WORDS + 1):
                    holders = self._runs.setdefault(tuple(words[at : at + _KEY_WORDS]), [])
                    if len(holders) <= _MOST_HOLDERS:
                        holders.append(entry)
        return self._runs
