"""Measure the annotated pairs and hold them against the floors: ``make quality``.

The pairs that were written for this are always there; the real ones, and many real articles that
tell different stories, only where they lie beside the checkout.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Sequence
from pathlib import Path

from sidebyside.model.pair import Pair

from . import floors
from .gold import Gold, gold_pairs
from .measure import false_links, measure, measure_quotations, per_pair
from .slips import measure_slips, stories

_HERE = Path(__file__).parent
WRITTEN = {
    "written": _HERE / "pairs",
    "further": _HERE / "further",
    "retold": _HERE / "retold",
}
"""Three sets, each annotated before any comparison of it was seen. The weights of evidence were
fitted with the first two and the pairs up to 26 of the third at hand; the rest of the third came
after that. Its pairs are worded anew throughout, or only share their words.
"""

SAYINGS = _HERE / "sayings"
"""Pairs of reports in which the quotations are annotated, with their speakers and what became of
them. What half of them showed was mended with the other half unseen, and then what that showed.
"""

SLIPS = "slips"
"""Stories worded anew, with facts changed by hand."""

_BESIDE = Path(__file__).parents[3] / "shared"
_ARTICLE_PAIRS = 120


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the tables; 1 if a figure is below its floor."""
    parser = argparse.ArgumentParser(prog="make quality", description=__doc__)
    parser.add_argument("--raise-floors", action="store_true", help="keep what got better")
    parser.add_argument(
        "--lower-floors",
        nargs="+",
        default=[],
        metavar="SET.FIGURE",
        help="take these figures as they are",
    )
    chosen = parser.parse_args(arguments)
    folders = WRITTEN | {"sayings": SAYINGS, "real": _BESIDE / "pairs"}
    sets = {name: gold_pairs(folder) for name, folder in folders.items()}
    known, is_worse = floors.read(), False
    for name, pairs in sets.items():
        if not pairs:
            _print(f"{name}: not here, so not measured")
            continue
        found = measure_quotations(pairs) if name == "sayings" else measure(pairs)
        if name == "real":
            found["false_links_among_articles"] = _among_articles()
        below = floors.broken(found, known.get(name, {}))
        is_worse |= any(f"{name}.{figure}" not in chosen.lower_floors for figure in below)
        _show(name, pairs, found, known.get(name, {}), below)
        if chosen.raise_floors or chosen.lower_floors:
            laxer = {n for n in found if f"{name}.{n}" in chosen.lower_floors}
            known[name] = floors.moved(found, known.get(name, {}), may_fall=laxer)
    told = stories()
    found = measure_slips(told)
    below = floors.broken(found, known.get(SLIPS, {}))
    is_worse |= any(f"{SLIPS}.{figure}" not in chosen.lower_floors for figure in below)
    _print(f"\n{SLIPS}: {len(told)} stories worded anew, {sum(len(s.slips) for s in told)} changes")
    _show_figures(found, known.get(SLIPS, {}), below)
    if chosen.raise_floors or chosen.lower_floors:
        laxer = {n for n in found if f"{SLIPS}.{n}" in chosen.lower_floors}
        known[SLIPS] = floors.moved(found, known.get(SLIPS, {}), may_fall=laxer)
        floors.write(known)
    return int(is_worse)


def _among_articles() -> float:
    """False links for each hundred sentences of articles drawn by lot, no two of one story."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(_BESIDE.glob("quotes/*.txt"))]
    lot = random.Random(0)
    return false_links(Pair(*lot.sample(texts, 2)) for _ in range(_ARTICLE_PAIRS if texts else 0))


_COLUMNS = {
    "links": {
        "P": "align_precision",
        "R": "align_recall",
        "F1": "align_f1",
        "relation": "relation_accuracy",
    },
    "sayings": {
        "found": "quotation_f1",
        "who: P": "speaker_precision",
        "who: R": "speaker_recall",
        "together": "utterance_f1",
        "relation": "label_accuracy",
    },
}
"""The figures shown of each pair, by their headings."""


def _show(
    name: str,
    pairs: Sequence[Gold],
    found: dict[str, float],
    known: dict[str, float],
    below: dict[str, float],
) -> None:
    _print(f"\n{name}: {len(pairs)} pairs")
    columns = _COLUMNS["sayings" if name == "sayings" else "links"]
    _print(f"  {'':38} {' '.join(f'{title:>8}' for title in columns)}")
    for title, own in per_pair(pairs):
        row = (own.get(key) for key in columns.values())
        cells = " ".join(f"{'–':>8}" if value is None else f"{value:8.3f}" for value in row)
        _print(f"  {title[:38]:38} {cells}")
    _show_figures(found, known, below)


def _show_figures(
    found: dict[str, float], known: dict[str, float], below: dict[str, float]
) -> None:
    _print(f"  {'':38} {'now':>8} {'floor':>8}")
    for key, value in sorted(found.items()):
        bound = f"{known[key]:8.2f}" if key in known else f"{'–':>8}"
        _print(f"  {key:38} {value:8.4f} {bound}{'  WORSE' if key in below else ''}")


def _print(line: str) -> None:
    sys.stdout.write(line + "\n")


if __name__ == "__main__":
    sys.exit(main())
