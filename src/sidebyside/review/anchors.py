"""Finding judged things again after an article was edited.

Each anchor goes to the thing of its kind that stands on the same sentences now (see ``moves``).
What no longer stands anywhere is given no place, never a doubtful one.

Pure; time grows with the number of things, not with its square.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from ..model.pair import Pair, Side
from .items import Anchor
from .model import ItemKind
from .moves import NEAR_RATIO, Moves, key, ratio

_KEPT_RATIO = 0.5
"""Share of the sentences of both anchors together that must be common, a side."""


def place(
    anchors: Sequence[Anchor], moves: Pair[Moves], things: Sequence[Anchor]
) -> tuple[int | None, ...]:
    """For each old anchor the index of the thing that it belongs to now; no thing is given twice.

    An anchor without sentences was lost before; it comes back where its very words stand again.
    """
    at_sentence: Pair[dict[int, list[int]]] = Pair(defaultdict(list), defaultdict(list))
    by_words: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for index, thing in enumerate(things):
        by_words[thing.kind, thing.label, *map(key, thing.words)].append(index)
        for side in Side:
            for sentence in thing.sentences[side]:
                at_sentence[side][sentence].append(index)
    found: list[tuple[float, int, int]] = []
    for number, anchor in enumerate(anchors):
        now = _now(anchor, moves)
        same = by_words.get((anchor.kind, anchor.label, *map(key, anchor.words)), ())
        candidates = [at for at in same if _is_on(things[at], now) or not any(anchor.sentences)]
        if not candidates:
            held = (at_sentence[side].get(n, ()) for side in Side for n in now[side])
            candidates = sorted({at for indices in held for at in indices})
        for index in candidates:
            likeness = _likeness(anchor, now, things[index])
            if likeness:
                found.append((-likeness, number, index))
    placed: list[int | None] = [None] * len(anchors)
    taken: set[int] = set()
    for _, number, index in sorted(found):
        if placed[number] is None and index not in taken:
            placed[number] = index
            taken.add(index)
    return tuple(placed)


def place_links(
    anchors: Sequence[Anchor], moves: Pair[Moves], sentences: Pair[Sequence[str]]
) -> tuple[Pair[int] | None, ...]:
    """The sentences that each link by hand is between now; ``None`` where one of them is gone."""
    once = sentences.map(_standing_once)

    def now(anchor: Anchor, side: Side) -> int | None:
        if any(anchor.sentences):
            return moves[side].get(anchor.sentences[side][0])
        return once[side].get(key(anchor.words[side]))

    placed: list[Pair[int] | None] = []
    for anchor in anchors:
        left, right = now(anchor, Side.LEFT), now(anchor, Side.RIGHT)
        placed.append(None if left is None or right is None else Pair(left, right))
    return tuple(placed)


def _standing_once(sentences: Sequence[str]) -> dict[str, int]:
    keys = [key(sentence) for sentence in sentences]
    counts = Counter(keys)
    return {words: at for at, words in enumerate(keys) if counts[words] == 1}


def _now(anchor: Anchor, moves: Pair[Moves]) -> Pair[set[int]]:
    """Where those of an anchor's sentences stand that were found again."""
    return Pair(
        *(
            {moved[sentence] for sentence in sentences if sentence in moved}
            for moved, sentences in zip(moves, anchor.sentences, strict=True)
        )
    )


def _is_on(thing: Anchor, now: Pair[set[int]]) -> bool:
    return any(not now[side].isdisjoint(thing.sentences[side]) for side in Side)


def _likeness(anchor: Anchor, now: Pair[set[int]], thing: Anchor) -> float:
    """0 if the thing is not what the anchor stood on, else how sure that is, up to 2."""
    if anchor.kind is not thing.kind or anchor.label != thing.label:
        return 0.0
    if any(bool(a) != bool(b) for a, b in zip(anchor.words, thing.words, strict=True)):
        return 0.0  # what stood on one side alone is another thing once it has a partner
    if not any(anchor.sentences):
        return 2.0
    kept, likeness = 1.0, min(map(ratio, anchor.words, thing.words))
    match anchor.kind:
        case ItemKind.DIFFERENCE:
            kept = min(_kept(anchor, now, thing))
            is_same = kept >= _KEPT_RATIO
        case _:
            is_same = likeness >= NEAR_RATIO
    return kept + likeness if is_same else 0.0


def _kept(anchor: Anchor, now: Pair[set[int]], thing: Anchor) -> Iterator[float]:
    for side in Side:
        new = thing.sentences[side]
        common = len(now[side].intersection(new))
        whole = len(anchor.sentences[side]) + len(new) - common
        yield common / whole if whole else 1.0
