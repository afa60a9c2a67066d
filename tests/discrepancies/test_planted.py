"""Facts changed on purpose in articles of several kinds, and articles changed in form alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.discrepancies.planting import ARTICLES, PLANTERS, Flip, plant
from tests.discrepancies.restyling import RESTYLINGS

from sidebyside import compare
from sidebyside.model.discrepancy import Discrepancy
from sidebyside.model.pair import Pair
from sidebyside.model.span import Span

LEAST_RECALL = 0.95
SEEDS = (1, 2)


def _is_at(found: Discrepancy, flip: Flip, at: int) -> bool:
    spans = Pair(Span(flip.start, flip.end), Span(at, at + len(flip.new)))
    return all(
        own is not None and own.start <= span.end and span.start <= own.end
        for own, span in zip(found.spans, spans, strict=True)
    )


@pytest.mark.parametrize("kind", PLANTERS)
def test_planted_flips_are_found_and_nothing_else(kind: str) -> None:
    planter, kinds = PLANTERS[kind]
    planted = hits = 0
    unplanted: list[str] = []
    for article, text in ARTICLES.items():
        for seed in SEEDS:
            changed = plant(article, planter, seed)
            found = compare(text, changed.text).discrepancies
            planted += len(changed.flips)
            for flip, at in changed.flips:
                hits += any(f.kind in kinds and _is_at(f, flip, at) for f in found)
            unplanted += [
                f.note for f in found if not any(_is_at(f, *flip) for flip in changed.flips)
            ]
    assert planted >= 50
    assert hits >= LEAST_RECALL * planted
    assert unplanted == []


@pytest.mark.parametrize("restyle", RESTYLINGS)
def test_another_typography_or_spelling_tells_no_fact_differently(
    restyle: Callable[[str], str],
) -> None:
    changed = {article: restyle(text) for article, text in ARTICLES.items()}
    assert any(changed[article] != text for article, text in ARTICLES.items())
    alarms = [
        found.note
        for article, text in ARTICLES.items()
        for found in compare(text, changed[article]).discrepancies
    ]
    assert alarms == []


def test_articles_about_other_things_tell_no_fact_differently() -> None:
    alarms = [
        found.note
        for left in ARTICLES
        for right in ARTICLES
        if left < right
        for found in compare(ARTICLES[left], ARTICLES[right]).discrepancies
    ]
    assert alarms == []
