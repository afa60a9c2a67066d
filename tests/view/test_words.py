from __future__ import annotations

from enum import Enum

import pytest

from sidebyside.model.alignment import Relation
from sidebyside.model.quotation import Utterance, UtteranceRelation
from sidebyside.view.words import (
    LINK_SIGNS,
    RELATION_WORDS,
    UTTERANCE_SIGNS,
    UTTERANCE_WORDS,
    speaker_words,
    treatment,
)


@pytest.mark.parametrize(
    ("kinds", "shown"),
    [
        (Relation, RELATION_WORDS),
        (UtteranceRelation, UTTERANCE_WORDS),
        (UtteranceRelation, UTTERANCE_SIGNS),
        ([relation for relation in Relation if relation.is_link], LINK_SIGNS),
    ],
    ids=["sentences", "quotations", "signs of quotations", "signs of links"],
)
def test_every_relation_has_words_and_a_sign_of_its_own(
    kinds: list[Enum], shown: dict[Enum, str]
) -> None:
    assert set(shown) == set(kinds)
    assert len(set(shown.values())) == len(shown)


def test_what_was_done_is_told_by_sign_words_and_flags_without_controls() -> None:
    spoken = Utterance(
        UtteranceRelation.ALTERED,
        ("L1",),
        (),
        also=(UtteranceRelation.UNQUOTED,),
        speakers=("Ida Holm", "the \x1bmayor"),
        flags=("silent-cut", "nega\x07tion"),
    )
    assert treatment(spoken) == ("≠ altered", "unquoted", "silent cut", "nega^Gtion")
    assert speaker_words(spoken) == "Ida Holm / the ^[mayor"
