"""Where a pair of sentences stands among the links that are sure."""

from __future__ import annotations

from math import exp

import pytest

from sidebyside.align.order import Link
from sidebyside.align.places import settings
from sidebyside.align.similarity import UNKNOWN_NEARNESS, Setting
from sidebyside.model.pair import Pair


def _setting(pair: Link, sure: list[Link], chain: list[Link], count: int = 9) -> Setting:
    """Of one pair, in two texts of so many sentences of one length."""
    rows: list[tuple[str, ...]] = [("word",) * 5] * count
    nothing = Pair([False] * count, [False] * count)
    found = settings([pair], dict.fromkeys(sure, 1.0), chain, nothing, Pair(rows, rows))
    turned = settings(
        [(pair[1], pair[0])],
        {(j, i): 1.0 for i, j in sure},
        [(j, i) for i, j in chain],
        nothing,
        Pair(rows, rows),
    )
    assert turned[pair[1], pair[0]][:4] == found[pair][:4]
    return found[pair]


_ANYWHERE = 0.475
_IN_ORDER: list[Link] = [(0, 0), (4, 4), (8, 8)]


@pytest.mark.parametrize(
    ("pair", "off"),
    [((2, 2), 0.0), ((6, 6), 0.0), ((1, 2), 1.0), ((1, 3), 2.0)],
    ids=["in the middle", "in the next gap", "a sentence off", "two sentences off"],
)
def test_a_pair_is_the_nearer_the_less_far_it_stands_from_the_even_place(
    pair: Link, off: float
) -> None:
    order = 2 * 3 / 5 - 1
    expected = order * exp(-off / 3) + (1 - order) * _ANYWHERE
    assert _setting(pair, _IN_ORDER, _IN_ORDER).nearness == pytest.approx(
        max(expected, 0.85 * exp(-off / 3))
    )


def test_a_pair_on_the_far_side_of_a_link_is_not_near() -> None:
    order = 2 * 3 / 5 - 1
    setting = _setting((2, 6), _IN_ORDER, _IN_ORDER)
    assert setting.nearness == pytest.approx((1 - order) * _ANYWHERE)
    assert setting.place == 0.0


def test_a_link_of_one_of_its_sentences_leaves_a_pair_the_place_around_it() -> None:
    far = _setting((3, 6), _IN_ORDER, _IN_ORDER).nearness
    assert _setting((4, 5), _IN_ORDER, _IN_ORDER).nearness > far
    assert _setting((4, 5), _IN_ORDER, _IN_ORDER).place == 0.0


def test_where_nothing_is_sure_no_place_is_known() -> None:
    setting = _setting((2, 6), [], [])
    assert setting.nearness == pytest.approx(max(UNKNOWN_NEARNESS, 0.85 * exp(-4 / 3)))


def test_links_out_of_order_leave_the_common_order_unheard() -> None:
    crossing = [(0, 8), (4, 4), (8, 0)]
    assert _setting((2, 6), crossing, [(4, 4)]).nearness == _ANYWHERE
    assert _setting((2, 2), crossing, [(4, 4)]).nearness == _ANYWHERE


def test_a_pair_between_two_links_that_are_one_sentence_away_has_the_tightest_place() -> None:
    sure = [(0, 0), (2, 2)]
    setting = _setting((1, 1), sure, sure)
    assert (setting.place, setting.flanks) == (1.0, 2)
