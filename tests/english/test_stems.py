"""Stems: what they bring together and what they keep apart."""

from __future__ import annotations

import pytest

from sidebyside.english.stems import stem


@pytest.mark.parametrize(
    "words",
    [
        "colour color",
        "favourite favorite",
        "neighbourhood neighborhood",
        "favoured favored",
        "centre center",
        "centred centered",
        "defence defense",
        "licence license",
        "practise practice",
        "organise organize organised organizing",
        "organisation organization",
        "analyse analyze",
        "dialogue dialog",
        "signalling signaling signal signals signalled",
        "programme program programmes",
        "grey gray",
        "learnt learned",
        "towards toward",
        "tyre tire",
        "country countries country's",
        "apply applies applied",
        "hope hopes hoped hoping",
        "call calls called calling",
        "pass passes passed passing",
        "watch watches watched watching",
        "agree agrees agreed",
        "use uses used",
        "quick quickly",
        "usa u.s.",
        "metre meter metres",
        "storeys stories",
        "traveller traveler travellers",
        "raise raised raising",
        "special specially",
    ],
    ids=lambda words: words.split()[0],
)
def test_inflections_and_spellings_share_a_stem(words: str) -> None:
    assert len({stem(word) for word in words.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("us", "u.s."),
        ("new", "news"),
        ("thing", "th"),
        ("hour", "hor"),
        ("bring", "br"),
        ("3.5", "3"),
    ],
)
def test_different_words_have_different_stems(one: str, other: str) -> None:
    assert stem(one) != stem(other)
