"""Laws of segmentation that hold for any text whatever."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from sidebyside.segment import segment

_ANY_CHARACTER = st.characters(exclude_categories=())
_TRICKY = st.sampled_from(
    [
        *"\n\r\v\f\t\x00\x1b\x1c\x1f\x85\xa0\u2028\u2029\u200b\ufeff\u00ad\ud800\udfff",
        *"“”„‟«»「」‘’‚'\"…—–-()[]",
        "\n\n",
        ". ",
        "...",
        "?!",
        "。",
        "Mr. ",
        "U.S. ",
        "5 p.m. ",
        "Poe said",
        "1. ",
        "3.5",
        "1,200",
        "don't",
        "Word ",
        "word ",
        "e\u0301",
        "\U0001f468\u200d\U0001f469",
        "мир ",
        "平和",
    ]
)
_TEXTS = st.one_of(
    st.text(_ANY_CHARACTER),
    st.lists(st.one_of(_TRICKY, st.text(_ANY_CHARACTER, max_size=3)), max_size=40).map("".join),
)
_LANGUAGES = st.sampled_from(["en", "de", "fr", "zh", "ja", "ar", "no-such-language", ""])


@given(_TEXTS, _LANGUAGES)
def test_sentences_cover_exactly_what_is_not_white_space(text: str, language: str) -> None:
    covered = [False] * len(text)
    for sentence in segment(text, language).sentences:
        span = sentence.span
        assert not text[span.start].isspace()
        assert not text[span.end - 1].isspace()
        covered[span.start : span.end] = [True] * len(span)
    assert all(covered[i] or c.isspace() for i, c in enumerate(text))


@given(_TEXTS, _LANGUAGES)
def test_sentences_are_in_order_and_apart(text: str, language: str) -> None:
    sentences = segment(text, language).sentences
    assert all(sentences)
    assert all(one.span.end <= other.span.start for one, other in pairwise(sentences))


@given(_TEXTS, _LANGUAGES)
def test_paragraphs_begin_and_end_with_their_sentences(text: str, language: str) -> None:
    parts = segment(text, language)
    for number, paragraph in enumerate(parts.paragraphs):
        inside = [s for s in parts.sentences if s.paragraph == number]
        assert inside[0].span.start == paragraph.span.start
        assert inside[-1].span.end == paragraph.span.end
    assert [s.paragraph for s in parts.sentences] == sorted(s.paragraph for s in parts.sentences)


@given(_TEXTS)
def test_token_ranges_of_sentences_follow_one_another_and_use_up_all_tokens(text: str) -> None:
    parts = segment(text)
    at = 0
    for sentence in parts.sentences:
        assert sentence.tokens.start == at
        at = sentence.tokens.stop
        assert all(sentence.span.contains(parts.tokens.span(index)) for index in sentence.tokens)
    assert at == len(parts.tokens)


@given(_TEXTS)
def test_tokens_and_the_gaps_between_them_rebuild_the_text(text: str) -> None:
    tokens = segment(text).tokens
    pieces, gaps, at = [], [], 0
    for start, end in zip(tokens.starts, tokens.ends, strict=True):
        gaps.append(text[at:start])
        pieces += [text[at:start], text[start:end]]
        at = end
    gaps.append(text[at:])
    assert "".join(pieces) + text[at:] == text
    assert not any(c.isprintable() and not c.isspace() for gap in gaps for c in gap)


@given(_TEXTS)
def test_every_token_has_a_form_and_words_have_stems(text: str) -> None:
    tokens = segment(text).tokens
    for index in range(len(tokens)):
        surface = tokens.span(index).of(text)
        assert tokens.forms[index]
        assert tokens.is_word(index) or not surface[0].isalnum()


@given(_TEXTS, _LANGUAGES)
def test_segmenting_is_deterministic(text: str, language: str) -> None:
    assert segment(text, language) == segment(text, language)
