"""Flags of small changes inside common words."""

from __future__ import annotations

import pytest

from sidebyside.quotes.flags import changed


@pytest.mark.parametrize(
    ("left", "right", "flags"),
    [
        ("40", "14", {"number"}),
        ("40 boats", "many boats", set()),
        ("40 or 50", "50 or 40", set()),
        ("not", "", {"negation"}),
        ("not", "never", set()),
        ("not without", "", set()),
        ("may", "will", {"hedge"}),
        ("may", "might", set()),
        ("i think", "", {"hedge"}),
        ("not one of them may ever go there again", "all go", set()),
        ("boats", "ships", set()),
        ("likely", "unlikely", {"negation", "hedge"}),
        ("not likely", "unlikely", {"hedge"}),
        ("will", "would", {"tense"}),
        ("waits", "waited", {"tense"}),
        ("goes on", "went on", {"tense"}),
        ("has", "", {"tense"}),
        ("used to", "", {"tense"}),
        ("to", "", set()),
        ("waiting", "waited", set()),
        ("can", "could", {"hedge", "tense"}),
        ("as far as i know", "", {"hedge"}),
        ("boat", "boats", set()),
    ],
)
def test_a_change_raises_its_flags_from_either_side(left: str, right: str, flags: set[str]) -> None:
    one, other = tuple(left.split()), tuple(right.split())
    assert changed(one, other) == flags
    assert changed(other, one) == flags
