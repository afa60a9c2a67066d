"""The numbers and letters before clauses."""

from __future__ import annotations

import pytest

from sidebyside.align.enumerators import after_enumerator


@pytest.mark.parametrize(
    ("forms", "expected"),
    [
        ("3 . rent", 2),
        ("10 . 2 . rent", 2),
        ("5.1.2 . rent", 2),
        ("( b ) the tenant pays", 3),
        ("iv ) rent", 2),
        ("12 people were hurt .", 0),
        ("1998 . what a year", 0),
        ("no . i did not .", 0),
        ("( we met twice )", 0),
        ("7 .", 0),
        ("", 0),
    ],
)
def test_a_number_before_a_clause_is_passed_over(forms: str, expected: int) -> None:
    tokens = forms.split()
    assert after_enumerator(tokens, range(len(tokens))) == expected


def test_a_sentence_within_a_text_is_read_from_its_own_start() -> None:
    tokens = ["it", "ends", ".", "(", "a", ")", "rent", "is", "due", "."]
    assert after_enumerator(tokens, range(3, len(tokens))) == 6
