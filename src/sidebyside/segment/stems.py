"""Coarse forms of words: inflections and British and American spellings share one stem.

A stem only serves likeness: it is never shown, need not be a word, and two unrelated words that
meet in one stem do little harm. Exact sameness is the business of normal forms (``tokens``), not of
stems. The rules are English; on other languages they cut little, and always alike on both sides.
"""

from __future__ import annotations

_VOWELS = frozenset("aeiouy")

_VARIANTS = {
    "acknowledgement": "acknowledgment",
    "aeroplane": "airplane",
    "ageing": "aging",
    "aluminium": "aluminum",
    "amidst": "amid",
    "amongst": "among",
    "axe": "ax",
    "burnt": "burned",
    "cheque": "check",
    "cosy": "cozy",
    "dreamt": "dreamed",
    "foetus": "fetus",
    "grey": "gray",
    "jewellery": "jewelry",
    "judgement": "judgment",
    "kerb": "curb",
    "leant": "leaned",
    "learnt": "learned",
    "manoeuvre": "maneuver",
    "mould": "mold",
    "moustache": "mustache",
    "mum": "mom",
    "okay": "ok",
    "paediatric": "pediatric",
    "plough": "plow",
    "pyjamas": "pajamas",
    "sceptic": "skeptic",
    "sceptical": "skeptical",
    "smelt": "smelled",
    "spelt": "spelled",
    "spoilt": "spoiled",
    "storey": "story",
    "sulphur": "sulfur",
    "towards": "toward",
    "tyre": "tire",
    "usa": "u.s.",
    "u.s.a.": "u.s.",
    "whilst": "while",
    "yoghurt": "yogurt",
}
"""Spellings that no rule below reaches."""

_KEPT = frozenset({"news", "does", "goes", "being", "its", "his", "less", "unless", "during"})
"""Words that look inflected and are not, or whose cut form is another common word."""

_INSIDE = (
    ("ization", "isation"),
    ("yzing", "ysing"),
    ("ourite", "orite"),
    ("ourabl", "orabl"),
    ("ourful", "orful"),
    ("ourhood", "orhood"),
    ("ourles", "orles"),
)
"""British and American spellings inside a word: favourite, honourable, neighbourhood."""


def stem(form: str) -> str:
    """The stem of one word or number, given in its normal form (lower case, straight apostrophes).

    Never empty for a form that is not empty.
    """
    base = form.removesuffix("'s")
    if not base:
        return form
    base = _VARIANTS.get(base, base)
    if len(base) < 4 or base in _KEPT or not base.isalpha():
        return base
    for british, american in _INSIDE:
        if british in base or american in base:
            base = base.replace(british, american)
    cut = _without_inflection(_without_plural(base))
    has_lost_e = cut != base or cut.endswith("e")
    if len(cut) > 3 and cut.endswith("e"):
        cut = cut[:-1]
    if len(cut) > 3 and cut[-1] == cut[-2] and cut[-1] not in _VOWELS:
        cut = cut[:-1]
    return _with_one_spelling(cut, has_lost_e)


def _without_plural(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes")) and len(word) > 4:
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _without_inflection(word: str) -> str:
    if word.endswith("ied") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("eed"):
        return word[:-1] if len(word) > 5 else word
    if word.endswith("ed"):
        return word[:-2] if _is_stem(word[:-2]) else word[:-1]
    if word.endswith("ing") and _is_stem(word[:-3]):
        return word[:-3]
    if word.endswith("ly") and len(word) > 5:
        return word[:-2]
    return word


def _is_stem(rest: str) -> bool:
    """Whether what an ending leaves could be a word: "thing" and "string" have no ending."""
    return len(rest) > 2 and not _VOWELS.isdisjoint(rest)


def _with_one_spelling(cut: str, has_lost_e: bool) -> str:
    """Fold what British and American spelling tell apart at the end of a stem."""
    if len(cut) > 4:
        if cut.endswith("our"):
            return cut[:-3] + "or"  # colour, favoured; "hour" and "four" are too short
        if cut.endswith(("tr", "br", "gr")):
            return cut[:-1] + "er"  # centre, centred; fibre; meagre
        if cut.endswith("ogu"):
            return cut[:-1]  # dialogue
        if cut.endswith(("iz", "yz")):
            return cut[:-1] + "s"  # organize, analyze
        if has_lost_e and cut.endswith(("nc", "tic")):
            return cut[:-1] + "s"  # defence, licence; practice
    return cut
