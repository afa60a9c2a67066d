"""Of two copies of a text, split once, quotations are told once and as of any two texts."""

from __future__ import annotations

from tests.support.book import Book
from tests.support.work import lines_run

from sidebyside import compare
from sidebyside.compare import as_document, quotations_of, segmented
from sidebyside.model.document import Document
from sidebyside.model.options import CompareOptions
from sidebyside.model.pair import Pair, Side
from sidebyside.model.quotation import Quotation
from sidebyside.quotes import attribute, extract

OPTIONS = CompareOptions(is_furniture_kept=True)


def spoken() -> str:
    writer = Book(3)
    return "\n\n".join(" ".join(own) for own in writer.paragraphs(300))


def told(documents: Pair[Document]) -> Pair[tuple[Quotation, ...]]:
    found = Pair(extract(documents.left, Side.LEFT), extract(documents.right, Side.RIGHT))
    return attribute(documents, found)


def test_copies_that_were_split_once_are_attributed_as_if_split_twice_in_less_work() -> None:
    text = spoken()
    twice = Pair(text, text).map(lambda own: segmented(as_document(own), OPTIONS))
    once = compare(text, text, OPTIONS).documents
    assert once.left.is_split_as(once.right)
    assert not twice.left.is_split_as(twice.right)
    found: list[Pair[tuple[Quotation, ...]]] = []
    less = lines_run(lambda: found.append(told(once)))
    more = lines_run(lambda: found.append(told(twice)))
    assert found[0] == found[1]
    assert {quotation.speaker for quotation in found[0].right} > {"Orla Venn", "Hamish"}
    assert 2 * less < 1.5 * more


def test_texts_that_only_read_alike_were_not_split_as_one() -> None:
    one, other = (segmented(as_document(text), OPTIONS) for text in ("He waits.", "She waits."))
    assert one.is_split_as(one)
    assert not one.is_split_as(other)


def test_quotations_of_copies_are_those_of_the_comparison() -> None:
    documents = Pair(as_document(spoken()), as_document(spoken()))
    comparison = compare(documents.left, documents.right, OPTIONS)
    assert quotations_of(documents, OPTIONS) == (comparison.quotations, comparison.utterances)
