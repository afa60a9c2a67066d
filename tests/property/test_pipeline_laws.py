"""Laws of the whole pipeline, over short articles put together at random."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sidebyside import compare
from sidebyside.model.alignment import Relation
from sidebyside.model.comparison import Comparison
from sidebyside.model.edits import EditTag
from sidebyside.model.pair import Pair, Side
from sidebyside.model.quotation import UtteranceRelation
from sidebyside.render.as_json import as_json

SENTENCES = (
    "The mayor opened the new library on Friday.",
    "“We have waited eleven years for this,” said Ada Quill, who runs the library.",
    "The building cost 4.5 million crowns, twice the first estimate.",
    "The building cost 4.6 million crowns, about twice what had been planned.",
    "“Nobody will be turned away,” she said. “Not tonight and not tomorrow.”",
    '"Nobody will be turned away. Not tonight."',
    "Rain fell on the guests all afternoon.",
    "On Friday the library was opened by the mayor, and rain fell on the guests.",
    "It has 60,000 books.",
    "Share this article",
    "Read more: the library in pictures",
    "The mayor did not open the new library on Thursday.",
    "It has 61,000 books.",
    "According to Ida Quill, it opened in 1987.",
    "According to Ada Quill, it opened in 1986.",
    "According to the builders, the roof “will hold for a century”.",
    "“",
    "No.",
)

articles = st.lists(
    st.tuples(st.sampled_from(SENTENCES), st.sampled_from((" ", "\n", "\n\n"))), max_size=9
).map(lambda parts: "".join(sentence + gap for sentence, gap in parts))


@given(articles)
def test_a_text_against_itself_is_identity(text: str) -> None:
    comparison = compare(text, text)
    assert not comparison.has_differences
    for bead in comparison.alignment.beads:
        assert bead.relation is Relation.IDENTICAL
        assert bead.sentences.left == bead.sentences.right
        assert not bead.is_moved
        assert {edit.tag for edit in bead.edits} == {EditTag.EQUAL}
    assert {u.relation for u in comparison.utterances} <= {UtteranceRelation.VERBATIM}
    for side in comparison.summary.sides:
        assert side.contained.part == side.contained.whole


@given(articles, articles)
def test_every_sentence_that_is_not_furniture_stands_in_exactly_one_bead(
    left: str, right: str
) -> None:
    comparison = compare(left, right)
    for side in Side:
        placed = [i for bead in comparison.alignment.beads for i in bead.sentences[side]]
        sentences = comparison.documents[side].sentences
        assert sorted(placed) == [i for i, s in enumerate(sentences) if s.furniture is None]


@given(articles, articles)
def test_applying_the_edits_to_the_left_gives_the_right(left: str, right: str) -> None:
    comparison = compare(left, right)
    for bead in comparison.alignment.beads:
        if not bead.relation.is_link:
            continue
        for side in Side:
            document = comparison.documents[side]
            rebuilt = "".join(edit.spans[side].of(document.text) for edit in bead.edits)
            assert rebuilt == "".join(map(document.sentence_text, bead.sentences[side]))
        for edit in bead.edits:
            words = Pair(*(edit.spans[side].of(comparison.documents[side].text) for side in Side))
            assert (words.left == words.right) == (edit.tag is EditTag.EQUAL)


@given(articles, articles)
def test_equal_inputs_give_byte_equal_output(left: str, right: str) -> None:
    assert as_json(compare(left, right)) == as_json(compare(left, right))


@given(articles, articles)
def test_swapped_inputs_give_the_mirror_image(left: str, right: str) -> None:
    one, other = compare(left, right), compare(right, left)
    assert one.documents.swapped() == other.documents
    assert one.summary.sides.swapped() == other.summary.sides
    assert _links(one) == {
        (swapped, _MIRRORED.get(relation, relation), moved, score)
        for (pair, relation, moved, score) in _links(other)
        for swapped in [pair.swapped()]
    }
    assert _speakers(one).swapped() == _speakers(other)


_MIRRORED = {
    Relation.LEFT_ONLY: Relation.RIGHT_ONLY,
    Relation.RIGHT_ONLY: Relation.LEFT_ONLY,
}


def _links(
    comparison: Comparison,
) -> set[tuple[Pair[tuple[int, ...]], Relation, bool, float]]:
    return {
        (bead.sentences, bead.relation, bead.is_moved, round(bead.score, 9))
        for bead in comparison.alignment.beads
    }


def _speakers(comparison: Comparison) -> Pair[list[tuple[object, ...]]]:
    return comparison.quotations.map(
        lambda quotations: [(q.span, q.speaker, q.speaker_span, q.flags) for q in quotations]
    )


@given(st.text(max_size=200), st.text(max_size=200))
def test_no_input_crashes_the_pipeline(left: str, right: str) -> None:
    compare(left, right)


@given(articles, articles)
def test_swapped_inputs_give_the_mirrored_discrepancies(left: str, right: str) -> None:
    one, other = compare(left, right).discrepancies, compare(right, left).discrepancies
    assert {(d.kind, d.spans) for d in one} == {(d.kind, d.spans.swapped()) for d in other}
    assert {d.note for d in one} == {_mirrored(d.note) for d in other}


def _mirrored(note: str) -> str:
    left, right = note.removesuffix(" on the right").split(" on the left, ")
    return f"{right} on the left, {left} on the right"


@given(articles)
def test_a_text_tells_no_fact_differently_from_itself(text: str) -> None:
    assert compare(text, text).discrepancies == ()
