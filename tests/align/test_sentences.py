"""Sentence alignment of small invented articles: which sentences meet, how, and why."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sidebyside.align import align_sentences
from sidebyside.align.headings import headings
from sidebyside.compare import as_document, segmented
from sidebyside.model.alignment import Bead, Relation
from sidebyside.model.document import Document
from sidebyside.model.options import CompareOptions
from sidebyside.model.pair import Pair

_OPTIONS = CompareOptions(is_furniture_kept=True)

_HEADLINE = "Flood shuts century-old Arden bridge"
_SHUT = "The council shut the Arden bridge on Monday after the river rose three metres overnight."
_LINDT = "“Nobody was hurt, and that is what counts,” said the mayor, Anna Lindt."
_FERRY = "Two ferries will carry some 300 commuters a day until the pillars have been inspected."
_COST = "Engineers expect the repairs to cost 4 million crowns and to last until November."
_HISTORY = "Built in 1911, the bridge has survived two wars, one earthquake and a runaway barge."
_SCHOOL = "Pupils from the eastern bank were sent home early and will be taught online this week."


def _document(*lines: str) -> Document:
    return segmented(as_document("\n\n".join(lines)), _OPTIONS)


def _aligned(left: tuple[str, ...], right: tuple[str, ...]) -> tuple[Bead, ...]:
    documents = Pair(_document(*left), _document(*right))
    assert [len(d.sentences) for d in documents] == [len(left), len(right)]
    return align_sentences(documents, _OPTIONS).beads


def _links(beads: tuple[Bead, ...]) -> list[tuple[tuple[int, ...], tuple[int, ...], str]]:
    return [
        (bead.sentences.left, bead.sentences.right, bead.relation.value)
        for bead in beads
        if bead.relation.is_link
    ]


def _moved(beads: tuple[Bead, ...]) -> list[tuple[int, ...]]:
    return [bead.sentences.left for bead in beads if bead.is_moved]


_ARTICLE = (_HEADLINE, _SHUT, _LINDT, _FERRY, _COST, _HISTORY, _SCHOOL)


def test_the_same_words_are_identical_whatever_the_typography() -> None:
    left = "The U.S.-built bridge - “a beauty” - was shut on Monday."
    right = "The US built bridge, 'a Beauty', was shut on Monday!"
    beads = _aligned((left,), (right,))
    assert _links(beads) == [((0,), (0,), "identical")]
    assert beads[0].reasons == ("the same words",)
    assert beads[0].score == 1.0


def test_small_replacements_make_an_edited_sentence() -> None:
    changed = _SHUT.replace("Monday", "Tuesday").replace("overnight", "within hours")
    beads = _aligned(_ARTICLE, (_HEADLINE, changed, *_ARTICLE[2:]))
    assert _links(beads)[1] == ((1,), (1,), "edited")


def test_one_word_replaced_is_an_edit_however_short_the_sentence() -> None:
    beads = _aligned((_SHUT, "4. Timetable", _COST), (_SHUT, "5. Timetable", _COST))
    assert _links(beads)[1] == ((1,), (1,), "edited")


def test_a_quotation_cut_short_and_attributed_anew_is_edited() -> None:
    left = "“I told the ferrymen twice that the river would rise by noon,” she said."
    right = (
        "The woman at the lock insists: “I told the ferrymen that the river would rise by noon.”"
    )
    assert _links(_aligned((left,), (right,))) == [((0,), (0,), "edited")]


def test_the_same_fact_in_other_words_is_reworded() -> None:
    told = "Repairing the bridge may cost 4 million crowns, say engineers, and take till November."
    beads = _aligned(_ARTICLE, (*_ARTICLE[:4], told, *_ARTICLE[5:]))
    assert _links(beads)[4] == ((4,), (4,), "reworded")


def test_a_literal_stretch_between_remainders_that_differ_is_partial() -> None:
    taken = "until the pillars of the bridge have been inspected"
    told = f"Two ferries will carry some 300 commuters and their bicycles over daily {taken}."
    other = f"Shopkeepers on Mill Street fear for their trade and want rents halved {taken}."
    beads = _aligned((_SHUT, told, _COST), (_SHUT, other, _COST))
    assert _links(beads)[1] == ((1,), (1,), "partial")


def test_wholly_other_words_for_one_fact_are_reworded_and_not_partial() -> None:
    told = "Ferrymen are to row about 300 workers over daily while divers look at the pillars."
    beads = _aligned((_SHUT, _FERRY, _COST), (_SHUT, told, _COST))
    assert _links(beads)[1] == ((1,), (1,), "reworded")


def test_a_split_sentence_is_one_bead() -> None:
    halves = (
        "Two ferries will carry some 300 commuters a day.",
        "They will run until the pillars have been inspected.",
    )
    beads = _aligned(_ARTICLE, (*_ARTICLE[:3], *halves, *_ARTICLE[4:]))
    assert _links(beads)[3] == ((3,), (3, 4), "edited")


def test_a_merged_sentence_is_one_bead() -> None:
    merged = (
        "Built in 1911, the bridge has survived two wars and a runaway barge, but pupils from the"
        " eastern bank were sent home early and will be taught online this week."
    )
    beads = _aligned(_ARTICLE, (*_ARTICLE[:5], merged))
    assert _links(beads)[-1][:2] == ((5, 6), (5,))


def test_a_sentence_out_of_the_common_order_is_moved() -> None:
    order = (_HEADLINE, _COST, _SHUT, _LINDT, _FERRY, _HISTORY, _SCHOOL)
    beads = _aligned(_ARTICLE, order)
    assert [link[2] for link in _links(beads)] == ["identical"] * 7
    assert _moved(beads) == [(4,)]


def test_of_two_stretches_that_change_places_the_one_with_fewer_words_is_moved() -> None:
    beads = _aligned((_LINDT, _FERRY, _COST), (_FERRY, _COST, _LINDT))
    assert _moved(beads) == [(0,)]


def test_of_two_sentences_that_change_places_the_same_one_is_moved_seen_from_either_side() -> None:
    there = _aligned((_LINDT, _FERRY), (_FERRY, _LINDT))
    back = _aligned((_FERRY, _LINDT), (_LINDT, _FERRY))
    assert len(_moved(there)) == 1
    assert [b.sentences.right for b in back if b.is_moved] == _moved(there)


def test_repeated_sentences_meet_in_order() -> None:
    lines = (_LINDT, _FERRY, _LINDT, _COST, _LINDT)
    assert _links(_aligned(lines, lines)) == [((n,), (n,), "identical") for n in range(5)]


def test_of_repeated_sentences_the_one_inside_the_copied_stretch_is_taken() -> None:
    beads = _aligned((_LINDT, _SCHOOL, _FERRY, _LINDT, _COST), (_FERRY, _LINDT, _COST))
    assert _links(beads) == [
        ((2,), (0,), "identical"),
        ((3,), (1,), "identical"),
        ((4,), (2,), "identical"),
    ]


def test_unrelated_articles_are_not_linked() -> None:
    other = (
        "Goalkeeper signs for third season",
        "The club said on Monday that its captain had agreed to stay until next summer.",
        "“I never wanted to leave,” said the captain, who kept nine clean sheets this year.",
        "Some 300 supporters sang outside the ground after the news.",
    )
    assert _links(_aligned(_ARTICLE, other)) == []


def test_what_would_be_chance_between_two_stories_is_a_link_between_two_versions() -> None:
    told, retold = "Her lawyer had asked for a pardon.", "A lawyer begged for her to be let off."
    beads = _aligned((_SHUT, _LINDT, told, _COST), (_SHUT, _LINDT, retold, _COST))
    assert _links(beads)[2] == ((2,), (2,), "reworded")
    assert _links(_aligned((_SHUT, told, _FERRY), (_HISTORY, retold, _SCHOOL))) == []


def test_a_short_heading_is_linked_only_beside_another_link() -> None:
    heading = "Related"
    far = (heading, _SHUT, _LINDT, _FERRY, _COST)
    assert _links(_aligned(far, (_HISTORY, _SCHOOL, heading))) == []
    beside = _aligned((_SCHOOL, heading, _COST), (_HISTORY, heading, _COST))
    assert ((1,), (1,), "identical") in _links(beside)


def test_a_lone_word_is_no_proof() -> None:
    assert _links(_aligned((_SHUT, "Never.", _COST), (_SCHOOL, "“Never,” he said.", _FERRY))) == []


def test_renumbered_headings_meet_by_their_words() -> None:
    left = ("1. Ferries", _FERRY, "2. Costs", _COST, "3. School", _SCHOOL)
    right = ("1. Ferries", _FERRY, "2. School", _SCHOOL, "3. Costs", _COST)
    assert [link[:2] for link in _links(_aligned(left, right))] == [
        ((0,), (0,)),
        ((1,), (1,)),
        ((2,), (4,)),
        ((3,), (5,)),
        ((4,), (2,)),
        ((5,), (3,)),
    ]


def test_headings_and_lead_ins_only_point_to_what_follows() -> None:
    lines = (_HEADLINE, _SHUT, "Then the mayor went on:", f"{_COST[:-1]}, and they are these:")
    document = _document(*lines, _FERRY, _LINDT)
    assert headings(document, range(6)) == [True, False, True, False, False, False]


def test_a_headline_leaves_the_first_sentence_to_its_true_partner() -> None:
    told = "After the river rose three metres, the council on Monday shut the Arden bridge."
    beads = _aligned((_HEADLINE, _SHUT, _LINDT, _COST), (told, _LINDT, _COST))
    assert _links(beads)[0][:2] == ((1,), (0,))


def test_furniture_is_never_linked() -> None:
    document = _document(_SHUT, _LINDT, _COST)
    marked = replace(
        document,
        sentences=(
            replace(document.sentences[0], furniture="navigation"),
            *document.sentences[1:],
        ),
    )
    beads = align_sentences(Pair(marked, document), _OPTIONS).beads
    assert [bead.sentences for bead in beads] == [
        Pair((), (0,)),
        Pair((1,), (1,)),
        Pair((2,), (2,)),
    ]


def test_what_is_only_on_the_right_follows_the_sentence_before_it_there() -> None:
    beads = _aligned((_SHUT, _LINDT, _COST), (_SCHOOL, _SHUT, _HISTORY, _COST))
    assert [bead.sentences for bead in beads] == [
        Pair((), (0,)),
        Pair((0,), (1,)),
        Pair((), (2,)),
        Pair((1,), ()),
        Pair((2,), (3,)),
    ]
    assert [bead.relation for bead in beads if not bead.relation.is_link] == [
        Relation.RIGHT_ONLY,
        Relation.RIGHT_ONLY,
        Relation.LEFT_ONLY,
    ]


def test_reasons_name_what_both_sides_share_as_it_stands_in_the_text() -> None:
    told = "Repairing the bridge may cost 4 million crowns, say engineers, and take till November."
    beads = _aligned(_ARTICLE, (*_ARTICLE[:4], told, *_ARTICLE[5:]))
    assert beads[4].reasons == (
        "shares the number 4",
        "shares: November, engineers, million",
        "the sentences before and after are linked too",
    )


def test_a_long_common_run_is_said_with_its_beginning_as_the_plainer_side_writes_it() -> None:
    left = "“THE COUNCIL’S “old” bridge over the Arden is safe,” said the mayor."
    right = "Engineers say the council’s old bridge over the Arden is falling apart."
    beads = _aligned((_LINDT, left, _COST), (_LINDT, right, _COST))
    assert beads[1].reasons[0] == "8 words in a row: “the council’s old bridge …”"


def test_a_split_is_a_reason() -> None:
    halves = (
        "Commuters will be carried by two ferries.",
        "They will run until divers have inspected the pillars.",
    )
    beads = _aligned(_ARTICLE, (*_ARTICLE[:3], *halves, *_ARTICLE[4:]))
    assert "one sentence told in 2" in beads[3].reasons


def test_of_two_neighbours_the_one_that_is_linked_is_named() -> None:
    told = "Ferries will take 300 commuters daily until the pillars are inspected."
    before = _aligned((_COST, _FERRY, _HISTORY), (_COST, told, _SCHOOL))
    after = _aligned((_HISTORY, _FERRY, _COST), (_SCHOOL, told, _COST))
    assert before[1].reasons[-1] == "the sentence before is linked too"
    assert after[-2].reasons[-1] == "the sentence after is linked too"


def test_names_are_told_before_other_words_and_a_first_word_is_no_name() -> None:
    left = "Yesterday the mayor thanked Brandt for a quotation about watercourses."
    right = "Yesterday Brandt was thanked for his quotation on watercourses."
    beads = _aligned((left, *_ARTICLE), (right, *_ARTICLE))
    assert beads[0].reasons[0] == "shares: Brandt, Yesterday, quotation"


@pytest.mark.parametrize("left", ["", " \n ", "***", "No.", "“"], ids=repr)
@pytest.mark.parametrize("right", ["", "***", "No.", "The dam held."], ids=repr)
def test_texts_of_almost_nothing_are_aligned(left: str, right: str) -> None:
    documents = Pair(left, right).map(lambda text: segmented(as_document(text), _OPTIONS))
    beads = align_sentences(documents, _OPTIONS).beads
    links = [bead for bead in beads if bead.relation.is_link]
    assert len(links) == (left == right and bool(left))


def test_a_higher_threshold_links_less() -> None:
    told = "Repairing the bridge may cost 4 million crowns, say engineers, and take till November."
    documents = Pair(_document(*_ARTICLE), _document(*_ARTICLE[:4], told, *_ARTICLE[5:]))
    strict = replace(_OPTIONS, link_threshold=1.0)
    assert len(_links(align_sentences(documents, _OPTIONS).beads)) == 7
    assert len(_links(align_sentences(documents, strict).beads)) == 6


@pytest.mark.parametrize("ratio", [-0.1, 1.5])
def test_a_threshold_that_is_no_share_is_refused(ratio: float) -> None:
    with pytest.raises(ValueError, match=f"link_threshold {ratio} is not between 0 and 1"):
        CompareOptions(link_threshold=ratio)
