"""Links that a reader made or undid, in every format."""

from __future__ import annotations

import pytest

from sidebyside.compare import compare
from sidebyside.model.comparison import Comparison
from sidebyside.model.hand_links import NO_HAND_LINKS, HandLinks
from sidebyside.model.pair import Pair
from sidebyside.render.registry import FORMATS

LEFT = """Neighbours complain about the dust of the lorries.

The first trees come from a nursery in the next valley.

“Nobody asked us,” said Petra Holm."""
RIGHT = """Residents grumble that everything is grey.

The first trees come from a nursery in the next valley.

“Nobody asked us,” Ms Holm said on Monday."""

SIGNS = {
    "text": "by hand",
    "markdown": "≈ reworded<br>by hand",
    "html": 'data-t="≈◆1"',
    "json": '"linked by hand"',
    "csv": '"by hand, wording"',
}


def told(by_hand: HandLinks = NO_HAND_LINKS) -> Comparison:
    return compare(LEFT, RIGHT, by_hand=by_hand)


@pytest.mark.parametrize("name", FORMATS)
def test_a_link_made_by_hand_says_so_in_every_format(name: str) -> None:
    render = FORMATS[name].render
    assert SIGNS[name] not in render(told())
    assert SIGNS[name] in render(told(HandLinks(linked=(Pair(0, 0),))))


@pytest.mark.parametrize("name", FORMATS)
def test_a_link_undone_by_hand_says_so_in_every_format(name: str) -> None:
    render = FORMATS[name].render
    assert "by hand" not in render(told())
    assert "by hand" in render(told(HandLinks(parted=(Pair(1, 1),))))


def test_the_counts_follow_the_links_made_by_hand() -> None:
    before, after = told(), told(HandLinks(linked=(Pair(0, 0),), parted=(Pair(1, 1),)))
    one_sided = [
        sum(not bead.relation.is_link for bead in comparison.alignment.beads)
        for comparison in (before, after)
    ]
    assert one_sided == [2, 2]
    assert before.summary != after.summary
    stat = [FORMATS["text"].render(comparison) for comparison in (before, after)]
    assert "1 identical" in stat[0]
    assert "1 identical" not in stat[1]
