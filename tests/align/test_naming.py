"""Names: words with a capital that they do not have from their place."""

from __future__ import annotations

import pytest

from sidebyside.align.naming import names
from sidebyside.compare import as_document, segmented
from sidebyside.model.options import CompareOptions


def _names(text: str) -> list[str]:
    document = segmented(as_document(text), CompareOptions(is_furniture_kept=True))
    return sorted(names(document, range(len(document.sentences))))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The boat of Ada Thorne left Port Ellis.", ["ada", "ellis", "port", "thorne"]),
        ("Nobody saw it. Everybody heard it.", []),
        ('She said: "Nobody asked."', []),
        ("On Monday and in May it rained; I did not mind.", []),
        ("The Harbour was full, said Ann. It is a small harbour.", ["ann"]),
        ("Storm Hits Three Towns In The North", []),
        ("We met Anna Müller there.", ["anna", "muller"]),
    ],
    ids=[
        "within a sentence",
        "where sentences begin",
        "where a quotation begins",
        "days, months and I",
        "in small letters elsewhere",
        "a headline",
        "one spelling of foreign names",
    ],
)
def test_names_have_a_capital_that_is_not_from_their_place(text: str, expected: list[str]) -> None:
    assert _names(text) == expected
