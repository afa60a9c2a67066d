"""Words that attribute, and the small words around a subject.

Data with a few lines of code; a new speech verb is one word here. Which attribution wins is decided
in ``attribute``, what a subject is in ``subjects``.
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


def _set(words: str) -> frozenset[str]:
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
    apologise apologize argue assert assure attack bark begin/begins/began/begun beg/begs/begged
    believe bellow blast bleat boast brag/brags/bragged caution challenge chant charge chide
    chime clarify coach comment commend complain concede condemn confess confide confirm
    congratulate consider contend correct counter cry cut/cuts deadpan deadpanned declare decry
    defend demand deny deride detail disagree disclose drawl echo elaborate email emphasise emphasize encourage
    estimate express feel/feels/felt finish fire/fires/fired fume gasp go/goes/went groan grin/grins/grinned growl
    grumble gush hail highlight hint hiss imply implore indicate inform inquire interject
    interrupt intone invite joke lament laugh lecture maintain marvel mean/means/meant muse mumble
    murmur mutter narrate nod/nods/nodded object observe offer open opine order paraphrase plead pledge point
    ponder post preach predict press proclaim profess promise pronounce propose protest publish
    put/puts question quote rage rail rant read/reads reason recite recount reflect reiterate
    relate release remember remind repeat report reveal roar rule scoff scream
    shoot/shoots/shot shrug/shrugs/shrugged sigh sing/sings/sang slam/slams/slammed smile snap/snaps/snapped sneer sob
    speak/speaks/spoke/spoken/speaking specify speculate stammer start stress stutter
    sum/sums/summed suggest summarise summarize swear/swears/swore sympathise sympathize
    teach/teaches/taught tease testify text think/thinks/thought threaten thunder tout trumpet
    type underscore urge utter venture volunteer vow wail welcome wisecrack wonder
""")
_SPEECH = _forms("""
    add answer ask claim conclude continue exclaim explain insist note quip/quips/quipped/quipping
    recall remark reply respond retort say/says/said/saying shout state tell/tells/told/telling
    tweet warn whisper write/writes/wrote/written/writing yell
""")
_STRENGTH: dict[str, Strength] = (
    dict.fromkeys(sorted(_NAMING), Strength.NAMING)
    | dict.fromkeys(sorted(_LOOSE), Strength.LOOSE)
    | dict.fromkeys(sorted(_SPEECH), Strength.SPEECH)
)

PERSONAL = _set("he she")
"""Pronouns that stand for one person, and so for someone named before."""
PRONOUNS = _set("he she they we i it you") | _set("someone everyone anyone nobody somebody another")
DETERMINERS = _set("""
    the a an this that these those his her its their my our your one some many several both two
    three four five six seven eight nine ten no every each most few other
""")
PREPOSITIONS = _set("""
    about across after against alongside amid among around at before behind beside besides between
    beyond by concerning despite during except following for from given in inside into like near
    of off on onto outside over per regarding since through throughout to toward towards under
    unlike until upon via while with within without
""")
CONJUNCTIONS = _set("""
    although and as because but how if nor once or so than that though unless what when where
    whereas whether which while who whom whose why yet
""")
RELATIVES = _set("who which that")
BE = _set("is are was were be been being am")
AUXILIARIES = _set("""
    has have had having did does do will would can could may might must shall should cannot
    hasn't haven't hadn't didn't doesn't don't won't wouldn't couldn't can't
""")
CALENDAR = _set("""
    monday tuesday wednesday thursday friday saturday sunday january february march april june
    july august september october november december jan feb mar apr jun jul aug sept sep oct nov
    dec mon tue tues wed thu thurs fri sat
""")
_ADVERBS = _set("""
    afterward afterwards again ago almost also always even ever finally first further furthermore
    here however instead just later meanwhile never next not now often once only quite rather
    soon still then there therefore thus today tonight too tomorrow twice yesterday earlier
""")
_NO_ADVERBS = _set("assembly ally billy bully daily emily family italy kelly molly reply sally")
COMMON_VERBS = _set("""
    came drew fell found fought gave got held kept knew led left lost made met paid put ran rose saw
    sat sent set spent stood struck took tried turns turned went won wants wanted wore
""")
"""Verbs at which a subject ends though their form does not show it."""

ABBREVIATIONS = _set("""
    mr mrs ms dr prof rev fr sr jr st gov sen rep reps sens gen lt col sgt capt maj cmdr adm pres
    hon amb sec supt insp det no vs inc ltd corp co dept u.s u.k u.n e.u d.c d r i
""")


def strength_of(word: str) -> Strength | None:
    """How strongly a word attributes; ``None`` if it is no such verb. ``word`` in lower case."""
    return _STRENGTH.get(word)


def is_participle(word: str) -> bool:
    """Whether a verb leans on the subject of its sentence ("adding")."""
    return word.endswith("ing") and word in _STRENGTH


def is_adverb(word: str) -> bool:
    """Whether a word can stand between a subject and its verb ("later", "wryly")."""
    return word in _ADVERBS or (len(word) > 4 and word.endswith("ly") and word not in _NO_ADVERBS)


ROLES = _set("""
    actor actress adviser advisor aide ambassador analyst archbishop attorney author bishop boss
    captain ceo chair chairman chairwoman chancellor chief coach colonel columnist commander
    commissioner congressman congresswoman correspondent councillor councilman counsel curator
    defendant dean delegate democrat deputy detective diplomat director doctor economist editor
    engineer envoy executive expert farmer father founder general governor head historian host
    inspector journalist judge justice king lawmaker lawyer leader lecturer lieutenant manager
    mayor minister moderator mogul monarch mother neighbour neighbor nominee nurse officer
    official owner pastor photographer pilot player policeman politician pope premier president
    priest prince princess principal producer professor prosecutor queen reporter representative
    republican researcher resident scientist secretary senator sergeant sheriff singer source
    speaker spokesman spokesperson spokeswoman strategist student superintendent teacher
    treasurer trustee tycoon victim witness woman man writer candidate frontrunner billionaire
    businessman businesswoman veteran contender hopeful champion striker striker goalkeeper
    wife husband son daughter brother sister congressmen constituent activist veterinarian
""")
"""Nouns that say what a person is. Words in -man, -woman, -ist and the like count as well."""


def is_role(word: str) -> bool:
    """Whether a noun, in lower case, says what a person is ("spokeswoman", "critics")."""
    single = word.removesuffix("s") if not word.endswith("ss") else word
    return (
        single in ROLES
        or word in ROLES
        or (len(single) > 6 and single.endswith(("man", "woman", "person", "ologist", "keeper")))
        or word in ("people", "critics", "men", "women", "aides", "officials", "police")
    )
