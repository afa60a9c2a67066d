"""The counts of a comparison."""

from __future__ import annotations

import pytest
from tests.support import made

from sidebyside import compare
from sidebyside.model.alignment import Bead, Relation
from sidebyside.model.comparison import Extent, Share, Stretch
from sidebyside.model.pair import Pair, Side
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


def test_the_parts_of_each_side_make_up_the_whole() -> None:
    left, right = compare(LEFT, RIGHT).summary.sides
    assert {r: e for r, e in left.relations.items() if e.sentences} == {
        Relation.IDENTICAL: Extent(2, 15),
    }
    assert left.only_here == Extent(1, 4)
    assert {r: e for r, e in right.relations.items() if e.sentences} == {
        Relation.IDENTICAL: Extent(2, 15),
    }
    assert right.only_here == Extent(1, 7)


def test_text_of_its_own_is_placed_in_the_article_and_in_its_quarters() -> None:
    left, right = compare(LEFT, RIGHT).summary.sides
    assert right.own == (Stretch(2, 2, 1, 1, is_at_start=False, is_at_end=True),)
    assert left.own_by_quarter == (Share(0, 8), Share(0, 7), Share(0, 0), Share(4, 4))


def _only(places: str) -> tuple[Stretch, ...]:
    """The stretches of an article of one sentence a letter, ``x`` where it stands only here."""
    documents = Pair(made.document("left", [*map("{}.".format, places)]), made.document("right"))
    there = made.document("right", [letter for letter in places if letter == "-"])
    shared = [n for n, letter in enumerate(places) if letter == "-"]
    beads = [Bead(Pair((n,), (at,)), Relation.EDITED) for at, n in enumerate(shared)]
    beads += [
        Bead(Pair((n,), ()), Relation.LEFT_ONLY) for n, letter in enumerate(places) if letter == "x"
    ]
    return made.comparison(documents.with_side(Side.RIGHT, there), beads).summary.sides.left.own


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        ("", []),
        ("---", []),
        ("xxx", [(0, 2, 3, 3, True, True)]),
        ("xx--", [(0, 1, 2, 2, True, False)]),
        ("x-x--", [(0, 2, 2, 3, True, False)]),
        ("--x--x", [(2, 2, 1, 1, False, False), (5, 5, 1, 1, False, True)]),
    ],
)
def test_sentences_that_at_most_one_other_parts_are_one_stretch(
    places: str, expected: list[tuple[int, int, int, int, bool, bool]]
) -> None:
    assert list(_only(places)) == [Stretch(*fields) for fields in expected]


def test_an_impossible_stretch_is_refused() -> None:
    with pytest.raises(ValueError, match="impossible stretch"):
        Stretch(3, 2, 1, 1, is_at_start=False, is_at_end=False)


def test_a_word_of_which_only_a_part_stands_in_the_other_text_is_not_contained() -> None:
    left, right = "The minister saw the harbour.", "The ministers saw the harbor."
    sides = compare(left, right).summary.sides
    assert [side.contained for side in sides] == [Share(4, 5), Share(4, 5)]
