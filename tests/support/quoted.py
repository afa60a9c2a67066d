"""Two texts with their quotations found in the simplest way: whatever stands between “ and ”.

A quotation in another paragraph's text is numbered as in the package: L1, L2, … and R1, R2, ….
``“~`` opens a quotation that goes on with the one before it (the ``~`` is no part of the text).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from sidebyside.model.document import Document, Origin
from sidebyside.model.pair import Pair, Side
from sidebyside.model.quotation import Quotation, Utterance
from sidebyside.model.span import Span
from sidebyside.quotes import match, words_of
from sidebyside.segment import segment


@dataclass(frozen=True, slots=True)
class Matched:
    """Two texts, their quotations and what ``match`` makes of them."""

    documents: Pair[Document]
    quotations: Pair[tuple[Quotation, ...]]
    utterances: tuple[Utterance, ...]

    def of(self, quotation: str) -> list[Utterance]:
        """The utterances that a quotation is a member of."""
        return [u for u in self.utterances if quotation in u.quotations]

    def the(self, quotation: str) -> Utterance:
        """The one utterance that a quotation is a member of."""
        (utterance,) = self.of(quotation)
        return utterance

    def words(self, side: Side, span: Span) -> str:
        return span.of(self.documents[side].text)


def matched(left: str, right: str, speakers: Mapping[str, str] | None = None) -> Matched:
    """Match the quotations of two texts; ``speakers`` names some by id, as if named beside them."""
    pairs = Pair(quoted(left, Side.LEFT, speakers or {}), quoted(right, Side.RIGHT, speakers or {}))
    documents = pairs.map(lambda pair: pair[0])
    quotations = pairs.map(lambda pair: pair[1])
    return Matched(documents, quotations, match(documents, words_of(documents), quotations))


def quoted(
    marked: str, side: Side, speakers: Mapping[str, str]
) -> tuple[Document, tuple[Quotation, ...]]:
    """A document and its quotations."""
    going_on = [found.group(1) == "~" for found in re.finditer("“(~?)", marked)]
    text = marked.replace("“~", "“")
    parts = segment(text)
    document = Document(
        Origin(side.value),
        text,
        "",
        paragraphs=parts.paragraphs,
        sentences=parts.sentences,
        tokens=parts.tokens,
    )
    letter = side.value[0].upper()
    quotations: list[Quotation] = []
    for number, found in enumerate(re.finditer("“([^”]*)”", text), 1):
        speaker = speakers.get(f"{letter}{number}")
        at = text.find(speaker.split()[-1]) if speaker else -1
        quotations.append(
            Quotation(
                f"{letter}{number}",
                side,
                Span(*found.span(1)),
                ("“", "”"),
                speaker=speaker,
                speaker_span=Span(at, at + len(speaker.split()[-1])) if speaker else None,
                continues=f"{letter}{number - 1}" if going_on[number - 1] else None,
            )
        )
    return document, tuple(quotations)
