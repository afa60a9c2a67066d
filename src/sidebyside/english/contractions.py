"""Contractions and their long forms: "don't" is "do not".

An ending is written out only where it can mean but one word, seen with the word that follows;
"Ann's" may be a genitive, so it stays.
"""

from __future__ import annotations

_WHOLE = {
    "alright": ("all", "right"),
    "can't": ("can", "not"),
    "cannot": ("can", "not"),
    "gonna": ("going", "to"),
    "gotta": ("got", "to"),
    "let's": ("let", "us"),
    "shan't": ("shall", "not"),
    "wanna": ("want", "to"),
    "won't": ("will", "not"),
}
_ENDINGS = {"re": "are", "ve": "have", "ll": "will", "m": "am", "d": "would"}
_OWNING_NOTHING = """
he here how it she that there this what when where who why
"""
_BEFORE_IS = frozenset(_OWNING_NOTHING.split())
"""Words after which "'s" is "is" and not a genitive."""

_PARTICIPLES = frozenset(("been", "had", "got", "become"))
"""Words before which "'s" is "has" ("it's been") and "'d" is "had" ("we'd got")."""


def long_form(form: str, following: str = "") -> tuple[str, ...]:
    """The words that a normal form stands for; mostly itself.

    ``following`` is the normal form of the next token ("" if there is none).
    """
    whole = _WHOLE.get(form)
    if whole is not None:
        return whole
    base, _, ending = form.rpartition("'")
    if not base:
        return (form,)
    if ending == "t" and base.endswith("n") and len(base) > 2:
        return (base[:-1], "not")
    is_participle = following in _PARTICIPLES
    if ending == "s" and base in _BEFORE_IS:
        return (base, "has" if is_participle else "is")
    if ending not in _ENDINGS:
        return (form,)
    if ending == "d" and (is_participle or following == "better"):
        return (base, "had")
    return (base, _ENDINGS[ending])
