"""What two sentences have in common, and what speaks against them."""

from __future__ import annotations

import pytest

from sidebyside.align.likeness import Profiles
from sidebyside.align.readings import read
from sidebyside.compare import as_document, segmented
from sidebyside.model.options import CompareOptions
from sidebyside.model.pair import Pair

_OPTIONS = CompareOptions(is_furniture_kept=True)


def _profiles(left: str, right: str) -> Profiles:
    documents = Pair(left, right).map(lambda text: segmented(as_document(text), _OPTIONS))
    article = documents.map(lambda document: list(range(len(document.sentences))))
    readings = read(documents, article)
    return Profiles(readings.words, readings.stems)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param("Eighteen geese.", "It had 18.", id="in words and in figures"),
        pytest.param("They paid £4.2m!", "A sum of 4.2 million.", id="with and without its scale"),
        pytest.param("The twelfth man.", "On day 12.", id="a rank"),
    ],
)
def test_a_number_is_shared_however_it_is_written(left: str, right: str) -> None:
    profiles = _profiles(left, right)
    assert len(profiles.shared(0, 0)) == 1
    assert profiles.base(0, 0) > 0


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        pytest.param(
            "It rose by 38 per cent.", "It rose by 44 per cent.", True, id="one and other"
        ),
        pytest.param("It rose by 38 per cent.", "38 of 44 rose.", False, id="one in common"),
        pytest.param("It rose by 38 per cent.", "It rose.", False, id="none on one side"),
        pytest.param("It rose by 38.", "It rose by thirty.", False, id="none in figures"),
        pytest.param("From 18 to 30.", "Eighteen, not 19.", False, id="one in words"),
    ],
)
def test_figures_differ_where_both_sides_have_some_and_share_none(
    left: str, right: str, expected: bool
) -> None:
    assert _profiles(left, right).disagree(0, 0) is expected
    assert _profiles(right, left).disagree(0, 0) is expected


def test_sentences_of_one_wording_are_weighed_once() -> None:
    profiles = _profiles("Two geese. One swan. Two geese.", "Three ducks. Two geese!")
    left, right = profiles.bags
    assert left[0] is left[2] is right[1]
    assert left[0] is not left[1]
