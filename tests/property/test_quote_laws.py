"""Laws of finding and attributing quotations, on any text made of marks, letters and line ends."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.work import lines_run

from sidebyside.compare import as_document, segmented
from sidebyside.model.document import Document
from sidebyside.model.options import CompareOptions
from sidebyside.model.pair import Pair, Side
from sidebyside.model.quotation import Quotation
from sidebyside.quotes import attribute, extract
from sidebyside.quotes.marks import find_marks

PIECES = st.one_of(
    st.sampled_from("“”„‟\"«»「」『』‘’‚'‹›`abAB1.,!?:;-—()=\n "),
    st.sampled_from(["&quot;", "&ldquo;", "â€œ", "``", "''", "\n\n", "s' ", '6"']),
    st.sampled_from([", he said, ", "Ann Lee said: ", " said the mayor of Oxley. "]),
)
TEXTS = st.lists(PIECES, max_size=60).map("".join)
SOUND = st.sampled_from(
    [
        "“We wait,” said Ann Lee.",
        'Ann Lee called it "a pier" twice.',
        "It rained.",
        "‘Yes,’ he said.",
    ]
)


def document(text: str) -> Document:
    return segmented(as_document(text), CompareOptions(is_furniture_kept=True))


def found(text: str) -> list[Quotation]:
    return list(extract(document(text), Side.LEFT))


@given(TEXTS)
def test_marks_are_in_order_and_spelt_as_they_stand(text: str) -> None:
    at = 0
    for mark in find_marks(text):
        assert at <= mark.start < mark.end
        assert text[mark.start : mark.end] == mark.spelling
        at = mark.end


@given(TEXTS)
def test_quotations_lie_inside_the_text_in_order_with_their_marks_around_them(text: str) -> None:
    whole = document(text)
    at = 0
    quotations = extract(whole, Side.LEFT)
    for number, quotation in enumerate(quotations, 1):
        opening, closing = quotation.marks
        words = quotation.span.of(whole.text)
        assert quotation.id == f"L{number}"
        assert at <= quotation.span.start < quotation.span.end <= len(whole.text)
        assert words == words.strip()
        assert any(c.isalnum() for c in words)
        assert whole.text[: quotation.span.start].rstrip().endswith(opening.rstrip())
        if closing is not None:
            assert whole.text[quotation.span.end :].lstrip().startswith(closing)
        assert bool(opening) or closing is not None
        assert (quotation.flags == ()) or (not opening or closing is None)
        if quotation.continues is not None:
            assert quotation.continues == f"L{number - 1}"
        at = quotation.span.end


@given(TEXTS)
def test_a_quotation_stands_in_one_paragraph(text: str) -> None:
    whole = document(text)
    for quotation in extract(whole, Side.LEFT):
        assert any(p.span.contains(quotation.span) for p in whole.paragraphs)


@given(st.lists(SOUND, min_size=1, max_size=5), st.data())
def test_a_stray_mark_changes_no_other_paragraph(
    paragraphs: list[str], data: st.DataObject
) -> None:
    place = data.draw(st.integers(0, len(paragraphs) - 1))
    at = data.draw(st.integers(0, len(paragraphs[place])))
    mark = data.draw(st.sampled_from(["“", "”", '"', "«", "‘", "'"]))
    broken = list(paragraphs)
    broken[place] = broken[place][:at] + mark + broken[place][at:]

    def elsewhere(parts: list[str]) -> list[tuple[str, tuple[str, str | None]]]:
        text = "\n\n".join(parts)
        start = sum(len(part) + 2 for part in parts[:place])
        end = start + len(parts[place])
        return [
            (q.span.of(text), q.marks)
            for q in found(text)
            if q.span.end <= start or q.span.start >= end
        ]

    assert elsewhere(broken) == elsewhere(paragraphs)


@given(TEXTS, TEXTS)
def test_attributing_changes_nothing_but_speakers_and_mirrors_when_swapped(
    left: str, right: str
) -> None:
    documents = Pair(document(left), document(right))
    quotations = Pair(extract(documents.left, Side.LEFT), extract(documents.right, Side.RIGHT))
    spoken = attribute(documents, quotations)
    swapped = documents.swapped()
    mirrored = attribute(
        swapped, Pair(extract(swapped.left, Side.LEFT), extract(swapped.right, Side.RIGHT))
    )
    for side in Side:
        text = documents[side].text
        before, after = quotations[side], spoken[side]
        assert [(q.id, q.span, q.marks, q.flags) for q in before] == [
            (q.id, q.span, q.marks, q.flags) for q in after
        ]
        for quotation in after:
            for span in (quotation.speaker_span, quotation.cue_span):
                assert span is None or span.of(text).strip()
        assert [(q.speaker, q.speaker_span, q.cue_span) for q in after] == [
            (q.speaker, q.speaker_span, q.cue_span) for q in mirrored[side.other]
        ]


@pytest.mark.parametrize(
    ("piece", "end"),
    [
        pytest.param("“", "", id="openers"),
        pytest.param("a” ", "", id="closers"),
        pytest.param("“a” ", "", id="pairs"),
        pytest.param("'s s' ", "", id="apostrophes"),
        pytest.param("“Go,” he said, ", "", id="attributions"),
        pytest.param("“Go,” he said.\n", "", id="paragraphs"),
        pytest.param(", Bob, the mayor", " said, “so”", id="appositions"),
        pytest.param("(", " said, “so”", id="brackets"),
    ],
)
def test_a_storm_takes_work_in_proportion(piece: str, end: str) -> None:
    def work(count: int) -> int:
        whole, empty = document("“a,” said Bob " + piece * count + end), document("")

        def find() -> None:
            quotations = extract(whole, Side.LEFT)
            attribute(Pair(whole, empty), Pair(quotations, ()))

        return lines_run(find)

    base = work(400)
    assert work(1600) < 5 * base


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("“" * 20_000, id="openers"),
        pytest.param("“" * 10_000 + "a" + "”" * 10_000, id="nested"),
        pytest.param("«“" * 10_000 + '"' * 10_000, id="nested-in-turn"),
        pytest.param("A" * 200_000 + " said “so”", id="one-long-word"),
        pytest.param("“a,” Bob " + "(" * 20_000 + " said " + ")" * 20_000, id="brackets"),
    ],
)
def test_a_storm_leaves_every_quotation_inside_the_text(text: str) -> None:
    assert all(quotation.span.end <= len(text) for quotation in found(text))
