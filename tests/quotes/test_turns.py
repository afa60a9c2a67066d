"""Whose turn it is where two people talk and nobody is named beside the marks."""

from __future__ import annotations

import pytest

from sidebyside import compare


def speakers(text: str) -> list[str | None]:
    return [said.speaker for said in compare(text, "Nothing is said here.").quotations.left]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "“We row,” said Ms Holm.\n\n“And in winter?” he insisted.\n\n“Then we wait.”",
            "Holm",
            id="a-man-asked-a-woman",
        ),
        pytest.param(
            "“We row,” said Ms Holm.\n\n“But not in winter,” he insisted.\n\n“Then we wait.”",
            None,
            id="he-asked-nothing-and-nobody-is-named",
        ),
        pytest.param(
            "“We row,” said Wren Holm.\n\n“Why wait?” she went on.\n\n“It is warm.”",
            "Wren Holm",
            id="her-own-question",
        ),
        pytest.param(
            "“Do you row?” asked Sol Pell.\n\n“I do,” she said.\n\n“In winter too?”",
            "Sol Pell",
            id="who-asked-asks-again-after-a-mere-she",
        ),
    ],
)
def test_questions_tell_whose_turn_it_is(text: str, expected: str | None) -> None:
    assert speakers(text)[-1] == expected
