"""Made-up articles of many kinds, each quotation followed by its speaker: “Wait.”⟦Ann Example⟧.

A speaker is the fullest name that the article gives, or the role; ``⟦⟧`` where it names nobody.
What is told wrongly stays in: it is counted.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

_ANNOTATION = re.compile(r"⟦([^⟧]*)⟧")


class Article(NamedTuple):
    """One text and who says each of its quotations, in reading order."""

    name: str
    text: str
    speakers: tuple[str | None, ...]


def articles() -> tuple[Article, ...]:
    """All articles of the files beside this module; a line ``# name`` begins one."""
    return tuple(article for name in _FILES for article in articles_of(name))


_FILES = ("attributed.txt", "attributed_genres.txt")


def articles_of(file: str) -> tuple[Article, ...]:
    """The articles of one file beside this module."""
    content = Path(__file__).with_name(file).read_text(encoding="utf-8")
    parts = re.split(r"^# (.+)\n\n", content, flags=re.MULTILINE)[1:]
    return tuple(
        Article(
            name,
            _ANNOTATION.sub("", text).strip() + "\n",
            tuple(speaker or None for speaker in _ANNOTATION.findall(text)),
        )
        for name, text in zip(parts[::2], parts[1::2], strict=True)
    )
