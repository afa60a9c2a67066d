from __future__ import annotations

from tests.support.made import one_link

from sidebyside.model.pair import Side
from sidebyside.model.span import Span
from sidebyside.view.marks import Mark, runs, word_marks


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
