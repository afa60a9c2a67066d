"""Words that turn a statement round or weaken it.

All words are in house style, so "didn't" has come as "did not" and "cannot" as "can not".
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from .contractions import long_form
from .listed import listed
from .stems import stem

_NEGATIONS = listed(
    "not no never none nobody nothing nowhere neither nor without hardly barely scarcely"
)
_PREFIXES = ("un", "in", "im", "il", "ir", "dis", "non", "mis")

_NOT_PREFIXED = listed("""
    come course crease deed default dent doors door duct fact fluent form front genuous habit health
    land lay lead let line net note order prove quest quire side sight sing sist stance step tact
    take tent term tend til to valuable vest visible volve
""")
"""Words to which such letters add no negation: "come" and "income"."""

_OPPOSITES = """
rise rose risen increase higher up | fall fell fallen decrease decline drop lower down
climb jump surge soar rise rose risen | plunge slump sink sank fall fell fallen drop
grow grew grown expand | shrink shrank shrunk
raise lift boost increase | lower cut reduce slash
gain | lose lost loss
minimize minimum minimal | maximize maximum maximal
allow permit let authorize legalize | bar ban prohibit forbid forbade forbidden outlaw
enable allow let | prevent block
accept approve endorse adopt | reject refuse veto
support back favor | oppose
agree | disagree
win won winning | lose lost losing
victory | defeat
more greater most | less fewer least fewest
before | after
above | below
over | under
with | without
include | exclude
guilty | innocent
convict | acquit
buy bought | sell sold
import | export
profit | loss
surplus | deficit
open | close shut
start begin began begun | stop end cease halt finish
arrive enter join | leave left quit depart
hire appoint recruit | fire sack dismiss
majority | minority
always | never
true | false
succeed success | fail failure
pass | fail
strengthen strong stronger strongest | weaken weak weaker weakest
improve better best | worsen deteriorate worse worst
widen wide wider | narrow narrower
encourage | discourage
confirm admit | deny denied
safe | dangerous
for | against
early earlier earliest | late later latest
young younger youngest | old older oldest
high higher highest | low lower lowest
large larger largest big bigger biggest | small smaller smallest little
long longer longest | short shorter shortest
hot hotter warm warmer | cold colder cool cooler
rich richer | poor poorer
cheap cheaper | expensive dear
fast faster quick quicker | slow slower
heavy heavier | light lighter
full | empty
near nearer | far farther further
public | private
north northern | south southern
east eastern | west western
permanent | temporary
voluntary optional | mandatory compulsory
optimistic | pessimistic
positive | negative
ahead | behind
inside | outside
top | bottom
attack | defend
remember | forget
"""


@cache
def _poles() -> dict[str, tuple[tuple[int, bool], ...]]:
    """For each stem the lines that it stands in, and on which side of the bar."""
    poles: dict[str, tuple[tuple[int, bool], ...]] = {}
    for number, line in enumerate(_OPPOSITES.split("\n")):
        one, _, other = line.partition("|")
        for words, pole in ((one, True), (other, False)):
            for word in words.split():
                key = stem(word)
                poles[key] = (*poles.get(key, ()), (number, pole))
    return poles


HEDGES = listed("""
    allegedly alleged almost apparently approximately arguably likely may maybe might nearly perhaps
    possibly potentially presumably probably purported reportedly roughly seemingly supposedly
    suspected
""")
"""Words that make a statement less certain wherever they stand."""

SPOKEN_HEDGES = HEDGES | listed("""
    appear appears believe could guess possible potential seem seems suspect think
""")
"""With those that do so where somebody speaks for himself ("I think it could"); in a report they
mostly do other work ("she appears in court")."""


_HEDGING_PHRASES = (
    ("as", "far", "as", "i"),
    ("to", "my", "knowledge"),
    ("in", "my", "view"),
    ("in", "my", "opinion"),
    ("sort", "of"),
    ("kind", "of"),
    ("more", "or", "less"),
    ("not", "sure"),
    ("i", "would", "say"),
    ("hope", "that"),
)


def is_hedged(words: Sequence[str]) -> bool:
    """Whether words that somebody speaks weaken what he says."""
    if not SPOKEN_HEDGES.isdisjoint(words):
        return True
    return any(
        tuple(words[at : at + len(phrase)]) == phrase
        for phrase in _HEDGING_PHRASES
        for at in range(len(words) - len(phrase) + 1)
    )


def is_negated(words: Iterable[str]) -> bool:
    """Whether the words turn a statement round; two negations cancel out ("not without")."""
    return sum([word in _NEGATIONS for word in words]) % 2 == 1


_SOFT = listed("""
    acquit acquits acquitted
    deny denies denied denying decline declines declined refuse refuses refused refusing fail fails
    failed failing unable lack lacks lacked lacking
""")
"""Verbs that say that something is not done or not so: "declined to comment"."""

_NO_NEGATION_BEFORE = {
    "not": listed("only just merely simply least even"),
    "no": listed("doubt less fewer more matter wonder . later sooner"),
    "nothing": listed("but less short"),
    "none": listed("other"),
    "hardly": listed("surprising surprisingly"),
}
_MENTION = listed("mention say speak")
"""After "not to"."""

_NO_NEGATION_AFTER = listed("or if than why")
"""Before "not": "or not", "if not"."""


def is_negation(form: str) -> bool:
    """Whether one word negates the statement it stands in; "without" only negates its noun."""
    return form != "without" and (form in _SOFT or not _NEGATIONS.isdisjoint(long_form(form)))


_MAY_NEGATE = _NEGATIONS | _SOFT | {"cannot"}


def may_negate(forms: Sequence[str]) -> bool:
    """Whether ``negations`` may find any: a quick look."""
    return not _MAY_NEGATE.isdisjoint(forms) or "n't" in " ".join(forms)


def negations(forms: Sequence[str]) -> list[int]:
    """The positions of the words that turn a statement round, contractions too; idioms that turn
    nothing round are left out ("not only", "no doubt", "whether or not"), and "nor" belongs to the
    negation before it.
    """
    found: list[int] = []
    for at, form in enumerate(forms):
        if form not in _MAY_NEGATE and not form.endswith("n't"):
            continue
        following = forms[at + 1] if at + 1 < len(forms) else ""
        words = long_form(form, following)
        negating = next((word for word in words if word in _NEGATIONS), None)
        if negating is None:
            if form in _SOFT and (
                not form.startswith(("decl", "fail", "refus")) or following == "to"
            ):
                found.append(at)
            continue
        if negating == form:
            if following in _NO_NEGATION_BEFORE.get(form, ()):
                continue
            if following == "to" and not _MENTION.isdisjoint(forms[at + 2 : at + 3]):
                continue
            if form == "not" and at and forms[at - 1] in _NO_NEGATION_AFTER:
                continue
            if form == "nor" and found:
                continue
        found.append(at)
    return found


def is_one_prefixed(one: str, other: str) -> bool:
    """Whether one word is the other with a negating prefix ("likely" and "unlikely")."""
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    is_prefixed = long.endswith(short) and long[: len(long) - len(short)] in _PREFIXES
    return is_prefixed and short not in _NOT_PREFIXED


def are_opposites(one: str, other: str) -> bool:
    """Whether two words say the contrary: one is the other with a negating prefix ("likely" and
    "unlikely") or ending ("harmful" and "harmless"), or they are a known pair in any inflection
    ("rose" and "fell").
    """
    if is_one_prefixed(one, other):
        return True
    if (one[-3:], other[-3:]) in (("ful", "ess"), ("ess", "ful")):
        bases = {word.removesuffix("ful").removesuffix("less") for word in (one, other)}
        if len(bases) == 1 and not any(word.endswith("ness") for word in (one, other)):
            return True
    poles = _poles()
    mine = poles.get(stem(one))
    if mine is None:
        return False
    others = poles.get(stem(other), ())
    is_same = not {*mine}.isdisjoint(others)
    return not is_same and any((line, not pole) in others for line, pole in mine)
