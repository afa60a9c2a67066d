"""Quotations that the text itself says are translations."""

from __future__ import annotations

import pytest

from sidebyside.compare import compare

WORDS = "“The harbour is closed until the ice has gone,”"


@pytest.mark.parametrize(
    ("text", "flags"),
    [
        (f"{WORDS} he said in Norwegian.", [("translated",)]),
        (f"{WORDS} she said through an interpreter.", [("translated",)]),
        (f"In a statement translated from Finnish, the mayor said: {WORDS}", [("translated",)]),
        (f"{WORDS} he said in Spanish, “and so is the road.”", [("translated",)] * 2),
        (f"{WORDS} he said in Norway.", [()]),
        (f"{WORDS} he said in English.", [()]),
        ("“I spoke in Spanish to the crew,” he said.", [()]),
        (f"She teaches in French. {WORDS} he said.", [()]),
    ],
    ids=["language", "interpreter", "statement", "goes on", "place", "own", "within", "other"],
)
def test_a_translation_is_flagged_where_the_text_says_so(
    text: str, flags: list[tuple[str, ...]]
) -> None:
    comparison = compare(text, "Nothing is said.")
    assert [quotation.flags for quotation in comparison.quotations.left] == flags
    (utterance, *_) = comparison.utterances
    assert ("translated" in utterance.flags) is (flags[0] != ())
