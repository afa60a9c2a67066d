"""Which quotations are put together, and what is said of them."""

from __future__ import annotations

import pytest
from tests.support.quoted import matched

from sidebyside.compare import compare
from sidebyside.model.pair import Side
from sidebyside.model.quotation import UtteranceRelation as R

BRIDGE = "The old bridge has carried this town for ninety years and it will carry us again"
FERRY = "Nobody asked the ferrymen before the timetable was torn up last spring"


def groups(left: str, right: str) -> list[tuple[str, ...]]:
    return [utterance.quotations for utterance in matched(left, right).utterances]


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        pytest.param(f"“{BRIDGE},” she said.", f"“{BRIDGE}.”", R.VERBATIM, id="closing comma"),
        pytest.param(
            "“We can’t wait – not now,” he said.",
            "“WE CAN'T WAIT -- not now”, he said.",
            R.VERBATIM,
            id="case, apostrophe, dash",
        ),
        pytest.param(
            "“The labour centre organised our defence.”",
            "“The labor center organized our defense.”",
            R.VERBATIM,
            id="British and American spelling",
        ),
        pytest.param(
            "“We lost twenty-five boats and two per cent of the quay.”",
            "“We lost 25 boats and 2% of the quay.”",
            R.VERBATIM,
            id="numbers as words",
        ),
        pytest.param(
            "“It doesn’t matter, they’ll rebuild it.”",
            "“It does not matter, they will rebuild it.”",
            R.VERBATIM,
            id="contractions",
        ),
        pytest.param(
            "“The cease-fire will cost $5 million.”",
            "“The ceasefire will cost five million dollars.”",
            R.VERBATIM,
            id="hyphen and currency",
        ),
        pytest.param(f"“{BRIDGE}.”", f"“{BRIDGE} before winter.”", R.TRIMMED, id="trimmed back"),
        pytest.param(f"“I tell you, {BRIDGE}.”", f"“{BRIDGE}.”", R.TRIMMED, id="trimmed front"),
        pytest.param(
            "“The old bridge … will carry us again.”", f"“{BRIDGE}.”", R.TRIMMED, id="ellipsis"
        ),
        pytest.param(
            "“The old bridge [...] will carry us again.”",
            f"“{BRIDGE}.”",
            R.TRIMMED,
            id="ellipsis in brackets",
        ),
        pytest.param(
            "“They told [the council] that the quay was unsafe in every storm.”",
            "“They told us that the quay was unsafe in every storm.”",
            R.TRIMMED,
            id="insertion in brackets",
        ),
        pytest.param(
            "“The old bridge will carry us again.”", f"“{BRIDGE}.”", R.ALTERED, id="silent cut"
        ),
        pytest.param(
            f"“{BRIDGE}.”",
            f"“{BRIDGE.replace('town', 'city')}.”",
            R.ALTERED,
            id="a word changed",
        ),
        pytest.param(
            f"“{BRIDGE}. {FERRY}.”", f"“{FERRY}. {BRIDGE}.”", R.SPLICED, id="two sentences swapped"
        ),
        pytest.param(
            "“The harbour is full of silt and the pilots are afraid of the northern channel.”",
            "“Pilots fear the northern channel because the harbour has so much silt in it.”",
            R.ALTERED,
            id="paraphrase between marks",
        ),
    ],
)
def test_two_quotations_of_the_same_words_are_one_utterance(
    left: str, right: str, relation: R
) -> None:
    (utterance,) = matched(left, right).utterances
    assert utterance.quotations == ("L1", "R1")
    assert utterance.relation is relation


def test_quotations_of_different_words_stay_apart() -> None:
    found = matched(f"“{BRIDGE},” she said.", f"“{FERRY},” he said.").utterances
    assert [(u.relation, u.quotations, u.also) for u in found] == [
        (R.RIGHT_ONLY, ("R1",), ()),
        (R.LEFT_ONLY, ("L1",), ()),
    ]


def test_words_that_only_two_formulas_share_do_not_make_one_utterance() -> None:
    found = matched(
        "“I think that we have to do something about it and we will.”",
        "“You know what we have to do, and it is something that I will not do.”",
    )
    assert {u.relation for u in found.utterances} == {R.LEFT_ONLY, R.RIGHT_ONLY}


def test_what_an_attribution_parts_and_the_other_joins_is_spliced() -> None:
    (utterance,) = matched(
        f"“{BRIDGE},” the mayor said. “~{FERRY}.”", f"“{BRIDGE}. {FERRY},” the mayor said."
    ).utterances
    assert utterance.quotations == ("L1", "L2", "R1")
    assert (utterance.relation, utterance.also) == (R.SPLICED, ())
    assert utterance.reasons == ("two quotations on the left are joined on the right",)


def test_what_both_part_at_the_same_place_is_told_piece_by_piece() -> None:
    found = matched(
        f"“{BRIDGE},” the mayor said. “~{FERRY}.”", f"“{BRIDGE},” she added. “~{FERRY}.”"
    ).utterances
    assert [(u.quotations, u.relation) for u in found] == [
        (("L1", "R1"), R.VERBATIM),
        (("L2", "R2"), R.VERBATIM),
    ]


def test_pieces_parted_at_different_places_are_one_utterance() -> None:
    one, two, three = BRIDGE, FERRY, "Come and look at the piers before you vote tomorrow"
    (utterance,) = matched(
        f"“{one}. {two},” she said. “~{three}.”", f"“{one},” she said. “~{two}. {three}.”"
    ).utterances
    assert utterance.quotations == ("L1", "L2", "R1", "R2")
    assert utterance.relation is R.SPLICED


def test_a_quotation_joined_from_two_places_of_the_other_is_spliced() -> None:
    (utterance,) = matched(
        f"“{BRIDGE},” she said.\n\nLater the mayor spoke of boats.\n\n“{FERRY},” she said.",
        f"“{BRIDGE}. {FERRY},” she said.",
    ).utterances
    assert utterance.quotations == ("L1", "L2", "R1")
    assert utterance.relation is R.SPLICED


def test_a_silent_cut_at_a_joint_is_altered_and_spliced() -> None:
    (utterance,) = matched(
        f"“{BRIDGE},” she said. “~I believe {FERRY[0].lower()}{FERRY[1:]}.”",
        f"“{BRIDGE}, and {FERRY[0].lower()}{FERRY[1:]},” she said.",
    ).utterances
    assert (utterance.relation, utterance.also) == (R.ALTERED, (R.SPLICED,))
    assert utterance.flags == ("hedge",)


def test_a_short_piece_goes_with_the_rest_of_its_sentence() -> None:
    (utterance,) = matched(
        "“Well,” she said, “~the old bridge will hold for one more winter.”",
        "“The old bridge will hold for one more winter,” she said.",
    ).utterances
    assert utterance.quotations == ("L1", "L2", "R1")
    assert utterance.relation is R.TRIMMED


def test_a_short_sentence_of_its_own_stays_alone() -> None:
    found = groups(
        "“What a night!” she said. “~The old bridge will hold for one more winter.”",
        "“The old bridge will hold for one more winter,” she said.",
    )
    assert found == [("L1",), ("L2", "R1")]


def test_a_fragment_inside_a_longer_quotation_is_an_utterance_of_its_own() -> None:
    found = matched(f"“{BRIDGE},” she said.", "She trusts “the old bridge” still.")
    assert [(u.quotations, u.relation) for u in found.utterances] == [
        (("R1",), R.RIGHT_ONLY),
        (("L1",), R.LEFT_ONLY),
    ]
    fragment = found.the("R1")
    assert [(o.side, found.words(o.side, o.span), o.is_marked) for o in fragment.occurrences] == [
        (Side.LEFT, "The old bridge", True),
        (Side.RIGHT, "the old bridge", True),
    ]
    assert fragment.reasons == ("stands inside a longer quotation on the left",)


def test_six_words_of_a_longer_quotation_are_no_fragment() -> None:
    found = matched(f"“{BRIDGE},” she said.", "“The old bridge has carried this” and more.")
    assert found.the("R1").quotations == ("L1", "R1")
    assert found.the("R1").relation is R.TRIMMED


def test_a_headline_with_the_same_words_is_in_the_same_utterance() -> None:
    (utterance,) = matched(
        f"“{BRIDGE}”\n\n“{BRIDGE},” she said.", f"“{BRIDGE},” she said."
    ).utterances
    assert utterance.quotations == ("L1", "L2", "R1")
    assert utterance.relation is R.VERBATIM
    assert [o.side for o in utterance.occurrences] == [Side.LEFT, Side.LEFT, Side.RIGHT]


def test_a_pull_quote_of_words_that_are_linked_already_is_told_by_itself() -> None:
    pulled = "it will carry us again, before winter"
    found = matched(f"“{BRIDGE}, before winter.”", f"“{BRIDGE}, before winter.”\n\n“{pulled}”")
    assert [(u.quotations, u.relation) for u in found.utterances] == [
        (("L1", "R1"), R.VERBATIM),
        (("L1", "R2"), R.TRIMMED),
    ]


def test_an_embed_that_joins_pieces_of_two_linked_quotations_repeats_them() -> None:
    text = f"“{BRIDGE},” she said.\n\nThen the mayor spoke of boats.\n\n“{FERRY},” she said."
    found = matched(text, f"{text}\n\n“It will carry us again! … Nobody asked the ferrymen!”")
    assert [(u.quotations, u.relation) for u in found.utterances] == [
        (("L1", "R1"), R.VERBATIM),
        (("L1", "L2", "R3"), R.SPLICED),
        (("L2", "R2"), R.VERBATIM),
    ]


def test_a_term_that_both_quote_twice_answers_use_by_use() -> None:
    text = "The “silt tax” was new. Few liked the “silt tax” at first."
    assert groups(text, text) == [("L1", "R1"), ("L2", "R2")]


def test_a_term_quoted_unequally_often_is_gathered() -> None:
    left = "The “silt tax” was new. Few liked the “silt tax” at first."
    assert groups(left, "The “silt tax” is gone.") == [("L1", "L2", "R1")]


def test_place_speaks_for_an_answer_told_in_other_words() -> None:
    left = f"“{BRIDGE},” she said.\n\n“You walk on my quay.”\n\n“{FERRY},” he said."
    right = f"“{BRIDGE},” she said.\n\n“You walk across my pier, too.”\n\n“{FERRY},” he said."
    assert groups(left, right) == [("L1", "R1"), ("L2", "R2"), ("L3", "R3")]
    assert groups("“You walk on my quay.”", "“You walk across my pier, too.”") == [("R1",), ("L1",)]


def test_words_told_without_marks_are_unquoted() -> None:
    found = matched(
        "“The northern channel is full of silt,” the pilot said.",
        "According to the pilot, the northern channel is full of silt this year.",
    )
    (utterance,) = found.utterances
    assert utterance.relation is R.UNQUOTED
    assert [(found.words(o.side, o.span), o.is_marked) for o in utterance.occurrences] == [
        ("The northern channel is full of silt,", True),
        ("the northern channel is full of silt", False),
    ]


def test_most_words_told_without_marks_are_unquoted_and_altered() -> None:
    found = matched(
        "“We dredged the northern channel twice since the spring and it is full again.”",
        "The pilots dredged the northern channel twice since the spring, but it filled again.",
    )
    (utterance,) = found.utterances
    assert (utterance.relation, utterance.also) == (R.UNQUOTED, (R.ALTERED, R.TRIMMED))
    (told,) = utterance.passages.right
    assert found.words(Side.RIGHT, told) == (
        "dredged the northern channel twice since the spring, but it filled again"
    )


@pytest.mark.parametrize(
    ("words", "places"), [("Channel", 3), ("Silt", 1), ("It is", 1), ("So we do", 1)]
)
def test_one_word_or_words_without_meaning_are_never_told_unquoted(words: str, places: int) -> None:
    silt = "silt " * 4
    found = matched(
        f"“{words}”, he said.", f"It is a channel and so we do dredge {silt}in the channel."
    )
    (utterance,) = found.utterances
    assert utterance.relation is R.LEFT_ONLY
    assert len(utterance.occurrences) == places


def test_every_occurrence_is_listed_marked_or_not_left_first() -> None:
    found = matched(
        "The silt tax is here. A “silt tax” hurts, she said.",
        "No “silt tax” yet. “We want no silt tax in any town of ours,” he said of the silt tax.",
    )
    utterance = found.the("L1")
    assert [(o.side, o.span.start, o.is_marked) for o in utterance.occurrences] == [
        (Side.LEFT, 4, False),
        (Side.LEFT, 25, True),
        (Side.RIGHT, 4, True),
        (Side.RIGHT, 31, True),
        (Side.RIGHT, 77, False),
    ]


def test_speakers_are_the_distinct_full_names_in_order() -> None:
    text = f"“{BRIDGE},” said Holt. Ann Holt and Bo Lund agreed."
    speakers = {"L1": "Holt", "R1": "Ann Holt"}
    assert matched(text, text, speakers).the("L1").speakers == ("Ann Holt",)


@pytest.mark.parametrize("rest", [" And then I saw.", ""])
def test_who_is_quoted_within_a_quotation_is_no_other_speaker(rest: str) -> None:
    left = f"“I rang him. He said, ‘{BRIDGE}.’{rest}” said Ann Holt."
    found = matched(left, f"“{BRIDGE},” said Bo Lund.", {"L1": "Ann Holt", "R1": "Bo Lund"})
    assert found.the("R1").flags == ()
    bare = matched(
        left.replace("‘", "").replace("’", ""),
        f"“{BRIDGE},” said Bo Lund.",
        {"L1": "Ann Holt", "R1": "Bo Lund"},
    )
    assert bare.the("R1").flags == ("speaker",)


def test_another_speaker_is_flagged_where_both_sides_name_one() -> None:
    text = f"“{BRIDGE},” said Ann Holt. Bo Lund agreed."
    found = matched(text, text, {"L1": "Ann Holt", "R1": "Bo Lund"}).the("L1")
    assert found.flags == ("speaker",)
    assert found.reasons == (
        "the same words",
        "said by Ann Holt on the left, by Bo Lund on the right",
    )
    assert matched(text, text, {"L1": "Ann Holt"}).the("L1").flags == ()


def test_a_pronoun_beside_a_quotation_names_nobody() -> None:
    text = f"“{BRIDGE},” said Ann Holt. Bo Lund agreed."
    other = f"“{BRIDGE},” he said."
    assert matched(text, other, {"L1": "Ann Holt", "R1": "Bo he"}).the("L1").flags == ()


def test_a_role_beside_a_quotation_is_no_name_that_could_differ() -> None:
    found = compare(f"“{BRIDGE},” said Ann Holt.", f"A keeper of locks said: “{BRIDGE}.”")
    assert found.utterances[0].flags == ()


def test_a_text_without_quotations_has_no_utterances() -> None:
    assert matched("The old bridge holds.", "").utterances == ()


def test_what_is_only_on_the_right_follows_what_precedes_it_there() -> None:
    left = f"“{FERRY},” he said.\n\n“{BRIDGE},” she said."
    right = (
        f"“{BRIDGE},” she said.\n\n“Count every plank of the quay,” he said.\n\n“{FERRY},” he said."
    )
    assert groups(left, right) == [("L1", "R3"), ("L2", "R1"), ("R2",)]


def test_short_pieces_that_an_attribution_parts_are_spliced_where_one_quotation_holds_them() -> (
    None
):
    (utterance,) = matched(
        "“You cannot teach,” she said, “~sailing from a book.”",
        "“You cannot teach sailing from a book,” she said.",
    ).utterances
    assert utterance.quotations == ("L1", "L2", "R1")
    assert utterance.relation is R.SPLICED


def test_two_fragments_of_one_quotation_that_no_attribution_parts_stay_occurrences() -> None:
    found = groups(
        "He doubts that they “teach sailing” and scoffs at their “from a book”.",
        "“You cannot teach sailing from a book,” she said.",
    )
    assert found == [("R1",), ("L1",), ("L2",)]


def test_an_ellipsis_of_parted_dots_declares_a_cut() -> None:
    (utterance,) = matched(
        f"“{BRIDGE},” she said.",
        f"“{BRIDGE.replace('ninety years', '. . .')},” she said.",
    ).utterances
    assert (utterance.relation, utterance.flags) == (R.TRIMMED, ("declared-cut",))
