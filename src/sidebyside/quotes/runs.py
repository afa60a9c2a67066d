"""Common runs of two strings of codes, wherever they stand: order does not matter here.

Greedy string tiling (Wise, 1993): the longest run first, no position used twice, so pieces that
were put into another order are found as well.
"""

from __future__ import annotations

from collections import defaultdict

from .passage import Block

_COMMON_PLACES = 50
"""A run that begins at more places than this is repetition, and is looked for there no further."""


def common_runs(left: str, right: str, shortest: int) -> tuple[Block, ...]:
    """Runs of at least ``shortest`` codes that stand in both, by their place on the left."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for at in range(len(right) - shortest + 1):
        key = right[at : at + shortest]
        if len(places[key]) < _COMMON_PLACES:
            places[key].append(at)
    found: list[Block] = []
    for at in range(len(left) - shortest + 1):
        for other in places.get(left[at : at + shortest], ()):
            if at and other and left[at - 1] == right[other - 1]:
                continue  # inside a longer run that was found before
            size = shortest
            while left[at + size : at + size + 1] == right[other + size : other + size + 1] != "":
                size += 1
            found.append(Block(at, other, size))
    found.sort(key=lambda run: (-run.size, run.left + run.right, run.left))
    is_left_used, is_right_used = bytearray(len(left)), bytearray(len(right))
    tiles: list[Block] = []
    for run in found:
        for block in _free_parts(run, is_left_used, is_right_used):
            if block.size >= shortest:
                is_left_used[block.left : block.left + block.size] = b"\1" * block.size
                is_right_used[block.right : block.right + block.size] = b"\1" * block.size
                tiles.append(block)
    return tuple(sorted(tiles))


def _free_parts(run: Block, is_left_used: bytearray, is_right_used: bytearray) -> list[Block]:
    """The stretches of a run that no earlier tile uses on either side."""
    parts: list[Block] = []
    start = 0
    for at in range(run.size + 1):
        is_end = at == run.size
        if is_end or is_left_used[run.left + at] or is_right_used[run.right + at]:
            if at > start:
                parts.append(Block(run.left + start, run.right + start, at - start))
            start = at + 1
    return parts
