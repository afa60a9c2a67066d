"""The words and signs for relations and flags: one vocabulary for the report and the reader.

The names in the model and in JSON are stable; these are for people.
"""

from __future__ import annotations

from ..model.alignment import Relation
from ..model.quotation import Utterance, UtteranceRelation
from .quotations import QuoteChoice, QuoteOrder
from .visible import visible

RELATION_WORDS = {
    Relation.IDENTICAL: "identical",
    Relation.EDITED: "edited",
    Relation.REWORDED: "reworded",
    Relation.PARTIAL: "partly the same",
    Relation.LEFT_ONLY: "only on the left",
    Relation.RIGHT_ONLY: "only on the right",
}

LINK_SIGNS = {
    Relation.IDENTICAL: "=",
    Relation.EDITED: "~",
    Relation.REWORDED: "≈",
    Relation.PARTIAL: "&",
}
"""Between the numbers of linked sentences."""

UTTERANCE_WORDS = {
    UtteranceRelation.VERBATIM: "verbatim",
    UtteranceRelation.TRIMMED: "trimmed",
    UtteranceRelation.SPLICED: "spliced",
    UtteranceRelation.ALTERED: "altered",
    UtteranceRelation.UNQUOTED: "unquoted",
    UtteranceRelation.LEFT_ONLY: "only on the left",
    UtteranceRelation.RIGHT_ONLY: "only on the right",
}

UTTERANCE_SIGNS = {
    UtteranceRelation.VERBATIM: "=",
    UtteranceRelation.TRIMMED: "⊂",
    UtteranceRelation.SPLICED: "∪",
    UtteranceRelation.ALTERED: "≠",
    UtteranceRelation.UNQUOTED: "○",
    UtteranceRelation.LEFT_ONLY: "←",
    UtteranceRelation.RIGHT_ONLY: "→",
}
"""A sign for each relation that needs no colour."""


def treatment(utterance: Utterance) -> tuple[str, ...]:
    """What was done to the words spoken: the relation with its sign, further ones, the flags."""
    relation = utterance.relation
    also = (UTTERANCE_WORDS[also] for also in utterance.also)
    return (
        f"{UTTERANCE_SIGNS[relation]} {UTTERANCE_WORDS[relation]}",
        *also,
        *flag_words(utterance),
    )


def flag_words(utterance: Utterance) -> tuple[str, ...]:
    """The flags of an utterance: ``silent cut`` for ``silent-cut``."""
    return tuple(visible(flag.replace("-", " ")) for flag in utterance.flags)


def speaker_words(utterance: Utterance) -> str:
    """Who spoke; empty if no speaker is named."""
    return " / ".join(visible(speaker) for speaker in utterance.speakers)


def choice_words(choice: QuoteChoice) -> str:
    """What a list of quotations shows, and in what order."""
    shown = [] if choice.relation is None else [f"{UTTERANCE_WORDS[choice.relation]} only"]
    if choice.speaker is not None:
        shown.append(visible(choice.speaker) or UNNAMED)
    if choice.order is not QuoteOrder.READING:
        shown.append(choice.order.value)
    return " · ".join(shown)


UNNAMED = "speaker not named"
"""Where a speaker's name would stand."""
