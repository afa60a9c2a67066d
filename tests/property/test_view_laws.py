"""Laws of the geometry: rows cover the text, panes never run backwards, links keep apart."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from sidebyside.model.alignment import Alignment, Bead, Relation
from sidebyside.model.document import Document, Origin
from sidebyside.model.pair import Pair, Side
from sidebyside.model.span import Span
from sidebyside.view import column as columns
from sidebyside.view.cells import cell_width, clusters
from sidebyside.view.lines import as_lines
from sidebyside.view.link import ALARM, GutterStyle, Link
from sidebyside.view.links import route
from sidebyside.view.marks import runs
from sidebyside.view.rows import wrap
from sidebyside.view.sync import free_scroll, level, scroll_map
from sidebyside.view.visible import visible

_AWKWARD = (
    "e\u0301 海港。 🌊👨‍👩‍👧❤️🇳🇴 \u200b\u200d\ufeff\xad\xa0\u3000 \x1b[31m\x07\r\u202e “”—… नि กำ ﷺ"
)
_ASSIGNED = st.characters(exclude_categories=["Cn", "Cs", "Co"])
TEXTS = st.text(st.one_of(st.sampled_from(_AWKWARD), st.sampled_from("ab .\n"), _ASSIGNED))


def lines(text: str) -> Document:
    return as_lines(Document(Origin("t"), text, ""))


@given(TEXTS, st.integers(10, 40))
def test_rows_hold_every_letter_once_and_in_order(text: str, width: int) -> None:
    table = wrap(lines(text), width)
    shown = "".join(text[a:b] for a, b in zip(table.starts, table.ends, strict=True))
    assert "".join(shown.split()) == "".join(text.split())
    assert list(table.starts) == sorted(table.starts)


@given(TEXTS, st.integers(10, 40))
def test_no_row_is_wider_than_asked_for(text: str, width: int) -> None:
    table = wrap(lines(text), width)
    for row in range(len(table)):
        shown = visible(table.span(row).of(text))
        is_one = len(list(clusters(shown))) == 1
        assert is_one or cell_width(shown) <= width
        assert is_one or cell_len(shown) <= width


@given(st.text(st.one_of(st.sampled_from(_AWKWARD), _ASSIGNED)))
def test_cells_agree_with_the_terminal_front(text: str) -> None:
    shown = visible(text)
    assert cell_width(shown) == cell_len(shown)


@given(TEXTS, st.integers(10, 40), st.data())
def test_an_offset_lies_in_the_row_that_is_named_for_it(
    text: str, width: int, data: st.DataObject
) -> None:
    table = wrap(lines(text), width)
    letters = [at for at, char in enumerate(text) if not char.isspace()]
    if letters:
        offset = data.draw(st.sampled_from(letters))
        row = table.row_at(offset)
        assert table.starts[row] <= offset < table.ends[row]


@given(
    st.integers(0, 40),
    st.integers(0, 40),
    st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60), st.sampled_from([1, 2, 4, 8]))),
)
def test_runs_tile_their_row(start: int, length: int, marked: list[tuple[int, int, int]]) -> None:
    row = Span(start, start + length)
    stretches = [(min(a, b), max(a, b), mark) for a, b, mark in marked]
    found = runs(row, stretches)
    assert [at for a, b, _ in found for at in range(a, b)] == list(range(row.start, row.end))
    for a, b, marks in found:
        for at in range(a, b):
            wanted = 0
            for from_, to, mark in stretches:
                wanted |= mark if from_ <= at < to else 0
            assert marks == wanted


LENGTHS = st.integers(0, 200)
LINKS = st.lists(st.builds(Pair, st.integers(0, 200), st.integers(0, 200)), max_size=20)


@given(LINKS, st.builds(Pair, LENGTHS, LENGTHS), st.sampled_from(Side))
def test_the_other_pane_never_runs_backwards(
    links: list[Pair[int]], lengths: Pair[int], side: Side
) -> None:
    facing = scroll_map(links, lengths)
    across = [facing.across(side, row) for row in range(lengths[side] + 1)]
    assert across == sorted(across)
    assert across[0] >= 0
    assert across[-1] <= max(1, lengths[side.other])
    reach = max(0, lengths[side] - 10)
    free = free_scroll(facing, side, lengths, 10)
    tops = [free.other_top(top) for top in range(reach + 1)]
    assert tops == sorted(tops)
    assert reach == 0 or (tops[0], tops[-1]) == (0, max(0, lengths[side.other] - 10))


@given(LINKS, st.builds(Pair, LENGTHS, LENGTHS), st.sampled_from(Side), st.floats(0, 200))
def test_what_faces_a_row_is_faced_by_it(
    links: list[Pair[int]], lengths: Pair[int], side: Side, row: float
) -> None:
    facing = scroll_map(links, lengths)
    row = min(row, max(lengths[side], 1))
    across = facing.across(side, row)
    assert facing.across(side.other, across) == pytest.approx(row, abs=1e-6)


@given(LINKS, st.builds(Pair, LENGTHS, LENGTHS), st.integers(0, 200))
def test_swapped_texts_scroll_as_the_mirror_image(
    links: list[Pair[int]], lengths: Pair[int], row: int
) -> None:
    mirrored = scroll_map([link.swapped() for link in links], lengths.swapped())
    straight = scroll_map(links, lengths)
    assert straight.anchors.swapped() == mirrored.anchors
    assert straight.across(Side.LEFT, row) == mirrored.across(Side.RIGHT, row)


EXTENT = st.tuples(st.integers(0, 90), st.integers(0, 8)).map(lambda e: (e[0], e[0] + e[1]))


@given(
    st.builds(Pair, EXTENT, EXTENT),
    st.sampled_from(Side),
    st.builds(Pair, st.integers(-5, 90), st.integers(-5, 90)),
    st.integers(5, 40),
)
def test_a_link_is_level_on_the_screen_and_stays_there(
    rows: Pair[tuple[int, int]], side: Side, tops: Pair[int], height: int
) -> None:
    lengths = Pair(100, 100)
    levelled = level(rows, side, tops, lengths, height)
    at = rows.left[0] - levelled.left
    assert at == rows.right[0] - levelled.right
    assert 0 <= at < height
    assert level(rows, side, levelled, lengths, height) == levelled


@st.composite
def gutters(draw: st.DrawFn) -> tuple[list[Link], int, int]:
    """Links whose sentences follow each other on both sides, as those of a text do."""
    height, width = draw(st.integers(1, 30)), draw(st.sampled_from([5, 9, 15]))
    count = draw(st.integers(0, 12))
    left = _extents(draw, count)
    right = draw(st.permutations(_extents(draw, count)))
    cursor = draw(st.integers(0, max(0, count - 1)))
    relations = st.sampled_from([r for r in Relation if r.is_link])
    links = [
        Link(
            n,
            Pair((left[n],), (right[n],)),
            draw(relations),
            is_moved=draw(st.booleans()),
            is_cursor=n == cursor,
            has_alarm=draw(st.booleans()),
        )
        for n in range(count)
    ]
    return links, height, width


def _extents(draw: st.DrawFn, count: int) -> list[tuple[int, int]]:
    extents, row = [], draw(st.integers(-10, 5))
    for _ in range(count):
        last = row + draw(st.integers(0, 4))
        extents.append((row, last))
        row = last + draw(st.integers(0, 3))
    return extents


@given(gutters(), st.sampled_from(GutterStyle))
def test_every_link_on_the_screen_shows(
    gutter: tuple[list[Link], int, int], style: GutterStyle
) -> None:
    links, height, width = gutter
    cells = route(links, height, width, style)
    assert [len(row) for row in cells] == [width] * height
    shown = {cell.link for row in cells for cell in row}
    for link in links:
        for side, column in ((Side.LEFT, 0), (Side.RIGHT, width - 1)):
            ((first, last),) = link.extents[side]
            alone = [
                row
                for row in range(max(0, first), min(height - 1, last) + 1)
                if sum(a <= row <= b for other in links for a, b in other.extents[side]) == 1
            ]
            assert all(cells[row][column].link == link.number for row in alone)
        if link.is_cursor and any(
            0 <= row < height for e in link.extents for a, b in e for row in range(a, b + 1)
        ):
            assert link.number in shown


_ARMS = {
    **dict.fromkeys("─━╌", "lr"),
    **dict.fromkeys("│┃╎", "ud"),
    **dict.fromkeys("╭┏", "dr"),
    **dict.fromkeys("╮┓", "dl"),
    **dict.fromkeys("╰┗", "ur"),
    **dict.fromkeys("╯┛", "ul"),
}
_PASSED = {**_ARMS, ALARM: "lr"}
"""An alarm stands on a straight stretch of its own line, or by itself."""
_STEPS = {"l": (0, -1), "r": (0, 1), "u": (-1, 0), "d": (1, 0)}
_BACK = {"l": "r", "r": "l", "u": "d", "d": "u"}


@given(gutters())
def test_links_meet_only_where_one_passes_straight_over_another(
    gutter: tuple[list[Link], int, int],
) -> None:
    """Each arm of a line leads to more of the same link, to the edge of the screen, or under a line
    that goes straight across.
    """
    links, height, width = gutter
    cells = route(links, height, width)
    for y, row in enumerate(cells):
        for x in range(1, width - 1):
            cell = row[x]
            for arm in _ARMS.get(cell.glyph, ""):
                dy, dx = _STEPS[arm]
                ny, nx = y + dy, x + dx
                if not 0 <= ny < height or nx in (0, width - 1):
                    continue
                following = cells[ny][nx]
                if following.link == cell.link:
                    assert _BACK[arm] in _PASSED[following.glyph]
                else:
                    assert _ARMS[following.glyph] == ("ud" if arm in "lr" else "lr")


@given(gutters())
def test_no_link_is_drawn_where_there_is_none(gutter: tuple[list[Link], int, int]) -> None:
    links, height, width = gutter
    numbers = Counter(link.number for link in links)
    for row in route(links, height, width):
        for cell in row:
            assert (cell.link is None) == (cell.glyph == " ")
            assert cell.link is None or numbers[cell.link] == 1


@given(gutters(), st.integers(5, 15))
def test_a_band_has_the_rows_of_its_sentences_on_both_edges(
    gutter: tuple[list[Link], int, int], width: int
) -> None:
    links, height, _ = gutter
    cells = route(links, height, width, GutterStyle.BANDS)
    for column, side in ((0, Side.LEFT), (width - 1, Side.RIGHT)):
        owners: dict[int, set[int]] = {}
        for link in links:
            for first, last in (ends[side] for ends in link.strands()):
                for row in range(max(0, first), min(height, last + 1)):
                    owners.setdefault(row, set()).add(link.number)
        for row in range(height):
            cell = cells[row][column]
            shown = {number for number in (cell.link, cell.under) if number is not None}
            assert shown <= owners.get(row, set())
            assert bool(shown) == (row in owners)


@given(st.data(), st.integers(10, 40))
def test_in_one_column_every_letter_of_both_texts_stands_once(
    data: st.DataObject, width: int
) -> None:
    documents = Pair(lines(data.draw(TEXTS)), lines(data.draw(TEXTS)))
    counts = documents.map(lambda document: len(document.sentences))
    rights = data.draw(st.permutations(range(counts.right)))
    linked = data.draw(st.integers(0, min(counts)))
    beads = [
        Bead(Pair((left,), (right,)), Relation.EDITED)
        for left, right in zip(range(linked), rights[:linked], strict=True)
    ]
    beads += [Bead(Pair((left,), ()), Relation.LEFT_ONLY) for left in range(linked, counts.left)]
    beads += [Bead(Pair((), (right,)), Relation.RIGHT_ONLY) for right in rights[linked:]]
    found = columns.column(documents, Alignment(tuple(beads)), Pair(width, width))
    assert sorted(found.order, key=lambda place: (place[0].value, place[1])) == [
        (side, number) for side in Side for number in range(counts[side])
    ]
    assert [number for side, number in found.order if side is Side.LEFT] == list(range(counts.left))
    for side, table in found.tables.items():
        text = documents[side].text
        rows = [row for row in range(len(table)) if table.span(row)]
        assert all(found.sides[row] is side for row in rows)
        shown = "".join(
            table.span(row).of(text) for row in sorted(rows, key=table.starts.__getitem__)
        )
        assert "".join(shown.split()) == "".join(text.split())
        for row in rows:
            assert table.row_at(table.starts[row]) == row
