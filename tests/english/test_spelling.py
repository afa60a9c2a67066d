"""British and American spellings: what is one word and what is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidebyside.english.spelling import one_spelling


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("labour", "labor"),
        ("favourites", "favorites"),
        ("organisation", "organization"),
        ("realised", "realized"),
        ("analyse", "analyze"),
        ("defence", "defense"),
        ("licences", "licenses"),
        ("practised", "practiced"),
        ("travelled", "traveled"),
        ("signalling", "signaling"),
        ("fulfil", "fulfill"),
        ("skilful", "skillful"),
        ("instalment", "installment"),
        ("centres", "centers"),
        ("centred", "centered"),
        ("theatre", "theater"),
        ("catalogue", "catalog"),
        ("judgement", "judgment"),
        ("grey", "gray"),
        ("programme", "program"),
        ("towards", "toward"),
        ("learnt", "learned"),
        ("harbour's", "harbor's"),
        ("travellers", "travelers"),
        ("counsellor", "counselor"),
        ("marvellous", "marvelous"),
        ("recognisable", "recognizable"),
        ("paralysed", "paralyzed"),
        ("splendour", "splendor"),
        ("kilometres", "kilometers"),
        ("chequered", "checkered"),
        ("anaemia", "anemia"),
        ("storeys", "stories"),
        ("usa", "u.s."),
    ],
)
def test_british_and_american_spellings_are_one(british: str, american: str) -> None:
    assert one_spelling(british) == one_spelling(american)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("mourning", "morning"),
        ("fourth", "forth"),
        ("hour", "or"),
        ("filled", "filed"),
        ("award", "awards"),
        ("say", "said"),
        ("defend", "defence"),
        ("u.s.", "us"),
        ("filling", "filing"),
        ("advise", "advice"),
        ("raising", "razing"),
        ("source", "sorce"),
        ("signals", "signal"),
        ("hoped", "hopped"),
    ],
)
def test_different_words_are_kept_apart(one: str, other: str) -> None:
    assert one_spelling(one) != one_spelling(other)


@pytest.mark.parametrize(
    "family",
    [
        ("raise", "raised", "raises", "raising"),
        ("exercise", "exercised", "exercises", "exercising"),
        ("advise", "advised", "advises", "advising", "advisable"),
    ],
    ids=lambda family: family[0],
)
def test_all_inflections_of_a_word_are_folded_alike(family: tuple[str, ...]) -> None:
    assert len({"iz" in one_spelling(word) for word in family}) == 1


@pytest.mark.parametrize("form", ["'s", "a", "ours", "court", "b" * 40 + "our"], ids=len)
def test_what_is_no_british_spelling_stays_as_it_stands(form: str) -> None:
    assert one_spelling(form) == form


@given(st.text(alphabet="aceilnoprsuyz'", max_size=12))
def test_one_spelling_is_folded_no_further(form: str) -> None:
    once = one_spelling(form)
    assert bool(once) == bool(form)
    assert one_spelling(once) == once


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("behaviour", "behavior"),
        ("manoeuvred", "maneuvered"),
        ("gynaecologist", "gynecologist"),
        ("catalogued", "cataloged"),
        ("prologue", "prolog"),
        ("dialled", "dialed"),
        ("gruelling", "grueling"),
        ("agonisingly", "agonizingly"),
        ("ionised", "ionized"),
        ("kidnapping", "kidnaping"),
        ("oestrogen", "estrogen"),
        ("sabre", "saber"),
        ("disc", "disk"),
        ("worshipper", "worshiper"),
    ],
)
def test_less_common_spellings_are_folded_too(british: str, american: str) -> None:
    assert one_spelling(british) == one_spelling(american)


@pytest.mark.parametrize(
    ("one", "other"),
    [("tonne", "ton"), ("mourning", "morning"), ("gauge", "gage"), ("bate", "bait")],
)
def test_words_that_are_not_the_same_are_not_folded(one: str, other: str) -> None:
    assert one_spelling(one) != one_spelling(other)
