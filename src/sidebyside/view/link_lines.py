"""Links as lines, the extents of their sentences as rails on both edges.

Invariant: two links never share a cell, except where the vertical of one passes straight over the
horizontal of another (only under it if that is the cursor's). Every visible link shows at least
its rails; on a row that holds parts of two sentences the cursor's, else the greater change, has the
edge.

Down-slopes take lanes from right to left, up-slopes from left to right, so that links that run
side by side do not cross.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..model.pair import Pair, Side
from .board import DASHED, DOWN, HEAVY, LEFT, RIGHT, THIN, UP, Board
from .link import ALARM, ARROWS, BLANK, CURSOR_RAILS, PLAIN_RAILS, RAILS, Cell, Extent, Link

_STRETCHES = tuple(glyphs[12] for glyphs in (THIN, HEAVY, DASHED))


def lines(links: Sequence[Link], height: int, width: int) -> list[list[Cell]]:
    """Lines from left sentences to right ones, the cursor's first. If a link that shows a change
    found no lane, all is drawn once more with the plain links last.
    """
    order = sorted(links, key=lambda link: (not link.is_cursor, *link.port(Side.LEFT)))
    top = order[0].number if order and order[0].is_cursor else None
    board = Board(height, width, top)
    left_out = [link for link in order if not _draw_strands(board, link)]
    if any(not link.is_plain for link in left_out):
        order.sort(key=lambda link: (not link.is_cursor, link.is_plain))
        board = Board(height, width, top)
        left_out = [link for link in order if not _draw_strands(board, link)]
    for link in left_out:
        _draw_stubs(board, link)
    _draw_rails(board, links)
    return board.cells


def _draw_strands(board: Board, link: Link) -> bool:
    """Draw one line for each sentence of the fuller side; ``False`` if one found no way."""
    is_drawn = True
    for ends in link.strands():
        is_level = ends.left[0] == ends.right[0]
        if link.is_plain and not link.is_cursor and is_level:
            continue
        inside = ends.map(lambda extent: 0 <= extent[0] < board.height)
        if not (inside.left and inside.right) and not link.is_cursor:
            is_drawn = is_drawn and link.is_plain
            continue
        is_drawn = _draw_strand(board, link, ends) and is_drawn
    return is_drawn


def _draw_strand(board: Board, link: Link, ends: Pair[Extent]) -> bool:
    """Try each row of the two extents, nearest to their first rows, and each lane."""
    glyphs = HEAVY if link.is_cursor else DASHED if link.is_moved else THIN
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


def _is_free(board: Board, left: int, right: int, lane: int) -> bool:
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
    board: Board, number: int, glyphs: dict[int, str], way: tuple[int, int, int]
) -> None:
    left, right, lane = way
    is_down = right > left
    board.draw_down(lane, min(left, right) + 1, max(left, right), Cell(glyphs[3], number))
    if 0 <= left < board.height:
        board.draw_across(left, 1, lane, Cell(glyphs[12], number))
        turn = LEFT | (DOWN if is_down else UP)
        board.draw_corner(left, lane, Cell(glyphs[turn], number))
    if 0 <= right < board.height:
        board.draw_across(right, lane + 1, board.width - 1, Cell(glyphs[12], number))
        turn = RIGHT | (UP if is_down else DOWN)
        board.draw_corner(right, lane, Cell(glyphs[turn], number))


def _draw_stubs(board: Board, link: Link) -> None:
    """Arrows beside the rails that say where the other end of an undrawn link is."""
    if link.is_plain and not link.is_cursor:
        return
    for side, extents in link.extents.items():
        far = link.port(side.other)[0]
        column = 1 if side is Side.LEFT else board.width - 2
        for first, _last in extents:
            is_free = 0 <= first < board.height and first != far
            if is_free and board.cells[first][column] is BLANK:
                board.cells[first][column] = Cell(ARROWS[far > first], link.number)


def _draw_rails(board: Board, links: Sequence[Link]) -> None:
    """The extents on both edges; on a shared row the cursor's, else the greater change, shows."""
    for link in sorted(links, key=lambda link: (link.is_cursor, not link.is_plain)):
        rails = CURSOR_RAILS if link.is_cursor else PLAIN_RAILS if link.is_plain else RAILS
        for side, row in board.rail_rows(link):
            column = 0 if side is Side.LEFT else board.width - 1
            board.cells[row][column] = Cell(rails[side], link.number)
    for link in links:
        if link.has_alarm:
            _draw_alarms(board, link)


def _draw_alarms(board: Board, link: Link) -> None:
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
