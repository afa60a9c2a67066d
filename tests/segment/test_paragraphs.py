"""Where paragraphs end."""

from __future__ import annotations

import pytest

from sidebyside.segment import segment


def paragraphs(text: str) -> list[str]:
    return [paragraph.span.of(text) for paragraph in segment(text).paragraphs]


WRAPPED = """\
The river rose in the night and took the bridge with it, so that the
people on the far side had no way to reach the town. They lit fires on
the bank and waited for the morning, and nobody slept.
"""


def test_a_single_newline_ends_a_paragraph() -> None:
    text = "The river rose\nThe bridge fell.\nNobody was hurt."
    assert paragraphs(text) == ["The river rose", "The bridge fell.", "Nobody was hurt."]


@pytest.mark.parametrize("end", list("\n\v\f\r\x85\u2028\u2029"), ids=ascii)
def test_every_kind_of_line_end_ends_a_paragraph(end: str) -> None:
    assert paragraphs(f"One.{end}{end}Two.{end}") == ["One.", "Two."]


TORN = (
    "“The ferry,” she said, “has crossed every winter since my mother was a girl of nine and rowed"
)


def test_a_line_end_that_tears_a_quotation_apart_ends_no_paragraph() -> None:
    text = f"{TORN}\nwith both hands.”\nNobody asked."
    assert paragraphs(text) == [f"{TORN}\nwith both hands.”", "Nobody asked."]


@pytest.mark.parametrize(
    "text",
    [
        f"{TORN}\n\nwith both hands.”",
        f"{TORN}.\nwith both hands.”",
        f"{TORN}\nWith both hands.”",
        f"{TORN}\nwith both hands.",
        f"{TORN}”\nwith both hands.",
        f"{TORN}\nwith “both” hands.",
        "“She rowed\nwith both hands.”",
    ],
    ids=["blank line", "stop", "capital", "never closed", "closed", "another opens", "verse"],
)
def test_a_line_end_without_each_sign_of_a_tear_ends_a_paragraph(text: str) -> None:
    assert paragraphs(text) == [line for line in text.split("\n") if line]


def test_blank_lines_make_no_paragraph() -> None:
    assert paragraphs("\n \nOne.\n\u00a0\n\nTwo.\n") == ["One.", "Two."]


def test_the_lines_of_a_hard_wrapped_paragraph_belong_together() -> None:
    assert paragraphs(WRAPPED) == [WRAPPED.strip()]


def test_a_blank_line_parts_hard_wrapped_paragraphs() -> None:
    assert paragraphs(f"THE RIVER\n\n{WRAPPED}\n{WRAPPED}") == [
        "THE RIVER",
        WRAPPED.strip(),
        WRAPPED.strip(),
    ]


def test_a_heading_right_above_a_hard_wrapped_paragraph_stands_alone() -> None:
    assert paragraphs(f"THE RIVER\n{WRAPPED}") == ["THE RIVER", WRAPPED.strip()]


def test_a_set_in_line_begins_a_paragraph_in_a_hard_wrapped_text() -> None:
    text = WRAPPED + "    In the morning the river had gone down again and all of them\ncrossed."
    assert len(paragraphs(text)) == 2


def test_bullets_in_a_hard_wrapped_text_stand_alone() -> None:
    text = WRAPPED + "- ropes that were long enough for the whole width of the river bed\n- lamps"
    assert paragraphs(text)[1:] == [
        "- ropes that were long enough for the whole width of the river bed",
        "- lamps",
    ]


def test_lines_of_like_width_that_each_end_a_sentence_stay_apart() -> None:
    line = "The river rose in the night and took the old bridge with it."
    assert paragraphs("\n".join([line] * 8)) == [line] * 8


def test_headlines_of_like_width_stay_apart() -> None:
    line = "River Takes Old Bridge In The Night And Leaves A Town Cut Off"
    assert paragraphs("\n".join([line] * 8)) == [line] * 8


def test_lines_of_like_width_that_each_begin_with_a_mark_stay_apart() -> None:
    lines = ["[09:01] Ada: the river is at the lower step", "[09:02] Tom: so it was last year, too"]
    assert paragraphs("\n".join(lines * 4)) == lines * 4


def test_short_lines_in_lower_case_stay_apart() -> None:
    assert paragraphs("ropes and a\nlamp and an\nold boat and\n") == [
        "ropes and a",
        "lamp and an",
        "old boat and",
    ]


def test_a_sentence_runs_over_the_lines_of_a_hard_wrapped_paragraph() -> None:
    spans = [sentence.span.of(WRAPPED) for sentence in segment(WRAPPED).sentences]
    assert [" ".join(words.split()) for words in spans] == [
        (
            "The river rose in the night and took the bridge with it, so that the people on the "
            "far side had no way to reach the town."
        ),
        "They lit fires on the bank and waited for the morning, and nobody slept.",
    ]
