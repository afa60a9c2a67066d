"""One line for people: whether two texts differ, and how."""

from __future__ import annotations

from ..model.alignment import Relation
from ..model.comparison import Comparison
from ..model.quotation import UtteranceRelation
from ..view.visible import visible

RELATION_WORDS = {
    Relation.IDENTICAL: "identical",
    Relation.EDITED: "edited",
    Relation.REWORDED: "reworded",
    Relation.PARTIAL: "partly the same",
    Relation.LEFT_ONLY: "only left",
    Relation.RIGHT_ONLY: "only right",
}

UTTERANCE_WORDS = {
    UtteranceRelation.VERBATIM: "verbatim",
    UtteranceRelation.TRIMMED: "trimmed",
    UtteranceRelation.SPLICED: "spliced",
    UtteranceRelation.ALTERED: "altered",
    UtteranceRelation.UNQUOTED: "without marks",
    UtteranceRelation.LEFT_ONLY: "only left",
    UtteranceRelation.RIGHT_ONLY: "only right",
}


def as_brief(comparison: Comparison) -> str:
    """The line, with its line end. The name of a file may be in it, made visible."""
    left, right = comparison.documents.map(lambda document: visible(document.origin.name))
    if not comparison.has_differences:
        if comparison.documents.left.text == comparison.documents.right.text:
            return f"{left} and {right} are the same\n"
        return f"{left} and {right} use the same words; typography and page furniture differ\n"
    found = [f"sentences: {sentence_counts(comparison)}"]
    if quotations := utterance_counts(comparison):
        found.append(f"quotations: {quotations}")
    return f"{left} and {right} differ; {'; '.join(found)}\n"


def sentence_counts(comparison: Comparison) -> str:
    """Links by relation, those that occur: "12 identical, 3 edited, 2 of them moved"."""
    summary = comparison.summary
    counts = [f"{summary.beads[r]:,} {RELATION_WORDS[r]}" for r in Relation if summary.beads[r]]
    if summary.moved:
        counts.append(f"{summary.moved:,} of these moved")
    return ", ".join(counts)


def utterance_counts(comparison: Comparison) -> str:
    """Utterances by relation, those that occur; empty if nobody is quoted."""
    counts = comparison.summary.utterances
    return ", ".join(f"{counts[r]:,} {UTTERANCE_WORDS[r]}" for r in UtteranceRelation if counts[r])
