"""The counts at the end of the text report, which are also all that ``--stat`` prints."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from ..model.alignment import Relation
from ..model.comparison import Comparison, Extent, Share, SideSummary
from ..model.pair import Pair, Side
from ..view.visible import visible
from ..view.words import RELATION_WORDS
from .as_brief import sentence_counts, utterance_counts
from .columns import Ink, Row, hanging
from .wording import own_words, percent

_LABEL, _NARROW, _WIDE = 21, 9, 21
"""Cells of the name of a row, and of a value without and with its base."""


def count_rows(comparison: Comparison, width: int, *, has_names: bool) -> Iterator[Row]:
    """A table of both articles, then the same in words."""
    if has_names:
        for side, document in comparison.documents.items():
            name = visible(document.origin.name)
            yield from hanging((f"{side.value:<7}", Ink.LABEL), [[(name, Ink.STRONG)]], width)
        yield ()
    yield from _table(comparison, width)
    yield ()
    lines = [
        ("sentences", sentence_counts(comparison)),
        ("quotations", utterance_counts(comparison)),
        *(
            (f"only on the {side.value}", own_words(comparison.summary.sides[side]))
            for side in Side
        ),
    ]
    lines = [(name, words) for name, words in lines if words]
    indent = max((len(name) for name, _ in lines), default=0) + 2
    for name, words in lines:
        yield from hanging((f"{name:<{indent}}", Ink.LABEL), [[(words, Ink.PLAIN)]], width)


def _table(comparison: Comparison, width: int) -> Iterator[Row]:
    sides = comparison.summary.sides
    is_wide = width >= _LABEL + 2 * _WIDE + 1
    cells = _WIDE if is_wide else _NARROW

    def share(of: Share) -> str:
        base = f" ({of.part:,} of {of.whole:,})" if is_wide and of.whole else ""
        return f"{percent(of)}{base}"

    rows: list[tuple[str, Pair[str]]] = [
        ("", Pair("left", "right")),
        ("words", sides.map(lambda counts: f"{counts.words:,}")),
        ("sentences", sides.map(lambda counts: f"{counts.sentences:,}")),
    ]
    for relation in (*filter(_can_link, Relation), None):
        extents = sides.map(partial(_extent, relation=relation))
        if relation is Relation.PARTIAL and not any(extent.sentences for extent in extents):
            continue
        name = RELATION_WORDS[relation] if relation else "only here"
        values = Pair(
            *[
                f"{extents[side].sentences:,}"
                + (_of_words(extents[side], counts) if is_wide else "")
                for side, counts in sides.items()
            ]
        )
        rows.append((f"– {name}", values))
    rows += [
        ("quotations", sides.map(lambda counts: f"{counts.quotations:,}")),
        ("page furniture", sides.map(lambda counts: f"{counts.furniture:,}")),
        ("words again opposite", sides.map(lambda counts: share(counts.contained))),
        (
            "– outside quotations",
            sides.map(lambda counts: share(counts.contained_outside_quotations)),
        ),
    ]
    for name, values in rows:
        yield [
            (f"{name:<{_LABEL}}", Ink.LABEL),
            (f"{values.left:>{cells}} {values.right:>{cells}}", Ink.PLAIN),
        ]


def _can_link(relation: Relation) -> bool:
    return relation.is_link


def _extent(counts: SideSummary, relation: Relation | None) -> Extent:
    return counts.relations[relation] if relation else counts.only_here


def _of_words(extent: Extent, counts: SideSummary) -> str:
    if not extent.sentences:
        return ""
    return f" ({percent(Share(extent.words, counts.words))} of words)"
