"""Names of days and months."""

from __future__ import annotations

import pytest

from sidebyside.english.dates import is_date


@pytest.mark.parametrize(
    ("form", "is_capital", "expected"),
    [
        ("monday", True, True),
        ("june", False, True),
        ("may", True, True),
        ("may", False, False),
        ("march", False, False),
        ("today", False, True),
        ("day", True, False),
    ],
)
def test_may_and_march_are_months_only_with_a_capital(
    form: str, is_capital: bool, expected: bool
) -> None:
    assert is_date(form, is_capital) is expected
