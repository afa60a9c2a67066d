"""How much one change of words weighs: typography, spelling, wording or substance.

The lightest grade that fits is given where nothing but form differs; among changes of words those
that can change a fact are told from the rest: numbers, dates, names, negations and hedges. The word
lists are English; in other languages numbers and capitals still tell. Symmetric in left and right.

Whether a fact is really told differently is not decided here: a grade only says where to look.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ..model.edits import EditGrade
from .numerals import canonical_words


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_DATES = _words(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june"
    " july august september october november december today yesterday tomorrow tonight"
)
_AMBIGUOUS_MONTHS = frozenset({"may", "march"})
"""Months that in small letters are other words."""

_MEASURES = _words(
    "$ £ € ¥ dollar dollars pound pounds euro euros yen hundred thousand million billion trillion"
    " dozen mile miles kilometre kilometres kilometer kilometers metre metres meter meters foot"
    " feet inch inches acre acres hectare hectares gram grams kilo kilos kilogram kilograms tonne"
    " tonnes ton tons litre litres liter liters gallon gallons second seconds minute minutes hour"
    " hours day days week weeks month months year years decade decades"
)
_NEGATIONS = _words(
    "not no never none nobody nothing nowhere neither nor without cannot hardly barely"
)
_HEDGES = _words(
    "may might perhaps possibly probably likely maybe allegedly reportedly apparently supposedly"
    " seemingly alleged purported suspected almost nearly approximately roughly"
)
"""Not "could", "about" or "some": they mostly do other work."""

_NEGATING_PREFIXES = ("un", "in", "im", "il", "ir", "dis", "non", "mis")
_TITLES = _words("mr mr. mrs mrs. ms ms. miss dr dr. sir dame lord lady prof prof.")
_ENDINGS = ("'s", "ing", "ed", "ly", "s")

_SHORT_WORDS = 4
"""In a longer stretch a negation or a hedge belongs to what was cut along with it."""

_DIRECT_WORDS = 2
"""So short, the other side stands in the very place of a number or date: "12" and "several"."""


class Word(NamedTuple):
    """One token of a change. ``is_name``: its capital is not owed to its place."""

    raw: str
    form: str
    stem: str
    is_name: bool = False


def grade(left: Sequence[Word], right: Sequence[Word]) -> EditGrade:
    """The grade of a change from ``left`` to ``right``; one of them may be empty."""
    if _letters(left) == _letters(right):
        return EditGrade.TYPOGRAPHY
    if _same_words(left, right):
        return EditGrade.SPELLING
    return EditGrade.SUBSTANCE if _is_substance(left, right) else EditGrade.WORDING


def _letters(words: Sequence[Word]) -> str:
    """The words without case, punctuation and blanks; dots inside a word stay ("U.S." and "US")."""
    return "".join(_plain(word) for word in words if word.stem)


def _plain(word: Word) -> str:
    if word.form[0].isdigit() or not word.form.endswith("."):
        return word.form
    return word.raw.casefold()


def _same_words(left: Sequence[Word], right: Sequence[Word]) -> bool:
    one, other = ([word for word in side if word.stem] for side in (left, right))
    if canonical_words([word.form for word in one]) == canonical_words([w.form for w in other]):
        return True
    return len(one) == len(other) and all(map(is_spelling, one, other))


def is_spelling(one: Word, other: Word) -> bool:
    """Whether two words are one word, spelt by two customs.

    Words of one stem are, unless they are two inflections of it ("signal", "signals"), or part by
    what also parts two words: a final e ("hop", "hope") or a doubled letter after the only vowel
    ("filing", "filling", but "traveling", "travelling").
    """
    if one.form == other.form:
        return True
    if _ending(one.form) != _ending(other.form):
        return False
    short, long = sorted((one.form, other.form), key=lambda form: (len(form), form))
    at = next((n for n, letter in enumerate(short) if letter != long[n]), len(short))
    if short != long[:at] + long[at + 1 :]:
        return one.stem == other.stem
    if long[at] == long[at - 1]:  # stems keep "traveler" and "traveller" apart
        return (one.stem == other.stem or long[at] == "l") and _vowel_groups(long[:at]) > 1
    if long[at] == "e" and long[at + 1 :] in ("", "s", "d", "r", "'s"):
        return False
    return one.stem == other.stem


def _ending(form: str) -> str:
    return next((ending for ending in _ENDINGS if form.endswith(ending)), "")


def _vowel_groups(letters: str) -> int:
    is_vowel = [letter in "aeiouy" for letter in letters]
    return sum(
        now and not before for before, now in zip([False, *is_vowel], is_vowel, strict=False)
    )


def _is_substance(left: Sequence[Word], right: Sequence[Word]) -> bool:
    sizes = sorted(sum(1 for word in side if word.stem) for side in (left, right))
    if any(_are_told_apart(kind(left), kind(right)) for kind in _TELLING):
        return True
    is_direct = bool(sizes[0]) and sizes[1] <= _DIRECT_WORDS
    if is_direct and (_numbers(left) != _numbers(right) or _dates(left) != _dates(right)):
        return True
    if sizes[1] > _SHORT_WORDS:
        return False
    if _negations(left) != _negations(right) or bool(_hedges(left)) != bool(_hedges(right)):
        return True
    return sizes == [1, 1] and _are_opposites(_only(left), _only(right))


def _numbers(words: Sequence[Word]) -> list[str]:
    forms = canonical_words([word.form for word in words if word.stem])
    return sorted(form for form in forms if form[0].isdigit())


def _dates(words: Sequence[Word]) -> list[str]:
    return sorted(
        word.form
        for word in words
        if word.form in _DATES and (word.form not in _AMBIGUOUS_MONTHS or word.raw[0].isupper())
    )


def _measures(words: Sequence[Word]) -> list[str]:
    return sorted(word.stem for word in words if word.form in _MEASURES)


def _names(words: Sequence[Word]) -> list[str]:
    return sorted(
        word.stem
        for word in words
        if word.is_name and word.form not in _TITLES and word.form not in _DATES
    )


def _negations(words: Sequence[Word]) -> int:
    return sum(word.form in _NEGATIONS or word.form.endswith("n't") for word in words)


def _hedges(words: Sequence[Word]) -> list[str]:
    return [
        word.form
        for word in words
        if word.form in _HEDGES and not (word.form == "may" and word.raw[0].isupper())
    ]


_TELLING = (_numbers, _dates, _measures, _names)
"""What can be told otherwise; where one side has none of a kind it only tells less."""


def _are_told_apart(one: list[str], other: list[str]) -> bool:
    return bool(one) and bool(other) and one != other


def _are_opposites(one: Word, other: Word) -> bool:
    short, long = sorted((one.form, other.form), key=len)
    return any(long == prefix + short for prefix in _NEGATING_PREFIXES)


def _only(words: Sequence[Word]) -> Word:
    return next(word for word in words if word.stem)
