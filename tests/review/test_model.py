"""The values of a review refuse what cannot be."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from sidebyside.model.hand_links import HandLinks
from sidebyside.model.pair import Pair
from sidebyside.review.model import Item, ItemKind, Review, Unplaced

NOON = datetime(2024, 5, 6, 12, tzinfo=UTC)


def test_a_verdict_has_the_word_of_its_place_counted_from_one() -> None:
    items = (Item(ItemKind.DIFFERENCE, 0, 2), Item(ItemKind.UTTERANCE, 0))
    review = Review("Pier", NOON, NOON, items, ("good", "bad"))
    assert [review.word(item) for item in items] == ["bad", None]
    assert review.reviewed == 1


@pytest.mark.parametrize("verdict", [0, 3, -1])
def test_a_verdict_without_a_word_is_refused(verdict: int) -> None:
    with pytest.raises(ValueError, match=f"no verdict {verdict}"):
        Review("", NOON, NOON, (Item(ItemKind.DIFFERENCE, 0, verdict),), ("good", "bad"))
    lost = Unplaced(ItemKind.DIFFERENCE, Pair("a", "b"), verdict)
    with pytest.raises(ValueError, match=f"no verdict {verdict}"):
        Review("", NOON, NOON, (), ("good", "bad"), unplaced=(lost,))


def test_an_item_is_found_by_what_it_judges() -> None:
    item = Item(ItemKind.DIFFERENCE, 4, note="Ask.")
    review = Review("", NOON, NOON, (item, Item(ItemKind.UTTERANCE, 4, 1)))
    assert review.of(ItemKind.DIFFERENCE, 4) == item
    assert review.of(ItemKind.DISCREPANCY, 4) is None


def test_one_thing_is_judged_once() -> None:
    item = Item(ItemKind.DIFFERENCE, 4)
    with pytest.raises(ValueError, match="twice"):
        Review("", NOON, NOON, (item, item))


def test_a_date_without_its_time_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        Review("", NOON.replace(tzinfo=None), NOON)


def test_links_by_hand_are_in_order_whatever_order_they_were_made_in() -> None:
    one, two = Pair(0, 3), Pair(2, 1)
    assert HandLinks((two, one, two)) == HandLinks((one, two))
    assert HandLinks().linking(two).linking(one).linked == (one, two)


def test_the_last_decision_about_a_pair_counts() -> None:
    pair = Pair(4, 5)
    assert HandLinks().linking(pair).parting(pair) == HandLinks(parted=(pair,))
    assert HandLinks().parting(pair).linking(pair) == HandLinks(linked=(pair,))


def test_a_pair_both_linked_and_parted_is_refused() -> None:
    with pytest.raises(ValueError, match="both linked and parted"):
        HandLinks((Pair(1, 1),), (Pair(1, 1),))


def test_links_by_hand_swap_with_the_documents() -> None:
    assert HandLinks((Pair(1, 2),), (Pair(3, 4),)).swapped() == HandLinks(
        (Pair(2, 1),), (Pair(4, 3),)
    )
