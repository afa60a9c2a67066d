"""British and American spellings of one word, brought to one.

The result is mostly the American spelling, but it is for comparing only and need not be a word:
what looks like a British spelling is folded on both sides alike ("exercise" gets a z). A false fold
does harm only where two words meet in it, so "mourning" is not "morning". All inflections of a word
are folded alike, and none is folded away: "signals" is not "signal".
"""

from __future__ import annotations

from functools import lru_cache

_WHOLE = {
    "afterwards": "afterward",
    "ageing": "aging",
    "amidst": "amid",
    "amongst": "among",
    "axe": "ax",
    "backwards": "backward",
    "burnt": "burned",
    "cosy": "cozy",
    "dreamt": "dreamed",
    "forwards": "forward",
    "furore": "furor",
    "kerb": "curb",
    "kerbs": "curbs",
    "leant": "leaned",
    "leapt": "leaped",
    "learnt": "learned",
    "mum": "mom",
    "mums": "moms",
    "ok": "okay",
    "programme": "program",
    "programmes": "programs",
    "smelt": "smelled",
    "spelt": "spelled",
    "spoilt": "spoiled",
    "storey": "story",
    "storeys": "stories",
    "towards": "toward",
    "tyre": "tire",
    "tyres": "tires",
    "u.s.a.": "u.s.",
    "usa": "u.s.",
    "whilst": "while",
}

_BEFORE_OUR = """
ab al am and ap ard arl arm av cand ean enav erv ig ighb ind lend ol on od ranc rb succ um
"""
"""Not "our" everywhere: hour, four and your, and court, journey and source have it too."""

_INSIDE = (
    *((f"{stem}our", f"{stem}or") for stem in _BEFORE_OUR.split()),
    *((f"{stem}c", f"{stem}s") for stem in ("efen", "ffen", "icen", "reten")),
    ("adviser", "advisor"),
    ("aeroplane", "airplane"),
    ("alogue", "alog"),
    ("aluminium", "aluminum"),
    ("anaem", "anem"),
    ("anaesth", "anesth"),
    ("archaeo", "archeo"),
    ("artefact", "artifact"),
    ("calibre", "caliber"),
    ("cancellation", "cancelation"),
    ("centred", "centered"),
    ("centre", "center"),
    ("centring", "centering"),
    ("chequer", "checker"),
    ("cheque", "check"),
    ("dgement", "dgment"),
    ("draught", "draft"),
    ("encyclopaed", "encycloped"),
    ("enquir", "inquir"),
    ("fibre", "fiber"),
    ("focuss", "focus"),
    ("foetus", "fetus"),
    ("foetal", "fetal"),
    ("fulfill", "fulfil"),
    ("grey", "gray"),
    ("haem", "hem"),
    ("isation", "ization"),
    ("instill", "instil"),
    ("distill", "distil"),
    ("enroll", "enrol"),
    ("jewellery", "jewelry"),
    ("leukaem", "leukem"),
    ("litre", "liter"),
    ("llful", "lful"),
    ("llment", "lment"),
    ("lustre", "luster"),
    ("manoeuv", "maneuv"),
    ("marvellous", "marvelous"),
    ("meagre", "meager"),
    ("metre", "meter"),
    ("mould", "mold"),
    ("moustach", "mustach"),
    ("paedi", "pedi"),
    ("plough", "plow"),
    ("practis", "practic"),
    ("pyjama", "pajama"),
    ("sceptic", "skeptic"),
    ("sceptre", "scepter"),
    ("sombre", "somber"),
    ("spectre", "specter"),
    ("sulph", "sulf"),
    ("theatre", "theater"),
    ("woollen", "woolen"),
    ("yoghurt", "yogurt"),
)
"""British and American spellings inside a word; where two begin alike, the longer stands first."""

_START = 4
"""Letters at the start of a spelling by which it is found in a word."""


def _by_start() -> dict[str, list[tuple[str, str]]]:
    table: dict[str, list[tuple[str, str]]] = {}
    for british, american in _INSIDE:
        table.setdefault(british[:_START], []).append((british, american))
    return table


_INSIDE_BY_START = _by_start()
_AFTER_ISE = ("e", "ed", "es", "ing", "er", "ers", "able", "ably")
_ISE = (*(f"is{end}" for end in _AFTER_ISE), *(f"ys{end}" for end in _AFTER_ISE))
_LEAST_BEFORE_ISE = 4
"""Letters before -ise: "realise" has them, "raise", "raising" and "advise" do not."""

_DOUBLED_L = ("lled", "lling", "ller", "llers", "llor", "llors")
_VOWELS = frozenset("aeiouy")
_LONGEST = 30
"""No word of a language is longer; what is, is left as it stands."""


@lru_cache(maxsize=1 << 16)
def one_spelling(form: str) -> str:
    """One spelling for British and American writers: "defence" and "defense" give the same.

    ``form`` is a word in normal form, a genitive too ("harbour's").
    """
    base = form.removesuffix("'s")
    if base != form:
        return one_spelling(base) + "'s" if base else form
    if form in _WHOLE:
        return _WHOLE[form]
    if not 3 < len(form) <= _LONGEST:
        return form
    folded = form
    for at in range(len(form) - _START + 1):
        for british, american in _INSIDE_BY_START.get(form[at : at + _START], ()):
            folded = folded.replace(british, american)
    if folded.endswith(_DOUBLED_L):
        at = folded.rindex("ll")
        if _has_two_syllables(folded[:at]):
            folded = folded[:at] + folded[at + 1 :]
    elif folded.endswith(_ISE):
        at = folded.rindex("s", 0, len(folded) - 1)
        if at - 1 >= _LEAST_BEFORE_ISE or folded[at - 1] == "y":
            folded = f"{folded[:at]}z{folded[at + 1 :]}"
    return folded


def _has_two_syllables(letters: str) -> bool:
    """Whether vowels stand in two places: "travelled" may lose an l, "filled" may not."""
    groups = 0
    was_vowel = False
    for letter in letters:
        is_vowel = letter in _VOWELS
        groups += is_vowel and not was_vowel
        was_vowel = is_vowel
    return groups > 1
