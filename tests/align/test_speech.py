"""The words of a sentence that stand in quotation marks."""

from __future__ import annotations

import pytest

from sidebyside.align.speech import words_in_marks
from sidebyside.compare import as_document, segmented
from sidebyside.model.options import CompareOptions


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("He called it “a fine goose”.", "a fine goose", id="a fragment"),
        pytest.param('"Geese," she said, "bite."', "geese bite", id="parted by who said it"),
        pytest.param("She said: “Geese bite hard.", "geese bite hard", id="goes on after it"),
        pytest.param("They bite hard,” she said.", "they bite hard", id="begins before it"),
        pytest.param("»Gänse beißen«, sagte er.", "gänse beißen", id="other marks"),
        pytest.param("„Gänse beißen“, sagte er.", "gänse beißen", id="a mark that both open"),
        pytest.param("Geese bite.", "", id="no marks"),
    ],
)
def test_only_what_stands_in_marks_is_spoken(text: str, expected: str) -> None:
    document = segmented(as_document(text), CompareOptions(is_furniture_kept=True))
    assert " ".join(words_in_marks(document, 0)) == expected
