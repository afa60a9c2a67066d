"""What a folder offers to someone who looks for a text."""

from __future__ import annotations

import pytest

from sidebyside.view.folders import MOST_SHOWN, Entry, offered

_ENTRIES = [
    Entry("Zeta.txt", is_folder=False),
    Entry("alpha.md", is_folder=False),
    Entry("photo.JPG", is_folder=False),
    Entry("Makefile", is_folder=False),
    Entry(".notes", is_folder=False),
    Entry("drafts.zip", is_folder=True),
    Entry("old", is_folder=True),
]


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("", ["drafts.zip", "old", "alpha.md", "Makefile", "Zeta.txt"]),
        ("A", ["drafts.zip", "alpha.md", "Makefile", "Zeta.txt"]),
        (".n", [".notes"]),
        ("nothing", []),
    ],
    ids=["folders first", "capital letters aside", "hidden ones by their dot", "no match"],
)
def test_folders_and_texts_are_offered_as_typed(typed: str, names: list[str]) -> None:
    shown, more = offered(_ENTRIES, typed)
    assert ([entry.name for entry in shown], more) == (names, 0)


def test_of_very_many_names_the_rest_is_counted() -> None:
    entries = [Entry(f"{number:05}.txt", is_folder=False) for number in range(MOST_SHOWN + 7)]
    shown, more = offered(entries, "")
    assert (len(shown), more) == (MOST_SHOWN, 7)
