"""Texts that repeat themselves, and edited copies of them: the worst for alignment."""

from __future__ import annotations

import random
from collections.abc import Sequence

from tests.support.book import Book

_SOUNDS = [f"{a}{b}" for a in "bdfgklmnprst" for b in ("ale", "ine", "oru", "ust")]
WORDS = [*_SOUNDS, *(f"{word}{end}" for word in _SOUNDS for end in ("en", "ish", "ot"))]


def word_list(lines: int) -> list[str]:
    """So many lines of one word, out of two hundred."""
    return random.Random(lines).choices(WORDS, k=lines)


def filled_in(forms: int) -> list[str]:
    """A form of sixty sentences, so many times in a row."""
    book = Book(seed=60)
    return [book.sentence() for _ in range(60)] * forms


def short_lines(lines: int) -> list[str]:
    """Lines of one to four words, many of them nearly equal."""
    chance = random.Random(lines)
    return [" ".join(chance.choices(WORDS, k=chance.randint(1, 4))) for _ in range(lines)]


def changed(lines: Sequence[str], *, one_in: int) -> list[str]:
    """One line in so many cut, given a word more, or followed by another, in turn."""
    result = []
    for number, line in enumerate(lines):
        turn, rest = divmod(number, one_in)
        if rest:
            result.append(line)
        elif turn % 3 == 1:
            result.append(f"Anew {line}")
        elif turn % 3 == 2:
            result += [line, "Quite another."]
    return result
