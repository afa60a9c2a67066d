"""Laws of sentence alignment and word differences that hold for any two texts whatever."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from sidebyside.align import align_sentences, diff_words
from sidebyside.model.alignment import Alignment, Relation
from sidebyside.model.document import Document, Origin
from sidebyside.model.edits import EditOp, EditTag
from sidebyside.model.hand_links import HandLinks
from sidebyside.model.options import CompareOptions
from sidebyside.model.pair import Pair, Side
from sidebyside.model.span import Span
from sidebyside.segment import segment

_OPTIONS = CompareOptions()

_PIECES = st.sampled_from(
    [
        *"\n\x00\xa0\u200b\u00ad\ud800“”\"'—-%.,?",
        *("\n\n", ". ", "US ", "U.S. ", "don't ", "5% ", "five ", "per cent ", "1,200 ", "May "),
        *("The ", "the ", "mayor ", "mayors ", "colour ", "color ", "not ", "said ", "bridge "),
        *("Anna Lindt ", "old ", "river ", "closed ", "on Monday ", "Related\n", "平和", "мир "),
    ]
)
_TEXTS = st.lists(st.one_of(_PIECES, st.text(max_size=2)), max_size=40).map("".join)
_SENTENCES = st.sampled_from(
    [
        "The council closed the old bridge on Monday.",
        "The council closed the bridge on Tuesday morning.",
        "On Monday the old bridge was closed by the council.",
        "Anna Lindt, the mayor, blamed the flood.",
        "“The flood is to blame,” said the mayor, Anna Lindt.",
        "Ferries will carry 300 people a day.",
        "About 300 passengers a day will take the ferries.",
        "No.",
        "Related",
        "The flood was the worst since 1953, and the council closed the bridge.",
    ]
)
_ARTICLES = st.lists(_SENTENCES, max_size=10).map("\n".join)


def _document(text: str) -> Document:
    parts = segment(text)
    return Document(
        Origin("text"),
        text,
        "",
        paragraphs=parts.paragraphs,
        sentences=parts.sentences,
        tokens=parts.tokens,
    )


@st.composite
def _with_passages(draw: st.DrawFn) -> tuple[Document, tuple[Span, ...]]:
    """A document with one to four passages, anywhere, apart, and in order."""
    text = draw(_TEXTS)
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=6)))
    bounds = [0, *cuts, len(text)]
    if len(bounds) % 2:
        bounds.append(len(text))
    passages = tuple(Span(*bounds[at : at + 2]) for at in range(0, len(bounds), 2))
    return _document(text), passages


_ANY_PASSAGES = st.tuples(_with_passages(), _with_passages()).map(
    lambda both: (Pair(both[0][0], both[1][0]), Pair(both[0][1], both[1][1]))
)
_Passages = tuple[Pair[Document], Pair[tuple[Span, ...]]]


def _swapped(edit: EditOp) -> EditOp:
    tags = {EditTag.DELETE: EditTag.INSERT, EditTag.INSERT: EditTag.DELETE}
    return replace(edit, tag=tags.get(edit.tag, edit.tag), spans=edit.spans.swapped())


@given(_ANY_PASSAGES)
def test_applying_the_edits_to_the_left_gives_the_right(given_passages: _Passages) -> None:
    documents, passages = given_passages
    edits = diff_words(documents, passages)
    left = "".join(span.of(documents.left.text) for span in passages.left)
    applied = "".join(
        edit.spans[Side.LEFT if edit.tag is EditTag.EQUAL else Side.RIGHT].of(
            documents[Side.LEFT if edit.tag is EditTag.EQUAL else Side.RIGHT].text
        )
        for edit in edits
    )
    assert applied == "".join(span.of(documents.right.text) for span in passages.right)
    assert "".join(edit.spans.left.of(documents.left.text) for edit in edits) == left


@given(_ANY_PASSAGES)
def test_edits_tile_the_passages_of_each_side_and_cross_none(given_passages: _Passages) -> None:
    documents, passages = given_passages
    edits = diff_words(documents, passages)
    for side in Side:
        spans = [edit.spans[side] for edit in edits if edit.spans[side]]
        for passage in filter(None, passages[side]):
            inside = [span for span in spans if passage.contains(span)]
            assert inside[0].start == passage.start
            assert inside[-1].end == passage.end
            assert all(a.end == b.start for a, b in pairwise(inside))
            spans = spans[len(inside) :]
        assert not spans


@given(_ANY_PASSAGES)
def test_an_empty_span_stands_in_a_passage_where_its_neighbours_meet(
    given_passages: _Passages,
) -> None:
    documents, passages = given_passages
    for side in Side:
        reached = passages[side][0].start
        for edit in diff_words(documents, passages):
            span = edit.spans[side]
            if not span:
                assert any(p.start <= span.start <= p.end for p in passages[side])
                assert span.start >= reached
            reached = span.end


@given(_ANY_PASSAGES)
def test_equal_edits_name_the_same_code_points(given_passages: _Passages) -> None:
    documents, passages = given_passages
    for edit in diff_words(documents, passages):
        texts = [span.of(d.text) for span, d in zip(edit.spans, documents, strict=True)]
        assert (texts[0] == texts[1]) == (edit.tag is EditTag.EQUAL)


@given(_with_passages())
def test_passages_against_themselves_are_equal_throughout(
    one: tuple[Document, tuple[Span, ...]],
) -> None:
    document, passages = one
    edits = diff_words(Pair(document, document), Pair(passages, passages))
    assert all(edit.tag is EditTag.EQUAL for edit in edits)


@given(_ANY_PASSAGES)
def test_swapped_passages_give_the_mirrored_edits(given_passages: _Passages) -> None:
    documents, passages = given_passages

    def facts(edits: tuple[EditOp, ...]) -> Counter[tuple[object, ...]]:
        return Counter(
            (edit.tag, edit.grade, *(span or None for span in edit.spans)) for edit in edits
        )

    there = diff_words(documents, passages)
    back = diff_words(documents.swapped(), passages.swapped())
    assert facts(there) == facts(tuple(map(_swapped, back)))


def _mirrored(alignment: Alignment) -> set[tuple[object, ...]]:
    return {
        (bead.sentences.right, bead.sentences.left, bead.is_moved, bead.score, bead.reasons)
        for bead in alignment.beads
    }


def _beads(alignment: Alignment) -> set[tuple[object, ...]]:
    return {
        (bead.sentences.left, bead.sentences.right, bead.is_moved, bead.score, bead.reasons)
        for bead in alignment.beads
    }


_ANY_ARTICLE = st.one_of(_ARTICLES, _TEXTS)


@given(_ANY_ARTICLE, _ANY_ARTICLE)
def test_every_sentence_stands_in_exactly_one_bead(left: str, right: str) -> None:
    documents = Pair(_document(left), _document(right))
    alignment = align_sentences(documents, _OPTIONS)
    for side, document in documents.items():
        placed = sorted(n for bead in alignment.beads for n in bead.sentences[side])
        assert placed == list(range(len(document.sentences)))


@given(_ANY_ARTICLE, _ANY_ARTICLE)
def test_swapped_texts_give_the_mirrored_beads(left: str, right: str) -> None:
    documents = Pair(_document(left), _document(right))
    there = align_sentences(documents, _OPTIONS)
    back = align_sentences(documents.swapped(), _OPTIONS)
    assert _beads(there) == _mirrored(back)
    mirror = {Relation.LEFT_ONLY: Relation.RIGHT_ONLY, Relation.RIGHT_ONLY: Relation.LEFT_ONLY}
    assert Counter(bead.relation for bead in there.beads) == Counter(
        mirror.get(bead.relation, bead.relation) for bead in back.beads
    )


@given(_ANY_ARTICLE)
def test_a_text_against_itself_is_identical_in_order(text: str) -> None:
    document = _document(text)
    beads = align_sentences(Pair(document, document), _OPTIONS).beads
    assert [bead.sentences for bead in beads] == [
        Pair((n,), (n,)) for n in range(len(document.sentences))
    ]
    assert {(bead.relation, bead.is_moved) for bead in beads} <= {(Relation.IDENTICAL, False)}


@given(_ANY_ARTICLE, _ANY_ARTICLE, st.sets(st.integers(0, 9)))
def test_furniture_stands_in_no_bead(left: str, right: str, places: set[int]) -> None:
    documents = Pair(_document(left), _document(right)).map(
        lambda document: replace(
            document,
            sentences=tuple(
                replace(sentence, furniture="navigation" if n in places else None)
                for n, sentence in enumerate(document.sentences)
            ),
        )
    )
    alignment = align_sentences(documents, _OPTIONS)
    for side, document in documents.items():
        placed = sorted(n for bead in alignment.beads for n in bead.sentences[side])
        assert placed == [n for n, s in enumerate(document.sentences) if s.furniture is None]


@given(_ANY_ARTICLE, _ANY_ARTICLE)
def test_beads_follow_the_left_text(left: str, right: str) -> None:
    documents = Pair(_document(left), _document(right))
    beads = align_sentences(documents, _OPTIONS).beads
    starts = [bead.sentences.left[0] for bead in beads if bead.sentences.left]
    assert starts == sorted(starts)


@given(_ANY_ARTICLE, _ANY_ARTICLE)
def test_what_is_not_moved_keeps_one_order_on_both_sides(left: str, right: str) -> None:
    documents = Pair(_document(left), _document(right))
    kept = [
        bead.sentences.right[0]
        for bead in align_sentences(documents, _OPTIONS).beads
        if bead.relation.is_link and not bead.is_moved
    ]
    assert kept == sorted(kept)


_HAND_PAIRS = st.lists(st.tuples(st.booleans(), st.integers(0, 9), st.integers(0, 9)), max_size=6)


def _by_hand(decisions: list[tuple[bool, int, int]]) -> HandLinks:
    by_hand = HandLinks()
    for is_linked, left, right in decisions:
        pair = Pair(left, right)
        by_hand = by_hand.linking(pair) if is_linked else by_hand.parting(pair)
    return by_hand


@given(_ARTICLES, _ARTICLES, _HAND_PAIRS)
def test_with_links_by_hand_every_sentence_stands_in_one_bead_and_linked_ones_together(
    left: str, right: str, decisions: list[tuple[bool, int, int]]
) -> None:
    documents, by_hand = Pair(_document(left), _document(right)), _by_hand(decisions)
    alignment = align_sentences(documents, _OPTIONS, by_hand)
    for side, document in documents.items():
        held = Counter(n for bead in alignment.beads for n in bead.sentences[side])
        assert held == Counter(range(len(document.sentences)))
    for pair in by_hand.linked:
        beads = Pair(*(alignment.bead_of(side, pair[side]) for side in Side))
        if None not in beads:
            assert beads.left == beads.right


@given(_ARTICLES, _ARTICLES, _HAND_PAIRS)
def test_with_links_by_hand_swapped_inputs_give_the_mirror_image(
    left: str, right: str, decisions: list[tuple[bool, int, int]]
) -> None:
    documents, by_hand = Pair(_document(left), _document(right)), _by_hand(decisions)
    forth = align_sentences(documents, _OPTIONS, by_hand)
    back = align_sentences(documents.swapped(), _OPTIONS, by_hand.swapped())
    mirrored = {(b.sentences.right, b.sentences.left, b.is_by_hand) for b in back.beads}
    assert mirrored == {(b.sentences.left, b.sentences.right, b.is_by_hand) for b in forth.beads}
