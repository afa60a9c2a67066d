"""The small mechanisms under alignment, each by itself."""

from __future__ import annotations

import pytest

from sidebyside.align.exact import match_exactly
from sidebyside.align.kinship import Kinship, at_first_sight, knowing_links
from sidebyside.align.likeness import Profiles
from sidebyside.align.order import heaviest_chain
from sidebyside.align.similarity import Setting, Similarity, longest_run
from sidebyside.model.pair import Pair


def wordings(text: str) -> list[tuple[str, ...]]:
    return [(word,) for word in text]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("abc", "abc", {0: 0, 1: 1, 2: 2}),
        ("abc", "cab", {0: 1, 1: 2, 2: 0}),
        ("xax", "ax", {1: 0, 2: 1}),
        ("xxaxx", "xax", {1: 0, 2: 1, 3: 2}),
        ("aa", "a", {0: 0}),
        ("abcabaca", "bacaabc", {0: 4, 1: 5, 2: 6, 4: 0, 5: 1, 6: 2, 7: 3}),
        ("aaabbabab", "aabbaab", {1: 0, 2: 1, 3: 2, 4: 3, 5: 4, 7: 5, 8: 6}),
        ("ab", "cd", {}),
        ("", "a", {}),
    ],
    ids=[
        "copy",
        "moved",
        "beside an anchor",
        "both sides",
        "in order",
        "runs",
        "most in order",
        "none",
        "nothing",
    ],
)
def test_equal_sentences_match_from_unique_ones_outwards(
    left: str, right: str, expected: dict[int, int]
) -> None:
    assert match_exactly(Pair(*map(wordings, (left, right)))) == expected


@pytest.mark.parametrize(
    ("places", "weights", "expected"),
    [
        ([], [], set()),
        ([(0, 0), (1, 1), (2, 2)], [1, 1, 1], {0, 1, 2}),
        ([(0, 2), (1, 0), (2, 1)], [1, 1, 1], {1, 2}),
        ([(0, 2), (1, 0), (2, 1)], [5, 1, 1], {0}),
        ([(0, 0), (0, 1)], [1, 2], {1}),
    ],
    ids=["nothing", "in order", "one before two", "a heavy one", "one place once"],
)
def test_the_heaviest_increasing_chain_is_found(
    places: list[tuple[int, int]], weights: list[int], expected: set[int]
) -> None:
    assert heaviest_chain(places, weights) == expected


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("", "abc", 0),
        ("abc", "xyz", 0),
        ("abc", "cab", 2),
        ("xxabcdxx", "abcd", 4),
        ("abab", "ba", 2),
        ("a" * 100, "a" * 50, 32),
    ],
)
def test_the_longest_common_run_is_measured_up_to_a_cap(
    left: str, right: str, expected: int
) -> None:
    assert longest_run(left, right) == expected
    assert longest_run(right, left) == expected


_NOBODY: Pair[frozenset[str]] = Pair(frozenset(), frozenset())


def _profiles(left: str, right: str) -> Profiles:
    """Texts of one sentence a line."""
    rows = [[tuple(line.split()) for line in text.splitlines()] for text in (left, right)]
    return Profiles(Pair(*rows), Pair(*rows))


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("a b c d", "a b c d", 1.0),
        ("a b c d e f g h i j", "k l m n o p q r s t", 0.0),
        ("a b c d e f g h i j", "a l m n o p q r s t", 0.0),
        ("a b c d e f g h i j", "a b c d e p q r s t", 1.0),
        ("", "a b", 0.0),
    ],
    ids=["the same words", "other words", "no more than chance", "half", "nothing"],
)
def test_texts_are_related_by_what_their_vocabularies_share_beyond_chance(
    left: str, right: str, expected: float
) -> None:
    assert at_first_sight(_profiles(left, right), _NOBODY).related == expected
    assert at_first_sight(_profiles(right, left), _NOBODY).related == expected


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("ann bob cid dee eve", "ann bob cid dee eve fay", 1.0),
        ("ann bob cid dee eve", "fay gus hal ida jan", 0.0),
        ("ann bob cid dee eve", "ann gus hal ida jan", 0.0),
        ("ann bob cid dee", "fay gus hal ida jan", 1.0),
    ],
    ids=["the same people", "others", "one in five", "too few to tell"],
)
def test_texts_that_name_other_people_are_no_versions_of_one_story(
    left: str, right: str, expected: float
) -> None:
    names = Pair(frozenset(left.split()), frozenset(right.split()))
    profiles = _profiles("x\n" * 10, "x\n" * 10)
    for named in (names, names.swapped()):
        first = at_first_sight(profiles, named)
        assert first.related == expected
        assert knowing_links(first, [0.5] * 10, profiles).related == expected


def test_copies_make_texts_related_whatever_names_were_put_into_them() -> None:
    profiles = _profiles("x\n" * 10, "y\n" * 10)
    assert knowing_links(Kinship(0.0, named=0.0), [0.9] * 4, profiles).related == 1.0


@pytest.mark.parametrize(("sure", "expected"), [(0, 0.0), (1, 0.0), (4, 1.0), (10, 1.0)])
def test_texts_are_related_by_the_share_of_their_sentences_that_are_surely_linked(
    sure: int, expected: float
) -> None:
    profiles = _profiles("x\n" * 10, "y\n" * 20)
    assert knowing_links(Kinship(0.0), [0.5] * sure, profiles).related == expected


def test_texts_are_freely_reworded_where_what_is_surely_linked_is_unlike() -> None:
    profiles = _profiles("x\n" * 10, "y\n" * 20)
    assert knowing_links(Kinship(0.0), [1.0, 1.0], profiles).freedom == 0.0
    assert knowing_links(Kinship(0.0), [0.25, 0.75], profiles).freedom == 0.5


def test_what_a_surer_partner_shares_speaks_for_no_other_pair() -> None:
    profiles = _profiles("one two three four\nfive", "one two three six\none two four seven\neight")
    nothing = Pair([False] * 2, [False] * 3)
    similarity = Similarity(profiles, [(0, 0), (0, 1)], {}, nothing)
    alone = similarity.evidence(0, 1, Kinship())
    assert alone is not None
    among = similarity.evidence_in(0, 1, Setting(rivals=((0, 0),)), alone, Kinship())
    assert among is not None
    assert among.shared == pytest.approx(profiles.rarity("four"), abs=0.001)
    assert alone.shared == pytest.approx(
        sum(map(profiles.rarity, ("one", "two", "four"))), abs=0.001
    )
