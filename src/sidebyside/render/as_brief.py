"""One line for people: whether two texts differ, and how."""

from __future__ import annotations

from functools import partial

from ..model.alignment import Relation
from ..model.comparison import Comparison
from ..model.document import Document
from ..model.quotation import UtteranceRelation
from ..view.visible import visible
from ..view.words import RELATION_WORDS, UTTERANCE_WORDS


def as_brief(comparison: Comparison) -> str:
    """The line, with its line end. The name of a file may be in it, made visible."""
    left, right = comparison.documents.map(lambda document: visible(document.origin.name))
    if not comparison.has_differences:
        if comparison.documents.left.text == comparison.documents.right.text:
            return f"{left} and {right} are the same\n"
        return f"{left} and {right} use the same words; {_all_that_differs(comparison)}\n"
    found = [f"sentences: {sentence_counts(comparison)}"]
    if quotations := utterance_counts(comparison):
        found.append(f"quotations: {quotations}")
    return f"{left} and {right} differ; {'; '.join(found)}\n"


def _all_that_differs(comparison: Comparison) -> str:
    """What is left to differ between texts whose articles use the same words."""
    kinds = (("typography", False), ("page furniture", True))
    found = []
    for name, is_furniture in kinds:
        words = comparison.documents.map(partial(_words_of, is_furniture=is_furniture))
        if words.left != words.right:
            found.append(name)
    if not found:
        return "only blanks and line ends differ"
    return " and ".join(found) + (" differ" if len(found) > 1 else " differs")


def _words_of(document: Document, *, is_furniture: bool) -> list[str]:
    """The article's words or the furniture's, marks and all, whatever blanks part them."""
    chosen = (s for s in document.sentences if (s.furniture is not None) is is_furniture)
    return " ".join(s.span.of(document.text) for s in chosen).split()


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
