"""Routes of the links through the gutter between the panes.

Invariant: two links never share a cell, except where the vertical of one passes straight over the
horizontal of another (only under it if that is the cursor's). Every visible link shows at least its
rails, the extents on both edges, or its letter; on a row that holds parts of two sentences the
cursor's, else the greater change, has the edge. Rows are screen rows, and may lie outside of the
screen. Colours do not belong here.

Down-slopes take lanes from right to left, up-slopes from left to right, so that links that run
side by side do not cross.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import assert_never

from ..model.alignment import Relation
from ..model.pair import Pair, Side

Extent = tuple[int, int]
"""First and last screen row of a sentence."""


@dataclass(frozen=True, slots=True)
class Link:
    """One bead as the gutter shows it: all extents of its sentences on both sides.

    ``number`` tells links apart and gives the letter, so it must not change while scrolling.
    """

    number: int
    extents: Pair[tuple[Extent, ...]]
    relation: Relation
    is_moved: bool = False
    is_cursor: bool = False
    has_alarm: bool = False
    """Whether a fact in it is told differently."""
    is_by_hand: bool = False

    @property
    def is_plain(self) -> bool:
        """Whether there is nothing to see here: the same words in the common order."""
        return self.relation is Relation.IDENTICAL and not self.is_moved and not self.has_alarm


class GutterStyle(Enum):
    """How links are drawn."""

    LINES = "lines"
    BANDS = "bands"
    LETTERS = "letters"


@dataclass(frozen=True, slots=True)
class Cell:
    """One character of the gutter and the link that it belongs to; ``under`` is the link that has
    the rest of a cell that two bands share.
    """

    glyph: str
    link: int | None = None
    under: int | None = None


BLANK = Cell(" ")

_UP, _DOWN, _LEFT, _RIGHT = 1, 2, 4, 8
_THIN = {12: "─", 3: "│", 10: "╭", 6: "╮", 9: "╰", 5: "╯"}
_HEAVY = {12: "━", 3: "┃", 10: "┏", 6: "┓", 9: "┗", 5: "┛"}
_DASHED = {**_THIN, 12: "╌", 3: "╎"}

_STRETCHES = tuple(glyphs[12] for glyphs in (_THIN, _HEAVY, _DASHED))

RAILS = Pair("▌", "▐")
PLAIN_RAILS = Pair("▏", "▕")
CURSOR_RAILS = Pair("█", "█")
ALARM = "!"
"""On both sides, in the first row of a link in which a fact is told differently."""

BY_HAND = "◆"
"""In place of the rail, or beside the letter, in the first row of what a reader linked by hand."""

ARROWS = ("↑", "↓")
"""Where the other end of a link is that lies off the screen."""

_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(slots=True)
class _Board:
    """What is taken, as bit masks: straight lines by row and by column, corners by both."""

    height: int
    width: int
    top: int | None = None
    """The link that nothing passes over: the cursor's."""
    across: list[int] = field(init=False)
    down: list[int] = field(init=False)
    corners: list[int] = field(init=False)
    cells: list[list[Cell]] = field(init=False)

    def __post_init__(self) -> None:
        self.across = [0] * self.height
        self.corners = [0] * self.height
        self.down = [0] * self.width
        self.cells = [[BLANK] * self.width for _ in range(self.height)]

    def is_free_across(self, row: int, start: int, end: int) -> bool:
        mask = ((1 << max(0, end - start)) - 1) << start
        return not (self.across[row] | self.corners[row]) & mask

    def is_free_down(self, column: int, start: int, end: int) -> bool:
        mask = ((1 << max(0, end - start)) - 1) << start
        if self.down[column] & mask:
            return False
        return not any(self.corners[row] >> column & 1 for row in range(start, end))

    def is_free_corner(self, row: int, column: int) -> bool:
        taken = self.across[row] | self.corners[row]
        return not (taken >> column | self.down[column] >> row) & 1

    def draw_across(self, row: int, start: int, end: int, cell: Cell) -> None:
        for column in range(start, end):
            self.across[row] |= 1 << column
            if not self.down[column] >> row & 1 or cell.link == self.top:
                self.cells[row][column] = cell

    def draw_down(self, column: int, start: int, end: int, cell: Cell) -> None:
        for row in range(start, end):
            self.down[column] |= 1 << row
            if self.top is None or self.cells[row][column].link != self.top:
                self.cells[row][column] = cell

    def draw_corner(self, row: int, column: int, cell: Cell) -> None:
        self.corners[row] |= 1 << column
        self.cells[row][column] = cell


def route(
    links: Sequence[Link], height: int, width: int, style: GutterStyle = GutterStyle.LINES
) -> list[list[Cell]]:
    """The gutter's cells, ``height`` rows of ``width``, for the links given."""
    shown = [link for link in links if _is_visible(link, height)]
    match style:
        case GutterStyle.LINES:
            board = _with_lines(shown, height, width)
            _draw_rails(board, shown)
            cells = board.cells
        case GutterStyle.BANDS:
            from .bands import bands  # which is made of the values of this module

            cells = bands(shown, height, width)
        case GutterStyle.LETTERS:
            cells = _with_letters(shown, height, width).cells
        case _:
            assert_never(style)
    for link in shown:
        if link.is_by_hand and style is not GutterStyle.LETTERS:
            _mark_by_hand(cells, link)
    return cells


def _mark_by_hand(cells: list[list[Cell]], link: Link) -> None:
    for side, extents in link.extents.items():
        for first, _last in extents:
            if 0 <= first < len(cells):
                rail = 0 if side is Side.LEFT else len(cells[first]) - 1
                if cells[first][rail].glyph != ALARM:
                    cells[first][rail] = Cell(BY_HAND, link.number)


def _is_visible(link: Link, height: int) -> bool:
    return any(first < height and last >= 0 for extents in link.extents for first, last in extents)


def _with_lines(links: Sequence[Link], height: int, width: int) -> _Board:
    """Lines from left sentences to right ones, the cursor's first. If a link that shows a change
    found no lane, all is drawn once more with the plain links last.
    """
    order = sorted(links, key=lambda link: (not link.is_cursor, *_port(link, Side.LEFT)))
    top = order[0].number if order and order[0].is_cursor else None
    board = _Board(height, width, top)
    left_out = [link for link in order if not _draw_strands(board, link)]
    if any(not link.is_plain for link in left_out):
        order.sort(key=lambda link: (not link.is_cursor, link.is_plain))
        board = _Board(height, width, top)
        left_out = [link for link in order if not _draw_strands(board, link)]
    for link in left_out:
        _draw_stubs(board, link)
    return board


def _port(link: Link, side: Side) -> Extent:
    return link.extents[side][0]


def _draw_strands(board: _Board, link: Link) -> bool:
    """Draw one line for each sentence of the fuller side; ``False`` if one found no way."""
    left, right = link.extents
    is_drawn = True
    for strand in range(max(len(left), len(right))):
        ends = Pair(left[min(strand, len(left) - 1)], right[min(strand, len(right) - 1)])
        is_level = ends.left[0] == ends.right[0]
        if link.is_plain and not link.is_cursor and is_level:
            continue
        inside = ends.map(lambda extent: 0 <= extent[0] < board.height)
        if not (inside.left and inside.right) and not link.is_cursor:
            is_drawn = is_drawn and link.is_plain
            continue
        is_drawn = _draw_strand(board, link, ends) and is_drawn
    return is_drawn


def _draw_strand(board: _Board, link: Link, ends: Pair[Extent]) -> bool:
    """Try each row of the two extents, nearest to their first rows, and each lane."""
    glyphs = _HEAVY if link.is_cursor else _DASHED if link.is_moved else _THIN
    inner = board.width - 1
    for left in _ports(ends.left, board.height):
        for right in _ports(ends.right, board.height):
            if left == right:
                if 0 <= left < board.height and board.is_free_across(left, 1, inner):
                    board.draw_across(left, 1, inner, Cell(glyphs[12], link.number))
                    return True
                continue
            lanes = range(inner - 1, 0, -1) if right > left else range(1, inner)
            for lane in lanes:
                if _is_free(board, left, right, lane):
                    _draw_route(board, link.number, glyphs, (left, right, lane))
                    return True
    return False


def _ports(extent: Extent, height: int) -> list[int]:
    """The rows of an extent that a line may leave from: its first three."""
    first, last = extent
    if not 0 <= first < height:
        return [-1 if first < 0 else height]
    return list(range(first, min(last, first + 2, height - 1) + 1))


def _is_free(board: _Board, left: int, right: int, lane: int) -> bool:
    low, high = min(left, right), max(left, right)
    if 0 <= left < board.height and not (
        board.is_free_across(left, 1, lane) and board.is_free_corner(left, lane)
    ):
        return False
    if 0 <= right < board.height and not (
        board.is_free_across(right, lane + 1, board.width - 1) and board.is_free_corner(right, lane)
    ):
        return False
    return board.is_free_down(lane, low + 1, high)


def _draw_route(
    board: _Board, number: int, glyphs: dict[int, str], way: tuple[int, int, int]
) -> None:
    left, right, lane = way
    is_down = right > left
    board.draw_down(lane, min(left, right) + 1, max(left, right), Cell(glyphs[3], number))
    if 0 <= left < board.height:
        board.draw_across(left, 1, lane, Cell(glyphs[12], number))
        turn = _LEFT | (_DOWN if is_down else _UP)
        board.draw_corner(left, lane, Cell(glyphs[turn], number))
    if 0 <= right < board.height:
        board.draw_across(right, lane + 1, board.width - 1, Cell(glyphs[12], number))
        turn = _RIGHT | (_UP if is_down else _DOWN)
        board.draw_corner(right, lane, Cell(glyphs[turn], number))


def _draw_stubs(board: _Board, link: Link) -> None:
    """Arrows beside the rails that say where the other end of an undrawn link is."""
    if link.is_plain and not link.is_cursor:
        return
    for side, extents in link.extents.items():
        far = _port(link, side.other)[0]
        column = 1 if side is Side.LEFT else board.width - 2
        for first, _last in extents:
            is_free = 0 <= first < board.height and first != far
            if is_free and board.cells[first][column] is BLANK:
                board.cells[first][column] = Cell(ARROWS[far > first], link.number)


def _draw_rails(board: _Board, links: Sequence[Link]) -> None:
    """The extents on both edges; on a shared row the cursor's, else the greater change, shows."""
    for link in sorted(links, key=lambda link: (link.is_cursor, not link.is_plain)):
        rails = CURSOR_RAILS if link.is_cursor else PLAIN_RAILS if link.is_plain else RAILS
        for side, row in _rail_rows(board, link):
            column = 0 if side is Side.LEFT else board.width - 1
            board.cells[row][column] = Cell(rails[side], link.number)
    for link in links:
        if link.has_alarm:
            _draw_alarms(board, link)


def _draw_alarms(board: _Board, link: Link) -> None:
    """Beside the rails, or on them where another link passes."""
    for side, extents in link.extents.items():
        beside, rail = (1, 0) if side is Side.LEFT else (board.width - 2, board.width - 1)
        for first, _last in extents:
            if 0 <= first < board.height:
                there = board.cells[first][beside]
                is_own_stretch = there.link == link.number and there.glyph in _STRETCHES
                is_crossed = board.down[beside] >> first & 1
                is_free = there is BLANK or (is_own_stretch and not is_crossed)
                board.cells[first][beside if is_free else rail] = Cell(ALARM, link.number)


def _rail_rows(board: _Board, link: Link) -> Iterator[tuple[Side, int]]:
    for side, extents in link.extents.items():
        for first, last in extents:
            for row in range(max(0, first), min(board.height, last + 1)):
                yield side, row


def _with_letters(links: Sequence[Link], height: int, width: int) -> _Board:
    """The same letter at both ends, a capital for the cursor's; an arrow where the other end is off
    the screen; a line only where the two ends are level.
    """
    board = _Board(height, width)
    ranked = sorted(links, key=lambda link: (not link.is_cursor, link.is_plain))
    for link in ranked:
        _draw_letters(board, link)
        if link.is_cursor:
            _draw_posts(board, link)
    for link in ranked:
        _draw_posts(board, link)
    for link in ranked:
        _draw_direction(board, link)
    return board


def _draw_letters(board: _Board, link: Link) -> None:
    letter = _LETTERS[link.number % len(_LETTERS)]
    cell = Cell(letter.upper() if link.is_cursor else letter, link.number)
    for side, extents in link.extents.items():
        for first, _last in extents:
            _put_beside(board, side, first, cell)
            if link.has_alarm:
                _put_beside(board, side, first, Cell(ALARM, link.number))
            if link.is_by_hand:
                _put_beside(board, side, first, Cell(BY_HAND, link.number))


def _draw_posts(board: _Board, link: Link) -> None:
    """The extents below the letters, where nothing stands yet."""
    post = Cell("┃" if link.is_cursor else "│", link.number)
    for side, row in _rail_rows(board, link):
        column = 0 if side is Side.LEFT else board.width - 1
        if board.cells[row][column] is BLANK:
            board.cells[row][column] = post


def _put_beside(board: _Board, side: Side, row: int, cell: Cell) -> None:
    """Put a sign on the edge of ``side``, or beside what already stands there."""
    columns = range(board.width // 2)
    for column in columns:
        at = column if side is Side.LEFT else board.width - 1 - column
        if 0 <= row < board.height and board.cells[row][at] is BLANK:
            board.cells[row][at] = cell
            return


def _draw_direction(board: _Board, link: Link) -> None:
    ports = Pair(_port(link, Side.LEFT)[0], _port(link, Side.RIGHT)[0])
    if ports.left == ports.right and 0 <= ports.left < board.height:
        row = board.cells[ports.left]
        is_free = all(cell is BLANK for cell in row[1:-1])
        if is_free and (link.is_cursor or not link.is_plain):
            glyphs = _HEAVY if link.is_cursor else _THIN
            row[1:-1] = [Cell(glyphs[12], link.number)] * (board.width - 2)
        return
    for side, row_number in ports.items():
        far = ports[side.other]
        if link.is_cursor or not 0 <= far < board.height:
            _put_beside(board, side, row_number, Cell(ARROWS[far > row_number], link.number))
