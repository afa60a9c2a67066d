"""Annotated pairs: what a careful reader links, folds away and puts together.

A folder holds ``a.txt``, ``b.txt`` and ``gold.json``: the units (sentences, headlines, lines) of
both texts, links between them with their relation, further links that are as good (counted neither
for nor against), furniture, quotations with their speakers and the groups they form, and which of
them the other text has without marks. What is measured against it stands in ``figures``.
"""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from sidebyside.model.pair import Pair, Side

UnitLink = tuple[tuple[int, ...], tuple[int, ...], str]
"""Units of the left, units of the right, and the relation."""

_LETTERS = {"a": Side.LEFT, "b": Side.RIGHT}


@dataclass(frozen=True, slots=True)
class GoldQuotation:
    """``kind`` is "speech" if nothing else; ``speaker`` is empty where the texts name nobody."""

    id: str
    side: Side
    text: str
    speaker: str
    kind: str
    is_marked: bool


@dataclass(frozen=True, slots=True)
class Gold:
    """One annotated pair. ``has_quotations``: whether those were annotated at all. Where nothing
    else was, there are no units. ``unquoted`` are the quotations whose words the other text has
    without marks.
    """

    name: str
    texts: Pair[str]
    units: Pair[tuple[str, ...]]
    links: tuple[UnitLink, ...]
    optional: frozenset[tuple[int, int]]
    furniture: Pair[frozenset[int]]
    quotations: tuple[GoldQuotation, ...] = ()
    groups: tuple[tuple[tuple[str, ...], frozenset[str]], ...] = ()
    unquoted: frozenset[str] = frozenset()

    @property
    def has_quotations(self) -> bool:
        return bool(self.quotations)

    @property
    def pairs(self) -> dict[tuple[int, int], str]:
        """Every linked pair of units with its relation."""
        return {(i, j): kind for lefts, rights, kind in self.links for i in lefts for j in rights}

    def in_lines(self, order: Sequence[int] | None = None) -> Gold:
        """The articles without furniture, a unit a paragraph, the right one's units in another
        ``order`` (positions among those that are kept) if one is given.
        """
        kept = Pair(*[self._kept(side) for side in Side])
        if order is not None:
            kept = Pair(kept.left, [kept.right[n] for n in order])
        place = kept.map(lambda units: {unit: n for n, unit in enumerate(units)})
        units = Pair(*[tuple([self.units[side][n] for n in kept[side]]) for side in Side])
        return replace(
            self,
            texts=units.map("\n\n".join),
            units=units,
            links=tuple(
                (
                    tuple(sorted(place.left[i] for i in lefts)),
                    tuple(sorted(place.right[j] for j in rights)),
                    kind,
                )
                for lefts, rights, kind in self.links
            ),
            optional=frozenset(
                (place.left[i], place.right[j])
                for i, j in self.optional
                if i in place.left and j in place.right
            ),
            furniture=Pair(frozenset(), frozenset()),
            quotations=(),
            groups=(),
        )

    def _kept(self, side: Side) -> list[int]:
        linked = {unit for link in self.links for unit in link[0 if side is Side.LEFT else 1]}
        furniture = self.furniture[side] - linked
        return [n for n in range(len(self.units[side])) if n not in furniture]

    def shuffled(self, block: int, seed: int) -> Gold:
        """As ``in_lines``, the right article cut into blocks of so many units, in any order."""
        count = len(self._kept(Side.RIGHT))
        blocks = [range(at, min(at + block, count)) for at in range(0, count, block)]
        random.Random(seed).shuffle(blocks)
        return self.in_lines([n for run in blocks for n in run])


def gold_pairs(folder: Path) -> list[Gold]:
    """The annotated pairs in a folder, by name."""
    return [_read(path.parent) for path in sorted(folder.glob("*/gold.json"))]


def _read(folder: Path) -> Gold:
    known = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    texts = [(folder / f"{letter}.txt").read_bytes().decode("utf-8-sig") for letter in _LETTERS]
    return Gold(
        folder.name,
        Pair(*texts),
        Pair(*[tuple(known.get(f"{letter}_sentences", ())) for letter in _LETTERS]),
        tuple((tuple(i), tuple(j), kind) for i, j, kind in known.get("alignments", ())),
        frozenset(
            (i, j)
            for link in known.get("optional_alignments", ())
            for i in link[0]
            for j in link[1]
        ),
        Pair(*[frozenset(known.get("furniture", {}).get(letter, ())) for letter in _LETTERS]),
        tuple(
            GoldQuotation(
                quote["id"],
                _LETTERS[quote["source"]],
                quote["text"],
                quote.get("speaker") or "",
                quote.get("kind", "speech"),
                quote.get("marked", True),
            )
            for quote in known.get("quotes", ())
        ),
        tuple(
            (tuple(group["members"]), frozenset({group["relation"], *group.get("also", ())}))
            for group in known.get("quote_groups", ())
        ),
        frozenset(quotation for quotation, _ in known.get("unquoted", ())),
    )
