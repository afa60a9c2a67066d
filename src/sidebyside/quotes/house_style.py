"""What a newsroom's house style may change in a quotation without changing its words.

British and American spelling, and contractions written out. Both sides are folded to one form, so
a false fold does harm only where two different words meet in it. Inflections are kept: "says" is
not "said". Case and kind of marks are settled before, in the tokens; numbers are in ``numerals``.
"""

from __future__ import annotations

_WHOLE = {
    "alright": ("all", "right"),
    "can't": ("can", "not"),
    "cannot": ("can", "not"),
    "gonna": ("going", "to"),
    "gotta": ("got", "to"),
    "let's": ("let", "us"),
    "shan't": ("shall", "not"),
    "wanna": ("want", "to"),
    "won't": ("will", "not"),
}
_VERBS = {"re": "are", "ve": "have", "ll": "will", "m": "am", "d": "would"}
_BEFORE_IS = frozenset(
    (
        "he",
        "here",
        "how",
        "it",
        "she",
        "that",
        "there",
        "this",
        "what",
        "when",
        "where",
        "who",
        "why",
    )
)
"""Words after which "'s" is "is" and not a genitive."""

_BEFORE_PARTICIPLE = frozenset(("been", "had", "got", "become"))
"""Words before which "'s" is "has" ("it's been") and "'d" is "had" ("we'd got")."""

_VARIANTS = {
    "ageing": "aging",
    "amongst": "among",
    "afterwards": "afterward",
    "backwards": "backward",
    "forwards": "forward",
    "ok": "okay",
    "percent": "%",
    "leapt": "leaped",
    "learnt": "learned",
    "burnt": "burned",
    "dreamt": "dreamed",
    "spelt": "spelled",
    "spoilt": "spoiled",
    "programme": "program",
    "programmes": "programs",
    "storey": "story",
    "storeys": "stories",
    "towards": "toward",
    "tyre": "tire",
    "tyres": "tires",
    "whilst": "while",
}
_BEFORE_OUR = ("av", "ab", "ol", "on", "um", "ighb", "avi", "rb", "od", "ap", "ig", "arm", "arl")
_BEFORE_LL = (
    *("ave", "nce", "abe", "ode", "nse", "eve", "rre", "ue"),
    *("gna", "ia", "ota", "iva", "ulfi", "nsti", "isti", "nro"),
)
_INSIDE = (
    *((f"{stem}our", f"{stem}or") for stem in _BEFORE_OUR),
    *((f"{stem}c", f"{stem}s") for stem in ("efen", "ffen", "icen", "reten")),
    *((f"{stem}ll", f"{stem}l") for stem in _BEFORE_LL),
    ("llful", "lful"),
    ("llment", "lment"),
    ("practis", "practic"),
    ("isation", "ization"),
    ("alogue", "alog"),
    ("centred", "centered"),
    ("centre", "center"),
    ("theatre", "theater"),
    ("metre", "meter"),
    ("litre", "liter"),
    ("fibre", "fiber"),
    ("calibre", "caliber"),
    ("sombre", "somber"),
    ("meagre", "meager"),
    ("spectre", "specter"),
    ("dgement", "dgment"),
    ("adviser", "advisor"),
    ("aeroplane", "airplane"),
    ("aluminium", "aluminum"),
    ("anaesth", "anesth"),
    ("archaeo", "archeo"),
    ("cheque", "check"),
    ("draught", "draft"),
    ("enquir", "inquir"),
    ("grey", "gray"),
    ("haem", "hem"),
    ("jewellery", "jewelry"),
    ("manoeuv", "maneuv"),
    ("mould", "mold"),
    ("moustach", "mustach"),
    ("paedi", "pedi"),
    ("plough", "plow"),
    ("pyjama", "pajama"),
    ("sceptic", "skeptic"),
    ("sulph", "sulf"),
)
"""British and American spellings inside a word, rewritten in this order."""

_ISE = ("ise", "ised", "ises", "ising", "iser", "isers", "yse", "ysed", "yses", "ysing")

_US_STATES = ("u.s.", "u.k.", "u.n.", "e.u.")

_LONGEST_FOLDED = 30
"""No word of a language is longer; what is, is left as it stands."""


def written_out(form: str, following: str) -> tuple[str, ...]:
    """The words that a normal form stands for: "don't" is "do" and "not".

    ``following`` is the normal form of the next token ("" if there is none).
    """
    whole = _WHOLE.get(form)
    if whole is not None:
        return whole
    base, apostrophe, ending = form.rpartition("'")
    if not apostrophe or not base:
        return (spelled(form),)
    if ending == "t" and base.endswith("n") and len(base) > 2:
        return (base[:-1], "not")
    is_participle = following in _BEFORE_PARTICIPLE
    if ending == "s" and base in _BEFORE_IS:
        return (base, "has" if is_participle else "is")
    if ending not in _VERBS:
        return (spelled(form),)
    if ending == "d" and (is_participle or following == "better"):
        return (spelled(base), "had")
    return (spelled(base), _VERBS[ending])


def spelled(form: str) -> str:
    """One spelling for British and American writers: "defence" and "defense" give the same."""
    if "." in form and not form[0].isdigit() and not form.startswith(_US_STATES):
        form = form.replace(".", "") or form  # "a.m.", "p.m"
    if form in _VARIANTS:
        return _VARIANTS[form]
    if not 3 < len(form) <= _LONGEST_FOLDED:
        return form
    for british, american in _INSIDE:
        if british in form:
            form = form.replace(british, american)
    if len(form) > 5 and form.endswith(_ISE):
        at = form.rindex("s", 0, len(form) - 1)
        form = form[:at] + "z" + form[at + 1 :]
    return form
