"""Contractions and their long forms."""

from __future__ import annotations

import pytest

from sidebyside.english.contractions import long_form


@pytest.mark.parametrize(
    ("form", "following", "expected"),
    [
        ("won't", "", "will not"),
        ("can't", "", "can not"),
        ("cannot", "", "can not"),
        ("didn't", "go", "did not"),
        ("they're", "", "they are"),
        ("i'm", "", "i am"),
        ("we'll", "", "we will"),
        ("we've", "", "we have"),
        ("they'd", "go", "they would"),
        ("he'd", "better", "he had"),
        ("we'd", "got", "we had"),
        ("it's", "late", "it is"),
        ("it's", "been", "it has"),
        ("let's", "", "let us"),
        ("gonna", "", "going to"),
        ("mayor's", "", "mayor's"),
        ("mayor's", "been", "mayor's"),
        ("o'clock", "", "o'clock"),
        ("n't", "", "n't"),
        ("'re", "", "'re"),
        ("harbour", "", "harbour"),
    ],
)
def test_only_what_can_mean_one_thing_is_written_out(
    form: str, following: str, expected: str
) -> None:
    assert long_form(form, following) == tuple(expected.split())
