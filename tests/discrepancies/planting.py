"""Facts changed on purpose: takes an article and gives it with some facts told differently.

One flip a sentence at most, so that each stands in a sentence that is otherwise the same. Every
choice is drawn from a seeded generator: the same seed plants the same flips.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import NamedTuple

from sidebyside.load.demo import load_demo
from sidebyside.model.discrepancy import DiscrepancyKind

ARTICLES = {
    "demo": load_demo().left.text,
    **{
        path.stem: path.read_text(encoding="utf-8")
        for path in sorted((Path(__file__).parent / "articles").glob("*.txt"))
    },
}

_SENTENCE = re.compile(r"[^\n.!?]+(?:[.!?](?=\S)[^\n.!?]*)*[.!?”\"]*")


class Flip(NamedTuple):
    """``[start, end)`` of the original says ``old``, the changed article has ``new``."""

    start: int
    end: int
    old: str
    new: str


class Planted(NamedTuple):
    """A changed article, and its flips with where they stand in it."""

    text: str
    flips: tuple[tuple[Flip, int], ...]


_YEAR = re.compile(r"(?<![\d,.£$])(?:1[89]|20)\d\d(?!,?\d)")
_FIGURES = re.compile(r"(?<![\w,.])\d+(?:,\d{3})*(?:\.\d+)?")
_DAY = re.compile(r"\d{1,2}(?= (?:April|February|September|November|June)\b)|(?<=March )14\b")
_CLOCK = re.compile(r"\d[\d.:]*(?= [ap]\.m\.)")

_NUMBER_WORDS = (
    *("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
)
_RANKS = ("second", "third", "fourth", "fifth", "sixth", "seventh")
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    *("January", "February", "March", "April", "June", "July", "August", "September"),
    *("October", "November", "December"),
)

_PEOPLE = {
    "demo": ("Marion Teague", "Anselm Rook", "Idris Vane", "Vane", "Tilda Marsh"),
    "law": ("Helena Strand", "Brodie"),
    "sport": ("Dara Quill", "Tom Ashby", "Luca Moretti", "Quill", "Ashby", "Anna Voss", "Ian Pell"),
    "science": ("Miriam Okafor", "Stefan Brandt", "Brandt", "Okafor"),
    "finance": ("Petra Lindqvist", "Hugh Faraday", "Oren Blake", "Benbow", "Selby"),
    "history": ("Edith Marlow", "Nils Harding", "Joan Abbott", "Peter Sand", "Marlow", "Tolby"),
    "travel": ("Greta Falk", "Erik Dahl", "Marburn", "Norrail"),
}

_OPPOSITES = {
    "fell": "rose",
    "rose": "fell",
    "rises": "falls",
    "raised": "lowered",
    "lifted": "cut",
    "allow": "forbid",
    "accepted": "rejected",
    "approved": "rejected",
    "won": "lost",
    "lost": "won",
    "gained": "lost",
    "buy": "sell",
    "open": "close",
    "against": "for",
    "safe": "unsafe",
    "able": "unable",
    "accurate": "inaccurate",
    "highest": "lowest",
    "below": "above",
    "above": "below",
    "more than": "less than",
}
_AFTER_AUXILIARY = re.compile(r"\b(is|was|were|will|would|has|had|can|may|must|shall)\b(?! not\b)")
_NEGATED = re.compile(r" (?:not|never)\b|(?<=can)not\b")

_UNITS = {
    "miles": "kilometres",
    "kilometres": "miles",
    "metres": "feet",
    "feet": "metres",
    "yards": "miles",
    "weeks": "months",
    "days": "weeks",
    "hours": "days",
    "months": "weeks",
    "years": "months",
    "minutes": "hours",
    "grams": "kilograms",
    "litres": "gallons",
    "pounds": "dollars",
    "euros": "dollars",
    "crowns": "euros",
    "£": "$",
    "$": "£",
}
_COUNT_BEFORE = re.compile(r"(?:\d|\b(?:" + "|".join(_NUMBER_WORDS) + r"|half|million|billion)) $")


def _other(random: Random, choices: tuple[str, ...], old: str) -> str:
    return random.choice([choice for choice in choices if choice != old])


def digits(_: str, sentence: str, random: Random) -> Iterator[tuple[int, int, str]]:
    taken = [m.span() for p in (_YEAR, _DAY, _CLOCK) for m in p.finditer(sentence)]
    for found in _FIGURES.finditer(sentence):
        if any(start <= found.start() < end for start, end in taken):
            continue
        if found.start() == 0 and sentence[found.end() : found.end() + 1] == ".":
            continue
        old = found.group()
        places = [n for n, letter in enumerate(old) if letter.isdigit()]
        at = random.choice(places)
        lowest = "1" if at == 0 else "0"
        new = _other(random, tuple(d for d in "0123456789" if d >= lowest), old[at])
        changed = [
            old[:at] + new + old[at + 1 :],
            old + "0" if old.isdigit() else old[:at] + new + old[at + 1 :],
        ]
        yield found.start(), found.end(), random.choice(changed)


def number_words(_: str, sentence: str, random: Random) -> Iterator[tuple[int, int, str]]:
    for words in (_NUMBER_WORDS, _RANKS):
        for found in re.finditer(rf"\b(?<!a )(?:{'|'.join(words)})\b", sentence):
            yield *found.span(), _other(random, words, found.group())


def names(article: str, sentence: str, random: Random) -> Iterator[tuple[int, int, str]]:
    people = _PEOPLE[article]
    for found in re.finditer(rf"\b(?:{'|'.join(people)})\b", sentence):
        old = found.group()
        at = random.randrange(len(old) - len(old.split()[-1]) + 1, len(old))
        letter = _other(random, tuple("aeinorltmdg"), old[at])
        strangers = [p for p in people if len(p.split()) == len(old.split()) and p not in sentence]
        misspelt = old[:at] + letter + old[at + 1 :]
        yield *found.span(), random.choice([misspelt, random.choice([*strangers, misspelt])])


def negations(_: str, sentence: str, random: Random) -> Iterator[tuple[int, int, str]]:
    for found in _NEGATED.finditer(sentence):
        yield *found.span(), ""
    for found in _AFTER_AUXILIARY.finditer(sentence):
        yield *found.span(), f"{found.group()} {random.choice(('not', 'never'))}"
    for old, new in _OPPOSITES.items():
        for found in re.finditer(rf"\b{old}\b", sentence):
            yield *found.span(), new


def dates(_: str, sentence: str, random: Random) -> Iterator[tuple[int, int, str]]:
    for names_ in (_WEEKDAYS, _MONTHS):
        for found in re.finditer(rf"\b(?:{'|'.join(names_)})\b", sentence):
            yield *found.span(), _other(random, names_, found.group())
    for found in _YEAR.finditer(sentence):
        yield *found.span(), str(int(found.group()) + random.choice((-10, -1, 1, 9)))
    for found in _DAY.finditer(sentence):
        yield *found.span(), str(int(found.group()) % 28 + 1)


def units(_: str, sentence: str, random: Random) -> Iterator[tuple[int, int, str]]:
    del random
    for old, new in _UNITS.items():
        for found in re.finditer(re.escape(old), sentence):
            if old in "£$" or _COUNT_BEFORE.search(sentence[: found.start()]):
                yield *found.span(), new


Planter = Callable[[str, str, Random], Iterator[tuple[int, int, str]]]

PLANTERS: dict[str, tuple[Planter, tuple[DiscrepancyKind, ...]]] = {
    "digit": (digits, (DiscrepancyKind.NUMBER,)),
    "number word": (number_words, (DiscrepancyKind.NUMBER,)),
    "name": (names, (DiscrepancyKind.NAME,)),
    "negation": (negations, (DiscrepancyKind.NEGATION,)),
    "date": (dates, (DiscrepancyKind.DATE,)),
    "unit": (units, (DiscrepancyKind.UNIT,)),
}


def plant(article: str, planter: Planter, seed: int) -> Planted:
    """The article with a flip in each sentence that has something to flip."""
    text, random = ARTICLES[article], Random(f"{article} {planter.__name__} {seed}")
    flips: list[Flip] = []
    for sentence in _SENTENCE.finditer(text):
        choices = list(planter(article, sentence.group(), random))
        if choices:
            start, end, new = random.choice(choices)
            at = sentence.start()
            flips.append(Flip(at + start, at + end, text[at + start : at + end], new))
    parts, placed, at, length = [], [], 0, 0
    for flip in flips:
        parts += [text[at : flip.start], flip.new]
        length += flip.start - at
        placed.append((flip, length))
        length += len(flip.new)
        at = flip.end
    return Planted("".join([*parts, text[at:]]), tuple(placed))
