"""Which links are given up where they tie two beads into one."""

from __future__ import annotations

import pytest

from sidebyside.align.similarity import Evidence
from sidebyside.align.ties import loose_ties
from sidebyside.model.pair import Pair

_ROWS: list[tuple[str, ...]] = [(word,) for word in ("mill", "river", "geese", "mayor")]
_WORDS = Pair(_ROWS, _ROWS)


def _evidence(containment: float, shared: float = 9.0) -> Evidence:
    return Evidence(0.3, containment, 3, 0.1, 0.2, 0.1, shared)


_STRONG, _WEAK, _WEAKER = _evidence(0.6), _evidence(0.2), _evidence(0.2, shared=4.0)


@pytest.mark.parametrize(
    ("weighed", "expected"),
    [
        pytest.param(
            {(0, 0): _STRONG, (1, 0): _WEAK, (1, 1): _STRONG}, {(1, 0)}, id="a name that both have"
        ),
        pytest.param(
            {(0, 0): _STRONG, (1, 0): _STRONG, (1, 1): _STRONG}, set(), id="a passage cut anew"
        ),
        pytest.param(
            {(0, 0): _WEAK, (1, 0): _STRONG, (1, 1): _WEAKER},
            {(1, 1)},
            id="two hang on a telling one",
        ),
        pytest.param(
            {(0, 0): _STRONG, (1, 0): _STRONG, (1, 1): _WEAK}, {(1, 1)}, id="one hangs on two"
        ),
        pytest.param({(0, 0): _STRONG, (1, 0): _WEAK, (2, 0): _WEAK}, set(), id="a merge"),
        pytest.param({(0, 0): _WEAK, (0, 1): _WEAK, (0, 2): _STRONG}, set(), id="a split"),
        pytest.param(
            {(0, 0): _STRONG, (1, 0): _WEAKER, (1, 1): _WEAK, (2, 1): _STRONG},
            {(1, 0)},
            id="the weaker of two, and the other holds",
        ),
    ],
)
def test_a_tie_that_shows_little_is_loose_where_both_ends_stay_linked(
    weighed: dict[tuple[int, int], Evidence], expected: set[tuple[int, int]]
) -> None:
    assert loose_ties(weighed, weighed, _WORDS) == expected
    turned = {(j, i): evidence for (i, j), evidence in weighed.items()}
    assert loose_ties(turned, turned, _WORDS.swapped()) == {(j, i) for i, j in expected}


def test_links_of_the_same_words_are_never_loose() -> None:
    links = [(0, 0), (1, 0), (1, 1)]
    assert loose_ties(links, {(0, 0): _WEAK, (1, 1): _WEAK}, _WORDS) == set()
