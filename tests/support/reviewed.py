"""The two articles about a harbour, with a fact told differently and a review of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from tests.support.harbour import harbour
from tests.support.made import occurrence_of

from sidebyside.model.comparison import Comparison
from sidebyside.model.discrepancy import Discrepancy, DiscrepancyKind
from sidebyside.model.hand_links import HandLinks
from sidebyside.model.pair import Pair
from sidebyside.review.model import Item, ItemKind, Review, Unplaced

VOTED, STARTS, CRITICS, GATE, MOVED = 1, 2, 3, 5, 6
"""Beads of the comparison that the review names."""

BEGUN = datetime(2031, 3, 4, 9, 30, tzinfo=UTC)
CHANGED = datetime(2031, 3, 5, 17, 0, tzinfo=UTC)


def harbour_with_a_fact() -> Comparison:
    """As ``harbour``; the day of the vote is told differently."""
    made = harbour()
    left, right = made.documents
    day = Discrepancy(
        DiscrepancyKind.DATE,
        Pair(occurrence_of(left, "Monday"), occurrence_of(right, "Tuesday")),
        "Monday on the left, Tuesday on the right",
        VOTED,
    )
    return replace(made, discrepancies=(day,))


def review() -> Review:
    """A review with something of everything: verdicts, a note, links by hand, a lost judgement."""
    return Review(
        "Harbour, first reading",
        BEGUN,
        CHANGED,
        (
            Item(ItemKind.DIFFERENCE, 0),
            Item(ItemKind.DIFFERENCE, VOTED, 4, "Monday, says the register.\nAsk the clerk."),
            Item(ItemKind.DIFFERENCE, STARTS, 1),
            Item(ItemKind.DIFFERENCE, CRITICS, None, "Who?"),
            Item(ItemKind.DIFFERENCE, GATE, 3),
            Item(ItemKind.UTTERANCE, 0, 2, "“far” was not said"),
            Item(ItemKind.DISCREPANCY, 0, 4),
        ),
        links=HandLinks(linked=(Pair(4, 3),), parted=(Pair(8, 5),)),
        unplaced=(Unplaced(ItemKind.DIFFERENCE, Pair("An old line.", ""), 1, "Gone now."),),
    )
