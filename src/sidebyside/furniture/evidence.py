"""What a signal says of a line, and the means that all signals share.

Which lines it is said of is decided in ``signals`` and ``pictures``.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

SHORT = 14
"""Words of the longest line that a shape alone may give away."""


class Signal(NamedTuple):
    """Why a line is taken for furniture, in words for people; ``is_sure``: that alone is enough."""

    reason: str
    is_sure: bool = True
    is_apart: bool = False
    """Whether it also convicts one sentence among others on a line."""


@cache
def pattern(expression: str) -> re.Pattern[str]:
    """A regular expression, compiled when first needed: most articles need few of them."""
    return re.compile(expression)
