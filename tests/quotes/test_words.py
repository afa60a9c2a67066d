"""Words of a document in house style."""

from __future__ import annotations

import pytest

from sidebyside.model.document import Document, Origin
from sidebyside.model.pair import Pair
from sidebyside.model.span import Span
from sidebyside.quotes.words import Words, words_of
from sidebyside.segment import segment


def document(text: str) -> Document:
    return Document(Origin("text"), text, "", tokens=segment(text).tokens)


def words(text: str) -> Words:
    return words_of(Pair(document(text), document(""))).left


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("Don't, WON’T, cannot", "do not will not can not"),
        ("it's hers; Ann's is here", "it is hers ann's is here"),
        ("it's been; he'd better; they'd go", "it has been he had better they would go"),
        ("twenty-five boats", "25 boats"),
        ("two hundred and fifty", "250"),
        ("three thousand two hundred", "3200"),
        ("two million", "2 million"),
        ("a hundred", "a hundred"),
        ("the twenty-first of May, the 3rd", "the 21st of may the 3rd"),
        ("5 per cent, five percent, 5%", "5 % 5 % 5 %"),
        ("$5 million, 5 million dollars", "5 million dollars 5 million dollars"),
        ("£1,200 and €3", "1200 pounds and 3 euros"),
        ("£30bn, 30 billion pounds", "30 billion pounds 30 billion pounds"),
        ("at 5 p.m. in the U.S.", "at 5 pm in the u.s."),
        ("cease-fire", "cease fire"),
        ("“Hm?” — (she) said…", "hm she said"),
    ],
)
def test_words_are_read_in_house_style(text: str, forms: str) -> None:
    assert " ".join(words(text).forms) == forms


def test_equal_words_of_both_documents_have_equal_codes() -> None:
    pair = words_of(Pair(document("We don't dock here."), document("Here we do not dock!")))
    left, right = pair
    assert left.codes == right.codes[1:] + right.codes[0]
    assert len(set(left.codes)) == len(left.forms) == 5


def test_each_word_knows_where_it_stands() -> None:
    found = words("Sell twenty-five, don't keep $3 million.")
    spans = [found.span(range(at, at + 1)).of(found.text) for at in range(len(found))]
    assert spans == ["Sell", "twenty-five", "don't", "don't", "keep", *["$3 million"] * 3]


def test_words_within_a_span_are_those_that_begin_there() -> None:
    found = words("one two three four")
    assert found.within(Span(4, 13)) == range(1, 3)
    assert found.within(Span(5, 7)) == range(2, 2)


def test_ellipses_and_brackets_are_remembered() -> None:
    found = words("He left … when [the mayor] came [...] again (or so).")
    assert [found.forms[at] for at in sorted(found.after_ellipsis)] == ["when", "again"]
    assert [found.forms[at] for at in sorted(found.bracketed)] == ["the", "mayor"]


def test_a_bracket_that_never_closes_marks_nothing() -> None:
    assert words("He [left the quay").bracketed == frozenset()
