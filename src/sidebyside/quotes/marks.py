"""Which characters are quotation marks, and what each may do where it stands.

A mark can be several characters: TeX's ````word''``, an HTML entity, or a mark whose UTF-8 bytes
were read in a wrong encoding. Its role follows from its direction and its two neighbours; where
they contradict each other, the role stays ``EITHER`` and whoever pairs the marks decides by what
is open.

Invariant: marks are in order, do not overlap, and slicing the text with a mark's span gives its
spelling. Apostrophes, feet and inches that can be told by their neighbours are no marks at all.
Which mark belongs to which is no business of this module (see ``pair``).
"""

from __future__ import annotations

import re
from enum import Enum
from typing import NamedTuple


class Shape(Enum):
    """Marks of one shape can close each other."""

    DOUBLE = "double"
    ANGLE = "angle"
    SINGLE_ANGLE = "single angle"
    CORNER = "corner"
    WHITE_CORNER = "white corner"
    SINGLE = "single"


class Role(Enum):
    """What a mark may do where it stands."""

    OPEN = "open"
    CLOSE = "close"
    EITHER = "either"


class Mark(NamedTuple):
    """One mark.

    ``is_doubtful``: it may as well be an inch sign or a plural's apostrophe ("the dogs' home").
    ``is_after_stop``: punctuation of the quoted words stands directly before it, so that as a
    closing mark it is beyond doubt.
    """

    start: int
    end: int
    spelling: str
    shape: Shape
    role: Role
    is_doubtful: bool = False
    is_after_stop: bool = False


_SPELLINGS: dict[Shape, tuple[str, str, str]] = {
    # opening, closing, undirected
    Shape.DOUBLE: (
        "“ „ ‟ 〝 `` ‘‘ &ldquo; &bdquo; &#8220; &#8222; &#x201c; &#x201e; â€œ â€ž ‚Äú",
        "” 〞 〟 ’’ &rdquo; &#8221; &#x201d; â€\x9d â€\ufffd ‚Äù",
        "\" ＂ '' &quot; &#34; &#x22;",
    ),
    Shape.ANGLE: ("« &laquo; &#171; Â«", "» &raquo; &#187; Â»", ""),
    Shape.SINGLE_ANGLE: ("‹ &lsaquo; &#8249;", "› &rsaquo; &#8250;", ""),
    Shape.CORNER: ("「 ｢ ﹁", "」 ｣ ﹂", ""),
    Shape.WHITE_CORNER: ("『 ﹃", "』 ﹄", ""),
    Shape.SINGLE: (
        "‘ ‚ ‛ ` &lsquo; &sbquo; &#8216; &#x2018; â€˜ â€š ‚Äò",
        "’ &rsquo; &#8217; &#x2019; â€™ ‚Äô",
        "' ＇ &apos; &#39; &#x27;",
    ),
}
_MEANING: dict[str, tuple[Shape, Role]] = {
    spelling: (shape, role)
    for shape, spellings in _SPELLINGS.items()
    for role, group in zip((Role.OPEN, Role.CLOSE, Role.EITHER), spellings, strict=True)
    for spelling in group.split(" ")
    if spelling
}
_NO_MARKS = ("â€”", "â€“", "â€¦", "‚Äî", "‚Äì", "‚Ä¶")
"""Dashes and ellipses read in a wrong encoding: their last character looks like a mark."""

_FOUND = re.compile(
    "|".join(re.escape(s) for s in sorted((*_MEANING, *_NO_MARKS), key=lambda s: (-len(s), s))),
    re.IGNORECASE | re.ASCII,  # &LDQUO; is a mark, but â» is not Â»
)

_FIRSTS = re.compile(f"[{re.escape(''.join(sorted({s[0] for s in _MEANING})))}]")
"""What every mark begins with."""

_BEFORE_OPENING = frozenset("([{<-–—―/…¿¡")
_STOPS = frozenset(",.!?…;。，！？、")
_ELISION = re.compile(
    r"(?:tis|twas|twere|twill|em|til|till|cause|cos|cuz|bout|round|ere|neath|gainst|n|\d\ds?)"
    r"(?![\w'’])|n['’]",
    re.IGNORECASE,
)
_FEET = re.compile(r"\d\s?(?:['’′]|ft\.?)\s?\d{1,2}(?:[ ./]\d{1,2}){0,2}\Z")
_FEET_REACH = 16


def may_begin_marks(text: str) -> list[int]:
    """The places of ``text`` where alone a mark may begin, ascending."""
    return [found.start() for found in _FIRSTS.finditer(text)]


def find_marks(text: str, start: int = 0, end: int | None = None) -> tuple[Mark, ...]:
    """The marks in ``text[start:end]``; nothing outside that stretch is looked at."""
    end = len(text) if end is None else end
    found = [m for m in _FOUND.finditer(text, start, end) if m.group() not in _NO_MARKS]
    marks: list[Mark] = []
    markup: str | None = None
    for number, match in enumerate(found):
        here, there = match.span()
        before = text[here - 1] if here > start else ""
        after = text[there] if there < end else ""
        if markup == match.group():  # the mate of an attribute's mark: <a href="…">
            markup = None
            continue
        if before == "=":
            markup = match.group()
            continue
        follows_mark = number > 0 and found[number - 1].end() == here
        leads_mark = number + 1 < len(found) and found[number + 1].start() == there
        shape, lean = _MEANING.get(match.group()) or _MEANING[match.group().lower()]
        if shape is Shape.SINGLE:
            is_apostrophe = before.isalnum() and after.isalnum() and not follows_mark
            if is_apostrophe or _is_elision(text, here, there, end):
                continue
        elif before.isdigit() and _FEET.search(text, max(start, here - _FEET_REACH), here):
            continue
        role = _role(shape, lean, before, after, follows_mark, leads_mark)
        if role is not None:
            is_doubtful = (
                _is_maybe_possessive(text, start, here, there, end)
                if shape is Shape.SINGLE
                else before.isdigit() and lean is Role.EITHER
            )
            marks.append(
                Mark(here, there, match.group(), shape, role, is_doubtful, before in _STOPS)
                if before
                else Mark(here, there, match.group(), shape, role, is_doubtful)
            )
    return tuple(marks)


def _role(
    shape: Shape, lean: Role, before: str, after: str, follows_mark: bool, leads_mark: bool
) -> Role | None:
    """The role by direction and neighbours; ``None`` where it can only be an apostrophe."""
    is_led = not before or before.isspace()
    is_left = not after or after.isspace()
    is_in_row = follows_mark and after not in _STOPS  # „He said: ‚No‘“, and no “ opens there
    opens = (is_led or before in _BEFORE_OPENING or is_in_row) and not is_left
    closes = (is_left or not after.isalnum() or leads_mark) and not is_led
    match lean:
        case Role.EITHER:
            if opens != closes:
                return Role.OPEN if opens else Role.CLOSE
            return Role.EITHER if opens or shape is not Shape.SINGLE else None
        case Role.OPEN:
            if shape is Shape.SINGLE:
                # ‘ closes only what ‚ opened, and a low comma opens nothing inside a word
                return Role.OPEN if opens else (Role.EITHER if closes else None)
            is_after_word = before.isalnum() or before in _STOPS or follows_mark
            is_turned = closes and not opens and is_after_word
            return Role.EITHER if is_turned and shape in _TURNABLE else Role.OPEN
        case Role.CLOSE:
            if shape is Shape.SINGLE:
                return Role.CLOSE if closes else None
            is_turned = is_led and (after.isalnum() or leads_mark)
            return Role.EITHER if is_turned and shape in _TURNABLE else Role.CLOSE


_TURNABLE = frozenset({Shape.DOUBLE, Shape.ANGLE, Shape.SINGLE_ANGLE})
"""Shapes that some languages, or careless typing, use the other way round: »so«, „so“, ”so”."""


def _is_elision(text: str, here: int, there: int, end: int) -> bool:
    """Whether a single mark stands for left-out letters: 'twas, the ’90s, rock 'n' roll."""
    if here > 0 and text[here - 1].isalnum():
        return text[max(0, here - 3) : here].lower() in (" 'n", " ’n", " ‘n")
    return _ELISION.match(text, there, end) is not None


def _is_maybe_possessive(text: str, start: int, here: int, there: int, end: int) -> bool:
    """Whether a closing single mark may be an apostrophe ("the dogs' home", "goin' home")."""
    if here == start or there + 1 >= end or not text[there].isspace():
        return False
    before = text[here - 1]
    return (
        before in "sSxXzZ" or before.isdigit() or text[max(start, here - 2) : here] == "in"
    ) and (text[there + 1].isalnum())
