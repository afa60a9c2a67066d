"""When something happens, by the form of its verb: "waits" and "waited", "will" and "would".

Without a grammar, so it is only asked about two words, or two short runs of words, that stand
against each other in otherwise common words. All words are in house style.
"""

from __future__ import annotations

from functools import cache

from .stems import stem

_AUXILIARY_PASTS = {
    "is": "was", "am": "was", "are": "were", "has": "had", "have": "had", "do": "did",
    "does": "did", "will": "would", "can": "could", "shall": "should",
}  # fmt: skip
_PASTS = """
    arise arose bear bore beat beat become became begin began bend bent bind bound bite bit blow
    blew break broke breed bred bring brought build built burn burnt buy bought catch caught
    choose chose come came deal dealt dig dug draw drew drink drank drive drove eat ate fall
    fell feed fed feel felt fight fought find found flee fled fly flew forget forgot forgive
    forgave freeze froze get got give gave go went grow grew hang hung hear heard hide hid hold
    held keep kept know knew lay laid lead led leave left lend lent lie lay lose lost make made
    mean meant meet met pay paid ride rode ring rang rise rose run ran say said see saw seek
    sought sell sold send sent shake shook shine shone shoot shot show showed shrink shrank sing
    sang sink sank sit sat sleep slept slide slid speak spoke speed sped spend spent spin spun
    stand stood steal stole stick stuck strike struck swear swore sweep swept swim swam swing
    swung take took teach taught tear tore tell told think thought throw threw understand
    understood wake woke wear wore weep wept win won wind wound withdraw withdrew write wrote
"""
_PARTICIPLES = """
    arise arisen bear borne beat beaten begin begun bite bitten blow blown break broken choose
    chosen do done draw drawn drink drunk drive driven eat eaten fall fallen fly flown forbid
    forbidden forget forgotten forgive forgiven freeze frozen give given go gone grow grown hide
    hidden know known lie lain ride ridden ring rung rise risen see seen shake shaken show shown
    shrink shrunk sing sung sink sunk speak spoken steal stolen swear sworn swim swum take taken
    tear torn throw thrown wake woken wear worn weave woven withdraw withdrawn write written
"""
_MARKERS = frozenset({"will", "would", "shall", "has", "have", "had", "did", "used", "to"})
"""Words that put the verb after them into another tense; "used to" does so in two words."""

_PREFIXES = ("re", "over", "mis", "un", "out")


@cache
def _present_of() -> dict[str, str]:
    words = _PASTS.split()
    return {past: base for base, past in zip(words[::2], words[1::2], strict=True)}


@cache
def _base_of() -> dict[str, str]:
    words = _PARTICIPLES.split()
    bases = dict(zip(words[1::2], words[::2], strict=True))
    return {**_present_of(), **bases}


def base_form(form: str) -> str:
    """The verb that an irregular past or participle is of; any other word as it stands."""
    return _base_of().get(form, form)


def are_tenses(one: str, other: str) -> bool:
    """Whether one word is the present and one the past of one verb."""
    return _is_past_of(one, other) or _is_past_of(other, one)


def _is_past_of(past: str, present: str) -> bool:
    if past == present:
        return False
    if _AUXILIARY_PASTS.get(present) == past or (present, past) == ("is", "were"):
        return True
    base = _present_of().get(past)
    if base is not None:
        return present in (base, f"{base}s", f"{base}es", f"{base[:-1]}ies")
    for prefix in _PREFIXES:
        is_prefixed = past.startswith(prefix) and present.startswith(prefix)
        if is_prefixed and past.removeprefix(prefix) in _present_of():
            return _is_past_of(past.removeprefix(prefix), present.removeprefix(prefix))
    is_regular = past.endswith("ed") and len(past) > 3
    return is_regular and not present.endswith(("ed", "ing")) and stem(past) == stem(present)


def is_shifted(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether the words that stand against each other tell of another time; one may be empty."""
    if not left or not right:
        words = set(left or right) - {"not"}
        return bool(words) and words <= _MARKERS and words != {"to"}
    return any(are_tenses(one, other) for one in left for other in right)
