"""How surely what was done to quoted words is told, over generated alterations."""

from __future__ import annotations

from collections import Counter

import pytest
from tests.support.alterations import KINDS, Case, cases

from sidebyside.compare import compare
from sidebyside.model.quotation import UtteranceRelation as R

_ROUNDS = 24
_LEAST_ACCURACY = 0.97


def told(case: Case) -> tuple[R, frozenset[str]]:
    """What is said of the utterance of the first quotation of the side that has one alone."""
    first = "R1" if case.relation is R.RIGHT_ONLY else "L1"
    utterances = compare(case.left, case.right).utterances
    own = next(u for u in utterances if first in u.quotations)
    return own.relation, frozenset(own.flags)


def is_right(case: Case) -> bool:
    relation, flags = told(case)
    return relation is case.relation and case.flags <= flags <= case.flags | case.allowed


CASES = cases(seed=20_240_611, rounds=_ROUNDS)


@pytest.fixture(scope="module")
def right() -> Counter[str]:
    return Counter(case.kind for case in CASES if is_right(case))


def test_alterations_are_labelled_and_flagged(right: Counter[str]) -> None:
    assert len(CASES) == _ROUNDS * len(KINDS)
    assert right.total() / len(CASES) >= _LEAST_ACCURACY


@pytest.mark.parametrize("kind", KINDS)
def test_no_kind_of_alteration_is_a_blind_spot(right: Counter[str], kind: str) -> None:
    assert right[kind] / _ROUNDS >= 0.85
