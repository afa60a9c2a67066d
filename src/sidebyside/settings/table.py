"""Every setting of the config file: what it may hold, and the words that explain it there.

Reading, writing and the tests go by this one table. The keymap is no row of it: its names are the
identifiers of the reader's keys.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

Check = Callable[[object], object]
"""The value as ``Settings`` holds it; raises ``ValueError`` with what is expected."""


class Setting(NamedTuple):
    """One row. ``words`` is the comment above it."""

    name: str
    check: Check
    words: str
    example: str = ""
    """What stands commented out where there is no value."""


def _text(pattern: str, expected: str) -> Check:
    def check(value: object) -> object:
        if not (isinstance(value, str) and re.fullmatch(pattern, value)):
            raise ValueError(expected)
        return value

    return check


def _one_of(*choices: str) -> Check:
    def check(value: object) -> object:
        if value not in choices or not isinstance(value, str):
            raise ValueError(f"one of {', '.join(choices)}")
        return value

    return check


def _measure(value: object) -> object:
    if type(value) is not int or not 20 <= value <= 400:
        raise ValueError("a number from 20 to 400")
    return value


def _language(value: object) -> object:
    if not (isinstance(value, str) and re.fullmatch("[A-Za-z]{2,3}", value)):
        raise ValueError("a language code such as en or de")
    return value.lower()


def _verdicts(value: object) -> object:
    words = value if isinstance(value, list) else []
    are_words = all(isinstance(word, str) and word.strip() for word in words)
    if len(words) != 4 or not are_words or len(set(words)) != 4:
        raise ValueError("four different words or phrases")
    if any(len(word) > 40 or not word.isprintable() for word in words):
        raise ValueError("words of at most 40 characters, without control characters")
    return tuple(words)


LAYOUTS = ("auto", "wide", "narrow", "zen")
GUTTERS = ("auto", "lines", "bands", "letters")
FURNITURE = ("fold", "show", "keep")

TABLE: tuple[Setting, ...] = (
    Setting(
        "theme",
        _text(r"[\w.-]{1,80}", "the name of a theme"),
        "Colours of the reader. Without it, the theme last chosen with t is used again.",
        "sidebyside-dark",
    ),
    Setting(
        "layout",
        _one_of(*LAYOUTS),
        "auto, or always side by side (wide), one column (narrow) or one text (zen).",
    ),
    Setting("gutter", _one_of(*GUTTERS), "Links between the texts: auto, lines, bands or letters."),
    Setting("measure", _measure, "The widest row of text, in columns."),
    Setting(
        "furniture",
        _one_of(*FURNITURE),
        "What a web page puts around an article: fold it, show it, or keep it as text.",
    ),
    Setting(
        "language",
        _language,
        "Language of the texts, for splitting sentences. Without it, told from the texts.",
        "en",
    ),
    Setting("verdicts", _verdicts, "Words of the verdicts in a review, keys 1 to 4."),
)
