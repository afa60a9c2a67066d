"""Laws of the reading session: whatever is pressed, the cursor stays on the screen."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.harbour import DOCUMENTS, harbour

from sidebyside.model.pair import Side
from sidebyside.tui.keymap import TABLES, Command
from sidebyside.view import quoting, scrolling, toggling
from sidebyside.view.appearance import Appearance
from sidebyside.view.link import GutterStyle
from sidebyside.view.links import route
from sidebyside.view.minimap import kinds, minimap
from sidebyside.view.reading import ReadingSession
from sidebyside.view.shown_links import shown_links

_COMMANDS: list[Command] = [
    key.command for table in TABLES for key in table if not isinstance(key.command, str)
]
_HARBOUR = harbour()

STEPS = st.lists(
    st.one_of(
        st.sampled_from(_COMMANDS),
        st.tuples(st.integers(8, 84), st.integers(5, 60)),
        st.tuples(st.sampled_from(Side), st.integers(-9, 9)),
        st.just("compared"),
        st.booleans(),
    ),
    max_size=30,
)
Step = Command | tuple[int, int] | tuple[Side, int] | str | bool


def take(session: ReadingSession, step: Step) -> None:
    """Carry a step out."""
    match step:
        case (Side() as side, int(rows)):
            scrolling.scroll(session, rows, side)
        case (int(width), int(height)):
            session.resize(width, height)
        case bool():
            session.resize(session.panes.text_widths, session.panes.height, is_column=step)
        case str():
            if session.comparison is None:
                session.adopt(_HARBOUR)
        case command:
            assert callable(command)
            command(session)


@given(STEPS)
@settings(max_examples=150, deadline=None)  # the first search loads its library
def test_the_cursor_is_a_sentence_and_stays_on_the_screen(steps: list[Step]) -> None:
    session = ReadingSession(DOCUMENTS)
    session.resize(40, 20)
    for step in steps:
        tops = session.panes.tops
        take(session, step)
        assert 0 <= session.sentence < session.panes.sentence_count(session.side)
        is_list_walk = step in (quoting.next_entry, quoting.previous_entry)
        first, last = session.cursor_extent
        top = session.panes.tops[session.side]
        if not is_list_walk and session.panes.tops != tops and session.is_synced:
            assert first < top + session.panes.height
            assert last >= top


@given(STEPS, st.sampled_from(GutterStyle), st.sampled_from([5, 9, 15]))
@settings(max_examples=60, deadline=None)
def test_every_state_can_be_shown(steps: list[Step], style: GutterStyle, width: int) -> None:
    session = ReadingSession(DOCUMENTS)
    session.resize(40, 20)
    appearance = Appearance(session)
    for step in steps:
        take(session, step)
    panes = session.panes
    for side in Side:
        for row in range(panes.tops[side], panes.tops[side] + panes.height):
            span = panes.rows[side].span(row)
            runs = appearance.row_runs(side, row)
            assert [at for a, b, _ in runs for at in range(a, b)] == list(
                range(span.start, span.end)
            )
            appearance.sign(side, row)
        assert len(minimap(panes, side, kinds(panes, side)).cells) <= panes.height
    if panes.column is not None:
        assert panes.tops.left == panes.tops.right
    route(shown_links(session, appearance.marks.alarms), panes.height, width, style)
    here, count = session.position()
    assert here is None or 1 <= here <= count


@given(STEPS)
@settings(max_examples=100, deadline=None)
def test_what_is_kept_of_rows_is_how_they_look(steps: list[Step]) -> None:
    session = ReadingSession(DOCUMENTS)
    session.resize(40, 20)
    kept = Appearance(session)
    for step in steps:
        take(session, step)
        kept.renew()
        for side in Side:
            top = session.panes.tops[side]
            for row in range(top, top + session.panes.height):
                sign, meaning = kept.sign(side, row)
                runs = tuple(Appearance(session).row_runs(side, row))
                assert kept.look(side, row) == (sign, meaning, runs)


OWN_WAYS = st.lists(st.tuples(st.sampled_from(Side), st.integers(-9, 9)), max_size=5)


@given(st.integers(9, 40), OWN_WAYS, OWN_WAYS)
@settings(max_examples=150, deadline=None)
def test_panes_scroll_together_from_where_they_were_put(
    height: int, apart: list[tuple[Side, int]], together: list[tuple[Side, int]]
) -> None:
    session = ReadingSession(DOCUMENTS)
    session.resize(30, height)
    session.adopt(_HARBOUR)
    panes = session.panes
    toggling.toggle_sync(session)
    for side, rows in apart:
        across = panes.tops[side.other]
        scrolling.scroll(session, rows, side)
        assert panes.tops[side.other] == across
    chosen = panes.tops
    toggling.toggle_sync(session)
    assert panes.tops == chosen
    for side, rows in together:
        before = panes.tops
        panes.scroll(side, rows, is_synced=True)
        moved = panes.tops[side] - before[side]
        after = panes.tops
        panes.scroll(side, -moved, is_synced=True)
        panes.scroll(side, moved, is_synced=True)
        assert panes.tops == after  # there and back ends at the same place
        if before == chosen and moved:
            assert (after[side.other] - before[side.other]) * moved >= 0
    session.go(Side.LEFT, 0)
    fresh = ReadingSession(DOCUMENTS)
    fresh.resize(30, height)
    fresh.adopt(_HARBOUR)
    fresh.panes.tops = panes.tops
    for at in (session, fresh):
        at.panes.scroll(Side.LEFT, 5, is_synced=True)
    assert panes.tops == fresh.panes.tops  # the cursor's move has ended the offset
