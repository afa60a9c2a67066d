"""Links made and undone by hand: what they change, and what they leave alone."""

from __future__ import annotations

import pytest

from sidebyside.compare import compare
from sidebyside.model.comparison import Comparison
from sidebyside.model.hand_links import NO_HAND_LINKS, HandLinks
from sidebyside.model.options import CompareOptions
from sidebyside.model.pair import Pair
from sidebyside.model.span import Span

_LEFT = "\n\n".join(
    [
        "The harbour board raised the mooring fee by a fifth on Friday.",
        "Skippers called the decision a declaration of war.",
        "A petition with 900 names was handed in before noon.",
        "The board meets again in June.",
    ]
)
_RIGHT = "\n\n".join(
    [
        "The harbour board raised the mooring fee by a third on Friday.",
        "Nobody who owns a boat was pleased.",
        "A petition with 900 names was handed in before noon.",
        "The board meets again in June.",
    ]
)


def _compared(by_hand: HandLinks = NO_HAND_LINKS) -> Comparison:
    return compare(_LEFT, _RIGHT, CompareOptions(is_furniture_kept=True), by_hand=by_hand)


def _beads(comparison: Comparison) -> list[tuple[tuple[int, ...], tuple[int, ...], str, bool]]:
    return [
        (bead.sentences.left, bead.sentences.right, bead.relation.value, bead.is_by_hand)
        for bead in comparison.alignment.beads
    ]


def test_without_hand_links_these_are_the_links() -> None:
    assert _beads(_compared()) == [
        ((0,), (0,), "edited", False),
        ((), (1,), "right-only", False),
        ((1,), (), "left-only", False),
        ((2,), (2,), "identical", False),
        ((3,), (3,), "identical", False),
    ]


def test_a_link_by_hand_joins_sentences_that_share_no_word() -> None:
    comparison = _compared(HandLinks().linking(Pair(1, 1)))
    assert _beads(comparison) == [
        ((0,), (0,), "edited", False),
        ((1,), (1,), "reworded", True),
        ((2,), (2,), "identical", False),
        ((3,), (3,), "identical", False),
    ]
    bead = comparison.alignment.beads[1]
    assert bead.reasons[0] == "linked by hand"
    assert bead.score == 1.0


def test_edits_and_summary_follow_a_link_by_hand() -> None:
    before, after = _compared(), _compared(HandLinks().linking(Pair(1, 1)))
    bead = after.alignment.beads[1]
    spans = [edit.spans.left for edit in bead.edits if edit.spans.left]
    sentence = after.documents.left.sentences[1].span
    assert Span(spans[0].start, spans[-1].end) == sentence
    counts = [
        {relation.value: count for relation, count in c.summary.beads.items() if count}
        for c in (before, after)
    ]
    assert counts == [
        {"identical": 2, "edited": 1, "left-only": 1, "right-only": 1},
        {"identical": 2, "edited": 1, "reworded": 1},
    ]


def test_a_link_undone_by_hand_leaves_both_sides_alone() -> None:
    assert _beads(_compared(HandLinks().parting(Pair(2, 2)))) == [
        ((0,), (0,), "edited", False),
        ((), (1,), "right-only", False),
        ((), (2,), "right-only", True),
        ((1,), (), "left-only", False),
        ((2,), (), "left-only", True),
        ((3,), (3,), "identical", False),
    ]


def test_a_link_by_hand_is_added_to_those_that_were_found() -> None:
    comparison = _compared(HandLinks().linking(Pair(1, 0)))
    assert _beads(comparison)[0] == ((0, 1), (0,), "reworded", True)


def test_a_link_by_hand_between_equal_sentences_is_identical_and_says_both() -> None:
    bead = _compared(HandLinks().linking(Pair(2, 2))).alignment.beads[3]
    assert (bead.relation.value, bead.reasons) == (
        "identical",
        ("linked by hand", "the same words"),
    )


@pytest.mark.parametrize(
    "by_hand",
    [
        HandLinks(linked=(Pair(1, 99),)),
        HandLinks(parted=(Pair(99, 1),)),
        HandLinks(parted=(Pair(1, 1),)),
    ],
    ids=["linked to nothing", "parted from nothing", "parted though never linked"],
)
def test_a_decision_without_an_object_changes_nothing(by_hand: HandLinks) -> None:
    assert _compared(by_hand) == _compared()


def test_page_furniture_is_not_linked_by_hand() -> None:
    left = f"{_LEFT}\n\nShare this article\n\nSign up for our newsletter"
    plain = compare(left, _RIGHT)
    furniture = [s.furniture is not None for s in plain.documents.left.sentences]
    assert furniture[4:] == [True, True]
    assert compare(left, _RIGHT, by_hand=HandLinks().linking(Pair(4, 1))) == plain
