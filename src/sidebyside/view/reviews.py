"""Saved reviews as lines of a list: how far, when, what. All words are visible."""

from __future__ import annotations

from ..review.saved import Listed
from .visible import visible

_LONGEST_TITLE = 60


def review_columns(review: Listed) -> tuple[str, str, str, str]:
    """Progress, last change in local time, title, names of the texts unless these are the title."""
    names = f"{visible(review.names.left)} ⇄ {visible(review.names.right)}"
    title = visible(review.title)
    return (
        f"{review.reviewed:,}/{review.things:,}",
        f"{review.changed.astimezone():%Y-%m-%d %H:%M}",
        title[:_LONGEST_TITLE],
        "" if title == names else names,
    )
