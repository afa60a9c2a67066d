"""Which pairs of sentences are weighed in texts too large to weigh all."""

from __future__ import annotations

import pytest
from tests.support.book import Book, editions, printed

from sidebyside import compare
from sidebyside.align import candidates as candidates_module
from sidebyside.align.bags import MOST_PAIRS_AT_ONCE
from sidebyside.align.candidates import candidates
from sidebyside.align.exact import match_exactly
from sidebyside.align.likeness import Profiles
from sidebyside.model.alignment import Relation
from sidebyside.model.pair import Pair


def profiles_of(left: list[str], right: list[str]) -> Profiles:
    rows = Pair([tuple(s.split()) for s in left], [tuple(s.split()) for s in right])
    return Profiles(rows, rows)


def of_large(
    left: list[str], right: list[str], monkeypatch: pytest.MonkeyPatch
) -> set[tuple[int, int]]:
    monkeypatch.setattr(candidates_module, "MOST_PAIRS_AT_ONCE", 0)
    profiles = profiles_of(left, right)
    return candidates(profiles, match_exactly(Pair(*profiles.words)))


def test_a_sentence_with_its_like_between_two_copies_is_held_against_nothing_else(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    left = [
        "amber basil cedar",
        "delta ember fable grove lemon",
        "hazel ivory",
        "jolly karma noble",
    ]
    right = [
        "amber basil cedar",
        "delta ember fable grove maple",
        "hazel ivory",
        "jolly karma noble",
    ]
    assert of_large(left, right, monkeypatch) == {(1, 1)}


def test_a_sentence_without_its_like_there_is_looked_for_everywhere(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    left = ["amber basil cedar", "delta ember fable grove", "hazel ivory jolly", "noble"]
    right = ["delta ember fable lemon", "amber basil cedar", "karma maple", "hazel ivory jolly"]
    assert (1, 0) in of_large(left, right, monkeypatch)


def test_few_pairs_of_a_large_input_are_weighed() -> None:
    book = Book(seed=4)
    left = [book.sentence() for _ in range(600)]
    right = [book.sentence() for _ in range(600)]
    assert len(left) * len(right) > MOST_PAIRS_AT_ONCE
    assert len(candidates(profiles_of(left, right), {})) < 12 * (len(left) + len(right))


def test_a_second_edition_finds_its_sentences_again() -> None:
    comparison = compare(*editions(600))
    beads = comparison.alignment.beads
    linked = {n for bead in beads if bead.relation.is_link for n in bead.sentences.left}
    left_only = [bead for bead in beads if bead.relation is Relation.LEFT_ONLY]
    assert len(linked) >= 540
    assert len(left_only) <= 60


def test_swapped_large_inputs_give_the_mirrored_links() -> None:
    book = Book(seed=8)
    first = book.paragraphs(300)
    left, right = printed(first), printed(book.revised(book.revised(first)))
    forwards = {bead.sentences for bead in compare(left, right).alignment.beads}
    backwards = {bead.sentences for bead in compare(right, left).alignment.beads}
    assert forwards == {Pair(pair.right, pair.left) for pair in backwards}
