"""Words that attribute: speech verbs by strength. A new speech verb is one word here.

Which attribution wins is decided in ``candidates``, what a verb's subject is in ``subjects``.
"""

from __future__ import annotations

from enum import IntEnum


class Strength(IntEnum):
    """How surely a verb beside a quotation attributes it."""

    NAMING = 1
    """Gives a thing its name: fits a fragment, hardly a sentence ("called it “a farce”")."""
    LOOSE = 2
    """Attributes only in the right place: "argued" does, beside a comma and a mark."""
    SPEECH = 3


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _forms(verbs: str) -> set[str]:
    """Every inflected form; where it is irregular, the forms are written out between slashes."""
    forms: set[str] = set()
    for verb in verbs.split():
        if "/" in verb:
            forms.update(verb.split("/"))
        elif verb.endswith("e"):
            forms.update((verb, verb + "s", verb + "d", verb[:-1] + "ing"))
        elif verb.endswith("y") and verb[-2] not in "aeiou":
            forms.update((verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"))
        elif verb.endswith(("s", "sh", "ch", "x")):
            forms.update((verb, verb + "es", verb + "ed", verb + "ing"))
        else:
            forms.update((verb, verb + "s", verb + "ed", verb + "ing"))
    return forms


_NAMING = _forms("""
    accuse brand call characterise characterize cite compare criticise criticize deem denounce
    describe dismiss dub expect hope label lambast mock need/needs/needed portray praise refer
    reject rip/rips/ripped see/sees/saw/seen seek/seeks/sought term title use want
""")
_LOOSE = _forms("""
    acknowledge address admit/admits/admitted/admitting advise affirm agree allege announce
    apologise apologize argue assert assure attack bark beg/begs/begged begin/begins/began/begun
    believe bellow blast bleat boast brag/brags/bragged caution challenge chant charge chide
    chime clarify coach commend comment complain concede condemn confess confide confirm
    congratulate consider contend correct counter cry cut/cuts deadpan deadpanned declare decry
    defend demand deny deride detail disagree disclose drawl echo elaborate email emphasise
    emphasize encourage estimate express feel/feels/felt finish fire/fires/fired fume gasp
    go/goes/went grin/grins/grinned groan growl grumble gush hail highlight hint hiss implore
    imply indicate inform inquire interject interrupt intone invite joke lament laugh lecture
    maintain marvel mean/means/meant mumble murmur muse mutter narrate nod/nods/nodded object
    observe offer open opine order paraphrase plead pledge point ponder post preach predict
    press proclaim profess promise pronounce propose protest publish put/puts question quote
    rage rail rant read/reads reason recite recount reflect reiterate relate release remember
    remind repeat report reveal roar rule scoff scream shoot/shoots/shot shrug/shrugs/shrugged
    sigh sing/sings/sang slam/slams/slammed smile snap/snaps/snapped sneer sob
    speak/speaks/spoke/spoken/speaking specify speculate stammer start stress stutter suggest
    sum/sums/summed summarise summarize swear/swears/swore sympathise sympathize
    teach/teaches/taught tease testify text think/thinks/thought threaten thunder tout trumpet
    type underscore urge utter venture volunteer vow wail welcome wisecrack wonder
""")
_SPEECH = _forms("""
    add answer ask claim conclude continue exclaim explain insist note
    quip/quips/quipped/quipping recall remark reply respond retort say/says/said/saying shout
    state tell/tells/told/telling tweet warn whisper write/writes/wrote/written/writing yell
""")
_STRENGTH: dict[str, Strength] = (
    dict.fromkeys(sorted(_NAMING), Strength.NAMING)
    | dict.fromkeys(sorted(_LOOSE), Strength.LOOSE)
    | dict.fromkeys(sorted(_SPEECH), Strength.SPEECH)
)


SPEECH_NOUNS = _words("""
    argument assertion charge claim comment comments contention declaration description motto phrase
    pledge promise question quip quote remark remarks slogan statement suggestion tweet vow warning
    words
""")
"""Nouns that somebody owns whose words are quoted ("Ann Example's claim that …")."""


def strength_of(word: str) -> Strength | None:
    """How strongly a word attributes; ``None`` if it is no such verb. ``word`` in lower case."""
    return _STRENGTH.get(word)


def is_participle(word: str) -> bool:
    """Whether a verb leans on the subject of its sentence ("adding")."""
    return word.endswith("ing") and word in _STRENGTH
