"""Looking for words in both texts: as they are typed, and from hit to hit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple

from ..model.document import Document
from ..model.pair import Pair, Side
from ..model.span import Span
from .asking import ask
from .cells import cut_to_width
from .change import Change
from .hit_order import HitOrder, side_by_side
from .marks import Mark, Marked
from .search import Hits, Query, Search
from .targets import Target
from .visible import visible

if TYPE_CHECKING:
    from .reading import ReadingSession

_HIT, _CHOSEN_HIT = int(Mark.HIT), int(Mark.HIT | Mark.CHOSEN)


class Origin(NamedTuple):
    """Where the reader stood when the line was opened."""

    side: Side
    offset: int
    tops: Pair[int]
    documents: Pair[Document]
    target: Target
    search: Search | None
    current: tuple[Side, int] | None


@dataclass(slots=True)
class SearchState:
    """``search`` is the present one, ``current`` its hit that the reader stands at, ``query`` what
    is looked for while the line is open, ``last`` what was accepted last. ``left_at`` is where the
    cursor was, and in which texts, when the line was closed before all was searched.
    """

    query: Query = field(default_factory=Query)
    last: Query = field(default_factory=Query)
    search: Search | None = None
    current: tuple[Side, int] | None = None
    origin: Origin | None = None
    left_at: tuple[Side, int, Pair[Document]] | None = None
    _order: HitOrder | None = None
    _ordered: tuple[object, ...] = ()

    def order(self, session: ReadingSession) -> HitOrder:
        """The hits of a search that is done, in reading order: in one column, down the column."""
        column = session.panes.column
        made_of = (self.search, session.documents, session.panes.alignment, column)
        if self._order is None or any(
            new is not old for new, old in zip(made_of, self._ordered, strict=True)
        ):
            documents, alignment = session.documents, session.panes.alignment
            places = column.order if column is not None else side_by_side(documents, alignment)
            self._order, self._ordered = HitOrder(self.hits, documents, places), made_of
        return self._order

    @property
    def hits(self) -> Pair[Hits]:
        """All hits found yet."""
        return self.search.hits if self.search is not None else Pair(Hits(), Hits())

    @property
    def count(self) -> int:
        """How many there are in both texts."""
        return sum(map(len, self.hits))

    def marked(self, side: Side, row: Span) -> list[Marked]:
        """The hits in a row, one of them chosen."""
        if self.search is None:
            return []
        hits = self.search.hits[side]
        return [
            (*_ends(hits.span(number)), _CHOSEN_HIT if (side, number) == self.current else _HIT)
            for number in hits.touching(row)
        ]

    def words(self, here: int | None = None) -> str:
        """Which hit the reader is at, of how many, and how many stand on either side."""
        search = self.search
        if search is None or not search.query.words:
            return ""
        if search.error:
            return search.error
        if search.is_done and not self.count:
            return "no hits"
        left, right = search.hits.map(lambda hits: f"{len(hits):,}")
        noun = f"hit{'s' * (self.count != 1)}"
        of = f"{here:,} of {self.count:,}" if here else f"{self.count:,} {noun}"
        return f"{of} ({left} left, {right} right){'' if search.is_done else ' …'}"


def status_words(session: ReadingSession) -> str:
    """What was looked for, and what was found; empty while something else is the target."""
    state = session.search
    if session.target is not session.by_search or state.search is None:
        return ""
    words = cut_to_width(visible(state.search.query.words), 30)
    return f"“{words}”: {state.words(session.by_search.position(session)[0])}"


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


@dataclass(frozen=True, slots=True)
class SearchTarget:
    """The hits of a search as the target, of both texts as one reads them side by side."""

    noun = "hit"

    def position(self, session: ReadingSession) -> tuple[int | None, int]:
        """Which one of how many in both texts."""
        state = session.search
        if state.current is None or not _is_at_current(session):
            return None, state.count
        return state.order(session).rank(*state.current) + 1, state.count

    def go(self, session: ReadingSession, step: int) -> Change:
        """To the next or the previous hit."""
        state = session.search
        if state.search is None or not state.search.is_done:
            return session.say("still searching")
        if not state.count:
            return session.say(f"no hits for “{visible(state.query.words)}”")
        order = state.order(session)
        if state.current is not None and _is_at_current(session):
            rank = order.rank(*state.current) + step
        else:
            rank = order.first_from(session.side, session.sentence) - (step < 0)
        if not 0 <= rank < state.count:
            edges = ("the first", "the last")
            first, last = edges if rank > 0 else reversed(edges)
            session.say(f"that was {last} hit: on from {first}")
        _show(session, *order.hit(rank % state.count))
        return Change.PLACE

    def show_again(self, session: ReadingSession) -> None:
        """The hit that the reader stands at."""
        if session.search.current is not None and _is_at_current(session):
            _bring(session, *session.search.current)

    def leave(self, session: ReadingSession) -> Change:
        """Forget the hits."""
        session.search.search = session.search.current = None
        return Change.PLACE


@dataclass(frozen=True, slots=True)
class SearchPrompt:
    """The line for what to look for."""

    hint = "words in both texts"
    offers = ("ask-accept", "ask-cancel", "ask-next", "ask-regex", "ask-word", "ask-case")
    is_one_letter = False

    @property
    def label(self) -> str:
        """The key that opens it."""
        return "/"

    def words(self, session: ReadingSession) -> str:
        """The toggles that are on, and the hits on either side."""
        query = session.search.query
        on = ["regex"] * query.is_regex + ["whole word"] * query.is_whole_word
        on += ["case"] * (query.has_case and bool(query.words)) + ["no case"] * (
            query.is_cased is False
        )
        found = session.search.words(session.by_search.position(session)[0])
        return " · ".join([*on, *([found] if found else [])])

    def typed(self, session: ReadingSession, text: str) -> Change:
        """Look for it at once."""
        return _begin(session, replace(session.search.query, words=text))

    def accept(self, session: ReadingSession, text: str) -> Change | None:
        """Stay at the hit; from now on next and previous go from hit to hit."""
        state = session.search
        change = Change.NOTHING
        if not text:
            if not state.last.words:
                return self.cancel(session)
            change = _begin(session, state.last)
        if state.search is None or state.search.error:
            return None
        if state.search.is_done and not state.count:
            words = visible(state.query.words)
            self.cancel(session)
            return session.say(f"no hits for “{words}”")
        session.target, state.last = session.by_search, state.query
        session.bookmarks.before = None if state.origin is None else _place(state.origin)
        state.left_at = session.side, session.sentence, session.documents
        if state.search.is_done:
            state.origin = None
        return change | Change.PLACE

    def cancel(self, session: ReadingSession) -> Change:
        """Back to where the reader stood, and to what was looked for then."""
        state = session.search
        origin = state.origin
        if origin is not None:
            _return(session, origin)
            session.target, state.search, state.current = origin.target, *origin[-2:]
            state.origin = None
        return Change.PLACE


def _place(origin: Origin) -> tuple[Side, int]:
    return origin.side, origin.offset


def open_search(session: ReadingSession) -> Change:
    """Open the line for what to look for."""
    change = ask(session, SearchPrompt())
    state = session.search
    state.origin = Origin(
        session.side,
        session.offset,
        session.panes.tops,
        session.documents,
        session.target,
        state.search,
        state.current,
    )
    return change


def toggle_regex(session: ReadingSession) -> Change:
    """Take what is typed for a regular expression, or for words."""
    query = session.search.query
    return _toggle(session, replace(query, is_regex=not query.is_regex))


def toggle_whole_word(session: ReadingSession) -> Change:
    """Find whole words alone, or parts of words too."""
    query = session.search.query
    return _toggle(session, replace(query, is_whole_word=not query.is_whole_word))


def toggle_case(session: ReadingSession) -> Change:
    """Heed case, or not; at first it is heeded where a capital letter was typed."""
    query = session.search.query
    return _toggle(session, replace(query, is_cased=not query.has_case))


def next_hit(session: ReadingSession) -> Change:
    """To the next hit while the line is open."""
    return session.by_search.go(session, +1)


def previous_hit(session: ReadingSession) -> Change:
    """To the previous hit while the line is open."""
    return session.by_search.go(session, -1)


def advance(session: ReadingSession, is_over: Callable[[], bool]) -> Change:
    """Search on until a slice of time is over; at the end, go to the nearest hit."""
    state = session.search
    if state.search is None or state.search.is_done:
        return Change.NOTHING
    if state.search.run(is_over):
        _arrive(session)
    return Change.PLACE


def search_again(session: ReadingSession) -> Change:
    """The texts are others now: look for the same in them. The cursor stays where it is."""
    state = session.search
    if state.search is None:
        return Change.NOTHING
    state.origin = None
    return _begin(session, state.query)


def is_searching(session: ReadingSession) -> bool:
    """Whether there is more to search."""
    return session.search.search is not None and not session.search.search.is_done


def _begin(session: ReadingSession, query: Query) -> Change:
    state = session.search
    state.query, state.current = query, None
    state.search = Search(query, session.documents.map(lambda document: document.text))
    if not query.words and state.origin is not None:
        _return(session, state.origin)
    return Change.PLACE | Change.SEARCH


def _toggle(session: ReadingSession, query: Query) -> Change:
    if session.asking is None or not isinstance(session.asking.prompt, SearchPrompt):
        return Change.NOTHING
    return _begin(session, replace(query, words=session.asking.line.text))


def _arrive(session: ReadingSession) -> None:
    """To the first hit from where the search began, in reading order; behind the last, to the
    first.
    """
    state = session.search
    origin = state.origin
    if origin is None:
        return
    if session.asking is None and _has_gone_on(session):
        state.origin = None
        return
    if not state.count:
        _return(session, origin)
    else:
        sentence = session.panes.sentence_at(origin.side, origin.offset)
        order = state.order(session)
        _show(session, *order.hit(order.first_from(origin.side, sentence) % state.count))
    if session.asking is None:
        state.origin = None


def _has_gone_on(session: ReadingSession) -> bool:
    """Whether the cursor was moved since the line was closed: nobody is called back then."""
    if session.search.left_at is None:
        return False
    side, sentence, documents = session.search.left_at
    is_there = (side, sentence) == (session.side, session.sentence)
    return documents is session.documents and not is_there


def _return(session: ReadingSession, origin: Origin) -> None:
    """Put cursor and scroll back."""
    sentence = session.panes.sentence_at(origin.side, origin.offset)
    session.go(origin.side, sentence)
    if origin.documents is session.documents:
        session.panes.tops = origin.tops


def _sentence(session: ReadingSession, side: Side, number: int) -> int:
    """The sentence of a hit; of a folded one, the first of its fold."""
    sentence = session.panes.sentence_at(side, session.search.hits[side].span(number).start)
    fold = session.panes.fold_of(side, sentence) if session.panes.sentence_count(side) else None
    return fold.start if fold else sentence


def _is_at_current(session: ReadingSession) -> bool:
    current = session.search.current
    if current is None:
        return False
    return (session.side, session.sentence) == (current[0], _sentence(session, *current))


def _show(session: ReadingSession, side: Side, number: int) -> None:
    session.search.current = side, number
    session.stand(side, _sentence(session, side, number))
    _bring(session, side, number)


def _bring(session: ReadingSession, side: Side, number: int) -> None:
    """Show a hit: with its whole sentence, level with its partner, or if that is higher than the
    screen the rows of the hit alone.
    """
    first, last = session.cursor_extent
    if last - first < session.panes.height:
        session.bring()
        return
    extent = session.panes.rows[side].extent(session.search.hits[side].span(number))
    session.panes.bring(side, extent, None, session.is_synced)
