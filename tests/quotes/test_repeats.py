"""Words quoted again where nobody is named."""

from __future__ import annotations

import pytest

from sidebyside.compare import compare
from sidebyside.model.pair import Side

LONG = "We will rebuild every stone of this bakery before the winter comes"
NAMED = f"It burned on Sunday. “{LONG},” said Agnes Toll."


def speakers(left: str, right: str, side: Side = Side.LEFT) -> list[str | None]:
    return [quotation.speaker for quotation in compare(left, right).quotations[side]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"“We will rebuild”: a bakery burns\n\n{NAMED}", ["Agnes Toll"] * 2),
        (f"A bakery burns, “rebuild” is the word\n\n{NAMED}", [None, "Agnes Toll"]),
        (f"“We will not rebuild”: a bakery burns\n\n{NAMED}", [None, "Agnes Toll"]),
        (
            f"“We will rebuild” is heard\n\n{NAMED}\n\n“We will rebuild it,” said Bo Lund.",
            [None, "Agnes Toll", "Bo Lund"],
        ),
    ],
    ids=["a headline", "one word", "other words", "two who say it"],
)
def test_a_headline_has_the_speaker_of_its_words(text: str, expected: list[str | None]) -> None:
    assert speakers(text, "Nothing is said here.") == expected


def test_long_words_have_the_speaker_whom_the_other_text_names() -> None:
    assert speakers(NAMED, f"A fire broke out. “{LONG}.”", Side.RIGHT) == ["Agnes Toll"]
    assert speakers(NAMED, "A fire broke out. “We will rebuild.”", Side.RIGHT) == [None]
