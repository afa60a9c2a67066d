"""The annotated real articles, where they are beside the checkout: floors that must hold.

The scorers stand there too; this only runs them on the installed program.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

SHARED = Path(__file__).parents[2] / "shared"
pytestmark = pytest.mark.skipif(
    not (SHARED / "eval").is_dir(), reason="the annotated articles are not beside the checkout"
)

PAIR_FLOORS = {
    "split.f1": 0.985,
    "furniture.f1": 0.93,
    "align.f1": 0.97,
    "align.precision": 0.98,
    "relation.accuracy": 0.95,
    "quotes.f1": 0.96,
    "speaker.recall": 0.90,
    "speaker.precision": 0.95,
    "utterance.f1": 0.92,
    "label.accuracy": 0.92,
}
QUOTE_FLOORS = {"exact": 0.99, "speaker": 0.93, "speaker_precision": 0.96, "fragment_exact": 0.98}
MOST_FALSE_LINKS_PER_100 = 0.4


def figures(script: str, folder: str) -> dict[str, float]:
    done = subprocess.run(
        [
            sys.executable,
            str(SHARED / "eval" / script),
            str(SHARED / folder),
            "--json",
            "--command",
            f"{sys.executable} -m sidebyside",
        ],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, float] = json.loads(done.stdout)
    return found


def test_real_pairs_are_compared_no_worse_than_before() -> None:
    found = figures("score.py", "pairs")
    assert {k: found[k] for k, floor in PAIR_FLOORS.items() if found[k] < floor} == {}
    assert found["false.per_100"] <= MOST_FALSE_LINKS_PER_100
    assert found["failed"] == 0


def test_real_quotations_are_found_and_attributed_no_worse_than_before() -> None:
    found = figures("quote_score.py", "quotes")
    assert {k: found[k] for k, floor in QUOTE_FLOORS.items() if found[k] < floor} == {}
    assert found["failed"] == 0
