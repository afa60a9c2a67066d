"""Who is who: names as the texts write them, and what a surname, a role or a title stands for.

Invariant: a name given here stands, word for word, in one of the two texts. Where a surname or a
role fits several people, it is nobody's: the words are kept as they stand.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from ..english.given_names import MEN, WOMEN
from ..model.document import Document
from .roles import Role, roles_around
from .vocabulary import (
    CALENDAR,
    DETERMINERS,
    NO_GIVEN_NAMES,
    ORGANISATIONS,
    PLACE_WORDS,
    POSSESSIVE,
    PREPOSITIONS,
    TITLES,
    is_role,
    pronoun_of_role,
)

_CAPITAL = r"(?:[^\W\d_a-z]\.|(?:(?:al|el)-|d[’'])?[^\W\d_a-z][\w’'-]{0,40})"
_PARTICLE = r"(?:de|da|del|della|di|dos|du|la|le|van|von|der|den|ter|zu|bin|ibn|al|el|wa)"
_RUN = re.compile(rf"\b(?![bcf-z ]){_CAPITAL}(?:[ \xa0\n](?:{_PARTICLE} ){{0,2}}{_CAPITAL}){{1,7}}")
_CAPITALISED = re.compile(r"[^\W\d_a-z](?<!\w.)[\w-]{1,40}")
"""At the beginning of a word; asked last, for letters that may be capitals are found soonest."""
_ENDS = '.!?”"’'
_LONG_LOWER = re.compile(r"\b[a-z]\w{3,}")
_LONG_UPPER = re.compile(r"\b[A-Z]\w{3,}")


def is_organisation(name: str) -> bool:
    """Whether a name is an institution's, not a person's: by the noun that it is built around."""
    words = name.lower().split()
    cut = next((i for i, word in enumerate(words) if word in PREPOSITIONS), len(words))
    return bool(words[:cut]) and (
        words[cut - 1].removesuffix("'s") in ORGANISATIONS
        or (words[0] == "the" and all(word[0].isupper() for word in name.split()[1:]))
        or (len(words) == 1 and name.isupper() and len(name) > 1)
        or (words[0] in DETERMINERS and len(words[-1]) > 1 and name.split()[-1].isupper())
    )


@lru_cache(maxsize=1 << 12)
def _is_title(word: str) -> bool:
    lower = word.strip(".").lower()
    return lower in TITLES or is_role(lower)


_AFTER_NAMES = frozenset({"KC", "QC", "MP", "MSP", "MEP", "OBE", "MBE", "CBE", "MD", "PhD"})
"""Honours and offices behind a name, and no part of it."""


def bare_name(words: str) -> str:
    """A name without the titles before it and a possessive after it; "" if nothing is left."""
    parts = words.replace("\xa0", " ").split()
    last_title = max((i for i, part in enumerate(parts) if _is_title(part)), default=-1)
    if 0 < last_title == len(parts) - 1 and not _is_title(parts[0]):
        last_title = -1  # "Stephen King"
    parts = parts[last_title + 1 :]
    while parts and parts[0].lower() in NO_GIVEN_NAMES - PLACE_WORDS:
        parts = parts[1:]
    while len(parts) > 1 and parts[-1] in _AFTER_NAMES:
        parts = parts[:-1]
    return POSSESSIVE.sub("", " ".join(parts))


class People(NamedTuple):
    """The persons of one text: by surname and given name, in lower case, and by their roles.

    A surname or given name that several people share has the full name ``None``. Who has one name
    alone is known by it if a role introduces it: "my boss, Trudy, ".
    """

    by_surname: dict[str, str | None]
    roles: tuple[tuple[Role, str], ...]
    by_given: dict[str, str | None]
    pronouns: dict[str, str | None]
    """By which pronoun the bearer of a surname goes, or of a name alone; ``None`` if by both."""
    places: frozenset[str]
    """What is written like a name, and stands only where a street's or a town's does."""

    @staticmethod
    def of(document: Document) -> People:
        """Read the article's names; headlines in capitals and furniture are left out."""
        counts: Counter[str] = Counter()
        introduced: set[str] = set()
        shorter: list[str] = []
        roles: list[tuple[Role, str]] = []
        singles: set[str] = set()
        placed: set[str] = set()
        text = document.text
        pronouns = _titled(text)
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
            for role, name in _single_names(text, start, end):
                singles.add(name)
                if (pronoun := pronoun_of_role(role)) is not None:
                    pronouns.setdefault(name.lower(), pronoun)
            for run in _RUN.finditer(text, start, end):
                for name, offset in _names_in(run.group()):
                    at = run.start() + offset
                    if offset == 0 and _is_placed(text, at, name):
                        placed.add(name)
                        continue
                    counts[name] += 1
                    full.add(name.split()[-1].lower())
                    roles += roles_around(text, start, end, at, name)
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
        for given_role, name in roles:
            if (pronoun := pronoun_of_role(given_role.head)) is not None:
                pronouns.setdefault(name.split()[-1].lower(), pronoun)
        return People(
            {
                # who goes by the surname long before anyone is named in full may be another
                surname: _of_one_person(names) if shortened[surname] < _OFTEN else None
                for surname, names in by_surname.items()
            },
            tuple(dict.fromkeys(roles)),
            by_given,
            pronouns,
            frozenset(placed - counts.keys()),
        )

    def with_given(self, given: str) -> str | None:
        """The one person with this given name, or with no other name."""
        return self.by_given.get(given.lower())

    def pronoun(self, name: str) -> str | None:
        """By which pronoun somebody goes, by a title, a role or the given name."""
        given, surname = name.lower().split()[0], name.lower().split()[-1]
        if surname in self.pronouns:
            return self.pronouns[surname]
        return "she" if given in WOMEN else "he" if given in MEN else None

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
        if pieces[-1] and bare in _AFTER_NAMES:
            pieces.append([])
            continue
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


def _is_placed(text: str, at: int, name: str) -> bool:
    """Whether a name stands where a street's or a town's does: "in Mill Lane", "at 3 High Row"."""
    before = text[max(0, at - _LONGEST_PLACING) : at].split()
    is_place = bool(before) and (before[-1] in ("in", "at", "near") or before[-1].isdigit())
    following = text[at + len(name) : at + len(name) + 1]
    return is_place and text[at - 1 : at] == " " and following not in ("'", "’")


_LONGEST_PLACING = 8
_ALONE = re.compile(r" ([^\W\d_a-z][^\W\d_]{1,20})(?=[,.;:]| [a-z])(?! of\b)")
_LONGEST_ROLE = 24
"""Letters of a role, with what may stand before it without a blank."""
_TITLED = tuple(
    re.compile(rf"({titles})\.?[ \xa0\n]((?:{_CAPITAL}[ \xa0]){{0,3}}{_CAPITAL})")
    for titles in ("M(?:rs?|s|iss)", "Sir", "Dame")
)
"""Each begins with one letter, and without a boundary before it: so a book is searched at once."""


def _titled(text: str) -> dict[str, str | None]:
    """By which pronoun those go whom a text gives a title, by surname."""
    found: dict[str, str | None] = {}
    for match in chain.from_iterable(titled.finditer(text) for titled in _TITLED):
        title, name = match.groups()
        surname = POSSESSIVE.sub("", name.split()[-1]).lower()
        is_couple = text[max(0, match.start() - 4) : match.start()] == "and "  # "Mr and Mrs Holm"
        pronoun = None if is_couple else pronoun_of_role(title.lower())
        if found.setdefault(surname, pronoun) != pronoun:
            found[surname] = None
    return found


_NEVER_ALONE = NO_GIVEN_NAMES | CALENDAR


def _single_names(text: str, start: int, end: int) -> list[tuple[str, str]]:
    """Names of one word with the role that introduces them: "my sister Ilse", "her boss, Trudy"."""
    introduced = []
    for found in _ALONE.finditer(text, start, end):
        at, name = found.start(), found.group(1)
        before = text[max(start, at - _LONGEST_ROLE) : at].removesuffix(",").split()
        role = before[-1].lstrip("(“‘\"'—–") if before else ""
        is_introduced = role.islower() and is_role(role) and not _is_title(name)
        if is_introduced and name.lower() not in _NEVER_ALONE:
            introduced.append((role, name))
    return introduced


_SURNAME_STARTS = frozenset({"de", "del", "della", "di", "du", "van", "von", "der", "ter"})
"""With which a surname of two words begins, and hardly a given name."""
