"""Verbs and adjectives that keep their sense wherever they stand, and their contraries: whoever
"allows" a thing does not "ban" it.

Only such as need no other word to be understood, and that both sides of a matter use alike: what
one wins, another loses, so those two are none.
"""

from __future__ import annotations

from functools import cache

from .stems import stem

_STANCES = """
allow permit let authorize | bar ban prohibit forbid forbade forbidden outlaw
accept approve endorse adopt | reject refuse veto decline
support back favor | oppose against
convict guilty | acquit innocent
rise rose risen increase climb jump surge soar | fall fell fallen decrease drop plunge slump sank
raise increase lift | cut lower reduce
improve | deteriorate worsen
strengthen | weaken
safe | dangerous unsafe
mandatory compulsory | voluntary optional
include | exclude
open reopen | close shut
legal lawful | illegal unlawful
"""


@cache
def _poles() -> dict[str, tuple[tuple[int, bool], ...]]:
    poles: dict[str, tuple[tuple[int, bool], ...]] = {}
    for number, line in enumerate(_STANCES.strip().split("\n")):
        for words, pole in zip(line.split("|"), (True, False), strict=True):
            for word in words.split():
                key = stem(word)
                poles[key] = (*poles.get(key, ()), (number, pole))
    return poles


def stances(root: str) -> tuple[tuple[int, bool], ...]:
    """The matters that the word of a stem takes a stand on, and whether it is for it."""
    return _poles().get(root, ())
