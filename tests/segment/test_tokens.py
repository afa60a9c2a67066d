"""Tokens and their normal forms."""

from __future__ import annotations

import pytest

from sidebyside.model.document import Tokens
from sidebyside.segment.tokens import tokenise


def surfaces(text: str) -> list[str]:
    tokens = tokenise(text)
    return [tokens.span(index).of(text) for index in range(len(tokens))]


def only(tokens: Tokens) -> tuple[str, str]:
    """Form and stem of the single token."""
    assert len(tokens) == 1
    return tokens.forms[0], tokens.stems[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Water ran downhill.", ["Water", "ran", "downhill", "."]),
        ("a river-side plan", ["a", "river", "-", "side", "plan"]),
        ("the U.S. Navy", ["the", "U.S.", "Navy"]),
        ("at 10 a.m. on", ["at", "10", "a.m.", "on"]),
        ("the U.S.’s navy", ["the", "U.S.’s", "navy"]),
        ("J.D. Oakes", ["J.D.", "Oakes"]),
        ("It ended.The rest", ["It", "ended", ".", "The", "rest"]),
        ("up 3.5, to 1,200.5.", ["up", "3.5", ",", "to", "1,200.5", "."]),
        ("in 2004, it", ["in", "2004", ",", "it"]),
        ("won 6-4 (6-2)", ["won", "6", "-", "4", "(", "6", "-", "2", ")"]),
        ("£30bn or 5%", ["£", "30bn", "or", "5", "%"]),
        ("don’t, won't", ["don’t", ",", "won't"]),
        ("players’ hands", ["players", "’", "hands"]),
        ("‘so’", ["‘", "so", "’"]),
        ("“No…” -- he", ["“", "No", "…", "”", "--", "he"]),
        ("No... yes", ["No", "...", "yes"]),
        ("snake_case", ["snake", "_", "case"]),
        ("山は高い。", ["山", "は", "高", "い", "。"]),
        ("ภูเขา", ["ภู", "เ", "ข", "า"]),
        ("हिन्दी भाषा", ["हिन्दी", "भाषा"]),
        ("nai\u0308ve", ["nai\u0308ve"]),
        ("hill\u00adside wo\x00rd \u200b", ["hill\u00adside", "wo\x00rd"]),
        ("\ud800 \u0301", ["\ud800", "\u0301"]),
        (" \n\t", []),
    ],
    ids=lambda value: ascii(value) if isinstance(value, str) else "",
)
def test_a_word_a_number_and_a_mark_are_a_token_each(text: str, expected: list[str]) -> None:
    assert surfaces(text) == expected


@pytest.mark.parametrize(
    ("surface", "form"),
    [
        ("Hill", "hill"),
        ("U.S.", "u.s."),
        ("US", "u.s."),
        ("us", "us"),
        ("Us", "us"),
        ("UK", "u.k."),
        ("U.K.", "u.k."),
        ("UN", "u.n."),
        ("un", "un"),
        ("EU", "e.u."),
        ("US’s", "u.s.'s"),
        ("NATO", "nato"),
        ("p.m", "p.m."),
        ("don’t", "don't"),
        ("Norway's", "norway's"),
        ("NORWAY’S", "norway's"),
        ("1,200", "1200"),
        ("1,234,567.5", "1234567.5"),
        ("1,2", "1,2"),
        ("3.5", "3.5"),
        ("“", '"'),
        ("«", '"'),
        ("’", "'"),
        ("–", "—"),
        ("--", "—"),
        ("-", "-"),
        ("....", "…"),
        ("％", "%"),
        ("ﬁne", "fine"),
        ("nai\u0308ve", "naïve"),
        ("hill\u00adside", "hillside"),
        ("wo\x00rd", "word"),
        ("h\u0456ll", "hill"),
        ("мир", "мир"),
        ("ＡＢＣ", "abc"),
    ],
    ids=ascii,
)
def test_the_normal_form_leaves_out_case_and_kind_of_marks(surface: str, form: str) -> None:
    assert only(tokenise(surface))[0] == form


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("the US MILITARY", "u.s."),
        ("TELL US WHY", "us"),
        ("US TROOPS LEAVE", "u.s."),
        ("FOR THE US.", "u.s."),
    ],
)
def test_us_between_capitals_is_the_pronoun(text: str, form: str) -> None:
    tokens = tokenise(text)
    assert tokens.forms[surfaces(text).index("US")] == form


@pytest.mark.parametrize("mark", list(".,;:!?“”'-—…()[]_*#&@\u0301"), ids=ascii)
def test_punctuation_has_no_stem(mark: str) -> None:
    assert only(tokenise(mark))[1] == ""


@pytest.mark.parametrize("sign", ["%", "£", "$", "€"])
def test_signs_that_are_read_out_weigh_like_words(sign: str) -> None:
    assert only(tokenise(sign)) == (sign, sign)


def test_places_are_code_points_of_the_text() -> None:
    tokens = tokenise("\U0001f600 hi\u0301 x")
    assert (tokens.starts, tokens.ends) == ((0, 2, 6), (1, 5, 7))


@pytest.mark.parametrize(
    "text",
    [
        "The U.S. Navy’s plan, at 10 a.m., cost £1,200.50 -- or didn't it? “No…” (6-2) _x_ ½",
        "Größe, naïve; l’homme. x'y'z 3.5.7 1,2,3. A.B.c a_b 5G",
    ],
)
def test_a_rare_character_elsewhere_does_not_change_the_tokens(text: str) -> None:
    assert surfaces(f"{text} 山") == [*surfaces(text), "山"]
