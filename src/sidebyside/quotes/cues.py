"""Words that attribute: speech verbs by strength. A new speech verb is one word here.

How much an attribution counts is said in ``candidates_before`` and ``candidates_after``, what a
verb's subject is in ``subjects``.
"""

from __future__ import annotations

from enum import IntEnum

from ..english.listed import listed


class Strength(IntEnum):
    """How surely a verb beside a quotation attributes it."""

    NAMING = 1
    """Gives a thing its name: fits a fragment, hardly a sentence ("called it “a farce”")."""
    LOOSE = 2
    """Attributes only in the right place: "argued" does, beside a comma and a mark."""
    SPEECH = 3


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
    apologise apologize argue assent assert assure attack babble bark bawl beam beg/begs/begged
    begin/begins/began/begun believe bellow bemoan blast bleat blog/blogs/blogged blurt boast
    brag/brags/bragged caution challenge chant charge chide chime chirp chirrup chuckle clarify
    coach coax commend comment complain concede concur/concurs/concurred condemn confess confide
    confirm congratulate consider contend coo correct counter croak croon crow cry curse
    cut/cuts deadpan deadpanned declare decry defend demand demur/demurs/demurred deny deride
    detail disagree disclose drawl drone echo ejaculate elaborate email emphasise emphasize
    encourage enthuse estimate exhort expostulate express falter feel/feels/felt figure finish
    fire/fires/fired fret/frets/fretted fume gasp giggle gloat go/goes/went grin/grins/grinned
    groan growl grumble grunt guess guffaw gush hail hazard highlight hint hiss hit/hits holler
    howl implore imply indicate inform inquire instruct interject interpose interrupt intone
    invite jeer jest jibe joke lament lash laugh lecture maintain marvel mean/means/meant moan
    mouth mumble murmur muse mutter nag/nags/nagged narrate nod/nods/nodded object observe offer
    open opine order pant paraphrase persist pipe plead pledge point ponder post prattle preach
    predict press proclaim profess promise prompt pronounce propose protest publish purr
    put/puts quaver query question quote quoth/quoth rage rail rant rasp rave read/reads reason
    reassure rebuke recite reckon recount reflect reiterate rejoin relate release remember
    remind repeat report reproach resume return reveal roar rule scoff scold scream screech
    shoot/shoots/shot shriek shrill shrug/shrugs/shrugged sigh signal/signals/signalled/signaled
    simper sing/sings/sang slam/slams/slammed smile snap/snaps/snapped snarl sneer snicker sniff
    snigger sob speak/speaks/spoke/spoken/speaking specify speculate splutter sputter squeak
    squeal stammer start stress stutter suggest sum/sums/summed summarise summarize suppose
    surmise swear/swears/swore sympathise sympathize taunt teach/teaches/taught tease testify
    text think/thinks/thought threaten thunder tout trumpet tut/tuts/tutted type underscore urge
    utter vent venture vociferate volunteer vow wager wail welcome wheeze whimper whine
    wisecrack wonder yap/yaps/yapped yelp
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


SPEECH_NOUNS = listed("""
    argument assertion charge claim comment comments contention declaration description motto phrase
    pledge promise question quip quote remark remarks slogan statement suggestion tweet vow warning
    words
""")
"""Nouns that somebody owns whose words are quoted ("Ann Example's claim that …")."""
ANSWERS = listed("""
    advice answer assessment comment conclusion explanation message reaction rejoinder remark reply
    response retort suggestion verdict view warning
""")
"""Such nouns with a colon after them: what their owner says follows ("Her reply was short:")."""
NOUNS_TOO = listed("""
    answers claims comments demands highlights notes points promises questions quotes remarks
    replies reports
""")
"""Verbs of speech that are as often a plural after a word with a capital ("Key quotes:")."""
WITHOUT_OBJECT = listed("""
    added adds admits admitted argued argues believed believes claimed claims concedes conceded
    explained explains insisted insists noted notes recalled recalls said says suggested suggests
    thinks thought writes wrote
""")
"""Verbs that hardly have a person as their object, as "told" and "warned" have."""


def strength_of(word: str) -> Strength | None:
    """How strongly a word attributes; ``None`` if it is no such verb. ``word`` in lower case."""
    return _STRENGTH.get(word)


def is_participle(word: str) -> bool:
    """Whether a verb leans on the subject of its sentence ("adding")."""
    return word.endswith("ing") and word in _STRENGTH
