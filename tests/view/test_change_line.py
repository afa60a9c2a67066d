from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.made import edits

from sidebyside.model.pair import Pair
from sidebyside.view.cells import cell_width
from sidebyside.view.change_line import change_line


def sides(marked: str) -> Pair[str]:
    """What ``edits`` makes of ``[old|new]``."""
    left, right, at = "", "", 0
    while at < len(marked):
        if marked[at] == "[":
            end = marked.index("]", at)
            old, new = marked[at + 1 : end].split("|")
            left, right = left + old, right + new.rstrip("!~")
            at = end + 1
        else:
            left, right = left + marked[at], right + marked[at]
            at += 1
    return Pair(left, right)


def line(marked: str, room: int = 60) -> str:
    parts = change_line(edits(marked, Pair(0, 0)), sides(marked), room)
    return "".join(words for words, _ in parts)


@pytest.mark.parametrize(
    ("marked", "shown"),
    [
        ("the boats [come|went] home", "the boats −come +went home"),
        ("We have waited [|far ]too long", "We have waited +far too long"),
        ("We have waited [far |]too long", "We have waited −far too long"),
        ("one [old|new] and [two|three!] more", "and −two +three more"),
        ("nothing here", ""),
    ],
    ids=["other words", "more words", "fewer words", "the gravest", "no change"],
)
def test_the_gravest_change_stands_in_its_context(marked: str, shown: str) -> None:
    assert line(marked) == shown


def test_a_long_context_is_cut_on_both_sides() -> None:
    shown = line("a b c d e f g h i j k l m n o p [q|r] s t u v w x y z", 24)
    assert shown == "…n o p −q +r s t u v w…"


@given(
    st.lists(
        st.tuples(st.text("ab 海", max_size=30), st.text("cd 港", min_size=1, max_size=30)),
        max_size=4,
    ),
    st.integers(4, 60),
)
def test_the_line_fits_its_room(changes: list[tuple[str, str]], room: int) -> None:
    marked = "".join(f"{same}x[{old}|y{old}]" for same, old in changes)
    assert cell_width(line(marked, room)) <= room
