"""Laws of the reading session: whatever is pressed, the cursor stays on the screen."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.harbour import DOCUMENTS, harbour

from sidebyside.model.pair import Side
from sidebyside.tui.keymap import TABLES, Command
from sidebyside.view import quoting, scrolling
from sidebyside.view.appearance import Appearance
from sidebyside.view.links import GutterStyle, route
from sidebyside.view.minimap import minimap
from sidebyside.view.reading import ReadingSession

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
        assert len(minimap(panes, side).cells) <= panes.height
    if panes.column is not None:
        assert panes.tops.left == panes.tops.right
    route(appearance.links(), panes.height, width, style)
    here, count = session.position()
    assert here is None or 1 <= here <= count
