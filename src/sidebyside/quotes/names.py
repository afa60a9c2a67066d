"""Who is who: names as the texts write them, and what a surname, a role or a title stands for.

Invariant: a name given here stands, word for word, in one of the two texts. Where a surname or a
role fits several people, it is nobody's: the words are kept as they stand.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from ..model.document import Document
from .vocabulary import (
    BE,
    CALENDAR,
    CONJUNCTIONS,
    DETERMINERS,
    NO_GIVEN_NAMES,
    ORGANISATIONS,
    PLACE_WORDS,
    PREPOSITIONS,
    TITLES,
    is_role,
)

_CAPITAL = r"(?:[^\W\d_a-z]\.|(?:(?:al|el)-|d[’'])?[^\W\d_a-z][\w’'-]{0,40})"
_PARTICLE = r"(?:de|da|del|della|di|dos|du|la|le|van|von|der|den|ter|zu|bin|ibn|al|el|wa)"
_RUN = re.compile(rf"\b(?![bcf-z ]){_CAPITAL}(?:[ \xa0\n](?:{_PARTICLE} ){{0,2}}{_CAPITAL}){{1,7}}")
_CAPITALISED = re.compile(r"\b[^\W\d_a-z][\w-]{1,40}")
_ENDS = '.!?”"’'
_LONG_LOWER = re.compile(r"\b[a-z]\w{3,}")
_LONG_UPPER = re.compile(r"\b[A-Z]\w{3,}")
POSSESSIVE = re.compile(r"['’]s?\Z")


def is_organisation(name: str) -> bool:
    """Whether a name is an institution's, not a person's: by the noun that it is built around."""
    words = name.lower().split()
    cut = next((i for i, word in enumerate(words) if word in PREPOSITIONS), len(words))
    return bool(words[:cut]) and (
        words[cut - 1].removesuffix("'s") in ORGANISATIONS
        or (words[0] == "the" and all(word[0].isupper() for word in name.split()[1:]))
        or (len(words) == 1 and name.isupper() and len(name) > 1)
    )


@lru_cache(maxsize=1 << 12)
def _is_title(word: str) -> bool:
    lower = word.strip(".").lower()
    return lower in TITLES or is_role(lower)


def bare_name(words: str) -> str:
    """A name without the titles before it and a possessive after it; "" if nothing is left."""
    parts = words.replace("\xa0", " ").split()
    last_title = max((i for i, part in enumerate(parts) if _is_title(part)), default=-1)
    if 0 < last_title == len(parts) - 1 and not _is_title(parts[0]):
        last_title = -1  # "Stephen King"
    parts = parts[last_title + 1 :]
    while parts and parts[0].lower() in NO_GIVEN_NAMES - PLACE_WORDS:
        parts = parts[1:]
    return POSSESSIVE.sub("", " ".join(parts))


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


class People(NamedTuple):
    """The persons of one text: by surname and given name, in lower case, and by their roles.

    A surname or given name that several people share has the full name ``None``. Who has one name
    alone is known by it if a role introduces it: "my boss, Trudy, ".
    """

    by_surname: dict[str, str | None]
    roles: tuple[tuple[Role, str], ...]
    by_given: dict[str, str | None]

    @staticmethod
    def of(document: Document) -> People:
        """Read the article's names; headlines in capitals and furniture are left out."""
        counts: Counter[str] = Counter()
        introduced: set[str] = set()
        shorter: list[str] = []
        roles: list[tuple[Role, str]] = []
        singles: set[str] = set()
        text = document.text
        for sentence in document.sentences:
            if sentence.furniture is not None:
                continue
            start, end = sentence.span.start, sentence.span.end
            if len(sentence.tokens) < 2 and text[end - 1] not in _ENDS:
                continue  # in a list of words
            if _is_headline(text, start, end):
                continue
            if _has_no_later_capital(text, start, end):
                first = _CAPITALISED.match(text, start, end) if text[end - 1] in _ENDS else None
                if first is not None and first.group().lower() not in introduced:
                    shorter.append(first.group().lower())
                continue
            full: set[str] = set()
            singles |= _single_names(text, start, end)
            for run in _RUN.finditer(text, start, end):
                for name, offset in _names_in(run.group()):
                    at = run.start() + offset
                    counts[name] += 1
                    full.add(name.split()[-1].lower())
                    roles += _roles_around(text, start, end, at, name)
            if text[end - 1] in _ENDS:
                alone = {word.lower() for word in _CAPITALISED.findall(text, start, end)}
                shorter += alone - full - introduced
            introduced |= full
        shortened = Counter(shorter)
        by_given: dict[str, str | None] = {}
        by_surname: dict[str, dict[str, int]] = {}
        for name, count in counts.items():
            given, *_, surname = name.split()
            by_surname.setdefault(surname.lower(), {})[name] = count
            other = by_given.setdefault(given.lower(), name)
            if other is not None and other.split()[-1].lower() != surname.lower():
                by_given[given.lower()] = None
            elif other is not None and len(name) > len(other):
                by_given[given.lower()] = name
        for name in sorted(singles):
            if name.lower() not in by_surname:
                by_given.setdefault(name.lower(), name)
        return People(
            {
                # who goes by the surname long before anyone is named in full may be another
                surname: _of_one_person(names) if shortened[surname] < _OFTEN else None
                for surname, names in by_surname.items()
            },
            tuple(dict.fromkeys(roles)),
            by_given,
        )

    def with_given(self, given: str) -> str | None:
        """The one person with this given name, or with no other name."""
        return self.by_given.get(given.lower())

    def full_name(self, surname: str) -> str | None:
        """The longest name that ends in ``surname``, if all such names are one person's."""
        return self.by_surname.get(surname.lower())

    def in_role(self, role: Role) -> str | None:
        """The one person to whom this text gives the role."""
        names = sorted({name for given, name in self.roles if role.is_also(given)})
        surnames = {name.split()[-1] for name in names}
        return max(names, key=len) if len(surnames) == 1 else None


def _of_one_person(names: dict[str, int]) -> str | None:
    """The longest of the names with one surname, if they are one person's, by the first name."""
    persons: dict[str, int] = {}
    for name, count in names.items():
        given = name.split()[0].lower()
        persons[given] = persons.get(given, 0) + count
    ranked = sorted(persons.items(), key=lambda item: (-item[1], item[0]))
    if len(ranked) > 1 and ranked[0][1] < _CLEARLY * ranked[1][1]:
        return None
    of_one = [name for name in names if name.split()[0].lower() == ranked[0][0]]
    return max(of_one, key=lambda name: (len(name.split()), not name.isupper(), names[name], name))


_OFTEN = 4
"""Sentences with the mere surname before its first bearer is introduced."""
_CLEARLY = 3
"""How many times oftener one bearer of a surname must be named in full than the next."""


def _has_no_later_capital(text: str, start: int, end: int) -> bool:
    """Whether a line has no capital but its first letter, seen at a glance: most name nobody."""
    rest = text[start + 1 : end]
    return rest.isascii() and rest.islower()


def _is_headline(text: str, start: int, end: int) -> bool:
    """Whether a line is set in capitals, so that they tell no name."""
    if text[end - 1] in '.,:;!?”"':
        return False
    uppers = len(_LONG_UPPER.findall(text, start, end))
    return uppers > 2 * len(_LONG_LOWER.findall(text, start, end))


@lru_cache(maxsize=1 << 12)  # a text names its people again and again
def _names_in(run: str) -> tuple[tuple[str, int], ...]:
    """The full names in a run of capitals, with their offsets; titles and possessives part them."""
    pieces: list[list[tuple[str, int]]] = [[]]
    for match in re.finditer(r"\S+", run):
        word, at = match.group(), match.start()
        lower = word.strip(".").lower()
        is_last = match.end() == len(run)
        is_title = _is_title(word) and not (is_last and len(pieces[-1]) == 1)
        if is_title or lower in CALENDAR or lower in NO_GIVEN_NAMES:
            pieces.append([])
            continue
        bare = POSSESSIVE.sub("", word)
        pieces[-1].append((bare, at))
        if bare != word:
            pieces.append([])
    names = []
    for piece in pieces:
        is_surname = len(piece) == 2 and piece[0][0].lower() in _SURNAME_STARTS  # "De Luca"
        if (
            2 <= len(piece) <= 5
            and not is_surname
            and any(map(str.isupper, piece[-1][0]))
            and len(piece[-1][0]) > 1
        ):
            name = " ".join(word for word, _ in piece)
            if not is_organisation(name):
                names.append((name, piece[0][1]))
    return tuple(names)


_INTRODUCED = re.compile(
    r"\b([a-z][\w-]{2,20}),? ([^\W\d_a-z][^\W\d_]{1,20})(?=[,.;:]| [a-z])(?! of\b)"
)


def _single_names(text: str, start: int, end: int) -> set[str]:
    """Names of one word that a role introduces: "my sister Ilse", "her boss, Trudy, …"."""
    return {
        found.group(2)
        for found in _INTRODUCED.finditer(text, start, end)
        if is_role(found.group(1))
        and not _is_title(found.group(2))
        and found.group(2).lower() not in NO_GIVEN_NAMES | CALENDAR
    }


_SURNAME_STARTS = frozenset({"de", "del", "della", "di", "du", "van", "von", "der", "ter"})
"""With which a surname of two words begins, and hardly a given name."""

_AFTER_NAME = re.compile(r",\s((?:[\w’'.-]{1,30}\s){0,9}[\w’'.-]{1,30})")
_PARTS = re.compile(r"[,;:()“”\"–—]")
_BEFORE_REACH = 90
"""Characters before a name in which its role is looked for."""


def _roles_around(
    text: str, start: int, end: int, at: int, name: str
) -> Iterator[tuple[Role, str]]:
    """The roles in the words directly before a name and in an apposition after it."""
    before = _PARTS.split(text[max(start, at - _BEFORE_REACH) : at].rstrip(" ,\xa0"))[-1].split()
    if before and is_role(before[-1].strip(".").lower()):
        leading = max(
            (i for i, word in enumerate(before) if word.lower() in _ENDS_PHRASE), default=-1
        )
        role = role_of(" ".join(before[leading + 1 :]))
        if role is not None:
            yield role, name
    following = _AFTER_NAME.match(text, at + len(name), end)
    if following is not None:
        words = following.group(1)
        first = words.split()[0].lower()
        role = role_of(words) if first in _LEADS_APPOSITION or is_role(first) else None
        if role is not None:
            yield role, name


_LEADS_APPOSITION = (DETERMINERS | {"former"}) - {"one", "this", "that"}
_ENDS_PHRASE = CONJUNCTIONS | BE | (PREPOSITIONS - {"of", "for"})


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
        if i != heads[-1] and part not in PREPOSITIONS | DETERMINERS | CONJUNCTIONS
    }
    return Role(parts[heads[-1]], frozenset(q for q in qualifiers if len(q) > 1))
