"""A review in progress: the things to judge of one comparison and what was said of each so far.

It answers questions and takes in what the store has stored; it decides nothing by itself. Which
thing the reader stands at belongs to ``view``. Pure: no disk, no clock, no screen.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import NamedTuple

from ..model.comparison import Comparison
from ..model.hand_links import HandLinks
from ..model.pair import Pair, Side
from .anchors import place
from .following import hand_links
from .items import Anchor, Judgeable, judgeables
from .model import ItemKind, Review, Unplaced
from .moves import Moves
from .saved import Aspect, Decision, Judged, SavedReview, Value


class State(Enum):
    """How far a thing is."""

    ANY = "all"
    OPEN = "unreviewed"
    JUDGED = "reviewed"
    NOTED = "with a note"


@dataclass(frozen=True, slots=True)
class Filter:
    """Which things are gone through and listed. ``kind`` and ``verdict`` are ``None`` for any."""

    kind: ItemKind | None = None
    state: State = State.ANY
    verdict: int | None = None


class Tally(NamedTuple):
    """Counts of what is gone through: things, those with a verdict, those with each, and what was
    said of things that are no longer found.
    """

    things: int
    reviewed: int
    verdicts: Counter[int]
    unplaced: int


class Reviewing:
    """``saved`` is what the store had at the start, mirrored if it was begun with the texts the
    other way round; ``things`` are in reading order.
    """

    def __init__(
        self, saved: SavedReview, comparison: Comparison, *, is_mirrored: bool = False
    ) -> None:
        self.number = saved.number
        self.is_mirrored = is_mirrored
        self.title = saved.title
        self.verdict_words = saved.verdict_words
        self.digests = comparison.documents.map(lambda document: document.sha256)
        self.filter = Filter()
        self._tally: tuple[ItemKind | None, Tally] | None = None
        self._begun, self._changed = saved.begun, saved.changed
        self._judged = {judged.number: judged for judged in saved.judged}
        self.adopt(comparison)

    def adopt(self, comparison: Comparison) -> None:
        """Take another comparison of the same texts: links were made or undone."""
        self.things: tuple[Judgeable, ...] = judgeables(comparison)
        self._at_anchor = {thing.anchor: index for index, thing in enumerate(self.things)}
        self._at_sentence: Pair[dict[int, list[int]]] = Pair(defaultdict(list), defaultdict(list))
        for index, thing in enumerate(self.things):
            for side in Side:
                for sentence in thing.anchor.sentences[side]:
                    self._at_sentence[side][sentence].append(index)
        self._here: Pair[Moves] = Pair(
            *({n: n for n in range(len(d.sentences))} for d in comparison.documents)
        )
        self._place_all()

    def take(self, changed: Iterable[Judged]) -> None:
        """Take in what was stored."""
        is_known, self._tally = True, None
        for judged in changed:
            is_known &= judged.number in self._judged
            self._judged[judged.number] = judged
            index = self._at_anchor.get(judged.anchor)
            if index is not None and judged.number not in self._number_at.values():
                self._number_at[index] = judged.number
                is_known = True
        if not is_known:
            self._place_all()

    def take_all(self, saved: SavedReview) -> None:
        """Take in all that the store has now: another reader wrote."""
        self.title, self._changed = saved.title, saved.changed
        self._judged = {judged.number: judged for judged in saved.judged}
        self._place_all()

    def _place_all(self) -> None:
        self._tally = None
        judged = [one for one in self._judged.values() if one.anchor.kind is not None]
        placed = place(
            [one.anchor for one in judged], self._here, [thing.anchor for thing in self.things]
        )
        self._number_at = {
            at: one.number for one, at in zip(judged, placed, strict=True) if at is not None
        }

    def judged(self, index: int) -> Judged | None:
        """What was said of a thing; ``None`` if nothing ever was."""
        number = self._number_at.get(index)
        return None if number is None else self._judged[number]

    def verdict(self, index: int) -> int | None:
        """The verdict on a thing."""
        judged = self.judged(index)
        return None if judged is None else judged.verdict

    def note(self, index: int) -> str:
        """The note on a thing."""
        judged = self.judged(index)
        return "" if judged is None else judged.note

    def index_of(self, judged: Judged) -> int | None:
        """The thing that something was said of; ``None`` if it has no place."""
        return next((at for at, n in self._number_at.items() if n == judged.number), None)

    def decision(self, index: int, aspect: Aspect, value: Value) -> Decision:
        """What to store for a thing."""
        return Decision(self._number_at.get(index, self.things[index].anchor), aspect, value)

    def link_decision(self, anchor: Anchor, value: bool | None) -> Decision:
        """What to store for a link between two sentences."""
        known = next((one.number for one in self._judged.values() if one.anchor == anchor), None)
        return Decision(anchor if known is None else known, Aspect.LINK, value)

    def at_sentence(self, side: Side, sentence: int) -> Sequence[int]:
        """The things that stand on a sentence, ascending."""
        return self._at_sentence[side].get(sentence, ())

    def is_shown(self, index: int) -> bool:
        """Whether the filter lets a thing through."""
        chosen, verdict = self.filter, self.verdict(index)
        if chosen.kind not in (None, self.things[index].item.kind):
            return False
        if chosen.verdict not in (None, verdict):
            return False
        match chosen.state:
            case State.ANY:
                return True
            case State.OPEN:
                return verdict is None
            case State.JUDGED:
                return verdict is not None
            case State.NOTED:
                return bool(self.note(index))

    def next_open(
        self, index: int, step: int, is_stop: Callable[[int], bool] = lambda _: True
    ) -> int | None:
        """The next unreviewed thing after (+1) or before (-1) one, as far as the chosen kind and
        ``is_stop`` let it through; after the last one those before come again. ``None`` if there is
        none but that one.
        """
        count = len(self.things)
        for distance in range(1, count + 1):
            at = (index + step * distance) % count
            is_open = at != index and self.verdict(at) is None
            if is_open and self._is_of_kind(at) and is_stop(at):
                return at
        return None

    def _is_of_kind(self, index: int) -> bool:
        return self.filter.kind in (None, self.things[index].item.kind)

    @property
    def tally(self) -> Tally:
        """How far the things of the chosen kind are. Counted once after each change: it is painted
        at every key.
        """
        if self._tally is None or self._tally[0] is not self.filter.kind:
            verdicts = [self.verdict(n) for n in range(len(self.things)) if self._is_of_kind(n)]
            counts = Counter(verdict for verdict in verdicts if verdict is not None)
            tally = Tally(len(verdicts), counts.total(), counts, len(self.unplaced))
            self._tally = self.filter.kind, tally
        return self._tally[1]

    @property
    def placed(self) -> frozenset[int]:
        """The numbers of all that was said of something that is there."""
        links = (
            one.number
            for one in self._judged.values()
            if one.anchor.kind is None and any(one.anchor.sentences)
        )
        return frozenset((*self._number_at.values(), *links))

    @property
    def unplaced(self) -> tuple[Judged, ...]:
        """What was said of something that is no longer found."""
        placed = self.placed
        return tuple(
            one for one in self._judged.values() if not one.is_empty and one.number not in placed
        )

    @property
    def links(self) -> HandLinks:
        """The links made and undone by hand."""
        return hand_links(tuple(self._judged.values()))

    def review(self) -> Review:
        """The review as reports show it."""
        return Review(
            title=self.title,
            begun=self._begun,
            changed=self._changed,
            items=tuple(
                replace(thing.item, verdict=self.verdict(index), note=self.note(index))
                for index, thing in enumerate(self.things)
            ),
            verdict_words=self.verdict_words,
            links=self.links,
            unplaced=tuple(
                Unplaced(one.anchor.kind, one.anchor.words, one.verdict, one.note)
                for one in self.unplaced
            ),
        )
