"""Furniture on one line with the article's words."""

from __future__ import annotations

import pytest

from sidebyside.compare import as_document, segmented
from sidebyside.model.options import CompareOptions

BODY = "The river rose in the night and took the old bridge with it, the council said."
NEXT = "People on the far side had no way to reach the town."


def pieces(text: str) -> list[tuple[str, str | None]]:
    """The sentences of a text, each with the reason if it is furniture."""
    document = segmented(as_document(text), CompareOptions())
    return [(s.span.of(text), s.furniture) for s in document.sentences]


@pytest.mark.parametrize(
    ("glued", "reason"),
    [
        ("Share this article", "share prompt"),
        ("SHARE THIS STORY", "share prompt"),
        ("Story continues below", "notice that the story goes on"),
        ("Advertisement", "advertisement"),
        ("ADVERTISEMENT", "advertisement"),
        ("Article continues below advertisement", "notice that the story goes on"),
        ("Sign up to our newsletter", "newsletter prompt"),
        ("(Photo: Ada Brook)", "photo credit"),
        ("[Photo by Tom Field/Mill Valley Echo]", "photo credit"),
    ],
)
def test_what_is_glued_before_a_sentence_is_parted_from_it(glued: str, reason: str) -> None:
    assert pieces(f"{glued} {BODY} {NEXT}") == [(glued, reason), (BODY, None), (NEXT, None)]


@pytest.mark.parametrize(
    ("glued", "reason"),
    [
        ("Share this article", "share prompt"),
        ("Story continues below", "notice that the story goes on"),
        ("Advertisement", "advertisement"),
        ("Read more: Why the night ferry never pays", "link to another story"),
        ("Ada Brook/Getty Images", "photo credit"),
    ],
)
def test_what_is_glued_behind_a_sentence_is_parted_from_it(glued: str, reason: str) -> None:
    assert pieces(f"{NEXT} {BODY} {glued}") == [(NEXT, None), (BODY, None), (glued, reason)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Bridge falls into the river Share this article",
            [("Bridge falls into the river", None), ("Share this article", "share prompt")],
        ),
        ("History[edit]", [("History", None), ("[edit]", "link to edit")]),
    ],
    ids=["prompt", "link to edit"],
)
def test_what_is_glued_to_a_line_without_a_stop_is_parted_from_it(
    text: str, expected: list[tuple[str, str | None]]
) -> None:
    page = f"{text}\n{BODY} {NEXT}"
    assert pieces(page)[:2] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Share this article with everyone who has lost a bridge, the mayor said.",
        "Advertisement is the soul of trade, as the old baker of the valley used to say.",
        "Story continues below the waterline, the divers found when they went down again.",
        "They wrote Share This Article on the wall of the mill in letters of red paint.",
        "He told them to sign up to our newsletter, which he never read himself.",
        "The bridge (it was the oldest in the valley) fell into the river on Friday night.",
        "She kept the photo (by a friend of hers) in the drawer of the kitchen table.",
    ],
)
def test_words_of_the_article_are_left_together(text: str) -> None:
    assert pieces(f"{text} {NEXT}") == [(text, None), (NEXT, None)]
