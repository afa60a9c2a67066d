"""What words say of whom they name, wherever they stand: a surname or a role becomes a full name.

Pronouns, and whatever else depends on the sentences before it, belong in ``antecedents``.
Invariant: an answer is a name or a role that stands in one of the texts.
"""

from __future__ import annotations

import re

from .names import People, bare_name, is_organisation
from .roles import role_of
from .vocabulary import DETERMINERS, KIN, POSSESSIVE_PRONOUNS, pronoun_of_role

INDEFINITE = frozenset({"a", "an", "one", "some", "another", "many", "several"})


class Naming:
    """The names and roles of both texts; those of the text that is read go first."""

    def __init__(self, own: People, other: People) -> None:
        self._own = own
        self._other = other
        self._names: dict[str, str] = {}

    def named(self, words: str) -> str:
        """A name or role in full; the words themselves if the texts tell nothing more."""
        if words not in self._names:
            self._names[words] = self._named(words)
        return self._names[words]

    def _named(self, words: str) -> str:
        name = name_within(words)
        if name and is_organisation(name):
            # a transcript has "HOLM:", which would be an institution's initials elsewhere
            return self.person_named(name) or name if name.isupper() else name
        if name:
            parts = name.split()
            for people in (self._own, self._other):
                full = people.full_name(parts[-1])
                if full is not None and _extends(full, parts):
                    return full
            if len(parts) == 1:
                given = [people.with_given(name) for people in (self._own, self._other)]
                known = [full for full in given if full is not None]
                if known:
                    return next((full for full in known if " " in full), known[0])
            leading, *rest = words.split()
            is_noun = rest == parts and leading.lower() in ("a", "an", "the")
            return f"the {name}" if is_noun else name
        role = None if words.split()[0].lower() in INDEFINITE else role_of(words)
        if role is not None:
            is_kin = role.head in KIN and words.split()[0].lower() in POSSESSIVE_PRONOUNS
            # "his wife" may be another's in the other text
            for people in (self._own,) if is_kin else (self._own, self._other):
                found = people.in_role(role)
                if found is not None:
                    return self.named(found)
        return " ".join(words.split())

    def person_named(self, surname: str) -> str | None:
        """The one person with this surname, in either text."""
        found = (people.full_name(surname) for people in (self._own, self._other))
        return next((full for full in found if full is not None), None)

    def pronoun(self, name: str) -> str | None:
        """By which pronoun a person goes, or a role, as far as the texts or the words tell."""
        if name[:1].islower():
            said = (pronoun_of_role(word) for word in reversed(name.lower().split()))
            return next((pronoun for pronoun in said if pronoun is not None), None)
        return self._own.pronoun(name) or self._other.pronoun(name)

    def person(self, word: str) -> str | None:
        """The one person with this surname or given name, in either text."""
        return self.person_named(word) or self._own.with_given(word)

    def is_place(self, name: str) -> bool:
        """Whether the text that is read, or else the other, has a place of this name."""
        return name in self._own.places or name in self._other.places

    def has_surname(self, surname: str) -> bool:
        """Whether somebody in either text has this surname, in lower case, or this name alone."""
        return (
            surname in self._own.by_surname
            or surname in self._other.by_surname
            or self._own.with_given(surname) is not None
        )


def is_person(words: str) -> bool:
    """Whether a noun phrase can name one person: a name, or a role with an article."""
    name = name_within(words)
    if name:
        return not is_organisation(name)
    parts = [part.lower() for part in words.split()]
    return len(parts) > 1 and parts[0] in DETERMINERS and role_of(words) is not None


def is_plural_role(words: str) -> bool:
    """Whether a noun phrase names several people by what they are ("the trustees")."""
    role = None if name_within(words) else role_of(words)
    return role is not None and role.head.endswith("s") and not role.head.endswith("ss")


_CAPITALS = re.compile(
    r"(?:\b(?:al|el)-|\bd['’])?[^\W\d_a-z][\w’'.-]*(?:\s+(?:(?:de|da|del|della|di|dos|du|la|le|van|von|der|den|ter|zu|bin|ibn|al|el|wa)\s+)?"
    r"[^\W\d_a-z][\w’'.-]*)*\Z"
)


def name_within(words: str) -> str:
    """The person's or institution's name in a noun phrase; "" for a role or for two persons."""
    flat = " ".join(words.split())
    head = _PREPOSITION.split(flat, maxsplit=1)[0]
    if is_organisation(flat) and (head != flat or flat[0].isupper()):
        return flat
    if _AND.search(flat):
        return ""
    tail = re.split(r"(?<=['’]s)\s", head)[-1]
    found = _CAPITALS.search(tail)
    if found is None:
        return ""
    if is_organisation(found.group()):
        return flat if flat.split()[0].lower() in DETERMINERS else found.group()
    return bare_name(found.group())


_AND = re.compile(r"(?:^|\s)[^\W\d_a-z][\w’'.-]*,? (?:and|&) [^\W\d_a-z]")
_PREPOSITION = re.compile(r" (?:of|for|in|at|from|with|on|by) ")


def _extends(full: str, parts: list[str]) -> bool:
    """Whether ``full`` is the same name with more to it."""
    words = [w.lower() for w in full.split()]
    if words[-len(parts) :] == [part.lower() for part in parts]:
        return True
    return words[0] == parts[0].lower() and all(p.lower() in words for p in parts)
