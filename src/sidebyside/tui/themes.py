"""The themes of our own, beside all of Textual's."""

from __future__ import annotations

from textual.theme import Theme

from .hues import OKABE_ITO, SAFE, Hues

DARK = Theme(
    name="sidebyside-dark",
    primary="#56b4e9",
    secondary="#3c7fa6",
    accent="#e69f00",
    warning="#e69f00",
    error="#d55e00",
    success="#009e73",
    foreground="#dcdee3",
    background="#16181d",
    surface="#1d2027",
    panel="#262a33",
)

LIGHT = Theme(
    name="sidebyside-light",
    primary="#2a6f97",
    secondary="#5b8ba8",
    accent="#a06a00",
    warning="#a06a00",
    error="#a84300",
    success="#00694d",
    foreground="#23252b",
    background="#faf8f3",
    surface="#f1eee6",
    panel="#e7e3d9",
    dark=False,
)

SAFE_DARK = Theme(
    name="sidebyside-safe",
    primary="#a2bbf9",
    secondary="#6f86c4",
    accent="#f19a07",
    warning="#fdea37",
    error="#f01101",
    success="#48fdd1",
    foreground="#f2f4f7",
    background="#10141a",
    surface="#181d25",
    panel="#222934",
)

THEMES = (DARK, LIGHT, SAFE_DARK)


def hues_of(theme: str) -> Hues:
    """The hues that go with a theme."""
    return SAFE if theme == SAFE_DARK.name else OKABE_ITO
