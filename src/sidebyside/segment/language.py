"""Which language a text is in, told from its small words.

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

_SAMPLE_WORDS = 2000
_FEWEST_DIFFERENT = 2
"""Small words of a language that have to occur: one alone ("Le Pen") may be a name's."""
_CLEARLY = 2
"""How many times more often the words of another language have to stand there than English ones."""


def language_of(forms: Sequence[str]) -> str:
    """The two-letter code of the language that tokens, given in normal form, are in."""
    counts = Counter(forms[:_SAMPLE_WORDS])
    hits = {
        code: sum(counts[word] for word in words.split()) for code, words in _SMALL_WORDS.items()
    }
    best = max(hits, key=lambda code: (hits[code], code))
    different = sum(counts[word] > 0 for word in _SMALL_WORDS[best].split())
    is_clear = hits[best] > _CLEARLY * hits[ENGLISH] and different >= _FEWEST_DIFFERENT
    return best if is_clear else ENGLISH
