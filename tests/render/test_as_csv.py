"""The table, read back by a CSV library: what a spreadsheet would hold."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.hostile import ESCAPES
from tests.support.made import comparison, document, one_link
from tests.support.reviewed import BEGUN, harbour_with_a_fact, review
from tests.support.work import lines_run

from sidebyside.compare import compare
from sidebyside.model.alignment import Bead, Relation
from sidebyside.model.pair import Pair
from sidebyside.render.as_csv import BYTE_ORDER_MARK, COLUMNS, as_csv
from sidebyside.review.model import Item, ItemKind, Review


def rows(text: str) -> list[dict[str, str]]:
    """The rows by column, each of exactly as many cells as there are columns."""
    assert text.startswith(BYTE_ORDER_MARK)
    head, *others = csv.reader(io.StringIO(text.removeprefix(BYTE_ORDER_MARK), newline=""))
    assert tuple(head) == COLUMNS
    return [dict(zip(COLUMNS, row, strict=True)) for row in others]


def test_there_is_a_row_for_every_difference_quotation_and_fact() -> None:
    found = [
        (row["kind"], row["relation"], row["left sentences"], row["right sentences"])
        for row in rows(as_csv(harbour_with_a_fact()))
    ]
    assert found == [
        ("difference", "reworded", "1", "1"),
        ("difference", "edited", "4", "3"),
        ("difference", "reworded", "5", "4; 5"),
        ("difference", "only on the right", "", "6"),
        ("difference", "edited", "6", "7"),
        ("difference", "only on the left", "7", ""),
        ("difference", "identical", "8", "2"),
        ("difference", "only on the left", "9", ""),
        ("difference", "partly the same", "11", "9"),
        ("quotation", "altered", "6", "7"),
        ("fact", "date", "4", "3"),
    ]


def test_a_row_tells_the_words_what_changed_in_them_and_what_was_judged() -> None:
    assert rows(as_csv(harbour_with_a_fact(), review()))[1] == {
        "kind": "difference",
        "relation": "edited",
        "flags": "substance, spelling",
        "left sentences": "4",
        "right sentences": "3",
        "left text": (
            "The council of Brackness voted on Monday to raise the harbour wall by two metres."
        ),
        "right text": (
            "The council of Brackness voted on Tuesday to raise the harbour wall by two meters."
        ),
        "left words changed": "Monday … metres",
        "right words changed": "Tuesday … meters",
        "speakers": "",
        "attributions": "",
        "explanation": "12 words in a row",
        "verdict": "wrong",
        "note": "Monday, says the register.\nAsk the clerk.",
    }


def test_a_quotation_tells_where_each_text_says_who_spoke() -> None:
    told = compare(
        "“We sold the last boat in March,” said Ida Holm, the harbour master.",
        "“We sold the last boat in May,” Ms Holm told the paper.",
    )
    (row,) = [row for row in rows(as_csv(told)) if row["kind"] == "quotation"]
    assert row["attributions"] == "left: said Ida Holm, the harbour master; right: Ms Holm told"


def test_a_quotation_tells_its_speaker_and_flags() -> None:
    row = rows(as_csv(harbour_with_a_fact(), review()))[9]
    assert (row["speakers"], row["flags"], row["right words changed"], row["verdict"]) == (
        "Ida Holm",
        "addition",
        "far",
        "changed sense",
    )


def test_a_judgement_that_lost_its_place_is_kept() -> None:
    row = rows(as_csv(harbour_with_a_fact(), review()))[-1]
    assert (row["relation"], row["left text"], row["note"]) == (
        "no longer found",
        "An old line.",
        "Gone now.",
    )


def test_lines_end_as_rfc_4180_says_and_quotation_marks_are_doubled() -> None:
    text = as_csv(one_link('He said "[yes|no]", twice.'))
    assert text.count("\r\n") == 2
    assert text.endswith("\r\n")
    assert '"He said ""yes"", twice."' in text


FORMULAS = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    " =1",
    "＝1",
    "＋1",
    "－1",
    "＠x",
]


@pytest.mark.parametrize("words", FORMULAS, ids=repr)
def test_no_cell_is_a_formula(words: str) -> None:
    left, right = document(words, [words]), document(words, [words + " two"])
    made = comparison(Pair(left, right), [Bead(Pair((0,), (0,)), Relation.PARTIAL)])
    judged = Review(words, BEGUN, BEGUN, (Item(ItemKind.DIFFERENCE, 0, 1, words),), (words,))
    (row,) = rows(as_csv(made, judged))
    assert row["left text"] == f"'{' '.join(words.split())}"
    assert (row["verdict"][0], row["note"][0]) == ("'", "'")


@pytest.mark.parametrize("words", ESCAPES.values(), ids=ESCAPES.keys())
def test_controls_are_shown_and_never_kept(words: str) -> None:
    text = as_csv(one_link(words, Relation.PARTIAL)).replace("\r\n", "")
    assert not any(ord(letter) < 32 or 0x7F <= ord(letter) < 0xA0 for letter in text)


@given(st.text(max_size=60), st.text(max_size=60))
@settings(max_examples=60, deadline=None)
def test_any_texts_give_a_table_that_reads_back(left: str, right: str) -> None:
    for row in rows(as_csv(compare(left, right))):
        assert not any(cell.lstrip()[:1] in tuple("=+-@") for cell in row.values() if cell)


def test_a_longer_text_takes_work_in_proportion() -> None:
    def work(count: int) -> int:
        sentences = [f"Line {n} of the harbour book tells of gulls." for n in range(count)]
        left = document("a", *([s] for s in sentences))
        beads = [Bead(Pair((n,), (n,)), Relation.PARTIAL) for n in range(count)]
        made = comparison(Pair(left, left), beads)
        return lines_run(lambda: as_csv(made))

    assert work(400) < 5 * work(100)
