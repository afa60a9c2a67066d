"""Word differences: exact edits, with grades, for pairs of short passages.

Edits are written inline: kept words as they stand, a change as ``{left|right grade}``.
"""

from __future__ import annotations

from itertools import accumulate

import pytest

from sidebyside.align import diff_words
from sidebyside.compare import as_document, segmented
from sidebyside.model.edits import EditOp, EditTag
from sidebyside.model.options import CompareOptions
from sidebyside.model.pair import Pair
from sidebyside.model.span import Span

_OPTIONS = CompareOptions(is_furniture_kept=True)


def _inline(left: str, right: str, edits: tuple[EditOp, ...]) -> str:
    shown = []
    for edit in edits:
        old, new = edit.spans.left.of(left), edit.spans.right.of(right)
        if edit.grade is None:
            shown.append(old)
        else:
            shown.append(f"{{{old}|{new} {edit.grade.value}}}")
    return "".join(shown)


def _diff(left: str, right: str) -> str:
    documents = Pair(left, right).map(lambda text: segmented(as_document(text), _OPTIONS))
    passages: Pair[tuple[Span, ...]] = Pair((Span(0, len(left)),), (Span(0, len(right)),))
    return _inline(left, right, diff_words(documents, passages))


def _passages(*sentences: str) -> tuple[str, tuple[Span, ...]]:
    """Sentences parted by a line end, which stands in no passage."""
    ends = list(accumulate(len(sentence) + 1 for sentence in sentences))
    spans = (Span(e - len(s) - 1, e - 1) for s, e in zip(sentences, ends, strict=True))
    return "\n".join(sentences), tuple(spans)


def _diff_passages(left: tuple[str, ...], right: tuple[str, ...]) -> list[tuple[str, str, str]]:
    texts = Pair(_passages(*left), _passages(*right))
    documents = texts.map(lambda text: segmented(as_document(text[0]), _OPTIONS))
    edits = diff_words(documents, texts.map(lambda text: text[1]))
    return [
        (edit.tag.value, edit.spans.left.of(texts.left[0]), edit.spans.right.of(texts.right[0]))
        for edit in edits
    ]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        pytest.param("The dam held.", "The dam held.", "The dam held.", id="nothing"),
        pytest.param(
            "We met Anna Lindt on Monday.",
            "We met Ida Lund on Friday.",
            "We met {Anna Lindt|Ida Lund substance} on {Monday|Friday substance}.",
            id="facts are not joined by a common word",
        ),
        pytest.param(
            "The old dam held.",
            "The new dam held.",
            "The {old|new wording} dam held.",
            id="a word replaced",
        ),
        pytest.param(
            "The very old dam.",
            "The old dam.",
            "The {very | wording}old dam.",
            id="a word cut takes the blank after it",
        ),
        pytest.param(
            "It broke early.",
            "It broke.",
            "It broke{ early| wording}.",
            id="a word cut before a full stop takes the blank before it",
        ),
        pytest.param(
            "It broke.",
            "It broke, he said.",
            "It broke{|, he said wording}.",
            id="words added",
        ),
        pytest.param(
            "a red and blue kite",
            "a green and white kite",
            "a {red and blue|green and white wording} kite",
            id="a lone common word joins two changes",
        ),
        pytest.param(
            "It truly did very well.",
            "It did well.",
            "It {truly | wording}did {very | wording}well.",
            id="a common word between two cuts stays",
        ),
        pytest.param(
            "from 3 dams to 5 dams",
            "from 4 dams to 6 dams",
            "from {3|4 substance} dams to {5|6 substance} dams",
            id="words of weight part two changes",
        ),
        pytest.param(
            "A quick brown fox leaps over the fences by the old mill at dawn.",
            "Ten grey geese were sleeping soundly by the old mill at noon, then gone.",
            "{A quick brown fox leaps over the fences| wording}"
            "{|Ten grey geese were sleeping soundly wording}"
            " by the old mill at {dawn| wording}{|noon, then gone wording}.",
            id="between unlike passages only long runs are paired",
        ),
        pytest.param(
            "A quick brown fox that Una Brigg has fed since spring eats 14 eggs each week.",
            "Each morning for years the baker Una Brigg put 14 rolls out there.",
            "{A quick brown fox that| wording}{|Each morning for years the baker wording}"
            " Una Brigg {has fed since spring eats| wording}{|put wording}"
            " 14 {eggs each week| wording}{|rolls out there wording}.",
            id="and figures and full names",
        ),
        pytest.param(
            "Wolves howl.",
            "A storm is coming tonight.",
            "{Wolves howl| wording}{|A storm is coming tonight wording}.",
            id="unlike passages are a cut and an addition",
        ),
    ],
)
def test_edits_read_as_a_person_would_mark_them(left: str, right: str, expected: str) -> None:
    assert _diff(left, right) == expected


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("“Go,” he said.", '"Go," he said.', '{“|" typography}Go,{”|" typography} he said.'),
        ("THE DAM broke", "The dam broke", "{THE|The typography} {DAM|dam typography} broke"),
        ("a flood-hit town", "a flood hit town", "a flood{-|  typography}hit town"),
        ("It rose—then fell.", "It rose - then fell.", "It rose{—| -  typography}then fell."),
        ("It rose  then fell.", "It rose then fell.", "It rose{  |  typography}then fell."),
        ("It rose, then fell.", "It rose then fell.", "It rose{,| typography} then fell."),
        ("A web site shut.", "A website shut.", "A {web site|website typography} shut."),
        ("The harbour opened.", "The harbor opened.", "The harbo{u| spelling}r opened."),
        ("The two signalled.", "The two signaled.", "The two signal{l| spelling}ed."),
        ("Travellers left.", "Travelers left.", "Travel{l| spelling}ers left."),
        ("They organise it.", "They organize it.", "They organi{s|z spelling}e it."),
        ("Our defence held.", "Our defense held.", "Our defen{c|s spelling}e held."),
        ("The U.S. envoy left.", "The US envoy left.", "The {U.S.|US spelling} envoy left."),
        ("It is okay now.", "It is OK now.", "It is {okay|OK spelling} now."),
        ("It fell 5%.", "It fell five per cent.", "It fell {5%|five per cent spelling}."),
        ("We saw 2 boats.", "We saw two boats.", "We saw {2|two spelling} boats."),
        ("Some 25 came.", "Some twenty-five came.", "Some {25|twenty-five spelling} came."),
        (
            "The new dam will cost us $3bn in all.",
            "The new dam will cost us three billion dollars in all.",
            "The new dam will cost us {$3bn|three billion dollars spelling} in all.",
        ),
        ("All 200 came.", "All two hundred came.", "All {200|two hundred spelling} came."),
        ("The 21st won.", "The twenty-first won.", "The {21st|twenty-first spelling} won."),
        ("They ran towards it.", "They ran toward it.", "They ran toward{s| spelling} it."),
        ("It cost 3bn then.", "It cost 3 billion then.", "It cost {3bn|3 billion spelling} then."),
        ("It didn't work.", "It did not work.", "It {didn't|did not spelling} work."),
        ("The signal failed.", "The signals failed.", "The signal{|s wording} failed."),
        ("They hoped for rain.", "They hopped for rain.", "They hop{|p wording}ed for rain."),
        ("The filing was late.", "The filling was late.", "The fil{|l wording}ing was late."),
        ("We saw 12 boats.", "We saw 21 boats.", "We saw {12|21 substance} boats."),
        ("We saw 12 boats.", "We saw several boats.", "We saw {12|several substance} boats."),
        ("It cost £5 then.", "It cost $5 then.", "It cost {£|$ substance}5 then."),
        ("It shut on Monday.", "It shut on Tuesday.", "It shut on {Monday|Tuesday substance}."),
        ("It closed in March.", "It closed in May.", "It closed in {March|May substance}."),
        ("We met Anna Lindt.", "We met Anna Lund.", "We met Anna {Lindt|Lund substance}."),
        ("We met Mr Lindt.", "We met Dr Lindt.", "We met {Mr|Dr wording} Lindt."),
        ("Dams hold.", "Walls hold.", "{Dams|Walls wording} hold."),
        ("It will not hold.", "It will hold.", "It will {not | substance}hold."),
        ("It didn't hold.", "It did hold.", "It {didn't|did substance} hold."),
        ("He allegedly fled.", "He fled.", "He {allegedly | substance}fled."),
        ("It may rain.", "It might rain.", "It {may|might wording} rain."),
        ("It is likely now.", "It is unlikely now.", "It is {likely|unlikely substance} now."),
        ("The price rose.", "The price fell.", "The price {rose|fell substance}."),
        (
            "It cost US$3bn then.",
            "It cost $3 billion then.",
            "It cost {US| spelling}${3bn|3 billion spelling} then.",
        ),
        (
            "It cost 3bn dollars then.",
            "It cost US$3 billion then.",
            "It cost {3bn dollars|US$3 billion spelling} then.",
        ),
        (
            "It cost £3.2m then.",
            "It cost 3.2 million pounds then.",
            "It cost {£3.2m|3.2 million pounds spelling} then.",
        ),
        ("It is 5 km away.", "It is 5 kilometres away.", "It is 5 {km|kilometres spelling} away."),
        (
            "It weighs 2.5g now.",
            "It weighs 2.5 grams now.",
            "It weighs {2.5g|2.5 grams spelling} now.",
        ),
        (
            "The vote fell through.",
            "Today the vote fell through.",
            "{|Today  wording}{The|the typography} vote fell through.",
        ),
        (
            "On Tuesday they met.",
            "They met on Tuesday.",
            "{|They met  wording}{On|on typography} Tuesday{ they met| wording}.",
        ),
        ("It shut on Monday.", "It shut yesterday.", "It shut {on Monday|yesterday wording}."),
        ("4. The tenant pays.", "5. The tenant pays.", "{4|5 wording}. The tenant pays."),
        ("4.2 The tenant pays.", "5.2 The tenant pays.", "{4.2|5.2 wording} The tenant pays."),
        ("(3) The tenant pays.", "(4) The tenant pays.", "({3|4 wording}) The tenant pays."),
        ("See section 4 for it.", "See section 5 for it.", "See section {4|5 substance} for it."),
        ("The boats sank.", "Three boats sank.", "{The|Three wording} boats sank."),
        ("Ms Lindt came here.", "Lindt came here.", "{Ms | wording}Lindt came here."),
        ("The minister left.", "The ministers left.", "The minister{|s wording} left."),
        ("The goverment fell.", "The government fell.", "The gover{|n wording}ment fell."),
        ("It was the bigest dam.", "It was the biggest dam.", "It was the big{|g wording}est dam."),
        ("We saw Marsh today.", "We saw Marsk today.", "We saw {Marsh|Marsk substance} today."),
        ("We saw the cat then.", "We saw the cow then.", "We saw the {cat|cow wording} then."),
    ],
)  # fmt: skip
def test_a_change_is_graded_by_what_it_touches(left: str, right: str, expected: str) -> None:
    assert _diff(left, right) == expected


def test_capitals_of_a_headline_name_nobody() -> None:
    left, right = "Old Bridge Closed After Flood", "Old Bridge Shut After Flood"
    assert _diff(left, right) == "Old Bridge {Closed|Shut wording} After Flood"


def test_a_capital_on_one_side_alone_makes_no_name() -> None:
    capital = ("On Friday the hall was opened by a queen, and snow fell on all who came.",)
    small = ("She opened the new hall on Friday.", "She opened the new hall on Friday.")
    there, back = _diff_passages(capital, small), _diff_passages(small, capital)
    assert [edit for edit in there if edit[0] == "equal"] == [("equal", ".", ".")]
    assert [edit for edit in back if edit[0] == "equal"] == [("equal", ".", ".")]


def test_a_split_sentence_is_tiled_passage_by_passage() -> None:
    assert _diff_passages(("It rained and it froze.",), ("It rained.", "Then it froze.")) == [
        ("equal", "It rained", "It rained"),
        ("insert", "", "."),
        ("replace", " and", "Then"),
        ("equal", " it froze.", " it froze."),
    ]


def test_what_stands_between_passages_belongs_to_no_edit() -> None:
    sentences = ("The dam held.", "The bridge fell.")
    assert _diff_passages(sentences, sentences) == [
        ("equal", "The dam held.", "The dam held."),
        ("equal", "The bridge fell.", "The bridge fell."),
    ]


def test_a_missing_passage_leaves_an_empty_span_at_the_end_of_the_other() -> None:
    left = segmented(as_document("Cold. It rained."), _OPTIONS)
    right = segmented(as_document("Cold."), _OPTIONS)
    edits = diff_words(Pair(left, right), Pair((Span(0, 5), Span(6, 16)), (Span(0, 5),)))
    assert [(edit.tag, edit.spans) for edit in edits] == [
        (EditTag.EQUAL, Pair(Span(0, 5), Span(0, 5))),
        (EditTag.DELETE, Pair(Span(6, 16), Span(5, 5))),
    ]


def test_a_token_cut_by_the_end_of_a_passage_is_compared_as_far_as_it_stands_inside() -> None:
    document = segmented(as_document("underground"), _OPTIONS)
    other = segmented(as_document("under"), _OPTIONS)
    edits = diff_words(Pair(document, other), Pair((Span(0, 5),), (Span(0, 5),)))
    assert [edit.tag for edit in edits] == [EditTag.EQUAL]
