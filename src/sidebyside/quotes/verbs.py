"""Whether a word is used as a verb where it stands: "he remarks" is one, "his remarks" are none.

Which verbs attribute, and how surely, is said in ``cues``. Only the words around are looked at.
"""

from __future__ import annotations

from collections.abc import Sequence

from .cues import is_participle, strength_of
from .frame import Kind, Word
from .speaking import speaks
from .vocabulary import BE, COMMON_VERBS, DETERMINERS, PREPOSITIONS, is_adverb, is_role

STANDING_ALONE = frozenset({"this", "that", "others", "some", "many", "both", "one"})
_POSSESSIVES = ("'s", "s'")


def is_speech_verb(words: Sequence[Word], index: int) -> bool:
    """Whether a word is used as one: "he remarks" is, "his remarks" and "was told" are not."""
    word = words[index]
    if strength_of(word.lower) is None or word.kind is not Kind.WORD:
        return False
    if word.is_capital and index and not word.lower.startswith("tweet"):
        return False
    if word.lower == "read" and index + 1 < len(words) and words[index + 1].lower in _READ_OUT:
        return False
    before = index - 1
    while before >= 0 and is_adverb(words[before].lower):
        before -= 1
    if before < 0:
        return True
    form = words[before].lower
    if words[before].kind is not Kind.WORD:
        return form not in ("(", "/", "-", "#", "$")
    if is_participle(word.lower):
        return form not in DETERMINERS
    if form in ("this", "that", "one") and not word.lower.endswith(("s", "d", "e")):
        return False  # "one remark": of one thing the verb would be "remarks" or "remarked"
    is_place = form in PLACE_ADVERBS and word.lower.endswith("ed")  # "A man outside asked"
    is_led = form in PREPOSITIONS - {"to"} and not is_place
    is_noun = form in DETERMINERS - STANDING_ALONE or is_led
    return not (is_noun or form in BE or form.endswith(_POSSESSIVES))


_READ_OUT = frozenset({"to", "by", "at", "out", "aloud", "from"})
"""After "read" they tell that somebody reads, and no sign ("a letter read to the jury")."""
PLACE_ADVERBS = frozenset(
    {"above", "behind", "below", "beneath", "inside", "outside", "underneath"}
)
"""Prepositions that stand without a noun too."""


def is_verb_at_end(words: Sequence[Word], at: int, end: int) -> bool:
    """Whether a word after a noun is its verb, and not one more noun ("the police report")."""
    if not is_speech_verb(words, at):
        return False
    following = words[at + 1] if at + 1 < end else None
    return words[at - 1].is_capital or following is None or following.kind is not Kind.WORD


def is_base(word: str) -> bool:
    """Whether a verb of speech has the form that one person's verb never has ("a short note")."""
    return strength_of(word) is not None and strength_of(f"{word}s") is not None


def looks_like_verb(words: Sequence[Word], at: int) -> bool:
    """Whether a word behind a noun seems to be its verb, whichever verb it is."""
    word = words[at]
    if word.is_capital or word.kind is not Kind.WORD:
        return False
    return (
        is_adverb(word.lower)
        or word.lower.endswith("ed")
        or word.lower in COMMON_VERBS
        or strength_of(word.lower) is not None
        or (word.lower.endswith("s") and _leads_object(words, at + 1))
        or (
            words[at - 1].is_capital
            and not words[at - 1].lower.endswith(_POSSESSIVES)
            and not is_role(word.lower)
            and not speaks(word.lower)
            and word.lower != "of"
        )
    )


def _leads_object(words: Sequence[Word], at: int) -> bool:
    """Whether what follows can only be an object: "a video shows the mayor"."""
    return at < len(words) and words[at].lower in DETERMINERS
