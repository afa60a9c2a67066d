"""Texts in which hardly a sentence stands but once: lists of words, forms filled in many times."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.support.storms import changed, filled_in, short_lines, word_list
from tests.support.work import lines_run

from sidebyside import compare
from sidebyside.align import align_sentences
from sidebyside.compare import as_document, segmented
from sidebyside.model.alignment import Relation
from sidebyside.model.document import Document
from sidebyside.model.options import CompareOptions
from sidebyside.model.pair import Pair

_OPTIONS = CompareOptions(is_furniture_kept=True)


def _documents(left: list[str], right: list[str]) -> Pair[Document]:
    return Pair(left, right).map(lambda own: segmented(as_document("\n\n".join(own)), _OPTIONS))


def _identical(left: list[str], right: list[str]) -> int:
    beads = align_sentences(_documents(left, right), _OPTIONS).beads
    return sum(bead.relation is Relation.IDENTICAL and not bead.is_moved for bead in beads)


@pytest.mark.parametrize(
    "lines", [word_list(3000), filled_in(10)], ids=["a list of words", "forms"]
)
def test_lines_that_stand_many_times_keep_their_partners_when_some_between_are_changed(
    lines: list[str],
) -> None:
    revised = changed(lines, one_in=9)
    untouched = len(lines) - 2 / 3 * len(lines) / 9
    assert _identical(lines, revised) >= 0.98 * untouched
    assert _identical(revised, lines) == _identical(lines, revised)


def test_a_run_of_short_lines_is_found_again_where_it_was_moved() -> None:
    lines = word_list(2000)
    moved = lines[:200] + lines[400:] + lines[200:400]
    beads = compare("\n\n".join(lines), "\n\n".join(moved)).alignment.beads
    assert {bead.relation for bead in beads} == {Relation.IDENTICAL}
    assert [bead.sentences.left[0] for bead in beads if bead.is_moved] == [*range(200, 400)]


def test_an_edited_sentence_of_a_form_meets_the_one_at_its_place_alone() -> None:
    forms = filled_in(8)
    left = [f"{line[:-1]}, anew." if n % 7 == 0 else line for n, line in enumerate(forms)]
    right = [f"{line[:-1]}, again." if n % 5 == 0 else line for n, line in enumerate(forms)]
    beads = align_sentences(_documents(left, right), _OPTIONS).beads
    in_place = [bead for bead in beads if bead.sentences.left == bead.sentences.right]
    assert len(in_place) >= 0.98 * len(forms)


@pytest.mark.parametrize("one_in", [100, 5, 2], ids=["few", "a fifth", "half"])
@pytest.mark.parametrize(
    ("storm", "size"),
    [(word_list, 1500), (short_lines, 800), (filled_in, 5)],
    ids=["words", "short lines", "forms"],
)
def test_twice_as_many_lines_take_hardly_more_than_twice_the_work(
    storm: Callable[[int], list[str]], size: int, one_in: int
) -> None:
    def work(size: int) -> int:
        lines = storm(size)
        documents = _documents(lines, changed(lines, one_in=one_in))
        return lines_run(lambda: align_sentences(documents, _OPTIONS))

    assert work(2 * size) < 2.2 * work(size)
