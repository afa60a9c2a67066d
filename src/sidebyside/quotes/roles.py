"""What words say that somebody is: a role with what qualifies it, and the roles beside a name.

Who has which role in a text is kept with its people (``names``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from .vocabulary import BE, CONJUNCTIONS, DETERMINERS, POSSESSIVE, PREPOSITIONS, is_role


class Role(NamedTuple):
    """A role that words give someone: "the harbour's chief engineer" has the head "engineer" and
    the qualifiers "harbour" and "chief".
    """

    head: str
    qualifiers: frozenset[str]

    def is_also(self, other: Role) -> bool:
        """Whether someone in the role ``other`` can be meant by this one, which may say less."""
        if self.qualifiers & _BINDING != other.qualifiers & _BINDING:
            return False
        begins = {word[:_LIKE_LETTERS] for word in other.qualifiers}
        is_fitting = all(word[:_LIKE_LETTERS] in begins for word in self.qualifiers)
        if self.head == "leader" and other.head in _LEADERS:
            return is_fitting and bool(self.qualifiers)
        return is_fitting and self.head == other.head


_BINDING = frozenset({"former", "ex", "vice", "deputy", "acting", "late"})
"""Qualifiers that make it another role: a vice president is not the president."""
_LEADERS = frozenset({"president", "premier", "minister", "chancellor", "king", "queen"})
_LIKE_LETTERS = 5
"""Letters by which "Ukraine's" and "Ukrainian" are the same qualifier."""
_AFTER_NAME = re.compile(r",\s((?:[\w’'.-]{1,30}\s){0,9}[\w’'.-]{1,30})")
_PARTS = re.compile(r"[,;:()“”\"–—]")
_BEFORE_REACH = 90
"""Characters before a name in which its role is looked for."""


def roles_around(text: str, start: int, end: int, at: int, name: str) -> Iterator[tuple[Role, str]]:
    """The roles in the words directly before a name and in an apposition after it."""
    before = _PARTS.split(text[max(start, at - _BEFORE_REACH) : at].rstrip(" ,\xa0"))[-1].split()
    for head in _ROLES_OF_TITLE.get(before[-1].strip(".").lower(), ()) if before else ():
        yield Role(head, frozenset()), name
    if before and is_role(before[-1].strip(".").lower()):
        leading = max(
            (i for i, word in enumerate(before) if word.lower() in _ENDS_PHRASE), default=-1
        )
        role = role_of(" ".join(before[leading + 1 :]))
        if role is not None:
            yield role, name
    elif before and before[0].lower() in _LEADS_APPOSITION and text[at - 2 : at] == ", ":
        role = role_of(" ".join(before))  # "The coroner for the county, Ann Example, said"
        if role is not None and text[at + len(name) : at + len(name) + 1] == ",":
            yield role, name
    following = _AFTER_NAME.match(text, at + len(name), end)
    if following is not None:
        words = following.group(1)
        first = words.split()[0].lower()
        role = role_of(words) if first in _LEADS_APPOSITION or is_role(first) else None
        if role is not None:
            yield role, name


_ROLES_OF_TITLE = {
    "rev": ("vicar", "priest", "clergyman", "pastor", "minister", "reverend"),
    "pc": ("officer", "constable", "policeman"),
    "wpc": ("officer", "constable", "policewoman"),
    "sgt": ("sergeant", "officer"),
    "det": ("detective", "officer"),
    "insp": ("inspector", "officer"),
    "cllr": ("councillor",),
    "dr": ("doctor",),
    "prof": ("professor", "academic"),
    "sen": ("senator", "lawmaker"),
    "rep": ("representative", "congressman", "congresswoman", "lawmaker"),
    "gov": ("governor",),
    "capt": ("captain",),
    "col": ("colonel",),
}
"""What somebody is whose name has a title that says so only in short."""
_LEADS_APPOSITION = (DETERMINERS | {"former"}) - {"one", "this", "that"}
_ENDS_PHRASE = CONJUNCTIONS | BE | (PREPOSITIONS - {"of", "for"})


_SMALL_WORDS = PREPOSITIONS | DETERMINERS | CONJUNCTIONS


def role_of(words: str) -> Role | None:
    """The role in a noun phrase; ``None`` if its noun is none."""
    parts = [part.strip(".,").lower() for part in words.split()]
    cut = next((i for i, part in enumerate(parts) if part in PREPOSITIONS), len(parts))
    heads = [i for i in range(cut) if is_role(parts[i])]
    if not heads:
        return None
    qualifiers = {
        POSSESSIVE.sub("", part)
        for i, part in enumerate(parts)
        if i != heads[-1] and part not in _SMALL_WORDS
    }
    return Role(parts[heads[-1]], frozenset(q for q in qualifiers if len(q) > 1))
