"""Colours as people see them who lack one kind of cone, and how far apart two of them are.

The matrices are those of Machado, Oliveira and Fernandes (2009) at full strength, for linear RGB;
distances are Euclidean in OKLab (Ottosson 2020).
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations
from math import dist

from textual.color import Color

Vector = tuple[float, float, float]

VISIONS: dict[str, tuple[Vector, Vector, Vector]] = {
    "all cones": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "no long": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "no middle": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "no short": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def _linear(channel: int) -> float:
    value = channel / 255
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def _times(matrix: tuple[Vector, Vector, Vector], vector: Vector) -> Vector:
    first, second, third = (sum(a * b for a, b in zip(r, vector, strict=True)) for r in matrix)
    return first, second, third


_TO_CONES = (
    (0.4122214708, 0.5363325363, 0.0514459929),
    (0.2119034982, 0.6806995451, 0.1073969566),
    (0.0883024619, 0.2817188376, 0.6299787005),
)
_TO_LAB = (
    (0.2104542553, 0.7936177850, -0.0040720468),
    (1.9779984951, -2.4285922050, 0.4505937099),
    (0.0259040371, 0.7827717662, -0.8086757660),
)


def seen(colour: Color, vision: str) -> Vector:
    """A colour in OKLab, as someone sees it."""
    linear = (_linear(colour.r), _linear(colour.g), _linear(colour.b))
    red, green, blue = (min(1.0, max(0.0, c)) for c in _times(VISIONS[vision], linear))
    long, middle, short = (c ** (1 / 3) for c in _times(_TO_CONES, (red, green, blue)))
    return _times(_TO_LAB, (long, middle, short))


def nearest(colours: Iterable[Color], vision: str) -> float:
    """The distance of the two that are most alike."""
    return min(dist(a, b) for a, b in combinations([seen(c, vision) for c in colours], 2))


def contrast(one: Color, other: Color) -> float:
    """The ratio of their luminances as WCAG has it: 1 for the same, 21 for black and white."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: Color) -> float:
    red, green, blue = (_linear(channel) for channel in (colour.r, colour.g, colour.b))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
