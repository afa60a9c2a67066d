"""The six hues of marks and links. Which of them means what stands in ``theme.py``."""

from __future__ import annotations

from typing import NamedTuple

from textual.color import Color


class Hues(NamedTuple):
    """Named after the set of Okabe and Ito."""

    orange: Color
    sky: Color
    green: Color
    purple: Color
    yellow: Color
    red: Color


def _hues(*codes: str) -> Hues:
    return Hues(*map(Color.parse, codes))


OKABE_ITO = _hues("#e69f00", "#56b4e9", "#009e73", "#cc79a7", "#f0e442", "#d55e00")
"""Made so that people with red-green blindness tell them apart: https://jfly.uni-koeln.de/color/."""

SAFE = _hues("#f19a07", "#a2bbf9", "#48fdd1", "#c80eee", "#fdea37", "#f01101")
"""On a dark ground these keep the greatest distance from each other and from grey, as seen with any
one kind of cone missing; a test measures it. The price is that they are louder.
"""
