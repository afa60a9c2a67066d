"""The pipeline as a whole."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sidebyside import compare
from sidebyside.compare import as_document, segmented
from sidebyside.model.document import Origin
from sidebyside.model.options import CompareOptions
from sidebyside.model.pair import Pair, Side
from sidebyside.quotes import attribute, extract

TEXTS = {
    "an article": "Ferry Runs Late\n\nIt left at noon. “We wait,” said Ada Brook.\n\nShare this",
    "another language": "Die Fähre ist nicht mit der Flut gefahren. Das war nicht gut.",
    "nothing": "",
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_a_text_against_itself_is_parted_as_it_would_be_alone(text: str) -> None:
    left = as_document(text)
    right = replace(left, origin=Origin("copy"), encoding="utf-8", title="Own title", sha256="0")
    assert compare(left, right).documents.left == segmented(left, CompareOptions())
    assert compare(left, right).documents.right == segmented(right, CompareOptions())
    assert compare(right, left).documents.left == segmented(right, CompareOptions())
    assert compare(right, left).documents.right == segmented(left, CompareOptions())


def test_a_text_against_itself_has_the_quotations_that_each_side_has_alone() -> None:
    text = "“We wait,” said Ada Brook, “for the tide.”\n\n“It is late,” she said. “Go home"
    comparison = compare(text, text)
    documents = comparison.documents
    found = Pair(extract(documents.left, Side.LEFT), extract(documents.right, Side.RIGHT))
    assert comparison.quotations == attribute(documents, found)
    assert [q.continues for q in comparison.quotations.right] == [None, "R1", None, "R3"]
