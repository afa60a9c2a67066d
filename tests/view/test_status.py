from __future__ import annotations

import pytest
from tests.support.harbour import harbour
from tests.support.made import comparison, one_link

from sidebyside.model.discrepancy import Discrepancy, DiscrepancyKind
from sidebyside.model.pair import Pair, Side
from sidebyside.view.marks import Withheld
from sidebyside.view.status import Run, alarmed, filled, moves, why


@pytest.mark.parametrize(
    ("bead", "side", "words"),
    [
        (1, Side.LEFT, "s4 ↔ 3 · edited · 12 words in a row"),
        (2, Side.LEFT, "s5 ↔ 4,5 · reworded · shares: nine, million"),
        (2, Side.RIGHT, "s4,5 ↔ 5 · reworded · shares: nine, million"),
        (3, Side.RIGHT, "s6 · only on the right"),
        (5, Side.LEFT, "s7 · only on the left"),
        (6, Side.LEFT, "s8 ↔ 2 · identical · moved up 3 · the same words"),
        (6, Side.RIGHT, "s2 ↔ 8 · identical · moved down 3 · the same words"),
    ],
)
def test_the_line_says_what_is_linked_and_why(bead: int, side: Side, words: str) -> None:
    found = harbour()
    assert why(found, moves(found.alignment), bead, side, Withheld.NONE) == words


@pytest.mark.parametrize(
    ("width", "rows", "lines"),
    [
        (40, 1, ["one · two · three"]),
        (10, 1, ["one · two…"]),
        (10, 2, ["one · two", "· three"]),
        (5, 2, ["one ·", "two…"]),
        (10, 5, ["one · two", "· three"]),
    ],
)
def test_words_fill_the_rows_that_there_are(width: int, rows: int, lines: list[str]) -> None:
    assert filled("one · two · three", width, rows) == lines


def test_a_discrepancy_of_the_link_is_told_first() -> None:
    made = one_link("It rose [two|ten!] metres.")
    found = comparison(
        made.documents,
        made.alignment.beads,
        discrepancies=(
            Discrepancy(DiscrepancyKind.NUMBER, Pair(None, None), "two against ten", 0),
        ),
    )
    words = why(found, moves(found.alignment), 0, Side.LEFT, Withheld.NONE)
    assert words == "s1 ↔ 1 · edited · ! two against ten"


@pytest.mark.parametrize(
    ("withheld", "words"),
    [
        (Withheld.NONE, "s1 ↔ 1 · edited"),
        (Withheld.LIGHT, "s1 ↔ 1 · edited · case, marks or spelling differ throughout"),
        (Withheld.ALL, "s1 ↔ 1 · edited · most words differ"),
    ],
    ids=["none", "light", "all"],
)
def test_the_line_says_which_marks_are_not_drawn(withheld: Withheld, words: str) -> None:
    found = one_link("It rose [two|ten] metres.")
    assert why(found, moves(found.alignment), 0, Side.LEFT, withheld) == words


def test_words_without_blanks_between_fill_the_rows_too() -> None:
    assert filled("他们没有回答问题", 8, 3) == ["他们没有", "回答问题"]
    assert filled("他们没有回答问题", 8, 1) == ["他们没…"]


@pytest.mark.parametrize(
    ("rows", "runs"),
    [
        (["s1 · ! 3 here · why"], [(Run("s1 · "), Run("! 3 here", True), Run(" · why"))]),
        (
            ["s1 · ! 3", "here · why"],
            [(Run("s1 · "), Run("! 3", True)), (Run("here", True), Run(" · why"))],
        ),
        (["s1 · why"], [(Run("s1 · why"),)]),
        ([], []),
    ],
    ids=["in one row", "over two rows", "cut away", "no rows"],
)  # fmt: skip
def test_a_fact_told_differently_is_marked_in_each_row(
    rows: list[str], runs: list[tuple[Run, ...]]
) -> None:
    assert alarmed(rows, ["! 3 here"]) == runs


def test_a_note_cut_at_the_end_of_the_line_is_marked_as_far_as_it_stands() -> None:
    assert alarmed(["s1 · ! 14 weeks on…"], ["! 14 weeks on the left"]) == [
        (Run("s1 · "), Run("! 14 weeks on…", True))
    ]
