"""How much one change of words weighs: typography, spelling, wording or substance.

The lightest grade that fits is given where nothing but form differs; among changes of words those
that can change a fact are told from the rest: numbers, dates, names, negations and hedges. The word
lists are English; in other languages numbers and capitals still tell. Symmetric in left and right.

Whether a fact is really told differently is not decided here: a grade only says where to look.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from ..english.dates import MONTHS, WEEKDAYS, is_date
from ..english.fact_words import is_fact_word
from ..english.house_style import written_out
from ..english.measures import long_unit
from ..english.numerals import is_number
from ..english.polarity import HEDGES, are_opposites, is_negated
from ..english.quantities import read_quantities
from ..english.stems import stem
from ..english.titles import is_honorific
from ..model.edits import EditGrade


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_MEASURES = _words("""
    dollar dollars pound pounds euro euros yen rupee rupees hundred thousand million billion
    trillion dozen mile miles kilometer kilometers meter meters foot feet inch inches acre acres
    hectare hectares gram grams kilo kilos kilogram kilograms tonne tonnes ton tons liter liters
    gallon gallons second seconds minute minutes hour hours day days week weeks month months year
    years decade decades
""")
"""In house style."""

_SHORT_WORDS = 4
"""In a longer stretch a negation or a hedge belongs to what was cut along with it."""

_DIRECT_WORDS = 2
"""So short, the other side stands in the very place of a number: "12" and "several"."""


_VAGUE = _words("""
    all both couple countless dozens few handful hundreds many millions most multiple numerous
    several some thousands
""")
"""What stands in the place of a number where it is not told."""


class Word(NamedTuple):
    """One token of a change. ``is_name``: its capital is not owed to its place. ``is_counter``: a
    number that only counts the passages ("4." before a clause). ``is_of_sign``: the "US" of "US$".
    """

    raw: str
    form: str
    stem: str
    is_name: bool = False
    is_counter: bool = False
    is_of_sign: bool = False


class _Side(NamedTuple):
    """One side of a change: its tokens, and what they say in house style."""

    words: Sequence[Word]
    said: list[str]


def grade(left: Sequence[Word], right: Sequence[Word]) -> EditGrade:
    """The grade of a change from ``left`` to ``right``; one of them may be empty."""
    if _letters(left) == _letters(right):
        return EditGrade.TYPOGRAPHY
    one, other = _Side(left, _written_out(left)), _Side(right, _written_out(right))
    if one.said == other.said or _are_one_amount(left, right):
        return EditGrade.SPELLING
    return EditGrade.SUBSTANCE if _is_substance(one, other) else EditGrade.WORDING


def _letters(words: Sequence[Word]) -> str:
    """The words without case, punctuation and blanks; dots inside a word stay ("U.S." and "US")."""
    return "".join([_plain(word) for word in words if word.stem])


def _plain(word: Word) -> str:
    if word.form[0].isdigit() or not word.form.endswith("."):
        return word.form
    return word.raw.casefold()


def _written_out(words: Sequence[Word]) -> list[str]:
    """In house style; hyphens are kept until "twenty-first" is read."""
    forms = written_out(
        [word.form for word in words if (word.stem or word.form == "-") and not word.is_of_sign]
    )
    return [long_unit(form) for form in forms if form != "-"]


def _are_one_amount(left: Sequence[Word], right: Sequence[Word]) -> bool:
    """Whether the sides differ only in how amounts are written: "£3.2m", "3.2 million pounds"."""
    sides = [[word.form for word in words if word.stem] for words in (left, right)]
    if not all(any(map(is_fact_word, forms)) for forms in sides):
        return False
    one, other = map(_meant, sides)
    return one == other


def _meant(forms: Sequence[str]) -> list[tuple[float, str] | str]:
    """The words with amounts as values."""
    meant: list[tuple[float, str] | str] = []
    at = 0
    for quantity in read_quantities(forms):
        meant += written_out(forms[at : quantity.start])
        unit = quantity.unit.name if quantity.unit else ""
        meant.append((quantity.value, f"{unit}{' in order' * quantity.is_ordinal}"))
        at = quantity.stop
    return meant + written_out(forms[at:])


def _is_substance(left: _Side, right: _Side) -> bool:
    sizes = sorted([len([1 for word in side.words if word.stem]) for side in (left, right)])
    if left.words and right.words and any(_are_told_apart(k, left, right) for k in _TELLING):
        return True
    if sizes[0] > 0 and sizes[1] <= _DIRECT_WORDS and _is_number_blurred(left, right):
        return True
    if sizes[1] > _SHORT_WORDS:
        return False
    if is_negated(left.said) != is_negated(right.said) or _is_hedged(left) != _is_hedged(right):
        return True
    return sizes == [1, 1] and are_opposites(_only(left).form, _only(right).form)


def _is_number_blurred(left: _Side, right: _Side) -> bool:
    """Whether one side has a number where the other has a word like "several"."""
    for one, other in ((left, right), (right, left)):
        if _numbers(one) and not _numbers(other) and not _VAGUE.isdisjoint(other.said):
            return True
    return False


def _numbers(side: _Side) -> list[str]:
    numbers = sorted(filter(is_number, side.said))
    return [] if numbers and any(word.is_counter for word in side.words) else numbers


def _weekdays(side: _Side) -> list[str]:
    return sorted([word.form for word in side.words if word.form in WEEKDAYS])


def _months(side: _Side) -> list[str]:
    return sorted([word.form for word in side.words if word.form in MONTHS and _is_date(word)])


def _is_date(word: Word) -> bool:
    return is_date(word.form, word.raw[0].isupper())


def _measures(side: _Side) -> list[str]:
    return sorted([stem(form) for form in side.said if form in _MEASURES])


def _names(side: _Side) -> list[str]:
    return sorted(
        [
            word.stem
            for word in side.words
            if word.is_name and not is_honorific(word.form) and not _is_date(word)
        ]
    )


def _is_hedged(side: _Side) -> bool:
    return any(word.form in HEDGES and not _is_date(word) for word in side.words)


_TELLING = (_numbers, _weekdays, _months, _measures, _names)
"""What can be told otherwise; where one side has none of a kind it only tells less."""


def _are_told_apart(kind: Callable[[_Side], list[str]], left: _Side, right: _Side) -> bool:
    one = kind(left)
    if not one:
        return False
    other = kind(right)
    return bool(other) and one != other


def _only(side: _Side) -> Word:
    return next(word for word in side.words if word.stem)
