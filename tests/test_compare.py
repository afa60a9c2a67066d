"""The pipeline as a whole: its stages, how it is stopped, and what it makes of plain texts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sidebyside import CompareOptions, ComparisonStopped, compare
from sidebyside.compare import Stage, as_document, segmented
from sidebyside.model.document import Document, Origin


def test_every_stage_is_reported_once_and_in_order() -> None:
    stages: list[Stage] = []
    compare("One.", "Two.", on_stage=stages.append)
    assert stages == list(Stage)


@pytest.mark.parametrize("last", list(Stage), ids=lambda stage: stage.name)
def test_a_comparison_stops_at_whatever_stage_it_is_asked_to(last: Stage) -> None:
    seen: list[Stage] = []

    def stop(stage: Stage) -> None:
        seen.append(stage)
        if stage is last:
            raise ComparisonStopped

    with pytest.raises(ComparisonStopped):
        compare("One.", "Two.", on_stage=stop)
    assert seen[-1] is last


def test_two_copies_are_split_once_and_keep_their_own_names() -> None:
    text = "Ferry runs late\n\nIt left at noon. Nobody was on board."
    copies = Document(Origin("one.txt"), text, "1"), Document(Origin("two.html"), text, "2")
    left, right = compare(copies[0], replace(copies[1], title="The ferry")).documents
    assert right.sentences is left.sentences
    assert [left.origin.name, left.sha256, left.title] == ["one.txt", "1", "Ferry runs late"]
    assert [right.origin.name, right.sha256, right.title] == ["two.html", "2", "The ferry"]


def test_line_ends_of_any_kind_become_line_feeds() -> None:
    assert as_document("One\r\nTwo\rThree\n").text == "One\nTwo\nThree\n"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Ferry runs late\n\nIt left at noon.", "Ferry runs late"),
        ("It left at noon.\n\nNobody was on board.", None),
        ("“It left at noon”\n\nNobody was on board.", None),
        ("Share this article\nFerry runs late\nIt left at noon.", "Ferry runs late"),
        ("a" * 201 + "\n\nNobody was on board.", None),
        ("", None),
    ],
    ids=["headline", "sentence", "quotation", "below-furniture", "too-long", "empty"],
)
def test_the_title_is_the_first_line_if_it_reads_like_a_headline(
    text: str, title: str | None
) -> None:
    assert segmented(as_document(text), CompareOptions()).title == title


def test_furniture_is_text_where_it_is_asked_to_be() -> None:
    text = "Share this article\n\nThe ferry left at noon with nobody on board but the captain."
    assert segmented(as_document(text), CompareOptions()).sentences[0].furniture == "share prompt"
    kept = segmented(as_document(text), CompareOptions(is_furniture_kept=True))
    assert [sentence.furniture for sentence in kept.sentences] == [None, None]
