"""The snippet that shows who is said to speak."""

from __future__ import annotations

import pytest

from sidebyside.compare import compare
from sidebyside.model.pair import Side
from sidebyside.view.attribution import attribution_of
from sidebyside.view.quotations import quote_list


def snippets(text: str) -> list[str | None]:
    found = compare(text, "Nothing is said here.").quotations.left
    spans = [attribution_of(quotation, text) for quotation in found]
    return [None if span is None else span.of(text) for span in spans]


@pytest.mark.parametrize(
    ("text", "snippet"),
    [
        (
            "“The quay is shut,” said Ida Holm, the mayor of Brackness.",
            "said Ida Holm, the mayor of Brackness",
        ),
        ("“The quay is shut,” said Ida Holm, and the crowd went home.", "said Ida Holm"),
        ("“The quay is shut,” Ida Holm, the mayor, said.", "Ida Holm, the mayor, said"),
        ("According to Ida Holm, “the quay is shut for the year”.", "According to Ida Holm"),
        ("Ida Holm: “The quay is shut.”", "Ida Holm"),
        ("“The quay is shut,” said Ida Holm, a “friend” of the port.", "said Ida Holm"),
        ("“The quay is shut for the year.”", None),
    ],
    ids=["inverted", "no clause", "apposition within", "phrase", "name alone", "no mark", "nobody"],
)
def test_a_snippet_holds_the_verb_the_name_and_what_sets_it_off(
    text: str, snippet: str | None
) -> None:
    assert snippets(text)[0] == snippet


def test_an_entry_shows_where_each_side_says_who_spoke() -> None:
    left = "“The quay is shut,” said Ida Holm, “and the ferry stays at home.”"
    right = "Mayor Ida Holm told us: “The quay is shut and the ferry stays at home.”"
    (entry,) = quote_list(compare(left, right))
    assert [(a.side, a.words) for a in entry.attributions] == [
        (Side.LEFT, "said Ida Holm"),
        (Side.RIGHT, "Mayor Ida Holm told"),
    ]
    assert entry.explanation == "two quotations on the left are joined on the right"


def test_an_entry_says_which_side_alone_names_the_speaker() -> None:
    quay = "The quay is shut and the ferry stays at home until the wind has turned"
    named, copied = f"“{quay},” said Ida Holm.", f"It was a wild night. {quay}. The crew slept."
    (entry,) = quote_list(compare(copied, named))
    assert entry.utterance.speakers == ("Ida Holm",)
    assert entry.explanation == (
        "the same words stand without marks on the left; named on the right only"
    )
    (entry,) = quote_list(compare(named, f"“{quay},” Holm said."))
    assert entry.explanation == ""
