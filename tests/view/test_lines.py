from __future__ import annotations

import pytest

from sidebyside.model.document import Document, Origin
from sidebyside.view.lines import as_lines


@pytest.mark.parametrize(
    ("text", "sentences", "paragraphs"),
    [
        ("", [], []),
        ("one\ntwo", ["one", "two"], ["one", "two"]),
        ("one\ntwo\n\nthree", ["one", "two", "three"], ["one\ntwo", "three"]),
        ("  one \n\n\n two\t\n", ["one", "two"], ["one", "two"]),
    ],
    ids=["nothing", "no empty line", "an empty line", "blanks around"],
)
def test_lines_stand_in_for_sentences(
    text: str, sentences: list[str], paragraphs: list[str]
) -> None:
    lines = as_lines(Document(Origin("t"), text, ""))
    assert [lines.sentence_text(n) for n in range(len(lines.sentences))] == sentences
    assert [p.span.of(text) for p in lines.paragraphs] == paragraphs
    assert lines.text == text
