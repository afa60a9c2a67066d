"""Links as letters beside their sentences, for gutters that have no room for lines.

Invariant: every visible link shows its letter on each end that is on the screen.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..model.pair import Pair, Side
from .board import HEAVY, THIN, Board
from .link import ALARM, ARROWS, BLANK, BY_HAND, Cell, Link

_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def letters(links: Sequence[Link], height: int, width: int) -> list[list[Cell]]:
    """The same letter at both ends, a capital for the cursor's; an arrow where the other end is off
    the screen; a line only where the two ends are level.
    """
    board = Board(height, width)
    ranked = sorted(links, key=lambda link: (not link.is_cursor, link.is_plain))
    for link in ranked:
        _draw_letters(board, link)
        if link.is_cursor:
            _draw_posts(board, link)
    for link in ranked:
        _draw_posts(board, link)
    for link in ranked:
        _draw_direction(board, link)
    return board.cells


def _draw_letters(board: Board, link: Link) -> None:
    letter = _LETTERS[link.number % len(_LETTERS)]
    cell = Cell(letter.upper() if link.is_cursor else letter, link.number)
    for side, extents in link.extents.items():
        for first, _last in extents:
            _put_beside(board, side, first, cell)
            if link.has_alarm:
                _put_beside(board, side, first, Cell(ALARM, link.number))
            if link.is_by_hand:
                _put_beside(board, side, first, Cell(BY_HAND, link.number))


def _draw_posts(board: Board, link: Link) -> None:
    """The extents below the letters, where nothing stands yet."""
    post = Cell("┃" if link.is_cursor else "│", link.number)
    for side, row in board.rail_rows(link):
        column = 0 if side is Side.LEFT else board.width - 1
        if board.cells[row][column] is BLANK:
            board.cells[row][column] = post


def _put_beside(board: Board, side: Side, row: int, cell: Cell) -> None:
    """Put a sign on the edge of ``side``, or beside what already stands there."""
    columns = range(board.width // 2)
    for column in columns:
        at = column if side is Side.LEFT else board.width - 1 - column
        if 0 <= row < board.height and board.cells[row][at] is BLANK:
            board.cells[row][at] = cell
            return


def _draw_direction(board: Board, link: Link) -> None:
    ports = Pair(link.port(Side.LEFT)[0], link.port(Side.RIGHT)[0])
    if ports.left == ports.right and 0 <= ports.left < board.height:
        row = board.cells[ports.left]
        is_free = all(cell is BLANK for cell in row[1:-1])
        if is_free and (link.is_cursor or not link.is_plain):
            glyphs = HEAVY if link.is_cursor else THIN
            row[1:-1] = [Cell(glyphs[12], link.number)] * (board.width - 2)
        return
    for side, row_number in ports.items():
        far = ports[side.other]
        if link.is_cursor or not 0 <= far < board.height:
            _put_beside(board, side, row_number, Cell(ARROWS[far > row_number], link.number))
