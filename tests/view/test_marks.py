from __future__ import annotations

import pytest
from tests.support.made import one_link

from sidebyside.model.pair import Side
from sidebyside.model.span import Span
from sidebyside.view.marks import Mark, Stretches, Withheld, link_marks, runs, word_marks


def test_changed_words_are_marked_by_their_grade() -> None:
    comparison = one_link("On [Monday|Tuesday!] the [harbour|harbor~] [wall|dam] broke[| down].")
    bead = comparison.alignment.beads[0]
    left, right = comparison.documents
    marked = {
        side: [(text[start:end], marks) for start, end, marks in word_marks(bead.edits, side, text)]
        for side, text in ((Side.LEFT, left.text), (Side.RIGHT, right.text))
    }
    assert marked == {
        Side.LEFT: [
            ("Monday", Mark.SUBSTANCE),
            ("harbour", Mark.LIGHT),
            ("wall", Mark.WORDING),
        ],
        Side.RIGHT: [
            ("Tuesday", Mark.SUBSTANCE),
            ("harbor", Mark.LIGHT),
            ("dam", Mark.WORDING),
            ("down", Mark.WORDING),
        ],
    }


def test_a_row_is_cut_where_marks_begin_and_end() -> None:
    marked = [(0, 30, int(Mark.CURSOR)), (12, 15, int(Mark.WORDING)), (28, 40, int(Mark.WORDING))]
    assert list(runs(Span(10, 32), marked)) == [
        (10, 12, Mark.CURSOR),
        (12, 15, Mark.CURSOR | Mark.WORDING),
        (15, 28, Mark.CURSOR),
        (28, 30, Mark.CURSOR | Mark.WORDING),
        (30, 32, Mark.WORDING),
    ]


def test_an_unmarked_row_is_one_run_and_an_empty_row_none() -> None:
    assert list(runs(Span(3, 9), [])) == [(3, 9, 0)]
    assert list(runs(Span(3, 3), [])) == []


def test_a_row_gets_all_stretches_that_reach_into_it_and_none_behind_it() -> None:
    marked = [(0, 40, 1), (5, 6, 2), (30, 34, 4), (60, 70, 8)]
    found = Stretches(reversed(marked)).near(Span(32, 50))
    assert {(0, 40, 1), (30, 34, 4)} <= set(found) <= set(marked[:3])
    assert list(Stretches().near(Span(0, 9))) == []


def test_a_row_asks_for_few_of_many_stretches() -> None:
    stretches = Stretches((at, at + 5, 1) for at in range(0, 100_000, 10))
    assert len(stretches.near(Span(50_000, 50_040))) == 4


@pytest.mark.parametrize(
    ("changed", "withheld", "left"),
    [
        ("On [Monday|Tuesday!] it [rained|poured] in the harbour.", Withheld.NONE, 2),
        ("[STORM HITS COAST|Storm hits coast~] [Monday|Tuesday!]", Withheld.LIGHT, 1),
        ("[A gale|Strong wind] [blew|came] at [night|dawn]", Withheld.ALL, 0),
    ],
    ids=["some words", "spelling throughout", "most words"],
)
def test_marks_that_would_cover_most_of_a_link_are_withheld(
    changed: str, withheld: Withheld, left: int
) -> None:
    made = one_link(changed)
    texts = made.documents.map(lambda document: document.text)
    marks, found = link_marks(made.alignment.beads[0].edits, texts)
    assert (found, len(marks.left)) == (withheld, left)
