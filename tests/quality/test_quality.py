"""The written pairs hold their floors, and the floors hold by themselves."""

from __future__ import annotations

import pytest

from sidebyside import compare

from . import floors
from .__main__ import SAYINGS, SLIPS, WRITTEN
from .gold import Gold, gold_pairs
from .measure import measure, measure_quotations
from .slips import measure_slips, stories


@pytest.mark.parametrize("name", WRITTEN)
def test_the_written_pairs_are_compared_no_worse_than_their_floors(name: str) -> None:
    known = floors.read()[name]
    assert known
    assert floors.broken(measure(gold_pairs(WRITTEN[name])), known) == {}


def test_quotations_are_found_and_told_no_worse_than_their_floors() -> None:
    known = floors.read()["sayings"]
    assert known
    assert floors.broken(measure_quotations(gold_pairs(SAYINGS)), known) == {}


def test_slips_in_stories_worded_anew_are_found_no_worse_than_their_floors() -> None:
    known = floors.read()[SLIPS]
    assert known
    assert floors.broken(measure_slips(stories()), known) == {}


def test_stories_that_were_worded_anew_raise_no_alarm_as_they_are() -> None:
    told = {story.name: compare(*story.texts).discrepancies for story in stories()}
    assert len(told) > 0
    assert {name: [d.note for d in found] for name, found in told.items() if found} == {}


def test_every_annotated_quotation_stands_in_its_text() -> None:
    for gold in gold_pairs(SAYINGS):
        flat = gold.texts.map(lambda text: " ".join(text.split()))
        for quotation in gold.quotations:
            assert quotation.text in flat[quotation.side], (gold.name, quotation.id)


@pytest.mark.parametrize(
    ("name", "figure", "bound", "expected"),
    [
        ("align_f1", 0.95, 0.95, True),
        ("align_f1", 0.94, 0.95, False),
        ("false_links_per_100", 0.3, 0.4, True),
        ("false_links_per_100", 0.5, 0.4, False),
    ],
)
def test_a_floor_holds_from_the_better_side(
    name: str, figure: float, bound: float, expected: bool
) -> None:
    assert floors.holds(name, figure, bound) is expected


def test_floors_rise_by_themselves_and_fall_only_when_told() -> None:
    known = {"align_f1": 0.90, "relation_accuracy": 0.90, "shuffling_cost": 0.02}
    found = {"align_f1": 0.957, "relation_accuracy": 0.85, "shuffling_cost": 0.031}
    assert floors.moved(found, known, may_fall=set()) == {
        "align_f1": 0.95,
        "relation_accuracy": 0.90,
        "shuffling_cost": 0.02,
    }
    assert floors.moved(found, known, may_fall={"relation_accuracy"}) == {
        "align_f1": 0.95,
        "relation_accuracy": 0.85,
        "shuffling_cost": 0.02,
    }


def test_a_figure_that_is_not_measured_breaks_its_floor() -> None:
    assert list(floors.broken({}, {"align_f1": 0.9})) == ["align_f1"]


@pytest.mark.parametrize("name", WRITTEN)
def test_annotated_units_cover_the_texts_and_links_name_each_unit_once(name: str) -> None:
    for gold in gold_pairs(WRITTEN[name]):
        for text, units in zip(gold.texts, gold.units, strict=True):
            assert "".join(text.split()) == "".join("".join(units).split()), gold.name
        for column in (0, 1):
            placed = [unit for link in gold.links for unit in link[column]]
            assert len(placed) == len(set(placed)), gold.name


def test_a_shuffled_pair_keeps_its_links() -> None:
    gold = gold_pairs(WRITTEN["written"])[0]
    shuffled = gold.shuffled(3, seed=1)

    def said(pair: Gold) -> set[tuple[str, str]]:
        return {(pair.units.left[i], pair.units.right[j]) for i, j in pair.pairs}

    assert shuffled.units.right != gold.in_lines().units.right
    assert said(shuffled) == said(gold)
