"""Laws of looking for words, of the line they are typed in, and of the filter."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.harbour import harbour

from sidebyside.model.pair import Pair, Side
from sidebyside.model.span import Span
from sidebyside.view.difference_filter import CHOICES, DifferenceFilter, counts, profiles, shown
from sidebyside.view.line_edit import LineEdit
from sidebyside.view.search import Query, Search

TEXTS = st.text("ab .'’\n-É", max_size=40)
WORDS = st.text("ab .'É", min_size=1, max_size=4)


def search(query: Query, texts: Pair[str]) -> Search:
    found = Search(query, texts)
    while not found.run(lambda: True):
        pass
    return found


def spans(found: Search, side: Side) -> list[Span]:
    return [found.hits[side].span(number) for number in range(len(found.hits[side]))]


@given(TEXTS, TEXTS, WORDS, st.booleans(), st.sampled_from([None, True, False]))
@settings(deadline=None)
def test_hits_ascend_never_overlap_and_hold_what_was_looked_for(
    left: str, right: str, words: str, is_whole: bool, is_cased: bool | None
) -> None:
    texts = Pair(left, right)
    found = search(Query(words, is_whole_word=is_whole, is_cased=is_cased), texts)
    wanted = " ".join(words.replace("’", "'").split()).lower()
    for side, text in texts.items():
        hits = spans(found, side)
        assert all(one.end <= other.start for one, other in pairwise(hits))
        for hit in hits:
            assert hit
            held = " ".join(hit.of(text).replace("’", "'").split()).lower()
            assert held == wanted


@given(TEXTS, st.text("ab", min_size=1, max_size=3))
@settings(deadline=None)
def test_plain_letters_are_found_as_often_as_a_simple_search_finds_them(
    text: str, words: str
) -> None:
    found = search(Query(words, is_cased=True), Pair(text, ""))
    expected = [match.span() for match in re.finditer(re.escape(words), text)]
    assert [(hit.start, hit.end) for hit in spans(found, Side.LEFT)] == expected


@given(TEXTS, TEXTS, WORDS)
@settings(deadline=None)
def test_swapped_texts_give_swapped_hits(left: str, right: str, words: str) -> None:
    one = search(Query(words), Pair(left, right))
    other = search(Query(words), Pair(right, left))
    assert spans(one, Side.LEFT) == spans(other, Side.RIGHT)
    assert spans(one, Side.RIGHT) == spans(other, Side.LEFT)


@given(TEXTS, WORDS, st.integers(0, 40), st.integers(0, 40))
@settings(deadline=None)
def test_hits_near_a_row_are_those_that_touch_it(text: str, words: str, a: int, b: int) -> None:
    row = Span(min(a, b), max(a, b))
    found = search(Query(words), Pair(text, "")).hits.left
    touching = [
        number
        for number in range(len(found))
        if found.starts[number] < row.end and row.start < found.ends[number]
    ]
    assert [n for n in found.touching(row) if row] == (touching if row else [])


@given(st.text(max_size=12), st.text(max_size=6))
@settings(deadline=None)
def test_any_expression_ends_in_hits_or_in_words(text: str, words: str) -> None:
    found = search(Query(words, is_regex=True), Pair(text, text))
    assert found.is_done
    assert not (found.error and spans(found, Side.RIGHT))


EDITS = st.lists(
    st.one_of(
        st.text(max_size=3).map(lambda words: lambda line: line.typed(words)),
        st.sampled_from(
            [
                LineEdit.left,
                LineEdit.right,
                LineEdit.start,
                LineEdit.end,
                LineEdit.erased,
                LineEdit.erased_ahead,
                LineEdit.erased_word,
                LineEdit.erased_all_before,
            ]
        ),
    ),
    max_size=20,
)


@given(EDITS)
def test_the_cursor_of_a_line_never_leaves_it(edits: list[object]) -> None:
    line = LineEdit()
    for edit in edits:
        assert callable(edit)
        line = edit(line)
        assert 0 <= line.at <= len(line.text)
        assert "\n" not in line.text


@given(st.lists(st.sampled_from(CHOICES), max_size=12), st.sampled_from(CHOICES))
def test_ticking_a_box_changes_what_shows_by_no_more_than_its_count(
    toggled: list[object], choice: object
) -> None:
    known = profiles(harbour().alignment, [2, 4])
    chosen = DifferenceFilter()
    for one in toggled:
        chosen = chosen.toggled(one)  # type: ignore[arg-type]
    before = shown(known, chosen).beads
    after = shown(known, chosen.toggled(choice)).beads  # type: ignore[arg-type]
    changed = set(before) ^ set(after)
    bound = counts(Counter(known.values()), chosen)[choice]  # type: ignore[index]
    if not chosen.is_alarms_only and choice is not CHOICES[-1]:
        assert len(changed) <= bound
    assert list(after) == sorted(after)
