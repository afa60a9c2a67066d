"""Which words of a passage are names, as far as capitals tell, and which names are one."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import cache

_MOST_CAPITALS_RATIO = 0.7
_FEWEST_WORDS = 4
"""Share of the words after the first that have a capital, and how many such words it takes, for a
passage to be a headline or shouted: there capitals name nobody."""

_STARTERS = frozenset({".", "!", "?", "…", ":", '"'})
"""After these a capital is a matter of course."""


def is_capital(raw: str, form: str) -> bool:
    """Whether a word is written as a name is: with a capital, "I" aside."""
    return raw[0].isupper() and form.split("'")[0] != "i"


def is_headline(raws: Sequence[str]) -> bool:
    """Whether so many words have capitals that they name nobody; the first word never counts."""
    words = [raw for raw in raws[1:] if raw[0].isalpha()]
    capitals = sum(raw[0].isupper() for raw in words)
    return len(words) >= _FEWEST_WORDS and capitals >= _MOST_CAPITALS_RATIO * len(words)


def is_starter(form: str) -> bool:
    """Whether the word after this one has its capital from its place."""
    return form in _STARTERS


_LETTERS = {"ß": "ss", "ø": "o", "æ": "a", "œ": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th"}
_SOUNDS = (("ue", "u"), ("oe", "o"), ("ae", "a"), ("aa", "a"), ("ou", "u"), ("kh", "h"), ("q", "k"))
_ENDINGS = ("yy", "iy", "ij", "ii", "yj", "i")
_SHORTEST_WITH_ENDING = 5


def one_name(form: str) -> str:
    """One spelling for ways of writing one foreign name in Latin letters: "Zelenskyy" and
    "Zelensky", "M\u00fcller" and "Mueller". It serves comparison only.
    """
    word = form.removesuffix("'s").replace(".", "").replace("'", "")
    if not word.isascii():
        folded = "".join(_LETTERS.get(letter, letter) for letter in word)
        parts = unicodedata.normalize("NFKD", folded)
        word = "".join(letter for letter in parts if not unicodedata.combining(letter))
    for written, plain in _SOUNDS:
        word = word.replace(written, plain)
    if len(word) >= _SHORTEST_WITH_ENDING:
        for ending in _ENDINGS:
            if word.endswith(ending):
                return word[: -len(ending)] + "y"
    return word


_SHORT_NAMES = """
abigail abby; alexander alex sandy; andrew andy drew; anthony antony tony; barbara barb;
benjamin ben; bernard bernie; catherine katherine cathy kate katie; charles charlie chuck;
christopher chris; daniel dan danny; david dave; deborah debbie; donald don; edward ed eddie ted;
elizabeth liz beth betty; frederick fred; gregory greg; jacob jake; james jim jimmy jamie;
jeffrey geoffrey jeff geoff; caroline carol carrie; christine christina chris chrissie;
dorothy dot dolly; douglas doug; eugene gene; frances fran; francis frank;
gerald gerard gerry jerry;
harold harry; henry harry hank; jacqueline jackie; joanna jo; josephine jo; judith judy;
leslie les; martin marty; maximilian max; pamela pam; penelope penny; philippa pippa;
stanley stan; terence terry; theresa teresa tess terry; valerie val;
jennifer jen jenny; john jack johnny; jonathan jon; joseph joe; joshua josh; kenneth ken;
lawrence larry; leonard leo len; margaret maggie meg peggy; matthew matt; michael mike mick;
mohammed mohamed mohammad muhammad muhammed;
nathaniel nathan nate; nicholas nick; patricia pat patty; patrick pat; peter pete; philip phil;
raymond ray; rebecca becky; richard rick dick; robert bob rob bobby; ronald ron;
samuel sam; stephen steven steve; susan sue; theodore ted theo; thomas tom; timothy tim;
victoria vicky; vincent vince; walter walt; william bill will billy
"""


@cache
def _short_names() -> dict[str, frozenset[int]]:
    found: dict[str, frozenset[int]] = {}
    for number, line in enumerate(_SHORT_NAMES.split(";")):
        for name in line.split():
            found[name] = found.get(name, frozenset()) | {number}
    return found


def are_one_given_name(one: str, other: str) -> bool:
    """Whether two given names in small letters are the long and the short form of one, or one is
    the initial of the other.
    """
    if min(len(one), len(other)) == 1:
        return one[:1] == other[:1]
    names = _short_names()
    return not names.get(one, frozenset()).isdisjoint(names.get(other, frozenset()))
