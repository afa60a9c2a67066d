"""Words and figures for one number, contractions and their long forms, brought to one form.

Only what is the same in every sentence is folded: "two" and "2", "per cent" and "%", "bn" and
"billion", "didn't" and "did not". English.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen"
)
_ROUND_WORDS = "twenty thirty forty fifty sixty seventy eighty ninety"
_PLACES = "first second third fourth fifth sixth seventh eighth ninth tenth"

_UNITS = {word: number for number, word in enumerate(_SMALL.split())}
_TENS = {word: 10 * number for number, word in enumerate(_ROUND_WORDS.split(), start=2)}
_ORDINALS = {
    word: f"{number}{('th', 'st', 'nd', 'rd')[number if number < 4 else 0]}"
    for number, word in enumerate(_PLACES.split(), start=1)
}
_ROUND = frozenset(map(str, _TENS.values()))
_SAME = {"percent": "%", "pct": "%", "okay": "ok", "bn": "billion", "tn": "trillion"}
_CONTRACTIONS = {"n't": "not", "'ll": "will", "'re": "are", "'ve": "have", "'m": "am"}
_IRREGULAR = {"can't": ("can", "not"), "won't": ("will", "not"), "cannot": ("can", "not")}
_ABBREVIATED = r"(\d[\d.]*)(bn|tn|pct)"


def canonical_words(forms: Sequence[str]) -> list[str]:
    """The normal forms of consecutive words, each number in figures and everything at length."""
    words: list[str] = []
    for form in forms:
        tens = words[-1] if words and words[-1] in _ROUND else None
        if form == "cent" and words and words[-1] == "per":
            words[-1] = "%"
        elif tens and 0 < _UNITS.get(form, 0) < 10:
            words[-1] = str(int(tens) + _UNITS[form])
        elif form in _UNITS or form in _TENS:
            words.append(str(_UNITS.get(form, _TENS.get(form))))
        else:
            words.extend(_at_length(form))
    return words


def _at_length(form: str) -> tuple[str, ...]:
    if form in _IRREGULAR:
        return _IRREGULAR[form]
    for ending, word in _CONTRACTIONS.items():
        if form.endswith(ending) and form != ending:
            return form.removesuffix(ending), word
    figures = re.fullmatch(_ABBREVIATED, form) if form[0].isdigit() else None
    if figures:
        return figures[1], _SAME[figures[2]]
    return (_SAME.get(form) or _ORDINALS.get(form) or form,)
