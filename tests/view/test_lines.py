from __future__ import annotations

import pytest

from sidebyside.model.document import Document, Origin
from sidebyside.view.lines import as_lines, beginning


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


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("A tide.\n" * 15_000, 120_000),
        ("A tide.\n" * 15_001, 59_999),
        ("tides " * 30_000, 60_000),
        ("\n" + "tides " * 30_000, 60_000),
    ],
    ids=["short", "at a line's end", "one line", "an empty first line"],
)
def test_of_a_long_text_the_first_pages_stand_for_it(text: str, end: int) -> None:
    document = Document(Origin("t"), text, "")
    shown = beginning(document)
    assert shown.text == text[:end]
    assert (shown is document) is (len(text) == end)
