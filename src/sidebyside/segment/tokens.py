"""Words, numbers and punctuation marks, with their normal forms.

Invariant: every code point that shows stands in exactly one token; between tokens there is only
white space and what is invisible (control and format characters). One pass, linear.

One token is a word, a number or a mark. Hyphens part words ("river", "-", "side"); "U.S.",
"3.5", "1,200", "don't" and "Wales's" are one token each. Scripts written without blanks (Chinese,
Japanese, Thai) give one token a character. Coarser likeness belongs in ``english.stems``.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from itertools import accumulate

from ..english.stems import stem
from ..model.document import Tokens

_INVISIBLE = (
    "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u061c"
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
)
"""Control and format characters, as the inside of a character class. Inside a word they are part of
it and left out of its form: a soft hyphen or a stray NUL makes no other word.
"""

_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
    "\u0730-\u074a\u0900-\u0903\u093a-\u094f\u0981-\u0983\u09bc-\u09cd\u0a01-\u0a03\u0a3c-\u0a4d"
    "\u0a81-\u0a83\u0abc-\u0acd\u0b01-\u0b03\u0b3c-\u0b57\u0bbe-\u0bcd\u0c00-\u0c04\u0c3e-\u0c56"
    "\u0c81-\u0c83\u0cbc-\u0cd6\u0d00-\u0d03\u0d3e-\u0d4d\u0dca-\u0ddf\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
    "\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u102b-\u103e\u1056-\u1059\u17b4-\u17d3\u1ab0-\u1aff\u1dc0-\u1dff"
    "\u20d0-\u20ff\u3099\u309a\ufe00-\ufe0f\ufe20-\ufe2f"
)
"""Combining marks and vowel signs, which ``\\w`` leaves out, as the inside of a character class."""

_UNSPACED = (
    "\u0e01-\u0e30\u0e32\u0e33\u0e40-\u0e46\u0e81-\u0eb0\u0eb2\u0eb3\u0ec0-\u0ec6\u1000-\u102a\u1780-\u17b3"
    "\u3005-\u3007\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
)
"""Letters of scripts that put no blanks between words, as the inside of a character class."""

_COMMON = frozenset(map(chr, [*b"\t\n", *range(0x20, 0x7F), *range(0xA0, 0x300)])) - {"\u00ad"}
_COMMON |= frozenset("–—‘’“”„…•€")
"""Characters of Latin texts. What has no others is spared the large pattern."""


_SIMPLE = r"[A-Za-z]+(?=[ ,\n;:?!”\")\]-])"
"""What most words look like and how they end; the patterns after it would find the same, slower."""


@cache
def _token(is_plain: bool) -> re.Pattern[str]:
    """What one token is, as one group to split a text by. ``is_plain``: in a text of ``_COMMON``
    characters, where a far smaller pattern finds the same tokens; the other takes longer to compile
    than most texts to split.
    """
    extension = "" if is_plain else f"[{_MARKS}{_INVISIBLE}]*"
    letter = r"[^\W\d_]" if is_plain else rf"(?:[^\W\d_{_UNSPACED}]{extension})"
    digit = rf"(?:\d{extension})"
    return re.compile(
        r"((?=\S)(?:"  # or each of the patterns would be tried on every blank
        + (rf"{_SIMPLE}|" if is_plain else f"[{_UNSPACED}]{extension}|")
        + rf"{letter}(?:\.{letter})+(?![^\W_])\.?(?:['’]s(?![^\W_]))?"
        rf"|(?:{letter}+|{digit}(?:[.,](?=\d))?)+(?:['’‘ʼ＇](?=[^\W_]){letter}+)*"
        r"|\.{2,}|-{2,}" + (r"|\S))" if is_plain else rf"|[^\s{_INVISIBLE}]))")
    )


_DELETED = f"[{_INVISIBLE}]+"
_GROUPED = r"\d{1,3}(?:,\d{3})+(?!\d)"

_MARK_FORMS = {
    **dict.fromkeys("“”„‟«»＂〝〞〟", '"'),
    **dict.fromkeys("‘’‚‛‹›`´ʼ＇", "'"),
    **dict.fromkeys("‐‑﹣－", "-"),
    **dict.fromkeys(("–", "—", "―", "‒", "⸺", "⸻", "−"), "—"),
    "％": "%",
    "﹪": "%",
    "＄": "$",
    "￡": "£",
    "￥": "¥",
    "！": "!",
    "？": "?",
    "，": ",",
    "．": ".",
    "：": ":",
    "；": ";",
    "（": "(",
    "）": ")",
}
_UNIT_SIGNS = frozenset("%£$€¥₹₽₩¢‰°")
"""Signs that are read out as words ("two per cent", "five euros"), so they weigh like words."""

_STATES = {
    "US": "u.s.",
    "U.S": "u.s.",
    "U.S.": "u.s.",
    "UK": "u.k.",
    "U.K": "u.k.",
    "U.K.": "u.k.",
    "UN": "u.n.",
    "U.N": "u.n.",
    "U.N.": "u.n.",
    "EU": "e.u.",
    "E.U": "e.u.",
    "E.U.": "e.u.",
}

_LOOK_ALIKES = str.maketrans("аеорсухіјѕһԁԛԝАВЕКМНОРСТУХІЈЅο", "aeopcyxijshdqwABEKMHOPCTYXIJSo")
"""Cyrillic and Greek letters that look like Latin ones."""


def tokenise(text: str) -> Tokens:
    """The tokens of ``text``, in order."""
    parts = _token(_COMMON.issuperset(text)).split(text)  # blanks and tokens in turn
    borders = tuple(accumulate(map(len, parts)))
    surfaces = parts[1::2]
    form_of: dict[str, str] = {}
    stem_of: dict[str, str] = {}
    for surface in dict.fromkeys(surfaces):
        form_of[surface], stem_of[surface] = _form_and_stem(surface)
    forms = list(map(form_of.__getitem__, surfaces))
    stems = list(map(stem_of.__getitem__, surfaces))
    if "US" in form_of:
        for index, surface in enumerate(surfaces):
            if surface == "US" and _is_shouted(surfaces, index):
                forms[index] = stems[index] = "us"
    return Tokens(borders[:-1:2], borders[1::2], tuple(forms), tuple(stems))


@lru_cache(maxsize=1 << 16)  # the two texts of a comparison share most of their words
def _form_and_stem(surface: str) -> tuple[str, str]:
    if not surface[0].isalnum():
        form = _mark_form(surface)
        return form, form if form in _UNIT_SIGNS else ""
    form = _word_form(surface)
    return form, stem(form)


def _mark_form(surface: str) -> str:
    if len(surface) > 1:
        return "…" if surface[0] == "." else "—"
    return _MARK_FORMS.get(surface, surface)


def _word_form(surface: str) -> str:
    if not surface.isascii() or not surface.isprintable():
        surface = _folded(surface)
    base, possessive = surface, ""
    if surface.endswith(("'s", "'S")):
        base, possessive = surface[:-2], "'s"
    name = _STATES.get(base)
    if name is not None:
        return name + possessive
    if base[0].isdigit() and "," in base:
        base = re.sub(_GROUPED, lambda found: found.group().replace(",", ""), base)
    elif "." in base and not base.endswith(".") and not base[0].isdigit():
        base += "."  # "a.m" is "a.m."
    return base.lower() + possessive


def _folded(surface: str) -> str:
    """Without invisible characters, composed, ligatures and wide letters resolved, apostrophes
    straight, and a Cyrillic letter that poses as a Latin one replaced.
    """
    shown = re.sub(_DELETED, "", surface)
    for apostrophe in "’‘ʼ＇":
        shown = shown.replace(apostrophe, "'")
    shown = unicodedata.normalize("NFKC", shown) or surface
    if any("a" <= c <= "z" or "A" <= c <= "Z" for c in shown):
        shown = shown.translate(_LOOK_ALIKES)
    return shown


def _is_shouted(surfaces: list[str], index: int) -> bool:
    """Whether "US" stands between capitals and may be the pronoun: "TELL US WHY"."""
    before = surfaces[index - 1] if index else ""
    after = surfaces[index + 1] if index + 1 < len(surfaces) else ""
    return len(before) > 1 and len(after) > 1 and before.isupper() and after.isupper()
