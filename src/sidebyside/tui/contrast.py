"""How well a colour is read on another, and the nearest to it that is read well enough.

By the Web Content Accessibility Guidelines 2.2: words want 4.5, signs and lines 3. Which colour
means what does not belong here.
"""

from __future__ import annotations

from textual.color import Color

WORDS = 4.5
SIGNS = 3.0

_STEPS = 24
_ENDS = (Color(0, 0, 0), Color(255, 255, 255))


def contrast(one: Color, other: Color) -> float:
    """From 1, the same, to 21, black on white."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def legible(colour: Color, ground: Color, least: float) -> Color:
    """``colour`` if it has that much contrast on ``ground``, else as little lighter or darker as
    will do, whichever way leads further.
    """
    if contrast(colour, ground) >= least:
        return colour
    end = max(_ENDS, key=lambda extreme: contrast(extreme, ground))
    for step in range(1, _STEPS):
        nearer = colour.blend(end, step / _STEPS)
        if contrast(nearer, ground) >= least:
            return nearer
    return end


def _luminance(colour: Color) -> float:
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in (colour.r / 255, colour.g / 255, colour.b / 255)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
