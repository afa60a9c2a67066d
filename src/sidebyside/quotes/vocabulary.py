"""Small words and kinds of nouns that tell a subject from the words around it, in lower case.

Data for English prose; a missing title, role or institution is one word here.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ..english.dates import MONTH_ABBREVIATIONS, MONTHS, WEEKDAY_ABBREVIATIONS, WEEKDAYS
from ..english.listed import listed
from ..english.numerals import CARDINALS
from ..english.titles import HONORIFICS

POSSESSIVE = re.compile(r"['’]s?\Z")
"""The end of a word that owns what follows."""
PERSONAL = listed("he she")
"""Pronouns that stand for one person, and so for someone named before."""
POSSESSIVE_PRONOUNS = {"his": "he", "her": "she", "its": "it", "their": "they"}
"""With the pronoun of whose something is."""
PRONOUNS = listed("""
    he she they we i it you someone everyone anyone nobody somebody another
""")


def pronoun_of(word: str) -> str | None:
    """The pronoun that a word in lower case is, be it with a verb that leans on it ("she'd")."""
    pronoun = word.partition("'")[0]
    return pronoun if pronoun in PRONOUNS else None


DETERMINERS = CARDINALS | listed("""
    the a an this that these those his her its their my our your some many several both no every
    each most few other
""")
PREPOSITIONS = listed("""
    about above across after against alongside amid among around at before behind below beneath
    beside besides between beyond by concerning despite during except following for from given in
    inside into like near of off on onto outside over per regarding since through throughout to
    toward towards under underneath unlike until upon via while with within without
""")
CONJUNCTIONS = listed("""
    although and as because but how if nor once or so than that though unless what when where
    whereas whether which while who whom whose why yet
""")
TOLD_BY_WHAT_FOLLOWS = listed("briefed close familiar")
"""After a noun they say nothing without what follows: "a person close to the board"."""
RELATIVES = listed("who which that")
BE = listed("is are was were be been being am")
AUXILIARIES = listed("""
    has have had having did does do will would can could may might must shall should cannot
    hasn't haven't hadn't didn't doesn't don't won't wouldn't couldn't can't
""")
CALENDAR = frozenset((*WEEKDAYS, *WEEKDAY_ABBREVIATIONS, *MONTHS, *MONTH_ABBREVIATIONS)) - {
    "may",  # a surname too
    "sun",  # a newspaper too
}
_ADVERBS = listed("""
    afterward afterwards again ago almost also always even ever finally first further furthermore
    here however instead just later meanwhile never next not now often once only quite rather
    soon still then there therefore thus today tonight too tomorrow twice yesterday earlier
""")
_NO_ADVERBS = listed("assembly ally billy bully daily emily family italy kelly molly reply sally")
COMMON_VERBS = listed("""
    came drew fell found fought gave got held kept knew led left lost made met paid put ran rose saw
    sat sent set spent stood struck took tried turns turned went won wants wanted wore
""")
"""Verbs at which a subject ends though their form does not show it."""

NAME_PARTICLES = listed("""
    de da del della di dos du la le van von der den ter zu bin ibn al el wa of the and &
""")
"""Words in lower case inside a name."""

ABBREVIATIONS = listed("""
    mr mrs ms dr prof rev fr sr jr st gov sen rep reps sens gen lt col sgt capt maj cmdr adm pres
    hon amb sec supt insp det no vs inc ltd corp co dept u.s u.k u.n e.u d.c d r i
""")
OPENERS = listed("""
    But He Her His It My Our She That The Their There These They This Those We You
""")
"""Words whose capital tells that a sentence begins, though an abbreviation seems to stand before
them: "No. The harbour is shut."
"""


def is_adverb(word: str) -> bool:
    """Whether a word can stand between a subject and its verb ("later", "wryly")."""
    return word in _ADVERBS or (len(word) > 4 and word.endswith("ly") and word not in _NO_ADVERBS)


TITLES = HONORIFICS | listed("""
    actor actress adm admiral ald alderman ambassador analyst anchor archbishop attorney author
    bishop candidate capt captain cardinal chairman chairwoman chancellor chief cllr cmdr coach
    col colonel commander congressman congresswoman constable councillor councilman councilor
    councilwoman county dean defence defense democratic deputy detective director ex father
    finance first foreign former gen general gop gov governor home host house inspector interior
    judge justice king leader lieutenant lt maj major majority mayor minister minority nominee
    officer pastor pope premier pres president prime prince princess queen rep reporter
    representative republican reverend secretary sen senate senator sergeant sgt sheriff sister
    speaker spokesman spokesperson spokeswoman st state substitute vice mp mps msp mep pc wpc
    insp det supt
""")
"""Words before a name that are no part of it."""
NO_GIVEN_NAMES = listed("""
    a according adding after also american american-born an and as asked at before billionaire
    both british but by chinese christian conservative democratic earlier east european even
    follow for french from german great he her here his how i if image in indian islamic it its
    jewish labour last later maybe more muslim my new next no north not now of on only or our
    perhaps photo read related republican russian saying see share she so south speaking story
    supporting that the their then there these they this those to ukrainian united watch we west
    what when where while who why will with would yes yet you your das dem den der die ein eine
    einer las les los una une à au aux dans sur laut pour selon según volgens
""")
"""Words with a capital at a sentence's start, articles of other languages too, or of origin, that
no name begins with."""
PLACE_WORDS = listed("east great new north south united west")
"""Those of them with which the name of a place begins."""
ORGANISATIONS = listed("""
    act administration agency airport army association authority avenue award awards bank bill
    board bureau campaign center centre championship church city club coast college commission
    committee company congress corp corporation council county court cup day department force
    foundation fund gazette group guardian hall herald hospital house inc institute island
    islands journal kingdom law league limited ltd magazine ministry nations navy network news
    office open organisation organization pac palace park parliament party police post press
    report river road school senate service show society square state states street times today
    tower treaty tribune trust union university war week year
""")
"""Nouns that end the name of an institution, a place or an event, and of no person."""

ROLES = listed("""
    abbot accountant activist actor actress adviser advisor aide ambassador analyst archbishop
    architect astronaut attorney auditor aunt author backbencher banker barrister batsman
    billionaire bishop blogger boss bowler broadcaster broker brother builder businessman
    businesswoman campaigner candidate captain cardinal carer ceo chair chairman chairperson
    chairwoman champion chancellor chaplain chef chief clerk coach colonel columnist comedian
    commander commentator commissioner commuter composer conductor congressman congressmen
    congresswoman constituent consul consultant contender contractor coroner correspondent
    councillor councilman counsel counsellor cousin creator critic curator customer dancer daughter
    dealer dean defendant defender delegate democrat deputy designer detective developer diplomat
    director doctor driver drummer economist editor employee employer engineer entrepreneur envoy
    executive expert explorer farmer father filmmaker firefighter founder frontrunner general
    goalkeeper governor graduate grandfather grandmother guard guitarist head headmaster
    headmistress headteacher historian holidaymaker hopeful host husband imam inspector inventor
    investor jockey journalist judge justice king landlord landowner lawmaker lawyer leader
    lecturer librarian lieutenant magistrate man manager master mayor mediator midfielder midwife
    migrant minister moderator mogul monarch monk mother musician negotiator neighbor neighbour
    nephew niece nominee nun nurse officer official ombudsman operator organiser organizer owner
    paramedic parent passenger pastor pathologist patient photographer physician pilot planner
    player playwright poet policeman politician pollster pope premier presenter president priest
    prince princess principal prisoner producer professor prosecutor publisher pupil queen rabbi
    ranger rector referee refugee regulator reporter representative republican researcher resident
    sailor scientist secretary senator sergeant sheriff shopper singer sister skipper solicitor
    son source speaker spokesman spokesperson spokeswoman statistician strategist striker student
    superintendent surgeon surveyor survivor suspect teacher technician teenager tenant tourist
    trader trainer translator treasurer trustee tycoon umpire uncle veteran veterinarian vicar
    victim visitor volunteer walker warden watchdog whip widow widower wife witness woman worker
    writer academic astronomer baker barber beekeeper biologist bookseller bricklayer bride
    bridegroom butcher butler caller caretaker carpenter cashier celebrity chemist choreographer
    churchwarden cleaner climber collector conservationist cook courier crofter cyclist debutant
    decorator designer diver doorman electrician ethicist examiner fan fisherman flatmate florist
    forager forecaster forester forward frontman gamekeeper gardener geologist grandson
    granddaughter groom hairdresser hiker housewife hotelier hunter immunologist innkeeper
    interviewer interpreter joiner juror keeper landlady locksmith machinist marine mathematician
    mechanic merchant millionaire miner model mum dad neurologist novelist organist palaeontologist
    pensioner philosopher physician physicist pilgrim plumber porter postman postmaster
    psychologist quarterback rapper receptionist reader rider roofer runner scholar sculptor seller
    servant server shepherd shopkeeper sleuth socialite soldier sophomore steward stonemason
    storekeeper substitute supervisor swimmer tailor teammate trooper tutor typist upholsterer
    angler brewer bystander caller commenter follower listener newsreader shepherdess spectator user
    usher viewer villager vintner virologist waiter waitress watchmaker weaver winemaker winger
    woodcutter youngster zoologist
""")
"""Nouns that say what a person is; ``is_role`` adds those in -man, -woman and -ist."""


@lru_cache(maxsize=1 << 12)
def is_role(word: str) -> bool:
    """Whether a noun, in lower case, says what a person is ("spokeswoman", "critics")."""
    if "-" in word:  # "co-author", "team-mate", "mother-of-two"
        parts = word.split("-")
        is_parent = len(parts) > 2 and parts[1] in ("of", "in", "to")
        return is_role(parts[0] if is_parent else parts[-1]) or is_role("".join(parts))
    single = word.removesuffix("s") if not word.endswith("ss") else word
    return (
        single in ROLES
        or word in ROLES
        or (len(single) > 6 and single.endswith(("man", "woman", "person", "keeper")))
        or (len(single) > 5 and single.endswith("ist") and not single.endswith("sist"))
        or word in ("people", "critics", "men", "women", "aides", "officials", "police")
    )


KIN = listed("""
    aunt brother cousin dad daughter father grandfather grandmother husband mother mum nephew niece
    sister son uncle widow widower wife
""")
"""What somebody is to somebody."""
_FEMALE = listed("""
    ms mrs miss dame lady queen princess actress mother sister daughter wife mum mom grandmother
    granddaughter aunt niece widow nun bride countess duchess baroness girl girlfriend woman
""")
_MALE = listed("""
    mr sir lord king prince pope father brother son husband dad grandfather grandson uncle nephew
    widower monk bridegroom duke earl baron boy boyfriend man
""")


def pronoun_of_role(word: str) -> str | None:
    """The pronoun that a title or a role, in lower case, asks for ("ms", "spokesman")."""
    if word in _FEMALE or word.endswith("woman"):
        return "she"
    return "he" if word in _MALE or (word.endswith("man") and is_role(word)) else None
