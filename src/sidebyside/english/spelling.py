"""British and American spellings of one word, brought to one.

The result is mostly the American spelling, but it is for comparing only and need not be a word:
what looks like a British spelling is folded on both sides alike ("exercise" gets a z). A false fold
does harm only where two words meet in it, so "mourning" is not "morning". All inflections of a word
are folded alike, and none is folded away: "signals" is not "signal".
"""

from __future__ import annotations

from functools import lru_cache

_WHOLE = {
    "aeon": "eon",
    "aeons": "eons",
    "afterwards": "afterward",
    "ageing": "aging",
    "almanack": "almanac",
    "almanacks": "almanacs",
    "amidst": "amid",
    "amongst": "among",
    "appal": "appall",
    "appals": "appalls",
    "axe": "ax",
    "backwards": "backward",
    "behove": "behoove",
    "behoves": "behooves",
    "bingeing": "binging",
    "burnt": "burned",
    "chilli": "chili",
    "chillies": "chilies",
    "connexion": "connection",
    "connexions": "connections",
    "cosier": "cozier",
    "cosiest": "coziest",
    "cosily": "cozily",
    "cosiness": "coziness",
    "cosy": "cozy",
    "disc": "disk",
    "discs": "disks",
    "doughnut": "donut",
    "doughnuts": "donuts",
    "dreamt": "dreamed",
    "enthral": "enthrall",
    "enthrals": "enthralls",
    "forwards": "forward",
    "furore": "furor",
    "gipsies": "gypsies",
    "gipsy": "gypsy",
    "gramme": "gram",
    "grammes": "grams",
    "inflexion": "inflection",
    "instal": "install",
    "instals": "installs",
    "ionise": "ionize",
    "ionised": "ionized",
    "ionises": "ionizes",
    "ionising": "ionizing",
    "kerb": "curb",
    "kerbs": "curbs",
    "kilogramme": "kilogram",
    "kilogrammes": "kilograms",
    "leant": "leaned",
    "leapt": "leaped",
    "learnt": "learned",
    "mum": "mom",
    "mums": "moms",
    "ok": "okay",
    "programme": "program",
    "programmes": "programs",
    "sheikh": "sheik",
    "sheikhs": "sheiks",
    "smelt": "smelled",
    "spelt": "spelled",
    "spilt": "spilled",
    "spoilt": "spoiled",
    "storey": "story",
    "storeys": "stories",
    "towards": "toward",
    "tyre": "tire",
    "tyres": "tires",
    "u.s.a.": "u.s.",
    "unlearnt": "unlearned",
    "usa": "u.s.",
    "whilst": "while",
}

_BEFORE_OUR = """
ab al am and ang ap ard arl arm av avi cand ean enav erv ig ighb ind lend ol on od ranc rb succ um
"""
"""Not "our" everywhere: hour, four and your, and court, journey and source have it too."""

_INSIDE = (
    *((f"{stem}our", f"{stem}or") for stem in _BEFORE_OUR.split()),
    *((f"{stem}c", f"{stem}s") for stem in ("efen", "ffen", "icen", "reten")),
    ("accoutre", "accouter"),
    ("adviser", "advisor"),
    ("aeroplane", "airplane"),
    ("aesthet", "esthet"),
    ("aetiolog", "etiolog"),
    ("aluminium", "aluminum"),
    ("amoeba", "ameba"),
    ("anaesth", "anesth"),
    ("anaem", "anem"),
    ("archaeo", "archeo"),
    ("artefact", "artifact"),
    ("baulk", "balk"),
    ("benefitt", "benefit"),
    ("biass", "bias"),
    ("caesarea", "cesarea"),
    ("calibre", "caliber"),
    ("callip", "calip"),
    ("cancellation", "cancelation"),
    ("centring", "centering"),
    ("centred", "centered"),
    ("centre", "center"),
    ("chequer", "checker"),
    ("cheque", "check"),
    ("clarinettist", "clarinetist"),
    ("combatt", "combat"),
    ("cruell", "cruel"),
    ("dgement", "dgment"),
    ("dialling", "dialing"),
    ("dialled", "dialed"),
    ("diarrhoea", "diarrhea"),
    ("distill", "distil"),
    ("draught", "draft"),
    ("duell", "duel"),
    ("ellous", "elous"),
    ("encyclopaed", "encycloped"),
    ("enquir", "inquir"),
    ("enroll", "enrol"),
    ("epaulette", "epaulet"),
    ("faec", "fec"),
    ("fibre", "fiber"),
    ("focuss", "focus"),
    ("foetal", "fetal"),
    ("foetid", "fetid"),
    ("foetus", "fetus"),
    ("fuell", "fuel"),
    ("fulfill", "fulfil"),
    ("gaol", "jail"),
    ("goitre", "goiter"),
    ("gonorrhoea", "gonorrhea"),
    ("grey", "gray"),
    ("gruell", "gruel"),
    ("gynaec", "gynec"),
    ("haem", "hem"),
    ("homoeo", "homeo"),
    ("instill", "instil"),
    ("isation", "ization"),
    ("isement", "izement"),
    ("isingly", "izingly"),
    ("jewellery", "jewelry"),
    ("kidnapp", "kidnap"),
    ("leukaem", "leukem"),
    ("likeable", "likable"),
    ("litre", "liter"),
    ("llful", "lful"),
    ("llment", "lment"),
    ("loguing", "loging"),
    ("logued", "loged"),
    ("logue", "log"),
    ("louvre", "louver"),
    ("lustre", "luster"),
    ("manoeuvring", "maneuvering"),
    ("manoeuvrab", "maneuverab"),
    ("manoeuvred", "maneuvered"),
    ("manoeuvre", "maneuver"),
    ("manoeuv", "maneuv"),
    ("marvellous", "marvelous"),
    ("meagre", "meager"),
    ("mediaeval", "medieval"),
    ("metre", "meter"),
    ("misspelt", "misspelled"),
    ("mitre", "miter"),
    ("mould", "mold"),
    ("moult", "molt"),
    ("moustach", "mustach"),
    ("moveable", "movable"),
    ("ochre", "ocher"),
    ("oedema", "edema"),
    ("oesoph", "esoph"),
    ("oestr", "estr"),
    ("omelette", "omelet"),
    ("paedi", "pedi"),
    ("paedo", "pedo"),
    ("palaeo", "paleo"),
    ("panellist", "panelist"),
    ("pharmacopoeia", "pharmacopeia"),
    ("phoney", "phony"),
    ("plough", "plow"),
    ("practis", "practic"),
    ("primaeval", "primeval"),
    ("pummell", "pummel"),
    ("pyjama", "pajama"),
    ("reconnoitring", "reconnoitering"),
    ("reconnoitred", "reconnoitered"),
    ("reconnoitre", "reconnoiter"),
    ("sabre", "saber"),
    ("saltpetre", "saltpeter"),
    ("sceptic", "skeptic"),
    ("sceptre", "scepter"),
    ("sepulchre", "sepulcher"),
    ("sizeable", "sizable"),
    ("sombre", "somber"),
    ("spectre", "specter"),
    ("sulph", "sulf"),
    ("syphon", "siphon"),
    ("theatre", "theater"),
    ("toxaem", "toxem"),
    ("tranquilli", "tranquili"),
    ("trialling", "trialing"),
    ("trialled", "trialed"),
    ("waggon", "wagon"),
    ("woollies", "woolies"),
    ("woollen", "woolen"),
    ("woolly", "wooly"),
    ("worshipp", "worship"),
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
