"""Garbage collection is left as it was found."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from sidebyside import compare
from sidebyside.errors import ComparisonStopped
from sidebyside.uncollected import uncollected


@pytest.fixture(autouse=True)
def _collecting() -> Iterator[None]:
    gc.enable()
    yield
    gc.enable()


def test_nothing_is_collected_inside_and_again_afterwards() -> None:
    with uncollected():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_who_collects_nothing_is_left_so() -> None:
    gc.disable()
    with uncollected():
        assert not gc.isenabled()
    assert not gc.isenabled()


def test_a_comparison_runs_without_and_leaves_it_on() -> None:
    states = []
    compare("One line.", "One line more.", on_stage=lambda _: states.append(gc.isenabled()))
    assert set(states) == {False}
    assert gc.isenabled()


def test_a_comparison_given_up_leaves_it_on() -> None:
    def stop(_: object) -> None:
        raise ComparisonStopped

    with pytest.raises(ComparisonStopped):
        compare("One line.", "One line more.", on_stage=stop)
    assert gc.isenabled()
