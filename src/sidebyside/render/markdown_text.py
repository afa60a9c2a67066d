"""Text as Markdown shows it: no letter of the input ever acts as markup.

Three dialects are kept at bay: CommonMark, the tables and bare links of GitHub's, and what forges
make of plain words (``@name``, ``#12``, ``:smile:``). Backslashes and entities are enough for the
first two; a dot within a word gets one, or ``example.org`` would be a link. Forges look for names
and numbers in the finished page, where those are gone; an empty comment parts the words there and
shows nowhere.

Invariant: rendered, what ``escape`` gives is the text it was given, with single blanks for all
white space.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from ..model.pair import Pair
from ..view.visible import visible
from .passage import Stretch

_APART = "<!-- -->"

_SPECIAL = re.compile(
    r"(?P<entity>[&<>|])"
    r"|(?P<parted>[@#](?=\w)|!(?=\d)|GH-(?=\d)|www\.|\w:(?=//)|:(?=[\w+-]+:))"
    r"|(?P<slashed>[\\`*_~\[\]$^]|(?<=\w)\.(?=[^\W\d_]))",
    re.IGNORECASE,
)
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "|": "&#124;"}

_BLOCK = re.compile(r"(?P<sign>[#+=\-:])|(?P<digits>\d{1,9})(?P<end>[.)])")
"""What at the start of a line would begin a heading, a list, a rule or a table."""


def escape(text: str) -> str:
    """``text`` on one line, safe at the start of a line, in a list and in a cell of a table."""
    return _escaped(" ".join(visible(text).split()), is_start=True)


def _escaped(text: str, *, is_start: bool) -> str:
    start = ""
    if is_start and (block := _BLOCK.match(text)):
        sign, digits, end = block.group("sign", "digits", "end")
        start = f"\\{sign}" if sign else f"{digits}\\{end}"
        text = text[block.end() :]
        if sign == "#" and text[:1].isalnum():
            start += _APART
    return start + _SPECIAL.sub(_replaced, text)


def _replaced(special: re.Match[str]) -> str:
    found = special.group()
    match special.lastgroup:
        case "entity":
            return _ENTITIES[found]
        case "slashed":
            return f"\\{found}"
        case _:
            return found + _APART


class Mark(NamedTuple):
    """How words are set off: by a sign on both sides, or by a tag where a sign would not do."""

    sign: str
    tag: str


GONE = Mark("~~", "del")
NEW = Mark("**", "strong")
MARKS = Pair(GONE, NEW)
"""Changed words on either side."""


def with_marks(stretches: Iterable[Stretch], mark: Mark) -> str:
    """Words with the changed ones set off: ``~~gone~~`` or ``**new**``."""
    shown = _on_one_line(stretches)
    result: list[str] = []
    for place, (words, grade) in enumerate(shown):
        escaped = _escaped(words, is_start=place == 0)
        if grade is None:
            result.append(escaped)
            continue
        before = shown[place - 1][0][-1:] if place else ""
        after = shown[place + 1][0][:1] if place + 1 < len(shown) else ""
        is_beside_another = bool(place) and shown[place - 1][1] is not None
        can_sign = not is_beside_another and _can_open(words, before) and _can_close(words, after)
        result.append(
            f"{mark.sign}{escaped}{mark.sign}"
            if can_sign
            else f"<{mark.tag}>{escaped}</{mark.tag}>"
        )
    return "".join(result)


def _can_open(words: str, before: str) -> bool:
    """Signs are marks only beside a blank, or between letters."""
    return words[0].isalnum() or not before or before.isspace()


def _can_close(words: str, after: str) -> bool:
    return words[-1].isalnum() or not after or after.isspace()


def _on_one_line(stretches: Iterable[Stretch]) -> list[Stretch]:
    """Single blanks for all white space, none at the ends; no mark begins or ends in one."""
    result: list[Stretch] = []
    is_blank_due = False
    for words, grade in stretches:
        parts = words.split()
        if not parts:
            is_blank_due = is_blank_due or bool(words)
            continue
        joined = " ".join(parts)
        if result and (is_blank_due or words[0].isspace()):
            if grade is None:
                joined = f" {joined}"
            else:
                result.append((" ", None))
        result.append((joined, grade))
        is_blank_due = words[-1].isspace()
    return result
