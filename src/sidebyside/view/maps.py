"""The maps beside the panes as the session stands: rows, filter, hits of the search.

Invariant: a map is made anew only when something that it shows has changed.
"""

from __future__ import annotations

from itertools import pairwise

from ..model.alignment import Alignment
from ..model.pair import Pair, Side
from .drawn_marks import DrawnMarks
from .minimap import Kind, Kinds, Minimap, joined, kinds, minimap
from .reading import ReadingSession
from .rows import RowTable
from .search import Hits


class Maps:
    """Answers for one session."""

    def __init__(self, session: ReadingSession, marks: DrawnMarks) -> None:
        self._session = session
        self._marks = marks
        self._made: dict[Side, tuple[RowTable, int, frozenset[int], Minimap]] = {}
        self._kinds: dict[Side, tuple[Alignment, frozenset[int], Kinds]] = {}
        self._with_hits_made: dict[Side, tuple[Minimap, Hits, int, Minimap]] = {}
        self._joined: tuple[Pair[Minimap], Minimap] | None = None

    def of(self, side: Side) -> Minimap:
        """The map of one text, made anew after each change of its rows or of the filter."""
        panes, hidden = self._session.panes, self._session.filter.hidden_beads
        rows, height = panes.rows[side], panes.height
        known = self._made.get(side)
        if known is None or known[0] is not rows or known[1:3] != (height, hidden):
            made = minimap(panes, side, self._kinds_now(side))
            known = self._made[side] = (rows, height, hidden, made)
        return self._with_hits(side, known[3])

    def _kinds_now(self, side: Side) -> Kinds:
        """What the map shows of a text, whatever the width of its rows."""
        panes, hidden = self._session.panes, self._session.filter.hidden_beads
        known = self._kinds.get(side)
        if known is None or known[0] is not panes.alignment or known[1] != hidden:
            made = kinds(panes, side, self._marks.alarms.spans[side], hidden)
            known = self._kinds[side] = (panes.alignment, hidden, made)
        return known[2]

    def _with_hits(self, side: Side, base: Minimap) -> Minimap:
        """The map with what was looked for: each cell asks, as there may be 100,000 hits."""
        hits = self._session.search.hits[side]
        if not hits:
            return base
        known = self._with_hits_made.get(side)
        if known is not None and known[0] is base and known[1] is hits and known[2] == len(hits):
            return known[3]
        rows = self._session.panes.rows[side]
        edges = [base.row_of(cell) for cell in range(len(base.cells) + 1)]
        cells = (
            Kind.HIT if any(map(hits.touching, rows.spans(range(first, stop)))) else kind
            for kind, (first, stop) in zip(base.cells, pairwise(edges), strict=True)
        )
        made = Minimap(tuple(cells), base.rows)
        self._with_hits_made[side] = base, hits, len(hits), made
        return made

    def joined(self) -> Minimap:
        """The map of both texts in one column."""
        maps = Pair(self.of(Side.LEFT), self.of(Side.RIGHT))
        if self._joined is None or self._joined[0] != maps:
            self._joined = maps, joined(maps)
        return self._joined[1]
