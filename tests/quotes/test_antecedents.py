"""Whom a pronoun means, by what the texts tell of names, titles and roles."""

from __future__ import annotations

import pytest

from sidebyside import compare


def speakers(text: str) -> list[str | None]:
    return [said.speaker for said in compare(text, "Nothing is said here.").quotations.left]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The boat belongs to Ida Holm, who is sixty. “I row,” she said.",
            "Ida Holm",
            id="the-only-person-named",
        ),
        pytest.param(
            "The boat was sold by Peter Pell to Margaret Holm. “I row,” she said.",
            "Margaret Holm",
            id="of-two-the-one-with-a-womans-name",
        ),
        pytest.param(
            "The boat was sold by Sol Pell to Wren Holm. “I row,” she said.",
            None,
            id="of-two-nobody",
        ),
        pytest.param(
            "Wren Holm rows. Her brother, Sol, used to steer. He left in May. “I row,” she says.",
            "Wren Holm",
            id="not-the-brother",
        ),
        pytest.param(
            "Dame Wren Holm spoke late. The prize went to Sol Pell. “I row,” she said.",
            "Wren Holm",
            id="a-title-tells",
        ),
        pytest.param(
            "They met in Cutler Row. Wren Holm’s boat was gone. “I row,” she said.",
            "Wren Holm",
            id="no-street-speaks",
        ),
        pytest.param(
            "The rowers’ captain Sol Pell stood up. “I row,” he said.",
            "Sol Pell",
            id="a-role-that-a-plural-owns",
        ),
        pytest.param(
            "The trustees met Sol Pell. “I row,” he said.",
            "Sol Pell",
            id="several-are-no-he",
        ),
        pytest.param(
            "BOATMEN MUST ROW, SAYS HOLM\n\nThe boat is Sol Pell’s. “I row,” he said.",
            "Sol Pell",
            id="capitals-of-a-headline-name-nobody",
        ),
        pytest.param(
            "The mayor met Wren Holm.\n\n“Do you row?” the mayor asked.\n\n“I row,” he answered.",
            "Wren Holm",
            id="who-asked-does-not-answer",
        ),
        pytest.param(
            "Wren Holm rowed in. The mayor asked if he was tired. “I row,” he said.",
            "Wren Holm",
            id="who-asks-about-him-is-another",
        ),
        pytest.param(
            "Wren Holm came. Sol Pell left. Ms Holm’s plan will wait, she said: “We row.”",
            "Wren Holm",
            id="the-owner-of-the-subject",
        ),
        pytest.param(
            "The port, Quay Lines, shut. Retired sailor Wren Holm, 80, wept. “I row,” she said.",
            "Wren Holm",
            id="a-role-that-looks-like-a-verb",
        ),
        pytest.param(
            "HOLM: It was late. He asked for me, and I said, “I row.”", "HOLM", id="i-in-a-turn"
        ),
        pytest.param("It was late, and I said, “I row.”", None, id="i-in-no-turn"),
        pytest.param(
            "PAINTER: My uncle built it. He used to say, “Row.”", "My uncle", id="after-a-label"
        ),
    ],
)
def test_a_pronoun_stands_for_whom_it_fits(text: str, expected: str | None) -> None:
    assert speakers(text)[-1] == expected


def test_a_wife_is_no_wife_of_the_other_text() -> None:
    told = compare("“Row,” his wife said.", "The harbour master’s wife, Wren Holm, rows.")
    assert [said.speaker for said in told.quotations.left] == ["his wife"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Rev Wren Holm rows.\n\n“I row,” said the vicar.", "Wren Holm"),
        ("Sen. Wren Holm rows.\n\n“I row,” said the senator.", "Wren Holm"),
        ("The steward for the lake, Wren Holm, rows.\n\n“I row,” said the steward.", "Wren Holm"),
        ("Wren Holm QC rows.\n\n“I row,” said Holm.", "Wren Holm"),
    ],
    ids=["rev", "sen", "role-set-off-before", "letters-after-a-name"],
)
def test_titles_and_what_is_set_off_give_a_role(text: str, expected: str) -> None:
    assert speakers(text) == [expected]
