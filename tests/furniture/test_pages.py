"""Whole pages of sites of different kinds and languages, as they come out of a browser, made up.

They stand in ``pages/``; there a line that begins with ``~`` belongs to the site.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support.segmented import segmented_text

from sidebyside.furniture import detect_furniture

PAGES = {
    path.stem: path.read_text(encoding="utf-8")
    for path in sorted((Path(__file__).parent / "pages").glob("*.txt"))
}
LEAST_F1 = 0.95


def judged(page: str) -> list[tuple[str, bool, bool]]:
    """Each line of a page: its words, whether it is furniture, and whether it was taken for it."""
    lines = [(line.removeprefix("~"), line.startswith("~")) for line in page.splitlines()]
    document = segmented_text("\n".join(words for words, _ in lines))
    reasons = detect_furniture(document)
    result = []
    start = 0
    for words, is_furniture in lines:
        own = [
            reason
            for sentence, reason in zip(document.sentences, reasons, strict=True)
            if start <= sentence.span.start < start + len(words)
        ]
        result.append((words, is_furniture, all(reason is not None for reason in own)))
        start += len(words) + 1
    return result


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES.keys())
def test_the_furniture_of_a_page_is_found(page: str) -> None:
    lines = judged(page)
    hits = sum(due and said for _, due, said in lines)
    all_due, all_said = sum(due for _, due, _ in lines), sum(said for *_, said in lines)
    assert 2 * hits / (all_due + all_said) >= LEAST_F1


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES.keys())
def test_no_line_of_the_article_on_a_page_is_folded_away(page: str) -> None:
    assert [words for words, due, said in judged(page) if said and not due] == []


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES.keys())
def test_an_article_alone_is_left_whole(page: str) -> None:
    lines = [line for line in page.strip().split("\n") if not line.startswith("~")]
    document = segmented_text("\n".join(lines))
    assert set(detect_furniture(document)) == {None}
