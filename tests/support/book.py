"""A made-up book and its second edition, for benchmarks: any length, always the same for one seed.

The words are invented, but fall as in English: a hundred small words make half of the text, the
others follow Zipf's law over 14,000 words, so that many stand only once. Sentences have 18 words on
the average; every sixth paragraph is speech.
"""

from __future__ import annotations

import random
from itertools import accumulate

_SMALL = """
the of and to in a that was he his it i with for as had you not be her is at on by which have she
from they all but were my this or one so said when there their no an who we would me been if them
him are out more up will into could what some time like now very then any do little about did can
down before old after over only other man our well two good than see too such must where much how
"""
_NAMES = ("Orla Venn", "Mr. Tasker", "Dr. Ilse Brandt", "Old Corrie", "Lady Pell", "Hamish")
_VERBS = ("said", "asked", "replied", "cried", "answered")
_SYLLABLES = [a + b for a in (*"bdfghklmnprstvw", "st", "br", "th") for b in "aeiou"]
_ENDS = ("", "", "n", "r", "st", "ed", "ing", "ly", "ness", "s")
_VOCABULARY = 14_000
_PARAGRAPH = 5


def _vocabulary(chance: random.Random) -> tuple[list[str], list[float]]:
    words = dict.fromkeys(_SMALL.split())
    while len(words) < _VOCABULARY:
        syllables = 1 + (len(words) > 300) + (chance.random() < 0.5)
        words["".join(chance.choices(_SYLLABLES, k=syllables)) + chance.choice(_ENDS)] = None
    weights = [1 / (rank + 2.7) for rank in range(len(words))]
    return list(words), list(accumulate(weights))


class Book:
    """A writer with a vocabulary and a dice box of his own."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)
        self._words, self._weights = _vocabulary(random.Random(0))

    def words(self, count: int) -> list[str]:
        """So many words, as they fall."""
        return self._chance.choices(self._words, cum_weights=self._weights, k=count)

    def sentence(self) -> str:
        """Some 18 words with a comma and a full stop, now and then a name or a number."""
        chance = self._chance
        said = self.words(max(3, round(chance.gauss(18, 8))))
        for at in range(8, len(said) - 2, 9):
            said[at] += ","
        if chance.random() < 0.25:
            said[chance.randrange(1, len(said))] = chance.choice(_NAMES)
        if chance.random() < 0.05:
            said[chance.randrange(1, len(said))] = str(chance.randrange(2, 3000))
        said[0] = said[0].capitalize()
        return " ".join(said) + "."

    def paragraphs(self, sentences: int) -> list[list[str]]:
        """So many sentences in paragraphs of some five."""
        result: list[list[str]] = []
        for at in range(0, sentences, _PARAGRAPH):
            own = [self.sentence() for _ in range(min(_PARAGRAPH, sentences - at))]
            if self._chance.random() < 1 / 6:
                speaker, verb = self._chance.choice(_NAMES), self._chance.choice(_VERBS)
                own[0] = f"“{own[0][:-1]},” {verb} {speaker}."
            result.append(own)
        return result

    def revised(self, paragraphs: list[list[str]]) -> list[list[str]]:
        """A second edition: words changed in a third of the sentences, one sentence in thirty
        written anew, others cut, added, split and joined, paragraphs cut and moved far away.
        """
        chance = self._chance
        kept = [list(own) for own in paragraphs if chance.random() > 0.04]
        for _ in range(len(kept) // 20):
            kept.insert(chance.randrange(len(kept)), kept.pop(chance.randrange(len(kept))))
        return [[s for old in own for s in self._revised(old)] for own in kept]

    def _revised(self, sentence: str) -> list[str]:
        chance = self._chance
        fate = chance.random()
        if fate < 0.60:
            return [sentence]
        if fate < 0.62:
            return []
        if fate < 0.64:
            return [sentence, self.sentence()]
        said = sentence.split()
        if fate < 0.66 and len(said) > 12 and "“" not in sentence:
            half = len(said) // 2
            first, second = " ".join(said[:half]).rstrip(",."), " ".join(said[half:])
            return [first + ".", second[0].upper() + second[1:]]
        changes = len(said) // 2 if fate < 0.69 else chance.randint(1, 3)
        for _ in range(changes):
            at = chance.randrange(1, len(said))
            if said[at][-1].isalnum():
                said[at : at + 1] = self.words(chance.choice((0, 1, 1, 1, 2)))
            if len(said) < 3:
                break
        return [" ".join(said)]


def printed(paragraphs: list[list[str]]) -> str:
    """The book as a text: a paragraph a line, blank lines between."""
    return "\n\n".join(" ".join(own) for own in paragraphs if own) + "\n"


def editions(sentences: int) -> tuple[str, str]:
    """A book of so many sentences and its second edition."""
    book = Book(seed=sentences)
    first = book.paragraphs(sentences)
    return printed(first), printed(book.revised(first))
