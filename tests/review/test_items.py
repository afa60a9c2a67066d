"""What there is to judge, in which order, and on which words it stands."""

from __future__ import annotations

from tests.support.reviewed import VOTED, harbour_with_a_fact

from sidebyside.model.alignment import Relation
from sidebyside.model.quotation import UtteranceRelation
from sidebyside.review.items import judgeables
from sidebyside.review.model import ItemKind


def test_all_differences_quotations_not_verbatim_and_facts_are_to_be_judged() -> None:
    comparison = harbour_with_a_fact()
    found = {(thing.item.kind, thing.item.index) for thing in judgeables(comparison)}
    beads = [n for n, bead in enumerate(comparison.alignment.beads) if bead.is_difference]
    spoken = [
        n
        for n, utterance in enumerate(comparison.utterances)
        if utterance.relation is not UtteranceRelation.VERBATIM
    ]
    assert found == {
        *((ItemKind.DIFFERENCE, n) for n in beads),
        *((ItemKind.UTTERANCE, n) for n in spoken),
        (ItemKind.DISCREPANCY, 0),
    }
    assert len(beads) < len(comparison.alignment.beads)
    assert Relation.IDENTICAL in {bead.relation for bead in comparison.alignment.beads}


def test_things_stand_in_reading_order_a_fact_after_its_sentence() -> None:
    things = [thing.item for thing in judgeables(harbour_with_a_fact())]
    at = next(n for n, item in enumerate(things) if item.kind is ItemKind.DISCREPANCY)
    assert (things[at - 1].kind, things[at - 1].index) == (ItemKind.DIFFERENCE, VOTED)
    order = [item.index for item in things if item.kind is ItemKind.DIFFERENCE]
    assert order == sorted(order)


def test_an_anchor_holds_the_words_and_the_sentences_they_stand_in() -> None:
    comparison = harbour_with_a_fact()
    fact = next(t for t in judgeables(comparison) if t.item.kind is ItemKind.DISCREPANCY)
    assert tuple(fact.anchor.words) == ("Monday", "Tuesday")
    assert fact.anchor.label == "date"
    bead = comparison.alignment.beads[VOTED]
    assert fact.anchor.sentences == bead.sentences
