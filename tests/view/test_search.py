from __future__ import annotations

import pytest
from tests.support.work import lines_run

from sidebyside.model.pair import Pair, Side
from sidebyside.model.span import Span
from sidebyside.view.search import Query, Search

TEXT = "The Mayor’s sea-wall.\nthe   “wall”, a WALL; naïve walls"


def found(query: Query, text: str = TEXT) -> list[str]:
    search = Search(query, Pair(text, ""))
    while not search.run(lambda: True):
        pass
    assert search.error == ""
    hits = search.hits.left
    return [hits.span(number).of(text) for number in range(len(hits))]


@pytest.mark.parametrize(
    ("query", "words"),
    [
        (Query(""), []),
        (Query("wall"), ["wall", "wall", "WALL", "wall"]),
        (Query("WALL"), ["WALL"]),
        (Query("WALL", is_cased=False), ["wall", "wall", "WALL", "wall"]),
        (Query("wall", is_cased=True), ["wall", "wall", "wall"]),
        (Query("wall", is_whole_word=True), ["wall", "wall", "WALL"]),
        (Query("mayor's"), ["Mayor’s"]),
        (Query('"wall"'), ["“wall”"]),
        (Query("sea–wall"), ["sea-wall"]),
        (Query("wall. the wa"), []),
        (Query('wall.  the "'), ["wall.\nthe   “"]),
        (Query("."), ["."]),
        (Query(r"\w+ll\b", is_regex=True), ["wall", "wall", "WALL"]),
        (Query(r"\Wwall", is_regex=True), ["-wall", "“wall", " WALL", " wall"]),
        (Query(r"^the", is_regex=True), ["The", "the"]),
        (Query(r"x*", is_regex=True), []),
        (Query(r"l*", is_regex=True), ["ll", "ll", "LL", "ll"]),
        (Query("na|wa", is_regex=True, is_whole_word=True), []),
        (Query("NAÏVE", is_cased=False), ["naïve"]),
    ],
    ids=lambda value: value.words if isinstance(value, Query) else "",
)
def test_what_is_looked_for_is_found(query: Query, words: list[str]) -> None:
    assert found(query) == words


@pytest.mark.parametrize(
    ("words", "error"),
    [
        ("(", "missing )"),
        ("[a", "unterminated character set"),
        ("*", "nothing to repeat"),
        (r"\1", "invalid group"),
    ],
)
def test_an_expression_that_is_not_ready_yet_says_why(words: str, error: str) -> None:
    search = Search(Query(words, is_regex=True), Pair(TEXT, TEXT))
    assert search.run(lambda: False)
    assert error in search.error
    assert search.hits.map(len) == Pair(0, 0)


def test_an_expression_that_would_never_end_is_given_up() -> None:
    search = Search(Query(r"(a|aa)+$", is_regex=True), Pair("a" * 5000 + "b", ""))
    assert search.run(lambda: False)
    assert search.error == "takes too long to find"


def test_a_search_goes_on_where_its_slice_of_time_ended() -> None:
    search = Search(Query("a"), Pair("a" * 50, "a" * 30))
    slices = 0
    while not search.run(lambda: True):
        slices += 1
    assert slices > 80
    assert search.hits.map(len) == Pair(50, 30)


def test_hits_are_found_by_place() -> None:
    search = Search(Query("ab"), Pair("ab ab ab", ""))
    search.run(lambda: False)
    hits = search.hits.left
    assert hits.touching(Span(0, 8)) == range(3)
    assert hits.touching(Span(2, 3)) == range(1, 1)
    assert hits.touching(Span(4, 7)) == range(1, 3)
    assert [hits.at_or_after(offset) for offset in (0, 1, 3, 7)] == [0, 1, 1, 3]


def test_looking_at_a_row_does_not_cost_more_with_more_hits() -> None:
    def work(count: int) -> int:
        search = Search(Query("a"), Pair("a " * count, ""))
        search.run(lambda: False)
        return lines_run(lambda: search.hits.left.touching(Span(10, 90)))

    assert work(4000) == work(400)


def test_both_texts_are_searched() -> None:
    search = Search(Query("b"), Pair("abc", "bbc"))
    search.run(lambda: False)
    assert {side: len(hits) for side, hits in search.hits.items()} == {Side.LEFT: 1, Side.RIGHT: 2}
