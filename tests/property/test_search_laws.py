"""Laws of looking for words, of the line they are typed in, and of the filter."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.harbour import harbour
from tests.support.made import document

from sidebyside.model.alignment import Alignment, Bead, Relation
from sidebyside.model.document import Document
from sidebyside.model.pair import Pair, Side
from sidebyside.model.span import Span
from sidebyside.view.difference_filter import CHOICES, DifferenceFilter, counts, profiles, shown
from sidebyside.view.hit_order import HitOrder, side_by_side
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


LENGTHS = st.lists(st.integers(1, 9), max_size=8)
LINKED = st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=8)


def texts(left: list[int], right: list[int]) -> Pair[Document]:
    """Of sentences of so many letters."""
    return Pair(
        *(
            document(name, ["a" * n for n in side])
            for name, side in zip("lr", (left, right), strict=True)
        )
    )


def linked(documents: Pair[Document], pairs: list[tuple[int, int]]) -> Alignment:
    """Links of single sentences, those against the order moved."""
    beads: list[Bead] = []
    used: Pair[set[int]] = Pair(set(), set())
    reached = (-1, -1)
    for left, right in sorted(pairs):
        is_there = left < len(documents.left.sentences) and right < len(documents.right.sentences)
        if not is_there or left in used.left or right in used.right:
            continue
        used.left.add(left)
        used.right.add(right)
        is_moved = right < reached[1]
        reached = reached if is_moved else (left, right)
        beads.append(Bead(Pair((left,), (right,)), Relation.EDITED, is_moved=is_moved))
    return Alignment(tuple(beads))


@given(LENGTHS, LENGTHS, LINKED)
@settings(deadline=None)
def test_reading_side_by_side_keeps_each_text_and_its_links_in_order(
    left: list[int], right: list[int], pairs: list[tuple[int, int]]
) -> None:
    documents = texts(left, right)
    alignment = linked(documents, pairs)
    order = side_by_side(documents, alignment)
    for side in Side:
        own = [sentence for at, sentence in order if at is side]
        assert own == list(range(len(documents[side].sentences)))
    rank = {place: number for number, place in enumerate(order)}
    for bead in alignment.beads:
        if not bead.is_moved:
            ends = (
                rank[Side.LEFT, bead.sentences.left[0]],
                rank[Side.RIGHT, bead.sentences.right[0]],
            )
            assert ends[1] == ends[0] + 1


@given(LENGTHS, LENGTHS, LINKED)
@settings(deadline=None)
def test_swapped_texts_are_read_in_the_same_order_level_sentences_aside(
    left: list[int], right: list[int], pairs: list[tuple[int, int]]
) -> None:
    documents = texts(left, right)
    alignment = linked(documents, pairs)
    swapped = Alignment(
        tuple(
            Bead(bead.sentences.swapped(), bead.relation, is_moved=bead.is_moved)
            for bead in alignment.beads
        )
    )
    straight = {p: n for n, p in enumerate(side_by_side(documents, alignment))}
    mirrored = {p: n for n, p in enumerate(side_by_side(documents.swapped(), swapped))}
    for one in range(len(left)):
        for other in range(len(right)):
            is_first = straight[Side.LEFT, one] < straight[Side.RIGHT, other]
            is_first_there = mirrored[Side.RIGHT, one] < mirrored[Side.LEFT, other]
            assert is_first == is_first_there or is_first  # level: whichever is left leads


@given(TEXTS, TEXTS, WORDS, LINKED)
@settings(deadline=None)
def test_every_hit_has_one_rank(
    left: str, right: str, words: str, pairs: list[tuple[int, int]]
) -> None:
    documents = Pair(
        *(
            document(name, [part for part in text.split("\n") if part])
            for name, text in (("l", left), ("r", right))
        )
    )
    found = search(Query(words), documents.map(lambda one: one.text)).hits
    places = side_by_side(documents, linked(documents, pairs))
    order = HitOrder(found, documents, places)
    count = len(found.left) + len(found.right)
    walked = [order.hit(rank) for rank in range(count)]
    assert sorted(walked, key=lambda hit: (hit[0] is Side.RIGHT, hit[1])) == [
        (side, number) for side in Side for number in range(len(found[side]))
    ]
    assert [order.rank(*hit) for hit in walked] == list(range(count))


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
