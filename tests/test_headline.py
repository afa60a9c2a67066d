"""Which line of a text is its title."""

from __future__ import annotations

import pytest

from sidebyside.compare import as_document, segmented
from sidebyside.model.options import CompareOptions

WRAPPED = """\
The River Takes the Old Bridge at Mill Valley
By Ada Brook
The river rose in the night and took the old bridge with
it, the council said, and people on the far side had no
way to reach the town until a boat came in the afternoon
and brought them over one by one while the rain went on.
"""


def title(text: str) -> str | None:
    return segmented(as_document(text), CompareOptions()).title


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "River takes bridge\n\nIt rose. It fell.", "River takes bridge", id="headline"
        ),
        pytest.param("Inheritance\n\nIt is what the dead leave.", "Inheritance", id="one word"),
        pytest.param("one\ntwo\nthree", None, id="list of words"),
        pytest.param("It rose. It fell.", None, id="no headline"),
        pytest.param(WRAPPED, "The River Takes the Old Bridge at Mill Valley", id="byline below"),
    ],
)
def test_the_title_is_a_line_that_reads_like_one(text: str, expected: str | None) -> None:
    assert title(text) == expected
