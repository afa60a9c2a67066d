from __future__ import annotations

from tests.support.made import Furniture, document

from sidebyside.model.alignment import Alignment, Bead, Relation
from sidebyside.model.pair import Pair
from sidebyside.render.sequence import sequence
from sidebyside.view.folds import Fold


def test_furniture_folds_stand_before_the_sentence_that_follows_them() -> None:
    ad, share = Furniture("Buy boats", "an advertisement"), Furniture("Share", "a prompt")
    left = document("a", [ad, share, ad], ["One."], [share], ["Two."], [ad])
    right = document("b", ["One."], ["Two."], [share])
    beads = (
        Bead(Pair((3,), (0,)), Relation.IDENTICAL),
        Bead(Pair((5,), (1,)), Relation.IDENTICAL),
    )
    assert list(sequence(Pair(left, right), Alignment(beads))) == [
        Pair((Fold(range(3), (("an advertisement", 2), ("a prompt", 1))),), ()),
        beads[0],
        Pair((Fold(range(4, 5), (("a prompt", 1),)),), ()),
        beads[1],
        Pair(
            (Fold(range(6, 7), (("an advertisement", 1),)),),
            (Fold(range(2, 3), (("a prompt", 1),)),),
        ),
    ]


def test_a_document_of_furniture_alone_is_one_fold() -> None:
    left = document("a", [Furniture("Share", "a prompt")])
    assert list(sequence(Pair(left, document("b")), Alignment())) == [
        Pair((Fold(range(1), (("a prompt", 1),)),), ())
    ]
