"""Shapes of attribution that are told by the words right around the marks."""

from __future__ import annotations

import pytest

from sidebyside import compare


def speakers(text: str) -> list[str | None]:
    return [said.speaker for said in compare(text, "Nothing is said here.").quotations.left]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "A sailor accused of sinking a widow’s boat told a jury that it had “sunk by itself”.",
            "A sailor",
            id="what-he-is-accused-of-does-not-speak",
        ),
        pytest.param(
            "In a letter read to the crew, the Bishop of Lund called Holm “a man of the lake”.",
            "the Bishop of Lund",
            id="a-letter-that-is-read-out",
        ),
        pytest.param(
            "“A slow boat,” was how her captain put it.", "her captain", id="was-how-they-put-it"
        ),
        pytest.param("“Row,” was all Ida Holm would say.", "Ida Holm", id="was-all-they-would-say"),
        pytest.param("Ida Holm sank. Her answer was short: “We row.”", "Ida Holm", id="her-answer"),
        pytest.param("Ida Holm’s reply: “We row.”", "Ida Holm", id="whose-reply"),
        pytest.param(
            "When Al Pell asked “who rows”, Ida Holm shot back: “We row.”",
            "Al Pell",
            id="a-verb-right-before-the-mark",
        ),
        pytest.param(
            "The pilot’s deputy refused to call it “a race”; the rowers’ club said it was none.",
            "The pilot’s deputy",
            id="nobody-behind-a-semicolon",
        ),
        pytest.param(
            "The National Rowers’ Union, which owns it, wrote: “We row.”",
            "The National Rowers’ Union",
            id="a-plural-that-owns",
        ),
        pytest.param(
            "A smaller note underneath asked: “Who rows?”", "A smaller note", id="a-note-asks"
        ),
        pytest.param(
            "The reply, from a clerk in Lund, was short: “We row.”", "a clerk", id="a-reply-from"
        ),
        pytest.param(
            "It is “a slow lake,” in one sailor’s words.", "one sailor", id="in-ones-words"
        ),
        pytest.param(
            "The clerk wrote that it was, in her words, “a slow lake”.",
            "The clerk",
            id="in-her-words",
        ),
        pytest.param("Al Pell hung out a sheet saying “row”.", "a sheet", id="what-a-sheet-says"),
        pytest.param("A note beneath it says: “Row.”", "A note", id="beneath-it"),
        pytest.param(
            "Ida Holm recalled Al Pell saying “we row”.", "Al Pell", id="whom-somebody-recalls"
        ),
        pytest.param(
            "The club called it “a slow race.” The pilot, Al Pell, said it was none.",
            "The club",
            id="nobody-in-the-next-sentence",
        ),
        pytest.param(
            "In the boathouse he keeps “a small museum”.", None, id="he-whom-nobody-named"
        ),
    ],
)
def test_the_words_around_the_marks_tell_who_speaks(text: str, expected: str | None) -> None:
    assert speakers(text)[0] == expected


def test_then_goes_on_with_the_speaker_before() -> None:
    assert speakers("“We row,” said Ida Holm. Then: “We swim.”") == ["Ida Holm", "Ida Holm"]


def test_a_fragment_in_the_attribution_does_not_turn_the_speaker() -> None:
    text = "“We row,” Ida Holm said when Al Pell called it “a race.” “We never swim.”"
    assert speakers(text) == ["Ida Holm", "Al Pell", "Ida Holm"]


def test_a_german_quotation_may_end_with_another() -> None:
    (said,) = compare("„Er rief: ‚Rudert‘“, sagte Ida Holm.", "…").quotations.left
    assert (said.marks, said.flags) == (("„", "“"), ())
