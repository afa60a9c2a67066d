"""Going through the quotations: the list, and the places of its chosen entry."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from .change import Change
from .quotations import QuoteOrder, relations_in, speakers_in
from .quote_tour import counterpart
from .visible import visible
from .words import UNNAMED, UTTERANCE_WORDS

if TYPE_CHECKING:
    from .reading import ReadingSession


@dataclass(frozen=True, slots=True)
class QuoteTarget:
    """The places of the chosen quotation as the target."""

    noun = "place"

    def position(self, session: ReadingSession) -> tuple[int | None, int]:
        """Which one of how many places of the entry."""
        entry, visit = session.quotes.current, session.quotes.visit
        return (None if visit is None else visit + 1), len(entry.occurrences) if entry else 0

    def go(self, session: ReadingSession, step: int) -> Change:
        """To the next place of the entry's words, in either text, round and round."""
        place = session.quotes.step(step)
        if place is None or session.quotes.visit is None:
            return session.say("no place to go to")
        session.stand(place.side, session.panes.sentence_at(place.side, place.span.start))
        _show_occurrence(session, session.quotes.visit)
        return Change.PLACE

    def show_again(self, session: ReadingSession) -> None:
        """The place that the cursor went to, unless it has gone on since."""
        chosen = session.quotes.chosen
        if chosen is None or session.quotes.visit is None or chosen.side is not session.side:
            return
        sentence = session.panes.sentence_at(chosen.side, chosen.span.start)
        fold = session.panes.fold_of(chosen.side, sentence)
        if session.sentence == (fold.start if fold else sentence):
            _show_occurrence(session, session.quotes.visit)

    def leave(self, session: ReadingSession) -> Change:
        """Close the list."""
        was_open = session.quotes.is_open
        session.quotes.is_open, session.quotes.visit = False, None
        return Change.PANEL if was_open else Change.NOTHING


def toggle_quotes(session: ReadingSession) -> Change:
    """Open the list of quotations at the one nearest to the cursor, or close it."""
    tour = session.quotes
    if not tour.found:
        is_waiting = session.comparison is None
        said = session.no_comparison if is_waiting else "no quotations in either text"
        return session.say(said)
    if session.target is not session.by_quote:
        session.target = session.by_quote
        tour.choose_nearest(session.side, session.offset)
    tour.is_open = not tour.is_open
    return Change.PLACE | Change.PANEL


def choose_entry(session: ReadingSession, entry: int) -> Change:
    """Stand on an entry of the list and show its first places; the cursor stays."""
    was_target, session.target = session.target, session.by_quote
    if not session.quotes.choose(entry):
        return Change.NOTHING if was_target is session.target else Change.PLACE
    _show_occurrence(session, 0)
    return Change.PLACE


def point_at_entry(session: ReadingSession, entry: int) -> Change:
    """Stand on an entry of the list; on the chosen one, go to its next place."""
    return next_place(session) if entry == session.quotes.entry else choose_entry(session, entry)


def next_place(session: ReadingSession) -> Change:
    """To the next place of the chosen entry, whatever was gone to before."""
    session.target = session.by_quote
    return session.by_quote.go(session, +1)


def next_entry(session: ReadingSession) -> Change:
    """Down the list of quotations."""
    return choose_entry(session, session.quotes.entry + 1)


def previous_entry(session: ReadingSession) -> Change:
    """Up the list of quotations."""
    return choose_entry(session, session.quotes.entry - 1)


def order_entries(session: ReadingSession) -> Change:
    """The list in reading order, or with the gravest changes first."""
    tour = session.quotes
    orders = list(QuoteOrder)
    order = orders[(orders.index(tour.choice.order) + 1) % len(orders)]
    tour.narrow(replace(tour.choice, order=order))
    return session.say(f"quotations in the list: {order.value}")


def filter_by_relation(session: ReadingSession) -> Change:
    """Only quotations to which one thing was done, each that occurs in turn, then all."""
    tour = session.quotes
    among = replace(tour.choice, relation=None).of(tour.found)
    found = relations_in(among)
    kinds = [None, *(relation for relation, _ in found)]
    relation = _following(kinds, tour.choice.relation)
    tour.narrow(replace(tour.choice, relation=relation))
    count = f"{len(tour.entries):,} of {len(tour.found):,}"
    words = "all" if relation is None else UTTERANCE_WORDS[relation]
    return session.say(f"quotations in the list: {words}, {count}")


def filter_by_speaker(session: ReadingSession) -> Change:
    """Only what one speaker says, the most quoted one first, then all."""
    tour = session.quotes
    among = replace(tour.choice, speaker=None).of(tour.found)
    speaker = _following([None, *(name for name, _ in speakers_in(among))], tour.choice.speaker)
    tour.narrow(replace(tour.choice, speaker=speaker))
    count = f"{len(tour.entries):,} of {len(tour.found):,}"
    words = "everybody" if speaker is None else visible(speaker) or UNNAMED
    return session.say(f"quotations in the list: {words}, {count}")


def follow(session: ReadingSession) -> None:
    """The cursor moved while the list is open: choose the quotation that stands there or next,
    unless the chosen one does.
    """
    tour = session.quotes
    if not tour.is_open or not tour.entries or not session.count:
        return
    span = session.documents[session.side].sentences[session.sentence].span
    current = tour.current
    if current is not None and any(
        place.side is session.side and place.span.start < span.end and span.start < place.span.end
        for place in current.occurrences
    ):
        return
    tour.choose_nearest(session.side, span.start)


_T = TypeVar("_T")


def _following(round_: list[_T], here: _T) -> _T:
    return round_[(round_.index(here) + 1) % len(round_)] if here in round_ else round_[0]


def _show_occurrence(session: ReadingSession, number: int) -> None:
    """Bring a place of the entry on the screen, level with its counterpart."""
    entry = session.quotes.current
    if entry is None or not entry.occurrences:
        return
    shown = entry.occurrences[number]
    extent = session.panes.rows[shown.side].extent(shown.span)
    facing = counterpart(session.panes, entry, shown)
    session.panes.bring(shown.side, extent, facing, session.is_synced)
