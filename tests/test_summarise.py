"""The counts of a comparison."""

from __future__ import annotations

from sidebyside import compare
from sidebyside.model.alignment import Relation
from sidebyside.model.comparison import Share
from sidebyside.model.quotation import UtteranceRelation

LEFT = """The ferry sank at noon off Cape Varr.

“Everyone is safe,” said Captain Ione Brandt.

The cargo was coal."""

RIGHT = """The ferry sank at noon off Cape Varr.

“Everyone is safe,” said Captain Ione Brandt.

Divers will search the wreck on Sunday."""


def test_words_stand_in_the_other_text_by_count_and_base() -> None:
    left, right = compare(LEFT, RIGHT).summary.sides
    assert (left.words, left.sentences, left.quotations) == (19, 3, 1)
    assert left.contained == Share(15, 19)
    assert right.contained == Share(15, 22)


def test_containment_outside_quotations_leaves_quoted_words_out_of_part_and_base() -> None:
    left, right = compare(LEFT, RIGHT).summary.sides
    assert left.contained_outside_quotations == Share(12, 16)
    assert right.contained_outside_quotations == Share(12, 19)


def test_beads_and_utterances_are_counted_by_relation() -> None:
    summary = compare(LEFT, RIGHT).summary
    assert {r: n for r, n in summary.beads.items() if n} == {
        Relation.IDENTICAL: 2,
        Relation.LEFT_ONLY: 1,
        Relation.RIGHT_ONLY: 1,
    }
    assert {r: n for r, n in summary.utterances.items() if n} == {UtteranceRelation.VERBATIM: 1}
    assert summary.moved == 0


def test_two_empty_texts_do_not_differ_and_have_no_ratio() -> None:
    comparison = compare("", "")
    assert not comparison.has_differences
    assert comparison.summary.sides.left.contained.ratio is None
