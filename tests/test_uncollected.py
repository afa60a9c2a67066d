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


def test_what_was_made_inside_counts_as_old() -> None:
    with uncollected():
        made = [[number] for number in range(3000)]
    old = {id(value) for value in gc.get_objects(generation=2)}
    assert all(id(value) in old for value in made)
    assert gc.get_freeze_count() == 0


def test_what_the_caller_keeps_frozen_stays_so() -> None:
    gc.freeze()
    try:
        before = gc.get_freeze_count()
        with uncollected():
            made = [[number] for number in range(3000)]
        assert len(made) == 3000
        assert gc.get_freeze_count() > before - 1000  # some may be freed, none is thawed
    finally:
        gc.unfreeze()
