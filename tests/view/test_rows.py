from __future__ import annotations

import pytest
from tests.support.made import Furniture, document

from sidebyside.model.document import Document, Origin
from sidebyside.model.span import Span
from sidebyside.view.lines import as_lines
from sidebyside.view.rows import RowTable, wrap


def plain(text: str) -> Document:
    return as_lines(Document(Origin("t"), text, ""))


def shown(document_: Document, table: RowTable) -> list[str]:
    return [
        f"<{len(table.folds[row].sentences)}>"
        if row in table.folds
        else table.span(row).of(document_.text)
        for row in range(len(table))
    ]


@pytest.mark.parametrize(
    ("text", "width", "rows"),
    [
        ("", 10, []),
        ("  \n \n", 10, []),
        ("the sea rose", 12, ["the sea rose"]),
        ("the sea rose", 11, ["the sea", "rose"]),
        ("the sea rose", 7, ["the sea", "rose"]),
        ("the   sea", 5, ["the", "sea"]),
        ("breakwaters", 4, ["brea", "kwat", "ers"]),
        ("a breakwaters b", 4, ["a", "brea", "kwat", "ers", "b"]),
        ("one\ntwo", 10, ["one", "", "two"]),
        ("one\n\ntwo\nthree\n\nfour", 20, ["one", "", "two\nthree", "", "four"]),
        ("海牆將加高。", 6, ["海牆將", "加高。"]),
        ("海牆將加。高", 8, ["海牆將", "加。高"]),
        ("naïve 海牆 e\u0301te\u0301", 6, ["naïve", "海牆", "e\u0301te\u0301"]),
        ("🌊🌊🌊🌊", 5, ["🌊🌊", "🌊🌊"]),
        ("\x1b[2J", 8, ["\x1b[2J"]),
    ],
    ids=ascii,
)
def test_words_wrap_whole(text: str, width: int, rows: list[str]) -> None:
    document_ = plain(text)
    assert shown(document_, wrap(document_, width)) == rows


def test_a_run_of_furniture_folds_to_one_row() -> None:
    document_ = document(
        "t",
        ["Headline"],
        [Furniture("Share", "share prompt"), Furniture("Tweet", "share prompt")],
        [Furniture("Photo: A. Lind", "credit")],
        ["The sea rose.", Furniture("Advert", "advertisement"), "It fell."],
    )
    folded = wrap(document_, 40)
    assert shown(document_, folded) == [
        "Headline",
        "",
        "<3>",
        "",
        "The sea rose.",
        "<1>",
        "It fell.",
    ]
    assert folded.folds[2].reasons == (("share prompt", 2), ("credit", 1))
    assert folded.folds[2].sentences == range(1, 4)


def test_furniture_shows_in_its_paragraph_when_it_is_not_folded() -> None:
    document_ = document("t", ["The sea rose.", Furniture("Advert", "advertisement"), "It fell."])
    table = wrap(document_, 40, is_furniture_folded=False)
    assert shown(document_, table) == ["The sea rose. Advert It fell."]


def test_an_offset_finds_its_row_and_blanks_belong_to_the_row_before() -> None:
    document_ = plain("the sea rose\nand fell")
    table = wrap(document_, 8)
    assert shown(document_, table) == ["the sea", "rose", "", "and fell"]
    assert [table.row_at(offset) for offset in (0, 6, 7, 8, 11, 13, 20)] == [0, 0, 0, 1, 1, 3, 3]
    assert table.extent(Span(4, 12)) == (0, 1)


def test_rows_outside_of_the_table_are_empty() -> None:
    table = wrap(plain("the sea"), 8)
    assert not table.span(-1)
    assert not table.span(1)


@pytest.mark.parametrize("unit", ["x", "海", "e\u0301", " a"], ids=ascii)
def test_a_huge_line_wraps_in_linear_steps(unit: str) -> None:
    document_ = plain(unit * 100_000)
    table = wrap(document_, 80)
    covered = sum(table.ends[row] - table.starts[row] for row in range(len(table)))
    assert covered >= len("".join((unit * 100_000).split()))
    assert 1_000 < len(table) < 3_000
