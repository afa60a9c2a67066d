"""Which language a text is in, told from its script and its small words.

It only decides on abbreviations ("31. Dezember", "Sr. Marsh"), so a near relative will do: what
looks like no language of the table is split as English. Two languages that share a small word both
count it; words that English has too ("die", "in", "on") count for none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

ENGLISH = "en"

_SMALL_WORDS = {
    ENGLISH: "the of and to is was that for with are it he she they at by from has have not",
    "da": "og det er en til af som ikke den der med har vil på blev",
    "de": "der das und ist nicht ein eine mit auf für von den dem im zu sich auch wird es hat",
    "es": "el los las una por con para del que es se en y su fue como más pero lo",
    "fr": "le les des est une dans pour qui que pas du au et il elle sur par ne ce sont aux",
    "it": "che di è una per con del della non il gli sono nel alla da si le e dei",
    "nl": "de het een en van niet dat op te zijn voor met er aan ook wordt heeft bij",
    "pl": "w z się nie że jest na od po za przez jak ale był oraz dla",
    "pt": "os que não uma para com da em ao dos foi se mais por pelo às é",
    "sv": "och det att som en är för av inte den med har ett till på",
}
"""Frequent words in normal form, parted by blanks."""

_SCRIPTS = (
    (0x370, 0x3FF, "el"),
    (0x400, 0x52F, "ru"),
    (0x530, 0x58F, "hy"),
    (0x590, 0x5FF, "he"),
    (0x600, 0x6FF, "ar"),
    (0x900, 0x97F, "hi"),
    (0xE00, 0xE7F, "th"),
    (0x10A0, 0x10FF, "ka"),
    (0x3041, 0x30FF, "ja"),
    (0x3400, 0x9FFF, "zh"),
    (0xAC00, 0xD7A3, "ko"),
)
"""First and last code point of letters, and the language that is mostly written in them."""
_UKRAINIAN = frozenset("іїєґ")
_LEAST_KANA_RATIO = 0.1
"""Share of kana among Han characters from which they write Japanese and not Chinese."""

_SAMPLE_WORDS = 2000
_FEWEST_DIFFERENT = 2
"""Small words of a language that have to occur: one alone ("Le Pen") may be a name's."""
_CLEARLY = 2
"""How many times more often the words of another language have to stand there than English ones."""


def language_of(forms: Sequence[str]) -> str:
    """The two-letter code of the language that tokens, given in normal form, are in."""
    sample = forms[:_SAMPLE_WORDS]
    counts = Counter(sample)
    hits = {
        code: sum(counts[word] for word in words.split()) for code, words in _SMALL_WORDS.items()
    }
    best = max(hits, key=lambda code: (hits[code], code))
    different = sum(counts[word] > 0 for word in _SMALL_WORDS[best].split())
    if hits[best] > _CLEARLY * hits[ENGLISH] and different >= _FEWEST_DIFFERENT:
        return best
    return _by_script(sample) or ENGLISH


def _by_script(forms: Sequence[str]) -> str | None:
    """The language of the script that most words are in, if it is not the Latin one."""
    scripts: Counter[str] = Counter()
    words = 0
    for form in forms:
        words += form[0].isalpha()
        if form[0] >= "\u0370":
            place = ord(form[0])
            scripts.update(code for first, last, code in _SCRIPTS if first <= place <= last)
    if scripts["ja"] >= _LEAST_KANA_RATIO * scripts["zh"]:
        scripts["ja"] += scripts.pop("zh", 0)
    best = max(scripts, key=lambda code: (scripts[code], code), default=ENGLISH)
    if scripts[best] <= words / 2:
        return None
    if best == "ru" and any(not _UKRAINIAN.isdisjoint(form) for form in forms):
        return "uk"
    return best
