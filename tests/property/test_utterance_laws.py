"""Laws of utterances that hold for any two texts with quotations, and for any alteration."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from tests.support.quoted import Matched, matched

from sidebyside.model.pair import Pair, Side
from sidebyside.model.quotation import Utterance, UtteranceRelation

R = UtteranceRelation

_SPEECHES = (
    "The tide took three of our boats on Sunday and nobody rang the harbour bell",
    "I have walked this quay for forty years and I never saw the water so high",
    "If the council will not pay for a stronger wall then the fishermen must",
    "We found seven anchors under the old lighthouse and not one of them was ours",
    "My daughter counted the gulls every morning until the winter storm drove them inland",
    "A map without the northern channel is worth less than the paper it is drawn on",
)
_PIECES = st.sampled_from(
    [
        *(f"“{speech}.” " for speech in _SPEECHES),
        *(f"“{speech},” she said, “~and so it is.” " for speech in _SPEECHES[:2]),
        *(" ".join(speech.split()[:7]) + " … " for speech in _SPEECHES),
        *(f"“{' '.join(speech.split()[4:])}” " for speech in _SPEECHES),
        *(f"“{' '.join(speech.split()[3:6])}” " for speech in _SPEECHES),
        *(
            "“",
            "”",
            "“” ",
            "“?!” ",
            "“No.” ",
            "“No,” ",
            "“~?!” ",
            "“~No,” ",
            "\n\n",
            ". ",
            "he said ",
            "the gulls ",
        ),
        *("“the old lighthouse” ", "“never … the water” ", "“[They] counted the gulls” "),
    ]
)
_TEXTS = st.lists(_PIECES, max_size=14).map("".join)

_FLIPPED = {R.LEFT_ONLY: R.RIGHT_ONLY, R.RIGHT_ONLY: R.LEFT_ONLY}


def _seen(found: Matched, is_swapped: bool) -> list[tuple[object, ...]]:
    """What is told of each utterance, in terms that do not depend on the order of listing."""

    def side(of: Side) -> str:
        return (of.other if is_swapped else of).value

    def words(text: str) -> str:
        if is_swapped:
            text = text.replace("left", "<").replace("right", "left").replace("<", "right")
        return text

    def ids(utterance: Utterance) -> list[str]:
        flipped = str.maketrans("LR", "RL") if is_swapped else {}
        return sorted(quotation.translate(flipped) for quotation in utterance.quotations)

    def relation(of: UtteranceRelation) -> str:
        return (_FLIPPED.get(of, of) if is_swapped else of).value

    return sorted(
        (
            ids(utterance),
            relation(utterance.relation),
            [relation(also) for also in utterance.also],
            sorted((side(o.side), o.span, o.is_marked) for o in utterance.occurrences),
            utterance.flags,
            sorted(
                sorted(words(reason).split()) for reason in utterance.reasons if "“" not in reason
            ),
            sorted((side(s), spans) for s, spans in utterance.passages.items()),
        )
        for utterance in found.utterances
    )


@given(_TEXTS, _TEXTS)
def test_every_quotation_stands_in_an_utterance(left: str, right: str) -> None:
    found = matched(left, right)
    members = {quotation for utterance in found.utterances for quotation in utterance.quotations}
    assert members == {quotation.id for side in found.quotations for quotation in side}


@given(_TEXTS, _TEXTS)
def test_every_member_is_among_the_occurrences(left: str, right: str) -> None:
    found = matched(left, right)
    spans = {quotation.id: quotation for side in found.quotations for quotation in side}
    for utterance in found.utterances:
        places = {(o.side, o.span) for o in utterance.occurrences}
        assert {(spans[q].side, spans[q].span) for q in utterance.quotations} <= places


@given(_TEXTS, _TEXTS)
def test_occurrences_are_sorted_and_distinct_left_first(left: str, right: str) -> None:
    for utterance in matched(left, right).utterances:
        places = [(o.side is Side.RIGHT, o.span) for o in utterance.occurrences]
        assert places == sorted(set(places))


@given(_TEXTS, _TEXTS)
def test_passages_ascend_and_stand_on_both_sides_or_none(left: str, right: str) -> None:
    for utterance in matched(left, right).utterances:
        assert bool(utterance.passages.left) is bool(utterance.passages.right)
        for spans in utterance.passages:
            assert all(one.end <= other.start for one, other in pairwise(spans))


@given(_TEXTS)
def test_against_itself_every_quotation_is_verbatim(text: str) -> None:
    found = matched(text, text)
    for side, quotations in found.quotations.items():
        for quotation in quotations:
            own = found.of(quotation.id)
            assert [u.relation for u in own] == [R.VERBATIM]
            assert any(
                found_in.startswith(side.other.value[0].upper()) for found_in in own[0].quotations
            )


@given(_TEXTS, _TEXTS)
def test_equal_inputs_give_equal_output(left: str, right: str) -> None:
    assert matched(left, right).utterances == matched(left, right).utterances


@given(_TEXTS, _TEXTS)
def test_swapping_the_documents_mirrors_the_utterances(left: str, right: str) -> None:
    there, back = matched(left, right), matched(right, left)
    assert _seen(there, is_swapped=False) == _seen(back, is_swapped=True)


def _front_cut(words: list[str], at: int) -> str:
    return " ".join(words[1 + at % 4 :])


def _back_cut(words: list[str], at: int) -> str:
    return " ".join(words[: -1 - at % 4])


def _declared_cut(words: list[str], at: int) -> str:
    start = 3 + at % (len(words) - 7)
    return " ".join((*words[:start], "…", *words[start + 2 :]))


def _silent_cut(words: list[str], at: int) -> str:
    start = 3 + at % (len(words) - 7)
    return " ".join((*words[:start], *words[start + 2 :]))


def _changed_word(words: list[str], at: int) -> str:
    start = 3 + at % (len(words) - 7)
    return " ".join((*words[:start], "otherwise", *words[start + 1 :]))


def _parted(words: list[str], at: int) -> str:
    start = 6 + at % (len(words) - 11)
    return f"{' '.join(words[:start])},” the pilot said, “~{' '.join(words[start:])}"


_ALTERATIONS = st.sampled_from(
    [
        (_front_cut, R.TRIMMED),
        (_back_cut, R.TRIMMED),
        (_declared_cut, R.TRIMMED),
        (_silent_cut, R.ALTERED),
        (_changed_word, R.ALTERED),
        (_parted, R.SPLICED),
    ]
)


@given(
    st.permutations(_SPEECHES),
    st.lists(_ALTERATIONS, min_size=6, max_size=6),
    st.integers(0, 50),
    st.booleans(),
)
def test_each_alteration_of_a_speech_is_found_and_named(
    order: list[str],
    alterations: list[tuple[Callable[[list[str], int], str], UtteranceRelation]],
    at: int,
    is_swapped: bool,
) -> None:
    left = "\n\n".join(f"“{speech},” she said." for speech in _SPEECHES)
    changed = dict(zip(_SPEECHES, alterations, strict=True))
    right = "\n\n".join(f"“{changed[speech][0](speech.split(), at)},” he said." for speech in order)
    texts = Pair(right, left) if is_swapped else Pair(left, right)
    found = matched(*texts)
    letter = "R" if is_swapped else "L"
    named = [found.the(f"{letter}{number}").relation for number in range(1, 7)]
    assert named == [relation for _, relation in alterations]
