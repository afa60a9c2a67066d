"""The least and the most."""

from __future__ import annotations

import pytest

from sidebyside.english.limits import Limit, limit_of
from sidebyside.english.quantities import read_quantities
from sidebyside.segment.tokens import tokenise


@pytest.mark.parametrize(
    ("text", "limit"),
    [
        ("at least 40 boats", Limit.LOWER),
        ("more than 40 boats", Limit.LOWER),
        ("no fewer than 40 boats", Limit.LOWER),
        ("40 boats or more", Limit.LOWER),
        ("at most 40 boats", Limit.UPPER),
        ("no more than 40 boats", Limit.UPPER),
        ("up to 40 boats", Limit.UPPER),
        ("under 40 boats", Limit.UPPER),
        ("40 or fewer boats", Limit.UPPER),
        ("about 40 boats", None),
        ("40 boats", None),
    ],
)
def test_words_make_an_amount_a_least_or_a_most(text: str, limit: Limit | None) -> None:
    forms = tokenise(text).forms
    (quantity,) = read_quantities(forms)
    assert limit_of(forms, quantity.start, quantity.stop) is limit
