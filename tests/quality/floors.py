"""The committed floors: figures that must not get worse, one table a set of pairs.

A floor stands a little below what was measured, so that work elsewhere may move a figure by a hair.
Floors rise with every ``--raise-floors``; they fall only by ``--lower-floors`` and
their name.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Set
from math import ceil, floor
from pathlib import Path

FILE = Path(__file__).with_name("floors.json")

LOWER_IS_BETTER = frozenset({"false_links_per_100", "shuffling_cost", "false_links_among_articles"})

_STEP = 100
"""Floors are kept in hundredths."""

Floors = dict[str, dict[str, float]]


def read() -> Floors:
    found: Floors = json.loads(FILE.read_text(encoding="utf-8"))
    return found


def write(floors: Floors) -> None:
    FILE.write_text(json.dumps(floors, indent=2, sort_keys=True) + "\n", encoding="utf-8")


def holds(name: str, figure: float, bound: float) -> bool:
    """Whether a figure is no worse than its floor."""
    return figure <= bound if name in LOWER_IS_BETTER else figure >= bound


def broken(figures: Mapping[str, float], floors: Mapping[str, float]) -> dict[str, float]:
    """The figures that are worse than their floors, or were not measured."""
    return {
        name: figures.get(name, float("nan"))
        for name, bound in sorted(floors.items())
        if name not in figures or not holds(name, figures[name], bound)
    }


def moved(
    figures: Mapping[str, float], floors: Mapping[str, float], *, may_fall: Set[str]
) -> dict[str, float]:
    """The floors for these figures; none is laxer than it was but those that ``may_fall``."""
    result = {}
    for name, figure in sorted(figures.items()):
        bound = _bound(name, figure)
        if name in floors and name not in may_fall and not holds(name, bound, floors[name]):
            bound = floors[name]
        result[name] = bound
    return result


def _bound(name: str, figure: float) -> float:
    if name in LOWER_IS_BETTER:
        return ceil(figure * _STEP) / _STEP
    return floor(figure * _STEP) / _STEP
