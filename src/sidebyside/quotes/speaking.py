"""Who or what can be said to speak: a name, a role, a group, a document; no "flurry" and no "face".

A noun phrase beside a verb of speech is often no speaker: "the choice", "his series of". Nothing is
said rather than that. Whatever plainly *says* something may: in fables lambs do.
"""

from __future__ import annotations

import re

from ..english.listed import listed
from .cues import Strength, strength_of
from .vocabulary import (
    ABBREVIATIONS,
    CONJUNCTIONS,
    DETERMINERS,
    POSSESSIVE,
    PREPOSITIONS,
    PRONOUNS,
    TOLD_BY_WHAT_FOLLOWS,
    is_role,
)

_GROUPS_AND_DOCUMENTS = listed("""
    account ad address administration advert advertisement affidavit agencies agency album alert
    alliance allies ally analysis announcement announcer article artist assembly association
    audience authorities authority autopsy backer backers band bank banner bedsheet bill billboard
    blog body book boy boys briefing broadcast brochure bulletin bureau caller campaign caption card
    charity chorus church city class clinic club coalition column commentary commission committee
    community company complaint congregation contract corporation council country couple court crew
    crowd dad daughter decision declaration department diary dictionary dispatch document documents
    draft e-mail editorial email embassy entry essay experts family federation filing filings
    findings firm flyer force foundation friend friends girl girls government graffiti group groups
    guest guidance guide guidelines headline host household indictment industry inscription insider
    institute institution invitation invoice jury kid kids label law lawsuit leaflet league ledger
    letter letters line listener lobby magazine manifesto manual manufacturer media member members
    memo memoir memorandum message ministry minutes mom motion movement mum narrator neighbors
    neighbours network newscast newsletter newspaper note notice novel observer observers office
    operator order organisation organization outlet owners pamphlet panel paper papers parents
    parliament participant participants partner party passage patients people person petition
    petitioners piece placard plaque platform play poem police poll pollsters post post-mortem
    poster press proclamation program programme project prologue prosecution protester protesters
    publication questioner questionnaire readers record release report reporters reports residents
    resolution retailer review ruling scholar school scientists script sheet signatories someone
    song source sources spectator spokespeople spot staff stall stall-holder statement station store
    story students study submission summary supplier supporter supporters surrogate survey surveyor
    team teenager text think-tank thinktank toddler trailer transcript treaty tribe tribunal tweet
    union unions university users verdict version video viewers voice voices volunteers voters
    warning warrant watchdog website witness witnesses workers youngster
""")
_PARTITIVE = listed("""
    cent couple dozens footage group half hundreds lot lots majority many member members most number
    one percent recording several some thousands three two video
""")
_SAYING = listed("""
    added answered answers argued asked asks ask barked begged begs bellowed bleated boasted
    complained cried cries demanded exclaimed explained gasped grinned groaned growled hissed
    insisted laughed moaned murmured muttered nodded objected observed pleaded protested remarked
    repeated replied replies retorted roared said say saying says screamed shouted sighed smiled
    snapped sneered sobbed thought told warned whispered wrote yelled
""")
"""What the crow, the kettle and the voice from the corner do in a tale."""

_SPLIT = re.compile(r"[\s,]+")


_ALONE = PRONOUNS | DETERMINERS


def can_speak(phrase: str, cue: str, *, is_inverted: bool = False) -> bool:
    """Whether a noun phrase can name a speaker.

    ``cue`` is the word that attributes, or empty; ``is_inverted``: it stands right before the
    phrase, as in "bleated the lamb", which nothing else does.
    """
    words = _SPLIT.split(phrase.strip())
    lowers = [word.lower().strip(".") for word in words]
    if len(words) == 1 and lowers[0] in _ALONE:
        return True
    if lowers[-1] in _NEVER_LAST or any(map(_ends_sentence, words[:-1])):
        return False
    head = _head(lowers)
    if head is None:
        return False
    word, lower = words[head], POSSESSIVE.sub("", lowers[head])
    if any(c.isupper() for c in word) and not (head == 0 and len(words) > 1 and lower in _LEADING):
        return True
    if not any(c.isalpha() for c in lower):
        return False
    if is_role(lower) or lower in _GROUPS_AND_DOCUMENTS or lower.endswith("-old"):
        return True
    is_plain = head == len(words) - 1 <= _MOST_PLAIN_WORDS and lowers[0] in DETERMINERS
    strength = strength_of(cue.lower())
    is_reading = cue.lower() in ("read", "reads")  # as signs do
    if is_inverted and not is_reading and strength not in (None, Strength.NAMING):
        return is_plain
    is_of = lowers[0] in DETERMINERS and head <= _MOST_PLAIN_WORDS and "of" in lowers[head + 1 :]
    return cue.lower() in _SAYING and (is_plain or is_of or len(words) == 1)


def speaks(noun: str) -> bool:
    """Whether a noun is a group's or a document's, which can speak."""
    return noun in _GROUPS_AND_DOCUMENTS


_MOST_PLAIN_WORDS = 2
"""Words before the noun of "the old crow"."""
_EPITHETS = listed("""
    billionaire businessman businesswoman candidate contender debutant favourite favorite founder
    frontman frontrunner front-runner grandfather grandmother hopeful incumbent lawmaker magnate
    millionaire mogul native newcomer nominee pensioner politician star striker teenager tycoon
    veteran winner
""")
_PARENT = re.compile(r"the (?:father|mother|dad|mum|mom)[ -]of[ -]\w+\Z")


def is_epithet(phrase: str) -> bool:
    """Whether a phrase, in lower case, tells more of somebody named before: "the 58-year-old"."""
    words = phrase.split()
    if len(words) < 2 or words[0] != "the":
        return False
    return (
        words[-1].endswith("-old")
        or (len(words) <= _MOST_PLAIN_WORDS + 2 and words[-1] in _EPITHETS)
        or _PARENT.match(phrase) is not None
    )


_LEADING = DETERMINERS | PREPOSITIONS
_NEVER_LAST = frozenset({"the", "a", "an"}) | PREPOSITIONS | CONJUNCTIONS


def _ends_sentence(word: str) -> bool:
    """Whether a sentence ends with a word, so that what goes on after it is no phrase."""
    if word[-1:] in ("!", "?", ";"):
        return True
    lower = word.lower().rstrip(".")
    is_short = word[:1].isupper() and len(lower) < _LEAST_FULL_WORD
    is_abbreviation = is_short or "." in lower or lower in ABBREVIATIONS
    is_small = lower in DETERMINERS or lower in PRONOUNS or lower in ("no", "yes")
    return word.endswith(".") and (is_small or not is_abbreviation) and lower not in _INITIALS


_INITIALS = frozenset("ai")
_LEAST_FULL_WORD = 5
"""Letters of a word with a capital whose full stop is hardly an abbreviation's ("Prof.")."""


def _head(lowers: list[str]) -> int | None:
    """The place of the noun that a phrase is built around."""
    end = next((at for at, word in enumerate(lowers) if at and word in PREPOSITIONS), len(lowers))
    if end < len(lowers) and lowers[end] == "of" and lowers[end - 1] in _PARTITIVE:
        rest = _head(lowers[end + 1 :])
        return None if rest is None else end + 1 + rest
    if end > 1 and lowers[end - 1] in TOLD_BY_WHAT_FOLLOWS:
        return end - 2
    return end - 1 if end else None
