from __future__ import annotations

import pytest
from tests.support.made import comparison, document

from sidebyside.model.alignment import Bead, Relation
from sidebyside.model.pair import Pair
from sidebyside.render.wording import own_words


def told(own: set[int], count: int = 16) -> str:
    """What is said of a text of which these sentences stand nowhere else."""
    sentences = [f"Boat {number} came in." for number in range(count)]
    kept = [words for number, words in enumerate(sentences) if number not in own]
    beads, right = [], 0
    for number in range(count):
        if number in own:
            beads.append(Bead(Pair((number,), ()), Relation.LEFT_ONLY))
        else:
            beads.append(Bead(Pair((number,), (right,)), Relation.IDENTICAL))
            right += 1
    made = comparison(Pair(document("l", sentences), document("r", kept)), beads)
    return own_words(made.summary.sides.left)


@pytest.mark.parametrize(
    ("own", "shares"),
    [
        (
            {0, 8, 9, 10, 11},
            ("25%", "none", "all", "none"),
        ),
        (
            set(range(8, 15)),
            ("none", "none", "all", "75%"),
        ),
    ],
    ids=["spread", "in the second half"],
)
def test_where_own_text_stands_is_told_quarter_by_quarter(
    own: set[int], shares: tuple[str, ...]
) -> None:
    first, second, third, last = shares
    assert told(own).endswith(
        f"; that is {first} of the first quarter of the text, {second} of the second,"
        f" {third} of the third and {last} of the last"
    )


def test_of_a_short_text_no_quarters_are_told() -> None:
    assert "quarter" not in told({1}, count=8)
