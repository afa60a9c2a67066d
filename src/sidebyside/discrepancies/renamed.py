"""Names told differently in sentences that were worded anew.

There two names stand for one where they have a part in common and no other part of either is on the
other side ("Ida Holm", "Ida Brook"; "the University of Orre", "the University of Orme"), or where
one is the other with a letter or two changed.

Invariant: one of the two stands nowhere in the other document: else it may be somebody else's.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from rapidfuzz.distance import OSA

from ..english.function_words import FUNCTION_WORDS
from ..english.listed import listed
from ..english.names import are_one_given_name, one_name
from ..english.places import are_one_state
from ..english.spelling import one_spelling
from ..model.discrepancy import DiscrepancyKind
from ..model.pair import Pair, Side
from .context import Context, Words
from .finding import Finding, told
from .names import Knowledge, is_name_joint, may_be_name

_MOST_NAMES = 12
"""Of one side; more are a list, of which each side may give a part."""

_SHORTEST = 5
"""Letters of a name by itself that can be misspelt."""

_SHORTEST_TWICE = 7
"""Letters from which two of them may differ."""

_LIKE_RATIO = 0.5
"""Share of the letters of the longer part that stand again, for it to be taken for the other."""

_OF_MANY = listed("""
    new old north south east west northern southern eastern western upper lower great greater
    little san santa los las el la le saint st mount lake port fort cape river central president
    prime vice minister senator senators sen gov rep secretary governor mayor judge justice king
    queen prince princess pope general captain detective inspector sergeant chief professor
    attorney republican democratic labour labor conservative liberal green party house court
    county state states city university college school institute hospital museum church street
    road park bank association council ministry department office committee union league group
    club company
""")
"""Parts that many names have: sharing one alone makes no name of two."""


class _Name(NamedTuple):
    """A name of one side: its tokens, and which of them are its parts."""

    places: range
    parts: tuple[str, ...]


class _Part(NamedTuple):
    """A part that only one side has, with the parts of its name that come before and after, and
    what leads up to the name: a word, and perhaps the preposition after it. ``trail`` is the name
    that "and" joins to it.
    """

    own: str
    before: str
    after: str
    lead: tuple[str, str]
    trail: str
    places: range


def renamed(context: Context, knowledge: Knowledge) -> list[Finding]:
    """The names of the two sides that stand for one and are unlike."""
    if not _have_capitals_of_their_own(context) or not knowledge.has_names:
        return []
    names = context.words.map(lambda words: list(_names(words)))
    if not all(0 < len(own) <= _MOST_NAMES for own in names):
        return []
    said = context.words.map(lambda words: frozenset(map(one_name, words.forms)))
    parts = Pair(
        list(_parts(context.words.left, names.left, said.right)),
        list(_parts(context.words.right, names.right, said.left)),
    )
    pairs = [
        (one, other)
        for one in parts.left
        for other in parts.right
        if _are_told_apart(one, other) and _has_intruder(one, other, knowledge)
    ]
    if not pairs or any(words.is_headline for words in context.words):
        return []
    findings = []
    for one, other in pairs:
        is_only = sum(one in pair for pair in pairs) == sum(other in pair for pair in pairs) == 1
        if is_only:
            places = Pair(one.places, other.places)
            findings.append(told(DiscrepancyKind.NAME, context.words, places))
    return findings


def _have_capitals_of_their_own(context: Context) -> bool:
    """Whether both sides have a word with a capital that stands not in its place there."""
    for words, kept in zip(context.words, context.kept, strict=True):
        text, starts = words.text, words.starts
        at = kept.find(0)
        while at >= 0 and not text[starts[at]].isupper():
            at = kept.find(0, at + 1)
        if at < 0:
            return False
    return True


def _names(words: Words) -> Iterator[_Name]:
    """The names of whole passages. At the start of a sentence only another capital after it makes
    a capital a name.
    """
    at = 0
    while at < len(words):
        if not may_be_name(words, at):
            at += 1
            continue
        stop = at + 1
        while stop < len(words) and not words.opens[stop] and _is_part(words, stop):
            stop += 1
        while stop > at + 1 and not may_be_name(words, stop - 1):
            stop -= 1
        if stop > at + 1 or not words.is_first(at) or _trail(words, stop):
            parts = tuple(one_name(form) for form in _telling(words, at, stop))
            yield _Name(range(at, stop), parts)
        at = stop


def _is_part(words: Words, at: int) -> bool:
    """Whether a token may go on with a name ("the University of Orre")."""
    form = words.forms[at]
    return form in _JOINTS or is_name_joint(words, at) or may_be_name(words, at)


def _telling(words: Words, start: int, stop: int) -> list[str]:
    return [
        words.forms[at]
        for at in range(start, stop)
        if words.stems[at] and words.forms[at] not in _JOINTS
    ]


_JOINTS = frozenset(("of",))


def _parts(words: Words, names: list[_Name], there: frozenset[str]) -> Iterator[_Part]:
    """The parts that the other side lacks, of names of which it lacks but one part."""
    seen: set[tuple[str, str, str]] = set()
    for name in names:
        own = [number for number, part in enumerate(name.parts) if part not in there]
        if len(own) != 1:
            continue
        at = own[0]
        part = name.parts[at]
        before = name.parts[at - 1] if at else ""
        after = name.parts[at + 1] if at + 1 < len(name.parts) else ""
        if len(part) < 2 or part in _OF_MANY or (part, before, after) in seen:
            continue
        seen.add((part, before, after))
        start, stop = name.places.start, name.places.stop
        yield _Part(part, before, after, _lead(words, start), _trail(words, stop), name.places)


_NO_LEAD = ("", "")


def _lead(words: Words, start: int) -> tuple[str, str]:
    if start < 1 or words.opens[start]:
        return _NO_LEAD
    if words.stems[start - 1] and words.forms[start - 1] not in FUNCTION_WORDS:
        return words.stems[start - 1], ""
    if start < 2 or words.opens[start - 1]:
        return _NO_LEAD
    root, form = words.stems[start - 2], words.forms[start - 1]
    is_lead = form in _PREPOSITIONS and root and words.forms[start - 2] not in FUNCTION_WORDS
    return (root, form) if is_lead else _NO_LEAD


def _trail(words: Words, stop: int) -> str:
    is_joined = tuple(words.forms[stop : stop + 1]) == ("and",) and stop + 1 < len(words)
    return words.forms[stop + 1] if is_joined and may_be_name(words, stop + 1) else ""


_PREPOSITIONS = frozenset(("in", "at", "from", "near", "by", "of"))


def _are_told_apart(one: _Part, other: _Part) -> bool:
    """Whether two parts are one part told otherwise."""
    if one.own == other.own or are_one_state(one.own, other.own):
        return False
    if are_one_given_name(one.own, other.own) or one_spelling(one.own) == one_spelling(other.own):
        return False
    if _are_forms_of_one(one.own, other.own):
        return False
    shared = [
        name
        for name, there in ((one.before, other.before), (one.after, other.after))
        if name and name == there
    ]
    if not shared:
        if one.before or one.after or other.before or other.after:
            is_bare = not (one.before or one.after) or not (other.before or other.after)
            return is_bare and _are_near(one.own, other.own)
        is_joined = one.trail == other.trail != ""
        if is_joined or (one.lead == other.lead != _NO_LEAD and not one.lead[1]):
            return _are_like(one.own, other.own)
        is_led = one.lead == other.lead != _NO_LEAD and _have_like_letters(one.own, other.own)
        return is_led or _are_near(one.own, other.own)
    return any(name not in _OF_MANY for name in shared) or _are_like(one.own, other.own)


def _are_forms_of_one(one: str, other: str) -> bool:
    """Whether one word is the other with another ending: "Norway", "Norwegian" are too far apart
    for this, "Mexico" and "Mexican" are not.
    """
    short, long = sorted((one, other), key=len)
    return long.startswith(short) or (
        len(short) >= _SHORTEST and long.startswith(short[:-1]) and long.endswith(_ENDINGS)
    )


_ENDINGS = ("an", "ans", "ian", "ians", "ese", "ish", "ic", "ist", "ists", "ism", "ns", "or", "ors")


def _are_like(one: str, other: str) -> bool:
    if min(len(one), len(other)) < 3:
        return False
    return one[0] == other[0] or _have_like_letters(one, other)


def _have_like_letters(one: str, other: str) -> bool:
    return OSA.normalized_similarity(one, other) >= _LIKE_RATIO


def _are_near(one: str, other: str) -> bool:
    """Whether one name by itself is the other, misspelt; another ending makes another word."""
    if min(len(one), len(other)) < _SHORTEST or one[-1] != other[-1]:
        return False
    most = 2 if max(len(one), len(other)) >= _SHORTEST_TWICE else 1
    return OSA.distance(one, other) <= most


def _has_intruder(one: _Part, other: _Part, knowledge: Knowledge) -> bool:
    """Whether one of the parts stands nowhere in the other document, and neither is a word that
    stands in small letters somewhere.
    """
    is_anywhere = (
        knowledge.stands_in(Side.RIGHT, one.own),
        knowledge.stands_in(Side.LEFT, other.own),
    )
    return not all(is_anywhere) and not knowledge.common_among({one.own, other.own})
