"""The same article as another newsroom would print it: typography and spelling alone.

Every kind of restyling keeps every word and every fact.
"""

from __future__ import annotations

import re
from collections.abc import Callable

_AMERICAN = {
    "Councillor": "Councilor",
    "councillor": "councilor",
    "harbour": "harbor",
    "metres": "meters",
    "litres": "liters",
    "kilometres": "kilometers",
    "yearly": "yearly",
    "centre": "center",
    "towards": "toward",
    "travelled": "traveled",
    "neighbour": "neighbor",
}
_WORDS = {
    "2": "two", "3": "three", "5": "five", "6": "six", "11": "eleven", "12": "twelve",
    "14": "fourteen",
    "18": "eighteen", "19": "nineteen", "22": "twenty-two", "25": "twenty-five", "30": "thirty",
    "40": "forty", "71": "seventy-one", "80": "eighty", "93": "ninety-three",
}  # fmt: skip
_LONG = {
    "didn't": "did not", "wasn't": "was not", "cannot": "can't", "is not": "isn't",
    "did not": "didn't", "do not": "don't", "does not": "doesn't", "was not": "wasn't",
    "were not": "weren't", "had not": "hadn't", "would not": "wouldn't", "will not": "won't",
    "could not": "couldn't", "has not": "hasn't", "it has": "it's", "We have": "We've",
}  # fmt: skip


def _replaced(text: str, table: dict[str, str]) -> str:
    pattern = re.compile(rf"(?<![\w.,£$-])(?:{'|'.join(map(re.escape, table))})(?![\w,-]|\.\d)")
    return pattern.sub(lambda found: table[found.group()], text)


def straight(text: str) -> str:
    for curly, plain in (("“", '"'), ("”", '"'), ("’", "'"), ("‘", "'"), ("–", "--")):
        text = text.replace(curly, plain)
    return text


def curly(text: str) -> str:
    text = re.sub(r'(?<!\w)"(?=\w)', "“", text)
    return text.replace('"', "”").replace("'", "’").replace(" – ", "—")


def american(text: str) -> str:
    return _replaced(text, _AMERICAN)


def numbers_in_words(text: str) -> str:
    return _replaced(text, _WORDS)


def numbers_in_figures(text: str) -> str:
    return _replaced(text, {word: figure for figure, word in _WORDS.items() if "-" not in word})


def short_amounts(text: str) -> str:
    text = re.sub(r"([\d.]+) million pounds", r"£\1m", text)
    text = re.sub(r"([\d.]+) billion pounds", r"£\1bn", text)
    text = re.sub(r"\$([\d.]+) million", r"\1 million dollars", text)
    return text.replace(" per cent", "%").replace(" kilometres", " km").replace(" grams", "g")


def plain_thousands(text: str) -> str:
    return re.sub(r"(\d),(\d{3})", r"\1\2", text)


def contractions(text: str) -> str:
    return _replaced(text, _LONG)


def american_dates(text: str) -> str:
    months = "April|February|September|November|June"
    return re.sub(rf"\b(\d{{1,2}}) ({months})( \d{{4}})?", _american_date, text)


def _american_date(found: re.Match[str]) -> str:
    year = f", {found.group(3).strip()}" if found.group(3) else ""
    return f"{found.group(2)} {found.group(1)}{year}"


def without_titles(text: str) -> str:
    return re.sub(r"\b(?:Dr|Mr|Mrs|Ms)\.? ", "", text)


def with_dots(text: str) -> str:
    return text.replace("Dr ", "Dr. ").replace("St ", "St. ").replace("p.m.", "pm")


def wide_blanks(text: str) -> str:
    return text.replace(" ", "\N{NO-BREAK SPACE}").replace(",\N{NO-BREAK SPACE}", ",  ")


RESTYLINGS: tuple[Callable[[str], str], ...] = (
    straight,
    curly,
    american,
    numbers_in_words,
    numbers_in_figures,
    short_amounts,
    plain_thousands,
    contractions,
    american_dates,
    without_titles,
    with_dots,
    wide_blanks,
    str.upper,
)
